import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Temporary files older than this were left by a crash, in milliseconds. */
const LEFT_OVER_MS = 86_400_000;

/** Removes what interrupted uploads left behind; what is being taken in now is younger. */
export async function sweepIncoming(folder: string, now: Date): Promise<number> {
  const incoming = join(folder, 'incoming');
  const names = await readdir(incoming).catch(() => []);
  let removed = 0;
  for (const name of names) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (!found || now.getTime() - found.mtimeMs < LEFT_OVER_MS) continue;
    await unlink(path).catch(() => {});
    removed += 1;
  }
  return removed;
}
