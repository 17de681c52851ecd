import type { Custody } from '../custody/custody.ts';
import { checkFiles } from '../custody/fixity/check-files.ts';
import type { Actor } from '../journal/actor.ts';
import { stackOf } from './stack.ts';

/**
 * Reads every softcopy of a run again, from the store and from the second copy where there is one, and records what was
 * found, so that `storeSoftcopies` rests on it.
 */
export async function verifyStored(at: Custody, by: Actor, run: string): Promise<void> {
  const { softcopies } = await stackOf(at.db, by.office, run);
  await checkFiles(
    at,
    by.office,
    softcopies.map((one) => one.sha256),
  );
}
