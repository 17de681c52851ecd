import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../../base/id.ts';
import { shownCode } from '../../../../../custody/code.ts';
import { type Hardcopy, hardcopiesOf, hardcopyById } from '../../../../../custody/hardcopy/hardcopy.ts';
import { placeById } from '../../../../../custody/hardcopy/place.ts';
import { dokumen, lend, papers } from '../../../../../custody/hardcopy/testing.ts';
import { type Answer, type Browsing, fieldsOf, type TestServer } from '../../../daftar/testing.ts';
import { arsip } from '../../links.ts';
import { leadsTo, placeCalled, shelvedServer, wordsOf } from '../testing.ts';

let server: TestServer;
let desk: Browsing;
let of: string;
before(async () => {
  server = await shelvedServer();
  desk = await server.as(server.actors.desk);
  of = await dokumen(
    server.site,
    server.actors.desk,
    server.units[0]?.id ?? '',
    'Laporan Kinerja Tahun 2025',
  );
});
after(() => server.drop());

const box = (name: string) => placeCalled(server, 'Ruang Arsip lantai 1', 'Rak B', 'Baris 1', name);
const own = () => hardcopiesOf(server.site.db, server.office.id, { dokumen: of });
const one = async (into: string | null = null) => {
  const place = into ? await placeById(server.site.db, server.office.id, into) : null;
  return ((await papers(server.site, server.actors.desk, of, 1, place)) as [Hardcopy])[0];
};
const now = ({ id }: Hardcopy) => hardcopyById(server.site.db, server.office.id, id);
const typed = (page: Answer, other: Record<string, string>) => ({
  ...fieldsOf(page),
  bentuk: 'asli',
  ...other,
});

test('papers are registered without a script, one more at a press, and their labels offered for printing', async () => {
  const form = await desk.get(arsip.hardcopyBaru(of));
  const first = typed(form, { lembar: '24', keterangan: 'Bundel biru' });
  const two = await desk.post(arsip.hardcopyBaru(of), { ...first, aksi: 'tambah' });
  assert.equal(two.status, 200);
  assert.match(wordsOf(two), /Naskah 1 .*Naskah 2 .*Catat 2 naskah/);
  assert.match(two.body, /value="24"/);
  const sent = typed(two, { lembar: '24', keterangan: 'Bundel biru', 'bentuk-2': 'salinan', 'lembar-2': '' });
  const to = leadsTo(await desk.post(arsip.hardcopyBaru(of), sent));
  const made = await own();
  assert.equal(made.length, 2);
  assert.deepEqual(made.map(({ bentuk, lembar }) => [bentuk, lembar]).sort(), [
    ['asli', 24],
    ['salinan', null],
  ]);
  for (const { code } of made) assert.ok(to.includes(`kode=${code}`));
  assert.match(to, /selesai=hardcopy-dicatat-tanpa-tempat/);
  const again = await desk.post(arsip.hardcopyBaru(of), sent);
  assert.equal(leadsTo(again), to);
  assert.equal((await own()).length, 2);
});

test('a paper may be registered straight into a place, named by the code on its label', async () => {
  const id = await box('Boks 01');
  const { code } = await placeById(server.site.db, server.office.id, id);
  const form = await desk.get(arsip.hardcopyBaru(of));
  const sent = typed(form, { kodeTempat: shownCode(code).toLowerCase() });
  assert.match(leadsTo(await desk.post(arsip.hardcopyBaru(of), sent)), /selesai=hardcopy-dicatat$/);
  assert.equal((await own()).filter(({ place }) => place === id).length, 1);
});

test('what cannot be registered comes back with what was typed', async () => {
  const form = await desk.get(arsip.hardcopyBaru(of));
  const page = await desk.post(
    arsip.hardcopyBaru(of),
    typed(form, { lembar: 'banyak', kodeTempat: 'ABC', keterangan: 'Sobek' }),
  );
  assert.equal(page.status, 422);
  for (const field of ['lembar', 'kodeTempat']) assert.match(page.body, new RegExp(`id="${field}-error"`));
  assert.match(page.body, /value="Sobek"/);
  const none = await desk.post(arsip.hardcopyBaru(of), typed(form, { lembar: '0' }));
  assert.equal(none.status, 409);
});

