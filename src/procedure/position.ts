import type { RunningSheet, RunningStep } from '../sop/sheet/running.ts';

/** One output that has been handed in and not sent back. It belongs to the step of the sheet that names it. */
export interface Part {
  readonly output: string;
  readonly unit: string | null;
  readonly at: Date;
}

/** `passed`: enough other units were through, so that the step no longer waits for this one. */
export type StepState = 'done' | 'now' | 'future' | 'passed';

/** Where one step stands for one unit, or for the whole run (unit null). */
export interface Lane {
  readonly unit: string | null;
  readonly state: StepState;
  /** When the step opened for this lane; null while it has not. */
  readonly since: Date | null;
  readonly doneAt: Date | null;
  /** Outputs handed in so far. */
  readonly outputs: readonly string[];
  /** The outputs that the step waits for now in this lane: the next one, or all that miss where order is free. */
  readonly waits: readonly string[];
}

export interface StepPosition {
  readonly step: RunningStep;
  readonly state: Exclude<StepState, 'passed'>;
  readonly since: Date | null;
  readonly doneAt: Date | null;
  readonly lanes: readonly Lane[];
}

function latest(dates: readonly Date[]): Date | null {
  return dates.reduce<Date | null>((last, date) => (last === null || date > last ? date : last), null);
}

function earliest(dates: readonly Date[]): Date | null {
  return dates.reduce<Date | null>((first, date) => (first === null || date < first ? date : first), null);
}

/** A lane by itself, before it is known whether its step still waits for it. */
function lane(step: RunningStep, unit: string | null, since: Date | null, parts: readonly Part[]): Lane {
  const { hasil, ditutupOleh, serentak } = step.jalankan;
  const mine = parts.filter(
    (part) => part.unit === unit && hasil.some((result) => result.keluaran === part.output),
  );
  const outputs = mine.map((part) => part.output);
  const closing = mine.filter((part) => ditutupOleh.includes(part.output));
  const complete = since !== null && ditutupOleh.every((output) => outputs.includes(output));
  const doneAt = complete ? latest(closing.map((part) => part.at)) : null;
  const state: StepState = since === null ? 'future' : doneAt === null ? 'now' : 'done';
  const missing = hasil.map((result) => result.keluaran).filter((output) => !outputs.includes(output));
  const waits = state === 'now' ? (serentak ? missing : missing.slice(0, 1)) : [];
  return { unit, state, since, doneAt, outputs, waits };
}

function passed(one: Lane): Lane {
  return { ...one, state: 'passed', waits: [] };
}

/** Lanes of a step, those passed that it has open and no longer waits for. */
function settle(step: RunningStep, lanes: readonly Lane[], before: readonly Lane[]): readonly Lane[] {
  const leftOut = (one: Lane) => before.some((other) => other.unit === one.unit && other.state === 'passed');
  const needed = lanes.filter((one) => !leftOut(one)).length;
  const enough = Math.min(step.jalankan.cukup ?? needed, needed);
  const done = lanes.filter((one) => one.state === 'done').length;
  return lanes.map((one) => (leftOut(one) || (done >= enough && one.state === 'now') ? passed(one) : one));
}

/**
 * Where a run stands, from its sheet and what has been handed in. Steps open strictly in order; neighbouring
 * per-unit steps run unit by unit, and the first common step after them opens when every unit is through, or as
 * many as the sheet says suffice.
 */
export function position(
  sheet: RunningSheet,
  units: readonly string[],
  openedAt: Date,
  parts: readonly Part[],
): StepPosition[] {
  let before: { lanes: readonly Lane[]; perUnit: boolean } | null = null;
  return sheet.langkah.map((step) => {
    const { perUnit } = step.jalankan;
    const unitByUnit = before?.perUnit === true && perUnit;
    const opensAt = (unit: string | null): Date | null => {
      if (!before) return openedAt;
      const own = (unitByUnit ? before.lanes.filter((l) => l.unit === unit) : before.lanes).filter(
        (l) => l.state !== 'passed',
      );
      return own.every((l) => l.doneAt !== null) ? latest(own.map((l) => l.doneAt as Date)) : null;
    };
    const raw = (perUnit ? units : [null]).map((unit) => lane(step, unit, opensAt(unit), parts));
    const lanes = perUnit ? settle(step, raw, unitByUnit ? (before?.lanes ?? []) : []) : raw;
    before = { lanes, perUnit };
    const done = lanes.every((l) => l.state === 'done' || l.state === 'passed');
    const open = lanes.some((l) => l.state !== 'future');
    const dates = (key: 'since' | 'doneAt') => lanes.flatMap((l) => l[key] ?? []);
    return {
      step,
      state: done ? 'done' : open ? 'now' : 'future',
      since: earliest(dates('since')),
      doneAt: done ? latest(dates('doneAt')) : null,
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
  const own = find(step);
  const next = positions[index + 1];
  return own ? { step, lane: own, after: next ? find(next) : null } : null;
}
