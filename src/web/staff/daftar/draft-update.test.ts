import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { advance, fill, nextUpdate, row } from '../../../../seeds/testing-run.ts';
import { draftById } from '../../../daftar/draft/draft.ts';
import { type Browsing, filledRow, type TestServer, testServer } from './testing.ts';

describe('a draft that starts from an edition', () => {
  let server: TestServer;
  let liaison: Browsing;
  let draft: string;
  const entries = async () => (await draftById(server.site.db, server.office.id, draft)).entries;

  before(async () => {
    server = await testServer();
    await fill(server.site, server, 0, [row('Daftar Aset 2025'), row('Laporan Kinerja 2025')]);
    await fill(server.site, server, 1, [row('Tahapan Pemilihan')]);
    await advance(server.site, server, 'opened', 'published');
    const next = await nextUpdate(server.site, server);
    draft = next.drafts[0] as string;
    liaison = await server.as(server.actors.penghubung1);
  });
  after(() => server.drop());

  test('unchanged, it is a statement of no change', async () => {
    const { body } = await liaison.get(`/kerja/draf/${draft}`);
    assert.match(body, /Kirim pernyataan nihil/);
    assert.match(body, /2 informasi tetap/);
  });

  test('an item is stated as gone only with a reason, stays in sight, and comes back by undoing', async () => {
    const [entry] = await entries();
    assert.ok(entry);
    const act = { entri: entry.id, versi: String(entry.version) };
    const mute = await liaison.post(`/kerja/draf/${draft}/hilang`, { ...act, alasan: '' });
    assert.equal(mute.status, 409);
    assert.match(mute.body, /Tulis alasannya/);
    assert.match(mute.body, /Nyatakan tidak ada lagi/);
    const gone = await liaison.post(`/kerja/draf/${draft}/hilang`, {
      ...act,
      alasan: 'Digabung ke daftar lain',
    });
    assert.equal(gone.status, 303);
    const page = await liaison.get(`/kerja/draf/${draft}`);
    assert.match(page.body, /table__gone/);
    assert.match(page.body, /Alasan: Digabung ke daftar lain/);
    const version = String((await entries())[0]?.version);
    assert.equal(
      (await liaison.post(`/kerja/draf/${draft}/kembali`, { entri: entry.id, versi: version })).status,
      303,
    );
    assert.equal((await entries())[0]?.change, 'tetap');
  });

  test('a numbered item is not deleted', async () => {
    const [entry] = await entries();
    const refused = await liaison.post(`/kerja/draf/${draft}/hapus`, {
      entri: entry?.id ?? '',
      versi: String(entry?.version),
    });
    assert.equal(refused.status, 409);
    assert.match(refused.body, /Nyatakan tidak ada lagi, dengan alasan/);
  });

  test('a changed row asks for its reason, and a reader sees what changed since the edition', async () => {
    const [entry] = await entries();
    assert.ok(entry);
    const form = filledRow(entry.id, { versi: String(entry.version), judul: 'Daftar Aset 2026', alasan: '' });
    assert.equal((await liaison.upload(`/kerja/draf/${draft}/baris`, form, [])).status, 303);
    const page = await liaison.get(`/kerja/draf/${draft}`);
    assert.ok(page.body.includes(`?baris=${entry.id}#alasan`));
    const ppid = await server.as(server.actors.ppid);
    const read = await ppid.get(`/kerja/draf/${draft}?baris=${entry.id}`);
    assert.match(read.body, /<del>.*Daftar Aset 2025<\/del>/);
    assert.match(read.body, /<ins>.*Daftar Aset 2026<\/ins>/);
  });

  test('a row read on the tab of changes stays on it, and a swapped file is told in place', async () => {
    const file = (words: string) =>
      new File([Buffer.from(`%PDF-1.7 ${words}`)], 'Aset.pdf', { type: 'application/pdf' });
    const [entry] = await entries();
    assert.ok(entry);
    const form = filledRow(entry.id, { versi: String(entry.version), alasan: 'Berkas baru' });
    assert.equal((await liaison.upload(`/kerja/draf/${draft}/baris`, form, [file('satu')])).status, 303);
    const ppid = await server.as(server.actors.ppid);
    const tab = await ppid.get(`/kerja/draf/${draft}?tampil=berubah`);
    const link = `/kerja/draf/${draft}?tampil=berubah&amp;baris=${entry.id}#baris-${entry.id}`;
    assert.ok(tab.body.includes(link), 'the link keeps the tab');
    const read = await ppid.get(`/kerja/draf/${draft}?tampil=berubah&baris=${entry.id}`);
    assert.match(read.body, /aria-current="page"[^>]*>Yang berubah/);
    assert.match(read.body, /<ins>.*?Aset\.pdf/);
    assert.match(read.body, new RegExp(`tampil=berubah&amp;dekat=${entry.id}`));
  });

  test('two thousand rows are shown by the hundred, and an opened row on its page', async () => {
    await fill(
      server.site,
      { ...server, drafts: [draft] },
      0,
      Array.from({ length: 2000 }, (_, i) => row(`Dokumen ${i + 1}`)),
    );
    const first = await liaison.get(`/kerja/draf/${draft}`);
    assert.match(first.body, /Baris 1–100 dari 2\.002/);
    assert.ok(first.body.length < 400_000);
    const last = (await entries()).at(-1);
    const opened = await liaison.get(`/kerja/draf/${draft}?baris=${last?.id}`);
    assert.match(opened.body, /Baris 2\.001–2\.002 dari 2\.002/);
    assert.match(opened.body, />Dokumen 2000</);
  });
});
