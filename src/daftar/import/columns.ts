import {
  columnLetter,
  columnNumber,
  LIMITS,
  type Merge,
  type SheetRow,
  type SheetRows,
} from '../../workbook/sheet.ts';
import { type ColumnField, fieldOf } from './header-words.ts';

/** One column of the person's own file and what it is taken for. */
export interface ColumnMapping {
  /** From 0. */
  readonly column: number;
  /** As Excel shows it: `A`, `B`, …, `AA`. */
  readonly letter: string;
  /** The column's own heading; empty when it has none. */
  readonly name: string;
  /** Null when the column is left out. */
  readonly field: ColumnField | null;
  /** How that was found: by heading or content, known as not needed, not known, a second column for a field taken. */
  readonly by: 'dikenal' | 'tidak-perlu' | 'tidak-dikenal' | 'sudah-ada' | 'dipilih';
  /** Up to three different values, shortened. */
  readonly samples: readonly string[];
}

/** What each column of a sheet means. */
export interface Mapping {
  /** Row of the (last line of the) heading as Excel shows it; null when none was recognised. */
  readonly headerRow: number | null;
  readonly columns: readonly ColumnMapping[];
}

/** Fields that several columns may fill together: Cetak, Rekam and Online are three columns for two forms. */
const SHARED: readonly ColumnField[] = ['bentukSoftcopy', 'bentukHardcopy'];
const SEARCHED_ROWS = 15;
const SAMPLES = 3;

interface Heading {
  /** Index in `rows` of its last line. */
  readonly at: number;
  readonly names: readonly string[];
}

/**
 * Finds the heading within the first 15 rows, titles above it, merged cells and a second line included, and
 * matches each column by its words and, where those leave it open, by what stands below.
 * @param headerRow row of the heading as Excel shows it, when a person has said so
 */
export function guessMapping(sheet: SheetRows, headerRow?: number): Mapping {
  const heading = headerRow === undefined ? findHeading(sheet) : headingAt(sheet, headerRow);
  const below = sheet.rows.slice(heading ? heading.at + 1 : 0);
  const width = Math.max(heading?.names.length ?? 0, ...below.map((row) => row.cells.length));
  const taken = new Set<ColumnField>();
  const columns = Array.from({ length: width }, (_, column): ColumnMapping => {
    const name = heading?.names[column] ?? '';
    const values = below.map((row) => (row.cells[column] ?? '').trim()).filter((value) => value !== '');
    const meant = fieldOf(name, values);
    const known = meant !== null && meant !== 'abaikan';
    const second = known && taken.has(meant) && !SHARED.includes(meant);
    if (known) taken.add(meant);
    return {
      column,
      letter: columnLetter(column),
      name,
      field: known && !second ? meant : null,
      by: second ? 'sudah-ada' : known ? 'dikenal' : meant === 'abaikan' ? 'tidak-perlu' : 'tidak-dikenal',
      samples: [...new Set(values.slice(0, 200))].slice(0, SAMPLES).map((value) => value.slice(0, 80)),
    };
  });
  return { headerRow: heading ? (sheet.rows[heading.at]?.number ?? null) : null, columns };
}

/**
 * The mapping with a person's own choices in place of what was guessed.
 * @param choices field by column (from 0); null leaves the column out
 */
export function applyMapping(guess: Mapping, choices: ReadonlyMap<number, ColumnField | null>): Mapping {
  const chosen = new Set([...choices.values()].filter((field) => field !== null));
  return {
    ...guess,
    columns: guess.columns.map((column): ColumnMapping => {
      const choice = choices.get(column.column);
      if (choice !== undefined) return { ...column, field: choice, by: 'dipilih' };
      const replaced = column.field !== null && chosen.has(column.field) && !SHARED.includes(column.field);
      return replaced ? { ...column, field: null, by: 'sudah-ada' } : column;
    }),
  };
}

