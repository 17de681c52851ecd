import { after, before, describe } from 'node:test';
import { s3Store } from './s3-store.ts';
import { type TestBucket, testBucket, withoutObjectStore } from './s3-testing.ts';
import type { Store } from './store.ts';
import { storeSuite } from './store-suite.ts';

describe('a store in a bucket', { skip: withoutObjectStore }, () => {
  let at: TestBucket;
  let store: Store;
  before(async () => {
    at = await testBucket();
    store = s3Store(at.bucket, at.spool, undefined, 7);
  });
  after(() => at.drop());

  storeSuite(() => ({ store, damage: at.write }));
});
