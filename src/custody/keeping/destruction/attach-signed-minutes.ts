import { lengthReasons, type Reason } from '../../../base/errors.ts';
import { deed } from '../../../journal/act.ts';
import type { Actor } from '../../../journal/actor.ts';
import { blobOf } from '../../store/blob.ts';
import { keepsAll } from '../../who.ts';
import { PEMUSNAHAN } from '../text.ts';
import { lockedDestruction } from './approve-destruction.ts';
import type { Destruction } from './destruction.ts';
import { whyNot } from './text.ts';

/** What a scan may be; a text or a workbook carries no signature. */
const SCANS = ['application/pdf', 'image/jpeg', 'image/png'];

export interface SignedMinutes {
  readonly id: string;
  readonly destruction: string;
  /** SHA-256 of the scan, which whoever attaches it has just handed in. */
  readonly sha256: string;
  /** Why it takes the place of the scan before it; nobody is asked while there is none. */
  readonly alasan: string;
}

/** Every reason why somebody cannot attach a scan with these words, whatever the scan is. */
export function signedMinutesReasons(
  { dilaksanakanAt, pindaian }: Destruction,
  by: Actor,
  alasan: string,
): Reason[] {
  return [
    ...(keepsAll(by) ? [] : [whyNot.onlyKeeper()]),
    ...(dilaksanakanAt ? [] : [whyNot.notCarriedOut()]),
    ...(pindaian && !alasan.trim() ? [whyNot.whyReplaced()] : []),
    ...lengthReasons(alasan, PEMUSNAHAN),
  ];
}

/**
 * Melampirkan pindaian berita acara pemusnahan yang ditandatangani di kertas. Pindaian yang lebih dahulu tetap tersimpan,
 * dan penggantinya disertai alasan. UU 43/2009 art. 51; PP 28/2012 (pemusnahan arsip). Like the berita acara itself, a
 * scan of it is never destroyed.
 */
export const attachSignedMinutes = deed({
  kind: 'destruction.signed',
  async load(tx, input: SignedMinutes, by) {
    const destruction = await lockedDestruction(tx, by.office, input.destruction);
    return { destruction, blob: await blobOf(tx, by.office, input.sha256) };
  },
  refuse: ({ destruction, blob }, by, { sha256, alasan }) => {
    if (destruction.pindaian?.sha256 === sha256 && keepsAll(by)) return [whyNot.sameScan()];
    return [
      ...signedMinutesReasons(destruction, by, alasan),
      ...(SCANS.includes(blob.mediaType) ? [] : [whyNot.scanType()]),
      ...(destruction.beritaAcara === sha256 ? [whyNot.notSigned()] : []),
    ];
  },
  async apply(tx, { destruction }, { office, person, jabatan }, input, at) {
    const { id, sha256 } = input;
    const { nomor, pindaian } = destruction;
    const alasan = pindaian ? input.alasan.trim() : '';
    const row = { office, id, destruction: destruction.id, sha256, alasan, at, person, jabatan };
    await tx`insert into destruction_scan ${tx(row)}`;
    const detail = { nomor, pindaian: sha256, sebelumnya: pindaian?.sha256 ?? null, alasan };
    return { subject: `pemusnahan:${destruction.id}`, detail, result: undefined };
  },
});
