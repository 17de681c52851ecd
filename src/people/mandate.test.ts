import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { steppingClock } from '../base/clock.ts';
import { newId } from '../base/id.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { perform } from '../journal/act.ts';
import type { Actor, Fungsi } from '../journal/actor.ts';
import { addPerson } from './add-person.ts';
import { addUnit } from './add-unit.ts';
import { endMandate } from './end-mandate.ts';
import { giveMandate, type NewMandate } from './give-mandate.ts';
import { jabatanOf } from './jabatan.ts';
import { actorOf, mandatesOfPerson, mandatesOn } from './mandate.ts';
import { refusedFor, testOffice } from './testing.ts';

const clock = steppingClock('2026-11-23T02:00:00Z');
let database: TestDatabase;
let pengelola: Actor;
before(async () => {
  database = await testDatabase();
  pengelola = await testOffice(deps());
  await perform(deps(), pengelola, addUnit, {
    id: newId(),
    code: 'huk',
    name: 'Subbagian Hukum',
    shortName: 'Hukum',
  });
});
after(() => database.drop());
const deps = () => ({ db: database.db, clock });

async function person(name: string): Promise<string> {
  const id = newId();
  return perform(deps(), pengelola, addPerson, { id, name, email: `${id}@uji.example` });
}

async function post(fungsi: Fungsi): Promise<string> {
  const found = (await jabatanOf(database.db, pengelola.office)).find((one) => one.fungsi === fungsi);
  assert.ok(found);
  return found.id;
}

async function give(
  who: string,
  fungsi: Fungsi,
  other: Partial<NewMandate> = {},
  by = pengelola,
): Promise<string> {
  const mandate = { kind: 'definitif', decree: '7/2026', validFrom: '2026-02-01', validUntil: null } as const;
  return perform(deps(), by, giveMandate, {
    id: newId(),
    person: who,
    jabatan: await post(fungsi),
    ...mandate,
    ...other,
  });
}

const end = (mandate: string, lastDay: string, by = pengelola) =>
  perform(deps(), by, endMandate, { mandate, lastDay });
const holding = async (who: string, day: string) =>
  (await mandatesOfPerson(database.db, pengelola.office, who, day)).map((one) => one.fungsi);

test('a mandate is in force from its first day to its last, both included', async () => {
  const ratna = await person('Ratna Contoh');
  await give(ratna, 'ppid', { validFrom: '2026-03-01', validUntil: '2026-03-31' });
  const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
  assert.deepEqual(await Promise.all(days.map((day) => holding(ratna, day))), [[], ['ppid'], ['ppid'], []]);
});

test('an acting officer acts in the post and signs as such', async () => {
  const [siti, joko] = [await person('Siti Contoh'), await person('Joko Contoh')];
  await give(siti, 'kepala_unit');
  await give(joko, 'kepala_unit', {
    kind: 'plh',
    decree: '9/2026',
    validFrom: '2026-05-04',
    validUntil: '2026-05-08',
  });
  await give(joko, 'desk', { kind: 'plt', decree: '10/2026' });
  const heads = (await mandatesOn(database.db, pengelola.office, '2026-05-05')).filter(
    (one) => one.fungsi === 'kepala_unit',
  );
  assert.deepEqual(heads.map((one) => actorOf(one).jabatanName).sort(), [
    'Kepala Subbagian Hukum',
    'Plh. Kepala Subbagian Hukum',
  ]);
  assert.equal(new Set(heads.map((one) => actorOf(one).jabatan)).size, 1);
  const [desk] = await mandatesOfPerson(database.db, pengelola.office, joko, '2026-06-01');
  assert.equal(desk && actorOf(desk).jabatanName, 'Plt. Petugas Desk Pelayanan Informasi');
  assert.deepEqual((await holding(joko, '2026-05-05')).sort(), ['desk', 'kepala_unit']);
});

test('nobody holds the same post twice on one day, but may again the day after', async () => {
  const hendra = await person('Hendra Contoh');
  await give(hendra, 'sekretaris', { validFrom: '2026-03-01', validUntil: '2026-03-31' });
  for (const [validFrom, validUntil] of [
    ['2026-03-31', '2026-04-30'],
    ['2026-02-01', '2026-03-01'],
    ['2026-03-10', '2026-03-11'],
    ['2026-01-01', null],
  ] as const) {
    assert.deepEqual(await refusedFor(give(hendra, 'sekretaris', { validFrom, validUntil })), [
      'sudah-menjabat',
    ]);
  }
  await give(hendra, 'sekretaris', { validFrom: '2026-04-01' });
  assert.deepEqual(await holding(hendra, '2026-04-01'), ['sekretaris']);
});

