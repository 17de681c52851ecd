import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { steppingClock } from '../base/clock.ts';
import { newId } from '../base/id.ts';
import { connect } from '../db/db.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { perform } from '../journal/act.ts';
import { type Actor, FUNGSI, type Fungsi } from '../journal/actor.ts';
import { addJabatan, unitNeeded } from './add-jabatan.ts';
import { addPerson } from './add-person.ts';
import { addUnit } from './add-unit.ts';
import { jabatanOf } from './jabatan.ts';
import { refusedFor, testOffice } from './testing.ts';

const clock = steppingClock('2026-11-23T02:00:00Z');
const unit = newId();
let database: TestDatabase;
let pengelola: Actor;
before(async () => {
  database = await testDatabase();
  pengelola = await testOffice(deps());
  await perform(deps(), pengelola, addUnit, {
    id: unit,
    code: 'huk',
    name: 'Subbagian Hukum',
    shortName: 'Hukum',
  });
});
after(() => database.drop());
const deps = () => ({ db: database.db, clock });
const add = (name: string, fungsi: Fungsi, of: string | null, by = pengelola) =>
  perform(deps(), by, addJabatan, { id: newId(), name, fungsi, unit: of });

test('the administrator adds the posts that an SOP names, for a unit or the whole office', async () => {
  await add('Petugas Dokumentasi Hukum', 'petugas_dokumentasi', unit);
  await add('Petugas Dokumentasi', 'petugas_dokumentasi', null);
  await add('Petugas PPID', 'petugas_ppid', null);
  const posts = await jabatanOf(database.db, pengelola.office);
  assert.deepEqual(
    posts
      .filter(({ name }) => /^Petugas (Dok|PPID)/.test(name))
      .map((post) => [post.name, post.unit === unit]),
    [
      ['Petugas Dokumentasi', false],
      ['Petugas PPID', false],
      ['Petugas Dokumentasi Hukum', true],
    ],
  );
});

test('nobody else adds posts, and no name stands for two', async () => {
  const ppid = { ...pengelola, fungsi: 'ppid' as const };
  assert.deepEqual(await refusedFor(add('Atasan PPID', 'atasan_ppid', null, ppid)), ['hanya-pengelola']);
  await add('Atasan PPID', 'atasan_ppid', null);
  assert.deepEqual(await refusedFor(add('atasan ppid', 'atasan_ppid', null)), ['jabatan-sudah-ada']);
});

test('a unit’s post names its unit, an office’s post names none, as the database says too', async () => {
  for (const [index, fungsi] of FUNGSI.entries()) {
    const needed = unitNeeded(fungsi);
    if (needed === 'yes')
      assert.deepEqual(await refusedFor(add(`A${index}`, fungsi, null)), ['unit-belum-dipilih']);
    else await add(`A${index}`, fungsi, null);
    if (needed === 'no')
      assert.deepEqual(await refusedFor(add(`B${index}`, fungsi, unit)), ['jabatan-seluruh-kantor']);
    else await add(`B${index}`, fungsi, unit);
  }
});

test('a unit of another office is none', async () => {
  assert.deepEqual(await refusedFor(add('Jauh', 'petugas_dokumentasi', newId())), ['unit-tidak-ada']);
});

test('while somebody changes the office itself, everybody else goes on working', async () => {
  const impatient = connect(database.url, { max: 1 });
  try {
    await impatient`set lock_timeout = '2s'`;
    await database.db.begin(async (tx) => {
      const post = { id: newId(), name: 'Petugas Arsip', fungsi: 'petugas_ppid' as const, unit: null };
      await addJabatan.load(tx as never, post, pengelola, clock.now());
      const person = { id: newId(), name: 'Nisa Contoh', email: 'nisa@uji.example' };
      // Every journal entry names its office: a lock that kept the entry out would stop both when they meet.
      await perform({ db: impatient, clock }, pengelola, addPerson, person);
    });
  } finally {
    await impatient.end();
  }
});
