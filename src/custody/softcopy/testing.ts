import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { steppingClock } from '../../base/clock.ts';
import { foldersOf } from '../../base/config.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Custody } from '../custody.ts';
import { diskStore } from '../store/disk-store.ts';

/** A custody of its own, for tests. */
export interface TestCustody {
  readonly custody: Custody;
  readonly database: TestDatabase;
  drop(): Promise<void>;
}

/** Opens a store on a folder of its own beside a fresh database; every look at the clock takes a second. */
export async function testCustody(): Promise<TestCustody> {
  const database = await testDatabase();
  const data = await mkdtemp(join(tmpdir(), 'terang-serah-'));
  const custody = {
    db: database.db,
    clock: steppingClock('2026-11-23T02:00:00Z', 1),
    data,
    folders: foldersOf(data),
    publicUrl: null,
    store: diskStore(foldersOf(data).blobs),
    secondStore: null,
  } as Custody;
  return {
    custody,
    database,
    async drop() {
      await database.drop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Bytes that begin as a PDF does and say this. */
export const pdf = (words: string): Uint8Array => Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`);

/** Bytes as they come in, in pieces. */
export async function* incoming(bytes: Uint8Array, piece = 7): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}
