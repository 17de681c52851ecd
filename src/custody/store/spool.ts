import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fault, Invalid } from '../../base/errors.ts';
import { ifThere, makeFolder, onDisk } from './on-disk.ts';
import type { Spooled, Store, Stored } from './store.ts';

/** Largest file taken in by a plain form, in bytes. */
export const LARGEST_FILE = 100_000_000;

/** First bytes that are remembered, at least. */
const HEAD = 16;

/** Bytes that are read or written at once. */
export const CHUNK = 1 << 20;

/** What is asked of bytes while they come in. */
export interface Terms {
  /** Told the first bytes before anything is kept; throws to refuse. */
  readonly accept?: (head: Uint8Array) => void;
  /** Most bytes; default LARGEST_FILE. */
  readonly most?: number;
}

/** Hash, size and first bytes of what passes by. */
function meter() {
  const hash = createHash('sha256');
  let size = 0;
  let head = new Uint8Array(0);
  return {
    add(chunk: Uint8Array): number {
      if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD)]);
      hash.update(chunk);
      size += chunk.length;
      return size;
    },
    seen: () => ({ sha256: hash.digest('hex'), size, head }),
  };
}

/** The same bytes in large pieces: a network brings them in small ones, and a disk wants to be asked seldom. */
async function* gathered(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let [held, size] = [[] as Uint8Array[], 0];
  const whole = () => (held.length === 1 && held[0]) || Buffer.concat(held);
  for await (const chunk of bytes) {
    held.push(chunk);
    size += chunk.length;
    if (size < CHUNK) continue;
    yield whole();
    [held, size] = [[], 0];
  }
  yield whole();
}

/**
 * Writes bytes to a new file of the folder while hashing them; to make them durable is the store's part.
 * @throws what `accept` and the bytes themselves throw
 * @throws Invalid when there are none, or too many
 * @throws StoreFailed when they cannot be written; then nothing of them is left
 */
export async function spool(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  { accept = () => {}, most = LARGEST_FILE }: Terms = {},
): Promise<Spooled> {
  const path = join(folder, randomUUID());
  const create = () => open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o440);
  const createInNew = () => makeFolder(folder).then(create);
  const file = (await ifThere(create())) ?? (await onDisk(createInNew()));
  const passing = meter();
  try {
    try {
      for await (const chunk of gathered(bytes)) {
        if (passing.add(chunk) > most) throw tooLarge(most);
        await onDisk(file.writeFile(chunk));
      }
      const seen = passing.seen();
      if (seen.size === 0) throw empty();
      accept(seen.head);
      return { path, ...seen };
    } finally {
      await onDisk(file.close());
    }
  } catch (error) {
    await remove(path);
    throw error;
  }
}

/**
 * SHA-256, size and first bytes of a file that lies whole on this machine's disk, read in pieces.
 * @throws StoreFailed when it cannot be read
 */
export async function hashFile(path: string): Promise<Spooled> {
  const passing = meter();
  const file = await onDisk(open(path, 'r'));
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (;;) {
      const { bytesRead } = await onDisk(file.read(chunk, 0, CHUNK));
      if (bytesRead === 0) break;
      passing.add(chunk.subarray(0, bytesRead));
    }
  } finally {
    await onDisk(file.close());
  }
  return { path, ...passing.seen() };
}

/** Keeps a file that lies whole on this machine's disk; it stays and is the caller's to remove. */
export async function keepFile(at: Store, path: string): Promise<Stored> {
  const { path: _, ...stored } = await hashFile(path);
  await at.keep({ path, ...stored });
  return stored;
}

/**
 * Takes bytes into a store so that they are durable before anybody is told.
 * @throws as `spool` and `Store.keep`
 */
export async function store(at: Store, bytes: AsyncIterable<Uint8Array>, terms: Terms = {}): Promise<Stored> {
  const { path, ...stored } = await spool(at.spool, bytes, terms);
  try {
    await at.keep({ path, ...stored });
    return stored;
  } finally {
    await remove(path);
  }
}

/** A temporary file that cannot be removed is left to the sweep. */
async function remove(path: string): Promise<void> {
  await unlink(path).catch(() => {});
}

function empty(): Invalid {
  return new Invalid([fault('berkas', 'berkas-kosong', 'Berkas ini kosong.', 'This file is empty.')]);
}

function tooLarge(most: number): Invalid {
  const size =
    most < 1_000_000_000 ? `${Math.floor(most / 1_000_000)} MB` : `${Math.floor(most / 1_073_741_824)} GiB`;
  return new Invalid([
    fault(
      'berkas',
      'berkas-terlalu-besar',
      `Berkas harus lebih kecil dari ${size}.`,
      `The file must be smaller than ${size}.`,
    ),
  ]);
}
