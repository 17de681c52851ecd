import { stepDeed } from '../procedure/step-deed.ts';
import { lockedMeeting } from './meeting.ts';
import { why } from './text.ts';

export interface BeritaAcaraToDrawUp {
  readonly meeting: string;
  readonly nomor: string;
  /** SHA-256 of the printed form, already in custody. */
  readonly pdf: string;
  /** The journal as the form prints it: entries and root of the latest signed checkpoint. */
  readonly journal: { readonly size: number; readonly root: string };
}

/**
 * Membuat berita acara rapat pleno, bernomor, dengan sidik edisi dan akar jurnal tercetak di dalamnya.
 * SOP KPU Kota Serang 03/2025 step 4, output "Berita acara rapat pleno penetapan Daftar Informasi Publik".
 */
export const drawUpBeritaAcara = stepDeed('berita_acara', {
  kind: 'berita-acara.drawn-up',
  async load(tx, input: BeritaAcaraToDrawUp, by) {
    const work = await lockedMeeting(tx, by.office, input.meeting);
    const [same] = await tx`
      select 1 from berita_acara where (office, nomor) = (${by.office}, ${input.nomor.trim()})`;
    return { ...work, taken: same !== undefined };
  },
  refuse: ({ meeting, taken }, _by, input) => [
    ...(meeting.decidedAt ? [] : [why.notDecided()]),
    ...(meeting.nomor ? [why.drawnUp()] : []),
    ...(input.nomor.trim() ? [] : [why.numberNeeded()]),
    ...(taken && !meeting.nomor ? [why.numberTaken(input.nomor.trim())] : []),
  ],
  async apply(tx, { meeting }, by, input, at) {
    const nomor = input.nomor.trim();
    await tx`
      insert into berita_acara (office, meeting, nomor, pdf, journal_size, journal_root, at, person, jabatan)
      values (${by.office}, ${meeting.id}, ${nomor}, ${input.pdf}, ${input.journal.size}, ${input.journal.root}, ${at},
        ${by.person}, ${by.jabatan})`;
    return { subject: `meeting:${meeting.id}`, hashes: [input.pdf], detail: { nomor }, result: meeting.id };
  },
});
