import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../../seeds/testing-office.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { refusedFor } from '../../people/testing.ts';
import { addPlace, type NewPlace } from './add-place.ts';
import { changePlace, type PlaceChange } from './change-place.ts';
import { closePlace } from './close-place.ts';
import { type Place, pathText, placeById, placesOf, standingIn } from './place.ts';
import { dokumen, journalOf, lend, newPlace, papers, place, placeChange } from './testing.ts';

let database: TestDatabase;
let office: TestOffice;
let desk: Actor;
const clock = testClock();
const deps = () => ({ db: database.db, clock });
before(async () => {
  database = await testDatabase();
  office = await openTestOffice(deps());
  desk = office.actors.desk;
});
after(() => database.drop());

let rooms = 0;
const room = () => place(deps(), desk, 'ruang', `Ruang ${++rooms}`);
const add = (places: readonly NewPlace[], by = desk) => perform(deps(), by, addPlace, { places });
const change = (of: Place, to: Partial<PlaceChange>, by = desk) =>
  perform(deps(), by, changePlace, placeChange(of, to));

test('a place is renamed, counted anew and moved with all that is in it, and keeps its code', async () => {
  const [from, to] = [await room(), await room()];
  const rak = await place(deps(), desk, 'rak', 'Rak A', { parent: from });
  const boks = await place(deps(), desk, 'boks', 'Boks 1', { parent: rak });
  await change(rak, { name: 'Rak Lama', kapasitas: 5, parent: to.id });
  const after = await placeById(database.db, desk.office, rak.id);
  assert.deepEqual([after.name, after.kapasitas, after.parent, after.code], ['Rak Lama', 5, to.id, rak.code]);
  const places = await placesOf(database.db, desk.office);
  assert.equal(pathText(places, boks.id), `${to.name} › Rak Lama › Boks 1`);
  const [, entry] = await journalOf(deps(), `place:${rak.id}`);
  assert.deepEqual(JSON.parse(entry?.detail ?? '').from.parent, from.id);
});

test('a place that takes a neighbour’s spot changes with it', async () => {
  const into = await room();
  const [a, b, c] = await Promise.all(
    ['A', 'B', 'C'].map((name) => place(deps(), desk, 'rak', name, { parent: into })),
  );
  const places = standingIn(await placesOf(database.db, desk.office), into.id);
  const [first, second] = [places[0] as Place, places[1] as Place];
  await change(first, { position: second.position });
  const order = standingIn(await placesOf(database.db, desk.office), into.id).map(({ id }) => id);
  assert.deepEqual(order.slice(0, 2), [second.id, first.id]);
  assert.equal(new Set([a?.id, b?.id, c?.id, ...order]).size, 3);
  const rak = await place(deps(), desk, 'rak', 'Rak lain', { parent: await room() });
  assert.deepEqual(await refusedFor(change(rak, { parent: into.id, position: 1 })), ['posisi-terisi']);
  assert.deepEqual(await refusedFor(change(rak, { position: 0 })), ['posisi-tidak-wajar']);
});

test('two people who swap the same two places at once do not stop each other', async () => {
  const into = await room();
  const a = await place(deps(), desk, 'rak', 'A', { parent: into });
  const b = await place(deps(), desk, 'rak', 'B', { parent: into });
  const tries = await Promise.allSettled([
    change(a, { position: b.position }),
    change(b, { position: a.position }, office.actors.ppid),
  ]);
  assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('a change is refused that nobody could carry out', async () => {
  const into = await place(deps(), desk, 'ruang', 'Ruang penuh', { kapasitas: 1 });
  const rak = await place(deps(), desk, 'rak', 'Rak A', { parent: into });
  const baris = await place(deps(), desk, 'baris', 'Baris 1', { parent: rak });
  await place(deps(), desk, 'boks', 'Boks 1', { parent: baris });
  await place(deps(), desk, 'boks', 'Boks 2', { parent: baris });
  assert.deepEqual(await refusedFor(change(baris, { kapasitas: 1 })), ['kapasitas-kurang-dari-isi']);
  assert.deepEqual(await refusedFor(change(rak, { parent: baris.id })), ['letak-tidak-cocok']);
  assert.deepEqual(await refusedFor(change(rak, { parent: null })), ['letak-tidak-cocok']);
  assert.deepEqual(await refusedFor(change(rak, { version: 7 })), ['sudah-diubah-orang-lain']);
  const other = await place(deps(), desk, 'rak', 'Rak B', { parent: await room() });
  assert.deepEqual(await refusedFor(change(other, { parent: into.id, name: 'Rak A' })), [
    'nama-sudah-dipakai',
    'tempat-penuh',
  ]);
  assert.deepEqual(await refusedFor(change(other, {}, office.actors.ketua)), ['bukan-penyimpan']);
});

test('only an empty place is closed, and then holds its name and spot no longer', async () => {
  const into = await room();
  const rak = await place(deps(), desk, 'rak', 'Rak A', { parent: into });
  const boks = await place(deps(), desk, 'boks', 'Boks 1', { parent: rak });
  const close = (of: Place) => perform(deps(), desk, closePlace, { id: of.id });
  assert.deepEqual(await refusedFor(close(rak)), ['masih-ada-tempat-di-dalamnya']);
  const of = await dokumen(deps(), desk, office.units[0]?.id ?? '');
  const [paper] = await papers(deps(), desk, of, 1, boks);
  await lend(deps(), desk, paper as never, 'Bagian Hukum');
  assert.deepEqual(await refusedFor(close(boks)), ['masih-ada-naskah-di-dalamnya']);
  const empty = await place(deps(), desk, 'boks', 'Boks 2', { parent: rak });
  await close(empty);
  assert.deepEqual(await refusedFor(close(empty)), ['tempat-sudah-ditutup']);
  const again = await place(deps(), desk, 'boks', 'Boks 2', { parent: rak });
  assert.equal(again.position, empty.position);
  assert.notEqual(again.code, empty.code);
  assert.deepEqual(await refusedFor(add([newPlace('map', 'Map', empty.id)])), ['tempat-sudah-ditutup']);
  assert.deepEqual(await refusedFor(change(empty, { version: empty.version + 1, name: 'Boks 9' })), [
    'tempat-sudah-ditutup',
  ]);
  assert.equal(
    (await placesOf(database.db, desk.office, true)).some(({ id }) => id === empty.id),
    true,
  );
});

test('a place that is being counted is not closed under the counter’s hands', async () => {
  const boks = await place(deps(), desk, 'boks', 'Boks hitung', { parent: await room() });
  const at = clock.now();
  await database.db`insert into shelf_count ${database.db({
    ...{ office: desk.office, id: newId(), nomor: 'SO-UJI-1', place: boks.id, at },
    ...{ person: desk.person, jabatan: desk.jabatan },
  })}`;
  assert.deepEqual(await refusedFor(perform(deps(), desk, closePlace, { id: boks.id })), ['sedang-dihitung']);
});
