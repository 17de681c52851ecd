import type { Both } from '../base/text.ts';

/** Limits of one workbook; they stand on the upload page before anyone chooses a file. */
export const LIMITS = {
  /** Bytes of the file as uploaded. */
  fileBytes: 10 * 1024 * 1024,
  /** Rows with content below the header. */
  dataRows: 5_000,
  /** Number of the last row that may be, counting empty ones. */
  lastRow: 20_000,
  /** Rows that a header may need: 15 to look in, and its second line. */
  headerRows: 16,
  columns: 100,
  /** Characters in one cell; Excel's own limit. */
  cellChars: 32_767,
  /** Characters in all cells together. */
  textChars: 32 * 1024 * 1024,
  zipEntries: 2_000,
  /** Bytes that the parts of one workbook may inflate to, counted while inflating. */
  inflatedBytes: 200 * 1024 * 1024,
  /** Inflated to compressed bytes of one part, once it is larger than `ratioFloor`. */
  ratio: 100,
  ratioFloor: 4 * 1024 * 1024,
} as const;

/** One row with content. Rows without any are left out, so the numbers may skip. */
export interface SheetRow {
  /** Row number as Excel shows it, from 1. */
  readonly number: number;
  /** Texts from column A on; an error value stands as its own text, such as `#REF!`. */
  readonly cells: readonly string[];
}

/** Merged cells, columns from 0, rows as Excel shows them; only the top-left cell holds a text. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Something the reader should be told though the file can be used. */
export interface SheetNotice extends Both {
  readonly code: string;
  /** Row as Excel shows it; null when it concerns the whole sheet. */
  readonly row: number | null;
}

/** The rows of one sheet, as texts. */
export interface SheetRows {
  readonly kind: 'xlsx' | 'csv' | 'pasted';
  /** Name of the sheet; empty for CSV and pasted text. */
  readonly sheet: string;
  /** Other visible sheets of the workbook, which were not read. */
  readonly otherSheets: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** Names and values of the hidden sheet `_meta`, when there is one. */
  readonly meta: ReadonlyMap<string, string>;
  readonly notices: readonly SheetNotice[];
  /** Never: a sheet is read whole or refused. */
  readonly truncated: false;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}

/** Reads the letters of a reference such as `AB12`: 27; -1 when there are none. */
export function columnNumber(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
    if (column > 100_000) break;
  }
  return column - 1;
}

const ERRORS =
  /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!)$/;

/** True for the text that Excel shows when a formula failed (ECMA-376 part 1, 18.17.3). */
export function isCellError(text: string): boolean {
  return ERRORS.test(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** A cell's text fit to store: line feeds only, no control characters, no lone surrogates. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, '').toWellFormed();
}

/** Cells without the blank ones at the end. */
export function trimRow(cells: string[]): string[] {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] as string).trim() === '') length -= 1;
  return cells.slice(0, length);
}
