import type { Custody } from '../custody.ts';
import type { Store } from '../store/store.ts';
import type { Salinan } from './check-blob.ts';
import type { FixityCheck } from './fixity-check.ts';
import { keepStretch } from './record-check.ts';
import { isUmpan } from './umpan.ts';
import { untracked } from './untracked.ts';

/** Value of the cursor once the list of every copy was read. */
const LISTED = 'selesai';

/**
 * Walks through what lies in each copy, from where an earlier sitting stopped, and keeps what nobody has a record of.
 * @returns true once everything was walked through
 */
export async function readLists(
  at: Custody,
  office: string,
  check: FixityCheck,
  copies: ReadonlyMap<Salinan, Store>,
  over: () => boolean,
): Promise<boolean> {
  if (check.cursor === LISTED) return true;
  const [from = '', after = ''] = check.cursor.split(':');
  const names = [...copies.keys()];
  for (const salinan of names.slice(Math.max(0, names.indexOf(from as Salinan)))) {
    const store = copies.get(salinan) as Store;
    for await (const { upTo, found } of untracked(store, at.db, salinan === from ? after : '')) {
      const strange = found.filter(({ sha256 }) => !isUmpan(sha256));
      const cursor = `${salinan}:${upTo}`;
      await keepStretch(at.db, office, check.id, { salinan, cursor, found: strange, at: at.clock.now() });
      if (over()) return false;
    }
  }
  await keepStretch(at.db, office, check.id, {
    ...{ salinan: 'utama' as const, cursor: LISTED, found: [], at: at.clock.now() },
  });
  return true;
}