test('a post that one person holds is not given to a second, except to a Plh who stands in', async () => {
  const other = await person('Gilang Contoh');
  for (const kind of ['definitif', 'plt'] as const) {
    const refused = await refusedFor(give(other, 'sekretaris', { kind, validFrom: '2026-04-10' }));
    assert.deepEqual(refused, ['jabatan-terisi']);
  }
  await give(other, 'sekretaris', { kind: 'plh', validFrom: '2026-04-10', validUntil: '2026-04-12' });
  assert.deepEqual(await holding(other, '2026-04-11'), ['sekretaris']);
});

test('the plenary has several members in one post at once', async () => {
  for (const name of ['Ade Contoh', 'Bagus Contoh', 'Citra Contoh', 'Dewi Contoh'])
    await give(await person(name), 'anggota');
  const members = (await mandatesOn(database.db, pengelola.office, '2026-11-23')).filter(
    (one) => one.fungsi === 'anggota',
  );
  assert.equal(members.length, 4);
});

test('dates that cross, an unknown person and an unknown post are refused, and only the administrator appoints', async () => {
  const maman = await person('Maman Contoh');
  const bad = { jabatan: newId(), validFrom: '2026-05-02', validUntil: '2026-05-01' };
  assert.deepEqual(await refusedFor(give(newId(), 'desk', bad)), [
    'jabatan-tidak-ada',
    'orang-tidak-ada',
    'tanggal-terbalik',
  ]);
  const ppid: Actor = { ...pengelola, fungsi: 'ppid' };
  assert.deepEqual(await refusedFor(give(maman, 'desk', {}, ppid)), ['hanya-pengelola']);
  assert.deepEqual(
    await refusedFor(perform(deps(), ppid, addPerson, { id: newId(), name: 'X', email: 'x@uji.example' })),
    ['hanya-pengelola'],
  );
});

test('a post of another office cannot be given, nor a mandate of it ended', async () => {
  const stranger: Actor = { ...pengelola, office: newId() };
  const lina = await person('Lina Contoh');
  assert.deepEqual(await refusedFor(give(lina, 'desk', {}, stranger)), [
    'jabatan-tidak-ada',
    'orang-tidak-ada',
  ]);
  assert.deepEqual(await refusedFor(end(pengelola.mandate, '2026-12-31', stranger)), ['penunjukan-berakhir']);
});

test('a mandate ends on its last day, once, and not before it began', async () => {
  const dimas = await person('Dimas Contoh');
  const mandate = await give(dimas, 'desk', { validFrom: '2026-06-01' });
  assert.deepEqual(await refusedFor(end(mandate, '2026-05-31')), ['tanggal-terbalik']);
  await end(mandate, '2026-11-30');
  assert.deepEqual([await holding(dimas, '2026-11-30'), await holding(dimas, '2026-12-01')], [['desk'], []]);
  assert.deepEqual(await refusedFor(end(mandate, '2026-12-31')), ['penunjukan-berakhir']);
});

test('who is no longer active holds nothing', async () => {
  const wulan = await person('Wulan Contoh');
  await give(wulan, 'ketua');
  await database.db`update person set active = false where id = ${wulan}`;
  assert.deepEqual(await holding(wulan, '2026-11-23'), []);
});

test('the last administrator’s mandate cannot be ended; with a second one in office it can', async () => {
  assert.deepEqual(await refusedFor(end(pengelola.mandate, '2026-12-31')), ['penunjukan-sendiri']);
  const second = await give(await person('Nina Contoh'), 'pengelola', { validUntil: '2026-12-31' });
  // One whose own mandate ends does not count.
  assert.deepEqual(await refusedFor(end(pengelola.mandate, '2026-12-31')), ['penunjukan-sendiri']);
  assert.deepEqual(await refusedFor(end(second, '2026-12-01')), ['penunjukan-berakhir']);
  const third = await give(await person('Oki Contoh'), 'pengelola');
  await end(third, '2026-12-31');
  assert.deepEqual(await refusedFor(end(pengelola.mandate, '2026-12-31')), ['penunjukan-sendiri']);
});
