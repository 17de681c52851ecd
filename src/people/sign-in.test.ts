import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import type { Actor } from '../journal/actor.ts';
import { hashPassword } from './password.ts';
import { chooseMandate, closeSession, openSession, sessionOf, setPassword, signIn } from './sign-in.ts';
import { testOffice } from './testing.ts';

const MINUTE = 60_000;
const MAIL = 'gita@uji.example';
const RIGHT = 'kuda laut makan nasi';
let at = Date.parse('2026-11-23T02:00:00Z');
const clock = { now: () => new Date(at) };
let database: TestDatabase;
let gita: Actor;
before(async () => {
  database = await testDatabase();
  gita = await testOffice(deps(), await hashPassword(RIGHT));
});
after(() => database.drop());
beforeEach(async () => {
  await database.db`delete from sign_in_failure`;
  await database.db`delete from session`;
});

const deps = () => ({ db: database.db, clock });
const enter = async (mail: string, password: string, address = '192.0.2.1') =>
  (await signIn(deps(), mail, password, address)).outcome;

/** Failures as they are kept, without the work of a hash for each. */
async function failed(times: number, mail: string, address: string): Promise<void> {
  await enter(mail, 'salah', address);
  for (let n = 1; n < times; n++) {
    at += 1000;
    await database.db`insert into sign_in_failure (subject, at)
      select distinct subject, ${clock.now()}::timestamptz from sign_in_failure
      where at = (select max(at) from sign_in_failure)`;
  }
}

test('the right password lets in, with the address typed in any case and with spaces around', async () => {
  assert.deepEqual(await signIn(deps(), ` Gita@UJI.example `, RIGHT, '192.0.2.1'), {
    outcome: 'welcome',
    office: gita.office,
    person: gita.person,
  });
});

test('a wrong password and an unknown address are answered alike', async () => {
  const wrong = await signIn(deps(), MAIL, 'salah', '192.0.2.1');
  const unknown = await signIn(deps(), 'siapa@uji.example', 'salah', '192.0.2.1');
  assert.deepEqual(wrong, { outcome: 'unknown' });
  assert.deepEqual(unknown, wrong);
});

test('who has no password yet, or is no longer active, does not get in', async () => {
  const [{ hash } = { hash: '' }] = await database.db<
    { hash: string }[]
  >`select password_hash as hash from person`;
  await database.db`update person set password_hash = null`;
  assert.equal(await enter(MAIL, ''), 'unknown');
  await database.db`update person set password_hash = ${hash}, active = false`;
  assert.equal(await enter(MAIL, RIGHT), 'unknown');
  await database.db`update person set active = true`;
  assert.equal(await enter(MAIL, RIGHT), 'welcome');
});

test('five failures lock the account, even for the right password, until 15 minutes after the first', async () => {
  const first = at;
  await failed(4, MAIL, '192.0.2.1');
  assert.equal(await enter(MAIL, 'salah'), 'unknown');
  assert.deepEqual(await signIn(deps(), MAIL, RIGHT, '198.51.100.7'), {
    outcome: 'locked',
    until: new Date(first + 15 * MINUTE),
  });
  at = first + 15 * MINUTE - 1;
  assert.equal(await enter(MAIL, RIGHT), 'locked');
  at = first + 15 * MINUTE;
  assert.equal(await enter(MAIL, RIGHT), 'welcome');
});

test('of many passwords tried at once no more are checked than of as many tried in turn', async () => {
  const tried = await Promise.all(
    Array.from({ length: 12 }, (_, n) => enter(MAIL, `salah ${n}`, `192.0.2.${n}`)),
  );
  assert.equal(tried.filter((outcome) => outcome === 'unknown').length, 5);
  assert.equal(tried.filter((outcome) => outcome === 'locked').length, 7);
});

test('getting in is not counted against the place it came from', async () => {
  for (let n = 0; n < 3; n++) assert.equal(await enter(MAIL, RIGHT), 'welcome');
  const [{ n } = { n: 0 }] = await database.db<
    { n: number }[]
  >`select count(*)::int as n from sign_in_failure`;
  assert.equal(n, 0);
});

