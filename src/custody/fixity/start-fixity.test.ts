import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { StoreFailed } from '../../base/errors.ts';
import { fixityChecks } from './fixity-check.ts';
import { isDue, lookAfter, startFixity } from './start-fixity.ts';
import { type TestCustody, testCustody } from './testing.ts';

const HOUR = 3_600_000;
/** 09.00 WIB on a working day. */
let now = Date.parse('2026-11-23T02:00:00Z');
let t: TestCustody;
before(async () => {
  t = await testCustody({ now: () => new Date(now) });
});
after(() => t.drop());

test('files are due once a day, at night by the office’s own clock, by day only when the night went by', () => {
  const last = new Date('2026-11-22T15:00:00Z');
  const at = (hours: number) => isDue(last, new Date(last.getTime() + hours * HOUR), 'Asia/Jakarta');
  // 22.00 WIB, and the hours after it.
  assert.deepEqual([0, 6, 12, 19].map(at), [false, false, false, false]);
  assert.equal(at(21), false, '19.00 is no night');
  assert.equal(at(22), true, '20.00 is');
  assert.equal(at(28), true);
  const morning = new Date('2026-11-23T02:00:00Z');
  assert.equal(isDue(morning, new Date(morning.getTime() + 21 * HOUR), 'Asia/Jakarta'), false);
  assert.equal(isDue(morning, new Date(morning.getTime() + 28 * HOUR), 'Asia/Jakarta'), true);
  assert.equal(isDue(null, morning, 'Asia/Jakarta'), true);
  assert.equal(isDue(new Date('2036-01-01'), morning, 'Asia/Jakarta'), true, 'the clock was set back');
});

test('the timer copies ahead, checks what is due, and looks again; once stopped it looks no more', async () => {
  const hashes = await t.fill(20);
  let wakes: (() => void)[] = [];
  const stop = startFixity(t.at, (run) => {
    wakes.push(run);
    return () => {
      wakes = wakes.filter((one) => one !== run);
    };
  });
  const wake = async () => {
    const [run] = wakes;
    wakes = [];
    run?.();
    while (wakes.length === 0) await new Promise(setImmediate);
  };
  const checks = async () => (await fixityChecks(t.at.db, t.office)).length;
  await wake();
  assert.equal(await checks(), 1);
  for (const hash of hashes) assert.notEqual(await t.at.secondStore.sizeOf(hash), null);
  await wake();
  assert.equal(await checks(), 1, 'nothing is due yet');
  now += 29 * HOUR;
  await wake();
  assert.equal(await checks(), 2);
  await stop();
  assert.equal(wakes.length, 0);
});

test('a second copy that does not answer keeps nobody from reading the first; what it lacks is copied once it answers', async () => {
  const dead = (): never => {
    throw new StoreFailed('ECONNREFUSED', false, null);
  };
  const silent = { ...t.at.secondStore, list: dead, plant: dead, read: dead, sizeOf: dead, keep: dead };
  const [fresh = ''] = await t.fill(1, ['utama']);
  now += 29 * HOUR;
  const said = mock.method(process.stderr, 'write', () => true);
  assert.equal(await lookAfter({ ...t.at, secondStore: silent }), 1);
  said.mock.restore();
  const [line] = said.mock.calls.map(({ arguments: [text] }) => String(text));
  assert.match(line ?? '', /"code":"fixity"/);
  const [check] = await fixityChecks(t.at.db, t.office);
  assert.ok(check?.endedAt, 'the files here were read to the end');
  assert.deepEqual(await results(fresh), ['utama utuh']);
  now += 29 * HOUR;
  await lookAfter(t.at);
  assert.deepEqual(await results(fresh), ['kedua utuh', 'utama utuh']);
});

async function results(hash: string): Promise<string[]> {
  const rows = await t.at.db<{ salinan: string; hasil: string }[]>`
    select salinan, hasil from fixity_result where sha256 = ${hash}`;
  return rows.map(({ salinan, hasil }) => `${salinan} ${hasil}`).sort();
}