/** A cell that a person has mended on the page, row and column as Excel shows them. */
export interface Correction {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** The sheet as it would be had the person written these cells so; what is corrected is checked like the rest. */
export function corrected(sheet: SheetRows, corrections: readonly Correction[]): SheetRows {
  const byRow = Map.groupBy(corrections, ({ row }) => row);
  const rows = sheet.rows.map((row): SheetRow => {
    const changes = byRow.get(row.number);
    if (!changes) return row;
    const cells = [...row.cells];
    for (const { column, text } of changes) {
      const at = columnNumber(column);
      if (at < 0 || at >= LIMITS.columns) continue;
      while (cells.length < at) cells.push('');
      cells[at] = text.slice(0, LIMITS.cellChars);
    }
    return { number: row.number, cells };
  });
  return { ...sheet, rows };
}

/** Rows below the heading. */
export function dataRows(sheet: SheetRows, mapping: Mapping): readonly SheetRow[] {
  const { headerRow } = mapping;
  return headerRow === null ? sheet.rows : sheet.rows.filter((row) => row.number > headerRow);
}

function headingAt(sheet: SheetRows, number: number): Heading | null {
  const at = sheet.rows.findIndex((row) => row.number === number);
  return at < 0 ? null : { at, names: namesOf(sheet.rows[at], undefined, sheet.merges) };
}

function findHeading(sheet: SheetRows): Heading | null {
  let best: Heading | null = null;
  let most = 0;
  sheet.rows.slice(0, SEARCHED_ROWS).forEach((row, at) => {
    const next = sheet.rows[at + 1];
    const one = { at, names: namesOf(row, undefined, sheet.merges) };
    const two =
      next && isSecondLine(row, next) ? { at: at + 1, names: namesOf(row, next, sheet.merges) } : null;
    for (const heading of [one, two]) {
      const score = heading === null ? 0 : scoreOf(heading.names);
      if (score > most) {
        most = score;
        best = heading;
      }
    }
  });
  return best;
}

/** Different fields that the names call up; none of use when there is neither a title nor a summary among them. */
function scoreOf(names: readonly string[]): number {
  if (names.filter((name) => name !== '').length < 2) return 0;
  const fields = new Set(names.filter((name) => name.length <= 120).map((name) => fieldOf(name, [])));
  fields.delete(null);
  fields.delete('abaikan');
  return fields.has('judul') || fields.has('ringkasan') ? fields.size : 0;
}

/** A second line names parts of a column above it and leaves most columns blank. */
function isSecondLine(row: SheetRow, next: SheetRow): boolean {
  const filled = next.cells.filter((cell) => cell.trim() !== '');
  const parts = /soft|hard|cetak|rekam|online|daring|waktu|tempat|tanggal|digital/i;
  const above = row.cells.filter((cell) => cell.trim() !== '').length;
  return (
    filled.length > 0 &&
    filled.length < above &&
    filled.every((cell) => cell.length <= 40 && parts.test(cell))
  );
}

function namesOf(row: SheetRow | undefined, next: SheetRow | undefined, merges: readonly Merge[]): string[] {
  if (!row) return [];
  const width = Math.max(row.cells.length, next?.cells.length ?? 0);
  let left = '';
  return Array.from({ length: width }, (_, column) => {
    const own = tidy(row.cells[column] ?? '');
    const part = tidy(next?.cells[column] ?? '');
    if (own !== '') left = own;
    const over = own || (part === '' ? '' : mergedOver(row, column, merges) || left);
    return part === '' ? over : over === '' ? part : `${over} - ${part}`;
  });
}

function mergedOver(row: SheetRow, column: number, merges: readonly Merge[]): string {
  const merge = merges.find(
    ({ top, left, bottom, right }) =>
      row.number >= top && row.number <= bottom && column >= left && column <= right && top === row.number,
  );
  return merge ? tidy(row.cells[merge.left] ?? '') : '';
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
