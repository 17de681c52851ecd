import type { Notes } from '../notes.ts';
import { type Surroundings, surroundings } from './table.ts';
import { attribute, readXml } from './xml.ts';
import type { Package } from './zip.ts';

const BODY = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\d*\.xml$/;
const COMMENTS = /^word\/comments\d*\.xml$/;
const CHANGES = new Set([
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'cellIns',
  'cellDel',
]);

/** Examines a Word document (ISO/IEC 29500): its texts, what is tracked, hidden, noted beside it. */
export function readDocx(zip: Package, noted: Notes): void {
  const order = (name: string) => (name === 'word/document.xml' ? 0 : 1);
  const bodies = zip.parts
    .filter((part) => BODY.test(part.name))
    .sort((a, b) => order(a.name) - order(b.name) || (a.name < b.name ? -1 : 1));
  const words: string[] = [];
  for (const { name } of bodies) readBody(zip.read(name), noted, words);
  for (const { name } of zip.parts.filter((part) => COMMENTS.test(part.name))) {
    let [comments, text] = [0, ''];
    readXml(zip.read(name), {
      open(tag) {
        if (tag === 'comment') comments += 1;
      },
      close(tag) {
        if (tag === 'p') text += '\n';
      },
      text(part) {
        text += part;
      },
    });
    if (comments > 0) noted.add('komentar', undefined, comments);
    noted.people(text, {});
  }
  noted.text('', words.join('\n'));
}

/** Where reading stands in the tables around a paragraph. */
interface Cell {
  readonly around: Surroundings;
  row: number;
  column: number;
}

/** Elements whose text is part of a paragraph: shown, struck out by a tracked change, or the code of a field. */
const TEXTS = new Set(['t', 'delText', 'instrText']);

function readBody(bytes: Buffer, noted: Notes, words: string[]): void {
  const cells: Cell[] = [];
  let [paragraph, shown, deleted, code, inside, hidden] = [0, '', '', '', '', false];
  const here = () => ({ paragraf: paragraph });
  const endParagraph = () => {
    if (/\bDDE(?:AUTO)?\b/.test(code)) noted.add('skrip', here());
    if (/\bINCLUDE(?:TEXT|PICTURE)\b/.test(code)) noted.add('tautan-luar', here());
    const cell = cells.at(-1);
    const around = cell?.around.of(cell.row, cell.column);
    noted.people(shown, here(), around);
    if (deleted !== '') noted.people(deleted, here(), around);
    cell?.around.note(cell.row, cell.column, shown);
    if (shown.trim() !== '') words.push(shown);
    [shown, deleted, code] = ['', '', ''];
  };
  readXml(bytes, {
    open(tag, attributes) {
      const cell = cells.at(-1);
      if (TEXTS.has(tag)) inside = tag;
      else if (tag === 'p') paragraph += 1;
      else if (tag === 'r') hidden = false;
      else if (tag === 'vanish') hidden = !/^(?:0|false|off)$/.test(attribute(attributes, 'val'));
      else if (tag === 'tab' || tag === 'br') shown += ' ';
      else if (tag === 'tbl') cells.push({ around: surroundings(), row: 0, column: -1 });
      else if (tag === 'tr' && cell) [cell.row, cell.column] = [cell.row + 1, -1];
      else if (tag === 'tc' && cell) cell.column += 1;
      else if (tag === 'altChunk') noted.add('program', here());
      if (CHANGES.has(tag)) noted.add('lacak-perubahan', here());
    },
    close(tag) {
      if (TEXTS.has(tag)) inside = '';
      else if (tag === 'tbl') cells.pop();
      else if (tag === 'p') endParagraph();
    },
    text(part) {
      if (inside === 'instrText') code += part;
      else if (inside === 'delText') deleted += part;
      else if (inside === 't') {
        shown += part;
        if (hidden && part.trim() !== '') noted.add('teks-tersembunyi', here());
      }
    },
  });
}
