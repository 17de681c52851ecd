import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { entriesAbout } from '../../journal/history.ts';
import { fixityChecks, standingFindings } from './fixity-check.ts';
import { runFixity } from './run-fixity.ts';
import { flipBit, type TestCustody, testCustody } from './testing.ts';

const FILES = 10_000;
const EACH = 1_000;

let t: TestCustody;
before(async () => {
  t = await testCustody();
});
after(() => t.drop());

test('1,000 flipped bits, 1,000 deletions and 1,000 strange files are all found in one check of 10,000', async () => {
  const hashes = await t.fill(FILES);
  const expected = new Map<string, string>();
  for (let n = 0; n < 2 * EACH; n += 1) {
    const hash = hashes[(n * 7919) % FILES] as string;
    if (n % 2 === 0) await flipBit(t.pathIn('utama', hash), n * 31);
    else await rm(t.pathIn('utama', hash));
    expected.set(hash, n % 2 === 0 ? 'utama berubah' : 'utama hilang');
  }
  for (const hash of await t.strange(EACH)) expected.set(hash, 'utama tak_tercatat');
  assert.equal(expected.size, 3 * EACH);
  const sitting = await runFixity({ ...t.at, secondStore: null }, t.office);
  assert.deepEqual([sitting.ended, sitting.left, sitting.files], [true, 0, FILES]);
  assert.deepEqual([sitting.umpan, sitting.umpanDitemukan], [3, 3]);
  const found = await standingFindings(t.at.db, t.office, FILES);
  assert.deepEqual(new Map(found.map((one) => [one.sha256, `${one.salinan} ${one.hasil}`])), expected);
});

test('the journal counts what was read and found, names no person, and shows no hash to outsiders', async () => {
  const [check] = await fixityChecks(t.at.db, t.office);
  const [entry, ...more] = await entriesAbout(t.at.db, t.office, `fixity-check:${check?.id}`);
  assert.equal(more.length, 0);
  assert.deepEqual([entry?.kind, entry?.person, entry?.hashes], ['fixity.checked', null, []]);
  assert.equal(entry?.detail?.['berkas'], FILES);
  assert.equal(entry?.detail?.['temuan'], 3 * EACH);
  assert.equal((entry?.detail?.['daftarTemuan'] as unknown[] | undefined)?.length, 1_000);
});
