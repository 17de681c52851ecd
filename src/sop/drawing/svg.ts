import { drawMatrix } from '../../ui/matrix/flow.ts';
import { markWords } from '../../ui/matrix/step.ts';
import { roleLabel, type Step } from '../sheet/sheet.ts';
import { type DrawnSheet, marksOf, NO_PERFORMER } from './cells.ts';
import { type Box, cellSvg, symbolSvg } from './svg-flow.ts';
import {
  type Column,
  heightOf,
  LEADING,
  linesIn,
  MARGIN,
  PAD,
  type Plan,
  planOf,
  SIZE,
  total,
} from './svg-plan.ts';
import { widthOf, wrap } from './text-width.ts';
import { element, xmlText } from './xml.ts';

const TITLE = 15;
const PROPOSED = '(usulan, belum ada dalam naskah)';
const LEGEND = [
  ['terminator', 'mulai, selesai'],
  ['process', 'kegiatan'],
  ['decision', 'keputusan'],
  ['connector', 'ke halaman lain'],
] as const;

/** A framed cell with its text: from the upper left, or bold or plain in its centre. */
function cell(text: string, box: Box, how: 'left' | 'middle' | 'head' = 'left'): string {
  const { x, y, width, height } = box;
  const lines = linesIn(text, width, how === 'head');
  const top = how === 'left' ? y + PAD : y + (height - lines.length * LEADING) / 2;
  const at = how === 'left' ? { x: x + PAD } : { x: x + width / 2, 'text-anchor': 'middle' };
  const weight = how === 'head' ? 'bold' : null;
  return element('rect', { x, y, width, height, fill: 'none', stroke: '#000', 'stroke-width': 0.75 }).concat(
    ...lines.map((line, i) =>
      element('text', { ...at, y: top + i * LEADING + SIZE, 'font-weight': weight }, xmlText(line)),
    ),
  );
}

/** What the drawing says, for those who do not see it: step by step, who does what. */
function described(sheet: DrawnSheet): string {
  const rows = sheet.langkah.length;
  const sentence = (step: Step, row: number) => {
    const who = marksOf(step).map(
      (mark) => `${roleLabel(sheet, mark.role)} ${markWords(mark, row, rows, 'id')}`,
    );
    const proposed = step.asal === 'usulan' ? ` ${PROPOSED}` : '';
    return `Langkah ${step.no}${proposed}: ${step.uraian} ${who.join('; ') || NO_PERFORMER[step.asal]}.`;
  };
  return sheet.langkah.map(sentence).join(' ');
}

/** The head from `top` on: groups over their columns; a group whose name the source has lost has none. */
function head(sheet: DrawnSheet, plan: Plan, top: number): { svg: string; bottom: number } {
  const { pelaksana, pendukung } = sheet.kepalaKolom;
  const columns = [plan.no, plan.uraian, ...plan.roles, ...plan.standard];
  const groups = [
    { name: pelaksana, columns: plan.roles },
    { name: pendukung, columns: plan.standard.slice(0, 3) },
  ].flatMap(({ name, columns: under }) => {
    if (name === null) return [];
    const width = total(under.map((column) => column.width));
    const lines = heightOf(linesIn(name, width, true).length);
    return [{ name, under: new Set<Column>(under), x: under[0]?.x ?? 0, width, lines }];
  });
  const groupHeight = Math.max(0, ...groups.map(({ lines }) => lines));
  const high = Math.max(
    ...columns.map(({ head: name, width }) => heightOf(linesIn(name, width, true).length)),
  );
  const bottom = top + groupHeight + high;
  const svg = columns.map((column) => {
    const y = groups.some(({ under }) => under.has(column)) ? top + groupHeight : top;
    return cell(column.head, { ...column, y, height: bottom - y }, 'head');
  });
  for (const { name, x, width } of groups)
    svg.push(cell(name, { x, y: top, width, height: groupHeight }, 'head'));
  return { svg: svg.join(''), bottom };
}

