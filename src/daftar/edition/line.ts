import { sha256 } from '../../base/hash.ts';
import { canonical } from '../../base/json.ts';

/** UU 14/2008 art. 9 (berkala), 10 (serta merta), 11 (setiap saat). */
export const KLASIFIKASI = ['berkala', 'serta_merta', 'setiap_saat'] as const;
export type Klasifikasi = (typeof KLASIFIKASI)[number];

/** A softcopy of an item: the bytes are those with this SHA-256. */
export interface ItemFile {
  readonly nama: string;
  readonly sha256: string;
  /** Bytes. */
  readonly ukuran: number;
  /** Media type, from our own table of accepted types. */
  readonly jenis: string;
}

/**
 * One item as an edition holds it: the seven columns of the Daftar Informasi Publik (PerKI 1/2010 annex II,
 * KPU form Model PPID-A) and what offices need besides. Property names are those of `daftar.jsonl`.
 */
export interface EditionItem {
  readonly nomor: string;
  readonly judul: string;
  readonly ringkasan: string;
  readonly penguasa: string;
  readonly penanggungJawab: string;
  readonly waktu: string;
  readonly tempat: string;
  readonly bentuk: readonly ('softcopy' | 'hardcopy')[];
  readonly retensi: string;
  readonly klasifikasi: Klasifikasi;
  readonly tahun: number | null;
  readonly kode: string | null;
  readonly berkas: readonly ItemFile[];
}

/** The item's canonical line, without the line break. */
export function editionLine(item: EditionItem): string {
  return canonical({ ...item, berkas: item.berkas.map((file) => ({ ...file })) });
}

/** The bytes of `daftar.jsonl`: every line, in the edition's order, each ended by a line feed. */
export function editionBytes(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** An edition's root: SHA-256 of its `daftar.jsonl`, so that `sha256sum` alone can check it. */
export function editionRoot(lines: readonly string[]): string {
  return sha256(editionBytes(lines));
}
