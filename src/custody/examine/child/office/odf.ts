import { columnLetter } from '../../../../workbook/sheet.ts';
import type { Place } from '../../finding.ts';
import { type Notes, shownName } from '../notes.ts';
import { noteNumber, type Surroundings, surroundings } from './table.ts';
import { type Attributes, attribute, readXml, type XmlEvents } from './xml.ts';
import type { Package } from './zip.ts';

/** Examines a text or spreadsheet in OpenDocument form (ISO/IEC 26300). */
export function readOdf(zip: Package, spreadsheet: boolean, noted: Notes): void {
  let locked = false;
  if (zip.has('META-INF/manifest.xml'))
    readXml(zip.read('META-INF/manifest.xml'), {
      open(tag) {
        locked ||= tag === 'encryption-data';
      },
    });
  if (locked) {
    noted.add('terkunci');
    return;
  }
  const words: string[] = [];
  for (const name of ['content.xml', 'styles.xml'].filter((part) => zip.has(part)))
    readXml(zip.read(name), contentEvents(noted, spreadsheet, words));
  if (!spreadsheet) noted.text('', words.join('\n'));
}

/** One table while it is read; rows from 1, columns from 0. */
interface Table {
  readonly name: string;
  readonly around: Surroundings;
  readonly lines: string[];
  /** Columns that are not displayed, from and to. */
  readonly hidden: [number, number][];
  /** Columns declared so far. */
  declared: number;
  row: number;
  rowsAhead: number;
  rowHidden: boolean;
  column: number;
  columnsAhead: number;
  /** The cell's value where it is a number. */
  value: string;
  text: string;
  line: string[];
}

const newTable = (name: string): Table => ({
  ...{
    name,
    around: surroundings(),
    lines: [],
    hidden: [],
    declared: 0,
    row: 0,
    rowsAhead: 1,
    rowHidden: false,
  },
  ...{ column: -1, columnsAhead: 1, value: '', text: '', line: [] },
});

const times = (attributes: Attributes, name: string) =>
  Math.max(1, Math.trunc(Number(attribute(attributes, name))) || 1);
const isHidden = (attributes: Attributes) =>
  /^(?:collapse|filter)$/.test(attribute(attributes, 'visibility'));
/** What a program fetches when the file is opened, other than a link that the reader clicks. */
const fetches = (tag: string, href: string) =>
  tag !== 'a' && /^\s*(?:https?:|ftp:|file:|\\\\|\/\/)/i.test(href);

function contentEvents(noted: Notes, spreadsheet: boolean, words: string[]): XmlEvents {
  const tables: Table[] = [];
  /** Texts of the paragraphs that are open, the innermost last. */
  const open: string[] = [];
  const hiddenStyles = new Set<string>();
  let [style, paragraph, comments, changes] = ['', 0, 0, 0];

  const place = (): Place => {
    const table = tables.at(-1);
    if (!spreadsheet || !table) return { paragraf: paragraph };
    return { lembar: shownName(table.name), sel: `${columnLetter(Math.max(0, table.column))}${table.row}` };
  };
  const paragraphBegins = () => {
    if (open.length === 0) paragraph += 1;
    open.push('');
  };
  const paragraphEnds = () => {
    const text = open.pop() ?? '';
    const table = tables.at(-1);
    if (table && comments + changes === 0) {
      table.text += table.text === '' ? text : `\n${text}`;
      return;
    }
    noted.people(text, place());
    if (comments + changes === 0 && text.trim() !== '') words.push(text);
  };

  const begin: Record<string, (attributes: Attributes) => void> = {
    style: (attributes) => {
      style = attribute(attributes, 'name');
    },
    'table-properties': (attributes) => {
      if (attribute(attributes, 'display') === 'false') hiddenStyles.add(style);
    },
    table: (attributes) => {
      const name = attribute(attributes, 'name');
      if (spreadsheet && hiddenStyles.has(attribute(attributes, 'style-name')))
        noted.add('lembar-tersembunyi', { lembar: shownName(name) });
      tables.push(newTable(name));
    },
    'table-column': (attributes) => {
      const table = tables.at(-1);
      if (!table) return;
      const from = table.declared;
      table.declared += times(attributes, 'number-columns-repeated');
      if (isHidden(attributes)) table.hidden.push([from, table.declared - 1]);
    },
    'table-row': (attributes) => {
      const table = tables.at(-1);
      if (!table) return;
      table.row += table.rowsAhead;
      table.rowsAhead = times(attributes, 'number-rows-repeated');
      table.rowHidden = isHidden(attributes);
      [table.column, table.columnsAhead, table.line] = [-1, 1, []];
    },
    'table-cell': (attributes) => {
      const table = tables.at(-1);
      if (!table) return;
      table.column += table.columnsAhead;
      table.columnsAhead = times(attributes, 'number-columns-repeated');
      table.value = attribute(attributes, 'value-type') === 'float' ? attribute(attributes, 'value') : '';
      table.text = '';
    },
    p: paragraphBegins,
    h: paragraphBegins,
    annotation: () => {
      noted.add('komentar', place());
      comments += 1;
    },
    'changed-region': () => {
      noted.add('lacak-perubahan');
      changes += 1;
    },
    'hidden-text': () => noted.add('teks-tersembunyi', place()),
    'hidden-paragraph': () => noted.add('teks-tersembunyi', place()),
    'data-pilot-table': () => noted.add('pivot'),
    'dde-source': () => noted.add('skrip'),
    'dde-connection-decl': () => noted.add('skrip'),
    'event-listener': (attributes) => {
      if (attribute(attributes, 'language') !== '') noted.add('makro');
    },
  };
  begin['covered-table-cell'] = begin['table-cell'] as (attributes: Attributes) => void;

  const end: Record<string, () => void> = {
    p: paragraphEnds,
    h: paragraphEnds,
    annotation: () => {
      comments -= 1;
    },
    'changed-region': () => {
      changes -= 1;
    },
    'table-cell': () => {
      const table = tables.at(-1);
      if (table && table.text.trim() !== '') endCell(table, place(), spreadsheet, noted);
    },
    'table-row': () => {
      const table = tables.at(-1);
      if (table && table.line.length > 0) table.lines.push(table.line.join('\t'));
    },
    table: () => {
      const table = tables.pop();
      if (!table) return;
      const text = table.lines.join('\n');
      if (spreadsheet && tables.length === 0) noted.text(table.name, text);
      else if (text !== '') words.push(text);
    },
  };

  return {
    open(tag, attributes) {
      if (fetches(tag, attribute(attributes, 'href'))) noted.add('tautan-luar', place());
      if ((tag === 's' || tag === 'tab' || tag === 'line-break') && open.length > 0)
        open.push(`${open.pop()} `);
      else begin[tag]?.(attributes);
    },
    close: (tag) => end[tag]?.(),
    text(part) {
      if (open.length > 0) open.push(`${open.pop()}${part}`);
    },
  };
}

function endCell(table: Table, at: Place, spreadsheet: boolean, noted: Notes): void {
  const { row, column, text, value } = table;
  const around = table.around.of(row, column);
  if (spreadsheet && table.rowHidden)
    noted.add('baris-tersembunyi', { lembar: shownName(table.name), sel: String(row) });
  else if (spreadsheet && table.hidden.some(([from, to]) => column >= from && column <= to))
    noted.add('baris-tersembunyi', { lembar: shownName(table.name), sel: columnLetter(column) });
  if (value !== '') noteNumber(value, at, around, noted);
  else noted.people(text, at, around);
  table.around.note(row, column, text);
  table.line.push(text);
}
