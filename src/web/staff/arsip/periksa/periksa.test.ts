import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { xlsx } from '../../../../../seeds/files/office.ts';
import { pdf } from '../../../../../seeds/files/pdf.ts';
import { newId } from '../../../../base/id.ts';
import { programFile } from '../../../../base/paths.ts';
import { recordDokumen } from '../../../../custody/dokumen/record-dokumen.ts';
import { examineAll, examineNext } from '../../../../custody/examine/examine-next.ts';
import { attachSoftcopy } from '../../../../custody/softcopy/attach-softcopy.ts';
import { handInStream } from '../../../../custody/softcopy/hand-in.ts';
import { perform } from '../../../../journal/act.ts';
import { type Answer, type Browsing, type TestServer, testServer } from '../../daftar/testing.ts';
import { arsip } from '../links.ts';
import { periksa } from './links.ts';

const words = ({ body }: Answer) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const says = (answer: Answer, what: RegExp) => assert.match(words(answer), what);
const silent = (answer: Answer, what: RegExp) => assert.doesNotMatch(answer.body, what);
const location = (answer: Answer) => answer.headers.get('location') ?? '';

let at: TestServer;
let joko: Browsing;
let dimas: Browsing;
let ppid: Browsing;

before(async () => {
  at = await testServer();
  joko = await at.as(at.actors.penghubung1);
  dimas = await at.as(at.actors.desk);
  ppid = await at.as(at.actors.ppid);
});
after(() => at.drop());

async function give(name: string, content: Buffer): Promise<{ id: string; sha256: string }> {
  const bytes = (async function* () {
    yield content;
  })();
  const unit = at.units[0]?.id ?? '';
  return handInStream(at.site, at.actors.penghubung1, bytes, { unit, run: null, via: 'formulir', name });
}

const download = (sha256: string) => `/kerja/berkas/${sha256}/a.pdf`;

test('a file that waits says so, is handed to its giver alone, and leads others to its page', async () => {
  const { id, sha256 } = await give('Laporan.pdf', pdf('Laporan triwulan'));
  says(await dimas.get(arsip.softcopy(id)), /Sedang diperiksa/);
  says(await dimas.get(arsip.softcopy(id)), /Pratinjau tampil setelah berkas selesai diperiksa/);
  assert.equal((await joko.get(download(sha256))).status, 200);
  const other = await dimas.get(download(sha256));
  assert.deepEqual([other.status, location(other)], [303, periksa.berkas(sha256)]);
  assert.equal((await dimas.get(arsip.halaman(id, 1))).status, 404);
  await examineAll(at.site);
  assert.equal((await dimas.get(download(sha256))).status, 200);
  says(await dimas.get(arsip.softcopy(id)), /Tidak ada yang perlu dijawab/);
  says(await dimas.get(periksa.berkas(sha256)), /Laporan\.pdf/);
});

test('its pages are shown as pictures of our own, its text stands beside them', async () => {
  const { id, sha256 } = await give(
    'Dua halaman.pdf',
    pdf({ pages: [['Halaman pertama'], ['Halaman kedua']] }),
  );
  while (await examineNext(at.site)) {}
  const page = await joko.get(`${arsip.softcopy(id)}?halaman=2`);
  says(page, /Halaman 2 dari 2/);
  assert.match(page.body, new RegExp(`src="${periksa.halaman(sha256, 2)}"`));
  says(await joko.get(`${arsip.softcopy(id)}?halaman=2&lihat=teks`), /Halaman kedua/);
  for (const path of [arsip.halaman(id, 2), periksa.halaman(sha256, 2)]) {
    const { status, headers, body } = await joko.get(path);
    assert.equal(status, 200);
    assert.match(body, /^.PNG/);
    assert.equal(headers.get('content-type'), 'image/png');
    assert.equal(headers.get('content-security-policy'), "sandbox; default-src 'none'");
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('cache-control'), 'private, no-store');
  }
  for (const none of [arsip.halaman(id, 3), arsip.halaman(id, 0), `${periksa.berkas(sha256)}/halaman/x.png`])
    assert.equal((await joko.get(none)).status, 404, none);
});

