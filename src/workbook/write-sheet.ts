import { cleanText, columnLetter, LIMITS } from './sheet.ts';

/** How a cell looks: a column head, a cell that is wrong, one not to be filled in, a title that runs on to the right. */
export type Look = 'plain' | 'head' | 'wrong' | 'quiet' | 'title';

/** A cell to write. Text is always stored as text: nothing in it is ever taken for a formula. */
export interface StyledCell {
  readonly text: string;
  readonly look?: Look;
  /** Comment shown beside the cell. */
  readonly comment?: string;
}
export type OutCell = string | number | null | StyledCell;

/** A choice offered in cells of one column. */
export interface Validation {
  /** Column from 0; rows as Excel shows them. */
  readonly column: number;
  readonly fromRow: number;
  readonly toRow: number;
  /** Range that holds the choices, such as `Pilihan!$A$2:$A$9`; null gives only the hint. */
  readonly choices: string | null;
  /** False offers the choices but accepts anything else. */
  readonly strict: boolean;
  readonly hintTitle: string;
  readonly hint: string;
}

export interface OutSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Widths in characters, one per column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly OutCell[])[];
  /** Rows at the top that stay in sight. */
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly hidden?: boolean;
  readonly validations?: readonly Validation[];
}

/** Order of the cell formats below; `guarded` shows an apostrophe so that editing keeps a text a text. */
export const FORMATS = [
  'number',
  'plain',
  'guarded',
  'head',
  'wrong',
  'wrongGuarded',
  'quiet',
  'title',
] as const;

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Text as XML character data or as a double-quoted attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}

/**
 * True for a text that a spreadsheet could take for a formula when it is typed, pasted or read from CSV: it
 * begins with `=`, `+`, `-`, `@`, their full-width forms, or a tab or line break before any of them.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text);
}

/** One worksheet part (ECMA-376 part 1, 18.3), its elements in the order that the schema demands. */
export function sheetXml(sheet: OutSheet, withComments: boolean): string {
  const widths = sheet.widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1" style="2"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${NS}" xmlns:r="${REL}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData>${sheet.rows.map((cells, i) => rowXml(cells, i, sheet.widths)).join('')}</sheetData>`,
    validationsXml(sheet.validations ?? []),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    withComments ? '<legacyDrawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
}

function pane({ frozenRows = 0, frozenColumns = 0 }: OutSheet): string {
  if (frozenRows === 0 && frozenColumns === 0) return '';
  const area = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`;
  const first = `${columnLetter(frozenColumns)}${frozenRows + 1}`;
  return `<pane${split} topLeftCell="${first}" activePane="${area}" state="frozen"/><selection pane="${area}"/>`;
}

function rowXml(cells: readonly OutCell[], i: number, widths: readonly number[]): string {
  const lines = Math.max(1, ...cells.map((cell, column) => linesOf(cell, widths[column] ?? 10)));
  const height = lines > 1 ? ` ht="${Math.min(409, lines * LINE_HEIGHT)}"` : '';
  const list = cells.map((cell, column) => cellXml(cell, `${columnLetter(column)}${i + 1}`));
  return `<row r="${i + 1}"${height}>${list.join('')}</row>`;
}

/** Points of one line of the standard font. */
const LINE_HEIGHT = 15;

/** Lines that a wrapped text will take; not every program measures them when it opens the file. */
function linesOf(cell: OutCell, width: number): number {
  if (cell === null || typeof cell === 'number') return 1;
  if (typeof cell === 'object' && cell.look === 'title') return 1;
  const text = typeof cell === 'string' ? cell : cell.text;
  let lines = 0;
  for (const part of text.split('\n')) lines += Math.max(1, Math.ceil((part.length * 1.08) / width));
  return lines;
}

function cellXml(cell: OutCell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}" s="1"><v>${cell}</v></c>`;
  const styled: StyledCell = typeof cell === 'string' ? { text: cell } : cell;
  const style = ` s="${formatOf(styled) + 1}"`;
  if (styled.text === '') return `<c r="${reference}"${style}/>`;
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${cellText(styled.text)}</t></is></c>`;
}

function formatOf({ text, look = 'plain' }: StyledCell): number {
  const guarded = looksLikeFormula(text);
  if (look === 'wrong') return FORMATS.indexOf(guarded ? 'wrongGuarded' : 'wrong');
  if (look === 'plain') return FORMATS.indexOf(guarded ? 'guarded' : 'plain');
  return FORMATS.indexOf(look);
}

/** A text that looks like the escape `_xHHHH_` is escaped itself, so that it is read back as it stands. */
function cellText(text: string): string {
  const clean = cleanText(text).slice(0, LIMITS.cellChars).toWellFormed();
  return escaped(clean.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

function validationsXml(list: readonly Validation[]): string {
  if (list.length === 0) return '';
  return `<dataValidations count="${list.length}">${list.map(validationXml).join('')}</dataValidations>`;
}

/** Excel cuts nothing: a hint longer than 255 or a title longer than 32 characters makes it repair the file. */
function validationXml(validation: Validation): string {
  const { column, fromRow, toRow, choices, strict, hintTitle, hint } = validation;
  const letter = columnLetter(column);
  const list = choices === null ? '' : ` type="list"${strict ? ' showErrorMessage="1"' : ''}`;
  const formula = choices === null ? '' : `<formula1>${escaped(choices)}</formula1>`;
  return (
    `<dataValidation${list} allowBlank="1" showInputMessage="1" promptTitle="${escaped(hintTitle.slice(0, 32))}"` +
    ` prompt="${escaped(hint.slice(0, 255))}" sqref="${letter}${fromRow}:${letter}${toRow}">${formula}</dataValidation>`
  );
}

interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function commentsOf(sheet: OutSheet): Comment[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell !== null && typeof cell === 'object' && cell.comment ? [{ row, column, text: cell.comment }] : [],
    ),
  );
}

/** The comments of a sheet (ECMA-376 part 1, 18.7); null when it has none. */
export function commentsXml(sheet: OutSheet): string | null {
  const comments = commentsOf(sheet);
  if (comments.length === 0) return null;
  const list = comments.map(
    ({ row, column, text }) =>
      `<comment ref="${columnLetter(column)}${row + 1}" authorId="0"><text><r><t xml:space="preserve">${cellText(text)}</t></r></text></comment>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<authors><author>Terang</author></authors><commentList>${list.join('')}</commentList></comments>`,
  ].join('');
}

/** Excel shows a comment only when an old VML drawing places its box (ECMA-376 part 4, 19.2 and 19.4). */
export function drawingXml(sheet: OutSheet): string {
  const shapes = commentsOf(sheet).map(
    ({ row, column }, i) =>
      `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="visibility:hidden" fillcolor="#fdf6e7">` +
      '<v:fill color2="#fdf6e7"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note">' +
      `<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1},15,${row},10,${column + 4},15,${row + 5},4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    `${shapes.join('')}</xml>`,
  ].join('');
}
