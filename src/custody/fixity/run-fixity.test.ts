import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Unfit } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { newId } from '../../base/id.ts';
import { programFile } from '../../base/paths.ts';
import { checkFiles } from './check-files.ts';
import { countFindings, coverageOf, fixityChecks, leftToCheck, standingFindings } from './fixity-check.ts';
import { runFixity } from './run-fixity.ts';
import { flipBit, type TestCustody, testCustody } from './testing.ts';

const FILES = 600;
const EACH = 50;

let t: TestCustody;
before(async () => {
  t = await testCustody();
});
after(() => t.drop());

const alone = () => ({ ...t.at, secondStore: null });

const standing = async () => {
  const found = await standingFindings(t.at.db, t.office, FILES);
  return new Map(found.map((one) => [one.sha256, `${one.salinan} ${one.hasil}`]));
};

test('every sort of damage is found, and nothing else', async () => {
  const hashes = await t.fill(FILES);
  const expected = new Map<string, string>();
  for (const [n, hash] of hashes.slice(0, 2 * EACH).entries()) {
    if (n % 2 === 0) await flipBit(t.pathIn('utama', hash), n);
    else await rm(t.pathIn('utama', hash));
    expected.set(hash, n % 2 === 0 ? 'utama berubah' : 'utama hilang');
  }
  for (const hash of await t.strange(EACH)) expected.set(hash, 'utama tak_tercatat');
  await runFixity(alone(), t.office);
  assert.deepEqual(await standing(), expected);
});

test('a finding stands once, and closes by itself when the file is whole again or gone', async () => {
  const before = await countFindings(t.at.db, t.office);
  const repaired = [...(await standing())]
    .filter(([, what]) => what === 'utama berubah')
    .map(([hash]) => hash);
  await t.write('utama', repaired);
  const strangers = [...(await standing())].filter(([, what]) => what === 'utama tak_tercatat');
  for (const [hash] of strangers.slice(1)) await rm(t.pathIn('utama', hash));
  await runFixity(alone(), t.office);
  const now = await countFindings(t.at.db, t.office);
  assert.deepEqual([before.berubah, now.berubah], [EACH, 0]);
  assert.deepEqual([before.hilang, now.hilang], [EACH, EACH]);
  assert.deepEqual([before.tak_tercatat, now.tak_tercatat], [EACH, 1]);
});

test('a sitting ends with its budget and the next goes on where it stopped, the longest unread first', async () => {
  const first = await runFixity(alone(), t.office, { files: 123 });
  assert.deepEqual([first.files, first.left, first.ended], [123, FILES - 123, false]);
  const few = await runFixity(alone(), t.office, { bytes: 1 });
  assert.deepEqual([few.files, few.check], [1, first.check]);
  const rest = await runFixity(alone(), t.office, {});
  assert.deepEqual([rest.check, rest.ended], [first.check, true]);
  assert.equal(first.files + few.files + rest.files, FILES);
  const [check] = await fixityChecks(t.at.db, t.office, 1);
  assert.deepEqual([check?.files, check?.umpan, check?.umpanDitemukan], [FILES, 9, 9]);
  const order = await leftToCheck(t.at.db, t.office, newId(), ['utama'], FILES);
  const read = await t.at.db<{ sha256: string }[]>`
    select sha256 from fixity_result where office = ${t.office} order by at, sha256`;
  assert.deepEqual(
    order.map((one) => one.sha256),
    read.map((one) => one.sha256),
  );
});

