import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFound } from '../../../base/errors.ts';
import type { Store } from '../../store/store.ts';

/**
 * Gives work the descriptor of a private, read-only copy of an original, and takes it away afterwards. Its name is removed
 * before anybody reads it, so that nothing is left over even when the process dies.
 * @throws NotFound when the store does not have the bytes, or has others than were handed in
 * @throws StoreFailed when it does not answer
 */
export async function withCopy<Result>(
  store: Store,
  sha256: string,
  work: (descriptor: number) => Promise<Result>,
): Promise<Result> {
  await mkdir(store.spool, { recursive: true });
  const path = join(store.spool, `periksa-${randomUUID()}`);
  const writing = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o400);
  try {
    const reading = await open(path, 'r');
    try {
      await unlink(path);
      const hash = createHash('sha256');
      for await (const chunk of (await store.read(sha256)) as AsyncIterable<Buffer>) {
        hash.update(chunk);
        await writing.writeFile(chunk);
      }
      if (hash.digest('hex') !== sha256) throw new NotFound('the bytes that were handed in');
      return await work(reading.fd);
    } finally {
      await reading.close();
    }
  } finally {
    await writing.close();
    await unlink(path).catch(() => {});
  }
}
