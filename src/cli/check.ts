import type { Both } from '../base/text.ts';

/** One thing the doctor looked at. */
export interface Check {
  /** Stable name for `--json`. */
  readonly name: string;
  /** `note` is a fact to know that needs no mending. */
  readonly state: 'ok' | 'wrong' | 'note';
  readonly found: Both;
  /** What to do about it; always there when something is wrong. */
  readonly remedy?: Both;
}

export function ok(name: string, id: string, en: string): Check {
  return { name, state: 'ok', found: { id, en } };
}

export function note(name: string, id: string, en: string): Check {
  return { name, state: 'note', found: { id, en } };
}

export function wrong(name: string, found: Both, remedy: Both): Check {
  return { name, state: 'wrong', found, remedy };
}
