import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../base/id.ts';
import { draftById } from '../../../daftar/draft/draft.ts';
import { type Browsing, filledRow, type TestServer, testServer } from './testing.ts';

const SEND = /<button[^>]*id="kirim"[^>]*>/;

describe('sending a unit’s draft', () => {
  let server: TestServer;
  let liaison: Browsing;
  let draft: string;
  const stored = () => draftById(server.site.db, server.office.id, draft);

  before(async () => {
    server = await testServer();
    liaison = await server.as(server.actors.penghubung1);
    draft = server.drafts[0] as string;
  });
  after(() => server.drop());

  test('an empty draft asks for its first row, and is sent as such only with the statement', async () => {
    const { body } = await liaison.get(`/kerja/draf/${draft}`);
    assert.match(body, /<a[^>]*class="govuk-button"[^>]*>\+ Tambah baris/);
    assert.match(body, /Unit ini tidak menguasai informasi apa pun/);
    assert.match(SEND.exec(body)?.[0] ?? '', /govuk-button--secondary/);
    const { version } = await stored();
    const mute = await liaison.post(`/kerja/draf/${draft}/kirim`, { versi: String(version) });
    assert.equal(mute.status, 422);
    assert.match(mute.body, /href="#tanpaInformasi"/);
    assert.match(mute.body, /id="tanpaInformasi-error"/);
    assert.equal((await stored()).submission, null);
    const other = server.drafts[1] as string;
    const sender = await server.as(server.actors.penghubung2);
    const said = await sender.post(`/kerja/draf/${other}/kirim`, { versi: '1', tanpaInformasi: 'ya' });
    assert.equal(said.status, 303);
  });

  test('a day that the calendar does not have is refused in the words of the import', async () => {
    const form = filledRow(newId(), { judul: 'Tanggal salah', waktu: '31/02/2026', retensi: 'Permanent' });
    const back = await liaison.upload(`/kerja/draf/${draft}/baris`, form, []);
    assert.equal(back.status, 422);
    assert.match(
      back.body,
      /Tanggal tidak ada di kalender\. Tulis tanggal yang benar, misalnya 28\/02\/2026\./,
    );
    assert.match(back.body, /Tidak dikenal\. Mungkin maksudnya “Permanen”\./);
    assert.match(back.body, />31\/02\/2026</);
    assert.equal((await stored()).entries.length, 0);
  });

  test('a day is written in one spelling, and the page says how', async () => {
    const id = newId();
    const form = filledRow(id, { judul: 'Tanggal pendek', waktu: '3/11/2026', retensi: '5  THN' });
    const saved = await liaison.upload(`/kerja/draf/${draft}/baris`, form, []);
    assert.equal(saved.status, 303);
    const { body } = await liaison.get(saved.headers.get('location') ?? '');
    assert.match(body, /Waktu terbit ditulis “3 November 2026”\. Retensi ditulis “5 tahun”\./);
    const [entry] = (await stored()).entries;
    assert.deepEqual([entry?.waktu, entry?.retensi], ['3 November 2026', '5 tahun']);
  });

  test('what a row holds already may stay as it was written', async () => {
    const [entry] = (await stored()).entries;
    await server.site.db`update entry set retensi = 'Permanent' where id = ${entry?.id ?? ''}`;
    const form = filledRow(entry?.id ?? '', { versi: String(entry?.version), retensi: 'Permanent' });
    assert.equal((await liaison.upload(`/kerja/draf/${draft}/baris`, form, [])).status, 303);
  });

  test('a row that is open for typing keeps the draft from being sent, for its text would be lost', async () => {
    const [entry] = (await stored()).entries;
    const closed = await liaison.get(`/kerja/draf/${draft}`);
    assert.match(SEND.exec(closed.body)?.[0] ?? '', /type="submit"/);
    for (const query of [`baris=${entry?.id}`, `baris=${entry?.id}&aksi=hapus`, 'baris=baru']) {
      const { body } = await liaison.get(`/kerja/draf/${draft}?${query}`);
      assert.match(SEND.exec(body)?.[0] ?? '', /type="button".*aria-disabled="true"/, query);
      assert.match(body, /Satu baris masih terbuka\. Simpan atau batalkan dahulu\./, query);
    }
  });

  test('after a return the page says who sent it and who returned it', async () => {
    const { version } = await stored();
    assert.equal((await liaison.post(`/kerja/draf/${draft}/kirim`, { versi: String(version) })).status, 303);
    const head = await server.as(server.actors.kepala1);
    const kiriman = (await stored()).submission?.id ?? '';
    await head.post(`/kerja/draf/${draft}/kembalikan`, { kiriman, alasan: 'Lengkapi.' });
    const { body } = await head.get(`/kerja/draf/${draft}`);
    assert.ok(body.includes(`Dikembalikan oleh ${server.actors.kepala1.name}, `));
    assert.ok(body.includes(`Dikirim oleh ${server.actors.penghubung1.name}, `));
  });
});
