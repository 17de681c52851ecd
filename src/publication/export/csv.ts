import type { EditionItem } from '../../daftar/edition/line.ts';
import { filePath } from '../paths.ts';

/** Columns of `daftar.csv`, in order: the seven legal ones under their own words, then what offices need besides. */
export const CSV_COLUMNS = [
  'nomor',
  'judul',
  'ringkasan',
  'penguasa',
  'penanggung_jawab',
  'waktu',
  'tempat',
  'bentuk',
  'retensi',
  'klasifikasi',
  'tahun',
  'kode',
  'berkas',
  'sha256',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** The item's values as `daftar.csv` shows them before quoting; several files are separated by a space. */
export function csvRecord(item: EditionItem): Record<CsvColumn, string> {
  return {
    nomor: item.nomor,
    judul: item.judul,
    ringkasan: item.ringkasan,
    penguasa: item.penguasa,
    penanggung_jawab: item.penanggungJawab,
    waktu: item.waktu,
    tempat: item.tempat,
    bentuk: item.bentuk.join(' '),
    retensi: item.retensi,
    klasifikasi: item.klasifikasi,
    tahun: item.tahun === null ? '' : String(item.tahun),
    kode: item.kode ?? '',
    berkas: item.berkas.map(filePath).join(' '),
    sha256: item.berkas.map((file) => file.sha256).join(' '),
  };
}

/**
 * A spreadsheet must never run a published text as a formula: one that begins like a formula, also behind blanks
 * or as a full-width sign, gets an apostrophe in front (OWASP, CSV Injection).
 */
export function neutralised(value: string): string {
  return /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(value) ? `'${value}` : value;
}

function quoted(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** `daftar.csv` by RFC 4180 in UTF-8 with a byte order mark, which Excel needs to read it as UTF-8. */
export function csv(items: readonly EditionItem[]): string {
  const rows = items.map((item) => {
    const record = csvRecord(item);
    return CSV_COLUMNS.map((column) => quoted(neutralised(record[column]))).join(',');
  });
  return `\ufeff${[CSV_COLUMNS.join(','), ...rows].map((row) => `${row}\r\n`).join('')}`;
}
