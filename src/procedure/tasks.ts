import type { Actor, Fungsi } from '../journal/actor.ts';
import { postsFor } from '../sop/sheet/running.ts';
import { inSentence } from '../sop/sheet/sheet.ts';
import type { Lane, StepPosition } from './position.ts';
import type { Run } from './run.ts';

/** Something that a run waits for: one output of one open step, in one lane. */
export interface Task {
  readonly run: Run;
  readonly step: StepPosition;
  readonly lane: Lane;
  readonly output: string;
  /** Posts that may do it. */
  readonly fungsi: readonly Fungsi[];
  /** The sheet's own word for the performer, as a sentence writes it. */
  readonly role: string;
  readonly since: Date;
}

/** Everything that a run waits for now, in the order of the steps. */
export function openTasks(run: Run): Task[] {
  if (run.closedAt !== null) return [];
  return run.steps.flatMap((step) =>
    step.lanes.flatMap((lane) =>
      lane.waits.flatMap((output) => {
        const result = step.step.jalankan.hasil.find((one) => one.keluaran === output);
        if (!result) return [];
        const role = run.sheet.peran.find((one) => one.id === result.peran);
        return {
          run,
          step,
          lane,
          output,
          fungsi: postsFor(run.sheet, result),
          role: inSentence(role?.label ?? ''),
          since: sinceWhen(run, step, lane),
        };
      }),
    ),
  );
}

/**
 * When the task came up: when its step opened or was sent back to, or when the part of the step before it was handed
 * in.
 */
function sinceWhen(run: Run, step: StepPosition, lane: Lane): Date {
  const { serentak, hasil } = step.step.jalankan;
  const before = run.parts.findLast(
    (part) => part.unit === lane.unit && hasil.some((result) => result.keluaran === part.output),
  );
  const opened = lane.since as Date;
  const sentBack = run.returns.findLast(
    ({ toStep, unit, at }) =>
      toStep === step.step.no && at > opened && (unit === null || lane.unit === null || unit === lane.unit),
  );
  return (serentak ? null : before?.at) ?? sentBack?.at ?? opened;
}

/** True when the post performs a step: in one unit's lane of it, or with unit null in all of them. */
export function performsStep(
  run: Pick<Run, 'sheet'>,
  { step }: StepPosition,
  unit: string | null,
  by: Pick<Actor, 'fungsi' | 'unit'>,
): boolean {
  const { perUnit, hasil } = step.jalankan;
  if (perUnit && unit === null && by.unit !== null) return false;
  return hasil.some((result) => fits(postsFor(run.sheet, result), perUnit ? unit : null, by));
}

/** True when the post performs any step of the procedure. */
export function takesPart({ sheet }: Pick<Run, 'sheet'>, by: Pick<Actor, 'fungsi'>): boolean {
  return sheet.langkah.some(({ jalankan }) =>
    jalankan.hasil.some((result) => postsFor(sheet, result).includes(by.fungsi)),
  );
}

/** True when the post fits and, for a post of a unit, the unit too. */
export function fits(
  fungsi: readonly string[],
  unit: string | null,
  by: Pick<Actor, 'fungsi' | 'unit'>,
): boolean {
  if (!fungsi.includes(by.fungsi)) return false;
  return unit === null || by.unit === null || by.unit === unit;
}
