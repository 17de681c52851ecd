import { numberText } from './number-format.ts';
import {
  cleanText,
  columnLetter,
  columnNumber,
  LIMITS,
  type Merge,
  type SheetNotice,
  type SheetRow,
  trimRow,
} from './sheet.ts';
import { refuse, notices as says, words } from './text.ts';
import { readSharedStrings, richText, type SheetPart, type WorkbookParts } from './xlsx-parts.ts';
import { attribute, xmlSink } from './xml.ts';
import type { Zip } from './zip.ts';

/** A cell's text, or the index of its shared string. */
type Raw = string | number;

interface RawRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: Map<number, Raw>;
}

/** The content of one sheet. */
export interface SheetContent {
  readonly rows: SheetRow[];
  readonly merges: Merge[];
  readonly notices: SheetNotice[];
}

/** Cells that merges may blank in all; overlapping merges beyond it are not Excel's. */
const MERGE_BUDGET = 1_000_000;
const MAX_NOTICES = 50;
const HIDDEN = /^(1|true)$/;

/**
 * Reads one sheet. Rows are counted before any shared string is looked up, so that a sheet with too many is
 * refused after its first few thousand rows.
 */
export function readSheet(zip: Zip, parts: WorkbookParts, sheet: SheetPart): SheetContent {
  if (!zip.has(sheet.path)) throw refuse(words.broken());
  const rows: RawRow[] = [];
  const merges: Merge[] = [];
  const notices: SheetNotice[] = [];
  const hiddenColumns: { from: number; to: number }[] = [];
  let number = 0;
  let row: RawRow = { number: 0, hidden: false, cells: new Map() };
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let inValue = false;
  let formula = false;
  let filled = false;

  const notice = (what: SheetNotice): void => {
    if (notices.length < MAX_NOTICES) notices.push(what);
  };
  const put = (raw: Raw): void => {
    if (raw === '') return;
    if (column >= LIMITS.columns) throw refuse(words.tooManyColumns(number));
    if (typeof raw === 'string' && raw.length > LIMITS.cellChars)
      throw refuse(words.cellTooLong(number, column));
    row.cells.set(column, raw);
  };
  const inline = richText((text) => put(cleanText(text)));
  const putValue = (): void => {
    if (type === 's') put(Number.parseInt(value, 10) || 0);
    else if (type === 'b') put(value === '1' ? 'TRUE' : 'FALSE');
    else if (type === '' || type === 'n') {
      const n = Number(value);
      const isNumber = value.trim() !== '' && Number.isFinite(n);
      if (isNumber && Math.abs(n) >= 1e15) notice(says.longNumber(number));
      put(isNumber ? numberText(n, parts.styles[style] ?? 'number', parts.system1904) : cleanText(value));
    } else if (type === 'd') put(cleanText(value).replace(/T00:00:00.*$/, ''));
    else put(cleanText(value));
  };

  zip.read(
    sheet.path,
    xmlSink({
      open(name, attributes) {
        if (name === 'row') {
          number = Number.parseInt(attribute(attributes, 'r'), 10) || number + 1;
          row = { number, hidden: HIDDEN.test(attribute(attributes, 'hidden')), cells: new Map() };
          column = -1;
        } else if (name === 'c') {
          const reference = attribute(attributes, 'r');
          column = reference === '' ? column + 1 : columnNumber(reference);
          type = attribute(attributes, 't');
          style = Number.parseInt(attribute(attributes, 's'), 10) || 0;
          formula = false;
          filled = false;
        } else if (name === 'v') {
          inValue = true;
          value = '';
        } else if (name === 'f') formula = true;
        else if (name === 'is') inline.start();
        else if (name === 'mergeCell') addMerge(merges, attribute(attributes, 'ref'));
        else if (name === 'col' && HIDDEN.test(attribute(attributes, 'hidden'))) {
          const span = {
            from: Number(attribute(attributes, 'min')),
            to: Number(attribute(attributes, 'max')),
          };
          if (hiddenColumns.length < LIMITS.columns) hiddenColumns.push(span);
        } else inline.open(name);
      },
      text(text) {
        if (!inValue) inline.text(text);
        else if (value.length <= LIMITS.cellChars) value += text;
      },
      close(name) {
        if (name === 'v') {
          inValue = false;
          filled = value !== '' || type === 'str';
          putValue();
        } else if (name === 'is') inline.end();
        else if (name === 'c' && formula && !filled) notice(says.noCachedValue(number));
        else if (name === 'row') {
          if (row.cells.size > 0) rows.push(row);
          // Excel itself leaves empty rows far down; only one with something in it is beyond what is read.
          if (row.cells.size > 0 && number > LIMITS.lastRow) throw refuse(words.tooManyRows(sheet.name));
          if (rows.length > LIMITS.dataRows + LIMITS.headerRows) throw refuse(words.tooManyRows(sheet.name));
        } else inline.close(name);
      },
    }),
  );
  blankMerged(rows, merges);
  const texts = resolveStrings(zip, parts, sheet, rows);
  return { rows: texts, merges, notices: [...hiddenNotices(rows, hiddenColumns), ...notices] };
}

