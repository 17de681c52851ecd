import { NotFound } from '../base/errors.ts';
import type { Reader } from '../db/db.ts';
import { type Deps, perform } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { mediaType } from './media-type.ts';
import { receiveBlob } from './receive-blob.ts';
import { store } from './store.ts';

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

/**
 * Takes a file into custody: bytes first, then the record, so that a record never names bytes that are not there.
 * @throws Invalid when the type is not accepted, the file empty or too large
 */
export async function takeIn(
  deps: Deps,
  by: Actor,
  folder: string,
  file: { name: string; bytes: AsyncIterable<Uint8Array> },
): Promise<{ sha256: string; nama: string }> {
  let jenis = '';
  const stored = await store(folder, file.bytes, (head) => {
    jenis = mediaType(file.name, head);
  });
  await perform(deps, by, receiveBlob, { sha256: stored.sha256, size: stored.size, jenis });
  return { sha256: stored.sha256, nama: file.name };
}
