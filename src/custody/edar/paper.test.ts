import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { steppingClock } from '../../base/clock.ts';
import { sha256 } from '../../base/hash.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { type Deps, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { entriesAbout } from '../../journal/history.ts';
import { refusedFor } from '../../people/testing.ts';
import type { Hardcopy } from '../hardcopy/hardcopy.ts';
import { receiveBlob } from '../store/receive-blob.ts';
import { attachPindaian } from './attach-pindaian.ts';
import { drawUpTandaTerima } from './draw-up-tanda-terima.ts';
import { keyInTandaTerima } from './key-in-tanda-terima.ts';
import { type Pihak, PPID, unitSide } from './pihak.ts';
import { signTandaTerima } from './sign-tanda-terima.ts';
import { tandaTerimaById, waitsFor } from './tanda-terima.ts';
import { somePaper } from './testing.ts';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
let paper: Hardcopy;
let unit1: Pihak;
const outsider: Pihak = { pihak: 'luar', unit: null, nama: 'Budi Contoh, Komisi Informasi Contoh' };

before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: steppingClock('2026-11-23T02:00:00Z', 1) };
  at = await openTestOffice(deps);
  unit1 = unitSide(at.units[0]?.id ?? '');
  paper = await somePaper(deps, at.actors.penghubung1, at.units[0]?.id ?? '', 'Laporan Kinerja Tahun 2025');
});
after(() => database.drop());

const receipt = (over: object = {}) => ({
  ...{ id: newId(), dari: unit1, kepada: PPID, lines: [{ hardcopy: paper.id, keadaan: 'baik' }] },
  ...over,
});
const draw = (by: Actor, over: object = {}) => perform(deps, by, drawUpTandaTerima, receipt(over));
const sign = (by: Actor, id: string, sisi: 'dari' | 'kepada') =>
  perform(deps, by, signTandaTerima, { id, sisi });
const read = (id: string) => tandaTerimaById(deps.db, at.office.id, id);

async function scanned(by: Actor, words: string, jenis = 'application/pdf'): Promise<string> {
  const hash = sha256(words);
  await perform(deps, by, receiveBlob, { sha256: hash, size: words.length, jenis });
  return hash;
}

test('an outsider signs on paper, and the scan of it stands for their signature', async () => {
  const { desk, penghubung1 } = at.actors;
  const id = newId();
  await draw(desk, { id, dari: PPID, kepada: outsider, tandaTangan: 'dari' });
  assert.deepEqual(waitsFor(await read(id)), ['kepada']);
  assert.deepEqual(await refusedFor(sign(desk, id, 'kepada')), ['pihak-luar']);
  const attach = async (by: Actor, hash: string) =>
    perform(deps, by, attachPindaian, { id: newId(), tandaTerima: id, sha256: hash });
  const text = await scanned(desk, 'a workbook', 'application/vnd.oasis.opendocument.spreadsheet');
  assert.deepEqual(await refusedFor(attach(desk, text)), ['jenis-pindaian']);
  const scan = await scanned(desk, 'the signed paper');
  assert.deepEqual(await refusedFor(attach(penghubung1, scan)), ['bukan-pihak']);
  await attach(desk, scan);
  const done = await read(id);
  assert.deepEqual(waitsFor(done), []);
  assert.equal(done.pindaian?.sha256, scan);
  const better = await scanned(desk, 'a sharper scan', 'image/jpeg');
  await attach(desk, better);
  assert.equal((await read(id)).pindaian?.sha256, better);
  const [kept] = await deps.db`select count(*)::int as n from tanda_terima_scan where tanda_terima = ${id}`;
  assert.equal(kept?.['n'], 2);
  const history = await entriesAbout(deps.db, at.office.id, `tanda-terima:${id}`);
  assert.ok(
    history.every(({ hashes }) => hashes.length === 0),
    'no leaf binds a file that may be excluded',
  );
});

test('a scan sent twice is attached once; an earlier one may be attached again after another', async () => {
  const { desk } = at.actors;
  const id = newId();
  await draw(desk, { id, dari: PPID, kepada: outsider, tandaTangan: 'dari' });
  const [good, wrong] = [await scanned(desk, 'the right paper'), await scanned(desk, 'the wrong paper')];
  const attach = (hash: string) =>
    refusedFor(perform(deps, desk, attachPindaian, { id: newId(), tandaTerima: id, sha256: hash }));
  const done = (hash: string) =>
    perform(deps, desk, attachPindaian, { id: newId(), tandaTerima: id, sha256: hash });
  const tries = await Promise.allSettled([done(good), done(good)]);
  assert.deepEqual(tries.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  assert.deepEqual(await attach(good), ['sudah-terlampir']);
  await done(wrong);
  await done(good);
  assert.equal((await read(id)).pindaian?.sha256, good);
  const [kept] = await deps.db`select count(*)::int as n from tanda_terima_scan where tanda_terima = ${id}`;
  assert.equal(kept?.['n'], 3);
});

test('where both sides sign here there is no paper to attach', async () => {
  const id = newId();
  await draw(at.actors.penghubung1, { id });
  const scan = await scanned(at.actors.desk, 'some paper');
  const tried = perform(deps, at.actors.desk, attachPindaian, { id: newId(), tandaTerima: id, sha256: scan });
  assert.deepEqual(await refusedFor(tried), ['tidak-ada-kertas']);
});

test('a receipt of a paper keyed in has the paper’s date and number, is signed there, and waits for the scan', async () => {
  const { desk } = at.actors;
  const kertas = { tanggal: '2025-12-30', nomor: '07/TT/KUL/2025' };
  const keyed = (over: object = {}) =>
    perform(deps, desk, keyInTandaTerima, { ...receipt(), kertas, ...over });
  const id = newId();
  const dari = { ...unit1, orang: 'Joko Contoh' };
  const nomor = await keyed({ id, dari });
  assert.equal(nomor, 'TT-2025-001', 'numbered in the year of the paper');
  const made = await read(id);
  assert.deepEqual([made.disalin, made.nomorKertas, made.tanggal], [true, '07/TT/KUL/2025', '2025-12-30']);
  assert.equal(made.dari.orang, 'Joko Contoh');
  assert.deepEqual(waitsFor(made), ['pindaian']);
  assert.deepEqual(await refusedFor(sign(desk, id, 'kepada')), ['ditandatangani-di-kertas']);
  assert.deepEqual(await refusedFor(keyed()), ['sudah-disalin']);
  await perform(deps, desk, attachPindaian, {
    ...{ id: newId(), tandaTerima: id },
    sha256: await scanned(desk, 'keyed in'),
  });
  assert.deepEqual(waitsFor(await read(id)), []);
  assert.deepEqual(await refusedFor(keyed({ kertas: { tanggal: '2026-11-24', nomor: '' } })), [
    'tanggal-belum-tiba',
  ]);
  assert.deepEqual(await refusedFor(keyed({ kertas: { tanggal: '2026-02-30', nomor: '1' } })), [
    'tanggal-tidak-ada',
  ]);
  assert.deepEqual(await refusedFor(keyed({ kertas: { tanggal: '1011-02-03', nomor: '1' } })), [
    'tanggal-terlalu-lama',
  ]);
});

test('two clerks who key in the same paper at once leave one receipt', async () => {
  const kertas = { tanggal: '2026-03-02', nomor: '9' };
  const tries = await Promise.allSettled(
    [at.actors.desk, at.actors.ppid].map((by) =>
      perform(deps, by, keyInTandaTerima, { ...receipt(), kertas }),
    ),
  );
  assert.deepEqual(tries.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
});
