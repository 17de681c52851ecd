/** What a child is asked to do with the one file that it is given. */
export type Job =
  | { readonly what: 'examine' }
  /** Draw these pages, from 1. */
  | { readonly what: 'draw'; readonly pages: readonly number[] }
  /** Read the writing on these pages. */
  | { readonly what: 'read'; readonly pages: readonly number[] };
