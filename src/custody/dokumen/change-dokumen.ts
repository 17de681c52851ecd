import { lengthReasons } from '../../base/errors.ts';
import { deed } from '../../journal/act.ts';
import { struckReasons } from '../coret/text.ts';
import { keepsFor } from '../who.ts';
import { dokumenById } from './dokumen.ts';
import { foundFor, titleReasons } from './record-dokumen.ts';
import { why } from './text.ts';

export interface DokumenChange {
  readonly id: string;
  /** The version that the person saw. */
  readonly version: number;
  readonly judul: string;
  readonly unit: string;
  readonly tahun: number | null;
  readonly item: string | null;
  readonly catatan: string;
}

/**
 * Memperbaiki catatan dokumen: judul, unit, tahun, dan informasi dalam daftar yang diwakilinya. Berkasnya tidak berubah.
 * SOP KPU Kota Tangerang 19/2025 step 2.
 */
export const changeDokumen = deed({
  kind: 'dokumen.changed',
  async load(tx, input: DokumenChange, by) {
    await tx`select 1 from dokumen where office = ${by.office} and id::text = ${input.id} for update`;
    const dokumen = await dokumenById(tx, by.office, input.id);
    return { dokumen, found: await foundFor(tx, by.office, { ...input, run: null }) };
  },
  refuse: ({ dokumen, found }, by, input) => [
    ...(keepsFor(by, dokumen.unit) ? [] : [why.notYours()]),
    ...(dokumen.dimusnahkanAt ? [why.destroyed()] : []),
    ...struckReasons(dokumen),
    ...(dokumen.version === input.version ? [] : [why.changed()]),
    ...titleReasons(input.judul),
    ...(found.unit ? [] : [why.noSuchUnit()]),
    ...(found.unit && input.unit !== dokumen.unit && !keepsFor(by, input.unit) ? [why.notIntoUnit()] : []),
    ...lengthReasons(input.catatan, 'SOP KPU Kota Tangerang 19/2025 langkah 2'),
    ...(found.item ? [] : [why.noSuchItem()]),
  ],
  async apply(tx, { dokumen }, by, { id, judul, unit, tahun, item, catatan }) {
    const to = { judul: judul.trim(), unit, tahun, item, catatan: catatan.trim() };
    await tx`update dokumen set ${tx(to)}, version = version + 1 where (office, id) = (${by.office}, ${id})`;
    const from = {
      judul: dokumen.judul,
      unit: dokumen.unit,
      tahun: dokumen.tahun,
      item: dokumen.item,
      catatan: dokumen.catatan,
    };
    return { subject: `dokumen:${id}`, detail: { from, to }, result: undefined };
  },
});
