import { groups } from '../base/hash.ts';
import type { Json } from '../base/json.ts';
import { longDay, type Tanggal } from '../base/tanggal.ts';
import { bilanganTingkat, terbilang } from '../base/terbilang.ts';
import type { EditionItem } from '../daftar/edition/line.ts';
import { printedList } from '../pleno/printed-list.ts';
import { letterheadData, type PrintedOffice } from '../print/letterhead.ts';
import { sealData } from '../print/seal.ts';

export interface ListPdfInput {
  readonly office: PrintedOffice;
  readonly edition: {
    readonly nomor: number;
    /** SHA-256 of `daftar.jsonl`, 64 hex digits. */
    readonly root: string;
    readonly establishedOn: Tanggal;
    /** Number of the berita acara that established it. */
    readonly beritaAcara: string;
    readonly items: readonly EditionItem[];
  };
  /** Where anybody can check the list; no QR code without it. */
  readonly verifyUrl?: string | null;
}

/** What `templates/daftar.typ` prints: the published list, UU 14/2008 art. 11 (1) a. */
export function listPdfData({ office, edition, verifyUrl }: ListPdfInput): Json {
  const tingkat = bilanganTingkat(edition.nomor);
  return {
    kantor: letterheadData(office),
    edisi: {
      nomor: edition.nomor,
      tingkat: tingkat.charAt(0).toUpperCase() + tingkat.slice(1),
      jumlah: { n: edition.items.length, kata: terbilang(edition.items.length) },
    },
    ditetapkan: longDay(edition.establishedOn),
    beritaAcara: edition.beritaAcara,
    daftar: printedList(edition.items),
    sidikPendek: groups(edition.root).slice(0, 4),
    segel: sealData(edition.nomor, edition.root, verifyUrl ?? null),
  };
}
