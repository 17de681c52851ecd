import { lengthReasons } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { deed } from '../../journal/act.ts';
import { type Actor, holds } from '../../journal/actor.ts';
import { lockedRun } from '../read-run.ts';
import type { Run } from '../run.ts';
import { runReasons } from '../step-reasons.ts';
import { rewriteTasks } from '../task-rows.ts';
import { performsStep } from '../tasks.ts';
import { why } from './text.ts';

export interface RunToPause {
  readonly run: string;
  readonly alasan: string;
}

/** True for whoever performs an open step, and for the PPID. */
export function steersCourse(run: Run, by: Actor): boolean {
  const performs = run.steps.some((step) =>
    step.lanes.some((lane) => lane.state === 'now' && performsStep(run, step, lane.unit, by)),
  );
  return performs || holds(by, 'ppid');
}

/**
 * Menjeda proses dengan alasan tertulis; selama dijeda waktunya tidak berjalan dan tidak ada langkah yang dikerjakan.
 * PermenPAN-RB 35/2012 (mutu baku: waktu): the standard is time of work; waiting on others is shown, not counted.
 */
export const pauseRun = deed({
  kind: 'run.paused',
  load: async (tx, input: RunToPause, by, at) => ({ run: await lockedRun(tx, by.office, input.run, at) }),
  refuse: ({ run }, by, { alasan }) => [
    ...runReasons(run),
    ...(steersCourse(run, by) ? [] : [why.notInCourse()]),
    ...(alasan.trim() ? [] : [why.alasanEmpty()]),
    ...lengthReasons(alasan, 'PermenPAN-RB 35/2012'),
  ],
  async apply(tx, { run }, { office, person, jabatan }, input, at) {
    const id = newId(at);
    const alasan = input.alasan.trim();
    await tx`insert into run_pause ${tx({ office, id, run: run.id, alasan, paused_at: at, person, jabatan })}`;
    const pauses = [...run.pauses, { id, alasan, pausedAt: at, resumedAt: null }];
    await rewriteTasks(tx, { ...run, pauses });
    return { subject: `run:${run.id}`, detail: { pause: id, alasan }, result: id };
  },
});