function addMerge(merges: Merge[], reference: string): void {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':');
  const line = (text: string) => Number.parseInt(text.replace(/^[A-Z]+/, ''), 10);
  const merge = { top: line(from), left: columnNumber(from), bottom: line(to), right: columnNumber(to) };
  if (merge.left >= 0 && merge.right >= merge.left && merge.bottom >= merge.top && merges.length < 5_000)
    merges.push(merge);
}

/** Some writers leave values under a merge; Excel shows only the top-left one. */
function blankMerged(rows: readonly RawRow[], merges: readonly Merge[]): void {
  let budget = MERGE_BUDGET;
  for (const merge of merges) {
    for (const row of rows) {
      budget -= 1;
      if (budget < 0) return;
      if (row.number < merge.top || row.number > merge.bottom) continue;
      for (const column of row.cells.keys()) {
        const under = column >= merge.left && column <= merge.right;
        if (under && !(row.number === merge.top && column === merge.left)) row.cells.delete(column);
        budget -= 1;
      }
    }
  }
}

function resolveStrings(
  zip: Zip,
  parts: WorkbookParts,
  sheet: SheetPart,
  rows: readonly RawRow[],
): SheetRow[] {
  const wanted = new Set<number>();
  for (const row of rows) for (const raw of row.cells.values()) if (typeof raw === 'number') wanted.add(raw);
  if (wanted.size > 0 && !parts.sharedStrings) throw refuse(words.broken());
  const strings =
    wanted.size > 0 && parts.sharedStrings
      ? readSharedStrings(zip, parts.sharedStrings, wanted)
      : new Map<number, string>();
  let chars = 0;
  const texts: SheetRow[] = [];
  for (const row of rows) {
    const cells: string[] = [];
    for (const [column, raw] of [...row.cells].sort(([a], [b]) => a - b)) {
      while (cells.length < column) cells.push('');
      const text = typeof raw === 'number' ? cleanText(strings.get(raw) ?? '') : raw;
      if (text.length > LIMITS.cellChars) throw refuse(words.cellTooLong(row.number, column));
      chars += text.length;
      if (chars > LIMITS.textChars) throw refuse(words.tooMuchText(sheet.name));
      cells.push(text);
    }
    const trimmed = trimRow(cells);
    if (trimmed.length > 0) texts.push({ number: row.number, cells: trimmed });
  }
  return texts;
}

function hiddenNotices(
  rows: readonly RawRow[],
  columns: readonly { from: number; to: number }[],
): SheetNotice[] {
  const hidden = rows.filter((row) => row.hidden).length;
  const used = new Set(rows.flatMap((row) => [...row.cells.keys()]));
  const letters = [...used]
    .filter((column) => columns.some(({ from, to }) => column + 1 >= from && column + 1 <= to))
    .sort((a, b) => a - b)
    .map(columnLetter);
  return [
    ...(hidden > 0 ? [says.hiddenRows(hidden)] : []),
    ...(letters.length > 0 ? [says.hiddenColumns(letters)] : []),
  ];
}
