import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../base/id.ts';
import { adoptShippedSheet } from '../../../sop/set-up-office.ts';
import { to } from '../links.ts';
import { PDF, type StatedServer, said, state, statedServer } from './testing.ts';

let server: StatedServer;
before(async () => {
  server = await statedServer();
});
after(() => server.drop());

const page = async (path: string, fungsi: 'ppid' | 'petugas_ppid' = 'ppid') =>
  (await server.browse(fungsi)).get(path);

test('the page of a run says where it is, who has it, since when and what is missing', async () => {
  const unit = await server.browse('petugas_dokumentasi', 0);
  await unit.upload(server.step('berkas_bagian', 0), said(await unit.get(server.step('berkas_bagian', 0))), [
    PDF(),
  ]);
  const { body } = await page(to.run(server.run));
  assert.match(body, /Langkah 1 dari 7/);
  assert.match(body, /1 dari 3/);
  assert.match(body, /aria-current="step"/);
  assert.match(body, /id="langkah-1"[\s\S]*Menunggu berkas bagian/);
  assert.match(body, /hasil\.pdf/);
  assert.match(body, /Standar 1 jam kerja/);
  assert.match(body, /Naskah SOP ini tidak memuat aturan perubahan/);
});

test('work that is sent back is shown to its performer with the reason, and stays in the history', async () => {
  await state(await server.browse('petugas_dokumentasi', 0), server.step('serahan_softcopy', 0));
  const by = await server.browse('petugas_ppid');
  const path = to.runAct(server.run, 'kembalikan');
  const form = await by.get(`${path}?dari=2&unit=${server.units[0]?.id}`);
  const version = /name="versi" value="(\d+)"/.exec(form.body)?.[1] ?? '';
  const typed = { versi: version, dari: '2', ke: '1', unit: server.units[0]?.id ?? '' };
  const empty = await by.post(path, typed);
  assert.equal(empty.status, 409);
  assert.match(empty.body, /Tulis alasannya/);
  assert.equal((await by.post(path, { ...typed, alasan: 'Softcopy belum lengkap.' })).status, 303);
  const step = await (await server.browse('petugas_dokumentasi', 0)).get(server.step('berkas_bagian', 0));
  assert.match(step.body, /Dikembalikan dengan alasan/);
  const { body } = await page(to.run(server.run));
  assert.match(body, /Dikembalikan dari langkah 2 ke langkah 1/);
  assert.match(body, /dikembalikan kemudian/);
  assert.equal((await by.post(path, { ...typed, alasan: 'lagi' })).status, 409, 'the run has moved');
});

test('a paused run says why, and its acts are refused until it resumes', async () => {
  const by = await server.browse('ppid');
  await by.post(to.runAct(server.run, 'jeda'), { alasan: 'menunggu data provinsi' });
  assert.match((await page(to.run(server.run))).body, /menunggu data provinsi/);
  const step = await (await server.browse('petugas_dokumentasi', 1)).get(server.step('berkas_bagian', 1));
  assert.match(step.body, /Proses dijeda: menunggu data provinsi/);
  const form = await by.get(to.runAct(server.run, 'lanjutkan'));
  const jeda = /name="jeda" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  assert.equal((await by.post(to.runAct(server.run, 'lanjutkan'), { jeda })).status, 303);
});

test('a step passed over waits in the register for the superior, who alone decides', async () => {
  const by = await server.browse('petugas_dokumentasi', 2);
  const path = to.runAct(server.run, 'kahar');
  const form = await by.get(path);
  const [, superior = ''] = /<option value="([^"]+)"[^>]*>Sekretaris/.exec(form.body) ?? [];
  const version = /name="versi" value="(\d+)"/.exec(form.body)?.[1] ?? '';
  const typed = { versi: version, langkah: '1', unit: server.units[2]?.id ?? '', atasan: superior };
  assert.equal((await by.post(path, { ...typed, alasan: 'Banjir.' })).status, 303);
  const secretary = await server.browse('sekretaris');
  assert.match((await secretary.get(to.tugas)).body, /menunggu konfirmasi Anda/);
  const register = await secretary.get(to.dilewati);
  const [, href = ''] = /href="(\/kerja\/prosedur\/dilewati\/[^"]+)"/.exec(register.body) ?? [];
  assert.match((await by.get(href)).body, /Hanya Sekretaris/);
  assert.equal((await by.post(href, { putusan: 'konfirmasi' })).status, 409);
  assert.equal((await secretary.post(href, { putusan: 'batalkan' })).status, 409, 'undoing needs a reason');
  assert.equal((await secretary.post(href, { putusan: 'konfirmasi' })).status, 303);
  assert.match((await secretary.get(to.dilewati)).body, /Dikonfirmasi/);
});