test('a finding is told with its page and answered on the page; the number itself is nowhere in it', async () => {
  const { id, sha256 } = await give('Peserta.pdf', pdf({ pages: [['Daftar'], ['NIK 3673015708900003']] }));
  await examineAll(at.site);
  const page = await joko.get(arsip.softcopy(id));
  says(page, /Tampaknya ada NIK di halaman 2\./);
  says(page, /1 temuan perlu dijawab/);
  silent(page, /3673015708900003/);
  const empty = await joko.post(periksa.jawab(sha256), {
    ...{ code: 'nik', putusan: 'boleh', alasan: '', kembali: arsip.softcopy(id) },
  });
  assert.equal(empty.status, 409);
  says(empty, /Tulis mengapa berkas ini tetap boleh dipakai/);
  const unchosen = await joko.post(periksa.jawab(sha256), { code: 'nik', alasan: 'Contoh saja' });
  assert.equal(unchosen.status, 422);
  says(unchosen, /Pilih jawabannya dahulu/);
  assert.match(unchosen.body, />Contoh saja<\/textarea>/);
  const typed = { code: 'nik', putusan: 'boleh', alasan: 'Telepon 0812-3456-7890 milik kantor' };
  const repeated = await joko.post(periksa.jawab(sha256), typed);
  assert.equal(repeated.status, 409);
  says(repeated, /Jangan tulis ulang data pribadinya\. Tulisan Anda tampaknya memuat nomor telepon/);
  assert.match(repeated.body, />Telepon 0812-3456-7890 milik kantor<\/textarea>/);
  assert.match(repeated.body, /value="boleh"[^>]* checked/);
  const done = await joko.post(periksa.jawab(sha256), {
    ...{ code: 'nik', putusan: 'boleh', tadi: '0', alasan: 'Nomor contoh.', kembali: arsip.softcopy(id) },
  });
  assert.deepEqual([done.status, location(done)], [303, `${arsip.softcopy(id)}?selesai=temuan-dijawab`]);
  const then = await joko.get(arsip.softcopy(id));
  says(then, /Semua temuan sudah dijawab/);
  says(then, /Nomor contoh\. Dijawab Joko Contoh/);
});

test('its page and its document’s lead to where it is matched to another document', async () => {
  const { id } = await give('Salah pasang.pdf', pdf('Salah pasang'));
  const unit = at.units[0]?.id ?? '';
  const dokumen = newId();
  const record = { id: dokumen, judul: 'Notula', unit, tahun: 2026, run: null };
  await perform(at.site, at.actors.penghubung1, recordDokumen, record);
  const rows = [{ softcopy: id, was: null, to: { dokumen } }];
  await perform(at.site, at.actors.penghubung1, attachSoftcopy, { unit, run: null, rows });
  const address = arsip.cocokkan(null, unit, id).replaceAll('&', '&amp;');
  for (const page of [arsip.softcopy(id), arsip.dokumen(dokumen)])
    assert.ok((await joko.get(page)).body.includes(`href="${address}"`), page);
  const ketua = await at.as(at.actors.ketua);
  for (const page of [arsip.softcopy(id), arsip.dokumen(dokumen)])
    assert.ok(!(await ketua.get(page)).body.includes('cocokkan'), page);
});

