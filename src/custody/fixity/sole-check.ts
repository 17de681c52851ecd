import { Unfit } from '../../base/errors.ts';
import type { Db } from '../../db/db.ts';
import { unfit } from './text.ts';

/** First key of the lock; the second is the office's. */
const CHECKING = 7_274_613;

/**
 * Does the work while no other process checks the same office. The lock hangs on a connection, so that it ends with
 * its process, however that ends.
 * @throws Unfit when another process holds it
 */
export async function alone<Result>(db: Db, office: string, work: () => Promise<Result>): Promise<Result> {
  const own = await db.reserve();
  try {
    const [lock] = await own<{ ok: boolean }[]>`
      select pg_try_advisory_lock(${CHECKING}::int, hashtext(${office})) as ok`;
    if (!lock?.ok) throw new Unfit(unfit.busy.problem, unfit.busy.remedy);
    try {
      return await work();
    } finally {
      await own`select pg_advisory_unlock(${CHECKING}::int, hashtext(${office}))`;
    }
  } finally {
    own.release();
  }
}
