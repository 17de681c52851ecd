import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { steppingClock } from '../../base/clock.ts';
import { NotFound } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { type Deps, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { entriesAbout } from '../../journal/history.ts';
import { refusedFor } from '../../people/testing.ts';
import type { Hardcopy } from '../hardcopy/hardcopy.ts';
import { drawUpTandaTerima } from './draw-up-tanda-terima.ts';
import { linesOf } from './line.ts';
import { type Pihak, PPID, unitSide } from './pihak.ts';
import { signTandaTerima } from './sign-tanda-terima.ts';
import {
  countTandaTerima,
  seesTandaTerima,
  tandaTerimaById,
  tandaTerimaOf,
  waitsFor,
} from './tanda-terima.ts';
import { somePaper } from './testing.ts';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
let papers: Hardcopy[];
let unit1: Pihak;
let unit2: Pihak;
const outsider: Pihak = { pihak: 'luar', unit: null, nama: 'Budi Contoh, Komisi Informasi Contoh' };

before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: steppingClock('2026-11-23T02:00:00Z', 1) };
  at = await openTestOffice(deps);
  [unit1, unit2] = at.units.map(({ id }) => unitSide(id)) as [Pihak, Pihak];
  papers = [];
  for (const judul of ['Laporan Kinerja Tahun 2025', 'Rencana Strategis', 'Rekapitulasi Anggaran'])
    papers.push(await somePaper(deps, at.actors.penghubung1, at.units[0]?.id ?? '', judul));
});
after(() => database.drop());

const paper = (index: number) => ({ hardcopy: papers[index]?.id ?? '', keadaan: 'baik' });
const receipt = (over: object = {}) => ({
  ...{ id: newId(), dari: unit1, kepada: PPID, lines: [paper(0)] },
  ...over,
});
const draw = (by: Actor, over: object = {}) => perform(deps, by, drawUpTandaTerima, receipt(over));
const sign = (by: Actor, id: string, sisi: 'dari' | 'kepada') =>
  perform(deps, by, signTandaTerima, { id, sisi });
const read = (id: string) => tandaTerimaById(deps.db, at.office.id, id);

test('a receipt says who gave what to whom, and is complete when each side has signed by its own deed', async () => {
  const { penghubung1, kepala1, desk } = at.actors;
  const id = newId();
  const nomor = await draw(penghubung1, { id, lines: [paper(0), { ...paper(1), keadaan: 'sampul robek' }] });
  assert.match(nomor, /^TT-2026-\d{3}$/);
  const fresh = await read(id);
  assert.equal(fresh.tanggal, '2026-11-23');
  assert.equal(fresh.dari.nama, 'Subbagian Keuangan, Umum, dan Logistik');
  assert.equal(fresh.kepada.nama, 'PPID KPU Kota Contoh');
  assert.deepEqual(waitsFor(fresh), ['dari', 'kepada']);
  const lines = await linesOf(deps.db, at.office.id, id);
  assert.deepEqual(
    lines.map(({ code, judul, keadaan }) => [code, judul, keadaan]),
    [
      [papers[0]?.code, 'Laporan Kinerja Tahun 2025', 'baik'],
      [papers[1]?.code, 'Rencana Strategis', 'sampul robek'],
    ],
  );
  await sign(desk, id, 'kepada');
  assert.deepEqual(waitsFor(await read(id)), ['dari']);
  await sign(kepala1, id, 'dari');
  const done = await read(id);
  assert.deepEqual(waitsFor(done), []);
  assert.equal(done.dari.tanda?.name, 'Siti Contoh');
  assert.equal(done.kepada.tanda?.name, 'Dimas Contoh');
  const history = await entriesAbout(deps.db, at.office.id, `tanda-terima:${id}`);
  assert.deepEqual(
    history.map(({ kind, hashes }) => [kind, hashes.length]),
    [
      ['tanda-terima.drawn-up', 0],
      ['tanda-terima.signed', 0],
      ['tanda-terima.signed', 0],
    ],
  );
});

test('numbers have no gaps, though deeds run at once and some of them fail at the end', async () => {
  const before = await countTandaTerima(deps.db, at.office.id, {});
  const failing: typeof drawUpTandaTerima = {
    ...drawUpTandaTerima,
    async apply(...how) {
      await drawUpTandaTerima.apply(...how);
      throw new Error('the disk is full');
    },
  };
  const tries = Array.from({ length: 24 }, (_, n) =>
    perform(deps, at.actors.penghubung1, n % 3 === 1 ? failing : drawUpTandaTerima, receipt()).then(
      (nomor) => nomor,
      () => null,
    ),
  );
  const numbers = (await Promise.all(tries)).filter((one) => one !== null);
  assert.equal(numbers.length, 16);
  const last = (n: number) => `TT-2026-${String(n).padStart(3, '0')}`;
  const expected = Array.from({ length: 16 }, (_, n) => last(before + n + 1));
  assert.deepEqual(numbers.toSorted(), expected);
});

test('the same form sent twice, even at once, makes one receipt', async () => {
  const before = await countTandaTerima(deps.db, at.office.id, {});
  const one = receipt();
  const results = await Promise.allSettled(
    [1, 2, 3].map(() => perform(deps, at.actors.desk, drawUpTandaTerima, one)),
  );
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.equal(await countTandaTerima(deps.db, at.office.id, {}), before + 1);
  assert.deepEqual(await refusedFor(perform(deps, at.actors.desk, drawUpTandaTerima, one)), ['sudah-dibuat']);
});

