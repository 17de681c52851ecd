import type { Json } from '../../base/json.ts';
import { dayOf, longInstant, type Zone } from '../../base/tanggal.ts';
import type { Installation } from '../../journal/installation.ts';
import { letterheadData, type PrintedOffice } from '../../print/letterhead.ts';
import { renderPdf } from '../../print/typst.ts';
import { shownCode } from '../code.ts';
import { linesHash } from './counted.ts';
import { HASIL } from './outcome.ts';
import type { CountLine, ShelfCount } from './shelf-count.ts';

export interface PrintedCount {
  readonly office: PrintedOffice & { readonly zone: Zone };
  readonly count: ShelfCount;
  /** Where the counted place stands, in words. */
  readonly tempat: string;
  readonly lines: readonly CountLine[];
}

/** What `templates/stok-opname.typ` prints of a closed count. */
export function countData({ office, count, tempat, lines }: PrintedCount): Json {
  const row = ({ code, nomor, judul, tercatat, terlihat, keterangan }: CountLine) => ({
    kode: code.length === 6 ? shownCode(code) : code,
    ...{ nomor, judul, tercatat, terlihat, keterangan },
  });
  return {
    kantor: letterheadData(office),
    nomor: count.nomor,
    tempat,
    dimulai: longInstant(count.at, office.zone),
    oleh: count.personName,
    ditutup: count.closedAt ? longInstant(count.closedAt, office.zone) : '',
    penutup: count.closedName ?? '',
    diharapkan: count.expected,
    dipinjam: count.lent,
    pindaian: count.scans,
    sidik: linesHash(lines),
    hasil: HASIL.map((hasil) => ({ hasil, baris: lines.filter((line) => line.hasil === hasil).map(row) })),
  };
}

/** The numbered record of a closed count as PDF (PDF/A-2a). */
export function printCount(at: Pick<Installation, 'folders'>, printed: PrintedCount): Promise<Uint8Array> {
  const { count, office } = printed;
  return renderPdf({
    template: 'stok-opname.typ',
    templateFolder: at.folders.templates,
    data: countData(printed),
    title: `Hasil stok opname ${count.nomor}`,
    date: dayOf(count.closedAt ?? count.at, office.zone),
  });
}