test('who only reads finds the button closed with its reason, and the server refuses', async () => {
  const reader = await server.as(server.actors.ketua);
  const form = await reader.get(arsip.hardcopyBaru(of));
  assert.match(wordsOf(form), /Belum bisa: Naskah dicatat dan dipindahkan oleh unit yang menguasainya/);
  assert.equal((await reader.post(arsip.hardcopyBaru(of), typed(form, {}))).status, 409);
  const paper = await one();
  assert.doesNotMatch((await reader.get(arsip.hardcopy(paper.id))).body, /\/pindah"/);
  const id = await box('Boks 02');
  const move = await reader.post(arsip.hardcopyAct(paper.id, 'pindah'), { tempat: id, alasan: '' });
  assert.equal(move.status, 409);
  assert.equal((await now(paper)).place, null);
});

test('another unit learns whose a paper is and where it belongs, and nothing can be done with it', async () => {
  const other = await server.as(server.actors.penghubung2);
  const paper = await one(await box('Boks 02'));
  const page = wordsOf(await other.get(arsip.hardcopy(paper.id)));
  assert.match(
    page,
    new RegExp(`Kode label ${shownCode(paper.code)} Naskah milik Keuangan, Umum, dan Logistik`),
  );
  assert.match(page, /Di Ruang Arsip lantai 1 › Rak B › Baris 1 › Boks 02 \./);
  assert.match(page, /kembalikan ke sana atau beri tahu Keuangan, Umum, dan Logistik/);
  await lend(server.site, server.actors.desk, paper, 'Peneliti Contoh');
  const lent = wordsOf(await other.get(arsip.hardcopy(paper.id)));
  assert.match(lent, /Sedang dipinjam\. Tempatnya Ruang Arsip/);
  for (const words of [page, lent])
    assert.doesNotMatch(words, /Laporan Kinerja|DOK-2026|Peneliti Contoh|Riwayat|Cetak label/);
  for (const path of [
    arsip.hardcopyAct(paper.id, 'pindah'),
    arsip.hardcopyAct(paper.id, 'ubah'),
    arsip.hardcopyBaru(of),
  ]) {
    assert.equal((await other.get(path)).status, 404, path);
    assert.equal((await other.post(path, { bentuk: 'asli', versi: '1' })).status, 404, path);
  }
  assert.equal((await now(paper)).version, paper.version);
});

test('what another unit shelves by mistake is refused by its code, without its title', async () => {
  const other = await server.as(server.actors.penghubung2);
  const [from, to] = [await box('Boks 02'), await box('Boks 05')];
  const paper = await one(from);
  const page = await other.post(arsip.tempatAct(to, 'terima'), { kode: paper.code, alasan: 'Salah boks' });
  const words = wordsOf(page);
  assert.match(
    words,
    new RegExp(`${shownCode(paper.code)} Naskah milik Keuangan, Umum, dan Logistik Tidak dipindah`),
  );
  assert.match(words, /Naskah dicatat dan dipindahkan oleh unit yang menguasainya/);
  assert.doesNotMatch(words, /Laporan Kinerja/);
  assert.equal((await now(paper)).place, from);
});

test('one paper answers where it is, who has it and until when', async () => {
  const id = await box('Boks 02');
  const paper = await one(id);
  const page = wordsOf(await desk.get(arsip.hardcopy(paper.id)));
  assert.match(page, new RegExp(`Kode label ${shownCode(paper.code)}`));
  assert.match(page, /Di Ruang Arsip lantai 1 › Rak B › Baris 1 › Boks 02 \./);
  assert.match(page, /Unit yang menguasai Keuangan, Umum, dan Logistik/);
  assert.match(page, /Retensi Kode klasifikasi arsip belum diberikan/);
  await lend(server.site, server.actors.desk, paper, 'Subbagian Hukum');
  const lent = wordsOf(await desk.get(arsip.hardcopy(paper.id)));
  assert.match(lent, /Dipinjam Subbagian Hukum sampai 30 November 2026\. Tempatnya Ruang Arsip lantai 1/);
  assert.match(lent, /Catat kembali/);
  assert.match(
    lent,
    /Dimas Contoh meminjamkannya kepada Subbagian Hukum sampai 30 Nov 2026 untuk Pemeriksaan\./,
  );
  const move = await desk.get(arsip.hardcopyAct(paper.id, 'pindah'));
  assert.match(wordsOf(move), /Belum bisa: Sedang dipinjam Subbagian Hukum/);
});

test('a paper is moved with a reason and says so; twice is no error', async () => {
  const [from, to] = [await box('Boks 03'), await box('Boks 04')];
  const paper = await one(from);
  const act = arsip.hardcopyAct(paper.id, 'pindah');
  const nowhere = await desk.post(act, { tempat: '', kodeTempat: '', alasan: 'x' });
  assert.match(nowhere.body, /id="tempat-error"/);
  const bare = await desk.post(act, { tempat: to, alasan: '' });
  assert.equal(bare.status, 422);
  assert.match(bare.body, /id="alasan-error"/);
  const sent = { tempat: to, alasan: 'Boks lama rusak' };
  assert.equal(leadsTo(await desk.post(act, sent)), `${arsip.hardcopy(paper.id)}?selesai=naskah-dipindah`);
  assert.equal(
    leadsTo(await desk.post(act, sent)),
    `${arsip.hardcopy(paper.id)}?selesai=naskah-sudah-di-sana`,
  );
  assert.match(
    wordsOf(await desk.get(arsip.hardcopy(paper.id))),
    /memindahkannya dari Ruang Arsip lantai 1, Rak B, Baris 1, Boks 03 ke .*Boks 04\. Alasan: Boks lama rusak\./,
  );
});

test('the record of a paper is corrected; a stale form keeps what was typed', async () => {
  const paper = await one();
  const act = arsip.hardcopyAct(paper.id, 'ubah');
  const sent = { versi: '1', bentuk: 'salinan', lembar: '12', keterangan: 'Halaman 3 sobek', pindaian: '' };
  assert.equal(leadsTo(await desk.post(act, sent)), `${arsip.hardcopy(paper.id)}?selesai=naskah-diubah`);
  assert.equal((await now(paper)).lembar, 12);
  const stale = await desk.post(act, { ...sent, keterangan: 'Lain' });
  assert.equal(stale.status, 409);
  assert.match(stale.body, /value="Lain"/);
  const wrong = await desk.post(act, { ...sent, versi: '2', lembar: '0' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /id="lembar-error"/);
  const page = wordsOf(await desk.get(arsip.hardcopy(paper.id)));
  assert.match(
    page,
    /mengubah bentuk asli menjadi salinan, jumlah lembar 10 menjadi 12, dan keterangannya\./,
  );
});

test('a paper or document of another office is not there', async () => {
  for (const wrong of [newId(), 'bukan-id']) {
    assert.equal((await desk.get(arsip.hardcopy(wrong))).status, 404);
    assert.equal((await desk.get(arsip.hardcopyAct(wrong, 'pindah'))).status, 404);
    assert.equal((await desk.post(arsip.hardcopyAct(wrong, 'ubah'), {})).status, 404);
    assert.equal((await desk.get(arsip.hardcopyBaru(wrong))).status, 404);
  }
});
