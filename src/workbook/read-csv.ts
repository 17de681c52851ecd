import { CsvError, parse } from 'csv-parse/sync';
import { Invalid } from '../base/errors.ts';
import { cleanText, LIMITS, type SheetRow, type SheetRows, trimRow } from './sheet.ts';
import { refuse, words } from './text.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Reads delimited text as Excel would open it: the delimiter is found (Indonesian Excel writes semicolons),
 * values stay texts with their leading zeros, and a row's number counts records, as Excel shows it.
 * @throws Invalid when it is not text, has too many rows or columns, or a quotation mark is never closed
 */
export function readCsv(bytes: Uint8Array): SheetRows {
  return sheetOf('csv', decode(bytes));
}

/** Reads text copied from a spreadsheet: tab-separated, quoted where a cell has line breaks or quotation marks. */
export function readPasted(text: string): SheetRows {
  if (text.length > LIMITS.fileBytes) throw refuse(words.tooBig(text.length));
  if (text.trim() === '') throw refuse(words.emptyFile());
  return sheetOf('pasted', text, text.includes('\t') || !/[;,]/.test(text) ? '\t' : undefined);
}

function sheetOf(kind: 'csv' | 'pasted', text: string, known?: string): SheetRows {
  const { delimiter, body } = announcedDelimiter(text);
  const rows = records(body, known ?? delimiter ?? findDelimiter(body));
  if (rows.length === 0) throw refuse(words.emptySheet());
  return {
    kind,
    sheet: '',
    otherSheets: [],
    rows,
    merges: [],
    meta: new Map(),
    notices: [],
    truncated: false,
  };
}

/** Excel's own first line `sep=;` names the delimiter and is not a row. */
function announcedDelimiter(text: string): { delimiter: string | null; body: string } {
  const found = /^sep=([,;\t|])\r?\n/i.exec(text);
  return { delimiter: found?.[1] ?? null, body: found ? text.slice(found[0].length) : text };
}

function records(text: string, delimiter: string): SheetRow[] {
  const rows: SheetRow[] = [];
  let number = 0;
  let chars = 0;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: LIMITS.cellChars * LIMITS.columns,
      on_record: (record: string[]) => {
        number += 1;
        if (number > LIMITS.lastRow) throw refuse(words.tooManyRows(''));
        const cells = trimRow(record.map(cleanText));
        if (cells.length === 0) return null;
        if (cells.length > LIMITS.columns) throw refuse(words.tooManyColumns(number));
        const long = cells.findIndex((cell) => cell.length > LIMITS.cellChars);
        if (long >= 0) throw refuse(words.cellTooLong(number, long));
        for (const cell of cells) chars += cell.length;
        if (chars > LIMITS.textChars) throw refuse(words.tooMuchText(''));
        rows.push({ number, cells });
        if (rows.length > LIMITS.dataRows + LIMITS.headerRows) throw refuse(words.tooManyRows(''));
        return null;
      },
    });
  } catch (error) {
    if (error instanceof Invalid) throw error;
    if (error instanceof CsvError) throw refuse(words.openQuote(number + 1));
    throw error;
  }
  return rows;
}

/**
 * The delimiter that gives most of the first lines the same number of columns, and of two such the one that
 * gives more; quoted parts do not count.
 */
function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 64 * 1024)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  const candidates = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = commonest(counts.filter((count) => count > 0));
    return { delimiter, usual, even: usual === 0 ? 0 : counts.filter((count) => count === usual).length };
  });
  const [best] = candidates.sort((a, b) => b.even - a.even || b.usual - a.usual);
  return best && best.usual > 0 ? best.delimiter : ',';
}

function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 0;
}

/**
 * UTF-8 with or without a mark, UTF-16 by its mark or by its zero bytes, and otherwise Windows-1252, which is
 * what Excel in Indonesia writes under the plain name "CSV".
 */
export function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decoded(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decoded(bytes, 'utf-16be');
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 8 && even === 0) return decoded(bytes, 'utf-16le');
  if (even > head.length / 8 && odd === 0) return decoded(bytes, 'utf-16be');
  if (bytes.includes(0)) throw refuse(words.notText());
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded(bytes, 'windows-1252');
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' }).decode(bytes);
  } catch {
    throw refuse(words.notText());
  }
}
