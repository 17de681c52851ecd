import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { testObjectStore } from '../../base/config.ts';
import { sha256 } from '../../base/hash.ts';
import { readStoreAddress, type StoreAddress } from '../../base/store-address.ts';
import { bucketAt } from './s3-request.ts';
import { s3Store } from './s3-store.ts';

const address = testObjectStore();

/** Why tests of an object store are left out; false when there is one. */
export const withoutObjectStore = address
  ? (false as const)
  : 'no object store: start one with bin/object-store and set TERANG_TEST_S3';

/** A bucket of its own in the object store of the tests. */
export interface TestBucket {
  readonly bucket: Extract<StoreAddress, { kind: 's3' }>;
  /** Folder on this machine in which bytes may wait. */
  readonly spool: string;
  /** Puts these bytes under a name, whatever was there. */
  write(name: string, bytes: string): Promise<void>;
  drop(): Promise<void>;
}

export async function testBucket(): Promise<TestBucket> {
  const read = readStoreAddress(address ?? '');
  assert.ok(read?.kind === 's3');
  const bucket = { ...read, bucket: `terang-${randomBytes(8).toString('hex')}` };
  const folder = await mkdtemp(join(tmpdir(), 'terang-s3-'));
  const spool = join(folder, 'incoming');
  const ask = bucketAt(bucket);
  (await ask({ method: 'PUT', key: '', understood: [200] })).resume();
  return {
    bucket,
    spool,
    async write(name, bytes) {
      const key = `sha256/${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
      const open = () => Readable.from([Buffer.from(bytes)], { objectMode: false });
      const body = { sha256: sha256(bytes), size: Buffer.byteLength(bytes), open };
      (await ask({ method: 'PUT', key, body, understood: [200] })).resume();
    },
    async drop() {
      const store = s3Store(bucket, spool);
      for await (const { sha256: name } of store.list()) {
        await store.removeDerived(name);
        await store.remove(name);
      }
      (await ask({ method: 'DELETE', key: '', understood: [204] })).resume();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
