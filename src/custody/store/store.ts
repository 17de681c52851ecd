import type { Readable } from 'node:stream';

/** Bytes on this machine's disk, whole and synced, whose hash is known: on their way into a store. */
export interface Spooled {
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** The first bytes, from which the type is read. */
  readonly head: Uint8Array;
}

/** True for the SHA-256 under which bytes can lie; anything else must not become a path. */
export function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

/** Bytes that lie safely in the store, known by their hash. */
export type Stored = Omit<Spooled, 'path'>;

/** Both ends inclusive, as in HTTP. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the bytes of softcopies lie, each under its SHA-256. Originals are written once and never overwritten; what is
 * made from them (page images, text) stands beside them and can be made again. On a disk or on S3; the same tests run
 * on both.
 */
export interface Store {
  /** Folder in which bytes wait until they are whole. */
  readonly spool: string;
  /**
   * Keeps bytes from the spool under their hash. When this returns they are durable. The same bytes are kept once; what
   * lies there and is damaged is mended. The spooled file stays and is the caller's to remove; nobody may write to it
   * any more.
   * @throws StoreFailed when they could not be kept safely; then nothing half is there
   */
  keep(spooled: Spooled): Promise<void>;
  /**
   * The bytes, whole or a range.
   * @throws NotFound when they are not there
   * @throws StoreFailed when the store cannot say
   */
  read(sha256: string, range?: Range): Promise<Readable>;
  /** Size in bytes; null when the store does not have them. */
  sizeOf(sha256: string): Promise<number | null>;
  /** Every original in the store in the order of the hashes, from the one after `after`. */
  list(after?: string): AsyncIterable<{ readonly sha256: string; readonly size: number }>;
  /** Removes an original. Only destruction under its deed and the sweep of orphans may. */
  remove(sha256: string): Promise<void>;
  /** Keeps what was made from an original, such as `page-1.png`; replaces an earlier one. */
  putDerived(sha256: string, name: string, bytes: Uint8Array): Promise<void>;
  /** What was made from an original; null when it was not. */
  readDerived(sha256: string, name: string): Promise<Uint8Array | null>;
  /** Removes everything that was made from an original. */
  removeDerived(sha256: string): Promise<void>;
  /** Puts a few bytes under a name that need not be theirs: the bait of a fixity check, and nothing else. */
  plant(sha256: string, bytes: Uint8Array): Promise<void>;
}
