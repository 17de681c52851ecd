import { isId, newId } from '../../../../base/id.ts';
import type { DoubleChoice } from '../../../../daftar/import/check.ts';
import { COLUMN_FIELDS, type ColumnField } from '../../../../daftar/import/header-words.ts';
import type { SheetRows } from '../../../../workbook/sheet.ts';
import { columnNumber } from '../../../../workbook/sheet.ts';
import type { Form } from '../../../form.ts';

/** What a person has said about an uploaded list: where it lies, what its columns mean, what to do with its rows. */
export interface ImportAsked {
  /** Chosen when the list was uploaded, so that confirming twice imports once. */
  readonly id: string;
  readonly sha256: string;
  readonly nama: string;
  readonly pasted: boolean;
  readonly sheet: string | null;
  readonly headerRow: number | null;
  /** Field by column from 0; null leaves the column out. */
  readonly columns: ReadonlyMap<number, ColumnField | null>;
  readonly choices: ReadonlyMap<number, DoubleChoice>;
  /** New texts by `row:letter`. */
  readonly corrections: ReadonlyMap<string, string>;
  /** The cell, as `row:letter`, that stands open to be written anew. */
  readonly open: string;
  /** Why the listed items changed, for all rows that have no reason of their own. */
  readonly alasan: string;
}

export function freshImport(at: Date, file: { sha256: string; nama: string; pasted: boolean }): ImportAsked {
  return {
    id: newId(at),
    ...file,
    sheet: null,
    headerRow: null,
    columns: new Map(),
    choices: new Map(),
    corrections: new Map(),
    open: '',
    alasan: '',
  };
}

const CHOICES: readonly string[] = ['perbarui', 'tambah', 'lewati'] satisfies DoubleChoice[];

function* matching(form: Form, pattern: RegExp): Generator<[match: RegExpExecArray, value: string]> {
  for (const name of form.names()) {
    const match = pattern.exec(name);
    if (match) yield [match, form.text(name)];
  }
}

/** Reads the form of the check; another sheet or heading makes what was said of columns and cells void. */
export function importIn(form: Form, at: Date): ImportAsked {
  const id = form.text('impor');
  const sheet = form.text('lembar') || null;
  const headerRow = form.number('kepala');
  const moved = (form.text('lembarLalu') || null) !== sheet || form.number('kepalaLalu') !== headerRow;
  const otherSheet = (form.text('lembarLalu') || null) !== sheet;
  const file = {
    id: isId(id) ? id : newId(at),
    sha256: form.text('sha256'),
    nama: form.text('nama').slice(0, 200),
    pasted: form.text('cara') === 'tempel',
    sheet,
    headerRow: otherSheet ? null : headerRow,
    open: form.text('buka'),
    alasan: form.text('alasan').slice(0, 500),
  };
  if (moved) return { ...file, columns: new Map(), choices: new Map(), corrections: new Map() };
  const columns = new Map<number, ColumnField | null>();
  for (const [[, column], value] of matching(form, /^kolom-(\d{1,3})$/)) {
    columns.set(Number(column), COLUMN_FIELDS.find((field) => field === value) ?? null);
  }
  const choices = new Map<number, DoubleChoice>();
  for (const [[, row], value] of matching(form, /^ganda-(\d{1,7})$/)) {
    if (CHOICES.includes(value)) choices.set(Number(row), value as DoubleChoice);
  }
  const corrections = new Map<string, string>();
  for (const [[, row, letter], value] of matching(form, /^isi-(\d{1,7})-([A-Z]{1,3})$/)) {
    corrections.set(`${row}:${letter}`, value);
  }
  const [, cell, suggestion] = /^(\d{1,7}:[A-Z]{1,3}):(.*)$/s.exec(form.text('saran')) ?? [];
  if (cell && suggestion !== undefined) corrections.set(cell, suggestion);
  return { ...file, columns, choices, corrections };
}

/** True when the cell that stood open holds another text than the one that was checked last. */
export function typedSince(form: Form): boolean {
  const [, row, letter] = /^(\d{1,7}):([A-Z]{1,3})$/.exec(form.text('terbuka')) ?? [];
  return row !== undefined && form.text(`isi-${row}-${letter}`) !== form.text('terbukaLalu');
}

/** The sheet with the person's corrections in its cells; those that change nothing are dropped. */
export function corrected(
  sheet: SheetRows,
  corrections: ReadonlyMap<string, string>,
): { sheet: SheetRows; used: Map<string, string> } {
  const used = new Map<string, string>();
  const byRow = new Map<number, [number, string][]>();
  for (const [cell, value] of corrections) {
    const [row = '', letter = ''] = cell.split(':');
    const column = columnNumber(letter);
    const before = sheet.rows.find((one) => one.number === Number(row))?.cells[column];
    if (before === undefined && value === '') continue;
    if (before?.trim() === value.trim()) continue;
    used.set(cell, value);
    byRow.set(Number(row), [...(byRow.get(Number(row)) ?? []), [column, value]]);
  }
  if (used.size === 0) return { sheet, used };
  const rows = sheet.rows.map((row) => {
    const changes = byRow.get(row.number);
    if (!changes) return row;
    const cells = [...row.cells];
    for (const [column, value] of changes) {
      while (cells.length <= column) cells.push('');
      cells[column] = value;
    }
    return { ...row, cells };
  });
  return { sheet: { ...sheet, rows }, used };
}
