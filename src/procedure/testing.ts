import { type Deed, deed } from '../journal/act.ts';
import { lockedRun } from './run.ts';
import { type Place, sendBack, stepDeed, workDeed } from './step-deed.ts';

/** A run and, in steps per unit, a unit. */
export interface Where {
  readonly run: string;
  readonly unit: string | null;
}

const load: Deed<Where, { place: Place }, string>['load'] = async (tx, { run, unit }, by) => ({
  place: { run: await lockedRun(tx, by.office, run), unit },
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
