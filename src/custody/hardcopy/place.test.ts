import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../../seeds/testing-office.ts';
import { NotFound } from '../../base/errors.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { refusedFor, testOffice } from '../../people/testing.ts';
import { isCode } from '../code.ts';
import { addPlace, type NewPlace, takeCodes } from './add-place.ts';
import { changePlace, type PlaceChange } from './change-place.ts';
import { closePlace } from './close-place.ts';
import { fullnessOf } from './fullness.ts';
import { type Place, pathText, placeByCode, placeById, placesOf, standingIn, within } from './place.ts';
import { dokumen, journalOf, newPlace, papers, place, placeChange } from './testing.ts';

let database: TestDatabase;
let office: TestOffice;
let elsewhere: Actor;
let desk: Actor;
const clock = testClock();
const deps = () => ({ db: database.db, clock });
before(async () => {
  database = await testDatabase();
  office = await openTestOffice(deps());
  elsewhere = await testOffice(deps());
  desk = office.actors.desk;
});
after(() => database.drop());

let rooms = 0;
const room = () => place(deps(), desk, 'ruang', `Ruang ${++rooms}`);
const add = (places: readonly NewPlace[], by = desk) => perform(deps(), by, addPlace, { places });
const change = (of: Place, to: Partial<PlaceChange>, by = desk) =>
  perform(deps(), by, changePlace, placeChange(of, to));

test('a rack with four shelves of six boxes is added in one deed, each with a code and a spot of its own', async () => {
  const into = await room();
  const rak = newPlace('rak', 'Rak B', into.id, 4);
  const shelves = [1, 2, 3, 4].map((n) => newPlace('baris', `Baris ${n}`, rak.id, 6));
  const boxes = shelves.flatMap((shelf) =>
    [1, 2, 3, 4, 5, 6].map((n) => newPlace('boks', `Boks 0${n}`, shelf.id)),
  );
  const added = await add([rak, ...shelves, ...boxes]);
  assert.equal(added.length, 29);
  assert.equal(new Set(added.map(({ code }) => code)).size, 29);
  for (const { code } of added) assert.ok(isCode(code));
  const places = await placesOf(database.db, desk.office);
  assert.equal(pathText(places, boxes[8]?.id ?? ''), `${into.name} › Rak B › Baris 2 › Boks 03`);
  assert.deepEqual(
    standingIn(places, shelves[1]?.id ?? '').map(({ position }) => position),
    [1, 2, 3, 4, 5, 6],
  );
  assert.equal(within(places, rak.id).length, 29);
  const entries = await journalOf(deps(), `place:${rak.id}`);
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['place.added'],
  );
});

test('a folder may stand in a rack, but never the other way round, and nothing but a room stands in no place', async () => {
  const into = await room();
  const [rak] = await add([newPlace('rak', 'Lemari', into.id)]);
  await add([newPlace('map', 'Map gantung', rak?.id ?? '')]);
  const [map] = await add([newPlace('map', 'Map di ruang', into.id)]);
  assert.deepEqual(await refusedFor(add([newPlace('rak', 'Rak', map?.id ?? '')])), ['letak-tidak-cocok']);
  assert.deepEqual(await refusedFor(add([newPlace('rak', 'Rak', null)])), ['letak-tidak-cocok']);
  assert.deepEqual(await refusedFor(add([newPlace('ruang', 'Ruang dalam', into.id)])), ['letak-tidak-cocok']);
});

test('two places of one name cannot stand side by side, in whatever letters', async () => {
  const into = await room();
  await add([newPlace('rak', 'Rak A', into.id)]);
  assert.deepEqual(await refusedFor(add([newPlace('rak', ' rak a ', into.id)])), ['nama-sudah-dipakai']);
  const twice = [newPlace('rak', 'Rak C', into.id), newPlace('rak', 'RAK C', into.id)];
  assert.deepEqual(await refusedFor(add(twice)), ['nama-sudah-dipakai', 'nama-sudah-dipakai']);
  await add([newPlace('rak', 'Rak A', (await room()).id)]);
});

