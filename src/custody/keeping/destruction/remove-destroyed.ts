import { transaction } from '../../../db/transaction.ts';
import type { Custody } from '../../custody.ts';

/** Hashes that every office that ever held them has destroyed, and whose bytes are not known to be gone. */
async function destroyed({ db }: Custody): Promise<string[]> {
  const rows = await db<{ sha256: string }[]>`
    select distinct sha256 from blob b where b.dimusnahkan_at is not null and b.gone_at is null
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
 * more. Run after each destruction, and every hour, when it finishes what a crash interrupted: a row that says destroyed
 * with bytes that may still lie there. The rows stay locked meanwhile, so that bytes that are handed in anew at this very
 * moment are not taken away after their row has come back to life.
 * @param only these hashes; without them every destroyed one whose bytes are not known to be gone
 * @returns how many were removed
 */
export async function removeDestroyed(custody: Custody, only?: readonly string[]): Promise<number> {
  let removed = 0;
  for (const sha256 of only ?? (await destroyed(custody))) {
    removed += await transaction(custody.db, async (tx) => {
      const rows = await tx<{ dimusnahkanAt: Date | null }[]>`
        select dimusnahkan_at from blob where sha256 = ${sha256} order by office for update`;
      if (rows.length === 0 || rows.some(({ dimusnahkanAt }) => dimusnahkanAt === null)) return 0;
      const there = await Promise.all(
        [custody.store, custody.secondStore].map((one) => one?.sizeOf(sha256) ?? null),
      );
      await remove(custody, sha256);
      await tx`update blob set gone_at = ${custody.clock.now()} where sha256 = ${sha256}`;
      return there.some((size) => size !== null) ? 1 : 0;
    });
  }
  return removed;
}
