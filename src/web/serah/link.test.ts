import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { softcopiesOf } from '../../custody/softcopy/softcopy.ts';
import { pdf } from '../../custody/softcopy/testing.ts';
import { arsip } from '../staff/arsip/links.ts';
import { type Browsing, type TestServer, testServer } from '../staff/daftar/testing.ts';
import { type Listening, listen, tusOf } from './testing.ts';

let at: TestServer;
let joko: Browsing;
let server: Listening;
let unit: string;

before(async () => {
  at = await testServer();
  server = await listen(at.site);
  unit = at.units[0]?.id ?? '';
  joko = await at.as(at.actors.penghubung1);
});
after(async () => {
  await server.close();
  await at.drop();
});

const file = (name: string, words: string) => new File([Buffer.from(pdf(words))], name);
const files = () => softcopiesOf(at.site.db, at.office.id, { unit });

/** Makes a link as Joko does, and gives its path. */
async function link(untuk = 'Laporan triwulan'): Promise<string> {
  const made = await joko.post(arsip.tautan, { unit, run: '', untuk, hari: '7' });
  assert.equal(made.status, 200, made.body);
  return /\/serah\/[\w-]{43}/.exec(made.body)?.[0] ?? '';
}

test('a link is shown once, and the list of links does not show it', async () => {
  const path = await link('Tampil sekali');
  const list = await joko.get(arsip.tautan);
  assert.match(list.body, /Tampil sekali/);
  assert.ok(!list.body.includes(path));
});

test('the door says for whom, what for and until when, and asks for a name', async () => {
  const page = await at.stranger.get(await link('Laporan badan adhoc'));
  assert.equal(page.status, 200);
  for (const words of [
    /Komisi Pemilihan Umum Kota Contoh/,
    /Laporan badan adhoc/,
    /Subbagian Keuangan, Umum, dan Logistik/,
    /30 November 2026/,
    /Nama Anda/,
  ])
    assert.match(page.body, words);
});

test('a plain form without a name hands nothing in', async () => {
  const path = await link();
  const answer = await at.stranger.upload(path, { dari: ' ' }, [file('a.pdf', 'tanpa nama')]);
  assert.equal(answer.status, 422);
  assert.match(answer.body, /Tulis nama Anda/);
  assert.equal((await files()).length, 0);
});

test('a plain form hands in for the maker’s unit, in the giver’s name', async () => {
  const path = await link();
  const answer = await at.stranger.upload(path, { dari: 'Budi Contoh' }, [
    file('laporan.pdf', 'laporan'),
    new File(['<html>'], 'x.html'),
  ]);
  assert.equal(answer.status, 200);
  assert.match(answer.body, /laporan\.pdf/);
  assert.match(answer.body, /Berkas harus salah satu dari/);
  const [kept] = await files();
  assert.deepEqual(
    [kept?.via, kept?.dari, kept?.person],
    ['tautan', 'Budi Contoh', at.actors.penghubung1.person],
  );
});

test('a door shows what came through it and nothing else, not even that the office has the same file', async () => {
  await joko.upload(arsip.serah(null, unit), {}, [file('rahasia unit.pdf', 'rahasia')]);
  const path = await link();
  const answer = await at.stranger.upload(path, { dari: 'Budi Contoh' }, [file('punya saya.pdf', 'rahasia')]);
  assert.doesNotMatch(answer.body, /sudah tersimpan|rahasia unit|laporan\.pdf/);
  const again = await at.stranger.get(path);
  assert.doesNotMatch(again.body, /rahasia unit|laporan\.pdf/);
});

test('uploads in parts come through a link as well, and belong to it alone', async () => {
  const [path, other] = [await link(), await link()];
  const through = (base: string) => tusOf(() => server.port, `${base}/unggah`, {}, { dari: 'Budi Contoh' });
  const bytes = pdf('bertahap '.repeat(500));
  const nameless = await through(path).create('a.pdf', bytes.length, { dari: '' });
  assert.equal(nameless.status, 403);
  const begun = await through(path).create('bertahap.pdf', bytes.length, {
    unit: at.units[1]?.id ?? '',
    run: 'x',
  });
  assert.equal(begun.status, 201, begun.body);
  const at1 = String(begun.headers['location']);
  const elsewhere = at1.replace(path, other);
  assert.equal((await through(other).head(elsewhere)).status, 404);
  assert.equal((await through(other).patch(elsewhere, 0, bytes)).status, 404);
  assert.equal((await through(path).patch(at1, 0, bytes.subarray(0, 1000))).status, 204);
  const done = await through(path).patch(at1, 1000, bytes.subarray(1000));
  assert.equal(done.status, 204, done.body);
  const kept = (await files()).at(-1);
  assert.deepEqual(
    [kept?.name, kept?.unit, kept?.via, kept?.dari],
    ['bertahap.pdf', unit, 'tautan', 'Budi Contoh'],
  );
  assert.match((await at.stranger.get(path)).body, /bertahap\.pdf/);
});

test('a wrong token leads nowhere, and a revoked link says what to do', async () => {
  const path = await link('Dicabut');
  assert.equal((await at.stranger.get(`${path}x`)).status, 404);
  assert.equal((await at.stranger.get('/serah/..%2f')).status, 404);
  const list = await joko.get(arsip.tautan);
  const revoke = /action="([^"]*\/cabut)"/.exec(list.body)?.[1] ?? '';
  assert.equal((await joko.post(revoke)).status, 303);
  const gone = await at.stranger.get(path);
  assert.equal(gone.status, 410);
  assert.match(gone.body, /mintalah tautan baru/);
  assert.equal((await at.stranger.upload(path, { dari: 'B' }, [file('a.pdf', 'x')])).status, 410);
  const tus = tusOf(() => server.port, `${path}/unggah`, {}, { dari: 'B' });
  assert.equal((await tus.create('a.pdf', 10)).status, 410);
});

test('a link of somebody no longer in post is closed like one whose time is over', async () => {
  const siti = await at.as(at.actors.kepala1);
  const made = await siti.post(arsip.tautan, { unit, run: '', untuk: 'Pejabat lama', hari: '7' });
  const path = /\/serah\/[\w-]{43}/.exec(made.body)?.[0] ?? '';
  assert.equal((await at.stranger.get(path)).status, 200);
  await at.site.db`update mandate set valid_until = '2026-11-22' where id = ${at.actors.kepala1.mandate}`;
  assert.equal((await at.stranger.get(path)).status, 410);
});

test('the form of a link comes back with what was typed', async () => {
  const wrong = await joko.post(arsip.tautan, { unit, run: '', untuk: '', hari: '90' });
  assert.equal(wrong.status, 409);
  assert.match(wrong.body, /value="90"/);
  assert.match(wrong.body, /Tulis untuk apa berkasnya diminta/);
  assert.match(wrong.body, /1 sampai 30 hari/);
});
