import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { klasifikasiArsipByKode } from '../../../../custody/keeping/klasifikasi-arsip.ts';
import { closed, policy } from '../../../../custody/keeping/testing.ts';
import { writeWorkbook } from '../../../../workbook/write-workbook.ts';
import { type Browsing, type TestServer, testServer } from '../../daftar/testing.ts';
import { location, says, silent } from './testing.ts';

const RETENSI = '/kerja/arsip/retensi';
const PEMUSNAHAN = '/kerja/arsip/pemusnahan';
let at: TestServer;
let desk: Browsing;
let ppid: Browsing;
let ketua: Browsing;
let kepala1: Browsing;
let kepala2: Browsing;

before(async () => {
  at = await testServer();
  const of = (name: keyof TestServer['actors']) => at.as(at.actors[name]);
  [desk, ppid, ketua, kepala1, kepala2] = (await Promise.all(
    (['desk', 'ppid', 'ketua', 'kepala1', 'kepala2'] as const).map(of),
  )) as [Browsing, Browsing, Browsing, Browsing, Browsing];
});
after(() => at.drop());

test('an office without codes is told what to do, and loads the list with its source', async () => {
  const empty = await desk.get(RETENSI);
  says(empty, /Belum ada kode klasifikasi\. Muat daftar awal, atau impor tabel JRA kantor\./);
  says(empty, /320 baris dari aplikasi KPU Kabupaten Belu.*Cocokkan dengan Keputusan KPU 57\/2022/);
  silent(await ketua.get(RETENSI), /Muat daftar kode/);
  assert.equal((await ketua.post(`${RETENSI}/muat`)).status, 409);
  const loaded = await desk.post(`${RETENSI}/muat`);
  assert.deepEqual([loaded.status, location(loaded)], [303, `${RETENSI}?selesai=klasifikasi-dimuat`]);
  const page = await ketua.get(RETENSI);
  says(page, /0 dari 319 kode sudah beretensi/);
  says(page, /Sumber kode Cocokkan dengan Keputusan KPU 57\/2022\. github\.com\/arsipkpubelu-sys/);
  says(await ketua.get(`${RETENSI}?cari=peserta+pemilu`), /PL\.01\.1 Pelaksanaan Pemilu › Pendaftaran/);
  says(await ketua.get(`${RETENSI}?cari=zzz`), /Tidak ada kode yang cocok/);
});

test('the retention of a code is set on its page, and what was typed comes back when it cannot be read', async () => {
  const page = await desk.get(`${RETENSI}/kode?kode=TU.01.1`);
  says(page, /Administrasi Persuratan › Buku Agenda/);
  says(page, /Retensi belum ditetapkan/);
  silent(await ketua.get(`${RETENSI}/kode?kode=TU.01.1`), /name="aktif"/);
  const typed = { kode: 'TU.01.1', versi: '1', aktif: 'satu', inaktif: '2', nasib: '', dasar: '' };
  const wrong = await desk.post(`${RETENSI}/kode`, typed);
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /value="satu"/);
  assert.match(wrong.body, /id="nasib-error"/);
  const bare = await desk.post(`${RETENSI}/kode`, { ...typed, nasib: 'musnah' });
  assert.equal(bare.status, 422);
  for (const field of ['aktif', 'dasar']) assert.match(bare.body, new RegExp(`id="${field}-error"`));
  const fine = { ...typed, aktif: '1', nasib: 'musnah', dasar: 'PKPU 17/2023, lampiran contoh' };
  assert.equal((await ketua.post(`${RETENSI}/kode`, fine)).status, 409);
  const saved = await desk.post(`${RETENSI}/kode`, fine);
  assert.equal(saved.status, 303);
  const again = await desk.post(`${RETENSI}/kode`, fine);
  assert.equal(again.status, 303, 'sent twice');
  const other = await ppid.post(`${RETENSI}/kode`, { ...fine, inaktif: '5' });
  assert.equal(other.status, 409);
  says(other, /baru saja diubah orang lain/);
  const shown = await desk.get(location(saved));
  says(shown, /Retensi tersimpan/);
  says(shown, /Musnah, aktif 1 tahun dan inaktif 2 tahun.*Riwayat/);
  assert.equal((await desk.get(`${RETENSI}/kode?kode=tidak+ada`)).status, 404);
});

