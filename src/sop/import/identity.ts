import type { Sheet } from '../sheet/sheet.ts';
import type { Grid } from './grid.ts';
import { lineOf } from './reading.ts';

/** Places of the identity block. */
type Place =
  | 'nomor'
  | 'tanggalPembuatan'
  | 'tanggalRevisi'
  | 'tanggalEfektif'
  | 'tanggalPengesahan'
  | 'disahkanOleh'
  | 'nama'
  | 'dasarHukum'
  | 'kualifikasi'
  | 'jumlah'
  | 'keterkaitan'
  | 'peralatan'
  | 'peringatan'
  | 'pencatatan';

/** Labels as forms print them. Those of one word count only where a cell or line begins with them. */
const LABELS: readonly (readonly [Place, string, 'anywhere' | 'first'])[] = [
  ['nomor', 'Nomor SOP', 'anywhere'],
  ['nomor', 'No\\.? SOP', 'anywhere'],
  ['tanggalPembuatan', '(?:Tanggal|Tgl\\.?) Pembuatan', 'anywhere'],
  ['tanggalRevisi', '(?:Tanggal|Tgl\\.?) Revisi', 'anywhere'],
  ['tanggalEfektif', '(?:Tanggal|Tgl\\.?) (?:Efektif|Berlaku)', 'anywhere'],
  ['tanggalPengesahan', '(?:Tanggal|Tgl\\.?) Pengesahan', 'anywhere'],
  ['disahkanOleh', 'Disahkan Oleh', 'anywhere'],
  ['nama', '(?:Nama|Judul) SOP', 'anywhere'],
  ['dasarHukum', 'Dasar Hukum', 'first'],
  ['kualifikasi', 'Kualifikasi Pelaksana', 'anywhere'],
  ['jumlah', 'Jumlah Pelaksana', 'anywhere'],
  ['keterkaitan', 'Keterkaitan(?: (?:dengan )?SOP(?: Lain)?)?(?=\\s*:|\\s*$|\\s*\\n| [\\p{Lu}\\d])', 'first'],
  ['peralatan', 'Peralatan ?(?:/|dan|&) ?Perlengkapan', 'first'],
  ['peringatan', 'Peringatan(?=\\s*:|\\s*$|\\s*\\n)', 'first'],
  ['pencatatan', 'Pencatatan dan Pendataan', 'first'],
];

const BODY =
  /^\s*((?:KOMISI PEMILIHAN|BADAN|PEMERINTAH|DINAS|KEMENTERIAN|LEMBAGA|MAHKAMAH|INSPEKTORAT|RSUD|RUMAH SAKIT|UNIVERSITAS)\b[^\n]*)/im;

interface Found {
  readonly place: Place;
  readonly text: string;
}

/** The labels in one cell with what stands after each, up to the next. */
function split(cell: string): { before: string; found: Found[] } {
  const hits = LABELS.flatMap(([place, pattern, where]) => {
    const match = new RegExp(
      `${where === 'first' ? '^\\s*' : '(?<![\\p{L}\\p{N}])'}${pattern}(?![\\p{L}\\p{N}])`,
      'iu',
    ).exec(cell);
    return match ? [{ place, at: match.index, end: match.index + match[0].length }] : [];
  }).sort((a, b) => a.at - b.at || b.end - a.end);
  const apart = hits.filter((hit, index) => !hits.slice(0, index).some((other) => other.end > hit.at));
  return {
    before: cell.slice(0, apart[0]?.at ?? cell.length),
    found: apart.map(({ place, end }, index) => ({
      place,
      text: cell
        .slice(end, apart[index + 1]?.at ?? cell.length)
        .replace(/^[\s:]+/, '')
        .trim(),
    })),
  };
}

/** What the labelled cells before the step table say, and what stands in no labelled cell. */
export interface Labelled {
  readonly values: ReadonlyMap<Place, string>;
  readonly loose: readonly string[];
}

/** A list goes on over a page break: in small letters, or with a later number. */
function goesOn(text: string): boolean {
  return /^(\p{Ll}|(?:[2-9]|\d\d)[.)]\s)/u.test(text);
}

/**
 * Finds the values of an identity block: after the label in its cell, in the cell to the right, or, where that is
 * a label itself or blank, in the cell below.
 */
export function readLabelled(grid: Grid): Labelled {
  const values = new Map<Place, string>();
  const loose: string[] = [];
  const rows = grid.map((row) => row.map(({ text }) => ({ text: text.trim(), ...split(text) })));
  const used = new Set<string>();
  let open: Place | null = null;
  const take = (at: string, r: number, c: number): string | null => {
    const cell = rows[r]?.[c];
    if (!cell || cell.text === '' || cell.found.length > 0 || used.has(`${r} ${c}`)) return null;
    used.add(`${r} ${c}`);
    return at === 'nomor' && cell.text.length > 200 ? null : cell.text;
  };
  rows.forEach((row, r) => {
    row.forEach(({ text, before, found }, c) => {
      if (used.has(`${r} ${c}`)) return;
      if (found.length === 0) {
        if (text !== '' && c === 0 && open && goesOn(text))
          values.set(open, `${values.get(open) ?? ''} ${text}`);
        else if (text !== '') loose.push(text);
        return;
      }
      if (before.trim() !== '') loose.push(before.trim());
      found.forEach(({ place, text: inside }, index) => {
        const last = index === found.length - 1;
        const value = inside || (last ? (take(place, r, c + 1) ?? take(place, r + 1, c)) : null);
        if (value && !values.has(place)) values.set(place, value);
        if (place === 'dasarHukum') open = place;
      });
    });
  });
  return { values, loose };
}

