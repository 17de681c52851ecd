import { groups } from '../base/hash.ts';
import { qrSvg } from './qr.ts';

/** What a template needs to draw the edition seal. */
export type SealData = {
  readonly edisi: number;
  /** 16 groups of four hex digits. */
  readonly sidik: readonly string[];
  /** First 32 bits of the hash, row by row: 4 rows of 8 holes, true = filled. */
  readonly lubang: readonly (readonly boolean[])[];
  /** Address at which anybody can check, or null; then there is no QR code either. */
  readonly alamat: string | null;
  readonly qr: string | null;
};

/** First 32 bits of a hash as 4 rows of 8, most significant bit first. */
export function holes(hex: string): boolean[][] {
  const bits = [...hex.slice(0, 8)].flatMap((digit) => {
    const value = Number.parseInt(digit, 16);
    return [8, 4, 2, 1].map((bit) => (value & bit) !== 0);
  });
  return [0, 8, 16, 24].map((start) => bits.slice(start, start + 8));
}

/**
 * The edition seal of a document.
 * @param root SHA-256 of the edition's `daftar.jsonl`, 64 hex digits
 */
export function sealData(edisi: number, root: string, alamat: string | null): SealData {
  return {
    edisi,
    sidik: groups(root),
    lubang: holes(root),
    alamat,
    qr: alamat === null ? null : qrSvg(alamat),
  };
}
