import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../base/id.ts';
import { perform } from '../../../journal/act.ts';
import { openRun } from '../../../procedure/open-run.ts';
import { sheetsOf } from '../../../sop/version/sheet-version.ts';
import { to } from '../links.ts';
import { type StatedServer, state, statedServer } from '../proses/testing.ts';

let server: StatedServer;
before(async () => {
  server = await statedServer();
});
after(() => server.drop());

test('a task of a step that no room makes leads to the page on which it is stated', async () => {
  const by = await server.browse('petugas_dokumentasi', 0);
  const { body } = await by.get(to.tugas);
  assert.match(body, /<title>\(1\) Tugas saya/);
  assert.match(body, /Nyatakan: Menghasilkan dan menyimpan hardcopy/);
  const [, href = ''] = /href="([^"]+\/langkah\/berkas_bagian[^"]*)"/.exec(body) ?? [];
  assert.equal((await by.get(href)).status, 200);
});

test('a task says why it is its reader’s: step, role, post and decree', async () => {
  const { body } = await (await server.browse('petugas_dokumentasi', 0)).get(to.tugas);
  assert.match(body, /langkah 1 menunggu Petugas Dokumentasi/);
  assert.match(body, /menurut keputusan Contoh 3\/HK\.03\.2-Kpt\/3671\/2026\./);
});

test('whoever takes a task has it until they give it back', async () => {
  const by = await server.browse('petugas_dokumentasi', 0);
  const task = { hasil: 'berkas_bagian', unit: server.units[0]?.id ?? '', ke: 'tugas' };
  const taken = await by.post(to.runAct(server.run, 'pegang'), task);
  assert.equal(taken.headers.get('location'), `${to.tugas}?selesai=diambil`);
  assert.match((await by.get(to.tugas)).body, /Anda memegang tugas ini\.[\s\S]*Lepaskan/);
  const ppid = await server.browse('ppid');
  assert.match((await ppid.get(`${to.tugas}?tampil=orang-lain`)).body, /Dipegang Hadi Contoh/);
  await by.post(to.runAct(server.run, 'lepas'), task);
  assert.match((await by.get(to.tugas)).body, /Belum ada yang mengambil\.[\s\S]*Ambil/);
});

test('what was handed in stands under Selesai; the next task comes by itself', async () => {
  const by = await server.browse('petugas_dokumentasi', 0);
  assert.match((await by.get(`${to.tugas}?tampil=selesai`)).body, /Belum ada yang Anda serahkan/);
  await state(by, server.step('berkas_bagian', 0));
  assert.match((await by.get(`${to.tugas}?tampil=selesai`)).body, /Menghasilkan dan menyimpan hardcopy/);
  assert.match((await by.get(to.tugas)).body, /Nyatakan serahan softcopy/);
});

test('who has nothing to do is told what comes next', async () => {
  const { body } = await (await server.browse('petugas_ppid')).get(to.tugas);
  assert.match(body, /Tidak ada tugas untuk Anda sekarang\. Berikutnya “Nyatakan/);
});

test('the list comes in pages of 25, and a page beyond the end is no error', async () => {
  const [sheet] = await sheetsOf(server.site.db, server.office.id);
  const ppid = server.actor('ppid');
  for (let n = 1; n <= 9; n += 1)
    await perform(server.site, ppid, openRun, { id: newId(), sheet: sheet?.id ?? '', title: `Proses ${n}` });
  const by = await server.browse('ppid');
  const rows = (body: string) => body.match(/langkah\/(?:berkas_bagian|serahan_softcopy)/g)?.length ?? 0;
  const first = (await by.get(`${to.tugas}?tampil=orang-lain`)).body;
  assert.equal(rows(first), 25);
  assert.match(first, /rel="next"/);
  const second = (await by.get(`${to.tugas}?tampil=orang-lain&hal=2`)).body;
  assert.equal(rows(second), 5);
  for (const odd of ['99', '0', '-1', 'x', '1e9'])
    assert.equal((await by.get(`${to.tugas}?tampil=orang-lain&hal=${odd}`)).status, 200);
});

test('a task whose time is over is late, and one of a paused run is paused', async () => {
  const by = await server.browse('petugas_dokumentasi', 1);
  await server.site.db`update task set due_at = since where unit = ${server.units[1]?.id ?? ''}`;
  assert.match((await by.get(to.tugas)).body, /Terlambat/);
  await (await server.browse('ppid')).post(to.runAct(server.run, 'jeda'), { alasan: 'menunggu data' });
  assert.match((await by.get(to.tugas)).body, /dijeda: menunggu data/);
});
