import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../base/id.ts';
import { draftById } from '../../../daftar/draft/draft.ts';
import { type Browsing, filledRow, type TestServer, testServer } from './testing.ts';

const PDF = new File([Buffer.from('%PDF-1.7\nlaporan')], 'Laporan Kinerja 2025.pdf', {
  type: 'application/pdf',
});
const HOSTILE = '<script>alert("x")</script>';

describe('a unit’s draft', () => {
  let server: TestServer;
  let liaison: Browsing;
  let draft: string;
  const entries = async (id = draft) => (await draftById(server.site.db, server.office.id, id)).entries;

  before(async () => {
    server = await testServer();
    liaison = await server.as(server.actors.penghubung1);
    draft = server.drafts[0] as string;
  });
  after(() => server.drop());

  test('a row is saved with its file and stands in the draft', async () => {
    const form = await liaison.get(`/kerja/draf/${draft}?baris=baru`);
    assert.match(form.body, /name="judul"/);
    const saved = await liaison.upload(`/kerja/draf/${draft}/baris`, filledRow(newId()), [PDF]);
    assert.equal(saved.status, 303);
    assert.match(saved.headers.get('location') ?? '', /selesai=tersimpan/);
    const page = await liaison.get(`/kerja/draf/${draft}`);
    assert.match(page.body, /Laporan Kinerja Tahun 2025/);
    assert.match(page.body, /Laporan%20Kinerja%202025\.pdf/);
    const [entry] = await entries();
    assert.deepEqual([entry?.change, entry?.tahun, entry?.berkas[0]?.nama], ['baru', 2025, PDF.name]);
  });

  test('a new row sent twice is saved once, and the second sender is told that it is saved', async () => {
    const count = (await entries()).length;
    const form = filledRow(newId(), { judul: 'Dikirim dua kali' });
    const answers = await Promise.all(
      [1, 2].map(() => liaison.upload(`/kerja/draf/${draft}/baris`, form, [])),
    );
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [303, 303],
    );
    assert.equal((await entries()).length, count + 1);
  });

  test('what cannot be read comes back with everything typed, the files and the error at its field', async () => {
    const form = filledRow(newId(), { judul: 'Tahun salah', tahun: '25', ringkasan: 'Tetap tertulis' });
    const back = await liaison.upload(`/kerja/draf/${draft}/baris`, form, [PDF]);
    assert.equal(back.status, 422);
    assert.match(back.body, /<title>Galat:/);
    assert.match(back.body, /href="#tahun"/);
    assert.match(back.body, /id="tahun-error"/);
    assert.match(back.body, /Tetap tertulis/);
    assert.match(
      back.body,
      /name="berkasTetap"[^>]*value="[0-9a-f]{64}:Laporan Kinerja 2025.pdf"[^>]*checked/,
    );
    assert.ok(!(await entries()).some((entry) => entry.judul === 'Tahun salah'));
  });

  test('a file that is not accepted is named in the error and keeps nothing else from staying', async () => {
    const bad = new File([Buffer.from('<html>')], '../../jahat<script>.html', { type: 'text/html' });
    const form = filledRow(newId(), { judul: 'Berkas salah' });
    const back = await liaison.upload(`/kerja/draf/${draft}/baris`, form, [bad, PDF]);
    assert.equal(back.status, 422);
    assert.match(
      back.body,
      /jahat&lt;script>\.html: Berkas harus salah satu dari|jahat&lt;script&gt;\.html: Berkas harus/,
    );
    assert.doesNotMatch(back.body, /jahat<script>/);
    assert.match(back.body, />Berkas salah</);
    assert.match(back.body, /:Laporan Kinerja 2025\.pdf"/);
  });

  test('a file that is too large is refused without losing the rest of the form', async () => {
    const large = new File([Buffer.alloc(100_000_001)], 'besar.pdf');
    const form = filledRow(newId(), { judul: 'Berkas terlalu besar' });
    const back = await liaison.upload(`/kerja/draf/${draft}/baris`, form, [large, PDF]);
    assert.equal(back.status, 422);
    assert.match(back.body, /besar\.pdf: Berkas harus lebih kecil dari 100 MB/);
    assert.match(back.body, />Berkas terlalu besar</);
    assert.match(back.body, /:Laporan Kinerja 2025\.pdf"/);
  });

  test('the address of a refused form, opened again, leads back to the draft', async () => {
    for (const act of ['baris', 'hilang', 'kirim']) {
      const { status, headers } = await liaison.get(`/kerja/draf/${draft}/${act}?bahasa=en`);
      assert.deepEqual([status, headers.get('location')], [303, `/kerja/draf/${draft}`]);
    }
  });

  test('an empty row is not saved', async () => {
    const back = await liaison.upload(`/kerja/draf/${draft}/baris`, { entri: newId(), versi: '' }, []);
    assert.equal(back.status, 422);
    assert.match(back.body, /Isi sekurangnya nama dokumen/);
  });

  test('a row that somebody changed meanwhile shows both texts, and can then be saved', async () => {
    const [entry] = await entries();
    assert.ok(entry);
    const first = filledRow(entry.id, { versi: String(entry.version), retensi: '10 tahun' });
    assert.equal((await liaison.upload(`/kerja/draf/${draft}/baris`, first, [])).status, 303);
    const late = filledRow(entry.id, { versi: String(entry.version), retensi: 'Permanen' });
    const back = await liaison.upload(`/kerja/draf/${draft}/baris`, late, []);
    assert.equal(back.status, 409);
    assert.match(back.body, /<del>.*10 tahun<\/del>/);
    assert.match(back.body, /<ins>.*Permanen<\/ins>/);
    const version = /name="versi" value="(\d+)"/.exec(back.body)?.[1] ?? '';
    assert.equal(Number(version), entry.version + 1);
    assert.equal(
      (await liaison.upload(`/kerja/draf/${draft}/baris`, { ...late, versi: version }, [])).status,
      303,
    );
    assert.equal((await entries())[0]?.retensi, 'Permanen');
  });

  test('text is text: nothing that a unit writes runs in a page', async () => {
    const form = filledRow(newId(), { judul: HOSTILE, ringkasan: `"><img src=x onerror=1>${HOSTILE}` });
    assert.equal((await liaison.upload(`/kerja/draf/${draft}/baris`, form, [])).status, 303);
    const saved = (await entries()).find((entry) => entry.judul === HOSTILE);
    for (const query of ['', `?baris=${saved?.id}`, `?baris=${saved?.id}&aksi=hapus`]) {
      const { body } = await liaison.get(`/kerja/draf/${draft}${query}`);
      assert.match(body, /&lt;script/);
      assert.doesNotMatch(body, /<script>alert|<img src=x/);
    }
  });

  test('another unit reads the draft but cannot change it, and what it typed stays on its page', async () => {
    const other = await server.as(server.actors.penghubung2);
    const page = await other.get(`/kerja/draf/${draft}?baris=baru`);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.body, /name="judul"|Tambah baris/);
    const form = filledRow(newId(), { judul: 'Bukan unit saya' });
    const back = await other.upload(`/kerja/draf/${draft}/baris`, form, [
      new File([Buffer.from('%PDF-1.7 lain')], 'lain.pdf'),
    ]);
    assert.equal(back.status, 409);
    assert.match(back.body, /Bagian ini milik unit lain/);
    assert.match(back.body, />Bukan unit saya</);
    assert.ok(!(await entries()).some((entry) => entry.judul === 'Bukan unit saya'));
    const [{ n } = { n: -1 }] = await server.site.db<{ n: number }[]>`select count(*)::int as n from blob`;
    assert.equal(n, 1, 'the file of somebody who may not write is not taken in');
  });

  test('a new row is deleted after one question', async () => {
    const entry = (await entries()).find((one) => one.judul === HOSTILE);
    assert.ok(entry);
    const question = await liaison.get(`/kerja/draf/${draft}?baris=${entry.id}&aksi=hapus`);
    assert.match(question.body, /Hapus baris ini/);
    const act = { entri: entry.id, versi: String(entry.version) };
    assert.equal((await liaison.post(`/kerja/draf/${draft}/hapus`, act)).status, 303);
    const again = await liaison.post(`/kerja/draf/${draft}/hapus`, act);
    assert.equal(again.status, 409);
  });

  test('an incomplete draft is not sent, and each reason leads to its field', async () => {
    const id = newId();
    await liaison.upload(
      `/kerja/draf/${draft}/baris`,
      filledRow(id, { judul: 'Tanpa retensi', retensi: '' }),
      [],
    );
    const page = await liaison.get(`/kerja/draf/${draft}`);
    assert.match(page.body, /aria-disabled="true"[^>]*>Kirim|id="kirim"[^>]*aria-disabled="true"/);
    assert.ok(page.body.includes(`/kerja/draf/${draft}?baris=${id}#retensi`));
    const version = /action="[^"]*\/kirim"[^>]*>.*?name="versi" value="(\d+)"/s.exec(page.body)?.[1] ?? '';
    const refused = await liaison.post(`/kerja/draf/${draft}/kirim`, { versi: version });
    assert.equal(refused.status, 409);
    assert.match(refused.body, /Tanpa retensi: Isi retensi/);
    const only = await liaison.get(`/kerja/draf/${draft}?tampil=kurang`);
    assert.match(only.body, /Tanpa retensi/);
    assert.doesNotMatch(only.body, /Dikirim dua kali/);
    const entry = (await entries()).find((one) => one.id === id);
    await liaison.post(`/kerja/draf/${draft}/hapus`, { entri: id, versi: String(entry?.version) });
  });

  test('addresses that name nothing answer 404 and never fail', async () => {
    for (const path of [
      `/kerja/draf/${newId()}`,
      '/kerja/draf/x',
      "/kerja/draf/'; drop",
      '/kerja/draf/x/impor',
    ]) {
      assert.equal((await liaison.get(path)).status, 404, path);
    }
    for (const act of ['hilang', 'kembali', 'hapus']) {
      assert.equal(
        (await liaison.post(`/kerja/draf/${draft}/${act}`, { entri: 'x', versi: '1' })).status,
        404,
      );
    }
    assert.equal((await liaison.get(`/kerja/draf/${draft}?baris=x&halaman=-5&tampil=z`)).status, 200);
  });

  test('it is sent, returned with a reason, sent again, approved by its head and accepted by the PPID', async () => {
    const head = await server.as(server.actors.kepala1);
    const ppid = await server.as(server.actors.ppid);
    const send = async () => {
      const { version } = await draftById(server.site.db, server.office.id, draft);
      return liaison.post(`/kerja/draf/${draft}/kirim`, { versi: String(version) });
    };
    assert.equal((await send()).status, 303);
    assert.equal((await send()).status, 409);
    const submission = async () =>
      (await draftById(server.site.db, server.office.id, draft)).submission?.id ?? '';
    const early = await ppid.get(`/kerja/draf/${draft}`);
    assert.match(early.body, /Kepala subbagian belum menyetujui daftar ini/);
    const mute = await head.post(`/kerja/draf/${draft}/kembalikan`, {
      kiriman: await submission(),
      alasan: ' ',
    });
    assert.equal(mute.status, 409);
    const back = await head.post(`/kerja/draf/${draft}/kembalikan`, {
      kiriman: await submission(),
      alasan: `Perbaiki ${HOSTILE}`,
    });
    assert.equal(back.status, 303);
    const returned = await liaison.get(`/kerja/draf/${draft}`);
    assert.match(returned.body, /Perbaiki &lt;script/);
    assert.equal((await send()).status, 303);
    const frozen = await liaison.upload(
      `/kerja/draf/${draft}/baris`,
      filledRow(newId(), { judul: 'Terlambat' }),
      [],
    );
    assert.equal(frozen.status, 409);
    assert.match(frozen.body, />Terlambat</);
    assert.equal(
      (await liaison.post(`/kerja/draf/${draft}/setujui`, { kiriman: await submission() })).status,
      409,
    );
    assert.equal(
      (await head.post(`/kerja/draf/${draft}/setujui`, { kiriman: await submission() })).status,
      303,
    );
    assert.equal(
      (await ppid.post(`/kerja/draf/${draft}/terima`, { kiriman: await submission() })).status,
      303,
    );
    const list = await ppid.get('/kerja/informasi');
    assert.match(list.body, /Diterima/);
  });
});