test('a place that is full takes no more, and says how many still fit', async () => {
  const into = await place(deps(), desk, 'ruang', 'Ruang sempit', { kapasitas: 3 });
  await add([newPlace('rak', 'Rak 1', into.id)]);
  const three = [2, 3, 4].map((n) => newPlace('rak', `Rak ${n}`, into.id));
  const refused = await add(three).catch(
    (error: { reasons: { code: string; id: string }[] }) => error.reasons,
  );
  assert.deepEqual(
    refused.map(({ code }) => code),
    ['tempat-penuh'],
  );
  assert.match((refused as { id: string }[])[0]?.id ?? '', /hanya muat 2 lagi/);
  await add(three.slice(0, 2));
  assert.deepEqual(await refusedFor(add([newPlace('rak', 'Rak 9', into.id)])), ['tempat-penuh']);
  const rak = newPlace('rak', 'Rak X', (await room()).id, 1);
  const crowded = [rak, newPlace('baris', 'Baris 1', rak.id), newPlace('baris', 'Baris 2', rak.id)];
  assert.deepEqual(await refusedFor(add(crowded)), ['tempat-penuh']);
});

test('of two people who take the last room at once, one gets it', async () => {
  const into = await place(deps(), desk, 'ruang', 'Ruang rebutan', { kapasitas: 1 });
  const tries = await Promise.allSettled([
    add([newPlace('rak', 'Rak P', into.id)]),
    add([newPlace('rak', 'Rak Q', into.id)], office.actors.ppid),
  ]);
  assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('two people who add a room of the same name at once do not both do so', async () => {
  const tries = await Promise.allSettled([
    add([newPlace('ruang', 'Gudang', null)]),
    add([newPlace('ruang', 'Gudang', null)], office.actors.ppid),
  ]);
  assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('a place needs a name of at most 60 letters and a capacity that a place can have', async () => {
  const into = await room();
  assert.deepEqual(await refusedFor(add([newPlace('rak', '  ', into.id)])), ['nama-kosong']);
  assert.deepEqual(await refusedFor(add([newPlace('rak', 'x'.repeat(61), into.id)])), [
    'nama-terlalu-panjang',
  ]);
  assert.deepEqual(await refusedFor(add([newPlace('rak', 'Rak', into.id, 0)])), ['kapasitas-tidak-wajar']);
  assert.deepEqual(await refusedFor(add([])), ['nama-kosong']);
});

test('shelves are arranged by the units’ own people and the PPID’s side, not by commissioners', async () => {
  const into = await room();
  await add([newPlace('rak', 'Rak unit', into.id)], office.actors.penghubung1);
  for (const who of ['ketua', 'anggota1', 'sekretaris', 'pengelola'] as const)
    assert.deepEqual(await refusedFor(add([newPlace('rak', `Rak ${who}`, into.id)], office.actors[who])), [
      'bukan-penyimpan',
    ]);
});

test('how full a place is counts the places and the loose papers in it; the sum goes all the way down', async () => {
  const into = await room();
  const boks = await place(deps(), desk, 'boks', 'Boks 1', { parent: into, kapasitas: 4 });
  const map = await place(deps(), desk, 'map', 'Map 1', { parent: boks, kapasitas: 10 });
  const of = await dokumen(deps(), desk, office.units[0]?.id ?? '');
  await papers(deps(), desk, of, 2, boks);
  await papers(deps(), desk, of, 3, map);
  const full = await fullnessOf(database.db, desk.office, await placesOf(database.db, desk.office));
  assert.deepEqual(full.get(boks.id), { tempat: 1, lepas: 2, naskah: 5, muat: 1 });
  assert.deepEqual(full.get(map.id), { tempat: 0, lepas: 3, naskah: 3, muat: 7 });
  assert.deepEqual(full.get(into.id), { tempat: 1, lepas: 0, naskah: 5, muat: null });
});

test('a place of another office is not there, by id and by code', async () => {
  const own = await room();
  await assert.rejects(placeById(database.db, elsewhere.office, own.id), NotFound);
  assert.equal(await placeByCode(database.db, elsewhere.office, own.code), null);
  assert.equal((await placeByCode(database.db, desk.office, own.code.toLowerCase()))?.id, own.id);
  const foreign: Actor = { ...desk, office: elsewhere.office };
  await assert.rejects(change(own, { name: 'Milik kami' }, foreign), NotFound);
  await assert.rejects(add([newPlace('rak', 'Rak', own.id)], foreign), NotFound);
  await assert.rejects(perform(deps(), foreign, closePlace, { id: own.id }), NotFound);
  await assert.rejects(perform(deps(), desk, closePlace, { id: 'bukan-id' }), NotFound);
});

test('a code that some label has already is drawn again', async () => {
  const [known] = await database.db.begin((tx) => takeCodes(tx as never, 1));
  let draws = 0;
  const draw = () => {
    draws += 1;
    return draws <= 3 ? (known as string) : `ZZZZZ${draws}`;
  };
  const codes = await database.db.begin((tx) => takeCodes(tx as never, 2, draw));
  assert.equal(codes.length, 2);
  assert.ok(!codes.includes(known as string));
});
