import { type Fault, fault, Invalid } from '../../base/errors.ts';
import { type Both, both } from '../../base/text.ts';
import { columnLetter, type SheetRow, type SheetRows } from '../../workbook/sheet.ts';
import type { Nasib } from './klasifikasi-arsip.ts';

/** A row of a JRA table as it could be read; its basis is said once for the whole table. */
export interface JraRow {
  /** Row as Excel shows it. */
  readonly number: number;
  readonly kode: string;
  /** Words of the code; empty when the table does not say. */
  readonly uraian: string;
  readonly aktifTahun: number;
  readonly inaktifTahun: number;
  readonly nasib: Nasib;
  readonly keterangan: string;
}

/** A row that cannot be read, with its cells as they stand and what is wrong with each. */
export interface JraFault {
  readonly number: number;
  readonly kode: string;
  readonly reasons: readonly Both[];
}

export interface JraTable {
  readonly rows: readonly JraRow[];
  readonly faults: readonly JraFault[];
}

const FIELDS = ['kode', 'uraian', 'aktif', 'inaktif', 'nasib', 'keterangan'] as const;
type Field = (typeof FIELDS)[number];
type Columns = Partial<Record<Field, number>>;

/** How heads are written in JRA tables; the first that fits decides. */
const HEADS: readonly (readonly [Field, RegExp])[] = [
  ['inaktif', /\bin\s*-?\s*aktif\b/i],
  ['aktif', /\baktif\b/i],
  ['kode', /\bkode\b|\bklasifikasi\b/i],
  ['nasib', /nasib|penyusutan akhir|rekomendasi|tindakan/i],
  ['keterangan', /keterangan|^ket\.?$/i],
  ['uraian', /uraian|jenis|series|arsip|masalah/i],
];

/** The columns by their heads; a head may stand over two rows, as "Retensi" over "Aktif" and "Inaktif". */
function columnsOf(rows: readonly SheetRow[]): { columns: Columns; from: number } | null {
  for (const [at, row] of rows.slice(0, 15).entries()) {
    const above = rows[at - 1]?.cells ?? [];
    const width = Math.max(row.cells.length, above.length);
    const columns: Columns = {};
    for (let column = 0; column < width; column++) {
      const own = row.cells[column]?.trim() ?? '';
      const head = own || (above[column]?.trim() ?? '');
      const field = HEADS.find(([, pattern]) => pattern.test(head))?.[0];
      if (field && columns[field] === undefined) columns[field] = column;
    }
    if (columns.aktif !== undefined && columns.inaktif !== undefined && columns.kode !== undefined)
      return { columns, from: at + 1 };
  }
  return null;
}

const NASIB_WORDS: readonly (readonly [Nasib, RegExp])[] = [
  ['dinilai_kembali', /^(di)?nilai kembali$|^ditinjau kembali$/i],
  ['permanen', /^(di)?permanen(kan)?$/i],
  ['musnah', /^(di)?musnah(kan)?$/i],
];

/**
 * "Musnah", "Dimusnahkan", "Permanen", "Dinilai kembali"; null for anything else. An end with a condition ("Musnah,
 * kecuali …") is nobody's to simplify: the office decides and writes the condition as a remark.
 */
export function readNasib(text: string): Nasib | null {
  const words = text
    .replaceAll('_', ' ')
    .replace(/[\s.;]+$/, '')
    .trim();
  return NASIB_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** "2", "2 tahun", "2 (dua) tahun setelah tahun anggaran": the years, and what is said besides. */
export function readYears(text: string): { years: number; besides: string } | null {
  const found = /^(\d{1,3})\s*(?:\([^)]*\)\s*)?(?:(?:tahun|thn|th)\b\.?)?\s*(.*)$/is.exec(text.trim());
  if (!found || Number(found[1]) > 100 || /^[\d.,/-]/.test(found[2] ?? '')) return null;
  return { years: Number(found[1]), besides: (found[2] ?? '').trim() };
}

const YEARS = both(
  'tulis masanya dalam tahun bulat, misalnya 2 atau 2 tahun.',
  'write the period in whole years, such as 2 or 2 tahun.',
);

