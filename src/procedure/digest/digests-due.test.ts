import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../../seeds/testing-office.ts';
import { both } from '../../base/text.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { perform } from '../../journal/act.ts';
import type { Office } from '../../people/office.ts';
import { wantsDigest } from './digest-choice.ts';
import { markSent, releaseDigest, reserveDigest, reservedOn } from './digest-sent.ts';
import { digestsDue } from './digests-due.ts';
import { setDigest } from './set-digest.ts';

/** The office opens its run on Monday the 23rd; on Tuesday its tasks are new. */
const TUESDAY = '2026-11-24';
const words = {
  verbOf: (output: string) => both(output, output),
  link: 'https://ppid.contoh.example/kerja/ringkasan',
};
const clock = testClock();

let database: TestDatabase;
let at: TestOffice;
let real: Office;
before(async () => {
  database = await testDatabase();
  at = await openTestOffice({ db: database.db, clock });
  real = { ...at.office, sample: false };
});
after(() => database.drop());

const due = (day = TUESDAY, office = real) => digestsDue(database.db, office, day, words);
const people = async (day?: string) => (await due(day)).map(({ person }) => person).sort();
const person = (name: keyof TestOffice['actors']) => at.actors[name].person;
/** Those who may do the first step, each in their own unit; without one of them where asked. */
const all = (but?: string) =>
  (['kepala1', 'kepala2', 'penghubung1', 'penghubung2'] as const)
    .filter((name) => name !== but)
    .map(person)
    .sort();

test('whoever has a task gets their own, and nobody else gets anything', async () => {
  assert.deepEqual(await people(), all());
  const [one] = (await due()).filter((digest) => digest.person === person('penghubung1'));
  assert.match(one?.posts.join() ?? '', /Penghubung/);
  assert.match(one?.mail.text.id ?? '', /\(1\)\n- PR-2026-01: draf_unit\n/);
});

test('no name, no title of a run and one link stand in a digest', async () => {
  for (const { mail } of await due()) {
    const said = `${mail.subject.id}\n${mail.text.id}`;
    for (const { name } of Object.values(at.actors)) assert.ok(!said.includes(name));
    assert.doesNotMatch(said, /semester II/);
    assert.equal(said.match(/https?:/g)?.length, 1);
  }
});

test('a sample office gets none, nor does anybody on a day off', async () => {
  assert.deepEqual(await due(TUESDAY, at.office), []);
  assert.deepEqual(await people('2026-11-28'), []);
});

test('whoever switches it off gets none until they switch it on again, and both are in the journal', async () => {
  const by = at.actors.penghubung1;
  const deps = { db: database.db, clock };
  await perform(deps, by, setDigest, { mail: false });
  assert.deepEqual(await people(), all('penghubung1'));
  assert.equal(await wantsDigest(database.db, by), false);
  await perform(deps, by, setDigest, { mail: true });
  assert.deepEqual(await people(), all());
  const [row] = await database.db<{ n: number }[]>`
    select count(*)::int as n from journal_entry where kind = 'digest.chosen'`;
  assert.equal(row?.n, 2);
});

test('a mandate that has ended brings no more digests, and no inactive person gets one', async () => {
  const { db } = database;
  await db`update mandate set valid_until = '2026-11-23' where person = ${person('penghubung1')}`;
  assert.deepEqual(await people(), all('penghubung1'));
  await db`update mandate set valid_until = null where person = ${person('penghubung1')}`;
  await db`update person set active = false where id = ${person('penghubung1')}`;
  assert.deepEqual(await people(), all('penghubung1'));
  await db`update person set active = true where id = ${person('penghubung1')}`;
});

test('what stays late goes to the superior too, who has no task of their own', async () => {
  const { db } = database;
  await db`update task set due_at = '2026-11-18T09:00:00Z'`;
  const superior = (await due()).find((digest) => digest.person === person('sekretaris'));
  assert.match(superior?.mail.text.id ?? '', /Anda diingatkan sebagai atasan \(2\)\n- PR-2026-01/);
  assert.match(superior?.mail.subject.id ?? '', /^KPU Kota Contoh: 2 terlambat pada bawahan/);
  await db`update task set due_at = null`;
});

test('a digest is taken once in a day; only one that did not leave can be given back', async () => {
  const { db } = database;
  const one = { office: real.id, person: person('ppid'), day: TUESDAY };
  const now = new Date('2026-11-24T01:00:00Z');
  const taken = await Promise.all([1, 2, 3].map(() => reserveDigest(db, one, now)));
  assert.equal(taken.filter(Boolean).length, 1);
  await releaseDigest(db, one);
  assert.equal(await reserveDigest(db, one, now), true);
  await markSent(db, one, now);
  await releaseDigest(db, one);
  assert.deepEqual([...(await reservedOn(db, real.id, TUESDAY))], [one.person]);
  assert.equal(await reserveDigest(db, { ...one, day: '2026-11-25' }, now), true);
});
