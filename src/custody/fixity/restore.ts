import { unlink } from 'node:fs/promises';
import { Invalid, NotFound, Refused } from '../../base/errors.ts';
import { perform, reasonsAgainst } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import type { Custody } from '../custody.ts';
import { type Blob, blobOf } from '../store/blob.ts';
import { spool } from '../store/spool.ts';
import type { Store } from '../store/store.ts';
import { checkBlob, isUnreadable, type Salinan } from './check-blob.ts';
import { spoolWhole } from './copy-ahead.ts';
import { type Restoring, restoreSoftcopy } from './restore-softcopy.ts';

/** Asked before any byte is read, when nothing is known of either copy. */
const BEFORE = { ada: 'hilang', lain: 'utuh', disisihkan: null } as const;

/**
 * Restores one file in one copy from the other. Both are read first, so that only what is damaged is touched and only
 * what is whole is taken; the damaged bytes are kept under their own hash, where they are an orphan that two persons may
 * remove after a month. What was restored is read once more before it is recorded.
 * @returns the hash of the damaged bytes, null where there were none that could be read
 * @throws NotFound when the office has no record of the file
 * @throws Refused with every reason; then nothing was touched
 */
export async function restoreFile(
  at: Custody,
  by: Actor,
  { sha256, salinan }: { readonly sha256: string; readonly salinan: Salinan },
): Promise<string | null> {
  const blob = await blobOf(at.db, by.office, sha256);
  const [target, source] = salinan === 'utama' ? [at.store, at.secondStore] : [at.secondStore, at.store];
  const ask = async (found: Omit<Restoring, 'sha256' | 'salinan'>) => {
    const reasons = await reasonsAgainst(at, by, restoreSoftcopy, { sha256, salinan, ...found });
    if (reasons.length > 0) throw new Refused(reasons);
  };
  await ask({ ...BEFORE, lain: target && source ? 'utuh' : null });
  if (!target || !source) throw new NotFound('second copy');
  const { hasil: ada } = await checkBlob(target, blob);
  if (ada === 'utuh') await ask({ ada, lain: 'utuh', disisihkan: null });
  const whole = await spoolWhole(source, target.spool, blob);
  if (typeof whole === 'string') {
    await ask({ ada, lain: whole, disisihkan: null });
    throw new NotFound('whole copy');
  }
  try {
    const disisihkan = await setAside(target, blob);
    await target.keep(whole);
    const again = await checkBlob(target, blob);
    if (again.hasil !== 'utuh') throw new Error('what was restored reads back differently');
    return await perform(at, by, restoreSoftcopy, { sha256, salinan, ada, lain: 'utuh', disisihkan });
  } finally {
    await unlink(whole.path).catch(() => {});
  }
}

/** Keeps what lies under a name that is not its own, under its own. @returns that hash; null for nothing readable */
async function setAside(store: Store, { sha256 }: Blob): Promise<string | null> {
  try {
    const bytes = await store.read(sha256);
    const damaged = await spool(store.spool, bytes, { most: Number.POSITIVE_INFINITY });
    try {
      await store.keep(damaged);
      return damaged.sha256;
    } finally {
      await unlink(damaged.path).catch(() => {});
    }
  } catch (error) {
    if (error instanceof NotFound || error instanceof Invalid || isUnreadable(error)) return null;
    throw error;
  }
}
