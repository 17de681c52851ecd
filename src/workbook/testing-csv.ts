import { cleanText } from './sheet.ts';
import { looksLikeFormula } from './write-sheet.ts';

export interface CsvOptions {
  /** `;` opens in columns where Excel's list separator is a semicolon, as in Indonesia. */
  readonly delimiter?: ',' | ';';
  /** Excel reads UTF-8 only when the byte order mark stands in front. */
  readonly bom?: boolean;
}

/**
 * For tests of the reader: CSV as RFC 4180 has it. A text that a spreadsheet could run as a formula gets an apostrophe in front; numbers
 * are given as numbers and stay as they are.
 */
export function writeCsv(
  rows: readonly (readonly (string | number | null)[])[],
  { delimiter = ',', bom = true }: CsvOptions = {},
): string {
  const lines = rows.map((cells) => cells.map((cell) => field(cell, delimiter)).join(delimiter));
  return `${bom ? '\uFEFF' : ''}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function field(cell: string | number | null, delimiter: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const clean = cleanText(cell);
  const text = looksLikeFormula(clean) ? `'${clean}` : clean;
  return text === '' || text.includes(delimiter) || /["\n\r,;\t]/.test(text) || text.trim() !== text
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
