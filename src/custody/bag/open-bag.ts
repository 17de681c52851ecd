import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFound } from '../../base/errors.ts';
import type { Custody } from '../custody.ts';
import { unpackZip } from './read-zip.ts';

/** Folders that a crash left behind are older than this, in milliseconds. */
const LEFT_OVER_MS = 86_400_000;

/**
 * Gives the work a bag's folder: the one named, or what a ZIP file unpacks to, which is removed afterwards.
 * @throws NotFound when there is neither; Invalid when the ZIP file cannot be unpacked
 */
export async function withBag<Result>(
  { data, clock }: Custody,
  path: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new NotFound(path);
  if (found.isDirectory()) return work(path);
  const parent = join(data, 'paket');
  await mkdir(parent, { recursive: true });
  await sweep(parent, clock.now());
  const folder = await mkdtemp(join(parent, 'buka-'));
  try {
    await unpackZip(path, folder);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sweep(parent: string, now: Date): Promise<void> {
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    const found = await stat(path).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > LEFT_OVER_MS)
      await rm(path, { recursive: true, force: true });
  }
}
