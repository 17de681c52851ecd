import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../store/store.ts';

/** A copy of an original's bytes that has no name: only an open descriptor leads to it. */
export interface OpenCopy {
  readonly descriptor: number;
  /** True when the bytes are those that were handed in. */
  readonly intact: boolean;
}

/**
 * Gives work a private, read-only copy of an original, and takes it away afterwards. Its name is removed before anybody
 * reads it, so that nothing is left over even when the process dies.
 * @throws NotFound when the store does not have the bytes
 * @throws StoreFailed when it does not answer
 */
export async function withCopy<Result>(
  { store, sha256, goesOn }: { store: Store; sha256: string; goesOn?: () => void },
  work: (copy: OpenCopy) => Promise<Result>,
): Promise<Result> {
  const bytes = await store.read(sha256);
  await mkdir(store.spool, { recursive: true });
  const path = join(store.spool, `periksa-${randomUUID()}`);
  const writing = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o400);
  try {
    const reading = await open(path, 'r');
    try {
      await unlink(path);
      const hash = createHash('sha256');
      for await (const chunk of bytes as AsyncIterable<Buffer>) {
        hash.update(chunk);
        await writing.writeFile(chunk);
        goesOn?.();
      }
      return await work({ descriptor: reading.fd, intact: hash.digest('hex') === sha256 });
    } finally {
      await reading.close();
    }
  } finally {
    await writing.close();
    await unlink(path).catch(() => {});
  }
}
