import { workDeed } from '../procedure/step-deed.ts';
import { lockedMeeting } from './meeting.ts';
import { why } from './text.ts';

export interface PostponementToWithdraw {
  readonly meeting: string;
  readonly entry: string;
}

/**
 * Membatalkan penundaan satu informasi sampai rapat memutuskan: informasi itu ditetapkan lagi bersama yang lain.
 * SOP KPU Kota Serang 03/2025 step 4.
 */
export const withdrawPostponement = workDeed('keputusan_pleno', {
  kind: 'pleno.postponement-withdrawn',
  load: (tx, input: PostponementToWithdraw, by) => lockedMeeting(tx, by.office, input.meeting),
  refuse: ({ meeting }, _by, input) => [
    ...(meeting.decidedAt ? [why.decided()] : []),
    ...(meeting.postponements.some((one) => one.entry === input.entry) ? [] : [why.notPostponed()]),
  ],
  async apply(tx, { meeting }, { office }, { entry }) {
    await tx`delete from postponement where (office, meeting, entry) = (${office}, ${meeting.id}, ${entry})`;
    await tx`update meeting set version = version + 1 where (office, id) = (${office}, ${meeting.id})`;
    return { subject: `meeting:${meeting.id}`, detail: { entry }, result: entry };
  },
});
