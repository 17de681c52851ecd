import { arsip } from '../links.ts';
import { onceDone } from '../sent-twice.ts';

/** The field that a reason is about, by its code; others stand above the form. */
export const fieldOf: Readonly<Record<string, string>> = {
  'tanggal-tidak-ada': 'tanggal',
  'tanggal-belum-tiba': 'tanggal',
  'tanggal-terlalu-lama': 'tanggal',
  'nomor-kertas-terlalu-panjang': 'nomor',
  'sudah-disalin': 'nomor',
  'naskah-dua-kali': 'naskah',
  'keadaan-terlalu-panjang': 'naskah',
  'pihak-sama': 'kepada',
};

/** Work that makes a receipt, and leads to the one that was made when its form comes again. */
export function onceMade(receipt: string, work: () => Promise<string>): () => Promise<string> {
  return onceDone('sudah-dibuat', work, () => madeBefore(receipt));
}

/** The receipt, with the word that it was there before. */
export function madeBefore(receipt: string): string {
  return `${arsip.tandaTerimaSatu(receipt)}?selesai=tanda-terima-sudah-ada`;
}
