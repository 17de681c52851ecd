import type { CellMark } from './marks.ts';

/** A cell of a table, wherever the table came from. */
export interface Cell {
  readonly text: string;
  /** A symbol that was drawn in the cell, where the source holds drawings. */
  readonly drawn?: CellMark;
  /** True for a cell that a merged cell above covers. */
  readonly fromAbove?: boolean;
  /** True for a cell that a merged cell to its left covers. */
  readonly fromLeft?: boolean;
}

export type Row = readonly Cell[];
export type Grid = readonly Row[];

/** The columns that a step table is known by. */
export type Column = 'no' | 'uraian' | 'kelengkapan' | 'waktu' | 'output' | 'keterangan';

/** Where the columns of a step table are, and where its steps begin. */
export interface Header {
  /** First row of steps. */
  readonly body: number;
  /** First row of the heading. */
  readonly top: number;
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  readonly roles: readonly { readonly column: number; readonly label: string }[];
  /** The one column that names each step's performers in words, in tables without a column a role. */
  readonly performers: number | null;
  readonly heads: Readonly<Partial<Record<Column | 'pelaksana' | 'pendukung', string>>>;
}

const NAMES: readonly (readonly [Column, RegExp])[] = [
  ['no', /^(no|nomor)\.?$/],
  [
    'uraian',
    /^(uraian|kegiatan|aktivitas|aktifitas|prosedur|tahapan|langkah)( (prosedur|kegiatan|aktivitas|kerja|langkah))?$/,
  ],
  ['kelengkapan', /^(kelengkapan|persyaratan|syarat|perlengkapan)( \/ .*|\/.*)?$/],
  ['waktu', /^(jangka )?waktu( penyelesaian)?$/],
  ['output', /^(output|keluaran|hasil)$/],
  ['keterangan', /^(keterangan|ket)\.?$/],
];
const GROUP = /^(pelaksana(an)?|mutu baku|pendukung)$/;
/** Rows in which a heading is sought; identity blocks of real forms take some forty. */
const SEARCH = 400;

function plain(text: string): string {
  return text.toLowerCase().replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();
}

function columnOf(text: string): Column | undefined {
  if (text.length > 60) return undefined;
  const name = plain(text);
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}

/**
 * A second heading row that begins with its own first name, because copying left out the cells merged from above,
 * is moved to stand below the first group of the row above.
 */
function aligned(upper: Row, lower: Row): Row {
  const group = upper.findIndex(({ text }) => GROUP.test(plain(text)));
  const first = lower[0];
  const omitted =
    group > 0 && first && !first.fromAbove && first.text.trim() !== '' && columnOf(first.text) !== 'no';
  return omitted ? [...Array.from({ length: group }, () => ({ text: '' })), ...lower] : lower;
}

/** Heads column by column: the lower row's where it has one, otherwise the upper's. */
function headsOf(upper: Row, lower: Row | null): { text: string; group: string }[] {
  const below = lower ? aligned(upper, lower) : [];
  const width = Math.max(upper.length, below.length);
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const above = (upper[column]?.text ?? '').trim();
    if (GROUP.test(plain(above))) group = above;
    else if (above !== '') group = '';
    const under = (below[column]?.text ?? '').trim();
    return { text: under || (GROUP.test(plain(above)) ? '' : above), group };
  });
}

function headerAt(grid: Grid, top: number): Header | null {
  const upper = grid[top] as Row;
  const single = headerOf(headsOf(upper, null), top, 1);
  const lower = grid[top + 1];
  const two = lower ? headerOf(headsOf(upper, lower), top, 2) : null;
  const grouped = upper.some(({ text }) => GROUP.test(plain(text)));
  return grouped ? (two ?? single) : (single ?? two);
}

function headerOf(
  heads: readonly { text: string; group: string }[],
  top: number,
  height: number,
): Header | null {
  const columns: Partial<Record<Column, number>> = {};
  const names: Partial<Record<Column | 'pelaksana' | 'pendukung', string>> = {};
  heads.forEach(({ text }, column) => {
    const name = columnOf(text);
    if (!name || columns[name] !== undefined) return;
    columns[name] = column;
    names[name] = text.replace(/\s+/g, ' ');
  });
  const { uraian } = columns;
  const standards = [columns.kelengkapan, columns.waktu, columns.output].filter(
    (column) => column !== undefined,
  );
  if (uraian === undefined || standards.length < 2) return null;
  const end = Math.min(...standards.filter((column) => column > uraian));
  if (!Number.isFinite(end)) return null;
  const roles = heads.flatMap(({ text }, column) =>
    column > uraian && column < end && text !== '' ? [{ column, label: text.replace(/\s+/g, ' ') }] : [],
  );
  const named = heads.flatMap(({ text, group }, column) =>
    column > uraian && column < end && text === '' && /^pelaksana/i.test(group) ? [column] : [],
  );
  const pelaksana = heads.find(({ group }) => /^pelaksana/i.test(group))?.group;
  const pendukung = heads.find(({ group }) => /^(mutu baku|pendukung)/i.test(group))?.group;
  return {
    top,
    body: top + height,
    columns,
    roles,
    performers: roles.length === 0 && named.length === 1 ? (named[0] ?? null) : null,
    heads: { ...names, ...(pelaksana ? { pelaksana } : {}), ...(pendukung ? { pendukung } : {}) },
  };
}

/** The heading of the step table in a grid; null when there is none. */
export function findHeader(grid: Grid): Header | null {
  for (let top = 0; top < Math.min(grid.length, SEARCH); top += 1) {
    if (!grid[top]?.some(({ text }) => ['uraian', 'no'].includes(columnOf(text) ?? ''))) continue;
    const header = headerAt(grid, top);
    if (header) return header;
  }
  return null;
}