/** The members of a list written in one text: numbered, with bullets, or a line each. */
export function membersOf(text: string | undefined): string[] {
  if (!text) return [];
  const marked = text.replace(/[^\S\n]+/g, ' ').replace(/[•●▪]/g, '\n');
  const numbered = /(?:^|\s)1[.)]\s/.test(marked) ? marked.replace(/(?:^|\s)\d{1,2}[.)]\s+/g, '\n') : marked;
  const joined = numbered === marked ? numbered : numbered.replace(/\n(?=\p{Ll})/gu, ' ');
  return joined.split('\n').flatMap((line) => lineOf(line.replace(/^[-–]\s+/, '')) ?? []);
}

/** A NIP identifies a person and is no part of an SOP's text. */
function withoutNip(text: string): string {
  return text.replace(/\bNIP\.?\s*:?\s*[\d ]{8,}/gi, '').replace(/\b\d{18}\b/g, '');
}

/** "SEKRETARIS KPU KOTA SERANG Hendro Sulistyo": the post in capitals or on its own line, then the name. */
export function approverOf(text: string | undefined): Sheet['identitas']['disahkanOleh'] {
  const lines = withoutNip(text ?? '')
    .split('\n')
    .flatMap((line) => lineOf(line) ?? []);
  const [first = '', ...rest] = lines;
  if (first === '') return null;
  const split = /^((?:[\p{Lu}\d/.,&-]+ )+)(\p{Lu}\p{Ll}.*)$/u.exec(first);
  const jabatan = split && rest.length === 0 ? (split[1] as string).trim() : first;
  const name = lineOf(split && rest.length === 0 ? split[2] : rest.join(' '));
  return { jabatan, nama: lineOf(name?.replace(/^(sekretaris|ketua|kepala[^,]*),\s*/i, '')), pangkat: null };
}

/** The public body that a title names and the unit below it, in the form's own words. */
export function bodyOf(texts: readonly string[]): { badan: string | null; unit: string | null } {
  for (const text of texts) {
    const head = text.slice(0, 2_000);
    const found = BODY.exec(head);
    const badan = lineOf(found?.[1]);
    if (!found || !badan || badan.length > 200) continue;
    const [next = '', then = ''] = head
      .slice(found.index + found[0].length)
      .trim()
      .split('\n');
    const place =
      /^(KOTA|KABUPATEN|PROVINSI|DAERAH|REPUBLIK)\b/.test(next) &&
      !/\b(KOTA|KABUPATEN|PROVINSI)\b/.test(badan);
    const below = place ? then : next;
    const unit = /^(SUB ?BAGIAN|BAGIAN|BIDANG|SEKRETARIAT)\b/i.test(below) ? lineOf(below) : null;
    return { badan: place ? `${badan} ${lineOf(next)}` : badan, unit };
  }
  return { badan: null, unit: null };
}

/** "Jl. KH. Abdul Fatah Hasan …" on a cover; after a comma it goes on in the next line. */
export function addressOf(texts: readonly string[]): string | null {
  for (const [index, text] of texts.entries()) {
    const found = /^[ \t]*((?:Jl|Jalan)\.? [^\n]{5,150})/m.exec(text.slice(0, 2_000))?.[1];
    if (found)
      return lineOf(
        found.trimEnd().endsWith(',') ? `${found} ${texts[index + 1]?.slice(0, 150) ?? ''}` : found,
      );
  }
  return null;
}

/** Ratification: its numbered clauses, and "Kota Serang, 6 Januari 2025". */
export function readRatification(texts: readonly string[]): Sheet['pengesahan'] {
  const start = texts.findIndex((text) => /^\s*PENGESAHAN\b/i.test(text));
  if (start < 0) return { tempat: null, tanggal: null, klausul: [], aturan: {} };
  const after = texts
    .slice(start)
    .join('\n')
    .replace(/^\s*PENGESAHAN\b/i, '');
  const signed = /^[ \t]*([^\n,]{3,60}), +(\d{1,2} [A-Za-z]{3,12} \d{4})[ \t]*$/m.exec(after);
  const clauses = after.slice(0, signed?.index ?? after.length);
  return {
    tempat: lineOf(signed?.[1]),
    tanggal: lineOf(signed?.[2]),
    klausul: clauses.split('\n').flatMap((line) => lineOf(/^\s*\d{1,2}[.)]\s+(.+)$/.exec(line)?.[1]) ?? []),
    aturan: {},
  };
}
