import { transaction } from '../../../db/transaction.ts';
import type { Custody } from '../../custody.ts';

/** Hashes that every office that ever held them has destroyed. */
async function destroyed({ db }: Custody): Promise<string[]> {
  const rows = await db<{ sha256: string }[]>`
    select distinct sha256 from blob b where b.dimusnahkan_at is not null
      and not exists (select from blob o where o.sha256 = b.sha256 and o.dimusnahkan_at is null)
    order by sha256`;
  return rows.map(({ sha256 }) => sha256);
}

/** What was made from the bytes first, then the second copy, then the original: it stands for work to be done. */
async function remove({ store, secondStore }: Custody, sha256: string): Promise<void> {
  await store.removeDerived(sha256);
  if (secondStore) {
    await secondStore.removeDerived(sha256);
    await secondStore.remove(sha256);
  }
  await store.remove(sha256);
}

/**
 * Removes from both copies the bytes of files that were destroyed under a berita acara and that no office holds any
 * more. Run after each destruction, and at start, where it finishes what a crash interrupted: a row that says destroyed
 * with bytes that still lie there. The rows stay locked meanwhile, so that bytes that are handed in anew at this very
 * moment are not taken away after their row has come back to life.
 * @param only these hashes; without them every destroyed one
 * @returns how many were removed
 */
export async function removeDestroyed(custody: Custody, only?: readonly string[]): Promise<number> {
  let removed = 0;
  for (const sha256 of only ?? (await destroyed(custody))) {
    const [first, second] = await Promise.all([
      custody.store.sizeOf(sha256),
      custody.secondStore?.sizeOf(sha256) ?? null,
    ]);
    if (first === null && second === null) continue;
    removed += await transaction(custody.db, async (tx) => {
      const rows = await tx<{ dimusnahkanAt: Date | null }[]>`
        select dimusnahkan_at from blob where sha256 = ${sha256} order by office for update`;
      if (rows.length === 0 || rows.some(({ dimusnahkanAt }) => dimusnahkanAt === null)) return 0;
      await remove(custody, sha256);
      return 1;
    });
  }
  return removed;
}
