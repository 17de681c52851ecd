import { unlink } from 'node:fs/promises';
import { NotFound } from '../../base/errors.ts';
import type { Reader } from '../../db/db.ts';
import { type Deed, type Deps, perform } from '../../journal/act.ts';
import type { Actor, Machine } from '../../journal/actor.ts';
import { mediaType } from './media-type.ts';
import { receiveBlob } from './receive-blob.ts';
import { spool, type Terms } from './spool.ts';
import type { Spooled, Store } from './store.ts';

/** A softcopy in custody: the bytes with this hash, of this type. */
export interface Blob {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly receivedAt: Date;
}

/** @throws NotFound when the office holds no such file */
export async function blobOf(reader: Reader, office: string, sha256: string): Promise<Blob> {
  const [blob] = await reader<Blob[]>`
    select sha256, size, media_type, received_at from blob where (office, sha256) = (${office}, ${sha256})`;
  if (!blob) throw new NotFound('blob');
  return blob;
}

/** What taking a file into custody needs of the installation. */
export type Taking = Deps & { readonly store: Store };

/**
 * Takes a file into custody: bytes first, then the record, so that a record never names bytes that are not there.
 * @throws Invalid when the type is not accepted, the file empty or too large
 * @throws StoreFailed when the bytes could not be kept
 */
export async function takeIn(
  at: Taking,
  by: Actor,
  file: { name: string; bytes: AsyncIterable<Uint8Array> },
  terms: Pick<Terms, 'most'> = {},
): Promise<{ sha256: string; nama: string }> {
  let jenis = '';
  const accept = (head: Uint8Array) => {
    jenis = mediaType(file.name, head);
  };
  const spooled = await spool(at.store.spool, file.bytes, { ...terms, accept });
  const { sha256, size } = spooled;
  try {
    await keepAndRecord(at, by, spooled, receiveBlob, { sha256, size, jenis });
  } finally {
    await unlink(spooled.path).catch(() => {});
  }
  return { sha256, nama: file.name };
}

/**
 * Keeps the bytes, then does the deed that records them. Bytes that a sweep or a destruction took between the two are
 * kept again.
 * @throws what the deed throws, and StoreFailed
 */
export async function keepAndRecord<Input, State, By extends Actor | Machine>(
  at: Taking,
  by: By,
  spooled: Spooled,
  what: Deed<Input, State, string, By>,
  input: Input,
): Promise<void> {
  await at.store.keep(spooled);
  await perform(at, by, what, input);
  if ((await at.store.sizeOf(spooled.sha256)) === null) await at.store.keep(spooled);
}
