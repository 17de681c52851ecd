import type { Sheet, Step } from '../sop/sheet.ts';

/** One output that has been handed in and not sent back. */
export interface Part {
  readonly step: number;
  readonly output: string;
  readonly unit: string | null;
  readonly at: Date;
}

export type StepState = 'done' | 'now' | 'future';

/** Where one step stands for one unit, or for the whole run (unit null). */
export interface Lane {
  readonly unit: string | null;
  readonly state: StepState;
  /** When the step opened for this lane; null while it has not. */
  readonly since: Date | null;
  readonly doneAt: Date | null;
  /** Outputs handed in so far. */
  readonly outputs: readonly string[];
  /** The output that the step waits for next in this lane; null when it waits for none. */
  readonly next: string | null;
}

export interface StepPosition {
  readonly step: Step;
  readonly state: StepState;
  readonly since: Date | null;
  readonly doneAt: Date | null;
  readonly lanes: readonly Lane[];
}

function latest(dates: readonly Date[]): Date | null {
  return dates.reduce<Date | null>((last, date) => (last === null || date > last ? date : last), null);
}

function lane(step: Step, unit: string | null, since: Date | null, parts: readonly Part[]): Lane {
  const mine = parts.filter((part) => part.step === step.no && part.unit === unit);
  const outputs = mine.map((part) => part.output);
  const closing = mine.filter((part) => step.jalankan.ditutupOleh.includes(part.output));
  const complete = since !== null && closing.length === step.jalankan.ditutupOleh.length;
  const doneAt = complete ? latest(closing.map((part) => part.at)) : null;
  const missing = step.jalankan.hasil.find((result) => !outputs.includes(result.keluaran));
  const state: StepState = since === null ? 'future' : doneAt === null ? 'now' : 'done';
  return { unit, state, since, doneAt, outputs, next: state === 'now' ? (missing?.keluaran ?? null) : null };
}

/**
 * Where a run stands, from its sheet and what has been handed in. Steps open strictly in order; neighbouring
 * per-unit steps run unit by unit, and the first common step after them opens when every unit is through.
 */
export function position(
  sheet: Sheet,
  units: readonly string[],
  openedAt: Date,
  parts: readonly Part[],
): StepPosition[] {
  let before: { lanes: readonly Lane[]; perUnit: boolean } | null = null;
  return sheet.langkah.map((step) => {
    const perUnit = step.jalankan.perUnit;
    const opensAt = (unit: string | null): Date | null => {
      if (!before) return openedAt;
      const own = before.perUnit && perUnit ? before.lanes.filter((l) => l.unit === unit) : before.lanes;
      return own.every((l) => l.doneAt !== null) ? latest(own.map((l) => l.doneAt as Date)) : null;
    };
    const lanes = (perUnit ? units : [null]).map((unit) => lane(step, unit, opensAt(unit), parts));
    before = { lanes, perUnit };
    const done = lanes.every((l) => l.state === 'done');
    const open = lanes.some((l) => l.state !== 'future');
    return {
      step,
      state: done ? 'done' : open ? 'now' : 'future',
      since: lanes.reduce<Date | null>(
        (first, l) => (l.since && (!first || l.since < first) ? l.since : first),
        null,
      ),
      doneAt: done ? latest(lanes.map((l) => l.doneAt as Date)) : null,
      lanes,
    } satisfies StepPosition;
  });
}

/** The step that makes an output, and the lane of a unit in it. */
export function laneOf(
  positions: readonly StepPosition[],
  output: string,
  unit: string | null,
): { step: StepPosition; lane: Lane; after: Lane | null } | null {
  const index = positions.findIndex(({ step }) =>
    step.jalankan.hasil.some((result) => result.keluaran === output),
  );
  const step = positions[index];
  if (!step) return null;
  const find = (at: StepPosition) =>
    at.lanes.find((l) => l.unit === (at.step.jalankan.perUnit ? unit : null)) ?? null;
  const lane = find(step);
  const next = positions[index + 1];
  return lane ? { step, lane, after: next ? find(next) : null } : null;
}
