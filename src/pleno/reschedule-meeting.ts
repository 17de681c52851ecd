import type { Tanggal } from '../base/tanggal.ts';
import { workDeed } from '../procedure/step-deed.ts';
import { lockedMeeting } from './meeting.ts';
import { why } from './text.ts';

export interface MeetingToReschedule {
  readonly meeting: string;
  readonly version: number;
  readonly heldOn: Tanggal;
  /** `HH:MM` in the office's zone. */
  readonly starts: string;
  readonly place: string;
}

/**
 * Mengubah tanggal, jam, atau tempat rapat pleno sampai rapat memutuskan. A list of who came belongs to its day, so
 * another day empties it.
 * SOP KPU Kota Serang 03/2025 step 4.
 */
export const rescheduleMeeting = workDeed('keputusan_pleno', {
  kind: 'pleno.rescheduled',
  load: (tx, input: MeetingToReschedule, by) => lockedMeeting(tx, by.office, input.meeting),
  refuse: ({ meeting }, _by, input) => [
    ...(meeting.decidedAt ? [why.decided()] : []),
    ...(meeting.version === input.version ? [] : [why.changed()]),
  ],
  async apply(tx, { meeting }, { office }, input) {
    const { heldOn, starts } = input;
    const place = input.place.trim();
    if (heldOn !== meeting.heldOn) {
      await tx`delete from attendance where (office, meeting) = (${office}, ${meeting.id})`;
    }
    await tx`
      update meeting set held_on = ${heldOn}, starts = ${starts}, place = ${place}, version = version + 1
      where (office, id) = (${office}, ${meeting.id})`;
    const before = { heldOn: meeting.heldOn, starts: meeting.starts, place: meeting.place };
    return {
      subject: `meeting:${meeting.id}`,
      detail: { before, heldOn, starts, place },
      result: meeting.id,
    };
  },
});