test('an answer that it is true keeps the file inside; a new one with a reason takes its place, and both are read', async () => {
  const { id, sha256 } = await give('Warga.pdf', pdf('NIK 3673015708900003 warga'));
  await examineAll(at.site);
  says(await dimas.get(arsip.beranda), /1 berkas punya temuan yang perlu dijawab/);
  says(await dimas.get(`${arsip.berkas}?keadaan=temuan`), /Warga\.pdf/);
  const lina = await at.as(at.actors.penghubung2);
  silent(await lina.get(arsip.beranda), /temuan yang perlu dijawab/);
  silent(await lina.get(`${arsip.berkas}?keadaan=temuan`), /Warga\.pdf/);
  const answer = {
    code: 'nik',
    putusan: 'jangan_terbit',
    alasan: '',
    tadi: '0',
    kembali: arsip.softcopy(id),
  };
  assert.equal((await joko.post(periksa.jawab(sha256), answer)).status, 303);
  const page = await joko.get(arsip.softcopy(id));
  says(page, /Benar; jangan diterbitkan\. Dijawab Joko Contoh/);
  says(page, /disimpan dan dibaca di kantor, dan tidak diterbitkan/);
  says(page, /Unduh aslinya/);
  silent(await dimas.get(arsip.beranda), /temuan yang perlu dijawab/);
  const change = { ...answer, putusan: 'boleh', tadi: '1' };
  const bare = await dimas.post(periksa.jawab(sha256), change);
  says(bare, /Tulis mengapa jawabannya berubah/);
  const late = await dimas.post(periksa.jawab(sha256), { ...change, tadi: '0', alasan: 'Nomor contoh' });
  says(late, /Temuan ini baru saja dijawab/);
  assert.equal((await dimas.post(periksa.jawab(sha256), { ...change, alasan: 'Nomor contoh' })).status, 303);
  const then = await joko.get(arsip.softcopy(id));
  says(then, /Semua temuan sudah dijawab/);
  says(then, /Nomor contoh Dijawab Dimas Contoh/);
  says(then, /Jawaban sebelumnya \(1\) Benar; jangan diterbitkan/);
});

test('a form leads back to no other page than a softcopy’s or the file’s own', async () => {
  const { id, sha256 } = await give('Lain.pdf', pdf('NIK 3673015708900003 lain'));
  await examineAll(at.site);
  for (const kembali of [
    'https://contoh.example/',
    '//contoh.example',
    '/keluar',
    `${arsip.softcopy(id)}/../../../keluar`,
  ]) {
    const answer = await dimas.post(periksa.jawab(sha256), {
      code: 'nik',
      putusan: 'boleh',
      alasan: 'x',
      kembali,
    });
    if (answer.status === 303) assert.match(location(answer), new RegExp(`^${periksa.berkas(sha256)}`));
  }
});

test('a file in quarantine is shown and handed to nobody until the PPID releases it', async () => {
  const { id, sha256 } = await give(
    'Rekap.xlsx',
    xlsx([{ name: 'Data', rows: [['Honor']] }], { 'xl/vbaProject.bin': 'x' }),
  );
  await examineAll(at.site);
  const page = await joko.get(arsip.softcopy(id));
  says(page, /Berkas ini dikarantina/);
  says(page, /Berkas ini berisi makro/);
  silent(page, /Unduh aslinya/);
  for (const by of [joko, dimas, ppid]) assert.equal((await by.get(download(sha256))).status, 303);
  const release = { alasan: 'Makro penjumlah, sudah dibaca.', kembali: arsip.softcopy(id) };
  const refused = await dimas.post(periksa.lepas(sha256), release);
  assert.equal(refused.status, 409);
  says(refused, /Hanya PPID yang dapat mengeluarkan berkas dari karantina/);
  assert.match(refused.body, /Makro penjumlah, sudah dibaca\./);
  assert.equal((await ppid.post(periksa.lepas(sha256), release)).status, 303);
  assert.equal((await dimas.get(download(sha256))).status, 200);
  says(await dimas.get(arsip.softcopy(id)), /Honor/);
});

test('a scan shows how far its reading came, and its words once they are read', async () => {
  const { id } = await give('Pindaian.png', await readFile(programFile('docs', 'pictures', 'tugas.png')));
  await examineNext(at.site);
  says(await joko.get(arsip.softcopy(id)), /Membaca tulisan pada pindaian: 0 dari 1 halaman/);
  await examineAll(at.site);
  const read = await joko.get(`${arsip.softcopy(id)}?lihat=teks`);
  says(read, /Dibaca mesin dari pindaian/);
  says(read, /Tugas/);
});

test('what another office holds, or nobody, is not found', async () => {
  for (const path of [
    arsip.softcopy(newId()),
    arsip.softcopy('x'),
    periksa.berkas('0'.repeat(64)),
    arsip.halaman(newId(), 1),
  ])
    assert.equal((await joko.get(path)).status, 404, path);
  assert.equal(
    (await joko.post(periksa.jawab('0'.repeat(64)), { code: 'nik', putusan: 'boleh', alasan: 'x' })).status,
    404,
  );
});
