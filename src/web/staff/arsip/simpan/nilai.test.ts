import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closed, policy } from '../../../../custody/keeping/testing.ts';
import { type Browsing, type TestServer, testServer } from '../../daftar/testing.ts';
import { location, says, silent } from './testing.ts';

const PEMUSNAHAN = '/kerja/arsip/pemusnahan';
const FORM = {
  ...{ hasil: 'musnah', alasan: 'Sengketanya selesai' },
  ...{ pertimbangan: '3/PPA/2026', 'pertimbangan-tanggal': '2026-11-03' },
};
let at: TestServer;
let desk: Browsing;
let kepala1: Browsing;
let kepala2: Browsing;

before(async () => {
  at = await testServer();
  [desk, kepala1, kepala2] = (await Promise.all(
    (['desk', 'kepala1', 'kepala2'] as const).map((name) => at.as(at.actors[name])),
  )) as [Browsing, Browsing, Browsing];
  await policy(at.site, at.actors.ppid, 'HK.07', [2, 3, 'dinilai_kembali']);
});
after(() => at.drop());

const document = (judul: string, pada = '2015-01-02') =>
  closed(at.site, at.actors.desk, at.units[0]?.id ?? '', { judul, kode: 'HK.07', pada });
const pathOf = (dokumen: string) => `/kerja/arsip/dokumen/${dokumen}/retensi`;

test('what waits for an appraisal is found from the overview, and its outcome recorded on the document', async () => {
  const id = await document('Berkas gugatan 2014');
  const waiting = await desk.get(`${PEMUSNAHAN}?lihat=nilai`);
  says(waiting, /Perlu dinilai kembali/);
  assert.ok(waiting.body.includes(`href="${pathOf(id)}"`));
  says(await desk.get(pathOf(id)), /dinilai kembali mulai 3 Januari 2020/);
  const wrong = await desk.post(`${pathOf(id)}/nilai`, { ...FORM, hasil: '', pertimbangan: '' });
  assert.equal(wrong.status, 422);
  for (const field of ['hasil', 'pertimbangan']) assert.match(wrong.body, new RegExp(`id="${field}-error"`));
  says(wrong, /Sengketanya selesai/);
  for (const _ of ['once', 'twice'])
    assert.equal(
      location(await desk.post(`${pathOf(id)}/nilai`, FORM)),
      `${pathOf(id)}?selesai=dokumen-dinilai`,
    );
  says(
    await kepala1.get(pathOf(id)),
    /dapat diusulkan musnah \(3\/PPA\/2026 tanggal 3 November 2026\)\..*Hasil Musnah.*Dicatat Dimas Contoh/,
  );
  assert.ok(!(await desk.get(`${PEMUSNAHAN}?lihat=nilai`)).body.includes(`href="${pathOf(id)}"`));
  says(await desk.get(`${PEMUSNAHAN}/usul`), /Berkas gugatan 2014.*hasilnya musnah, 3\/PPA\/2026/);
});

test('permanent may follow on destroy, and then there is no form any more', async () => {
  const id = await document('Berkas sengketa hasil 2014');
  await desk.post(`${pathOf(id)}/nilai`, FORM);
  says(await desk.get(pathOf(id)), /Ubah menjadi permanen/);
  assert.equal(
    location(await desk.post(`${pathOf(id)}/nilai`, { ...FORM, hasil: 'permanen' })),
    `${pathOf(id)}?selesai=dokumen-dinilai`,
  );
  const page = await desk.get(pathOf(id));
  says(page, /permanen, tidak pernah dimusnahkan/);
  silent(page, /retensi\/nilai"/);
  assert.equal((await desk.post(`${pathOf(id)}/nilai`, FORM)).status, 409);
});

test('the form is there only for the keepers, and only once the retention is over', async () => {
  const [ripe, young] = [await document('Berkas lama'), await document('Berkas muda', '2024-01-02')];
  silent(await desk.get(pathOf(young)), /retensi\/nilai"/);
  assert.equal((await desk.post(`${pathOf(young)}/nilai`, FORM)).status, 409);
  silent(await kepala1.get(pathOf(ripe)), /retensi\/nilai"/);
  assert.equal((await kepala1.post(`${pathOf(ripe)}/nilai`, FORM)).status, 409);
  assert.equal((await kepala2.post(`${pathOf(ripe)}/nilai`, FORM)).status, 404);
  assert.equal(location(await desk.get(`${pathOf(ripe)}/nilai`)), pathOf(ripe));
});
