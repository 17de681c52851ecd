import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../../seeds/testing-office.ts';
import { NotFound } from '../../base/errors.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { refusedFor, testOffice } from '../../people/testing.ts';
import { shownCode } from '../code.ts';
import { closePlace } from './close-place.ts';
import { type Hardcopy, hardcopyById } from './hardcopy.ts';
import { moveAndTell, moveHardcopies } from './move-hardcopies.ts';
import type { Place } from './place.ts';
import { destroy, dokumen, fates, journalOf, lend, papers, place } from './testing.ts';

let database: TestDatabase;
let office: TestOffice;
let elsewhere: Actor;
let desk: Actor;
let ruang: Place;
let of: string;
const clock = testClock();
const deps = () => ({ db: database.db, clock });
before(async () => {
  database = await testDatabase();
  office = await openTestOffice(deps());
  elsewhere = await testOffice(deps());
  desk = office.actors.desk;
  ruang = await place(deps(), desk, 'ruang', 'Ruang Arsip');
  of = await dokumen(deps(), desk, office.units[0]?.id ?? '');
});
after(() => database.drop());

let boxes = 0;
const boks = (kapasitas: number | null = null) =>
  place(deps(), desk, 'boks', `Boks ${++boxes}`, { parent: ruang, kapasitas });
const codes = (list: readonly Hardcopy[]) => list.map(({ code }) => code);
const move = (list: readonly string[], to: Place, alasan = '', by = desk) =>
  moveAndTell(deps(), by, { codes: list, place: to.id, alasan });
const now = ({ id }: Hardcopy) => hardcopyById(database.db, desk.office, id);
const history = async ({ id }: Hardcopy) =>
  [
    ...(await database.db<{ dari: string | null; ke: string; alasan: string; person: string }[]>`
      select from_place as dari, to_place as ke, alasan, person from hardcopy_move
      where hardcopy = ${id} order by seq`),
  ].map(({ dari, ke, alasan, person }) => [dari, ke, alasan, person]);

test('papers are moved together; each keeps its history of from, to, who and why', async () => {
  const [a, b] = [await boks(), await boks()];
  const [one, two] = (await papers(deps(), desk, of, 2)) as [Hardcopy, Hardcopy];
  assert.deepEqual(fates(await move(codes([one, two]), a)), ['pindah', 'pindah']);
  await move([one.code], b, 'Boks lama basah', office.actors.penghubung1);
  assert.equal((await now(one)).place, b.id);
  assert.equal((await now(two)).place, a.id);
  assert.deepEqual(await history(one), [
    [null, a.id, '', desk.person],
    [a.id, b.id, 'Boks lama basah', office.actors.penghubung1.person],
  ]);
  const [, , entry] = await journalOf(deps(), `place:${b.id}`).then((list) => [null, null, list.at(-1)]);
  assert.equal(entry?.kind, 'hardcopy.moved');
});

test('codes are taken as people type them, and one that stands twice counts once', async () => {
  const a = await boks();
  const [one] = (await papers(deps(), desk, of)) as [Hardcopy];
  const typed = [one.code.toLowerCase(), shownCode(one.code), `https://ppid.example/K/${one.code}`, '  '];
  assert.deepEqual(fates(await move(typed, a)), ['pindah']);
  assert.equal((await history(one)).length, 1);
});

test('moving what lies there already is no error and writes nothing, also when the form is sent twice', async () => {
  const a = await boks();
  const list = codes(await papers(deps(), desk, of, 2));
  await move(list, a);
  const before = await journalOf(deps(), `place:${a.id}`);
  assert.deepEqual(fates(await move(list, a)), ['sudah_di_sana', 'sudah_di_sana']);
  assert.deepEqual(await journalOf(deps(), `place:${a.id}`), before);
  const [third] = codes(await papers(deps(), desk, of));
  assert.deepEqual(fates(await move([...list, third as string], a)), [
    'sudah_di_sana',
    'sudah_di_sana',
    'pindah',
  ]);
});

test('the result names exactly what moved and why the others did not', async () => {
  const [a, b] = [await boks(), await boks()];
  const [one, lent, gone] = (await papers(deps(), desk, of, 3, a)) as [Hardcopy, Hardcopy, Hardcopy];
  await lend(deps(), desk, lent, 'Bagian Hukum');
  await destroy(deps(), desk, 'hardcopy', gone.id);
  const wrong = one.code.slice(0, 5) + (one.code.endsWith('2') ? '3' : '2');
  const unknown = '222222';
  const moved = await move([one.code, lent.code, gone.code, wrong, unknown, a.code], b, 'Penataan ulang');
  assert.deepEqual(fates(moved), [
    'pindah',
    'sedang-dipinjam',
    'naskah-sudah-musnah',
    'kode-salah-tulis',
    'kode-tidak-dikenal',
    'kode-tempat',
  ]);
  assert.match(moved[1]?.alasan?.id ?? '', /Sedang dipinjam Bagian Hukum/);
  assert.equal((await now(lent)).place, a.id);
  const entry = (await journalOf(deps(), `place:${b.id}`)).at(-1);
  const { naskah } = JSON.parse(entry?.detail ?? '') as {
    naskah: { code: string; mengapa: string | null }[];
  };
  assert.deepEqual(
    naskah.map(({ mengapa }) => mengapa),
    [null, 'sedang-dipinjam', 'naskah-sudah-musnah', 'kode-salah-tulis', 'kode-tidak-dikenal', 'kode-tempat'],
  );
});

