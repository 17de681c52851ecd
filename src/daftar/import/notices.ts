import type { Both } from '../../base/text.ts';
import type { ImportNotice } from './check.ts';

/** Gathers what is to be told, one sentence for all rows of a kind. */
export interface Tally {
  /** Notes a row under a kind; the sentence is made of how many there are in the end. */
  note(code: string, row: number, sentence: (count: number) => Both): void;
  count(code: string, rows: readonly number[], sentence: (count: number) => Both): void;
  /** Something about the whole file. */
  say(code: string, sentence: Both): void;
  all(): ImportNotice[];
}

export function tally(): Tally {
  const kinds = new Map<string, { rows: number[]; sentence: (count: number) => Both }>();
  const note: Tally['note'] = (code, row, sentence) => {
    const kind = kinds.get(code);
    if (kind) kind.rows.push(row);
    else kinds.set(code, { rows: [row], sentence });
  };
  return {
    note,
    count: (code, rows, sentence) => {
      for (const row of rows) note(code, row, sentence);
    },
    say: (code, sentence) => {
      kinds.set(code, { rows: [], sentence: () => sentence });
    },
    all: () =>
      [...kinds].map(([code, { rows, sentence }]) => ({
        code,
        rows,
        ...sentence(rows.length),
      })),
  };
}
