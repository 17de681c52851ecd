import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../../seeds/testing-office.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { extendLoan } from '../edar/extend-loan.ts';
import { returnLoan } from '../edar/return-loan.ts';
import { changeHardcopy } from './change-hardcopy.ts';
import { changePlace } from './change-place.ts';
import { type Hardcopy, hardcopyById } from './hardcopy.ts';
import { hardcopyHistory } from './hardcopy-history.ts';
import { moveAndTell } from './move-hardcopies.ts';
import { type Place, placesOf } from './place.ts';
import { lastCount, type PlaceEvent, placeHistory } from './place-history.ts';
import { dokumen, lend, papers, place } from './testing.ts';

let database: TestDatabase;
let office: TestOffice;
let desk: Actor;
let rak: Place;
let of: string;
const clock = testClock();
const deps = () => ({ db: database.db, clock });
before(async () => {
  database = await testDatabase();
  office = await openTestOffice(deps());
  desk = office.actors.desk;
  const ruang = await place(deps(), desk, 'ruang', 'Ruang Arsip');
  rak = await place(deps(), desk, 'rak', 'Rak A', { parent: ruang });
  of = await dokumen(deps(), desk, office.units[0]?.id ?? '');
});
after(() => database.drop());

let boxes = 0;
const boks = () => place(deps(), desk, 'boks', `Boks ${++boxes}`, { parent: rak });
const codes = (list: readonly Hardcopy[]) => list.map(({ code }) => code);
const move = (list: readonly string[], to: Place, alasan = 'Penataan') =>
  moveAndTell(deps(), desk, { codes: list, place: to.id, alasan });
const historyOf = async ({ id }: Place, page = { limit: 50, skip: 0 }) =>
  placeHistory(database.db, desk.office, await placesOf(database.db, desk.office, true), id, page);
const kinds = (events: readonly PlaceEvent[]) => events.map(({ jenis }) => jenis);

test('many papers moved at once are one line, newest first, with who did it and why', async () => {
  const [a, b] = [await boks(), await boks()];
  const list = await papers(deps(), desk, of, 4, a);
  await move(codes(list), b);
  const [last, first] = await historyOf(a);
  assert.ok(last?.jenis === 'pindah' && first?.jenis === 'pindah');
  assert.deepEqual([last.dari, last.ke, last.alasan, last.naskah.length], [a.id, b.id, 'Penataan', 4]);
  assert.deepEqual([first.dari, first.ke, first.unit], [null, a.id, office.units[0]?.shortName]);
  assert.equal(last.personName, 'Dimas Contoh');
  assert.deepEqual(kinds(await historyOf(b)), ['pindah']);
  assert.deepEqual(kinds(await historyOf(rak)), ['pindah', 'pindah']);
});

test('a loan belongs to the place in which the paper lay then, also after it was moved', async () => {
  const [a, b] = [await boks(), await boks()];
  const [paper] = (await papers(deps(), desk, of, 1, a)) as [Hardcopy];
  const loan = await lend(deps(), desk, paper, 'Bagian Hukum');
  const back = [{ loan, keadaan: 'baik' as const, catatan: '' }];
  await perform(deps(), desk, returnLoan, { tandaTerima: newId(), papers: back });
  await move([paper.code], b);
  assert.deepEqual(kinds(await historyOf(a)), ['pindah', 'kembali', 'pinjam', 'pindah']);
  assert.deepEqual(kinds(await historyOf(b)), ['pindah']);
  const [, , lent] = await historyOf(a);
  assert.ok(lent?.jenis === 'pinjam');
  assert.deepEqual([lent.peminjam, lent.naskah[0]?.id], ['Bagian Hukum', paper.id]);
  assert.match(lent.tandaTerima?.nomor ?? '', /^TT-2026-\d{3}$/);
});

/** A closed count of a place with one line. */
async function counted(of: Place, paper: Hardcopy, hasil: 'cocok' | 'tidak_ditemukan', expected: Place) {
  const { db } = database;
  const id = newId(clock.now());
  await db`insert into shelf_count ${db({
    ...{
      office: desk.office,
      id,
      nomor: `SO-${id.slice(-6)}`,
      place: of.id,
      at: clock.now(),
      person: desk.person,
    },
    ...{
      jabatan: desk.jabatan,
      closed_at: clock.now(),
      closed_person: desk.person,
      closed_jabatan: desk.jabatan,
    },
  })}`;
  await db`insert into shelf_count_expected ${db({
    ...{ office: desk.office, shelf_count: id, hardcopy: paper.id, place: expected.id, dipinjam: false },
  })}`;
  await db`insert into shelf_count_line ${db({
    ...{ office: desk.office, shelf_count: id, position: 1, hasil, hardcopy: paper.id, code: paper.code },
    ...{ nomor: 'x', judul: 'x', tercatat: 'x', terlihat: '', keterangan: '' },
  })}`;
  return id;
}

