import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { Unfit } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { s3Store } from '../store/s3-store.ts';
import { type TestBucket, testBucket, withoutObjectStore } from '../store/s3-testing.ts';
import type { Store } from '../store/store.ts';
import { checkBlob } from './check-blob.ts';
import { copyAhead } from './copy-ahead.ts';
import { standingFindings } from './fixity-check.ts';
import { restoreFile } from './restore.ts';
import { runFixity } from './run-fixity.ts';
import { type TestCustody, testCustody } from './testing.ts';

describe('fixity with the second copy in a bucket', { skip: withoutObjectStore }, () => {
  let t: TestCustody;
  let bucket: TestBucket;
  let far: Store;
  let at: TestCustody['at'];
  before(async () => {
    t = await testCustody();
    bucket = await testBucket();
    far = s3Store(bucket.bucket, bucket.spool);
    at = { ...t.at, secondStore: far };
  });
  after(async () => {
    await bucket?.drop();
    await t?.drop();
  });

  const standing = async () =>
    new Map(
      (await standingFindings(t.at.db, t.office)).map((one) => [one.sha256, `${one.salinan} ${one.hasil}`]),
    );

  test('what is copied there is whole, and planted files are found there too', async () => {
    await t.fill(12);
    assert.equal((await copyAhead(at)).files, 12);
    const sitting = await runFixity(at, t.office);
    assert.deepEqual([sitting.files, sitting.umpan, sitting.umpanDitemukan], [24, 6, 6]);
    assert.equal((await standing()).size, 0);
  });

  test('damage there is found and mended from here, damage here from there', async () => {
    const [one = '', two = '', three = ''] = (
      await t.at.db<{ sha256: string }[]>`select sha256 from blob`
    ).map((row) => row.sha256);
    await bucket.write(one, 'bukan isinya');
    await far.remove(two);
    await rm(t.pathIn('utama', three));
    const strange = sha256('disusupkan');
    await bucket.write(strange, 'disusupkan');
    await runFixity(at, t.office);
    assert.deepEqual(
      await standing(),
      new Map([
        [one, 'kedua berubah'],
        [two, 'kedua hilang'],
        [three, 'utama hilang'],
        [strange, 'kedua tak_tercatat'],
      ]),
    );
    const aside = await restoreFile(at, t.ppid, { sha256: one, salinan: 'kedua' });
    assert.equal(aside, sha256('bukan isinya'));
    await restoreFile(at, t.ppid, { sha256: two, salinan: 'kedua' });
    await restoreFile(at, t.ppid, { sha256: three, salinan: 'utama' });
    for (const hash of [one, two]) {
      const size = (await far.sizeOf(hash)) ?? 0;
      assert.equal((await checkBlob(far, { sha256: hash, size })).hasil, 'utuh');
    }
    await far.remove(strange);
    await runFixity(at, t.office);
    assert.equal((await standing()).size, 0);
  });

  test('an object store that does not answer is no finding', async () => {
    const gone = s3Store({ ...bucket.bucket, bucket: 'tidak-ada-di-sini' }, bucket.spool, {
      silence: 2_000,
      goAhead: 500,
      pauses: [],
    });
    await assert.rejects(runFixity({ ...at, secondStore: gone }, t.office), Unfit);
    assert.equal((await standing()).size, 0);
  });
});
