import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream, type ReadStream } from 'node:fs';
import { link, mkdir, open, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fault, Invalid } from '../base/errors.ts';
import { syncFolder } from '../base/files.ts';

/** Bytes that lie safely in the store, known by their hash. */
export interface Stored {
  readonly sha256: string;
  readonly size: number;
  /** The first bytes, from which the type is read. */
  readonly head: Uint8Array;
}

/** Largest file taken in by a plain form, in bytes. */
export const LARGEST_FILE = 100_000_000;

export function blobPath(folder: string, sha256: string): string {
  return join(folder, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/**
 * Takes bytes into the store while hashing them, so that they are durable before anybody is told: temporary file,
 * fsync, link under the hash (which never overwrites), fsync of the folder. The same bytes are kept once.
 * @param folder the office's blob folder
 * @param accept told the first bytes before anything is kept; throws to refuse
 * @throws what `accept` throws
 * @throws Invalid when the file is empty or larger than LARGEST_FILE
 */
export async function store(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  accept: (head: Uint8Array) => void = () => {},
): Promise<Stored> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  const temporary = join(incoming, randomUUID());
  const file = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o440);
  const hash = createHash('sha256');
  let size = 0;
  let head = new Uint8Array(0);
  try {
    try {
      for await (const chunk of bytes) {
        size += chunk.length;
        if (size > LARGEST_FILE) throw tooLarge();
        if (head.length < 16) head = Buffer.concat([head, chunk.subarray(0, 16)]);
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      if (size === 0) throw empty();
      accept(head);
      await file.sync();
    } finally {
      await file.close();
    }
    const sha256 = hash.digest('hex');
    const path = blobPath(folder, sha256);
    await mkdir(dirname(path), { recursive: true });
    await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    for (const level of [dirname(path), dirname(dirname(path)), join(folder, 'sha256')])
      await syncFolder(level);
    return { sha256, size, head };
  } finally {
    await unlink(temporary).catch(() => {});
  }
}

/** The stored bytes, from the start or a range (both ends inclusive). */
export function readBlob(folder: string, sha256: string, range?: { start: number; end: number }): ReadStream {
  return createReadStream(blobPath(folder, sha256), range);
}

function empty(): Invalid {
  return new Invalid([fault('berkas', 'berkas-kosong', 'Berkas ini kosong.', 'This file is empty.')]);
}

function tooLarge(): Invalid {
  return new Invalid([
    fault(
      'berkas',
      'berkas-terlalu-besar',
      'Berkas harus lebih kecil dari 100 MB.',
      'The file must be smaller than 100 MB.',
    ),
  ]);
}