test('a check that is killed goes on behind what it had read', async () => {
  const code = `
    const { connect } = await import(${JSON.stringify(programFile('dist/src/db/db.js'))});
    const { diskStore } = await import(${JSON.stringify(programFile('dist/src/custody/store/disk-store.js'))});
    const { runFixity } = await import(${JSON.stringify(programFile('dist/src/custody/fixity/run-fixity.js'))});
    const clock = { now: () => new Date(process.argv[4]) };
    const db = connect(process.argv[1], { max: 4 });
    const at = { db, clock, store: diskStore(process.argv[2]), secondStore: null };
    await runFixity(at, process.argv[3], {}, { told: (n) => n > 200 && process.kill(process.pid, 'SIGKILL') });`;
  const now = t.at.clock.now().toISOString();
  const args = ['--input-type=module', '-e', code, t.url, join(t.at.data, 'blobs'), t.office, now];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  const [, signal] = await once(child, 'exit');
  assert.equal(signal, 'SIGKILL');
  const [check] = await fixityChecks(t.at.db, t.office, 1);
  assert.ok(check && check.endedAt === null && check.files > 200 && check.files < FILES);
  const rest = await t.untilFree(() => runFixity(alone(), t.office));
  assert.deepEqual([rest.check, rest.files, rest.ended], [check.id, FILES - check.files, true]);
});

test('of two processes at one office only one checks', async () => {
  const both = await Promise.allSettled([runFixity(alone(), t.office), runFixity(alone(), t.office)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const refused = both.find((one) => one.status === 'rejected');
  assert.ok(refused?.reason instanceof Unfit && /sedang berjalan/.test(refused.reason.problem.id));
});

test('a check that passes over a planted file fails, says so, and reads nothing else', async () => {
  const [before] = await fixityChecks(t.at.db, t.office, 1);
  const blind = { ...t.at.store, async *list() {} };
  await assert.rejects(runFixity({ ...alone(), store: blind }, t.office), Unfit);
  const [check] = await fixityChecks(t.at.db, t.office, 1);
  assert.notEqual(check?.id, before?.id);
  assert.deepEqual([check?.umpan, check?.umpanDitemukan, check?.files, check?.endedAt], [3, 2, 0, null]);
  assert.equal((await countFindings(t.at.db, t.office)).umpan_lolos, 1);
  // Somebody put a file where none may be.
  const missing = sha256('umpan: hilang');
  await t.writeAs('utama', missing, 'ada');
  await assert.rejects(runFixity(alone(), t.office), Unfit);
  await rm(t.pathIn('utama', missing));
  assert.equal((await runFixity(alone(), t.office)).ended, true);
  assert.equal((await countFindings(t.at.db, t.office)).umpan_lolos, 0);
});

test('what a sitting cannot read for a fault of the store is no finding', async () => {
  const before = await countFindings(t.at.db, t.office);
  let reads = 0;
  const faulty = {
    ...t.at.store,
    read: (hash: string) => {
      reads += 1;
      if (reads === 300) throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });
      return t.at.store.read(hash);
    },
  };
  await assert.rejects(runFixity({ ...alone(), store: faulty }, t.office), /too many open files/);
  assert.deepEqual(await countFindings(t.at.db, t.office), before);
  const rest = await runFixity(alone(), t.office);
  assert.ok(rest.ended && rest.files < FILES);
});

test('bytes that were to be destroyed and still lie there are found; a destroyed file is not missed', async () => {
  const [missing] = [...(await standing())].find(([, what]) => what === 'utama hilang') ?? [''];
  const [lying = ''] = await t.fill(1);
  await t.at.db`update blob set dimusnahkan_at = now() where sha256 = any(${[missing, lying]})`;
  await runFixity(alone(), t.office);
  const now = await standing();
  assert.equal(now.get(missing), undefined);
  assert.equal(now.get(lying), 'utama tak_tercatat');
  const [cover] = await coverageOf(t.at.db, t.office, ['utama']);
  assert.deepEqual([cover?.files, cover?.unchecked], [FILES - 1, 0]);
});

test('files read by themselves keep their results, in both copies', async () => {
  const [whole, bad] = (await t.fill(2)) as [string, string];
  await flipBit(t.pathIn('utama', bad), 5);
  const results = await checkFiles(t.at, t.office, [whole, bad, whole]);
  assert.deepEqual(
    results.map(({ sha256: hash, salinan, hasil }) => [hash, salinan, hasil]),
    [
      [whole, 'utama', 'utuh'],
      [whole, 'kedua', 'utuh'],
      [bad, 'utama', 'berubah'],
      [bad, 'kedua', 'hilang'],
    ],
  );
  assert.match((await standing()).get(bad) ?? '', /berubah|hilang/);
});
