import { NotFound } from '../base/errors.ts';
import type { Tanggal } from '../base/tanggal.ts';
import { listed } from '../daftar/compile-daftar.ts';
import { entriesOfRun } from '../daftar/entry.ts';
import { workDeed } from '../procedure/step-deed.ts';
import { lockedMeeting } from './meeting.ts';
import { notHeldYet, why } from './text.ts';

export interface EntryToPostpone {
  readonly meeting: string;
  readonly entry: string;
  /** The day in the office's zone. */
  readonly today: Tanggal;
  readonly alasan: string;
  /** A member's differing opinion, in their own words; may be empty. */
  readonly pendapatBerbeda: string;
}

/**
 * Menunda satu informasi: rapat menetapkan yang lain, dan yang ditunda kembali dalam pemutakhiran berikutnya.
 * SOP KPU Kota Serang 03/2025 step 4 (menetapkan dan memutakhirkan).
 */
export const postponeEntry = workDeed('keputusan_pleno', {
  kind: 'pleno.entry-postponed',
  async load(tx, input: EntryToPostpone, by) {
    const work = await lockedMeeting(tx, by.office, input.meeting);
    const entries = listed(await entriesOfRun(tx, by.office, work.meeting.run));
    return {
      ...work,
      entry: entries.find((entry) => entry.id === input.entry && entry.change !== 'dihapus'),
    };
  },
  refuse({ meeting, entry }, _by, input) {
    if (!entry) throw new NotFound('entry');
    return [
      ...(meeting.decidedAt ? [why.decided()] : []),
      ...notHeldYet(meeting, input.today),
      ...(meeting.postponements.some((one) => one.entry === input.entry) ? [why.postponed()] : []),
      ...(input.alasan.trim() ? [] : [why.reasonNeeded()]),
    ];
  },
  async apply(tx, { meeting }, by, input, at) {
    const alasan = input.alasan.trim();
    const pendapatBerbeda = input.pendapatBerbeda.trim();
    await tx`
      insert into postponement (office, meeting, entry, alasan, pendapat_berbeda, at, person, jabatan)
      values (${by.office}, ${meeting.id}, ${input.entry}, ${alasan}, ${pendapatBerbeda}, ${at}, ${by.person}, ${by.jabatan})`;
    await tx`update meeting set version = version + 1 where (office, id) = (${by.office}, ${meeting.id})`;
    return {
      subject: `meeting:${meeting.id}`,
      detail: { entry: input.entry, alasan, pendapatBerbeda },
      result: input.entry,
    };
  },
});
