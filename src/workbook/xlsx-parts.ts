import { type Shown, shownAs } from './number-format.ts';
import { cleanText, LIMITS } from './sheet.ts';
import { refuse, words } from './text.ts';
import { attribute, xmlSink } from './xml.ts';
import type { Zip } from './zip.ts';

/** One sheet as the workbook part names it. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly visible: boolean;
}

/** What the workbook says about itself before any sheet is read. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** How the number of each cell style is shown, by style index. */
  readonly styles: readonly Shown[];
  readonly system1904: boolean;
  readonly sharedStrings: string | null;
}

/** Reads the relationships, the list of sheets and the number formats (ECMA-376 part 1, 12.3 and 18.2). */
export function readParts(zip: Zip): WorkbookParts {
  const root = [...relationships(zip, '').values()].find((target) => target.type === 'officeDocument');
  if (!root || !zip.has(root.path)) throw refuse(words.broken());
  if (root.path.endsWith('.bin')) throw refuse(words.binaryExcel());
  const related = relationships(zip, root.path);
  const sheets: SheetPart[] = [];
  let system1904 = false;
  let spreadsheet = false;
  zip.read(
    root.path,
    xmlSink({
      open(name, attributes) {
        if (name === 'workbook') spreadsheet = true;
        if (name === 'workbookPr') system1904 = isTrue(attribute(attributes, 'date1904'));
        if (name !== 'sheet') return;
        const target = related.get(attribute(attributes, 'id'));
        if (target?.type !== 'worksheet' || sheets.length >= 500) return;
        const visible = !/hidden/i.test(attribute(attributes, 'state'));
        sheets.push({
          name: cleanText(attribute(attributes, 'name')).slice(0, 100),
          path: target.path,
          visible,
        });
      },
    }),
  );
  if (!spreadsheet) throw refuse(words.notSpreadsheet(null));
  const part = (type: string) =>
    [...related.values()].find((target) => target.type === type && zip.has(target.path))?.path ?? null;
  const styles = part('styles');
  return {
    sheets,
    system1904,
    styles: styles ? readStyles(zip, styles) : [],
    sharedStrings: part('sharedStrings'),
  };
}

function isTrue(text: string): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

interface Target {
  readonly path: string;
  /** Last part of the relationship's type, the same in transitional and strict files. */
  readonly type: string;
}

function relationships(zip: Zip, source: string): Map<string, Target> {
  const slash = source.lastIndexOf('/') + 1;
  const path = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
  const found = new Map<string, Target>();
  if (!zip.has(path)) return found;
  zip.read(
    path,
    xmlSink({
      open(name, attributes) {
        if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
        const type = attribute(attributes, 'Type');
        found.set(attribute(attributes, 'Id'), {
          path: resolve(source.slice(0, slash), attribute(attributes, 'Target')),
          type: type.slice(type.lastIndexOf('/') + 1),
        });
      },
    }),
  );
  return found;
}

function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function readStyles(zip: Zip, path: string): Shown[] {
  const codes = new Map<number, string>();
  const styles: Shown[] = [];
  let inCells = false;
  zip.read(
    path,
    xmlSink({
      open(name, attributes) {
        if (name === 'numFmt')
          codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode'));
        if (name === 'cellXfs') inCells = true;
        if (name !== 'xf' || !inCells) return;
        const id = Number(attribute(attributes, 'numFmtId'));
        if (styles.length < 65_536) styles.push(shownAs(id, codes.get(id)));
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    }),
  );
  return styles;
}

/** Text of shared strings, but only of those that the sheet uses: the table may hold far more than the list. */
export function readSharedStrings(zip: Zip, path: string, wanted: ReadonlySet<number>): Map<number, string> {
  const strings = new Map<number, string>();
  const rich = richText((text) => {
    if (wanted.has(index)) strings.set(index, text);
  });
  let index = -1;
  zip.read(
    path,
    xmlSink({
      open(name) {
        if (name === 'si') {
          index += 1;
          rich.start();
        } else rich.open(name);
      },
      text: (text) => rich.text(text),
      close(name) {
        if (name === 'si') rich.end();
        else rich.close(name);
      },
    }),
  );
  return strings;
}

/** Gathers the `t` elements of a string item, leaving out phonetic hints; longer than a cell may be is kept as such. */
export function richText(done: (text: string) => void) {
  let gathered: string | null = null;
  let length = 0;
  let inText = false;
  let phonetic = 0;
  return {
    start() {
      gathered = '';
      length = 0;
    },
    open(name: string) {
      if (name === 'rPh') phonetic += 1;
      if (name === 't') inText = phonetic === 0;
    },
    text(text: string) {
      if (gathered === null || !inText || length > LIMITS.cellChars) return;
      gathered += text;
      length += text.length;
    },
    close(name: string) {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') inText = false;
    },
    end() {
      if (gathered !== null) done(unescaped(gathered));
      gathered = null;
    },
  };
}

/** Excel writes characters that XML cannot hold as `_xHHHH_` (ECMA-376 part 1, 22.4.2.4). */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
