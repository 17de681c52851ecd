import { columnLetter, columnNumber } from '../../../../workbook/sheet.ts';
import { type Notes, shownName } from '../notes.ts';
import { noteNumber, surroundings } from './table.ts';
import { type Attributes, attribute, readXml } from './xml.ts';
import type { Package } from './zip.ts';

/** Examines an Excel workbook (ISO/IEC 29500): what its sheets hold, and what they do not show. */
export function readXlsx(zip: Package, noted: Notes): void {
  const has = (pattern: RegExp) => zip.parts.filter((part) => pattern.test(part.name)).length;
  const count = (code: 'pivot' | 'tautan-luar' | 'lacak-perubahan', n: number) => {
    if (n > 0) noted.add(code, undefined, n);
  };
  count('pivot', has(/^xl\/pivotCache\/pivotCacheDefinition/i));
  count('tautan-luar', has(/^xl\/(?:externalLinks\/externalLink\d*\.xml|connections\.xml|queryTables\/)/i));
  count('lacak-perubahan', has(/^xl\/revisions\//i));
  for (const { name } of zip.parts.filter((part) =>
    /^xl\/externalLinks\/externalLink\d*\.xml$/i.test(part.name),
  ))
    readXml(zip.read(name), {
      open(tag) {
        // A link that starts a program when it is refreshed (18.14.2).
        if (tag === 'ddeLink') noted.add('skrip');
      },
    });
  noteComments(zip, noted);
  const strings = zip.has('xl/sharedStrings.xml') ? sharedStrings(zip.read('xl/sharedStrings.xml')) : [];
  for (const sheet of sheetsOf(zip)) {
    if (sheet.hidden) noted.add('lembar-tersembunyi', { lembar: shownName(sheet.name) });
    if (zip.has(sheet.part)) readSheet(zip.read(sheet.part), { name: sheet.name, strings }, noted);
  }
}

function noteComments(zip: Package, noted: Notes): void {
  const parts = zip.parts.filter((part) =>
    /^xl\/(?:comments\d*|threadedComments\/.*)\.xml$/i.test(part.name),
  );
  for (const { name } of parts) {
    let [comments, text] = [0, ''];
    readXml(zip.read(name), {
      open(tag) {
        if (tag === 'comment' || tag === 'threadedComment') comments += 1;
      },
      close(tag) {
        if (tag === 'comment' || tag === 'threadedComment') text += '\n';
      },
      text(part) {
        text += part;
      },
    });
    if (comments > 0) noted.add('komentar', undefined, comments);
    noted.people(text, {});
  }
}

interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** The sheets as the workbook lists them, also those that its window does not show. */
function sheetsOf(zip: Package): SheetPart[] {
  const targets = new Map<string, string>();
  if (zip.has('xl/_rels/workbook.xml.rels'))
    readXml(zip.read('xl/_rels/workbook.xml.rels'), {
      open(tag, attributes) {
        if (tag === 'Relationship') targets.set(attribute(attributes, 'Id'), attribute(attributes, 'Target'));
      },
    });
  const sheets: SheetPart[] = [];
  readXml(zip.read('xl/workbook.xml'), {
    open(tag, attributes) {
      if (tag !== 'sheet') return;
      const target = targets.get(attributes['r:id'] ?? attribute(attributes, 'id')) ?? '';
      sheets.push({
        name: attribute(attributes, 'name'),
        part: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
        hidden: /^(?:hidden|veryHidden)$/.test(attribute(attributes, 'state')),
      });
    },
  });
  return sheets;
}

function sharedStrings(bytes: Buffer): string[] {
  const strings: string[] = [];
  let [text, inside, phonetic] = ['', false, false];
  readXml(bytes, {
    open(tag) {
      if (tag === 'si') text = '';
      else if (tag === 't') inside = true;
      else if (tag === 'rPh') phonetic = true;
    },
    close(tag) {
      if (tag === 'si') strings.push(text);
      else if (tag === 't') inside = false;
      else if (tag === 'rPh') phonetic = false;
    },
    text(part) {
      if (inside && !phonetic) text += part;
    },
  });
  return strings;
}

const isOn = (attributes: Attributes, name: string) => /^(?:1|true)$/.test(attribute(attributes, name));

function readSheet(
  bytes: Buffer,
  { name, strings }: { name: string; strings: readonly string[] },
  noted: Notes,
): void {
  const lembar = shownName(name);
  const around = surroundings();
  const hiddenColumns: [number, number][] = [];
  const concealed = { rows: new Set<number>(), columns: new Set<number>() };
  const lines: string[] = [];
  let line: string[] = [];
  let [row, rowHidden, column, kind, value, inside] = [0, false, -1, '', '', false];
  const cell = () => {
    const text = kind === 's' ? (strings[Number(value)] ?? '') : value;
    if (text.trim() === '') return;
    const sel = `${columnLetter(Math.max(0, column))}${row}`;
    if (rowHidden) concealed.rows.add(row);
    else if (hiddenColumns.some(([from, to]) => column >= from && column <= to))
      concealed.columns.add(column);
    if (kind === 'n') noteNumber(text, { lembar, sel }, around.of(row, column), noted);
    else noted.people(text, { lembar, sel }, around.of(row, column));
    around.note(row, column, text);
    line.push(text);
  };
  readXml(bytes, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = Number(attribute(attributes, 'r')) || row + 1;
        [rowHidden, column, line] = [isOn(attributes, 'hidden'), -1, []];
      } else if (tag === 'c') {
        const at = columnNumber(attribute(attributes, 'r'));
        column = at >= 0 ? at : column + 1;
        [kind, value] = [attribute(attributes, 't') || 'n', ''];
      } else if (tag === 'v' || tag === 't') inside = true;
      else if (tag === 'col' && isOn(attributes, 'hidden'))
        hiddenColumns.push([
          Number(attribute(attributes, 'min')) - 1,
          Number(attribute(attributes, 'max')) - 1,
        ]);
    },
    close(tag) {
      if (tag === 'v' || tag === 't') inside = false;
      else if (tag === 'c') cell();
      else if (tag === 'row' && line.length > 0) lines.push(line.join('\t'));
    },
    text(part) {
      if (inside) value += part;
    },
  });
  for (const one of concealed.rows) noted.add('baris-tersembunyi', { lembar, sel: String(one) });
  for (const one of concealed.columns) noted.add('baris-tersembunyi', { lembar, sel: columnLetter(one) });
  noted.text(name, lines.join('\n'));
}
