import type { Reason } from '../../base/errors.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { blobOf } from '../store/blob.ts';
import { keepsAll } from '../who.ts';
import { standsFor } from './pihak.ts';
import { lockedTandaTerima } from './sign-tanda-terima.ts';
import type { TandaTerima } from './tanda-terima.ts';
import { why } from './text.ts';

/** What a scan may be; a text or a workbook carries no signature. */
const SCANS = ['application/pdf', 'image/jpeg', 'image/png'];

export interface Pindaian {
  readonly id: string;
  readonly tandaTerima: string;
  /** SHA-256 of the scan, which whoever attaches it has just handed in. */
  readonly sha256: string;
}

/** Every reason why somebody cannot attach the scan of the signed paper, whatever the scan is. */
export function pindaianReasons({ disalin, dari, kepada, digantikan }: TandaTerima, by: Actor): Reason[] {
  const paper = disalin || dari.pihak === 'luar' || kepada.pihak === 'luar';
  return [
    ...(paper ? [] : [why.noPaper()]),
    ...(digantikan ? [why.void(digantikan.nomor)] : []),
    ...(keepsAll(by) || standsFor(by, dari) || standsFor(by, kepada) ? [] : [why.notYourSide()]),
  ];
}

/**
 * Melampirkan pindaian tanda terima yang ditandatangani di kertas: oleh pihak luar yang tidak punya akun, atau oleh
 * kedua pihak sebelum disalin ke sini. Pindaian yang lebih dahulu tetap tersimpan.
 * SOP KPU Kota Tangerang 19/2025 step 2; the name of the outside party stands in the journal's detail only.
 */
export const attachPindaian = deed({
  kind: 'tanda-terima.signed',
  async load(tx, input: Pindaian, by) {
    const receipt = await lockedTandaTerima(tx, by.office, input.tandaTerima);
    return { receipt, blob: await blobOf(tx, by.office, input.sha256) };
  },
  refuse: ({ receipt, blob }, by) => [
    ...(receipt.pindaian?.sha256 === blob.sha256 ? [why.attached()] : []),
    ...pindaianReasons(receipt, by),
    ...(SCANS.includes(blob.mediaType) ? [] : [why.scanType()]),
  ],
  async apply(tx, { receipt }, { office, person, jabatan }, { id, tandaTerima, sha256 }, at) {
    await tx`insert into tanda_terima_scan ${tx({ office, id, tandaTerima, sha256, at, person, jabatan })}`;
    const detail = { nomor: receipt.nomor, pindaian: sha256 };
    return { subject: `tanda-terima:${tandaTerima}`, detail, result: undefined };
  },
});
