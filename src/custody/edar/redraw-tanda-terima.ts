import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import {
  type FoundForTandaTerima,
  foundForTandaTerima,
  goneReasons,
  insertTandaTerima,
  type NewTandaTerima,
  receiptDetail,
  tandaTerimaReasons,
} from './draw-up-tanda-terima.ts';
import { linesOf } from './line.ts';
import { standsFor } from './pihak.ts';
import { lockedTandaTerima } from './sign-tanda-terima.ts';
import { type TandaTerima, waitsFor } from './tanda-terima.ts';
import { why } from './text.ts';

export interface Redraw {
  /** Of the new receipt, made by whoever sends the form. */
  readonly id: string;
  readonly menggantikan: string;
}

interface State {
  readonly old: TandaTerima;
  readonly fresh: NewTandaTerima;
  readonly found: FoundForTandaTerima;
}

/** The new receipt: the same sides and things, each file in its version in force; the giver's own people sign it. */
async function freshFrom(tx: Tx, by: Actor, old: TandaTerima, { id }: Redraw): Promise<NewTandaTerima> {
  const lines = (await linesOf(tx, by.office, old.id)).map(({ hardcopy, softcopy, pengganti, keadaan }) =>
    hardcopy ? { hardcopy, keadaan } : { softcopy: pengganti ?? softcopy ?? '', keadaan },
  );
  const { kind, dari, kepada, run, catatan } = old;
  return {
    ...{ id, kind, dari, kepada, lines, run, catatan, menggantikan: old.id },
    tandaTangan: standsFor(by, dari) ? 'dari' : null,
  };
}

/**
 * Membuat ulang tanda terima yang berkasnya diganti sebelum kedua pihak menandatangani: isi dan pihaknya sama, berkasnya
 * versi yang berlaku, nomornya baru; yang lama batal dan tetap terbaca.
 * SOP KPU Kota Tangerang 19/2025 step 2 (menyerahkan dan mendata).
 */
export const redrawTandaTerima = deed({
  kind: 'tanda-terima.drawn-up',
  async load(tx, input: Redraw, by): Promise<State> {
    const old = await lockedTandaTerima(tx, by.office, input.menggantikan);
    const fresh = await freshFrom(tx, by, old, input);
    return { old, fresh, found: await foundForTandaTerima(tx, by.office, fresh) };
  },
  refuse({ old, fresh, found }, by) {
    if (found.nomor !== null) return [why.madeAlready(found.nomor)];
    if (old.digantikan) return [why.void(old.digantikan.nomor)];
    return [
      ...(waitsFor(old).length === 0 || old.disalin ? [why.complete()] : []),
      ...(old.berganti.length === 0 ? [why.nothingReplaced()] : []),
      ...tandaTerimaReasons(found, by, fresh),
      ...goneReasons(found),
    ];
  },
  async apply(tx, { old, fresh }, by, { id }, at) {
    const nomor = await insertTandaTerima(tx, by, fresh, at);
    const detail = { terima: receiptDetail(nomor, fresh), menggantikan: old.nomor };
    return { subject: `tanda-terima:${id}`, detail, result: nomor };
  },
});
