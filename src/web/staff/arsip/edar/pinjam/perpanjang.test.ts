import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../../base/id.ts';
import { giveLoan } from '../../../../../custody/edar/give-loan.ts';
import { type Pihak, PPID } from '../../../../../custody/edar/pihak.ts';
import { somePaper } from '../../../../../custody/edar/testing.ts';
import type { Hardcopy } from '../../../../../custody/hardcopy/hardcopy.ts';
import { perform } from '../../../../../journal/act.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import { type Browsing, fieldsOf, type TestServer, testServer } from '../../../daftar/testing.ts';
import { arsip } from '../../links.ts';
import { location, says } from '../../simpan/testing.ts';
import { edar } from '../links.ts';

let server: TestServer;
let desk: Browsing;
let made = 0;
const outsider: Pihak = { pihak: 'luar', unit: null, nama: 'Budi Contoh' };

before(async () => {
  server = await testServer();
  desk = await server.as(server.actors.desk);
});
after(() => server.drop());

/** Papers of the first unit, lent on one receipt until 9 November 2026: overdue by two weeks. */
async function lent(n = 1, peminjam = outsider, by: Actor = server.actors.desk): Promise<Hardcopy[]> {
  const papers: Hardcopy[] = [];
  for (let index = 0; index < n; index += 1) {
    const title = `Laporan <${++made}>`;
    papers.push(await somePaper(server.site, server.actors.penghubung1, server.units[0]?.id ?? '', title));
  }
  await perform(server.site, by, giveLoan, {
    ...{ tandaTerima: newId(), peminjam, keperluan: 'Sidang', jatuhTempo: '2026-11-09' },
    papers: papers.map(({ id }) => ({ id: newId(), hardcopy: id, keadaan: '' })),
    kertas: { tanggal: '2026-11-02', nomor: '' },
  });
  return papers;
}
const pageOf = (paper: Hardcopy | undefined, who = desk) =>
  who.get(arsip.hardcopyAct(paper?.id ?? '', 'kembali'));
const typed = { sampai: '2026-12-04', alasan: 'Sidang <ditunda>' };
async function extend(paper: Hardcopy | undefined, over: Record<string, string> = {}, who = desk) {
  const fields = fieldsOf(await pageOf(paper, who));
  return who.post(edar.perpanjang(paper?.id ?? ''), { ...fields, ...typed, ...over });
}

test('a loan is put off on its page; page, list, desk and paper have the new date, and the old one can be read', async () => {
  const [paper] = await lent();
  const page = await pageOf(paper);
  assert.match(page.body, /name="sampai" type="date" value="2026-11-30"/, 'a week from today is suggested');
  says(page, /Sekarang 9 November 2026/);
  says(await desk.get(arsip.pinjaman), /Terlambat 14 hari/);
  const done = await extend(paper);
  assert.equal(done.status, 303);
  const after = await desk.get(location(done));
  says(after, /Pinjaman diperpanjang/);
  says(after, /Dari 9 Nov 2026 sampai 4 Des 2026 Sidang &lt;ditunda>\. Dimas Contoh, 23 Nov 2026/);
  const list = await desk.get(arsip.pinjaman);
  says(list, /4 Des 2026 semula 9 Nov 2026/);
  assert.doesNotMatch(list.body, /Terlambat/);
  says(await desk.get(arsip.cari(paper?.code ?? '')), /Budi Contoh.{0,40}4 Des 2026/);
  says(await desk.get(arsip.hardcopy(paper?.id ?? '')), /Dipinjam Budi Contoh sampai 4 Desember 2026/);
  const receipt = /tanda-terima\/[0-9a-f-]{36}/.exec(list.body)?.[0] ?? '';
  const signed = await desk.get(`/kerja/arsip/${receipt}`);
  says(signed, /Kembali paling lambat 9 November 2026 Diperpanjang Dari 9 Nov 2026 sampai 4 Des 2026/);
});

