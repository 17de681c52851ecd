import {
  characters,
  type EntryValues,
  MAX_LENGTH,
  TEXT_FIELDS,
  type TextField,
  valueFaults,
} from '../entry-values.ts';
import type { GuidedField } from '../field-guide.ts';
import { type Bentuk, readBentuk, readKlasifikasi, readMark, readTahun } from './cell-values.ts';
import { type RowCells, type RowError, rowCells } from './cells.ts';
import type { CheckContext, ExistingItem } from './check.ts';
import type { Mapping } from './columns.ts';
import type { Tally } from './notices.ts';
import type { Reading } from './reading.ts';
import type { ItemRow } from './row-kinds.ts';
import { problems, shown, told } from './text.ts';
import { readWaktu, splitWaktuTempat, type Waktu } from './waktu.ts';

/** What a row says, and what is wrong with it. */
export interface RowReading {
  readonly row: number;
  readonly values: EntryValues;
  readonly errors: readonly RowError[];
  /** The item that the row's number names. */
  readonly existing: ExistingItem | null;
}

/** What reading one row needs to know of the others. */
export interface RowContext extends CheckContext {
  readonly byNomor: ReadonlyMap<string, ExistingItem>;
  /** Numbers met so far and the row in which they stood. */
  readonly seen: Map<string, number>;
  readonly notices: Tally;
  readonly readPenguasa: (text: string) => Reading<string>;
  readonly readRetensi: (text: string) => Reading<string>;
}

const plain = (text: string): Reading<string> => ({ value: text });
const line = (text: string): Reading<string> => ({ value: text.replace(/\s+/g, ' ') });

/** Reads one row into an entry. A column that the file lacks stays as the existing item has it. */
export function readRow({ row, group }: ItemRow, mapping: Mapping, context: RowContext): RowReading {
  const cells = rowCells(row, mapping, context.notices);
  const existing = matchNomor(cells, context);
  const klasifikasi = cells.has('klasifikasi')
    ? cells.read('klasifikasi', null, readKlasifikasi)
    : (existing?.klasifikasiUsulan ?? (group === 'dikecualikan' ? null : group));
  if (group === 'dikecualikan') cells.report(['judul', 'ringkasan'], problems.excluded(), '');
  const excluded = cells.errors.filter(({ code }) => code === 'dikecualikan');

  const ringkasan = cells.read('ringkasan', existing?.ringkasan ?? '', plain);
  const { waktu, tempat } = readWaktuTempat(cells, existing);
  const known = unlessSame(existing);
  const penguasa = known('penguasa', context.readPenguasa);
  const values: EntryValues = {
    judul: readTitle(cells, ringkasan, existing, context.notices),
    ringkasan,
    penguasa: filled(
      'penguasa',
      cells.read('penguasa', existing?.penguasa ?? '', penguasa),
      row.number,
      context,
    ),
    penanggungJawab: filled(
      'penanggungJawab',
      cells.read('penanggungJawab', existing?.penanggungJawab ?? '', line),
      row.number,
      context,
    ),
    waktu: waktu.text,
    tempat: filled('tempat', tempat, row.number, context),
    ...readForms(cells, existing),
    retensi: cells.read('retensi', existing?.retensi ?? '', known('retensi', context.readRetensi)),
    klasifikasiUsulan: klasifikasi,
    tahun: cells.has('tahun') ? cells.read('tahun', null, readTahun) : (existing?.tahun ?? waktu.tahun),
    kode: cells.has('kode') ? cells.read('kode', '', line) || null : (existing?.kode ?? null),
  };
  checkTexts(cells, values);
  const errors = excluded.length > 0 ? excluded : cells.errors;
  if (errors.length === 0) noteMissing(values, row.number, context.notices);
  return { row: row.number, values, errors, existing };
}

function matchNomor(cells: RowCells, { byNomor, seen }: RowContext): ExistingItem | null {
  const nomor = cells.read('nomor', '', plain);
  if (nomor === '') return null;
  const found = byNomor.get(nomor);
  const before = seen.get(nomor);
  if (!found) cells.report(['nomor'], problems.badNomor(), nomor);
  else if (before !== undefined) cells.report(['nomor'], problems.nomorTwice(before), nomor);
  seen.set(nomor, before ?? cells.row);
  return found && before === undefined ? found : null;
}

