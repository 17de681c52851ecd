import type { Installation } from '../journal/installation.ts';
import type { Store } from './store/store.ts';

/** An installation with the stores in which its softcopies lie. */
export interface Custody extends Installation {
  readonly store: Store;
  /** Where the second copy of every original lies; null when the office keeps none. */
  readonly secondStore: Store | null;
}
