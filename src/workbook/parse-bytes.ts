import { decode, readCsv } from './read-csv.ts';
import { isCellError, LIMITS, type SheetRows } from './sheet.ts';
import { refuse, words } from './text.ts';
import { readParts, type SheetPart, type WorkbookParts } from './xlsx-parts.ts';
import { readSheet, type SheetContent } from './xlsx-sheet.ts';
import { openZip, type Zip } from './zip.ts';

/**
 * Reads a spreadsheet from its bytes; the content decides what it is, the name only between text files.
 * @param sheet name of the sheet to read; without it the first visible one that holds a table
 * @throws Invalid with one fault of field `berkas`
 */
export function parseBytes(bytes: Uint8Array, name: string, sheet?: string): SheetRows {
  if (bytes.length === 0) throw refuse(words.emptyFile());
  if (bytes.length > LIMITS.fileBytes) throw refuse(words.tooBig(bytes.length));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes, sheet);
  refuseOthers(bytes);
  if (!/\.(csv|tsv|txt)$/i.test(name))
    throw refuse(/\.xlsx$/i.test(name) ? words.broken() : words.notSpreadsheet(null));
  return readCsv(bytes);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function refuseOthers(bytes: Uint8Array): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    // A locked workbook is a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4.4).
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
      'EncryptedPackage',
      0,
      'utf16le',
    );
    throw refuse(locked ? words.locked() : words.oldExcel());
  }
  if (startsWith(bytes, ascii('%PDF'))) throw refuse(words.notSpreadsheet('PDF'));
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) throw refuse(words.notSpreadsheet('PNG'));
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) throw refuse(words.notSpreadsheet('JPEG'));
  if (startsWith(bytes, ascii('Rar!'))) throw refuse(words.notSpreadsheet('RAR'));
  if (startsWith(bytes, ascii('PK'))) throw refuse(words.broken());
  if (/^\s*<(!doctype html|html|table|meta|\?xml)/i.test(decodedHead(bytes))) throw refuse(words.webPage());
}

function decodedHead(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes.subarray(0, 512)).replace(/^\uFEFF/, '');
}

function readXlsx(bytes: Uint8Array, wanted: string | undefined): SheetRows {
  const zip = openZip(bytes);
  refuseOtherPackages(zip);
  const parts = readParts(zip);
  const visible = parts.sheets.filter((sheet) => sheet.visible);
  const { chosen, content } =
    wanted === undefined ? firstTable(zip, parts, visible) : named(zip, parts, visible, wanted);
  return {
    kind: 'xlsx',
    sheet: chosen.name,
    otherSheets: visible.filter((sheet) => sheet !== chosen).map((sheet) => sheet.name),
    ...content,
    meta: readMeta(zip, parts),
    truncated: false,
  };
}

function refuseOtherPackages(zip: Zip): void {
  if (zip.has('mimetype')) {
    let type = '';
    zip.read('mimetype', (chunk) => {
      type = (type + decode(chunk)).slice(0, 200);
    });
    throw refuse(
      type.includes('opendocument.spreadsheet') ? words.openDocument() : words.notSpreadsheet('OpenDocument'),
    );
  }
  if (zip.has('xl/workbook.bin')) throw refuse(words.binaryExcel());
  if (zip.has('word/document.xml')) throw refuse(words.notSpreadsheet('Word'));
  if (zip.has('ppt/presentation.xml')) throw refuse(words.notSpreadsheet('PowerPoint'));
  if (!zip.has('_rels/.rels')) throw refuse(words.notSpreadsheet('ZIP'));
}

interface Chosen {
  readonly chosen: SheetPart;
  readonly content: SheetContent;
}

/** A sheet with three cells side by side is a table; a cover page with a title is not. */
function firstTable(zip: Zip, parts: WorkbookParts, sheets: readonly SheetPart[]): Chosen {
  let filled: Chosen | null = null;
  for (const chosen of sheets) {
    const content = readSheet(zip, parts, chosen);
    const table = content.rows.some(
      (row) => row.cells.filter((cell) => cell !== '' && !isCellError(cell)).length >= 3,
    );
    if (table) return { chosen, content };
    if (content.rows.length > 0) filled ??= { chosen, content };
  }
  if (!filled) throw refuse(words.emptySheet());
  return filled;
}

function named(zip: Zip, parts: WorkbookParts, sheets: readonly SheetPart[], name: string): Chosen {
  const chosen = sheets.find((sheet) => sheet.name === name);
  if (!chosen) throw refuse(words.noSheet(name));
  const content = readSheet(zip, parts, chosen);
  if (content.rows.length === 0) throw refuse(words.emptySheet());
  return { chosen, content };
}

function readMeta(zip: Zip, parts: WorkbookParts): Map<string, string> {
  const sheet = parts.sheets.find((part) => part.name === '_meta' && !part.visible);
  if (!sheet) return new Map();
  return new Map(
    readSheet(zip, parts, sheet)
      .rows.slice(0, 100)
      .map(({ cells }) => [cells[0] ?? '', cells[1] ?? '']),
  );
}
