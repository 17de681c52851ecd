import type { Tanggal } from '../base/tanggal.ts';
import { workDeed } from '../procedure/step-deed.ts';
import { type AttendanceState, lockedMeeting } from './meeting.ts';
import { notHeldYet, why } from './text.ts';

export interface AttendanceToRecord {
  readonly meeting: string;
  readonly version: number;
  /** The day in the office's zone; nobody is recorded as present before the meeting's. */
  readonly today: Tanggal;
  /** Of a member noted twice the last note counts. */
  readonly attendance: readonly { readonly mandate: string; readonly state: AttendanceState }[];
}

/**
 * Mencatat daftar hadir anggota dalam rapat pleno.
 * SOP KPU Kota Serang 03/2025 step 4; the attendance list is annexed to the berita acara.
 */
export const recordAttendance = workDeed('keputusan_pleno', {
  kind: 'pleno.attendance-recorded',
  load: (tx, input: AttendanceToRecord, by) => lockedMeeting(tx, by.office, input.meeting),
  refuse({ meeting }, _by, input) {
    const members = new Set(meeting.members.map((member) => member.mandate));
    return [
      ...(meeting.decidedAt ? [why.decided()] : []),
      ...notHeldYet(meeting, input.today),
      ...(meeting.version === input.version ? [] : [why.changed()]),
      ...(input.attendance.every((one) => members.has(one.mandate)) ? [] : [why.notAMember()]),
    ];
  },
  async apply(tx, { meeting }, by, input) {
    const { office } = by;
    await tx`delete from attendance where (office, meeting) = (${office}, ${meeting.id})`;
    const attendance = [...new Map(input.attendance.map((one) => [one.mandate, one])).values()];
    const rows = attendance.map((one) => ({ ...one, office, meeting: meeting.id }));
    if (rows.length > 0) await tx`insert into attendance ${tx(rows)}`;
    await tx`update meeting set version = version + 1 where (office, id) = (${office}, ${meeting.id})`;
    return {
      subject: `meeting:${meeting.id}`,
      detail: { attendance: attendance.map((one) => ({ ...one })) },
      result: meeting.id,
    };
  },
});