/** What a row repeats in the item's very words is taken as it is, for it may have been written under older rules. */
function unlessSame(existing: ExistingItem | null) {
  return (field: TextField, rule: (text: string) => Reading<string>) =>
    (text: string): Reading<string> =>
      existing && existing[field] === text ? { value: text } : rule(text);
}

function readTitle(
  cells: RowCells,
  ringkasan: string,
  existing: ExistingItem | null,
  notices: Tally,
): string {
  if (cells.has('judul')) return cells.read('judul', '', line);
  if (existing) return existing.judul;
  const whole = ringkasan.replace(/\s+/g, ' ').trim();
  if (characters(whole) <= MAX_LENGTH.judul) return whole;
  notices.note('judul-dipendekkan', cells.row, told.titleShortened);
  const cut = [...whole].slice(0, MAX_LENGTH.judul - 1).join('');
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}

function readWaktuTempat(cells: RowCells, existing: ExistingItem | null): { waktu: Waktu; tempat: string } {
  const before: Waktu = { text: existing?.waktu ?? '', tahun: existing?.tahun ?? null };
  const rule = (text: string): Reading<Waktu> =>
    existing && existing.waktu === text ? { value: before } : readWaktu(text);
  if (!cells.has('waktuDanTempat')) {
    const tempat = cells.read('tempat', existing?.tempat ?? '', line);
    return { waktu: cells.read('waktu', before, rule), tempat };
  }
  let place = '';
  const waktu = cells.read('waktuDanTempat', before, (text) => {
    const split = splitWaktuTempat(text);
    place = split.tempat;
    return rule(split.waktu);
  });
  return {
    waktu: cells.has('waktu') ? cells.read('waktu', before, rule) : waktu,
    tempat: cells.read('tempat', place, line),
  };
}

function readForms(cells: RowCells, existing: ExistingItem | null): Bentuk {
  const none: Bentuk = { softcopy: false, hardcopy: false };
  const named = cells.has('bentuk') || cells.has('bentukSoftcopy') || cells.has('bentukHardcopy');
  if (!named && existing) return { softcopy: existing.softcopy, hardcopy: existing.hardcopy };
  const written = cells.read('bentuk', none, readBentuk);
  const soft = cells.readEach('bentukSoftcopy', false, readMark);
  const hard = cells.readEach('bentukHardcopy', false, readMark);
  return {
    softcopy: written.softcopy || soft.includes(true),
    hardcopy: written.hardcopy || hard.includes(true),
  };
}

function filled(
  field: 'penguasa' | 'penanggungJawab' | 'tempat',
  value: string,
  row: number,
  context: RowContext,
): string {
  const fallback = context.defaults[field] ?? '';
  if (value !== '' || fallback === '') return value;
  context.notices.note(`${field}-bawaan`, row, (count) => told.fromDefault(field, count, fallback));
  return fallback;
}

function checkTexts(cells: RowCells, values: EntryValues): void {
  const unread = new Set(cells.errors.map(({ field }) => field));
  const title = cells.has('judul') ? 'judul' : 'ringkasan';
  if (values.judul === '' && !unread.has(title)) {
    cells.report([title], problems.missingTitle(), '', shown.blank);
  }
  for (const field of TEXT_FIELDS) {
    const text = values[field] ?? '';
    const now = characters(text);
    const most = MAX_LENGTH[field];
    const columns =
      field === 'waktu' || field === 'tempat' ? ([field, 'waktuDanTempat'] as const) : ([field] as const);
    if (now > most) cells.report(columns, problems.tooLong(now, most), text, shown.length(now));
  }
}

/** A draft may be incomplete; people are told which columns must be filled in before they submit it. */
function noteMissing(values: EntryValues, row: number, notices: Tally): void {
  for (const { field, code } of valueFaults(values)) {
    if (code !== 'wajib-diisi') continue;
    notices.note(`belum-berisi-${field}`, row, (count) =>
      told.incomplete(field as GuidedField | 'bentuk', count),
    );
  }
}
