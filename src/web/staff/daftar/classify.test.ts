import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { advance, fill, row } from '../../../../seeds/testing-run.ts';
import { newId } from '../../../base/id.ts';
import { type Entry, entriesOfRun } from '../../../daftar/entry.ts';
import { type Browsing, type TestServer, testServer } from './testing.ts';

const HOSTILE = '<script>alert("x")</script>';

describe('classification', () => {
  let server: TestServer;
  let desk: Browsing;
  let list: string;
  const entries = () => entriesOfRun(server.site.db, server.office.id, server.run);
  const at = (entry: Entry | undefined) => `${list}/${entry?.id}`;

  before(async () => {
    server = await testServer();
    list = `/kerja/prosedur/${server.run}/klasifikasi`;
    await fill(server.site, server, 0, [row('Daftar Aset'), row(HOSTILE, { ringkasan: HOSTILE })]);
    await fill(server.site, server, 1, [
      row('Tahapan Pemilihan'),
      row('Siaran Pers', { klasifikasiUsulan: null }),
    ]);
    desk = await server.as(server.actors.desk);
  });
  after(() => server.drop());

  test('cannot begin while units are still filling in, and the page says so', async () => {
    const [entry] = await entries();
    const page = await desk.get(at(entry));
    assert.match(page.body, /aria-disabled="true"/);
    assert.match(page.body, /Langkah 3 belum terbuka/);
    const refused = await desk.post(at(entry), {
      klasifikasi: 'berkala',
      alasan: 'Alasan yang diketik',
      terlihat: '',
    });
    assert.equal(refused.status, 409);
    assert.match(refused.body, /Alasan yang diketik/);
    await advance(server.site, server, 'opened', 'accepted');
  });

  test('of one item is saved, and the next that waits is opened', async () => {
    const [first, second] = await entries();
    const saved = await desk.post(at(first), { klasifikasi: 'berkala', alasan: '', terlihat: '' });
    assert.equal(saved.status, 303);
    assert.match(saved.headers.get('location') ?? '', new RegExp(second?.id ?? '-'));
    const page = await desk.get(list);
    assert.match(page.body, /1 dari 4/);
  });

  test('other than the unit proposed needs a reason; what was chosen stays chosen', async () => {
    const [, second] = await entries();
    const refused = await desk.post(at(second), { klasifikasi: 'serta_merta', alasan: ' ', terlihat: '' });
    assert.equal(refused.status, 409);
    assert.match(refused.body, /Tulis alasan mengubah usulan unit/);
    assert.match(refused.body, /value="serta_merta"[^>]*checked/);
    const saved = await desk.post(at(second), {
      klasifikasi: 'serta_merta',
      alasan: 'Menyangkut banjir',
      terlihat: '',
    });
    assert.equal(saved.status, 303);
    const changed = await desk.get(`${list}?tampil=berubah`);
    assert.match(changed.body, /1 berubah dari usulan unit/);
  });

  test('without a choice comes back with the error at the choice', async () => {
    const [, , third] = await entries();
    for (const klasifikasi of ['', 'dikecualikan']) {
      const back = await desk.post(at(third), { klasifikasi, alasan: 'x', terlihat: '' });
      assert.equal(back.status, 422);
      assert.match(back.body, /href="#klasifikasi"/);
    }
  });

  test('that somebody decided meanwhile is not overwritten unseen', async () => {
    const [first] = await entries();
    const late = await desk.post(at(first), {
      klasifikasi: 'setiap_saat',
      alasan: 'Terlambat',
      terlihat: '',
    });
    assert.equal(late.status, 409);
    assert.match(late.body, /Sekarang tersimpan: Berkala/);
    assert.match(late.body, /Terlambat/);
    assert.equal((await entries())[0]?.klasifikasi, 'berkala');
  });

  test('shows what units wrote as text', async () => {
    const [, second] = await entries();
    for (const path of [`${list}?tampil=semua`, at(second)]) {
      const { body } = await desk.get(path);
      assert.match(body, /&lt;script/);
      assert.doesNotMatch(body, /<script>alert/);
    }
  });

  test('is the desk’s: others see why they cannot', async () => {
    const liaison = await server.as(server.actors.penghubung1);
    const [, , third] = await entries();
    const page = await liaison.get(at(third));
    assert.match(page.body, /Hanya Desk Pelayanan Informasi/i);
    assert.equal(
      (await liaison.post(at(third), { klasifikasi: 'berkala', alasan: '', terlihat: '' })).status,
      409,
    );
    assert.equal((await liaison.post(`${list}/usulan`)).status, 409);
    assert.equal((await liaison.post(`${list}/susun`)).status, 409);
  });

  test('takes the units’ proposals together, and what has none goes on waiting', async () => {
    const page = await desk.get(list);
    assert.match(page.body, /Terima usulan unit untuk 1 yang belum/);
    assert.equal((await desk.post(`${list}/usulan`)).status, 303);
    const refused = await desk.post(`${list}/susun`);
    assert.equal(refused.status, 409);
    assert.match(refused.body, /1 informasi belum diklasifikasi/);
  });

  test('left undecided keeps an item out of the compiled draft', async () => {
    const last = (await entries()).at(-1);
    const mute = await desk.post(at(last), { klasifikasi: 'belum_diputuskan', alasan: '', terlihat: '' });
    assert.equal(mute.status, 409);
    const kept = { klasifikasi: 'belum_diputuskan', alasan: 'Menunggu penjelasan', terlihat: '' };
    assert.equal((await desk.post(at(last), kept)).status, 303);
    const page = await desk.get(list);
    assert.match(page.body, /Susun draft dengan 3 informasi/);
    assert.equal((await desk.post(`${list}/susun`)).status, 303);
    assert.equal((await desk.post(`${list}/susun`)).status, 409);
  });

  test('of what is not there answers 404', async () => {
    assert.equal((await desk.get(`${list}/${newId()}`)).status, 404);
    assert.equal((await desk.get(`${list}/x`)).status, 404);
    assert.equal((await desk.get('/kerja/prosedur/x/klasifikasi')).status, 404);
    assert.equal((await desk.post(`${list}/x`, { klasifikasi: 'berkala' })).status, 404);
  });
});