test('one person never signs both sides, though they hold posts on both', async () => {
  const { penghubung1, desk } = at.actors;
  const id = newId();
  await draw(penghubung1, { id });
  await sign(penghubung1, id, 'dari');
  const onDesk: Actor = { ...desk, person: penghubung1.person };
  assert.deepEqual(await refusedFor(sign(onDesk, id, 'kepada')), ['orang-yang-sama']);
  await assert.rejects(
    deps.db`update tanda_terima set kepada_person = dari_person where id = ${id}`,
    /check constraint/,
  );
  await sign(desk, id, 'kepada');
  assert.deepEqual(waitsFor(await read(id)), []);
});

test('a side is signed once, by its own people: the PPID’s side does not sign for a unit', async () => {
  const { penghubung1, penghubung2, desk, ppid, ketua, pengelola } = at.actors;
  const id = newId();
  await draw(penghubung1, { id });
  for (const by of [desk, ppid, penghubung2, ketua, pengelola])
    assert.deepEqual(await refusedFor(sign(by, id, 'dari')), ['tanda-tangan-pihaknya'], by.fungsi);
  await sign(penghubung1, id, 'dari');
  assert.deepEqual(await refusedFor(sign(at.actors.kepala1, id, 'dari')), ['sudah-ditandatangani']);
});

test('two people of one side who sign at once leave one signature', async () => {
  const id = newId();
  await draw(at.actors.penghubung1, { id });
  const tries = await Promise.allSettled([
    sign(at.actors.desk, id, 'kepada'),
    sign(at.actors.ppid, id, 'kepada'),
  ]);
  assert.deepEqual(tries.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
});

test('whoever makes a receipt may sign for their own side by the same deed, and only for that', async () => {
  const id = newId();
  await draw(at.actors.penghubung1, { id, tandaTangan: 'dari' });
  assert.deepEqual(waitsFor(await read(id)), ['kepada']);
  assert.deepEqual(await refusedFor(draw(at.actors.penghubung1, { tandaTangan: 'kepada' })), [
    'tanda-tangan-pihaknya',
  ]);
});

test('people of other units neither make, read nor sign a receipt that does not concern them', async () => {
  const { penghubung1, penghubung2, ketua } = at.actors;
  assert.deepEqual(await refusedFor(draw(penghubung2)), ['bukan-pihak', 'naskah-unit-lain']);
  const id = newId();
  await draw(penghubung1, { id });
  const made = await read(id);
  assert.equal(seesTandaTerima(penghubung2, made), false);
  assert.equal(seesTandaTerima(penghubung1, made), true);
  assert.equal(seesTandaTerima(ketua, made), true);
  const listed = await tandaTerimaOf(deps.db, at.office.id, { readableBy: penghubung2 });
  assert.equal(listed.length, 0);
  const stranger: Actor = { ...at.actors.desk, office: newId() };
  await assert.rejects(sign(stranger, id, 'kepada'), NotFound);
});

test('a unit that receives may make the receipt for what the giving unit keeps', async () => {
  const id = newId();
  await draw(at.actors.penghubung2, { id, kepada: unit2, tandaTangan: 'kepada' });
  assert.deepEqual(waitsFor(await read(id)), ['dari']);
  assert.equal((await tandaTerimaOf(deps.db, at.office.id, { readableBy: at.actors.penghubung2 })).length, 1);
});

test('what cannot be a receipt is refused with every reason at once', async () => {
  const { desk } = at.actors;
  const ghost = { hardcopy: newId(), keadaan: '' };
  const nobody: Pihak = { pihak: 'luar', unit: null, nama: '  ' };
  assert.deepEqual(await refusedFor(draw(desk, { lines: [] })), ['tanpa-isi']);
  assert.deepEqual(await refusedFor(draw(desk, { lines: [paper(0), paper(0)] })), ['naskah-dua-kali']);
  assert.deepEqual(await refusedFor(draw(desk, { lines: [ghost], kepada: unit1 })), [
    'pihak-sama',
    'naskah-tidak-ada',
  ]);
  assert.deepEqual(await refusedFor(draw(desk, { dari: outsider, kepada: nobody })), [
    'kedua-pihak-luar',
    'nama-kosong',
  ]);
  assert.deepEqual(await refusedFor(draw(desk, { dari: unitSide(newId()) })), ['unit-tidak-ada']);
  assert.deepEqual(
    await refusedFor(draw(desk, { dari: unitSide('x'), lines: [{ ...paper(0), hardcopy: 'x' }] })),
    ['unit-tidak-ada', 'naskah-tidak-ada'],
  );
});

test('what waits for somebody is what their side must still sign or scan', async () => {
  const { desk, penghubung1, penghubung2, ppid, ketua } = at.actors;
  const waiting = async (by: Actor) =>
    (await tandaTerimaOf(deps.db, at.office.id, { waitingFor: by })).map((one) => one.id);
  const [mine, paperOnly] = [newId(), newId()];
  await draw(penghubung1, { id: mine });
  await draw(desk, { id: paperOnly, dari: PPID, kepada: outsider, tandaTangan: 'dari' });
  assert.ok((await waiting(penghubung1)).includes(mine));
  assert.ok((await waiting(desk)).includes(mine));
  assert.ok((await waiting(desk)).includes(paperOnly));
  assert.ok(!(await waiting(penghubung1)).includes(paperOnly));
  assert.ok(!(await waiting(penghubung2)).includes(mine));
  assert.deepEqual(await waiting(ketua), []);
  await sign(desk, mine, 'kepada');
  assert.ok(!(await waiting(ppid)).includes(mine));
  // Whoever signed one side is not asked to sign the other.
  assert.ok(!(await waiting({ ...penghubung1, person: desk.person })).includes(mine));
});
