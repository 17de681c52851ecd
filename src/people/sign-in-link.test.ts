import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { linkOwner, makeLink, spendLink } from './sign-in-link.ts';

const HOUR = 3_600_000;
let at = Date.parse('2026-11-23T02:00:00Z');
const clock = { now: () => new Date(at) };
const NOBODY = { office: null, person: null };
let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.drop());
const deps = () => ({ db: database.db, clock });

test('a link works once', async () => {
  const token = await makeLink(deps(), NOBODY, 24);
  assert.equal((await linkOwner(deps(), token))?.person, null);
  assert.equal(await spendLink(deps(), token), true);
  assert.equal(await linkOwner(deps(), token), null);
  assert.equal(await spendLink(deps(), token), false);
});

test('of two who use a link at once, one gets through', async () => {
  const token = await makeLink(deps(), NOBODY, 24);
  const got = await Promise.all([1, 2, 3, 4].map(() => spendLink(deps(), token)));
  assert.deepEqual(got.sort(), [false, false, false, true]);
});

test('a link ends when its hours are over, to the instant', async () => {
  const token = await makeLink(deps(), NOBODY, 1);
  at += HOUR - 1;
  assert.deepEqual((await linkOwner(deps(), token))?.until, new Date(at + 1));
  at += 1;
  assert.equal(await linkOwner(deps(), token), null);
  assert.equal(await spendLink(deps(), token), false);
});

test('of links made at once, one works', async () => {
  const made = await Promise.all([1, 2, 3, 4, 5, 6].map(() => makeLink(deps(), NOBODY, 24)));
  const alive = await Promise.all(made.map((token) => linkOwner(deps(), token)));
  assert.equal(alive.filter((owner) => owner !== null).length, 1);
});

test('making a new link ends the one before', async () => {
  const first = await makeLink(deps(), NOBODY, 24);
  const second = await makeLink(deps(), NOBODY, 24);
  assert.equal(await linkOwner(deps(), first), null);
  assert.ok(await linkOwner(deps(), second));
});

test('the database keeps only the hash of a link, and a made-up one opens nothing', async () => {
  const token = await makeLink(deps(), NOBODY, 24);
  assert.ok(token.length >= 43);
  const [row] = await database.db<
    { text: string }[]
  >`select setup_link::text as text from setup_link where used_at is null`;
  assert.ok(!row?.text.includes(token));
  assert.equal(await linkOwner(deps(), `${token}x`), null);
  assert.equal(await spendLink(deps(), ''), false);
});
