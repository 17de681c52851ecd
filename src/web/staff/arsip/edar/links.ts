import { arsip } from '../links.ts';

/** Addresses below the receipts' own. */
export const edar = {
  baru: `${arsip.tandaTerima}/baru`,
  salin: `${arsip.tandaTerima}/salin`,
  menunggu: `${arsip.tandaTerima}?lihat=menunggu`,
  act: (
    receipt: string,
    act: 'tanda-tangan' | 'buat-ulang' | 'lampirkan' | 'pindaian' | 'tanda-terima.pdf',
  ) => `${arsip.tandaTerimaSatu(receipt)}/${act}`,
  kembali: `${arsip.pinjaman}?lihat=kembali`,
  perpanjang: (hardcopy: string) => `${arsip.hardcopy(hardcopy)}/perpanjang`,
} as const;
