import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../base/id.ts';
import { shownCode } from '../../../../custody/code.ts';
import { dokumenById } from '../../../../custody/dokumen/dokumen.ts';
import type { Hardcopy } from '../../../../custody/hardcopy/hardcopy.ts';
import type { Place } from '../../../../custody/hardcopy/place.ts';
import { dokumen, lend, papers, place } from '../../../../custody/hardcopy/testing.ts';
import { type Answer, type Browsing, fieldsOf, type TestServer, testServer } from '../../daftar/testing.ts';
import { arsip } from '../links.ts';
import { location, says, silent, words } from '../simpan/testing.ts';

let server: TestServer;
let desk: Browsing;
let box: Place;
let lkjip: string;
let minutes: string;
let lent: Hardcopy;

before(async () => {
  server = await testServer();
  desk = await server.as(server.actors.desk);
});
after(() => server.drop());

const idIn = (answer: Answer) => /([0-9a-f-]{36})/.exec(location(answer))?.[1] ?? '';
const ask = (kata: string, who = desk) => who.get(arsip.cari(kata));
/** Titles of the answers, in their order. */
const answers = ({ body }: Answer) =>
  [...body.matchAll(/jawaban__judul"><a href="[^"]+">([^<]+)</g)].map(([, title]) => title);

test('a fresh office is told what to do first', async () => {
  const page = await desk.get(arsip.beranda);
  says(page, /Mulai dari sini/);
  says(page, /Catat ruang, rak, dan boksnya/);
  silent(page, /Yang perlu diketahui/);
});

test('a document is recorded, changed and classed by its forms, which keep what was typed', async () => {
  const unit = server.units[0]?.id ?? '';
  const faulty = await desk.post(arsip.dokumenBaru, {
    judul: '',
    unit,
    tahun: '25',
    item: 'TIDAK-ADA',
    catatan: 'Map biru',
  });
  assert.equal(faulty.status, 422);
  for (const fault of [/Tulis tahun dengan empat angka/, /tidak ada dalam daftar kantor/])
    says(faulty, fault);
  assert.match(faulty.body, /Map biru/);
  const made = await desk.post(arsip.dokumenBaru, {
    judul: 'LKjIP <2025>',
    unit,
    tahun: '2025',
    item: '',
    catatan: '',
  });
  lkjip = idIn(made);
  const page = await desk.get(location(made));
  says(page, /DOK-2026-001/);
  assert.match(page.body, /LKjIP &lt;2025>/);
  says(page, /Dokumen dicatat Dimas Contoh/);
  const form = fieldsOf(await desk.get(arsip.dokumenAct(lkjip, 'ubah')));
  const typed = {
    judul: 'Laporan Kinerja (LKjIP) Tahun 2025',
    unit,
    tahun: '2025',
    item: '',
    catatan: 'Bundel',
  };
  assert.equal((await desk.post(arsip.dokumenAct(lkjip, 'ubah'), { ...form, ...typed })).status, 303);
  const stale = await desk.post(arsip.dokumenAct(lkjip, 'ubah'), { ...form, ...typed, judul: 'Lain' });
  assert.equal(stale.status, 409);
  assert.match(stale.body, /Lain<\/textarea>/);
  const klas = fieldsOf(await desk.get(arsip.dokumenAct(lkjip, 'klasifikasi')));
  const excluded = { ...klas, klasifikasi: 'usul_dikecualikan', alasan: '' };
  says(
    await desk.post(arsip.dokumenAct(lkjip, 'klasifikasi'), excluded),
    /Tulis alasan usul pengecualiannya/,
  );
  await desk.post(arsip.dokumenAct(lkjip, 'klasifikasi'), { ...klas, klasifikasi: 'berkala' });
  const saved = await dokumenById(server.site.db, server.office.id, lkjip);
  assert.deepEqual([saved.judul, saved.klasifikasi, saved.catatan], [typed.judul, 'berkala', 'Bundel']);
});

test('where is the paper, who holds it, until when: one screen, whatever is typed or scanned', async () => {
  const { site, actors, units, office } = server;
  const room = await place(site, actors.desk, 'ruang', 'Ruang Arsip');
  const rack = await place(site, actors.desk, 'rak', 'Rak B', { parent: room });
  const row = await place(site, actors.desk, 'baris', 'Baris 2', { parent: rack });
  box = await place(site, actors.desk, 'boks', 'Boks 03', { parent: row });
  const [there, away] = await papers(site, actors.desk, lkjip, 2, box);
  lent = away as Hardcopy;
  await lend(site, actors.desk, lent, 'Subbag Hukum');
  minutes = await dokumen(site, actors.desk, units[1]?.id ?? '', 'Berita Acara Rekapitulasi Hasil Pemilihan');
  await papers(site, actors.desk, minutes, 1, null);
  for (const kata of [
    'laporan kinerja',
    'lakip',
    'DOK-2026-001',
    'dok-2026-001',
    there?.code ?? '',
    `https://kantor.example/K/${lent.code}`,
    shownCode(lent.code).toLowerCase(),
  ]) {
    const page = await ask(kata);
    assert.deepEqual(answers(page), ['Laporan Kinerja (LKjIP) Tahun 2025'], kata);
    says(page, /Ruang Arsip › Rak B › Baris 2 › Boks 03/);
    says(page, /Dipinjam Subbag Hukum sampai 30 Nov 2026/);
    says(page, /Kode klasifikasi arsip belum diberikan/);
    says(page, new RegExp(`Yang menguasai ${units[0]?.shortName}`));
  }
  says(await ask('berita acara'), /Belum disimpan di tempat mana pun/);
  await site.db`update loan set jatuh_tempo = '2026-11-20' where hardcopy = ${lent.id}`;
  says(await ask('lakip'), /sampai 20 Nov 2026 Terlambat/);
  says(await ask(box.code), /Ini label tempat\. Ruang Arsip › Rak B › Baris 2 › Boks 03/);
  const [receipt] = await site.db<
    { nomor: string }[]
  >`select nomor from tanda_terima where office = ${office.id}`;
  says(await ask(receipt?.nomor ?? ''), /Ini nomor tanda terima/);
});

test('a misspelt word or label is answered with what was probably meant', async () => {
  says(await ask('rekapitulsi'), /Mungkin yang dimaksud rekapitulasi ?\?/);
  const { code } = lent;
  const wrong = `${code.slice(0, 5)}${code.endsWith('2') ? '3' : '2'}`;
  const page = await ask(wrong);
  assert.deepEqual(answers(page), []);
  says(page, new RegExp(`Mungkin yang dimaksud ${shownCode(code)}`));
  const wordy = await ask('laporan kinerja kantor zzzz');
  assert.deepEqual(answers(wordy), ['Laporan Kinerja (LKjIP) Tahun 2025']);
  says(wordy, /Yang berikut memuat sebagian besar katanya/);
  says(await ask('zzzz qqqq'), /Tidak ada dokumen untuk “zzzz qqqq”/);
  for (const odd of ['%', "'", '\u0000', '(', ':*', 'x'.repeat(5000), '\ud800', '   '])
    assert.equal(
      (await desk.get(`${arsip.beranda}?cari=${encodeURIComponent(odd.toWellFormed())}`)).status,
      200,
    );
});

test('the first page says in sentences what waits', async () => {
  const page = await desk.get(arsip.beranda);
  says(page, /1 pinjaman lewat jatuh tempo/);
  says(page, /1 hardcopy belum disimpan di tempat mana pun/);
  says(page, /1 dokumen belum diklasifikasi/);
  says(page, /2 dokumen belum punya kode arsip/);
});

test('a unit’s own people see their unit’s documents, and commissioners all of them without acts', async () => {
  const other = await server.as(server.actors.penghubung2);
  assert.deepEqual(answers(await ask('lakip', other)), []);
  assert.deepEqual(answers(await ask(lent.code, other)), []);
  assert.equal((await other.get(arsip.dokumen(lkjip))).status, 404);
  silent(await other.get(arsip.dokumenDaftar), /LKjIP/);
  silent(await other.get(`${arsip.dokumenDaftar}?unit=${server.units[0]?.id}`), /LKjIP/);
  silent(await other.get(`${arsip.dokumenDaftar}/daftar.csv`), /LKjIP/);
  says(await other.get(arsip.dokumen(minutes)), /Ubah Klasifikasi/);
  const chair = await server.as(server.actors.ketua);
  const read = await chair.get(arsip.dokumen(lkjip));
  silent(read, /Unduh paket/);
  silent(read, new RegExp(arsip.dokumenAct(lkjip, 'ubah')));
  const refused = await chair.post(arsip.dokumenBaru, {
    judul: 'A',
    unit: server.units[0]?.id ?? '',
    tahun: '',
  });
  assert.equal(refused.status, 409);
});

test('the list is filtered by unit, year, class and what is missing; a filter that means nothing is ignored', async () => {
  const list = (query: string) => desk.get(`${arsip.dokumenDaftar}?${query}`);
  const count = async (query: string) =>
    Number(/(\d+) dokumen/.exec(words(await list(query)).replace(/^.*Saring/, ''))?.[1]);
  assert.equal(await count(''), 2);
  assert.equal(await count(`unit=${server.units[1]?.id}`), 1);
  assert.equal(await count('tahun=2025'), 2);
  assert.equal(await count('klasifikasi=berkala'), 1);
  assert.equal(await count('kurang=tempat'), 1);
  assert.equal(await count('kurang=hardcopy'), 0);
  assert.equal(await count('kurang=softcopy'), 2);
  assert.equal(await count('kata=rekapitulasi'), 1);
  assert.equal(await count("unit=x&tahun='&klasifikasi=lain&kurang=semua&hal=-4"), 2);
  assert.equal(location(await list('hal=99')), `${arsip.dokumenDaftar}?hal=1`);
});

test('the list leaves as CSV and workbook with its filters, and nothing in it runs as a formula', async () => {
  const unit = server.units[0]?.id ?? '';
  await desk.post(arsip.dokumenBaru, {
    judul: '=HYPERLINK("http://x")',
    unit,
    tahun: '2024',
    item: '',
    catatan: '@SUM(A1)',
  });
  const csv = await desk.get(`${arsip.dokumenDaftar}/daftar.csv?tahun=2024`);
  assert.match(csv.headers.get('content-type') ?? '', /text\/csv/);
  const [head, row, rest] = csv.body.split('\r\n');
  assert.match(head ?? '', /^\uFEFF?"nomor","nomor_informasi","judul"/);
  assert.match(row ?? '', /,"'=HYPERLINK\(""http:\/\/x""\)",/);
  assert.match(row ?? '', /"'@SUM\(A1\)"$/);
  assert.equal(rest, '');
  const xlsx = await desk.get(`${arsip.dokumenDaftar}/daftar.xlsx`);
  assert.match(xlsx.headers.get('content-type') ?? '', /spreadsheetml/);
  assert.ok(xlsx.body.startsWith('PK'));
});

test('files that wait are listed by their state', async () => {
  for (const keadaan of ['menunggu', 'karantina', 'belum-terpasang', 'lain'])
    says(await desk.get(`${arsip.berkas}?keadaan=${keadaan}`), /Tidak ada berkas dalam keadaan ini/);
});

test('an address of no document, or of another office’s, leads nowhere', async () => {
  for (const path of [arsip.dokumen(newId()), arsip.dokumen('x'), arsip.dokumenAct(newId(), 'ubah')])
    assert.equal((await desk.get(path)).status, 404);
});