test('an unknown address is locked as well, so that locking tells nobody who has an account', async () => {
  await failed(5, 'siapa@uji.example', '192.0.2.1');
  assert.equal(await enter('siapa@uji.example', 'salah'), 'locked');
  assert.equal(await enter(MAIL, RIGHT), 'welcome');
});

test('getting in clears the failures of the account, not those of the place they came from', async () => {
  await failed(4, MAIL, '192.0.2.1');
  assert.equal(await enter(MAIL, RIGHT), 'welcome');
  assert.equal(await enter(MAIL, 'salah'), 'unknown');
  const [{ n } = { n: 0 }] = await database.db<{ n: number }[]>`select count(*) as n from sign_in_failure`;
  assert.equal(n, 6);
});

test('thirty failures from one place lock that place for every account, and no other place', async () => {
  for (let n = 0; n < 6; n++) await failed(5, `orang${n}@uji.example`, '203.0.113.9');
  assert.equal(await enter(MAIL, RIGHT, '203.0.113.9'), 'locked');
  assert.equal(await enter(MAIL, RIGHT, '203.0.113.10'), 'welcome');
});

test('failures are kept without the address typed or the place it came from', async () => {
  await enter(MAIL, 'salah', '203.0.113.77');
  const rows = await database.db<{ subject: string }[]>`select subject from sign_in_failure order by 1`;
  assert.equal(rows.length, 2);
  for (const { subject } of rows) assert.match(subject, /^(account|address):[0-9a-f]{64}$/);
});

const open = (shared: boolean) =>
  openSession(deps(), { office: gita.office, person: gita.person, mandate: null, shared });
const alive = async (token: string) => (await sessionOf(deps(), token)) !== null;

test('a session ends after half an hour without use, on a shared computer after a quarter', async () => {
  for (const [shared, minutes] of [
    [false, 30],
    [true, 15],
  ] as const) {
    const token = await open(shared);
    at += minutes * MINUTE - 1;
    assert.equal(await alive(token), true);
    at += minutes * MINUTE;
    assert.equal(await alive(token), false);
  }
});

test('a session in steady use ends after twelve hours, on a shared computer after four', async () => {
  for (const [shared, hours] of [
    [false, 12],
    [true, 4],
  ] as const) {
    const token = await open(shared);
    const end = at + hours * 60 * MINUTE;
    while (at + 10 * MINUTE < end) {
      at += 10 * MINUTE;
      assert.equal(await alive(token), true);
    }
    at = end - 1;
    assert.equal(await alive(token), true);
    at = end;
    assert.equal(await alive(token), false);
  }
});

test('a session says who it is, in which post, and whether the computer is shared', async () => {
  const token = await open(true);
  const session = await sessionOf(deps(), token);
  assert.deepEqual(
    [session?.office, session?.person, session?.mandate, session?.shared],
    [gita.office, gita.person, null, true],
  );
  await chooseMandate(deps(), token, gita.mandate);
  assert.equal((await sessionOf(deps(), token))?.mandate, gita.mandate);
});

test('the database keeps only the hash of a session’s token', async () => {
  const token = await open(false);
  const [row] = await database.db<{ text: string }[]>`select session::text as text from session`;
  assert.ok(token.length >= 43 && !row?.text.includes(token));
});

test('signing out ends this session and no other; a new password ends all of them', async () => {
  const [one, two] = [await open(false), await open(false)];
  await closeSession(deps(), one);
  assert.deepEqual([await alive(one), await alive(two)], [false, true]);
  await setPassword(deps(), gita, await hashPassword('empat kata acak cukup'));
  assert.equal(await alive(two), false);
  assert.equal(await enter(MAIL, RIGHT), 'unknown');
  assert.equal(await enter(MAIL, 'empat kata acak cukup'), 'welcome');
});
