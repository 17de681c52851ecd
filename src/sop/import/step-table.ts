import { KOLOM, type Sheet } from '../sheet/sheet.ts';
import type { Cell, Column, Grid, Header, Row } from './grid.ts';
import { type CellMark, readMark, withoutUniformSigns } from './marks.ts';
import { lineOf, type ReadMark, type ReadStep } from './reading.ts';

const NUMBER = /^(\d{1,3})[.)]?$/;
const NONE: Cell = { text: '' };

/** The steps of a table, its merged cells, and where the table ends. */
export interface StepTable {
  readonly steps: readonly ReadStep[];
  /** Roles by their labels, in the order of their columns or as the steps name them. */
  readonly roles: readonly string[];
  readonly gabungan: Sheet['gabungan'];
  /** First row after the last step. */
  readonly end: number;
  readonly notes: readonly string[];
}

interface Draft {
  readonly cells: Record<Exclude<Column, 'no'>, string[]>;
  /** Columns whose cell is covered by a merged cell from the step above. */
  readonly covered: Set<Column>;
  readonly marks: { readonly role: number; readonly mark: CellMark }[];
}

/** A row such as "1 2 3 4 5" that only numbers the columns. */
function numbersColumns(row: Row): boolean {
  const texts = row.map(({ text }) => text.trim()).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text, index) => text.replace(/[().]/g, '') === `${index + 1}`);
}

/** True for the row after the table: one long text or a heading, nothing in the columns of a step. */
function isAfterTable(row: Row, header: Header, numbered: boolean): boolean {
  const at = (column: number | undefined) => (column === undefined ? '' : (row[column]?.text ?? '').trim());
  const filled = row.filter(({ text }) => text.trim() !== '').length;
  if (filled === 0) return false;
  const first = (row[0]?.text ?? '').trim();
  if (/^(pengesahan|ditetapkan|mengetahui|keterangan simbol)\b/i.test(first)) return true;
  if (!numbered || at(header.columns.uraian) !== '' || row.some(({ fromAbove }) => fromAbove)) return false;
  return filled === 1 && first.length > 3;
}

function draft(): Draft {
  return {
    cells: { uraian: [], kelengkapan: [], waktu: [], output: [], keterangan: [] },
    covered: new Set(),
    marks: [],
  };
}

/** True when a row goes on with the step above instead of beginning one. */
function goesOn(row: Row, header: Header, before: Draft | undefined, numbered: boolean): boolean {
  if (!before) return false;
  const { no, uraian } = header.columns;
  const number = no === undefined ? NONE : (row[no] ?? NONE);
  if (number.fromAbove && row[uraian ?? 0]?.fromAbove) return true;
  if (NUMBER.test(number.text.trim())) return false;
  const text = (row[uraian ?? 0]?.text ?? '').trim();
  return text === '' || (numbered && /^\p{Ll}/u.test(text));
}

/** Performers named in words, each its own role; words show no symbol. */
function takeNamed(text: string, roles: string[], into: Draft): void {
  for (const part of text.split(/[\n;,]/)) {
    const label = lineOf(part);
    if (!label || /^[-–—]$/.test(label)) continue;
    const known = roles.findIndex((role) => role.toLowerCase() === label.toLowerCase());
    const role = known >= 0 ? known : roles.push(label) - 1;
    if (!into.marks.some((one) => one.role === role))
      into.marks.push({ role, mark: { tanda: null, sign: 'named' } });
  }
}

function take(row: Row, header: Header, into: Draft, more: boolean, roles: string[]): void {
  for (const name of ['uraian', ...KOLOM] as const) {
    const column = header.columns[name];
    const cell = column === undefined ? NONE : (row[column] ?? NONE);
    if (cell.fromAbove && !more) into.covered.add(name);
    if (cell.text.trim() !== '') into.cells[name].push(cell.text);
  }
  if (header.performers !== null) takeNamed(row[header.performers]?.text ?? '', roles, into);
  header.roles.forEach(({ column }, role) => {
    const cell = row[column] ?? NONE;
    const mark = cell.drawn ?? readMark(cell.text);
    if (mark && !into.marks.some((one) => one.role === role)) into.marks.push({ role, mark });
  });
}

/** Runs of steps whose cell of a column is one merged cell. */
function mergedCells(drafts: readonly Draft[]): Sheet['gabungan'] {
  return KOLOM.flatMap((kolom) => {
    const found: Sheet['gabungan'] = [];
    drafts.forEach(({ covered }, index) => {
      if (!covered.has(kolom) || index === 0) return;
      const last = found.at(-1);
      if (last && last.sampai === index) found[found.length - 1] = { ...last, sampai: index + 1 };
      else found.push({ kolom, dari: index, sampai: index + 1 });
    });
    return found;
  });
}

/** Reads the steps below a heading, until the table ends. */
export function readSteps(grid: Grid, header: Header): StepTable {
  const { no } = header.columns;
  const rows = grid.slice(header.body);
  const numbered = no !== undefined && rows.some((row) => NUMBER.test((row[no]?.text ?? '').trim()));
  const drafts: Draft[] = [];
  const notes: string[] = [];
  const roles = header.roles.map(({ label }) => label);
  let end = header.body;
  for (const row of rows) {
    if (isAfterTable(row, header, numbered)) break;
    end += 1;
    if (row.every(({ text, drawn }) => text.trim() === '' && !drawn) || numbersColumns(row)) continue;
    const last = drafts.at(-1);
    const more = goesOn(row, header, last, numbered);
    const step = more && last ? last : draft();
    if (!more) {
      drafts.push(step);
      const written = no === undefined ? '' : (row[no]?.text ?? '').trim();
      if (numbered && NUMBER.exec(written)?.[1] !== `${drafts.length}`)
        notes.push(`Langkah ${drafts.length} dalam naskah bernomor "${lineOf(written) ?? 'kosong'}".`);
    }
    take(row, header, step, more, roles);
  }
  const uniform = withoutUniformSigns(drafts.flatMap(({ marks }) => marks.map(({ mark }) => mark)));
  const steps = drafts.map(({ cells, marks }): ReadStep => {
    const text = (name: keyof typeof cells) => lineOf(cells[name].join(' '));
    return {
      uraian: text('uraian'),
      marks: marks.map(
        ({ role, mark }): ReadMark => ({
          role,
          tanda: uniform ? null : mark.tanda,
          ...(mark.read ? { read: mark.read } : {}),
          ...(mark.floating ? { floating: true } : {}),
        }),
      ),
      ...{ kelengkapan: text('kelengkapan'), waktu: text('waktu') },
      ...{ output: text('output'), keterangan: text('keterangan') },
    };
  });
  const gabungan = mergedCells(drafts).filter(({ kolom, dari, sampai }) =>
    steps.slice(dari, sampai).every((step) => step[kolom] === null),
  );
  if (uniform) notes.push('Semua tanda pelaksana sama bentuknya, sehingga simbolnya tidak diketahui.');
  return { steps, roles, gabungan, end, notes };
}
