import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { NotFound } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { entriesAbout } from '../../journal/history.ts';
import { refusedFor } from '../../people/testing.ts';
import { checkBlob } from './check-blob.ts';
import { copyAhead } from './copy-ahead.ts';
import { countFindings, standingFindings } from './fixity-check.ts';
import { inLanes } from './lanes.ts';
import { restoreFile } from './restore.ts';
import { runFixity } from './run-fixity.ts';
import { flipBit, type TestCustody, testCustody } from './testing.ts';

const DAMAGED = 1_000;

let t: TestCustody;
before(async () => {
  t = await testCustody();
});
after(() => t.drop());

const sizeOf = async (hash: string) => (await readFile(t.pathIn('utama', hash))).length;

test('what the second copy lacks is copied, what is damaged is not, and nothing twice', async () => {
  const hashes = await t.fill(40);
  await flipBit(t.pathIn('utama', hashes[7] as string), 3);
  const first = await copyAhead(t.at);
  assert.deepEqual([first.files, first.damaged, first.done], [39, [hashes[7]], true]);
  for (const hash of hashes.filter((one) => one !== hashes[7])) {
    const found = await checkBlob(t.at.secondStore, { sha256: hash, size: await sizeOf(hash) });
    assert.equal(found.hasil, 'utuh');
  }
  await t.write('utama', [hashes[7] as string]);
  const second = await copyAhead(t.at);
  assert.deepEqual([second.files, second.damaged], [1, []]);
  assert.equal((await copyAhead(t.at)).files, 0);
  const stopped = await copyAhead(t.at, { ms: 0 });
  assert.equal(stopped.done, true);
});

test('a file that the second copy lost is found by the check, and copied again only when somebody says so', async () => {
  await runFixity(t.at, t.office);
  const [{ sha256: lost = '' } = {}] = await t.at.db<{ sha256: string }[]>`select sha256 from blob limit 1`;
  await rm(t.pathIn('kedua', lost));
  assert.equal((await copyAhead(t.at)).files, 0);
  await runFixity(t.at, t.office);
  const [finding] = await standingFindings(t.at.db, t.office);
  assert.deepEqual([finding?.sha256, finding?.salinan, finding?.hasil], [lost, 'kedua', 'hilang']);
  assert.equal((await copyAhead(t.at, { again: true })).files, 1);
  await runFixity(t.at, t.office);
  assert.equal((await standingFindings(t.at.db, t.office)).length, 0);
});

test(`${DAMAGED} damaged and missing files come back byte for byte from the second copy`, async () => {
  const hashes = await t.fill(DAMAGED, ['utama', 'kedua']);
  for (const [n, hash] of hashes.entries())
    await (n % 2 ? rm(t.pathIn('utama', hash)) : flipBit(t.pathIn('utama', hash), n));
  await runFixity(t.at, t.office);
  const found = await standingFindings(t.at.db, t.office, 2 * DAMAGED);
  assert.equal(found.length, DAMAGED);
  async function* each() {
    yield* found;
  }
  await inLanes(8, each(), async (finding) => {
    await restoreFile(t.at, t.ppid, finding);
  });
  for (const hash of hashes) assert.equal(sha256(await readFile(t.pathIn('utama', hash))), hash);
  const after = await runFixity(t.at, t.office);
  assert.equal(after.ended, true);
  assert.deepEqual(await countFindings(t.at.db, t.office), {
    ...{ berubah: 0, hilang: 0, tak_tercatat: 0, umpan_lolos: 0 },
  });
  const entries = (await entriesAbout(t.at.db, t.office, 'blob')).filter(
    ({ kind }) => kind === 'softcopy.restored',
  );
  assert.equal(entries.length, DAMAGED);
  assert.ok(entries.every((entry) => entry.hashes.length === 0 && entry.person === t.ppid.person));
});

test('the damaged bytes are kept under their own hash', async () => {
  const [hash = ''] = await t.fill(1, ['utama', 'kedua']);
  await flipBit(t.pathIn('utama', hash), 9);
  const bad = await readFile(t.pathIn('utama', hash));
  const aside = await restoreFile(t.at, t.pengelola, { sha256: hash, salinan: 'utama' });
  assert.equal(aside, sha256(bad));
  assert.deepEqual(await readFile(t.pathIn('utama', sha256(bad))), bad);
});

test('the second copy is restored from the first in the same way', async () => {
  const [hash = ''] = await t.fill(1, ['utama', 'kedua']);
  await rm(t.pathIn('kedua', hash));
  assert.equal(await restoreFile(t.at, t.ppid, { sha256: hash, salinan: 'kedua' }), null);
  assert.equal(sha256(await readFile(t.pathIn('kedua', hash))), hash);
});

test('nothing is touched when the file is whole, the other copy is not, or there is none', async () => {
  const [hash = ''] = await t.fill(1, ['utama', 'kedua']);
  const file = { sha256: hash, salinan: 'utama' } as const;
  assert.deepEqual(await refusedFor(restoreFile(t.at, t.ppid, file)), ['berkas-sudah-utuh']);
  await flipBit(t.pathIn('utama', hash), 1);
  const bad = await readFile(t.pathIn('utama', hash));
  const none = { ...t.at, secondStore: null };
  assert.deepEqual(await refusedFor(restoreFile(none, t.ppid, file)), ['salinan-kedua-belum-ada']);
  await flipBit(t.pathIn('kedua', hash), 2);
  assert.deepEqual(await refusedFor(restoreFile(t.at, t.ppid, file)), ['salinan-lain-tidak-utuh']);
  await rm(t.pathIn('kedua', hash));
  assert.deepEqual(await refusedFor(restoreFile(t.at, t.ppid, file)), ['salinan-lain-tidak-utuh']);
  assert.deepEqual(await readFile(t.pathIn('utama', hash)), bad);
  const stranger = { ...t.ppid, fungsi: 'penghubung' as const };
  assert.deepEqual(await refusedFor(restoreFile(t.at, stranger, file)), ['hanya-penyimpan']);
  await assert.rejects(restoreFile(t.at, t.ppid, { ...file, sha256: sha256('tidak ada') }), NotFound);
});
