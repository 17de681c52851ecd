import type { Tanggal } from '../../base/tanggal.ts';
import { deed } from '../../journal/act.ts';
import { struckReasons } from '../coret/text.ts';
import { dokumenById } from '../dokumen/dokumen.ts';
import { keepsFor } from '../who.ts';
import { closingReasons } from './closing-day.ts';
import { why } from './text.ts';
import { todayIn } from './today.ts';

export interface RetensiToAssign {
  readonly dokumen: string;
  /** The version that the person saw. */
  readonly version: number;
  /** Null takes the code away. */
  readonly kode: string | null;
  /** Day the file was closed; null while it is open. */
  readonly ditutupPada: Tanggal | null;
}

/**
 * Memberi dokumen kode klasifikasi arsip dan hari berkasnya ditutup, sehingga retensinya terhitung menurut JRA.
 * UU 43/2009 art. 40 (4), 48; PKPU 17/2023; Keputusan KPU 57/2022.
 */
export const assignRetensi = deed({
  kind: 'retensi.assigned',
  async load(tx, input: RetensiToAssign, by, at) {
    await tx`select 1 from dokumen where office = ${by.office} and id::text = ${input.dokumen} for update`;
    const dokumen = await dokumenById(tx, by.office, input.dokumen);
    const [known] = await tx`
      select 1 from klasifikasi_arsip where (office, kode) = (${by.office}, ${input.kode})`;
    return { dokumen, known: known !== undefined, today: await todayIn(tx, by.office, at) };
  },
  refuse: ({ dokumen, known, today }, by, { version, kode, ditutupPada }) => [
    ...(keepsFor(by, dokumen.unit) ? [] : [why.notYours()]),
    ...(dokumen.dimusnahkanAt ? [why.destroyed()] : []),
    ...struckReasons(dokumen),
    ...(dokumen.version === version ? [] : [why.changed()]),
    ...(kode === null || known ? [] : [why.noSuchCode()]),
    ...closingReasons([{ dokumen, ditutupPada }], today),
  ],
  async apply(tx, { dokumen }, by, { kode, ditutupPada }) {
    await tx`
      update dokumen set kode_arsip = ${kode}, ditutup_pada = ${ditutupPada}, version = version + 1
      where (office, id) = (${by.office}, ${dokumen.id})`;
    const from = { kode: dokumen.kodeArsip, ditutupPada: dokumen.ditutupPada };
    return {
      subject: `dokumen:${dokumen.id}`,
      detail: { from, to: { kode, ditutupPada } },
      result: undefined,
    };
  },
});
