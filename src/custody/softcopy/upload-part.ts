import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, type FileHandle, mkdir, open, readdir, stat, statfs, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../../base/files.ts';
import { diskFailure, ifThere, onDisk } from '../store/on-disk.ts';
import { hashFile } from '../store/spool.ts';
import type { Spooled, Store } from '../store/store.ts';

/** First bytes by which a type is known. */
const HEAD = 16;
/** Room on the disk that uploads leave to the rest of the installation, in bytes. */
const RESERVE = 536_870_912;
/** Uploads whose hash is carried along; the others are read once more at the end. */
const MOST_CARRIED = 1000;

/** The hash of what an upload's file holds up to an offset, while this process wrote all of it. */
interface Carried {
  readonly hash: Hash;
  offset: number;
}
const carried = new Map<string, Carried>();

const folderOf = (store: Store) => join(store.spool, 'parts');
const pathOf = (store: Store, id: string) => join(folderOf(store), id);

/** True when a file of this many bytes fits on the disk with room to spare. */
export async function hasRoom(store: Store, size: number): Promise<boolean> {
  await onDisk(mkdir(folderOf(store), { recursive: true }));
  const { bavail, bsize } = await onDisk(statfs(folderOf(store)));
  return bavail * bsize >= size + RESERVE;
}

/** Makes the empty file of an upload, whose name is durable when this returns. */
export function createPart(store: Store, id: string): Promise<void> {
  return onDisk(makePart(store, id));
}

async function makePart(store: Store, id: string): Promise<void> {
  const made = await mkdir(folderOf(store), { recursive: true });
  const file = await open(
    pathOf(store, id),
    constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
    0o600,
  );
  await onDisk(file.close());
  await syncFolder(folderOf(store));
  if (made) await syncFolder(store.spool);
  if (carried.size < MOST_CARRIED) carried.set(id, { hash: createHash('sha256'), offset: 0 });
}

/** How many bytes of an upload's file are there; null when it is gone. */
export async function partSize(store: Store, id: string): Promise<number | null> {
  return (await ifThere(stat(pathOf(store, id))))?.size ?? null;
}

/** The same, each of them on disk: what a process that was killed had written counts only once it is synced. */
export async function durableSize(store: Store, id: string): Promise<number | null> {
  const file = await ifThere(open(pathOf(store, id), 'r'));
  if (!file) return null;
  try {
    await file.sync();
    return (await file.stat()).size;
  } catch (error) {
    // A second fsync may succeed although the bytes are gone.
    await removePart(store, id);
    throw diskFailure(error);
  } finally {
    await onDisk(file.close());
  }
}

export interface Appending {
  /** Bytes of the whole file; not one more is written. */
  readonly size: number;
  /** Told the first bytes once, as soon as they are there; throws to refuse the file. */
  readonly accept: (head: Uint8Array) => void;
  /** Set when somebody else wants the upload: what came so far is kept. */
  readonly signal: AbortSignal;
}

/** What came of one request: how much is there, and why it stopped before its body ended. */
export interface Appended {
  readonly offset: number;
  readonly broken: unknown;
}

async function headOf(file: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await onDisk(file.read(Buffer.alloc(HEAD), 0, HEAD, 0));
  return buffer.subarray(0, bytesRead);
}

/**
 * Appends a request's body to an upload's file and syncs it. When the body breaks off, what came before is kept.
 * @throws what `accept` throws
 * @throws StoreFailed when the disk takes no more; then what was acknowledged before is all there is
 */
export async function appendPart(
  store: Store,
  id: string,
  from: number,
  body: AsyncIterable<Uint8Array>,
  { size, accept, signal }: Appending,
): Promise<Appended> {
  const file = await onDisk(open(pathOf(store, id), constants.O_RDWR | constants.O_APPEND));
  const along = carried.get(id);
  if (along && along.offset !== from) carried.delete(id);
  let offset = from;
  let broken: unknown = null;
  let known = from >= HEAD;
  try {
    const pieces = body[Symbol.asyncIterator]();
    // Not a race against one promise that lasts: that would hold on to every piece until the end.
    let wake = () => {};
    signal.addEventListener('abort', () => wake(), { once: true });
    const nextPiece = () =>
      new Promise<IteratorResult<Uint8Array> | null>((resolve) => {
        wake = () => {
          broken = signal.reason;
          resolve(null);
        };
        pieces.next().then(resolve, (error: unknown) => {
          broken = error ?? new Error('broken off');
          resolve(null);
        });
      });
    while (offset < size && !signal.aborted) {
      const next = await nextPiece();
      if (!next || next.done) break;
      const piece = next.value.subarray(0, size - offset);
      await file.writeFile(piece);
      along?.hash.update(piece);
      offset += piece.length;
      if (along) along.offset = offset;
      if (!known && (offset >= HEAD || offset === size)) {
        accept(await headOf(file));
        known = true;
      }
    }
    await file.sync();
    return { offset, broken };
  } catch (error) {
    carried.delete(id);
    // What the disk did not take is not trusted: back to what was acknowledged, or to nothing.
    await file.truncate(from).catch(() => removePart(store, id));
    throw diskFailure(error);
  } finally {
    await onDisk(file.close());
  }
}

/** The whole file of an upload, with its hash; from here on it is never written to again. */
export async function wholePart(store: Store, id: string, size: number): Promise<Spooled> {
  const path = pathOf(store, id);
  // The store may link to this very file.
  await onDisk(chmod(path, 0o440));
  const along = carried.get(id);
  carried.delete(id);
  if (along?.offset !== size) return hashFile(path);
  const file = await onDisk(open(path, 'r'));
  try {
    return { path, sha256: along.hash.digest('hex'), size, head: await headOf(file) };
  } finally {
    await onDisk(file.close());
  }
}

/** Removes what there is of an upload. */
export async function removePart(store: Store, id: string): Promise<void> {
  carried.delete(id);
  await ifThere(unlink(pathOf(store, id)));
}

/** Files of uploads on this disk, with the time of their last change. */
export async function parts(store: Store): Promise<{ id: string; changed: Date }[]> {
  const names = await readdir(folderOf(store)).catch(() => []);
  const found = await Promise.all(
    names.map(async (id) => ({ id, at: await stat(pathOf(store, id)).catch(() => null) })),
  );
  return found.flatMap(({ id, at }) => (at ? [{ id, changed: at.mtime }] : []));
}
