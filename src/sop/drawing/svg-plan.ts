import type { Kolom } from '../sheet/sheet.ts';
import { type DrawnSheet, keteranganHead, type StandardCells, standardCells } from './cells.ts';
import { widthOf, wrap } from './text-width.ts';

/** Height of the letters, of a line, and the room between text and rule, in pixels. */
export const SIZE = 12;
export const LEADING = 16;
export const PAD = 8;
export const MARGIN = 24;
/** Room for the tallest symbol and the arrow's turn above it. */
const LOWEST_ROW = 84;
const WIDTHS = { no: 36, uraian: 250, kelengkapan: 150, waktu: 92, output: 170, keterangan: 130 } as const;
/** A role's column is as wide as its longest word, within these. */
const ROLE = { least: 96, most: 200 } as const;
/** Bold letters against plain ones. */
const BOLD = 1.1;

export interface Column {
  readonly head: string;
  readonly x: number;
  readonly width: number;
}

/** Where everything of the drawing stands. */
export interface Plan {
  readonly no: Column;
  readonly uraian: Column;
  readonly roles: readonly Column[];
  readonly standard: readonly (Column & { readonly kind: Kolom })[];
  readonly cells: readonly StandardCells[];
  readonly end: number;
  readonly rows: readonly number[];
}

/** The lines of a cell's text. */
export function linesIn(text: string, width: number, bold = false): string[] {
  return wrap(text, width - 2 * PAD, bold ? SIZE * BOLD : SIZE);
}

/** Height of a cell with so many lines. */
export function heightOf(lines: number): number {
  return lines * LEADING + 2 * PAD;
}

export function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, one) => sum + one, 0);
}

function roleWidth(label: string): number {
  const longest = Math.max(...label.split(/\s+/).map((word) => widthOf(word, SIZE * BOLD)));
  return Math.ceil(Math.min(ROLE.most, Math.max(ROLE.least, longest + 2 * PAD + 2)));
}

/** Rows as high as their longest cell; what a merged cell still needs is added to the last row that it covers. */
function rowHeights(
  sheet: DrawnSheet,
  cells: readonly StandardCells[],
  standard: Plan['standard'],
): number[] {
  const lines = (cell: StandardCells, { kind, width }: { kind: Kolom; width: number }) =>
    linesIn(cell.words[kind].id, width).length;
  const heights = sheet.langkah.map((step, row) => {
    const cell = cells[row] as StandardCells;
    const own = standard.filter(({ kind }) => cell.rows[kind] === undefined).map((one) => lines(cell, one));
    const activity = linesIn(step.uraian, WIDTHS.uraian).length + (step.asal === 'usulan' ? 1 : 0);
    return Math.max(LOWEST_ROW, heightOf(Math.max(activity, ...own)));
  });
  cells.forEach((cell, row) => {
    for (const column of standard) {
      const covered = cell.rows[column.kind] ?? 0;
      const lacking = heightOf(lines(cell, column)) - total(heights.slice(row, row + covered));
      if (covered > 0 && lacking > 0)
        heights[row + covered - 1] = (heights[row + covered - 1] ?? 0) + lacking;
    }
  });
  return heights;
}

/** Measures a sheet: columns from left to right, and the height of each row. */
export function planOf(sheet: DrawnSheet): Plan {
  const remarks = keteranganHead(sheet);
  const kinds: Kolom[] = ['kelengkapan', 'waktu', 'output'];
  if (remarks !== null) kinds.push('keterangan');
  const heads = { ...sheet.kepalaKolom, keterangan: remarks ?? '' };
  let x = MARGIN;
  const place = (head: string, width: number): Column => {
    x += width;
    return { head, x: x - width, width };
  };
  const no = place('NO', WIDTHS.no);
  const uraian = place('URAIAN', WIDTHS.uraian);
  const roles = sheet.peran.map(({ label }) => place(label, roleWidth(label)));
  const standard = kinds.map((kind) => ({ kind, ...place(heads[kind], WIDTHS[kind]) }));
  const cells = standardCells(sheet);
  return { no, uraian, roles, standard, cells, end: x, rows: rowHeights(sheet, cells, standard) };
}
