import { rm } from 'node:fs/promises';
import type { Custody } from '../custody.ts';
import { leftPages } from './photo-pages.ts';
import { forgetExpired } from './upload.ts';
import { parts, removePart } from './upload-part.ts';

/** A file of an upload that no row names and nobody wrote to for so long, in milliseconds, was left by a crash. */
const LEFT_OVER = 86_400_000;

/** Removes uploads whose time is over, with their files, and files that a crash left without an upload. */
export async function sweepUploads({ db, store, clock }: Custody): Promise<number> {
  const at = clock.now();
  const gone = new Set(await forgetExpired(db, at));
  const there = await parts(store);
  const rows = await db<{ id: string }[]>`
    select id from upload where softcopy is null and id::text = any(${there.map(({ id }) => id)})`;
  const wanted = new Set(rows.map(({ id }) => id));
  const left = there.filter(
    ({ id, changed }) => gone.has(id) || (!wanted.has(id) && at.getTime() - changed.getTime() > LEFT_OVER),
  );
  for (const { id } of left) await removePart(store, id);
  const pages = await leftPages(store, new Date(at.getTime() - LEFT_OVER));
  for (const folder of pages) await rm(folder, { recursive: true, force: true });
  return left.length + pages.length;
}
