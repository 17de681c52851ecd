import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pdf } from '../../../../../seeds/files/pdf.ts';
import { dokumenById } from '../../../../custody/dokumen/dokumen.ts';
import { examineAll } from '../../../../custody/examine/examine-next.ts';
import { type Hardcopy, hardcopyById } from '../../../../custody/hardcopy/hardcopy.ts';
import { dokumen, papers, place } from '../../../../custody/hardcopy/testing.ts';
import { handInStream } from '../../../../custody/softcopy/hand-in.ts';
import { type Browsing, fieldsOf, type TestServer, testServer } from '../../daftar/testing.ts';
import { arsip } from '../links.ts';
import { tempat } from '../tempat/links.ts';
import { leadsTo, wordsOf } from '../tempat/testing.ts';

let at: TestServer;
let desk: Browsing;
let ppid: Browsing;
let joko: Browsing;
let unit: string;
before(async () => {
  at = await testServer();
  desk = await at.as(at.actors.desk);
  ppid = await at.as(at.actors.ppid);
  joko = await at.as(at.actors.penghubung1);
  unit = at.units[0]?.id ?? '';
});
after(() => at.drop());

async function recorded(judul: string): Promise<{ id: string; paper: Hardcopy }> {
  const id = await dokumen(at.site, at.actors.desk, unit, judul);
  const ruang = await place(at.site, at.actors.desk, 'ruang', `Ruang ${judul}`);
  const rak = await place(at.site, at.actors.desk, 'rak', 'Rak A', { parent: ruang });
  const [paper] = await papers(at.site, at.actors.desk, id, 1, rak);
  return { id, paper: paper as Hardcopy };
}

test('a document is struck out from its page, with its paper; the words stay on refusal and twice is once', async () => {
  const { id, paper } = await recorded('Judul Tertempel');
  const own = await desk.get(arsip.dokumen(id));
  assert.ok(own.body.includes(`href="${arsip.coret('dokumen', id)}"`));
  const form = await desk.get(arsip.coret('dokumen', id));
  assert.match(wordsOf(form), /1 hardcopy-nya ikut dicoret/);
  const empty = await desk.post(arsip.coret('dokumen', id), { ...fieldsOf(form), alasan: ' ' });
  assert.equal(empty.status, 422);
  assert.match(wordsOf(empty), /Tulis mengapa catatan ini salah/);
  const stale = await desk.post(arsip.coret('dokumen', id), { versi: '99', alasan: 'Baris judul' });
  assert.equal(stale.status, 409);
  assert.match(stale.body, /Baris judul<\/textarea>/);
  const sent = { ...fieldsOf(form), alasan: 'Baris judul' };
  const to = leadsTo(await desk.post(arsip.coret('dokumen', id), sent));
  assert.equal(leadsTo(await desk.post(arsip.coret('dokumen', id), sent)), to);
  assert.equal((await ppid.post(arsip.coret('dokumen', id), sent)).status, 409);
  const page = await desk.get(to);
  assert.match(wordsOf(page), /Sudah dicoret\..*Dicoret sebagai salah catat Baris judul/);
  assert.match(wordsOf(page), /Dokumen dicoret \(salah catat\)/);
  for (const gone of [arsip.coret('dokumen', id), arsip.dokumenAct(id, 'ubah'), arsip.hardcopyBaru(id)])
    assert.ok(!page.body.includes(`href="${gone}"`), gone);
  const label = leadsTo(await desk.get(tempat.kodeSatu(paper.code)));
  assert.equal(label, arsip.hardcopy(paper.id));
  assert.match(wordsOf(await desk.get(label)), /Dicoret sebagai salah catat: labelnya tidak berlaku/);
});

