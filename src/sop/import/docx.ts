import { attribute, xmlSink } from '../../workbook/xml.ts';
import type { Zip } from '../../workbook/zip.ts';
import { drawnSymbols } from './drawn.ts';
import type { Cell } from './grid.ts';
import type { Pages } from './table.ts';
import { refusals } from './text.ts';

/** Bytes of the text part that are read; the longest SOPs with all their drawings have some two million. */
const TEXT_BYTES = 16 * 1024 * 1024;
const MAX = { tables: 200, rows: 2_000, columns: 100, cells: 20_000, chars: 400_000 } as const;

/** The name of the part that holds the text (ECMA-376 part 1, 11.3.10). */
export const DOCUMENT = 'word/document.xml';

/** Signs of the symbol fonts that forms use as marks. */
const SIGNS: Readonly<Record<string, string>> = {
  F0FC: '√',
  F0FE: '√',
  F06E: '■',
  F0A7: '■',
  F075: '◆',
  F076: '◆',
  F06C: '●',
};

interface Table {
  readonly rows: Cell[][];
  /** Cells of the row that is being read; null between rows. */
  row: Cell[] | null;
  /** Text of the cell that is being read; null between cells. */
  text: string | null;
  span: number;
  fromAbove: boolean;
}

/**
 * Reads tables and paragraphs of a Word document, streaming. Merged cells keep their place: what a cell covers to
 * its right or below stands as blank cells that say so. Nested tables become tables of their own.
 * @throws Invalid when it is damaged, hostile, or far larger than any SOP
 */
export function readDocx(zip: Zip): Pages {
  const tables: Table[] = [];
  const open: Table[] = [];
  const paragraphs: string[] = [];
  const drawn = drawnSymbols();
  let paragraph = '';
  let inText = false;
  /** Depth inside the second copy of a drawing that Word keeps for old programs. */
  let fallback = 0;
  let [chars, cells, rows] = [0, 0, 0];

  const write = (text: string): void => {
    chars += text.length;
    if (chars > MAX.chars) throw refusals.tooBig();
    const table = open.at(-1);
    if (table?.text !== null && table?.text !== undefined) table.text += text;
    else if (open.length === 0) paragraph += text;
  };

  const closeCell = (table: Table): void => {
    const mark = drawn.take();
    const cell: Cell = {
      text: (table.text ?? '').trim(),
      ...(mark ? { drawn: mark } : {}),
      ...(table.fromAbove ? { fromAbove: true } : {}),
    };
    const row = table.row ?? [];
    row.push(cell);
    for (let n = 1; n < table.span; n += 1)
      row.push({ text: '', fromLeft: true, ...(table.fromAbove ? { fromAbove: true } : {}) });
    cells += table.span;
    if (row.length > MAX.columns || cells > MAX.cells) throw refusals.tooBig();
    table.text = null;
  };

  const inTable = (table: Table, name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'tr') {
      table.row = [];
      rows += 1;
      if (rows > MAX.rows) throw refusals.tooBig();
    } else if (name === 'tc') {
      drawn.take();
      Object.assign(table, { text: '', span: 1, fromAbove: false });
    } else if (name === 'gridBefore') {
      const blanks = Math.min(MAX.columns, Number(attribute(attributes, 'val')) || 0);
      table.row?.push(...Array.from({ length: blanks }, () => ({ text: '' })));
    } else if (name === 'gridSpan') {
      table.span = Math.min(
        MAX.columns + 1,
        Math.max(1, Number.parseInt(attribute(attributes, 'val'), 10) || 1),
      );
    } else if (name === 'vMerge') table.fromAbove = attribute(attributes, 'val') !== 'restart';
  };

  let bytes = 0;
  const sink = xmlSink({
    open(name, attributes) {
      if (name === 'Fallback') fallback += 1;
      if (fallback > 0) return;
      if (name === 'tbl') {
        const table: Table = { rows: [], row: null, text: null, span: 1, fromAbove: false };
        tables.push(table);
        open.push(table);
        if (tables.length > MAX.tables) throw refusals.tooBig();
      } else if (name === 't') inText = true;
      else if (name === 'br' || name === 'cr') write('\n');
      else if (name === 'tab') write(' ');
      else if (name === 'sym') write(SIGNS[attribute(attributes, 'char').toUpperCase()] ?? '¤');
      else drawn.open(name, attributes);
      const table = open.at(-1);
      if (table) inTable(table, name, attributes);
    },
    text(text) {
      if (inText && fallback === 0) write(text);
    },
    close(name) {
      if (name === 'Fallback') fallback -= 1;
      if (fallback > 0) return;
      const table = open.at(-1);
      if (name === 't') inText = false;
      else if (name === 'p' && table) write('\n');
      else if (name === 'p') {
        if (paragraph.trim() !== '') paragraphs.push(paragraph.trim());
        paragraph = '';
      } else if (name === 'tc' && table) closeCell(table);
      else if (name === 'tr' && table?.row) {
        table.rows.push(table.row);
        table.row = null;
      } else if (name === 'tbl') open.pop();
      else drawn.close(name);
    },
  });
  zip.read(DOCUMENT, (chunk, last) => {
    bytes += chunk.length;
    if (bytes > TEXT_BYTES) throw refusals.tooBig();
    sink(chunk, last);
  });
  return { grids: tables.map((table) => table.rows), paragraphs, notes: [] };
}