test('a line keyed in from a work sheet counts when a second person has accepted it', async () => {
  const by = await server.browse('ppid');
  assert.equal(
    (await by.post(to.runAct(server.run, 'lembar'))).headers.get('content-type'),
    'application/pdf',
  );
  const list = await by.get(to.runAct(server.run, 'lembar'));
  const [, paper = ''] = /href="(\/kerja\/prosedur\/lembar\/[^"]+)"/.exec(list.body) ?? [];
  const empty = await by.post(paper, {});
  assert.equal(empty.status, 422);
  assert.match(empty.body, /Pilih hasil yang dikerjakan/);
  const done = server.actor('petugas_dokumentasi', 1);
  const [now] = await server.site.db<{ day: string; hour: string }[]>`
    select to_char(printed_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as day,
      to_char(printed_at at time zone 'Asia/Jakarta', 'HH24:MI') as hour from work_paper`;
  const line = {
    ...{ hasil: `berkas_bagian ${done.unit}`, orang: `${done.person} ${done.jabatan}`, kertas: '3/DOK' },
    ...{ tanggal: now?.day ?? '', jam: now?.hour ?? '', pernyataan: 'Lengkap.', tempat: 'Lemari 1' },
  };
  const keyed = await by.post(paper, line);
  assert.equal(keyed.status, 303, keyed.body);
  const baris = /name="baris" value="([^"]+)"/.exec((await by.get(paper)).body)?.[1] ?? '';
  assert.equal(
    (await by.post(`${paper}/periksa`, { baris, putusan: 'terima' })).status,
    409,
    'not by oneself',
  );
  const second = await server.browse('petugas_ppid');
  assert.equal((await second.post(`${paper}/periksa`, { baris, putusan: 'terima' })).status, 303);
  assert.match((await second.get(to.run(server.run))).body, /dari lembar kerja/);
});

test('the SOP that a run follows leaves as the official form, as a drawing and as BPMN', async () => {
  for (const [act, type] of [
    ['sop.pdf', /^application\/pdf/],
    ['sop.svg', /^image\/svg/],
    ['sop.bpmn', /^application\/xml/],
  ] as const) {
    const answer = await page(to.runAct(server.run, act));
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', type);
  }
});

test('an SOP that cannot be run yet says what it lacks and where to see to it', async () => {
  const admin = server.actors[0] as StatedServer['actors'][number];
  await adoptShippedSheet(server.site, admin);
  const { body } = await page(to.prosedur);
  assert.match(body, /Belum dapat dibuka[\s\S]*Pelaksana langkah 1 tidak terbaca/);
  assert.match(body, /href="\/kerja\/sop\/kpu-kota-serang-03-2025"/);
  const desk = await page(to.prosedur, 'petugas_ppid');
  assert.match(desk.body, /Hanya PPID atau pengelola yang dapat membuka proses/);
});

test('a run is opened under the sheet chosen; without a name the form comes back', async () => {
  const by = await server.browse('ppid');
  const [, path = ''] =
    /href="(\/kerja\/prosedur\/buka\/[^"]+)"/.exec((await by.get(to.prosedur)).body) ?? [];
  assert.equal((await by.post(path, { nama: '' })).status, 409);
  const opened = await by.post(path, { nama: 'Pendokumentasian Desember 2026' });
  assert.match(opened.headers.get('location') ?? '', /^\/kerja\/prosedur\/[0-9a-f-]+\?selesai=dibuka$/);
  assert.match((await by.get(to.prosedur)).body, /Terbuka \(2\)/);
  assert.match((await by.get(`${to.prosedur}?tampil=selesai`)).body, /Belum ada proses yang selesai/);
});

test('nothing that a stranger types into an act breaks the server', async () => {
  const by = await server.browse('ppid');
  const odd = { dari: '99999', ke: '-1', unit: "' or 1", hasil: '__proto__', kepada: 'x', langkah: 'NaN' };
  for (const act of ['kembalikan', 'jeda', 'lanjutkan', 'pegang', 'lepas', 'kahar', 'bawa'] as const) {
    for (const run of [server.run, newId(), 'x']) {
      const { status } = await by.post(to.runAct(run, act), { ...odd, jeda: 'x', atasan: 'y', versi: '0' });
      assert.ok(status < 500, `${act} ${run}: ${status}`);
      assert.ok((await by.get(to.runAct(run, act))).status < 500, act);
    }
  }
  for (const path of [to.keputusanKahar('x'), to.lembarKerja(newId()), to.buka("'"), to.run('x')]) {
    assert.equal((await by.get(path)).status, 404, path);
    assert.equal((await by.post(path, odd)).status, 404, path);
  }
});