test('search, list and standing leave it out; its number and its label still lead to it, as struck', async () => {
  const { id, paper } = await recorded('Zirkonium Keliru');
  const listed = async () => wordsOf(await desk.get(`${arsip.dokumenDaftar}?kata=Zirkonium`));
  const unshelved = async () => (await desk.get(arsip.beranda)).body;
  assert.match(await listed(), /Zirkonium Keliru/);
  const { nomor, version } = await dokumenById(at.site.db, at.office.id, id);
  await desk.post(arsip.coret('dokumen', id), { versi: String(version), alasan: 'Keliru' });
  assert.doesNotMatch(await listed(), /Zirkonium Keliru/);
  assert.doesNotMatch(wordsOf(await desk.get(arsip.cari('zirkonium'))), /Zirkonium Keliru/);
  for (const named of [nomor, paper.code])
    assert.match(wordsOf(await desk.get(arsip.cari(named))), /Zirkonium Keliru Dicoret/);
  assert.match(wordsOf(await desk.get(arsip.cari(paper.code))), /labelnya tidak berlaku/);
  // Its paper lies nowhere, and nobody is asked to shelve it.
  assert.doesNotMatch(await unshelved(), /kurang=tempat/);
});

test('one paper is struck out from its own page, which says so, and another unit’s people never see the form', async () => {
  const { id, paper } = await recorded('Dua kali');
  assert.ok((await joko.get(arsip.hardcopy(paper.id))).body.includes(arsip.coret('hardcopy', paper.id)));
  const maman = await at.as(at.actors.penghubung2);
  assert.equal((await maman.get(arsip.coret('hardcopy', paper.id))).status, 404);
  assert.equal((await maman.get(arsip.coret('dokumen', id))).status, 404);
  const reader = await (await at.as(at.actors.sekretaris)).get(arsip.coret('dokumen', id));
  assert.match(wordsOf(reader), /unit yang menguasainya atau petugas PPID/);
  assert.match(reader.body, /aria-disabled="true"/);
  const form = await joko.get(arsip.coret('hardcopy', paper.id));
  const to = leadsTo(
    await joko.post(arsip.coret('hardcopy', paper.id), { ...fieldsOf(form), alasan: 'Dua kali' }),
  );
  assert.match(wordsOf(await joko.get(to)), /mencoretnya sebagai salah catat\. Alasan: Dua kali\./);
  assert.ok((await hardcopyById(at.site.db, at.office.id, paper.id)).dicoretAt);
  assert.match(wordsOf(await joko.get(arsip.dokumen(id))), /Dicoret/);
});

test('a file uploaded by accident is struck out: not matched, not shown, and given only to the PPID’s side', async () => {
  const bytes = (async function* () {
    yield pdf('Slip gaji');
  })();
  const given = { unit, run: null, via: 'formulir', name: 'slip.pdf' } as const;
  const { id, sha256 } = await handInStream(at.site, at.actors.penghubung1, bytes, given);
  await examineAll(at.site);
  const download = `/kerja/berkas/${sha256}/slip.pdf`;
  assert.equal((await joko.get(download)).status, 200);
  assert.ok((await joko.get(arsip.softcopy(id))).body.includes(arsip.coret('softcopy', id)));
  assert.match(wordsOf(await joko.get(arsip.coret('softcopy', id))), /Isinya tetap tersimpan/);
  const to = leadsTo(await joko.post(arsip.coret('softcopy', id), { alasan: 'Berkas pribadi' }));
  const page = await joko.get(to);
  assert.match(wordsOf(page), /Dicoret sebagai salah unggah Berkas pribadi/);
  assert.match(wordsOf(page), /Berkas yang dicoret tidak ditampilkan/);
  assert.doesNotMatch(page.body, /Unduh aslinya|Ganti dengan versi baru|cocokkan/);
  assert.equal((await joko.get(download)).status, 303);
  assert.equal((await joko.get(arsip.halaman(id, 1))).status, 404);
  assert.equal((await desk.get(download)).status, 200);
  assert.match((await desk.get(arsip.softcopy(id))).body, /Unduh aslinya/);
  assert.doesNotMatch((await joko.get(arsip.cocokkan(null, unit))).body, /slip\.pdf/);
  assert.doesNotMatch((await joko.get(`${arsip.berkas}?keadaan=belum-terpasang`)).body, /slip\.pdf/);
});
