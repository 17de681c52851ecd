import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../seeds/testing-office.ts';
import { advance, fill, meetingAt, nextUpdate, pretendFile, row } from '../../seeds/testing-run.ts';
import { NotFound } from '../base/errors.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Deps, perform } from '../journal/act.ts';
import { refusedFor } from '../people/testing.ts';
import { attachSigned } from './attach-signed.ts';
import { drawUpBeritaAcara } from './draw-up-berita-acara.ts';
import { establishEdition } from './establish-edition.ts';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: testClock() };
  at = await openTestOffice(deps);
  await fill(deps, at, 0, [row('Anggaran')]);
  await advance(deps, at, 'opened', 'attended');
});
after(() => database.drop());

async function drawUp(nomor: string) {
  const pdf = await pretendFile(deps, at);
  const journal = { size: 7, root: 'a'.repeat(64) };
  const meeting = (await meetingAt(deps, at)).id;
  return perform(deps, at.actors.ppid, drawUpBeritaAcara, { meeting, nomor, pdf, journal });
}

async function sign(pdf: string) {
  return perform(deps, at.actors.sekretaris, attachSigned, { meeting: (await meetingAt(deps, at)).id, pdf });
}

const establish = async (scanRead = true) =>
  perform(deps, at.actors.ppid, establishEdition, { meeting: (await meetingAt(deps, at)).id, scanRead });

test('minutes are drawn up after the decision and not before', async () => {
  assert.deepEqual(await refusedFor(drawUp('1/BA/2026')), ['belum-giliran', 'belum-diputuskan']);
  await advance(deps, at, 'attended', 'decided');
});

test('minutes have a number', async () => {
  assert.deepEqual(await refusedFor(drawUp('   ')), ['nomor-kosong']);
});

test('a scan is attached after the minutes are drawn up, and the edition is established after the scan', async () => {
  assert.deepEqual(await refusedFor(sign(await pretendFile(deps, at))), [
    'belum-giliran',
    'berita-acara-belum-ada',
  ]);
  assert.deepEqual(await refusedFor(establish()), ['belum-giliran', 'belum-ditandatangani']);
});

test('minutes are drawn up once, under their number without the spaces around it', async () => {
  await drawUp('  1/BA/2026 ');
  assert.equal((await meetingAt(deps, at)).nomor, '1/BA/2026');
  assert.deepEqual(await refusedFor(drawUp('2/BA/2026')), [
    'langkah-sudah-selesai',
    'berita-acara-sudah-ada',
  ]);
});

test('the signed scan is a PDF in the office’s custody', async () => {
  assert.deepEqual(await refusedFor(sign(await pretendFile(deps, at, 'image/jpeg'))), ['pindaian-bukan-pdf']);
  await assert.rejects(sign('f'.repeat(64)), NotFound);
  await sign(await pretendFile(deps, at));
  assert.deepEqual(await refusedFor(sign(await pretendFile(deps, at))), [
    'langkah-sudah-selesai',
    'sudah-ditandatangani',
  ]);
});

test('the journal binds the printed minutes and the signed scan by their hashes, and names nobody', async () => {
  const { pdf, signedPdf } = await meetingAt(deps, at);
  const rows = await database.db<{ entry: string }[]>`
    select entry from journal_entry where kind in ('berita-acara.drawn-up', 'berita-acara.signed') order by seq`;
  assert.deepEqual(
    rows.map((one) => JSON.parse(one.entry).hashes),
    [[pdf], [signedPdf]],
  );
  for (const { entry } of rows) assert.doesNotMatch(entry, /Contoh|BA\/2026/);
});

test('an edition is established once', async () => {
  await establish();
  assert.deepEqual(await refusedFor(establish()), ['langkah-sudah-selesai', 'sudah-ditetapkan']);
});

test('a number that other minutes have is not given again', async () => {
  await advance(deps, at, 'established', 'published');
  at = await nextUpdate(deps, at);
  await advance(deps, at, 'opened', 'decided');
  assert.deepEqual(await refusedFor(drawUp('1/BA/2026 ')), ['nomor-sudah-dipakai']);
  await drawUp('2/BA/2026');
});