test('a pasted JRA is checked row by row, mended, and stored by one press', async () => {
  const tabel =
    'kode\turaian\taktif\tinaktif\tnasib\nPP.07\t\t2\t3\tPermanen\nXX\t\t1\t1\tmusnah\nHK.07\t\tdua\t3\tmusnah';
  const seen = await desk.post(`${RETENSI}/impor`, { tabel });
  assert.equal(seen.status, 200);
  says(seen, /3 baris terbaca, 1 siap disimpan/);
  says(seen, /1 baris perlu diperbaiki.*4 HK\.07 Aktif: tulis masanya dalam tahun bulat/);
  says(seen, /XX.*Kode tidak dikenal/);
  const noBasis = await desk.post(`${RETENSI}/impor`, { tabel, dasar: '', aksi: 'simpan' });
  assert.equal(noBasis.status, 422);
  assert.match(noBasis.body, /id="dasar-error"/);
  const wanted = { tabel, dasar: 'PKPU 17/2023, lampiran contoh', aksi: 'simpan' };
  for (const _ of ['once', 'twice'])
    assert.equal(
      location(await desk.post(`${RETENSI}/impor`, wanted)),
      `${RETENSI}?lihat=ditetapkan&selesai=retensi-diimpor`,
    );
  const { retensi } = await klasifikasiArsipByKode(at.site.db, at.actors.desk.office, 'PP.07');
  assert.equal(retensi?.nasib, 'permanen');
  assert.equal(
    (await ketua.post(`${RETENSI}/impor`, { ...wanted, tabel: `${tabel}\nTU.01\t\t1\t1\tMusnah` })).status,
    409,
  );
  for (const tabel2 of ['', 'nomor\tjudul\n1\tx']) {
    const wrong = await desk.post(`${RETENSI}/impor`, { tabel: tabel2 });
    assert.equal(wrong.status, 422);
  }
});

test('a JRA workbook comes in with the rows of its own numbers, and the codes go out as one to fill in', async () => {
  const rows = [
    ['JADWAL RETENSI ARSIP'],
    [],
    ['Kode', 'Aktif', 'Inaktif', 'Keterangan'],
    ['KU.03', 2, 8, 'Musnah'],
    ['KU.02', 2, 'x', 'Musnah'],
  ];
  const bytes = writeWorkbook([{ name: 'JRA', widths: [10], rows }]);
  const seen = await desk.upload(`${RETENSI}/impor`, {}, [new File([bytes as never], 'jra.xlsx')]);
  assert.equal(seen.status, 200);
  says(seen, /2 baris terbaca, 1 siap disimpan/);
  says(seen, /5 KU\.02 Inaktif/);
  const bad = await desk.upload(`${RETENSI}/impor`, {}, [new File(['%PDF-1.7 x'], 'jra.xlsx')]);
  assert.equal(bad.status, 422);
  says(bad, /sebenarnya PDF/);
  const isian = await desk.get(`${RETENSI}/jra.xlsx`);
  assert.match(isian.headers.get('content-disposition') ?? '', /jra-kantor\.xlsx/);
});

test('a document is given its code and closing day, and the sentence adds up', async () => {
  const id = await closed(at.site, at.actors.desk, at.units[0]?.id ?? '', { judul: 'Agenda 2024' });
  const path = `/kerja/arsip/dokumen/${id}/retensi`;
  const page = await kepala1.get(path);
  says(page, /Kode klasifikasi arsip belum diberikan/);
  assert.equal((await kepala2.get(path)).status, 404);
  silent(await ketua.get(path), /name="kode"/);
  const wrong = await kepala1.post(path, { versi: '1', kode: 'ZZ', ditutup: '2024-02-30' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /value="ZZ"/);
  const early = await kepala1.post(path, { versi: '1', kode: 'ZZ', ditutup: '2019-12-31' });
  assert.match(early.body, /id="kode-error"/);
  assert.match(early.body, /id="ditutup-error"/);
  says(early, /tanggal ditutup mendahului tahun dokumennya/);
  const unknown = await kepala1.post(path, { versi: '1', kode: 'ZZ', ditutup: '2024-02-29' });
  assert.match(unknown.body, /id="kode-error"/);
  const done = await kepala1.post(path, { versi: '1', kode: 'TU.01.1', ditutup: '2024-01-03' });
  assert.equal(location(done), `${path}?selesai=retensi-dokumen`);
  says(
    await ketua.get(path),
    /aktif 1 tahun sampai 3 Januari 2025, inaktif 2 tahun sampai 3 Januari 2027: dapat diusulkan musnah mulai 4 Januari 2027/,
  );
});

test('every page reads in English too', async () => {
  await policy(at.site, at.actors.ppid, 'PL.01.4', [2, 3, 'permanen']);
  for (const [path, what] of [
    [RETENSI, /have their retention/],
    [`${RETENSI}/impor`, /Import a JRA table/],
    [`${RETENSI}/kode?kode=PL.01.4`, /Permanent, active for 2 years and inactive for 3 years/],
    [PEMUSNAHAN, /with retention over/],
    [`${PEMUSNAHAN}/usul`, /Draw up a proposal/],
  ] as const)
    says(await desk.get(`${path}${path.includes('?') ? '&' : '?'}bahasa=en`), what);
});

test('everything wrong with a code’s retention is said at once', async () => {
  const path = `${RETENSI}/kode`;
  const fields = {
    kode: 'HK.07',
    versi: '1',
    aktif: 'dua',
    inaktif: '101',
    nasib: '',
    dasar: ' ',
    keterangan: '',
  };
  const told = await desk.post(path, fields);
  assert.equal(told.status, 422);
  const wrong = [...told.body.matchAll(/id="(\w+)-error"/g)].map(([, name]) => name);
  assert.deepEqual(wrong.sort(), ['aktif', 'dasar', 'inaktif', 'nasib']);
});
