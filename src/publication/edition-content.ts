import type { Tanggal, Zone } from '../base/tanggal.ts';
import type { EditionItem } from '../daftar/edition/line.ts';

/** The office as its public pages name it. */
export interface PublicOffice {
  /** Short permanent code, such as `SRG`; the principal of the office's signature. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly address: string;
  /** Town written after "di" in dates and citations. */
  readonly city: string;
  readonly serviceHours: string;
  readonly zone: Zone;
  /** True for the sample office, whose pages say that they are not real. */
  readonly sample: boolean;
}

/** The established edition, the minutes that established it, the order and the moment of publication. */
export interface PublishedEdition {
  readonly nomor: number;
  readonly root: string;
  /** Canonical JSON lines in the edition's order. */
  readonly lines: readonly string[];
  readonly items: readonly EditionItem[];
  readonly decidedOn: Tanggal;
  readonly establishedAt: Date;
  /** Number of the berita acara. */
  readonly beritaAcara: string;
  readonly orderedAt: Date;
  readonly publishedAt: Date;
  /** What changed, in the PPID's words for lay people. */
  readonly ringkasan: string;
}

export interface PreviousEdition {
  readonly nomor: number;
  readonly establishedOn: Tanggal;
  readonly items: readonly EditionItem[];
}

export interface EarlierEdition {
  readonly nomor: number;
  readonly establishedOn: Tanggal;
  /** How many items it held. */
  readonly items: number;
}

/** An item that this edition or an earlier one took off the list. */
export interface DroppedItem {
  readonly nomor: string;
  readonly judul: string;
  readonly alasan: string;
  /** Edition since which it is gone; this edition when absent. */
  readonly edisi?: number;
}

/**
 * Everything that a published edition is made of. Two equal contents give the same bytes on any machine, which
 * is why nothing here is read from a clock and why `publishedAt` is the instant that the deed records.
 */
export interface EditionContent {
  readonly office: PublicOffice;
  readonly edition: PublishedEdition;
  readonly previous: PreviousEdition | null;
  readonly earlier: readonly EarlierEdition[];
  /** Reason for an item's addition or change, by item number. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly dropped: readonly DroppedItem[];
  /** Bytes of the stored file with this SHA-256; nothing is opened until they are read. */
  readonly files: (sha256: string) => AsyncIterable<Uint8Array>;
  /** Scan of the signed berita acara. */
  readonly minutesPdf: Uint8Array;
  readonly listPdf: Uint8Array;
}
