import type { Actor } from '../journal/actor.ts';
import { inSentence } from '../sop/sheet.ts';
import type { Lane, StepPosition } from './position.ts';
import type { Run } from './run.ts';

/** Something that a run waits for: one output of one open step, in one lane. */
export interface Task {
  readonly run: Run;
  readonly step: StepPosition;
  readonly lane: Lane;
  readonly output: string;
  /** Posts that may do it. */
  readonly fungsi: readonly string[];
  /** The sheet's own word for the performer, as a sentence writes it. */
  readonly role: string;
  readonly since: Date;
}

/** Everything that the runs wait for now, in the order of the steps. */
export function openTasks(runs: readonly Run[]): Task[] {
  return runs
    .filter((run) => run.closedAt === null)
    .flatMap((run) =>
      run.steps.flatMap((step) =>
        step.lanes.flatMap((lane) => {
          const result = step.step.jalankan.hasil.find((one) => one.keluaran === lane.next);
          const role = run.sheet.peran.find((one) => one.id === result?.peran);
          if (!result || !role || !lane.since) return [];
          const fungsi = result.fungsi ?? role.fungsi;
          return [
            {
              run,
              step,
              lane,
              output: result.keluaran,
              fungsi,
              role: inSentence(role.label),
              since: sinceWhen(run, step, lane),
            },
          ];
        }),
      ),
    );
}

/** When the task came up: when its step opened, or when the part of the step before it was handed in. */
function sinceWhen(run: Run, step: StepPosition, lane: Lane): Date {
  const last = run.parts.findLast((part) => part.step === step.step.no && part.unit === lane.unit);
  return last?.at ?? (lane.since as Date);
}

/** True when the task is the actor's: the post fits, and in per-unit steps the unit too. */
export function isMine(task: Task, by: Actor): boolean {
  if (!task.fungsi.includes(by.fungsi)) return false;
  return task.lane.unit === null || by.unit === null || by.unit === task.lane.unit;
}