test('a count of the rack counts for its boxes too, each with what concerns it; one of a box is none of the rack', async () => {
  const [a, b] = [await boks(), await boks()];
  const [inA] = (await papers(deps(), desk, of, 1, a)) as [Hardcopy];
  const all = () => placesOf(database.db, desk.office, true);
  assert.equal(await lastCount(database.db, desk.office, await all(), a.id), null);
  const whole = await counted(rak, inA, 'tidak_ditemukan', a);
  const lastOf = async ({ id }: Place) => lastCount(database.db, desk.office, await all(), id);
  assert.deepEqual([(await lastOf(a))?.id, (await lastOf(a))?.hasil], [whole, { tidak_ditemukan: 1 }]);
  assert.deepEqual((await lastOf(b))?.hasil, {});
  const own = await counted(a, inA, 'cocok', a);
  assert.equal((await lastOf(a))?.id, own);
  assert.equal((await lastOf(rak))?.id, whole);
  assert.equal((await lastOf(b))?.id, whole);
});

test('what was changed of the place itself stands in its history, and the history is read page by page', async () => {
  const a = await boks();
  const { id, version, parent } = a;
  const change = { id, version, parent, name: 'Boks Arsip Vital', kapasitas: 9, position: null };
  await perform(deps(), desk, changePlace, change);
  const list = await papers(deps(), desk, of, 3);
  for (const one of list) await move([one.code], a, '');
  const all = await historyOf(a);
  assert.deepEqual(kinds(all), ['pindah', 'pindah', 'pindah', 'ubah', 'hitung']);
  const changed = all[3];
  assert.ok(changed?.jenis === 'ubah');
  assert.deepEqual(
    [changed.dari.name, changed.ke.name, changed.ke.kapasitas],
    [a.name, 'Boks Arsip Vital', 9],
  );
  const second = await historyOf(a, { limit: 2, skip: 2 });
  assert.deepEqual(second, all.slice(2, 4));
});

test('everything that happened to a paper is told, newest first', async () => {
  const [a, b] = [await boks(), await boks()];
  const [paper] = (await papers(deps(), desk, of, 1, a)) as [Hardcopy];
  await move([paper.code], b);
  const now = await hardcopyById(database.db, desk.office, paper.id);
  const { id, version, bentuk, keterangan, pindaian } = now;
  await perform(deps(), desk, changeHardcopy, { id, version, bentuk, keterangan, pindaian, lembar: 3 });
  await counted(b, paper, 'cocok', b);
  await lend(deps(), desk, paper, 'Bagian Hukum');
  const events = await hardcopyHistory(database.db, desk.office, paper.id);
  assert.deepEqual(
    events.map(({ jenis }) => jenis),
    ['pinjam', 'hitung', 'ubah', 'pindah', 'pindah', 'catat'],
  );
  const [lent] = events;
  assert.ok(lent?.jenis === 'pinjam');
  assert.deepEqual(
    [lent.peminjam, lent.jatuhTempo, lent.keperluan],
    ['Bagian Hukum', '2026-11-30', 'Pemeriksaan'],
  );
});

test('a loan says the day that was agreed at first, and every day until which it was put off', async () => {
  const [paper] = (await papers(deps(), desk, of, 1, await boks())) as [Hardcopy];
  const loan = await lend(deps(), desk, paper, 'Bagian Hukum');
  await perform(deps(), desk, extendLoan, {
    ...{ loans: [{ id: loan, fromDue: '2026-11-30' }], until: '2026-12-07', alasan: 'Sidang ditunda' },
  });
  const [later, lent] = await hardcopyHistory(database.db, desk.office, paper.id);
  assert.ok(later?.jenis === 'perpanjang' && lent?.jenis === 'pinjam');
  assert.deepEqual(
    [later.peminjam, later.dari, later.sampai, later.alasan, lent.jatuhTempo],
    ['Bagian Hukum', '2026-11-30', '2026-12-07', 'Sidang ditunda', '2026-11-30'],
  );
});
