import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { NotFound, StoreFailed } from '../../base/errors.ts';
import type { Store } from '../store/store.ts';
import type { Lying } from './untracked.ts';

/** Whether the bytes under a name are those that it promises, are others, or are not there. */
export type Hasil = 'utuh' | 'berubah' | 'hilang';

/** Where a copy lies: the store in which files are handed in, or the second one elsewhere. */
export type Salinan = 'utama' | 'kedua';

/** What was found, and how many bytes were read for it. */
export interface Checked {
  readonly hasil: Hasil;
  readonly bytes: number;
}

/** SHA-256 of what a stream gives, at most `most` bytes of it; null when there is more. */
export type Digest = (
  stream: Readable,
  most: number,
  signal?: AbortSignal,
) => Promise<{ readonly sha256: string | null; readonly bytes: number }>;

/** A sector that can no longer be read: what lies there is not what was kept. */
export function isUnreadable(error: unknown): boolean {
  return (
    (error as NodeJS.ErrnoException).code === 'EIO' || (error instanceof StoreFailed && error.said === 'EIO')
  );
}

/**
 * Reads one file whole and compares it with its name (FIPS 180-4), in constant memory.
 * @param digest what hashes; the default does it here
 * @throws whatever keeps the store from answering; nothing is said about the file then
 */
export async function checkBlob(
  store: Pick<Store, 'read'>,
  { sha256, size }: Lying,
  {
    digest = digestHere,
    signal,
  }: { readonly digest?: Digest; readonly signal?: AbortSignal | undefined } = {},
): Promise<Checked> {
  try {
    const read = await digest(await store.read(sha256), size, signal);
    return { hasil: read.sha256 === sha256 ? 'utuh' : 'berubah', bytes: read.bytes };
  } catch (error) {
    if (error instanceof NotFound) return { hasil: 'hilang', bytes: 0 };
    if (isUnreadable(error)) return { hasil: 'berubah', bytes: 0 };
    throw error;
  }
}

/** Hashes on this thread, a piece at a time. */
export const digestHere: Digest = async (stream, most, signal) => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    signal?.throwIfAborted();
    bytes += chunk.length;
    if (bytes > most) return { sha256: null, bytes };
    hash.update(chunk);
  }
  return { sha256: hash.digest('hex'), bytes };
};

/** The copies that an installation has. */
export function copiesOf(at: {
  readonly store: Store;
  readonly secondStore: Store | null;
}): ReadonlyMap<Salinan, Store> {
  return new Map([
    ['utama', at.store] as const,
    ...(at.secondStore ? [['kedua', at.secondStore] as const] : []),
  ]);
}
