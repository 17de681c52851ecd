import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { to } from '../links.ts';
import { type StatedServer, state, statedServer } from './testing.ts';

let server: StatedServer;
let unit: string;
let path: string;
before(async () => {
  server = await statedServer();
  unit = server.units[0]?.id ?? '';
  path = to.runAct(server.run, 'perpanjang');
});
after(() => server.drop());

const task = (other: Record<string, string> = {}) => ({
  ...{ keluaran: 'berkas_bagian', unit, kali: '0', hari: '', tanggal: '', alasan: 'Menunggu data provinsi.' },
  ...other,
});

test('the page lists what is waited for, and each task leads to its form', async () => {
  const by = await server.browse('sekretaris');
  const { body } = await by.get(path);
  const [, href = ''] = /href="([^"]*perpanjang\?keluaran=berkas_bagian&amp;unit=[^"]+)"/.exec(body) ?? [];
  const form = await by.get(href.replaceAll('&amp;', '&'));
  assert.match(form.body, /Standar 1 jam kerja/);
  assert.doesNotMatch(form.body, /aria-disabled/);
  assert.match(form.body, /UU 14\/2008 pasal 22 ayat \(8\)/);
  assert.match((await by.get(`${path}?keluaran=tidak_ada`)).body, /Tugas yang sedang ditunggu/);
});

test('a performer sees why not, and the server refuses with the same reason', async () => {
  const by = await server.browse('petugas_dokumentasi', 0);
  const form = await by.get(to.perpanjang(server.run, 'berkas_bagian', unit));
  assert.match(form.body, /id="perpanjang"[^>]*aria-disabled="true"/);
  assert.match(form.body, /Yang memperpanjang tenggat ialah PPID/);
  assert.equal((await by.post(path, task({ hari: '2' }))).status, 409);
});

test('what cannot be read is told at its field, a day that will not do as a reason, and the words stay', async () => {
  const by = await server.browse('ppid');
  for (const odd of [{}, { hari: 'dua' }, { hari: '2', tanggal: '2026-12-01' }, { tanggal: '2026-02-31' }]) {
    const answer = await by.post(path, task(odd));
    assert.equal(answer.status, 422, JSON.stringify(odd));
    assert.match(answer.body, /Menunggu data provinsi\.<\/textarea>/);
  }
  const holiday = await by.post(path, task({ tanggal: '2026-12-25' }));
  assert.equal(holiday.status, 409);
  assert.match(holiday.body, /Jumat, 25 Desember 2026, bukan hari kerja/);
  assert.match((await by.post(path, task({ hari: '2', alasan: '' }))).body, /Tulis mengapa tenggatnya/);
});

test('an extension is told to everybody: list of tasks, run, statement, history; sent twice it counts once', async () => {
  const by = await server.browse('ppid');
  const done = await by.post(path, task({ tanggal: '2026-11-27' }));
  assert.equal(done.headers.get('location'), `${to.run(server.run)}?selesai=diperpanjang`);
  const again = await by.post(path, task({ tanggal: '2026-11-30' }));
  assert.equal(again.status, 409);
  assert.match(again.body, /sudah diperpanjang sampai 27 November 2026 sejak halaman dibuka/);
  const said =
    /iperpanjang dari Senin, 23 November 2026[^“]* sampai Jumat, 27 November 2026 oleh PPID: “Menunggu data/;
  const performer = await server.browse('petugas_dokumentasi', 0);
  const other = await server.browse('petugas_ppid');
  assert.match((await performer.get(to.tugas)).body, said);
  assert.match((await other.get(`${to.tugas}?tampil=orang-lain`)).body, said);
  assert.match((await performer.get(server.step('berkas_bagian', 0))).body, said);
  const { body } = await other.get(to.run(server.run));
  assert.match(body, said);
  assert.match(body, /Tenggat diperpanjang sampai 27 November 2026: berkas bagian/);
  assert.doesNotMatch((await other.get(server.step('berkas_bagian', 1))).body, said, 'another unit’s is not');
  assert.match((await by.get(to.jurnal)).body, /Tenggat tugas diperpanjang dengan alasan/);
});

test('handed in, the extension is over and stays in the history', async () => {
  await state(await server.browse('petugas_dokumentasi', 0), server.step('berkas_bagian', 0));
  const { body } = await (await server.browse('ppid')).get(to.run(server.run));
  assert.match(body, /Tenggat diperpanjang sampai/);
  assert.doesNotMatch(body, /diperpanjang dari/);
  const late = await (await server.browse('ppid')).post(path, task({ hari: '2' }));
  assert.equal(late.status, 409);
  assert.match(late.body, /Tugas ini tidak sedang ditunggu/);
});

test('nothing that a stranger types breaks the server', async () => {
  const by = await server.browse('ppid');
  for (const odd of [
    { unit: "' or 1" },
    { keluaran: '__proto__' },
    { hari: '9999' },
    { kali: 'x', hari: '1' },
  ])
    assert.ok((await by.post(path, task(odd))).status < 500, JSON.stringify(odd));
  assert.equal((await by.get('/kerja/prosedur/x/perpanjang')).status, 404);
  assert.equal((await by.post('/kerja/prosedur/x/perpanjang', task({ hari: '1' }))).status, 404);
});
