import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Temporary files older than this were left by a crash, in milliseconds. */
const LEFT_OVER_MS = 86_400_000;

/**
 * Removes what interrupted uploads left behind; what is being taken in now is younger. Folders have owners who sweep
 * them, such as that of uploads to be resumed.
 */
export async function sweepIncoming(incoming: string, now: Date): Promise<number> {
  const names = await readdir(incoming).catch(() => []);
  let removed = 0;
  for (const name of names) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile() || now.getTime() - found.mtimeMs < LEFT_OVER_MS) continue;
    await unlink(path).then(
      () => (removed += 1),
      () => {},
    );
  }
  return removed;
}
