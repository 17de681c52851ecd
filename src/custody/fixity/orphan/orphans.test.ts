import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { perform } from '../../../journal/act.ts';
import { entriesAbout } from '../../../journal/history.ts';
import { refusedFor } from '../../../people/testing.ts';
import { restoreFile } from '../restore.ts';
import { runFixity } from '../run-fixity.ts';
import { flipBit, type TestCustody, testCustody } from '../testing.ts';
import { markOrphans } from './mark-orphans.ts';
import { orphansOf } from './orphan.ts';
import { clearRemoved, removeOrphans } from './remove-orphans.ts';

const DAY = 86_400_000;
let now = Date.parse('2026-11-23T02:00:00Z');
let t: TestCustody;
before(async () => {
  t = await testCustody({ now: () => new Date(now) });
});
after(() => t.drop());

const orphans = () => orphansOf(t.at.db, t.office);
/** Gives some bytes a record, as an upload of the same file does. */
const record = (hash: string) => t.at.db`
  insert into blob (office, sha256, size, media_type, received_at)
  values (${t.office}, ${hash}, 10, 'application/pdf', ${t.at.clock.now()})`;

test('orphans are what a check found; only the administrator and the PPID mark them', async () => {
  await t.fill(5);
  const hashes = await t.strange(4);
  assert.equal((await orphans()).length, 0);
  await runFixity({ ...t.at, secondStore: null }, t.office);
  assert.deepEqual((await orphans()).map((one) => one.sha256).sort(), [...hashes].sort());
  const desk = { ...t.ppid, fungsi: 'desk' as const };
  assert.deepEqual(await refusedFor(perform(t.at, desk, markOrphans, { hashes })), ['hanya-pengelola-ppid']);
  assert.deepEqual(await refusedFor(perform(t.at, t.ppid, markOrphans, { hashes: [] })), ['belum-dipilih']);
  const recorded = { hashes: ['0'.repeat(64)] };
  assert.deepEqual(await refusedFor(perform(t.at, t.ppid, markOrphans, recorded)), ['bukan-temuan']);
  assert.equal(await perform(t.at, t.ppid, markOrphans, { hashes }), 4);
  assert.equal(await perform(t.at, t.ppid, markOrphans, { hashes }), 0, 'marking twice marks once');
});

test('nobody removes what they marked themselves, nor before 30 days, nor what was never marked', async () => {
  const [first = '', second = ''] = (await orphans()).map((one) => one.sha256);
  const remove = (by: typeof t.ppid, hashes: string[]) =>
    refusedFor(perform(t.at, by, removeOrphans, { hashes }));
  assert.deepEqual(await remove(t.ppid, [first]), ['orang-yang-sama', 'belum-30-hari']);
  assert.deepEqual(await remove(t.pengelola, [first, second]), ['belum-30-hari']);
  now += 30 * DAY - 1;
  assert.deepEqual(await remove(t.pengelola, [first]), ['belum-30-hari']);
  now += 1;
  assert.deepEqual(await remove(t.ppid, [first]), ['orang-yang-sama']);
  assert.deepEqual(await remove(t.pengelola, ['f'.repeat(64)]), ['belum-ditandai']);
});

test('another person removes them after 30 days, from both copies, and the journal says which', async () => {
  const [first = ''] = (await orphans()).map((one) => one.sha256);
  await t.write('kedua', [first]);
  await perform(t.at, t.pengelola, removeOrphans, { hashes: [first] });
  assert.ok(existsSync(t.pathIn('utama', first)), 'the record comes before the bytes go');
  assert.equal(await clearRemoved(t.at), 1);
  assert.ok(!existsSync(t.pathIn('utama', first)) && !existsSync(t.pathIn('kedua', first)));
  assert.equal((await orphans()).length, 3);
  assert.equal(await clearRemoved(t.at), 0);
  const [entry] = (await entriesAbout(t.at.db, t.office, `office:${t.office}`)).filter(
    ({ kind }) => kind === 'orphan.removed',
  );
  assert.deepEqual(entry?.hashes, []);
  assert.match(JSON.stringify(entry?.detail), new RegExp(first));
});

test('what got a record meanwhile is no orphan any more and is not removed', async () => {
  const [one = ''] = (await orphans()).map(({ sha256 }) => sha256);
  await record(one);
  assert.ok(!(await orphans()).some(({ sha256 }) => sha256 === one));
  const codes = await refusedFor(perform(t.at, t.pengelola, removeOrphans, { hashes: [one] }));
  assert.deepEqual(codes, ['sudah-tercatat']);
  await runFixity({ ...t.at, secondStore: null }, t.office);
  const [mark] = await t.at.db<{ gugurAt: Date | null }[]>`select gugur_at from orphan where sha256 = ${one}`;
  assert.ok(mark?.gugurAt);
});

test('a record that comes while the bytes go brings them back', async () => {
  const [one = ''] = (await orphans()).map(({ sha256 }) => sha256);
  const bytes = await readFile(t.pathIn('utama', one));
  await perform(t.at, t.pengelola, removeOrphans, { hashes: [one] });
  const store = {
    ...t.at.store,
    remove: async (hash: string) => {
      await record(hash);
      await t.at.store.remove(hash);
    },
  };
  assert.equal(await clearRemoved({ ...t.at, store }), 0);
  assert.deepEqual(await readFile(t.pathIn('utama', one)), bytes);
  assert.equal(await clearRemoved(t.at), 0);
});

test('damaged bytes that were set aside are orphans too, but no finding', async () => {
  const [hash = ''] = await t.fill(1, ['utama', 'kedua']);
  await flipBit(t.pathIn('utama', hash), 2);
  const aside = await restoreFile(t.at, t.ppid, { sha256: hash, salinan: 'utama' });
  assert.ok(aside);
  await runFixity({ ...t.at, secondStore: null }, t.office);
  const found = (await orphans()).find(({ sha256 }) => sha256 === aside);
  assert.equal(found?.sisihan, true);
  const [finding] = await t.at.db`select from fixity_finding where sha256 = ${aside}`;
  assert.equal(finding, undefined);
  assert.equal(await perform(t.at, t.ppid, markOrphans, { hashes: [aside] }), 1);
  now += 31 * DAY;
  await perform(t.at, t.pengelola, removeOrphans, { hashes: [aside] });
  assert.equal(await clearRemoved(t.at), 1);
  assert.ok(!existsSync(t.pathIn('utama', aside)));
  assert.ok(!(await orphans()).some(({ sha256 }) => sha256 === aside));
});
