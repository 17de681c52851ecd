import { lengthReasons, type Reason } from '../../base/errors.ts';
import type { Deed } from '../../journal/act.ts';
import type { Actor, Machine } from '../../journal/actor.ts';
import { struckReasons } from '../coret/text.ts';
import { keepsFor, readsFor } from '../who.ts';
import {
  type Before,
  insertSoftcopy,
  type KeptFile,
  lockHandIn,
  recordedBefore,
} from './receive-softcopy.ts';
import { type Softcopy, softcopyById } from './softcopy.ts';
import { why } from './text.ts';

export interface Replacement extends KeptFile {
  /** The softcopy that it replaces: the last version there is. */
  readonly menggantikan: string;
  readonly alasan: string;
}

/** Why bytes that are kept already are no new version: said with their document, where the reader may know of it. */
function sameBytes(old: Softcopy, before: Before, by: Actor | Machine): Reason {
  const { dokumen, nomor, dokumenUnit } = before;
  if (before.id === old.id || (dokumen !== null && dokumen === old.dokumen)) return why.sameBytes();
  if (nomor === null) return why.sameBytesUnmatched();
  return by.person !== null && readsFor(by, dokumenUnit) ? why.sameBytesAt(nomor) : why.sameBytesElsewhere();
}

const KEEP = 'UU 14/2008 Pasal 7 ayat (3)';

/**
 * Mengganti softcopy dengan versi baru beserta alasannya; versi lama tetap tersimpan dan dapat dibaca.
 * UU 14/2008 art. 7 (3) (a body develops its documentation so that information stays accurate); SOP KPU Kota Tangerang
 * 19/2025 step 2.
 */
export const replaceSoftcopy: Deed<
  Replacement,
  { readonly old: Softcopy; readonly before: Before | null },
  string,
  Actor | Machine
> = {
  kind: 'softcopy.replaced',
  async load(tx, input, by) {
    await tx`select 1 from softcopy where office = ${by.office} and id::text = ${input.menggantikan} for update`;
    const old = await softcopyById(tx, by.office, input.menggantikan);
    const place = { unit: old.unit, run: old.run, sha256: input.sha256 };
    await lockHandIn(tx, by.office, place);
    return { old, before: await recordedBefore(tx, by.office, place) };
  },
  refuse: ({ old, before }, by, { alasan }) => [
    ...(by.person !== null && keepsFor(by, old.unit) ? [] : [why.notYours()]),
    ...(alasan.trim() === '' ? [why.noReason()] : lengthReasons(alasan, KEEP)),
    ...(old.dimusnahkanAt ? [why.destroyed()] : []),
    ...struckReasons(old),
    ...(old.digantikanOleh ? [why.replacedAlready()] : []),
    ...(before ? [before.destroyed ? why.destroyed() : sameBytes(old, before, by)] : []),
  ],
  async apply(tx, { old }, by, input, at) {
    const { id, sha256, size, jenis, name, menggantikan } = input;
    const alasan = input.alasan.trim();
    const place = { unit: old.unit, run: old.run, via: 'formulir' as const, dokumen: old.dokumen };
    await insertSoftcopy(tx, by, { ...input, ...place, alasan }, at);
    const from = { softcopy: menggantikan, name: old.name, sha256: old.sha256 };
    const detail = { from, to: { name, sha256, size, jenis }, alasan };
    return { subject: `softcopy:${id}`, detail, result: id };
  },
};