/** One step from `y` on; what flows through it comes apart, to be drawn over all frames. */
function stepRow(step: Step, row: number, plan: Plan, y: number): string[] {
  const height = plan.rows[row] as number;
  const box = ({ x, width }: Column): Box => ({ x, y, width, height });
  const cells = plan.cells[row] as Plan['cells'][number];
  const drawn = [cell(String(step.no), box(plan.no)), cell(step.uraian, box(plan.uraian))];
  if (step.asal === 'usulan') {
    const below = y + PAD + linesIn(step.uraian, plan.uraian.width).length * LEADING + SIZE;
    drawn.push(element('text', { x: plan.uraian.x + PAD, y: below, 'font-style': 'italic' }, PROPOSED));
  }
  if (step.pelaksana.length === 0) {
    const across = {
      x: plan.roles[0]?.x ?? 0,
      y,
      width: total(plan.roles.map(({ width }) => width)),
      height,
    };
    drawn.push(cell(NO_PERFORMER[step.asal], across, 'middle'));
  } else drawn.push(...plan.roles.map((role) => cell('', box(role))));
  for (const column of plan.standard) {
    const covered = cells.rows[column.kind] ?? 1;
    if (covered === 0) continue;
    const whole = total(plan.rows.slice(row, row + covered));
    drawn.push(cell(cells.words[column.kind].id, { ...box(column), height: whole }));
  }
  return drawn;
}

/** The symbols that occur, and what a dashed one means. */
function legend(sheet: DrawnSheet, y: number): { svg: string; end: number } {
  const marks = sheet.langkah.flatMap(marksOf);
  const drawn: string[] = [];
  let x = MARGIN + 28;
  const add = (symbol: string, words: string) => {
    drawn.push(symbol, element('text', { x: x + 34, y: y + 4 }, words));
    x += widthOf(words, SIZE) + 110;
  };
  for (const [shape, words] of LEGEND)
    if (marks.some((mark) => mark.shape === shape)) add(symbolSvg(shape, x, y, false), words);
  if (marks.some((mark) => mark.presumed || mark.shape === null))
    add(symbolSvg('process', x, y, true), 'putus-putus: dugaan, tanda dalam naskah tidak terbaca');
  return { svg: drawn.join(''), end: x };
}

/**
 * The sheet's matrix of roles and steps as a stand-alone SVG file: the source's heads and words, the five symbols,
 * merged cells; dashed what is only presumed. No fonts, styles or scripts from outside.
 */
export function sheetSvg(sheet: DrawnSheet): string {
  const plan = planOf(sheet);
  const { nama, nomor, badan } = sheet.identitas;
  const title = [nama, nomor, badan].filter(Boolean).join(', ');
  const titleLines = wrap(title, plan.end - MARGIN, TITLE * 1.1);
  const top = head(sheet, plan, MARGIN + titleLines.length * 20 + 8);
  const drawings = drawMatrix(
    sheet.peran.map((role) => role.id),
    sheet.langkah.map((step) => ({ marks: marksOf(step), state: null })),
  );
  const rowAt = (row: number) => top.bottom + total(plan.rows.slice(0, row));
  const flow = drawings.flatMap((row, at) =>
    row.map((drawing, i) => {
      const role = plan.roles[i] as Column;
      return cellSvg(drawing, { ...role, y: rowAt(at), height: plan.rows[at] as number });
    }),
  );
  const key = legend(sheet, rowAt(plan.rows.length) + 44);
  const width = Math.ceil(Math.max(plan.end, key.end) + MARGIN);
  const height = Math.ceil(rowAt(plan.rows.length) + 80);
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': 'judul uraian',
    'xml:lang': 'id',
    'font-family': 'Arial, Helvetica, sans-serif',
    'font-size': SIZE,
  };
  const svg = element(
    'svg',
    root,
    element('title', { id: 'judul' }, xmlText(title)),
    element('desc', { id: 'uraian' }, xmlText(described(sheet))),
    element('rect', { width, height, fill: '#fff' }),
    ...titleLines.map((line, i) => {
      const at = { x: MARGIN, y: MARGIN + TITLE + i * 20, 'font-size': TITLE, 'font-weight': 'bold' };
      return element('text', at, xmlText(line));
    }),
    top.svg,
    ...sheet.langkah.flatMap((step, row) => stepRow(step, row, plan, rowAt(row))),
    ...flow,
    key.svg,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}