test('what is wrong is told at its field, and what was typed stays', async () => {
  const [paper] = await lent();
  const bad = await extend(paper, { sampai: '2026-11-20', alasan: '' });
  assert.equal(bad.status, 422);
  says(bad, /Tanggal kembali paling awal 23 November 2026/);
  says(bad, /Tulis mengapa pinjaman ini diperpanjang/);
  assert.match(bad.body, /name="sampai" type="date" value="2026-11-20"/);
  assert.match(bad.body, /value="baik" checked/, 'the form of the return is as it was');
  const early = await extend(paper, { sampai: '2026-11-09' });
  says(early, /Pilih tanggal sesudah 9 November 2026/);
  assert.match(early.body, /value="Sidang &lt;ditunda>"|value="Sidang <ditunda>"/);
  assert.equal(
    location(await desk.get(edar.perpanjang(paper?.id ?? ''))),
    `${arsip.hardcopyAct(paper?.id ?? '', 'kembali')}#perpanjang`,
  );
});

test('the form sent twice puts it off once; a stale one is told what happened meanwhile and keeps its words', async () => {
  const [paper] = await lent();
  const fields = { ...fieldsOf(await pageOf(paper)), ...typed };
  const path = edar.perpanjang(paper?.id ?? '');
  const twice = await Promise.all([desk.post(path, fields), desk.post(path, fields)]);
  assert.deepEqual(
    twice.map(({ status }) => status),
    [303, 303],
  );
  assert.equal((await pageOf(paper)).body.match(/Dari 9 Nov 2026/g)?.length, 1);
  const stale = await desk.post(path, { ...fields, sampai: '2026-12-18', alasan: 'Lain <lagi>' });
  assert.equal(stale.status, 409);
  says(stale, /sudah diperpanjang sampai 4 Desember 2026\. Periksa tanggalnya sekali lagi/);
  assert.match(stale.body, /name="sampai" type="date" value="2026-12-18"/);
  assert.match(stale.body, /name="semula" value="2026-12-04"/, 'sent once more, it goes on from there');
  const back = fieldsOf(await pageOf(paper));
  await desk.post(arsip.hardcopyAct(paper?.id ?? '', 'kembali'), { ...back, keadaan: 'baik' });
  const gone = await desk.post(path, { ...fields, sampai: '2026-12-18', alasan: 'Lain <lagi>' });
  assert.equal(gone.status, 409);
  says(gone, /sudah tercatat kembali pada 23 November 2026/);
  assert.match(gone.body, /value="Lain (&lt;|<)lagi>"/);
});

test('the others of the receipt are put off too when that is ticked, as their reader saw them', async () => {
  const papers = await lent(3);
  const [first, second] = papers;
  const page = await pageOf(first);
  says(page, /Perpanjang juga 2 hardcopy lain/);
  const sekalian = /name="sekalian" type="checkbox" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  await extend(second);
  const stale = await extend(first, { sekalian });
  assert.equal(stale.status, 409);
  assert.match(stale.body, /name="sekalian"[^>]* checked/);
  const fresh = /name="sekalian" type="checkbox" value="([^"]+)"/.exec(stale.body)?.[1] ?? '';
  const done = await extend(first, { sekalian: fresh, sampai: '2026-12-18' });
  assert.equal(done.status, 303);
  const list = await desk.get(arsip.pinjaman);
  const dues = papers.map(({ id }) =>
    list.body.split(`hardcopy/${id}"`)[1]?.slice(0, 1500).includes('18 Des 2026'),
  );
  assert.deepEqual(dues, [true, true, true]);
});

test('the borrower’s side sees why it cannot, whoever only reads sees no form, and other units nothing', async () => {
  const [ours] = await lent(1, PPID, server.actors.penghubung1);
  says(await pageOf(ours), /Pihak Anda yang meminjamnya/);
  assert.equal((await extend(ours)).status, 409);
  const chair = await server.as(server.actors.ketua);
  assert.ok(!(await pageOf(ours, chair)).body.includes('name="sampai"'));
  const other = await server.as(server.actors.penghubung2);
  const [paper] = await lent();
  const path = edar.perpanjang(paper?.id ?? '');
  assert.equal((await other.post(path, { ...fieldsOf(await pageOf(paper)), ...typed })).status, 404);
  for (const pinjaman of ['', 'x', newId()])
    assert.equal((await desk.post(path, { ...typed, pinjaman })).status, 404);
  const crafted = { ...fieldsOf(await pageOf(paper)), ...typed, sekalian: 'x,:,,bukan-id:2026' };
  assert.equal((await desk.post(path, crafted)).status, 404);
});
