import type { Reader } from '../../db/db.ts';
import type { Store } from '../store/store.ts';

/** Bytes that lie in a store. */
export interface Lying {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** A stretch of a store's list: how far it was read, and what in it no office has a record of. */
export interface Stretch {
  readonly upTo: string;
  readonly found: readonly Lying[];
}

/** Names asked about at once; one page of an S3 list. */
const PAGE = 1000;

/**
 * Walks through a store in the order of the hashes and tells of bytes without a living record in any office: an
 * intruder's file, the rest of an upload that broke off after its bytes were kept, what should have been destroyed.
 * An upload that is just being taken in has its bytes a moment before its record, so whoever concludes something from
 * this asks again later.
 */
export async function* untracked(
  store: Pick<Store, 'list'>,
  reader: Reader,
  after = '',
): AsyncGenerator<Stretch, void> {
  let page: Lying[] = [];
  for await (const lying of store.list(after)) {
    page.push(lying);
    if (page.length < PAGE) continue;
    yield await stretch(reader, page);
    page = [];
  }
  if (page.length > 0) yield await stretch(reader, page);
}

async function stretch(reader: Reader, page: readonly Lying[]): Promise<Stretch> {
  const recorded = await recordedAmong(
    reader,
    page.map(({ sha256 }) => sha256),
  );
  return {
    upTo: page.at(-1)?.sha256 ?? '',
    found: page.filter(({ sha256 }) => !recorded.has(sha256)),
  };
}

/** Those of the hashes of which some office has a living record. */
export async function recordedAmong(reader: Reader, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reader<{ sha256: string }[]>`
    select distinct sha256 from blob where sha256 = any(${[...hashes]}) and dimusnahkan_at is null`;
  return new Set(rows.map(({ sha256 }) => sha256));
}
