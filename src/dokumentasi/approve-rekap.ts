import { stepDeed } from '../procedure/step-deed.ts';
import { rekapOf } from './rekap.ts';
import { loadStack, type Seen, unseen } from './seen.ts';
import { why } from './text.ts';

export interface RekapToApprove extends Seen {
  /** The PDF that the superior has read, by its SHA-256. */
  readonly pdf: string;
}

/**
 * Menyetujui rekap dokumentasi bulanan; yang disetujui adalah naskah yang dibaca, menurut sidiknya.
 * SOP KPU Kota Tangerang 19/2025 step 6, output "Rekap dokumentasi yang disetujui" (proposed; runs once the office has
 * confirmed it).
 */
export const approveRekap = stepDeed('persetujuan_rekap', {
  kind: 'dokumentasi.rekap-approved',
  async load(tx, input: RekapToApprove, by, at) {
    const documented = await loadStack(tx, input, by, at);
    const [rekap] = await rekapOf(tx, by.office, input.run);
    return { ...documented, rekap };
  },
  refuse: ({ stack, rekap }, by, input) => [
    ...(rekap ? [] : [why.noRekap()]),
    ...(rekap && rekap.pdf !== input.pdf ? [why.otherRekap()] : []),
    ...(rekap?.person === by.person ? [why.ownRekap()] : []),
    // What it lists must still be so, or the superior would approve a list of yesterday.
    ...(rekap && rekap.isi !== input.seen ? [why.outOfDate()] : unseen(stack, input, 6)),
  ],
  async apply(tx, { rekap }, by, { run, pdf }, at) {
    await tx`
      update rekap set disetujui_at = ${at}, disetujui_person = ${by.person}, disetujui_jabatan = ${by.jabatan}
      where (office, run, ke) = (${by.office}, ${run}, ${rekap?.ke ?? 0})`;
    return { subject: `run:${run}`, hashes: [pdf], detail: { nomor: rekap?.nomor ?? '' }, result: undefined };
  },
});
