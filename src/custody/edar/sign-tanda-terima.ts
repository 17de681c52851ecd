import type { Reason } from '../../base/errors.ts';
import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { standsFor } from './pihak.ts';
import { type Sisi, type TandaTerima, tandaTerimaById } from './tanda-terima.ts';
import { why } from './text.ts';

export interface TandaTangan {
  readonly id: string;
  readonly sisi: Sisi;
}

/** Locks a receipt, then reads it. @throws NotFound when the office has no such receipt */
export async function lockedTandaTerima(tx: Tx, office: string, id: string): Promise<TandaTerima> {
  await tx`select 1 from tanda_terima where office = ${office} and id::text = ${id} for update`;
  return tandaTerimaById(tx, office, id);
}

/**
 * Why nobody signs a receipt any more: another one took its place, or a file on it has been replaced, so that it would be
 * signed for something that is no longer in force.
 */
export function outdatedReasons({ nomor, digantikan, berganti }: TandaTerima): Reason[] {
  if (digantikan) return [why.void(digantikan.nomor)];
  return berganti.length > 0 ? [why.outdated(nomor, berganti)] : [];
}

/** Every reason why somebody cannot sign a side of a receipt. */
export function signReasons(receipt: TandaTerima, by: Actor, sisi: Sisi): Reason[] {
  if (receipt.disalin) return [why.onPaper()];
  const { pihak, unit, nama, tanda } = receipt[sisi];
  if (pihak === 'luar') return [why.outsider(nama)];
  if (tanda) return [why.signed(tanda.name)];
  const other = receipt[sisi === 'dari' ? 'kepada' : 'dari'];
  if (!standsFor(by, { pihak, unit })) return [why.onlyThatSide(nama)];
  return [...(other.tanda?.person === by.person ? [why.samePerson()] : []), ...outdatedReasons(receipt)];
}

/** Writes the signature; for deeds that locked the receipt and refused what must be refused. */
export async function insertTandaTangan(
  tx: Tx,
  by: Actor,
  { id, sisi }: TandaTangan,
  at: Date,
): Promise<void> {
  const signature = { [`${sisi}At`]: at, [`${sisi}Person`]: by.person, [`${sisi}Mandate`]: by.mandate };
  await tx`update tanda_terima set ${tx(signature)} where (office, id) = (${by.office}, ${id})`;
}

/**
 * Menandatangani tanda terima sebagai pemberi atau penerima; tidak pernah orang yang sama pada kedua sisi.
 * SOP KPU Kota Tangerang 19/2025 step 2 and 3 (menyerahkan, menerima); at least two performers.
 */
export const signTandaTerima = deed({
  kind: 'tanda-terima.signed',
  load: (tx, input: TandaTangan, by) => lockedTandaTerima(tx, by.office, input.id),
  refuse: (receipt, by, { sisi }) => signReasons(receipt, by, sisi),
  async apply(tx, receipt, by, input, at) {
    await insertTandaTangan(tx, by, input, at);
    const detail = { nomor: receipt.nomor, sisi: input.sisi };
    return { subject: `tanda-terima:${input.id}`, detail, result: undefined };
  },
});
