import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { draftById } from '../../../daftar/draft/draft.ts';
import { rowRanges } from './import/row-ranges.ts';
import { type Answer, type Browsing, fieldsOf, type TestServer, testServer } from './testing.ts';

const HEAD = 'Nama dokumen\tRingkasan isi\tWaktu terbit\tTempat\tSoftcopy\tRetensi\tKlasifikasi';
const line = (judul: string, waktu = '2026', retensi = '5 tahun') =>
  `${judul}\tIsi ${judul}\t${waktu}\tKota Contoh\t✓\t${retensi}\tBerkala`;

describe('Impor', () => {
  let server: TestServer;
  let liaison: Browsing;
  let draft: string;
  const entries = async () => (await draftById(server.site.db, server.office.id, draft)).entries;
  const paste = (...lines: string[]) =>
    liaison.post(`/kerja/draf/${draft}/impor`, { cara: 'tempel', tempelan: [HEAD, ...lines].join('\n') });
  const again = (page: Answer, more: Record<string, string>) =>
    liaison.post(`/kerja/draf/${draft}/impor`, { ...fieldsOf(page), ...more });

  before(async () => {
    server = await testServer();
    liaison = await server.as(server.actors.penghubung1);
    draft = server.drafts[0] as string;
  });
  after(() => server.drop());

  test('says how many rows it took, and which it left out', async () => {
    const page = await paste(
      line('Daftar Aset 2026'),
      line('Rencana Kerja 2026'),
      line('Kalender Kegiatan 2026', '31/02/2026'),
    );
    const done = await again(page, { aksi: 'impor' });
    assert.equal(done.status, 303);
    const { body } = await liaison.get(done.headers.get('location') ?? '');
    assert.match(body, /2 baris diimpor: 2 baru, 0 diubah\. 1 baris galat tidak diimpor\./);
    assert.match(body, /Periksa 2 baris ini, lengkapi, lalu kirim\./);
  });

  test('tells nothing that the address makes up', async () => {
    for (const query of ['1-2-3', 'x-0-0-0-0', '1-1-1-1-<b>', '999999-1-1-1-1']) {
      const { body, status } = await liaison.get(`/kerja/draf/${draft}?impor=${encodeURIComponent(query)}`);
      assert.equal(status, 200);
      assert.doesNotMatch(body, /diimpor/, query);
    }
  });

  test('of a row whose correction has not been checked checks it first', async () => {
    const page = await paste(line('Perjanjian C 2026', '31/02/2026'), line('Perjanjian D 2026'));
    const opened = await again(page, { buka: '2:C' });
    assert.match(opened.body, /<form[^>]*action="[^"]*\/impor#isi-sel"/);
    assert.match(opened.body, /id="isi-sel"/);
    const count = (await entries()).length;
    const first = await again(opened, { 'isi-2-C': '28/02/2026', aksi: 'impor' });
    assert.equal(first.status, 200);
    assert.match(first.body, /2 baris terbaca, 2 siap/);
    assert.match(first.body, /Belum ada yang diimpor/);
    assert.equal((await entries()).length, count);
    const second = await again(first, { aksi: 'impor' });
    assert.equal(second.status, 303);
    const found = (await entries()).find((entry) => entry.judul === 'Perjanjian C 2026');
    assert.equal(found?.waktu, '28 Februari 2026');
  });

  test('of a list whose open cell was left as it is goes on at once', async () => {
    const page = await paste(line('Perjanjian E 2026', '31/02/2026'), line('Perjanjian F 2026'));
    const opened = await again(page, { buka: '2:C' });
    const done = await again(opened, { 'isi-2-C': '31/02/2026', aksi: 'impor' });
    assert.equal(done.status, 303);
    assert.match(done.headers.get('location') ?? '', /impor=1-0-0-1-0/);
  });

  test('writes who answers for a row as the form does when the file does not say', async () => {
    const saved = (await entries()).find((entry) => entry.judul === 'Daftar Aset 2026');
    const form = await liaison.get(`/kerja/draf/${draft}?baris=baru`);
    const prefilled = /name="penanggungJawab"[^>]*>([^<]+)</.exec(form.body)?.[1];
    assert.match(saved?.penanggungJawab ?? '', /^Kepala /);
    assert.equal(saved?.penanggungJawab, prefilled);
  });
});

test('rows are named as ranges, and the rest is counted', () => {
  assert.deepEqual(rowRanges([2]), { shown: '2', others: 0 });
  const many = Array.from({ length: 20 }, (_, i) => i + 2);
  assert.deepEqual(rowRanges(many), { shown: '2–21', others: 0 });
  assert.deepEqual(rowRanges([2, 4, 6, 8, 10, 12, 14, 15]), { shown: '2, 4, 6, 8, 10, 12', others: 2 });
});
