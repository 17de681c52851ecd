import type { SheetRow } from '../../workbook/sheet.ts';
import type { Klasifikasi } from '../edition/line.ts';
import { klasifikasiIn } from './cell-values.ts';
import type { Mapping } from './columns.ts';
import { type ColumnField, fieldOf, NOMOR } from './header-words.ts';
import { folded } from './near.ts';

/** A row that holds an item, with the classification of the group heading above it. */
export interface ItemRow {
  readonly row: SheetRow;
  readonly group: Klasifikasi | 'dikecualikan' | null;
}

const HEADING =
  /^(?:[A-Z]|[IVXLC]+|\d{1,2})\s*[.)]\s*\p{L}|^(?:daftar )?informasi\b.*\b(?:berkala|serta ?merta|setiap saat|dikecualikan)\b/iu;
/** Fields without which nothing is said about an item. */
const SAYING: readonly ColumnField[] = ['judul', 'ringkasan'];

/**
 * Tells rows that hold an item from group headings ("A. INFORMASI WAJIB …"), and from what else stands in lists:
 * headings repeated on each printed page, rows of column numbers, signatures, the template's example.
 */
export function sortRows(rows: readonly SheetRow[], mapping: Mapping) {
  const items: ItemRow[] = [];
  const groups: number[] = [];
  const others: number[] = [];
  let group: ItemRow['group'] = null;
  const columns = mapping.columns.filter(({ field }) => field !== null);
  const titles = columns.filter(({ field }) => SAYING.includes(field as ColumnField));

  for (const row of rows) {
    const text = (column: number) => (row.cells[column] ?? '').trim();
    const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const mapped = columns.filter(({ column }) => text(column) !== '');
    const titled = titles.some(({ column }) => text(column) !== '');
    const numbered = columns.some(({ field, column }) => field === 'nomor' && NOMOR.test(text(column)));
    if (numbered) items.push({ row, group });
    else if (isExample(filled) || isRepeatedHeading(row, mapping) || isColumnNumbers(filled))
      others.push(row.number);
    else if (isHeading(filled)) {
      groups.push(row.number);
      group = klasifikasiIn(filled.join(' ')) ?? group;
    } else if (!titled && mapped.length < 2) {
      if (filled.length > 1 && mapped.length > 0) groups.push(row.number);
      else others.push(row.number);
    } else items.push({ row, group });
  }
  return { items, groups, others };
}

/** A heading stands alone in its row, perhaps with its letter in a cell of its own, or repeated by a merge. */
function isHeading(filled: readonly string[]): boolean {
  const different = [...new Set(filled)];
  const [first = '', second = ''] = different;
  if (different.length === 1)
    return (
      HEADING.test(first) || (first.length >= 8 && first === first.toUpperCase() && /\p{L}{4}/u.test(first))
    );
  return (
    different.length === 2 &&
    /^(?:[A-Z]|[IVXLC]+)\.?$/.test(first) &&
    HEADING.test(`${first.replace(/\.$/, '')}. ${second}`)
  );
}

function isColumnNumbers(filled: readonly string[]): boolean {
  return filled.length >= 3 && filled.every((cell, i) => Number(cell.replace(/[()]/g, '')) === i + 1);
}

function isExample(filled: readonly string[]): boolean {
  return /^\(?contoh\)?$/i.test(filled[0] ?? '');
}

function isRepeatedHeading(row: SheetRow, mapping: Mapping): boolean {
  const same = mapping.columns.filter(
    ({ column, name }) => name !== '' && folded(row.cells[column] ?? '') === folded(name),
  );
  const called = same.filter(({ name }) => fieldOf(name, []) !== null);
  return called.length >= 2;
}
