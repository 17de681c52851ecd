import type { Both } from '../../base/text.ts';

/** What became of one cell: a value, perhaps with something to tell, or a problem and how to mend it. */
export type Reading<T> = { readonly value: T; readonly notice?: string } | { readonly problem: Problem };

export interface Problem {
  /** Stable, so that tests and translations can hang on it. */
  readonly code: string;
  readonly problem: Both;
  readonly fix: Both;
  /** What to write instead, when there is one likely meaning. */
  readonly suggestion?: string;
}

export function isProblem<T>(reading: Reading<T>): reading is { readonly problem: Problem } {
  return 'problem' in reading;
}
