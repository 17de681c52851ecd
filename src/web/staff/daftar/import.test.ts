import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fill, row } from '../../../../seeds/testing-run.ts';
import { sha256 } from '../../../base/hash.ts';
import { newId } from '../../../base/id.ts';
import { draftById } from '../../../daftar/draft/draft.ts';
import { parseBytes } from '../../../workbook/parse-bytes.ts';
import { keepImport, keptImport } from './import/store.ts';
import { type Answer, type Browsing, fieldsOf, type TestServer, testServer } from './testing.ts';

const HEAD = 'Nama dokumen\tRingkasan isi\tWaktu terbit\tTempat\tSoftcopy\tRetensi\tKlasifikasi';
const line = (judul: string, waktu = '2026', retensi = '5 tahun') =>
  `${judul}\tIsi ${judul}\t${waktu}\tKota Contoh\t✓\t${retensi}\tBerkala`;

describe('a list from Excel', () => {
  let server: TestServer;
  let liaison: Browsing;
  let draft: string;
  const entries = async (id = draft) => (await draftById(server.site.db, server.office.id, id)).entries;
  const titles = async () => (await entries()).map((entry) => entry.judul);
  const paste = (...lines: string[]) =>
    liaison.post(`/kerja/draf/${draft}/impor`, { cara: 'tempel', tempelan: [HEAD, ...lines].join('\n') });
  const again = (page: Answer, more: Record<string, string>) =>
    liaison.post(`/kerja/draf/${draft}/impor`, { ...fieldsOf(page), ...more });

  before(async () => {
    server = await testServer();
    liaison = await server.as(server.actors.penghubung1);
    draft = server.drafts[0] as string;
    await fill(server.site, server, 0, [row('Laporan Realisasi Anggaran Semester I 2026')]);
  });
  after(() => server.drop());

  test('is checked first and changes nothing', async () => {
    const page = await paste(line('Daftar Aset 2026'), line('Rencana Kerja 2026', '31/02/2026'));
    assert.equal(page.status, 200);
    assert.match(page.body, /2 baris terbaca, 1 siap diimpor/);
    assert.match(page.body, /Satu baris perlu diperbaiki/);
    assert.match(page.body, /<kbd>C<\/kbd> Waktu terbit/);
    assert.match(page.body, /Tanggal tidak ada di kalender/);
    assert.equal((await entries()).length, 1);
  });

  test('is taken in once, however often the button is pressed', async () => {
    const page = await paste(line('Daftar Kendaraan 2026'), line('Daftar Gedung 2026'));
    const presses = await Promise.all([again(page, { aksi: 'impor' }), again(page, { aksi: 'impor' })]);
    assert.deepEqual(
      presses.map((press) => press.status),
      [303, 303],
    );
    const { length } = (await titles()).filter((judul) => judul === 'Daftar Gedung 2026');
    assert.equal(length, 1);
    const fresh = await paste(line('Daftar Kendaraan 2026'), line('Daftar Gedung 2026'));
    assert.match(fresh.body, /Berkas yang sama sudah diimpor/);
    assert.equal((await again(fresh, { aksi: 'impor' })).status, 409);
  });

  test('takes a correction and a suggestion in place, and keeps both on the next press', async () => {
    const page = await paste(
      line('Perjanjian A 2026', '31/02/2026'),
      line('Perjanjian B 2026', '2026', 'Selama Beralku'),
    );
    assert.match(page.body, /2 baris terbaca, 0 siap/);
    const opened = await again(page, { buka: '2:C' });
    assert.match(opened.body, /<textarea[^>]*name="isi-2-C"/);
    const mended = await again(opened, { 'isi-2-C': '28/02/2026' });
    assert.match(mended.body, /2 baris terbaca, 1 siap/);
    const both = await again(mended, { saran: '3:F:Selama berlaku' });
    assert.match(both.body, /2 baris terbaca, 2 siap/);
    assert.equal((await again(both, { aksi: 'impor' })).status, 303);
    const found = (await entries()).find((entry) => entry.judul === 'Perjanjian A 2026');
    assert.equal(found?.waktu, '28 Februari 2026');
  });

  test('merges nothing by itself: a possible double waits for a decision', async () => {
    const page = await paste(line('LRA Smt I 2026'));
    assert.match(page.body, /1 baris terbaca, 0 siap/);
    assert.match(page.body, /Laporan Realisasi Anggaran Semester I 2026/);
    assert.match(page.body, /aria-disabled="true"/);
    const decided = await again(page, { 'ganda-2': 'perbarui' });
    assert.match(decided.body, /1 baris terbaca, 1 siap/);
    assert.match(decided.body, /name="ganda-2"[^>]*value="perbarui"[^>]*checked/);
    const before = (await entries()).length;
    assert.equal((await again(decided, { 'ganda-2': 'perbarui', aksi: 'impor' })).status, 303);
    assert.equal((await entries()).length, before);
    assert.ok((await titles()).includes('LRA Smt I 2026'));
  });

  test('can have its columns put right', async () => {
    const page = await liaison.post(`/kerja/draf/${draft}/impor`, {
      cara: 'tempel',
      tempelan: `Perihal\tCatatan unit\tTanggal\nSurat edaran\tIsi surat\t2026`,
    });
    assert.equal(page.status, 200);
    assert.match(page.body, /Tidak ada kolom nama dokumen|belum dapat diperiksa/);
    const right = await again(page, { kepala: '1' });
    const mapped = await again(right, { 'kolom-0': 'judul', 'kolom-1': 'ringkasan', 'kolom-2': 'waktu' });
    assert.match(mapped.body, /1 baris terbaca, 1 siap/);
  });

  test('comes back with its errors marked', async () => {
    const page = await paste(line('Uji tanda 2026', '31/02/2026'));
    const file = await again(page, { aksi: 'tandai' });
    assert.equal(file.status, 200);
    assert.match(
      file.headers.get('content-disposition') ?? '',
      /attachment; filename="tempelan-galat\.xlsx"/,
    );
    assert.match(file.headers.get('content-type') ?? '', /spreadsheetml/);
  });

  test('is uploaded as a file under any name, and a bad one is refused in words', async () => {
    const csv = new File([[HEAD, line('Dari berkas 2026')].join('\n').replaceAll('\t', ';')], '../<b>x.csv');
    const page = await liaison.upload(`/kerja/draf/${draft}/impor`, {}, [csv]);
    assert.match(page.body, /1 baris terbaca, 1 siap/);
    assert.match(page.body, /&lt;b(>|&gt;)x\.csv/);
    const pdf = await liaison.upload(`/kerja/draf/${draft}/impor`, {}, [
      new File(['%PDF-1.7'], 'daftar.xlsx'),
    ]);
    assert.equal(pdf.status, 422);
    assert.match(pdf.body, /sebenarnya PDF/);
    const none = await liaison.upload(`/kerja/draf/${draft}/impor`, {}, []);
    assert.equal(none.status, 422);
    const blank = await liaison.post(`/kerja/draf/${draft}/impor`, { cara: 'tempel', tempelan: ' ' });
    assert.equal(blank.status, 422);
    assert.match(blank.body, /Tempel dahulu baris dari Excel\./);
  });

  test('of excluded information is refused and not kept', async () => {
    const page = await liaison.post(`/kerja/draf/${draft}/impor`, {
      cara: 'tempel',
      tempelan: 'Nama dokumen\tKonsekuensi\nData pribadi pegawai\tMelanggar privasi',
    });
    assert.equal(page.status, 422);
    assert.match(page.body, /daftar informasi yang dikecualikan/);
    const { data, clock } = server.site;
    const hash = sha256('Nama dokumen\tKonsekuensi\nData pribadi pegawai\tMelanggar privasi');
    assert.equal(await keptImport({ data, clock, office: server.office.id, draft }, hash), null);
  });

  test('shows what a cell holds as text', async () => {
    const page = await paste(line('<script>alert(1)</script>', '31/02/2026'), line('"><img onerror=1>'));
    assert.match(page.body, /&lt;script/);
    assert.doesNotMatch(page.body, /<script>alert|<img onerror/);
  });

  test('that one unit uploaded is not to be read from another unit’s draft', async () => {
    const page = await paste(line('Rahasia unit 2026'));
    const other = await server.as(server.actors.penghubung2);
    const fields = { ...fieldsOf(page), aksi: 'periksa' };
    const stolen = await other.post(`/kerja/draf/${server.drafts[1]}/impor`, fields);
    assert.equal(stolen.status, 422);
    assert.doesNotMatch(stolen.body, /Rahasia unit/);
    const foreign = await other.post(`/kerja/draf/${draft}/impor`, fields);
    assert.equal(foreign.status, 409);
    assert.doesNotMatch(foreign.body, /Rahasia unit/);
    const climbing = await liaison.post(`/kerja/draf/${draft}/impor`, {
      ...fields,
      sha256: '../../../etc/passwd',
    });
    assert.equal(climbing.status, 422);
  });

  test('has a template that holds the draft’s rows', async () => {
    const file = await server
      .as(server.actors.kepala1)
      .then((head) => head.get(`/kerja/draf/${draft}/templat.xlsx`));
    assert.equal(file.status, 200);
    assert.match(file.headers.get('content-disposition') ?? '', /PPID-A_KPU-Kota-Contoh_/);
    assert.throws(() => parseBytes(Buffer.from('x'), 'x.xlsx'));
  });
});

test('an uploaded list is kept for a day and then swept away', async () => {
  const data = await mkdtemp(join(tmpdir(), 'terang-imports-'));
  try {
    const clock = { now: () => new Date('2026-11-23T02:00:00Z') };
    const place = { data, clock, office: newId(), draft: newId() };
    const old = await keepImport(place, Buffer.from('lama'));
    const path = join(data, 'imports', place.office, place.draft, old);
    await utimes(path, new Date('2026-11-22T01:59:00Z'), new Date('2026-11-22T01:59:00Z'));
    assert.equal((await keptImport(place, old))?.toString(), 'lama');
    const fresh = await keepImport(place, Buffer.from('baru'));
    assert.equal(await keptImport(place, old), null);
    assert.deepEqual(await readdir(join(data, 'imports', place.office, place.draft)), [fresh]);
    await assert.rejects(keepImport({ ...place, draft: '../..' }, Buffer.from('x')));
    assert.equal(await keptImport(place, '../../x'), null);
  } finally {
    await rm(data, { recursive: true });
  }
});
