import { Invalid } from '../../base/errors.ts';
import { type Both, both } from '../../base/text.ts';
import { decode } from '../../workbook/read-csv.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { SheetRows } from '../../workbook/sheet.ts';
import { openZip } from '../../workbook/zip.ts';
import { sheetInPdf } from '../form/sheet-in-pdf.ts';
import { readSheet } from '../sheet/read-sheet.ts';
import { compose } from './compose.ts';
import { DOCUMENT, readDocx } from './docx.ts';
import { type Cell, findHeader, type Grid } from './grid.ts';
import type { Imported } from './imported.ts';
import { readText } from './plain-text.ts';
import { inOrder, questionsOfBlanks } from './questions.ts';
import { type Pages, readPages } from './table.ts';
import { ask, refusals } from './text.ts';
import { readTranscription } from './transcription.ts';

/** Largest file that is read. Word files carry pictures, which are not read; texts have none. */
export const FILE_BYTES = 50_000_000;
const TEXT_BYTES = 4_000_000;
/** Characters of pasted text; an SOP has some ten thousand. */
const TEXT_CHARS = 1_000_000;

const OTHERS: readonly (readonly [readonly number[], Both])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    both('Word atau Excel lama (.doc, .xls)', 'an old Word or Excel file (.doc, .xls)'),
  ],
  [[0x89, 0x50, 0x4e, 0x47], both('gambar PNG', 'a PNG picture')],
  [[0xff, 0xd8, 0xff], both('gambar JPEG', 'a JPEG picture')],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], both('RTF', 'RTF')],
];

const PDF = [0x25, 0x50, 0x44, 0x46];
const OTHER_PDF = both('PDF yang tidak dicetak Terang', 'a PDF that Terang did not print');

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** The file's own name, without folders of whoever sent it. */
function source(name: string): string | null {
  const last = name.split(/[\\/]/).at(-1)?.trim().slice(0, 120);
  return last ? `Berkas ${last}` : null;
}

/** Our own form: nothing is asked but what its blanks ask. */
function ownSheet(text: string): Imported {
  const sheet = readSheet(text);
  return { sheet, questions: inOrder(questionsOfBlanks(sheet)) };
}

/** A form that Terang printed carries its sheet; any other PDF is a picture of a table. */
function printed(bytes: Uint8Array): Imported {
  const text = sheetInPdf(bytes);
  if (text === null) throw refusals.kind(OTHER_PDF);
  return ownSheet(text);
}

/** Cells that merges may cover in all; more is no SOP. */
const COVERED = 200_000;

function gridOf({ rows, merges }: SheetRows): Grid {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const grid = rows.map(({ cells }) =>
    Array.from({ length: width }, (_, column): Cell => ({ text: cells[column] ?? '' })),
  );
  let budget = COVERED;
  for (const { top, left, bottom, right } of merges) {
    rows.forEach(({ number }, index) => {
      if (number < top || number > bottom) return;
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        budget -= 1;
        if (budget < 0) throw refusals.tooBig();
        const row = grid[index] as Cell[];
        const covers = {
          ...(number > top ? { fromAbove: true } : {}),
          ...(column > left ? { fromLeft: true } : {}),
        };
        row[column] = { ...(row[column] as Cell), ...covers };
      }
    });
  }
  return grid;
}

/** The sheet of a workbook that holds the step table; sheets before it hold the identity block. */
async function readXlsx(bytes: Uint8Array, name: string): Promise<Pages> {
  const first = await readWorkbook(bytes, name);
  const grids = [gridOf(first)];
  for (const sheet of findHeader(grids[0] as Grid) ? [] : first.otherSheets.slice(0, 5)) {
    grids.push(gridOf(await readWorkbook(bytes, name, sheet)));
    if (findHeader(grids.at(-1) as Grid)) break;
  }
  return { grids, paragraphs: [], notes: first.notices.map(({ id }) => id) };
}

async function readZip(bytes: Uint8Array, name: string): Promise<Imported> {
  const zip = openZip(bytes);
  const pages = zip.has(DOCUMENT) ? readDocx(zip) : await readXlsx(bytes, name);
  return readPages(pages, source(name));
}

/** Faults of a Word file in words of Word, where the reader of spreadsheets found them. */
function inWords(error: unknown): unknown {
  if (!(error instanceof Invalid)) return error;
  const [first] = error.faults;
  if (first?.code === 'berkas-rusak' || first?.code === 'xml-tidak-diterima') return refusals.broken();
  if (first?.code === 'isi-terlalu-besar' || first?.code === 'terlalu-berat') return refusals.tooBig();
  return error;
}

function textOf(bytes: Uint8Array): string {
  try {
    return decode(bytes).replace(/^\uFEFF/, '');
  } catch (error) {
    throw error instanceof Invalid ? refusals.noText() : error;
  }
}

/**
 * Reads every SOP of a file: a Terang sheet, also inside a form that Terang printed; a plain YAML transcription, which
 * may hold several; a Word or Excel file; or a pasted table. The content decides which it is; the name only says where
 * it came from.
 * @throws Invalid with place and remedy for what is no SOP
 */
export async function readAll(bytes: Uint8Array, name: string): Promise<readonly Imported[]> {
  if (bytes.length === 0) throw refusals.empty();
  if (bytes.length > FILE_BYTES) throw refusals.tooBig();
  if (startsWith(bytes, PDF)) return [printed(bytes)];
  const other = OTHERS.find(([magic]) => startsWith(bytes, magic))?.[1];
  if (other) throw refusals.kind(other);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    try {
      return [await readZip(bytes, name)];
    } catch (error) {
      throw inWords(error);
    }
  }
  if (bytes.length > TEXT_BYTES) throw refusals.tooBig();
  const text = textOf(bytes);
  if (text.trim() === '') throw refusals.empty();
  if (text.length > TEXT_CHARS) throw refusals.tooBig();
  if (/(?:^|[{,\s])["']?format["']?\s{0,9}:\s{0,9}["']?terang-sop\//.test(text)) return [ownSheet(text)];
  if (/^(?:identitas|kepalaKolom|dasarHukum)\s{0,9}:/m.test(text)) return [ownSheet(text)];
  if (/^[ {]{0,4}"?(?:langkah|sop)"?\s{0,9}:/m.test(text)) return readTranscription(text).map(compose);
  return [readPages(readText(text), source(name))];
}

/** One SOP of several, with the question which one is meant. */
function oneOf(all: readonly Imported[]): Imported {
  const [first, ...lain] = all as readonly [Imported, ...Imported[]];
  if (lain.length === 0) return first;
  const choices = all.map(({ sheet }, index) => {
    const label = `${index + 1}. ${sheet.identitas.nama}`;
    return { value: `${index + 1}`, label: both(label, label) };
  });
  return {
    ...first,
    questions: [{ di: 'naskah', what: ask.which(all.length), choices }, ...first.questions],
    lain,
  };
}

/**
 * Reads an SOP from any file that an office has. What cannot be read in it is asked, never filled in.
 * @param name the file's name as the person gave it; folders in it are left out
 * @throws Invalid with place and remedy for what is no SOP
 */
export async function readAny(bytes: Uint8Array, name: string): Promise<Imported> {
  return oneOf(await readAll(bytes, name));
}
