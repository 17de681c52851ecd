import { stepDeed } from '../procedure/step-deed.ts';
import { nomorOf, rekapOf } from './rekap.ts';
import { loadStack, type Seen, unseen } from './seen.ts';
import { current } from './stack.ts';

export interface RekapToReport extends Seen {
  /** The printed recapitulation, taken into custody before. */
  readonly pdf: string;
}

/**
 * Melaporkan rekap dokumentasi bulanan kepada Atasan PPID untuk diperiksa dan disetujui.
 * SOP KPU Kota Tangerang 19/2025 step 6 (proposed; runs once the office has confirmed it).
 */
export const reportRekap = stepDeed('laporan_rekap', {
  kind: 'dokumentasi.rekap-reported',
  async load(tx, input: RekapToReport, by, at) {
    const documented = await loadStack(tx, input, by, at);
    const [last] = await rekapOf(tx, by.office, input.run);
    return { ...documented, ke: (last?.ke ?? 0) + 1 };
  },
  refuse: ({ stack }, _by, input) => unseen(stack, input, 6),
  async apply(tx, { place, stack, ke }, by, { run, seen, pdf }, at) {
    const nomor = nomorOf(place.run.nomor, ke);
    const counts = {
      dokumen: stack.dokumen.length,
      softcopy: current(stack.softcopies).length,
      hardcopy: stack.hardcopies.length,
    };
    await tx`
      insert into rekap ${tx({
        ...{ office: by.office, run, ke, nomor, pdf, isi: seen, ...counts, at },
        ...{ person: by.person, jabatan: by.jabatan },
      })}`;
    return { subject: `run:${run}`, hashes: [pdf], detail: { nomor, ...counts, isi: seen }, result: nomor };
  },
});
