import type { Reason } from '../../base/errors.ts';
import { dayOf, isDay, type Tanggal } from '../../base/tanggal.ts';
import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import { officeById } from '../../people/office.ts';
import {
  foundForTandaTerima,
  insertTandaTerima,
  type Kertas,
  type NewTandaTerima,
  receiptDetail,
  tandaTerimaReasons,
} from './draw-up-tanda-terima.ts';
import { why } from './text.ts';

const LONGEST_NUMBER = 100;
const FIRST_DAY = '1945-08-17';

/** What a paper is judged by. */
export interface FoundForKertas {
  readonly today: Tanggal;
  /** The receipt as which the paper was keyed in already. */
  readonly nomor: string | null;
}

/** Reads what {@link kertasReasons} judges; locks the office, so that two clerks cannot key in one paper at once. */
export async function foundForKertas(
  tx: Tx,
  office: string,
  kertas: Kertas | null,
  at: Date,
): Promise<FoundForKertas> {
  const { zone } = await officeById(tx, office);
  const today = dayOf(at, zone);
  const number = kertas?.nomor.trim() ?? '';
  if (!kertas || number === '' || !isDay(kertas.tanggal)) return { today, nomor: null };
  await tx`select 1 from office where id = ${office} for no key update`;
  const [row] = await tx<{ nomor: string }[]>`
    select nomor from tanda_terima
    where (office, tanggal, nomor_kertas) = (${office}, ${kertas.tanggal}, ${number}) limit 1`;
  return { today, nomor: row?.nomor ?? null };
}

/** Every reason against what was written on paper first. */
export function kertasReasons({ today, nomor }: FoundForKertas, kertas: Kertas | null): Reason[] {
  if (!kertas) return [];
  if (!isDay(kertas.tanggal)) return [why.notADay()];
  return [
    ...(kertas.tanggal > today ? [why.inFuture()] : []),
    ...(kertas.tanggal < FIRST_DAY ? [why.tooEarly()] : []),
    ...(kertas.nomor.trim().length > LONGEST_NUMBER ? [why.paperNumberTooLong()] : []),
    ...(nomor === null ? [] : [why.keyedAlready(nomor)]),
  ];
}

/**
 * Menyalin tanda terima yang ditulis di kertas dahulu, misalnya saat listrik padam; ditandai disalin dari kertas, dan
 * lengkap setelah pindaian kertasnya terlampir.
 * SOP KPU Kota Tangerang 19/2025 step 2; PermenPAN-RB 35/2012 (pencatatan dan pendataan).
 */
export const keyInTandaTerima = deed({
  kind: 'tanda-terima.keyed',
  async load(tx, input: Omit<NewTandaTerima, 'kind' | 'tandaTangan'> & { readonly kertas: Kertas }, by, at) {
    const kertas = await foundForKertas(tx, by.office, input.kertas, at);
    return { kertas, found: await foundForTandaTerima(tx, by.office, input) };
  },
  refuse: ({ kertas, found }, by, input) => [
    ...kertasReasons(kertas, input.kertas),
    ...tandaTerimaReasons(found, by, { ...input, kind: 'penyerahan' }),
  ],
  async apply(tx, _state, by, input, at) {
    const receipt = { ...input, kind: 'penyerahan' as const };
    const nomor = await insertTandaTerima(tx, by, receipt, at);
    return {
      subject: `tanda-terima:${input.id}`,
      detail: { terima: receiptDetail(nomor, receipt) },
      result: nomor,
    };
  },
});
