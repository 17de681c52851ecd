import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Makes the names in a folder durable; on Windows folders cannot be synced and need not be. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The same for several folders at once, which a disk does together. @throws the first failure, when all have ended */
export async function syncFolders(paths: readonly string[]): Promise<void> {
  const results = await Promise.allSettled(paths.map(syncFolder));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/**
 * Writes a whole file so that after a crash either the old bytes or the new ones are there, never a mixture:
 * temporary file in the same folder, fsync, rename over, fsync of the folder.
 */
export async function writeDurably(path: string, bytes: string | Uint8Array, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const file = await open(temporary, 'w', mode);
  try {
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}
