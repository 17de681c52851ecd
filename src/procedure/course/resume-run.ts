import { lengthReasons } from '../../base/errors.ts';
import { deed } from '../../journal/act.ts';
import { lockedRun } from '../read-run.ts';
import { pauseOf } from '../run.ts';
import { runReasons } from '../step-reasons.ts';
import { rewriteTasks } from '../task-rows.ts';
import { steersCourse } from './pause-run.ts';
import { why } from './text.ts';

export interface RunToResume {
  readonly run: string;
  /** The pause that the person saw. */
  readonly pause: string;
  /** What made it possible to go on; may be empty. */
  readonly catatan: string;
}

/**
 * Melanjutkan proses yang dijeda; tenggatnya mundur sepanjang jeda itu.
 * PermenPAN-RB 35/2012 (mutu baku: waktu).
 */
export const resumeRun = deed({
  kind: 'run.resumed',
  load: async (tx, input: RunToResume, by, at) => ({ run: await lockedRun(tx, by.office, input.run, at) }),
  refuse({ run }, by, input) {
    const pause = pauseOf(run);
    const state = run.closedAt
      ? runReasons(run)
      : pause === null
        ? [why.notPaused()]
        : pause.id === input.pause
          ? []
          : [why.otherPause()];
    const words = lengthReasons(input.catatan, 'PermenPAN-RB 35/2012');
    return [...state, ...(steersCourse(run, by) ? [] : [why.notInCourse()]), ...words];
  },
  async apply(tx, { run }, { office, person, jabatan }, { pause, catatan }, at) {
    await tx`
      update run_pause set resumed_at = ${at}, resumed_person = ${person}, resumed_jabatan = ${jabatan}
      where (office, id) = (${office}, ${pause})`;
    const pauses = run.pauses.map((one) => (one.id === pause ? { ...one, resumedAt: at } : one));
    await rewriteTasks(tx, { ...run, pauses });
    return { subject: `run:${run.id}`, detail: { pause, catatan: catatan.trim() }, result: pause };
  },
});
