import { lengthReasons } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Tanggal } from '../../base/tanggal.ts';
import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { nextNomor, yearIn } from '../register.ts';
import { keepsFor } from '../who.ts';
import { why } from './text.ts';

export interface NewDokumen {
  /** Given by the form, so that one that is sent twice records once. */
  readonly id: string;
  readonly judul: string;
  readonly unit: string;
  readonly tahun: number | null;
  /** The run of the documentation SOP in which it is recorded; null outside of one. */
  readonly run: string | null;
  /** The item of the Daftar Informasi Publik that it is of. */
  readonly item?: string | null;
  readonly kodeArsip?: string | null;
  readonly ditutupPada?: Tanggal | null;
  readonly catatan?: string;
}

/** Longest title, in letters. */
export const LONGEST_TITLE = 300;

/** Reasons against a title. */
export function titleReasons(judul: string) {
  if (!/[\p{L}\p{N}]/u.test(judul)) return [why.noTitle()];
  return judul.trim().length > LONGEST_TITLE ? [why.titleTooLong()] : [];
}

/** Writes the row and gives it its number; for deeds that have refused what must be refused. */
export async function insertDokumen(tx: Tx, by: Actor, input: NewDokumen, at: Date): Promise<string> {
  const nomor = await nextNomor(tx, by.office, 'dokumen', await yearIn(tx, by.office, at));
  const { id, unit, tahun, run } = input;
  await tx`
    insert into dokumen ${tx({
      ...{ office: by.office, id, nomor, judul: input.judul.trim(), unit, tahun, run, at },
      ...{ item: input.item ?? null, kode_arsip: input.kodeArsip ?? null },
      ...{ ditutup_pada: input.ditutupPada ?? null, catatan: input.catatan?.trim() ?? '' },
      ...{ person: by.person, jabatan: by.jabatan },
    })}`;
  return nomor;
}

/** What of the input exists in the office: for deeds that record documents. */
export async function foundFor(
  tx: Tx,
  office: string,
  { unit, run, item }: Pick<NewDokumen, 'unit' | 'run' | 'item'>,
): Promise<{ unit: boolean; item: boolean; runOpen: boolean }> {
  const id = (text: string | null | undefined) => (text && isId(text) ? text : null);
  const [row] = await tx<{ unit: boolean; item: boolean; runOpen: boolean }[]>`
    select
      exists (select from unit where (office, id) = (${office}, ${id(unit)}::uuid)) as unit,
      exists (select from item where (office, id) = (${office}, ${id(item)}::uuid)) as item,
      exists (select from run where (office, id) = (${office}, ${id(run)}::uuid)
        and closed_at is null and batal_at is null) as run_open`;
  return {
    unit: row?.unit ?? false,
    item: item ? (row?.item ?? false) : true,
    runOpen: run ? (row?.runOpen ?? false) : true,
  };
}

/**
 * Mencatat dokumen informasi publik: judul, unit yang menguasai, dan tahunnya.
 * SOP KPU Kota Tangerang 19/2025 step 2 (mendata); UU 14/2008 art. 7 (3).
 */
export const recordDokumen = deed({
  kind: 'dokumen.recorded',
  async load(tx, input: NewDokumen, by) {
    await tx`select pg_advisory_xact_lock(hashtextextended(${input.id}, 0))`;
    const [same] = await tx`select from dokumen where (office, id::text) = (${by.office}, ${input.id})`;
    return { ...(await foundFor(tx, by.office, input)), again: same !== undefined };
  },
  refuse: (found, by, input) => [
    ...(found.again ? [why.recorded()] : []),
    ...titleReasons(input.judul),
    ...(found.unit ? [] : [why.noSuchUnit()]),
    ...(found.unit && !keepsFor(by, input.unit) ? [why.notYours()] : []),
    ...(found.item ? [] : [why.noSuchItem()]),
    ...(found.runOpen ? [] : [why.runClosed()]),
    ...lengthReasons(input.catatan ?? '', 'SOP KPU Kota Tangerang 19/2025 langkah 2'),
  ],
  async apply(tx, _found, by, input, at) {
    const nomor = await insertDokumen(tx, by, input, at);
    const { judul, unit, tahun, run } = input;
    return { subject: `dokumen:${input.id}`, detail: { nomor, judul, unit, tahun, run }, result: nomor };
  },
});
