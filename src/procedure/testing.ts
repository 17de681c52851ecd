import { type Deed, deed } from '../journal/act.ts';
import { sendBack } from './hand-in.ts';
import { createRun, loadRunnable, type NewRun, reasonsNotToOpen } from './open-run.ts';
import { lockedRun } from './read-run.ts';
import { stepDeed, workDeed } from './step-deed.ts';
import type { Place } from './step-reasons.ts';

/** A run and, in steps per unit, a unit. */
export interface Where {
  readonly run: string;
  readonly unit: string | null;
}

const load: Deed<Where, { place: Place }, string>['load'] = async (tx, { run, unit }, by, at) => ({
  place: { run: await lockedRun(tx, by.office, run, at), unit },
});
const inner: Deed<Where, { place: Place }, string> = deed({
  kind: 'draft.submitted',
  load,
  refuse: () => [],
  apply: async (_tx, _state, _by, { run }) => ({ subject: `run:${run}`, detail: {}, result: run }),
});
/** Hands this output in, and does nothing besides. */
export const handIn = (output: string) => stepDeed(output, inner);
/** Works towards this output without handing anything in. */
export const workOn = (output: string) => workDeed(output, inner);
/** Sends the unit, or without one everything, back. */
export const goBack = (from: number, to: number) =>
  deed<Where, { place: Place }, string>({
    ...inner,
    kind: 'draft.returned',
    async apply(tx, { place }, by, { run }, at) {
      await sendBack(tx, place, { from, to, alasan: 'Perbaiki retensi.' }, by, at);
      return { subject: `run:${run}`, detail: {}, result: run };
    },
  });
/** Opens a run under any sheet, also one whose outputs rooms above make; they open theirs with what hangs on it. */
export const beginRun = deed({
  kind: 'run.opened',
  load: (tx, input: NewRun, by, at) => loadRunnable(tx, by.office, input.sheet, at),
  refuse: (from, by, input) => reasonsNotToOpen(from, by, input.title),
  async apply(tx, { year }, by, input, at) {
    await createRun(tx, by.office, { ...input, year }, at);
    return { subject: `run:${input.id}`, detail: {}, result: input.id };
  },
});
