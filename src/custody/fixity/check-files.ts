import type { Custody } from '../custody.ts';
import { blobOf } from '../store/blob.ts';
import type { Store } from '../store/store.ts';
import { checkBlob, copiesOf } from './check-blob.ts';
import { copyFile } from './copy-ahead.ts';
import { keepResults, type Result } from './record-check.ts';

/**
 * Reads some files of an office now, in every copy, and keeps what was found: before somebody answers for them. What
 * the second copy never had is copied there first.
 * @returns what was found, file by file and copy by copy
 * @throws NotFound when the office has no record of one of them
 */
export async function checkFiles(
  at: Custody,
  office: string,
  hashes: readonly string[],
  signal?: AbortSignal,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const sha256 of new Set(hashes)) {
    const blob = await blobOf(at.db, office, sha256);
    if (
      at.secondStore &&
      (await at.secondStore.sizeOf(sha256)) === null &&
      !(await wasCopied(at, office, sha256))
    )
      await copyFile(at.store, at.secondStore, blob);
    const found: Result[] = [];
    for (const [salinan, store] of copiesOf(at) as ReadonlyMap<Result['salinan'], Store>)
      found.push({ sha256, salinan, ...(await checkBlob(store, blob, { signal })), at: at.clock.now() });
    await keepResults(at.db, office, null, found);
    results.push(...found);
  }
  return results;
}

/** True when the second copy had this file before: then its absence is a finding, and nothing to be copied over. */
async function wasCopied(at: Custody, office: string, sha256: string): Promise<boolean> {
  const [row] = await at.db`
    select from fixity_result where (office, sha256, salinan) = (${office}, ${sha256}, 'kedua')`;
  return row !== undefined;
}
