import { lengthReasons, type Reason } from '../../base/errors.ts';
import { isDay, longDay, type Tanggal } from '../../base/tanggal.ts';
import { type Both, both } from '../../base/text.ts';
import { type JenisSurat, PENETAPAN, why } from './text.ts';

/** A letter or decision on paper, as far as it takes to find it again. */
export interface Surat {
  readonly nomor: string;
  readonly tanggal: Tanggal;
}

/**
 * Reasons against a paper on which an end rests: no number, or no day up to today.
 * @param cite the rule that asks for it
 */
export function suratReasons(
  jenis: JenisSurat,
  { nomor, tanggal }: Surat,
  today: Tanggal,
  cite = PENETAPAN,
): Reason[] {
  return [
    ...(nomor.trim() ? [] : [why.noNomor(jenis, cite)]),
    ...(isDay(tanggal) && tanggal <= today ? [] : [why.noTanggal(jenis, cite)]),
    ...lengthReasons(nomor, cite),
  ];
}

/** "1/PPA/2026 tanggal 2 November 2026" */
export function suratText({ nomor, tanggal }: Surat): Both {
  return both(`${nomor} tanggal ${longDay(tanggal)}`, `${nomor} of ${longDay(tanggal, 'en')}`);
}
