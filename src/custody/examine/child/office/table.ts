import type { Place } from '../../finding.ts';
import type { Notes } from '../notes.ts';
import { type Around, isNumericNik } from '../personal.ts';

/** Rows in which heads of columns are looked for. */
const HEAD_ROWS = 30;
/** Heads kept of one column, and letters of each. */
const [HEADS, LETTERS] = [4, 40];

/** Remembers what stands over and left of a cell, so that a bare number can be understood. */
export interface Surroundings {
  /** What explains the cell about to be read. */
  of(row: number, column: number): Around;
  /** Remembers a cell's text. */
  note(row: number, column: number, text: string): void;
}

/** For one sheet or table, read row by row; rows from 1, columns from 0. */
export function surroundings(): Surroundings {
  const heads = new Map<number, string[]>();
  let [row, left] = [0, ''];
  return {
    of: (at, column) => ({
      head: (heads.get(column) ?? []).join(' '),
      left: at === row ? left : '',
    }),
    note(at, column, text) {
      if (at !== row) [row, left] = [at, ''];
      if (!/\p{L}/u.test(text)) return;
      left = `${left} ${text.slice(0, LETTERS)}`.slice(-2 * LETTERS);
      // A head is short; a sentence over a number says nothing of it.
      if (text.length > LETTERS) return;
      const over = heads.get(column) ?? [];
      if (at > HEAD_ROWS || over.length >= HEADS) return;
      over.push(text);
      heads.set(column, over);
    },
  };
}

/** Looks at a cell that holds a number: it has no leading zero, and only its column's head can say whose it is. */
export function noteNumber(text: string, place: Place, around: Around, noted: Notes): void {
  const value = Number(text);
  if (isNumericNik(value)) noted.add('nik', place);
  else if (Number.isSafeInteger(value) && /^\d+(?:\.0+)?$|E/i.test(text))
    noted.people(String(value), place, { ...around, number: true });
}