const wrong = {
  kode: both('Kode kosong.', 'The code is empty.'),
  aktif: both(`Aktif: ${YEARS.id}`, `Active: ${YEARS.en}`),
  inaktif: both(`Inaktif: ${YEARS.id}`, `Inactive: ${YEARS.en}`),
  nasib: both(
    'Nasib akhir: tulis Musnah, Permanen, atau Dinilai kembali saja. Syaratnya pindahkan ke kolom keterangan.',
    'End: write only Musnah, Permanen or Dinilai kembali. A condition belongs in the column keterangan.',
  ),
  twice: (number: number) =>
    both(
      `Kode ini sudah ada di baris ${number} dengan isi lain. Pilih satu.`,
      `This code stands in row ${number} too, with other values. Choose one.`,
    ),
};

function readRow({ number, cells }: SheetRow, columns: Columns): JraRow | JraFault | null {
  const text = (field: Field) => {
    const column = columns[field];
    return column === undefined ? '' : (cells[column] ?? '').replace(/\s+/g, ' ').trim();
  };
  const kode = text('kode');
  const [aktif, inaktif] = [readYears(text('aktif')), readYears(text('inaktif'))];
  const end = columns.nasib === undefined ? text('keterangan') : text('nasib');
  const nasib = readNasib(end);
  // A line that only names a group: no period at all.
  if (!text('aktif') && !text('inaktif') && !nasib) return null;
  const reasons = [
    ...(kode ? [] : [wrong.kode]),
    ...(aktif ? [] : [wrong.aktif]),
    ...(inaktif ? [] : [wrong.inaktif]),
    ...(nasib ? [] : [wrong.nasib]),
  ];
  if (!aktif || !inaktif || !nasib || reasons.length > 0) return { number, kode, reasons };
  const said = [
    aktif.besides && `aktif ${aktif.besides}`,
    inaktif.besides && `inaktif ${inaktif.besides}`,
    columns.nasib === undefined ? '' : text('keterangan'),
  ];
  return {
    number,
    kode,
    uraian: text('uraian'),
    aktifTahun: aktif.years,
    inaktifTahun: inaktif.years,
    nasib,
    keterangan: said.filter(Boolean).join('; '),
  };
}

const same = (a: JraRow, b: JraRow) =>
  a.aktifTahun === b.aktifTahun && a.inaktifTahun === b.inaktifTahun && a.nasib === b.nasib;

function noColumns(rows: readonly SheetRow[]): Fault {
  const heads = (rows[0]?.cells ?? []).flatMap((cell, at) =>
    cell.trim() ? [`${columnLetter(at)} ${cell.trim()}`] : [],
  );
  const seen = heads.slice(0, 8).join(', ').slice(0, 200);
  return fault(
    'tabel',
    'kolom-tidak-ditemukan',
    `Tabel harus berkepala kolom kode, aktif, inaktif, dan nasib akhir (atau keterangan). Yang terbaca: ${seen || 'tidak ada'}.`,
    `The table needs columns headed kode, aktif, inaktif and nasib akhir (or keterangan). Read: ${seen || 'none'}.`,
  );
}

/**
 * Reads a JRA table as offices have it: code, words, active and inactive period, end. Each row stands for itself; one
 * that cannot be read says why and leaves the others alone.
 * @throws Invalid with one fault of field `tabel` when the columns cannot be told
 */
export function readJraTable({ rows }: Pick<SheetRows, 'rows'>): JraTable {
  const head = columnsOf(rows);
  if (!head) throw new Invalid([noColumns(rows)]);
  const good = new Map<string, JraRow>();
  const faults: JraFault[] = [];
  for (const row of rows.slice(head.from)) {
    const one = readRow(row, head.columns);
    if (!one) continue;
    if ('reasons' in one) {
      faults.push(one);
      continue;
    }
    const before = good.get(one.kode);
    if (!before) good.set(one.kode, one);
    else if (!same(before, one))
      faults.push({ number: one.number, kode: one.kode, reasons: [wrong.twice(before.number)] });
  }
  return { rows: [...good.values()], faults };
}
