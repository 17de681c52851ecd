import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { steppingClock } from '../base/clock.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { testOffice } from '../people/testing.ts';
import { deed, perform } from './act.ts';
import type { Actor } from './actor.ts';

let database: TestDatabase;
let by: Actor;
const deps = () => ({ db: database.db, clock: steppingClock('2026-11-23T02:00:00Z') });
before(async () => {
  database = await testDatabase();
  by = await testOffice(deps());
});
after(() => database.drop());

/** Renames the office, and says so in the journal with this detail. */
const rename = deed({
  kind: 'office.opened',
  load: async () => ({}),
  refuse: () => [],
  async apply(tx, _state, actor, detail: string) {
    await tx`update office set name = 'Nama lain' where id = ${actor.office}`;
    return { subject: 'office:x', detail: { detail }, result: null };
  },
});

test('a deed whose record cannot be written does not happen', async () => {
  await assert.rejects(perform(deps(), by, rename, 'setengah \ud83d'), TypeError);
  const [{ name } = { name: '' }] = await database.db<{ name: string }[]>`select name from office`;
  assert.equal(name, 'Komisi Pemilihan Umum Kota Uji');
});

test('nor does one whose record is longer than the log takes', async () => {
  const long = deed({
    ...rename,
    apply: async (tx, state, actor, input: string, at) => ({
      ...(await rename.apply(tx, state, actor, input, at)),
      subject: 'x'.repeat(9000),
    }),
  });
  await assert.rejects(perform(deps(), by, long, ''), { code: '23514' });
  const [{ name } = { name: '' }] = await database.db<{ name: string }[]>`select name from office`;
  assert.equal(name, 'Komisi Pemilihan Umum Kota Uji');
});
