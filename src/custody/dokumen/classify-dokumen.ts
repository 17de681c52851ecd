import { lengthReasons } from '../../base/errors.ts';
import { deed } from '../../journal/act.ts';
import { struckReasons } from '../coret/text.ts';
import { keepsFor } from '../who.ts';
import { dokumenById, type KlasifikasiDokumen } from './dokumen.ts';
import { why } from './text.ts';

export interface DokumenClass {
  readonly id: string;
  /** The version that the person saw. */
  readonly version: number;
  readonly klasifikasi: KlasifikasiDokumen;
  /** Needed when exclusion is proposed. */
  readonly alasan: string;
}

/**
 * Memeriksa dan mengklasifikasikan dokumen: berkala, serta merta, setiap saat, atau diusulkan dikecualikan.
 * SOP KPU Kota Tangerang 19/2025 step 4 (proposed); UU 14/2008 art. 9, 10, 11, 17; an office at kabupaten/kota level
 * only proposes exclusion.
 */
export const classifyDokumen = deed({
  kind: 'dokumen.changed',
  async load(tx, input: DokumenClass, by) {
    await tx`select 1 from dokumen where office = ${by.office} and id::text = ${input.id} for update`;
    return dokumenById(tx, by.office, input.id);
  },
  refuse: (dokumen, by, { version, klasifikasi, alasan }) => [
    ...(keepsFor(by, dokumen.unit) ? [] : [why.onlyPpidSide()]),
    ...(dokumen.dimusnahkanAt ? [why.destroyed()] : []),
    ...struckReasons(dokumen),
    ...(dokumen.version === version ? [] : [why.changed()]),
    ...(klasifikasi === 'usul_dikecualikan' && alasan.trim() === '' ? [why.exclusionNeedsReason()] : []),
    ...lengthReasons(alasan, 'SOP KPU Kota Tangerang 19/2025 langkah 4'),
  ],
  async apply(tx, dokumen, by, { id, klasifikasi, alasan }) {
    await tx`
      update dokumen set klasifikasi = ${klasifikasi}, version = version + 1
      where (office, id) = (${by.office}, ${id})`;
    const detail = { from: dokumen.klasifikasi, to: klasifikasi, alasan: alasan.trim() };
    return { subject: `dokumen:${id}`, detail, result: undefined };
  },
});