test('papers of another unit stay where they are', async () => {
  const a = await boks();
  const [own] = await papers(deps(), desk, of);
  const theirs = await dokumen(deps(), desk, office.units[1]?.id ?? '', 'Milik unit lain');
  const [other] = await papers(deps(), desk, theirs);
  const moved = await move(codes([own as Hardcopy, other as Hardcopy]), a, '', office.actors.penghubung1);
  assert.deepEqual(fates(moved), ['pindah', 'bukan-naskah-unit-anda']);
  assert.deepEqual(fates(await move(codes([own as Hardcopy]), await boks(), 'Iseng', office.actors.ketua)), [
    'bukan-naskah-unit-anda',
  ]);
});

test('a paper that leaves a place needs a reason; one that has none yet does not', async () => {
  const [a, b] = [await boks(), await boks()];
  const [one] = (await papers(deps(), desk, of, 1, a)) as [Hardcopy];
  const [fresh] = (await papers(deps(), desk, of)) as [Hardcopy];
  assert.deepEqual(await refusedFor(move(codes([one, fresh]), b, '  ')), ['alasan-pindah']);
  await move([fresh.code], b);
  assert.equal((await now(one)).place, a.id);
});

test('a place takes no more papers than fit, and says how many still do', async () => {
  const small = await boks(3);
  await papers(deps(), desk, of, 1, small);
  const three = codes(await papers(deps(), desk, of, 3));
  const error = await move(three, small).catch((thrown: { reasons: { id: string }[] }) => thrown);
  assert.match((error as { reasons: { id: string }[] }).reasons[0]?.id ?? '', /hanya muat 2 lagi/);
  assert.deepEqual(fates(await move(three.slice(1), small)), ['pindah', 'pindah']);
  assert.deepEqual(await refusedFor(move(three.slice(0, 1), small)), ['tempat-penuh']);
  assert.deepEqual(fates(await move(three.slice(1), small)), ['sudah_di_sana', 'sudah_di_sana']);
});

test('papers go into racks, shelves, boxes and folders, not loose into a room, and into nothing closed', async () => {
  const [paper] = (await papers(deps(), desk, of)) as [Hardcopy];
  assert.deepEqual(await refusedFor(move([paper.code], ruang)), ['letak-tidak-cocok']);
  const rak = await place(deps(), desk, 'rak', 'Rak A', { parent: ruang });
  assert.deepEqual(fates(await move([paper.code], rak)), ['pindah']);
  const old = await boks();
  await perform(deps(), desk, closePlace, { id: old.id });
  assert.deepEqual(await refusedFor(move([paper.code], old, 'Salah')), ['tempat-sudah-ditutup']);
});

test('of two people who move the same paper at once the second finds it moved', async () => {
  const [a, b, c] = [await boks(), await boks(), await boks()];
  const [paper] = (await papers(deps(), desk, of, 1, a)) as [Hardcopy];
  await Promise.all([
    move([paper.code], b, 'Ke boks B'),
    move([paper.code], c, 'Ke boks C', office.actors.ppid),
  ]);
  const trail = await history(paper);
  assert.equal(trail.length, 3);
  // Each move begins where the one before it ended, and the record says the same as the last.
  for (const [index, [dari]] of trail.entries())
    assert.equal(dari, index === 0 ? null : trail[index - 1]?.[1]);
  assert.equal((await now(paper)).place, trail.at(-1)?.[1]);
});

test('of many who fill a place at once no one overfills it', async () => {
  const small = await boks(2);
  const list = codes(await papers(deps(), desk, of, 6));
  const tries = await Promise.allSettled(list.map((code) => move([code], small)));
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 2);
  const [row] = await database.db`select count(*)::int as n from hardcopy where place = ${small.id}`;
  assert.equal(row?.['n'], 2);
});

test('two people who carry papers between the same two boxes at once do not stop each other', async () => {
  const [a, b] = [await boks(), await boks()];
  const inA = codes(await papers(deps(), desk, of, 5, a));
  const inB = codes(await papers(deps(), desk, of, 5, b));
  await Promise.all([move(inA, b, 'Tukar'), move(inB, a, 'Tukar', office.actors.ppid)]);
  const [row] = await database.db`
    select count(*) filter (where place = ${a.id})::int as a, count(*) filter (where place = ${b.id})::int as b
    from hardcopy where code = any(${[...inA, ...inB]}::text[])`;
  assert.deepEqual(row, { a: 5, b: 5 });
});

test('nobody closes a place into which somebody else is moving a paper', async () => {
  const a = await boks();
  const [paper] = (await papers(deps(), desk, of)) as [Hardcopy];
  const tries = await Promise.allSettled([
    move([paper.code], a),
    perform(deps(), office.actors.ppid, closePlace, { id: a.id }),
  ]);
  assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('a place and a paper of another office are not there', async () => {
  const a = await boks();
  const [paper] = (await papers(deps(), desk, of)) as [Hardcopy];
  const foreign: Actor = { ...desk, office: elsewhere.office };
  await assert.rejects(move([paper.code], a, '', foreign), NotFound);
  const theirs = await place(deps(), foreign, 'ruang', 'Ruang mereka');
  const box = await place(deps(), foreign, 'boks', 'Boks mereka', { parent: theirs });
  assert.deepEqual(fates(await move([paper.code], box, '', foreign)), ['kode-tidak-dikenal']);
  await assert.rejects(move([paper.code], box), NotFound);
});

test('a move without codes, or with more than anybody carries at once, is refused', async () => {
  const a = await boks();
  assert.deepEqual(await refusedFor(move(['', ' '], a)), ['naskah-kosong']);
  const many = Array.from({ length: 501 }, (_, n) => `X${n}`);
  assert.deepEqual(await refusedFor(move(many, a)), ['terlalu-banyak-naskah', 'tidak-ada-yang-pindah']);
  const input = { codes: ['222222'], place: a.id, alasan: '' };
  assert.deepEqual(await refusedFor(perform(deps(), desk, moveHardcopies, input)), ['tidak-ada-yang-pindah']);
});
