import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../../seeds/testing-office.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Actor } from '../../journal/actor.ts';
import { type Hardcopy, hardcopyById } from './hardcopy.ts';
import { moveAndTell } from './move-hardcopies.ts';
import type { Place } from './place.ts';
import { dokumen, fates, lend, papers, place } from './testing.ts';

let database: TestDatabase;
let office: TestOffice;
let desk: Actor;
let ruang: Place;
let of: string;
const clock = testClock();
const deps = () => ({ db: database.db, clock });
before(async () => {
  database = await testDatabase();
  office = await openTestOffice(deps());
  desk = office.actors.desk;
  ruang = await place(deps(), desk, 'ruang', 'Ruang Arsip');
  of = await dokumen(deps(), desk, office.units[0]?.id ?? '');
});
after(() => database.drop());

let boxes = 0;
const boks = (kapasitas: number | null = null) =>
  place(deps(), desk, 'boks', `Boks ${++boxes}`, { parent: ruang, kapasitas });
const move = (list: readonly string[], to: Place) =>
  moveAndTell(deps(), desk, { codes: list, place: to.id, alasan: '' });
const now = ({ id }: Hardcopy) => hardcopyById(database.db, desk.office, id);
const history = async ({ id }: Hardcopy) => [
  ...(await database.db<{ dari: string | null; ke: string }[]>`
    select from_place as dari, to_place as ke from hardcopy_move where hardcopy = ${id} order by seq`),
];

/** A closed shelf count of a box: what was scanned where, and what was missed. */
async function counted(of: Place, scans: readonly [Hardcopy, Place][], missing: readonly Hardcopy[]) {
  const { db } = database;
  const at = clock.now();
  const [count, who] = [newId(at), { office: desk.office, person: desk.person }];
  const nomor = `SO-${count.slice(-8)}`;
  await db`insert into shelf_count ${db({
    ...{ ...who, id: count, nomor, place: of.id, at, jabatan: desk.jabatan },
    ...{ closed_at: clock.now(), closed_person: desk.person, closed_jabatan: desk.jabatan },
  })}`;
  for (const [paper, seen] of scans)
    await db`insert into shelf_count_scan ${db({
      ...{ ...who, shelf_count: count, id: newId(), code: paper.code, hardcopy: paper.id, place: seen.id },
      ...{ scanned_at: at, at },
    })}`;
  for (const [index, paper] of missing.entries())
    await db`insert into shelf_count_line ${db({
      ...{ office: desk.office, shelf_count: count, position: index + 1, hasil: 'tidak_ditemukan' },
      ...{
        hardcopy: paper.id,
        code: paper.code,
        nomor: 'x',
        judul: 'x',
        tercatat: 'x',
        terlihat: '',
        keterangan: '',
      },
    })}`;
  return nomor;
}

test('a paper that a count found elsewhere is put back by a move from there to where it belongs', async () => {
  const [a, b] = [await boks(1), await boks()];
  const [paper] = (await papers(deps(), desk, of, 1, a)) as [Hardcopy];
  await counted(b, [[paper, b]], []);
  assert.equal((await now(paper)).salahTempat, b.id);
  // The box is full with this very paper, which is no hindrance to putting it back.
  assert.deepEqual(fates(await move([paper.code], a)), ['pindah']);
  const after = await now(paper);
  assert.deepEqual([after.place, after.salahTempat], [a.id, null]);
  assert.deepEqual((await history(paper)).at(-1), { dari: b.id, ke: a.id });
  assert.deepEqual(fates(await move([paper.code], a)), ['sudah_di_sana']);
});

test('a paper that a count did not find is known as such until it turns up', async () => {
  const a = await boks();
  const [one, two] = (await papers(deps(), desk, of, 2, a)) as [Hardcopy, Hardcopy];
  const nomor = await counted(a, [], [one, two]);
  assert.equal((await now(one)).tidakDitemukan, nomor);
  assert.deepEqual(fates(await move([one.code], a)), ['pindah']);
  assert.equal((await now(one)).tidakDitemukan, null);
  await counted(a, [[two, a]], []);
  assert.deepEqual([(await now(two)).tidakDitemukan, (await now(two)).salahTempat], [null, null]);
});

test('what a count saw is over once the paper is lent', async () => {
  const [a, b] = [await boks(), await boks()];
  const [paper] = (await papers(deps(), desk, of, 1, a)) as [Hardcopy];
  await counted(b, [[paper, b]], []);
  await lend(deps(), desk, paper, 'Bagian Hukum');
  assert.equal((await now(paper)).salahTempat, null);
});

test('a count that was given up says nothing about any paper', async () => {
  const [a, b] = [await boks(), await boks()];
  const [paper] = (await papers(deps(), desk, of, 1, a)) as [Hardcopy];
  const nomor = await counted(b, [[paper, b]], []);
  await database.db`update shelf_count set batal = 'Salah rak' where nomor = ${nomor}`;
  assert.equal((await now(paper)).salahTempat, null);
});
