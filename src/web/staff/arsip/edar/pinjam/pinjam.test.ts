import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../../base/id.ts';
import { shownCode } from '../../../../../custody/code.ts';
import { somePaper } from '../../../../../custody/edar/testing.ts';
import { addPlace } from '../../../../../custody/hardcopy/add-place.ts';
import { type Hardcopy, hardcopyById } from '../../../../../custody/hardcopy/hardcopy.ts';
import { placesOf } from '../../../../../custody/hardcopy/place.ts';
import { perform } from '../../../../../journal/act.ts';
import {
  type Answer,
  type Browsing,
  fieldsOf,
  type TestServer,
  testServer,
} from '../../../daftar/testing.ts';
import { arsip } from '../../links.ts';
import { edar } from '../links.ts';

let server: TestServer;
let desk: Browsing;
let made = 0;

before(async () => {
  server = await testServer();
  desk = await server.as(server.actors.desk);
});
after(() => server.drop());

const fresh = (): Promise<Hardcopy> => {
  made += 1;
  return somePaper(server.site, server.actors.penghubung1, server.units[0]?.id ?? '', `Laporan ${made}`);
};
const now = (paper: Hardcopy) => hardcopyById(server.site.db, server.office.id, paper.id);
const lend = async (who: Browsing, paper: Hardcopy, over: Record<string, string> = {}): Promise<Answer> => {
  const path = arsip.hardcopyAct(paper.id, 'pinjam');
  const page = await who.get(path);
  return who.post(path, {
    ...{ ...fieldsOf(page), peminjam: '', 'peminjam-nama': 'Budi Contoh', keperluan: 'Sidang' },
    ...{ jatuhTempo: '2026-11-27', keadaan: 'Baik', ...over },
  });
};
const backPath = (paper: Hardcopy) => arsip.hardcopyAct(paper.id, 'kembali');
const takeBack = async (who: Browsing, paper: Hardcopy, over: Record<string, string | string[]> = {}) => {
  const page = await who.get(backPath(paper));
  return who.post(backPath(paper), { ...fieldsOf(page), keadaan: 'baik', catatan: '', ...over });
};

test('a paper is lent on one short form, and its receipt is the page that follows', async () => {
  const paper = await fresh();
  const page = await desk.get(arsip.hardcopyAct(paper.id, 'pinjam'));
  assert.match(page.body, /name="jatuhTempo" type="date" value="2026-11-30"/, 'a week is suggested');
  const done = await lend(desk, paper);
  assert.equal(done.status, 303);
  const receipt = await desk.get(done.headers.get('location') ?? '');
  assert.match(receipt.body, /Pinjaman tercatat\. Ini tanda terimanya/);
  assert.match(receipt.body, /meminjamkan 1 hardcopy kepada Budi Contoh/);
  assert.equal((await now(paper)).peminjam, 'Budi Contoh');
  const list = await desk.get(arsip.pinjaman);
  assert.match(list.body, /Laporan 1/);
  assert.match(list.body, /semuanya belum jatuh tempo/);
});

test('a paper that is lent says who has it and until when, and offers no second loan', async () => {
  const paper = await fresh();
  const path = arsip.hardcopyAct(paper.id, 'pinjam');
  const open = fieldsOf(await desk.get(path));
  await lend(desk, paper);
  const { body } = await desk.get(path);
  assert.match(body, /Budi Contoh meminjamnya sampai 27 November 2026/);
  assert.ok(!body.includes('name="keperluan"'));
  const other = await server.as(server.actors.ppid);
  const late = await other.post(path, {
    ...{ ...open, id: newId(), 'peminjam-nama': 'Sari Contoh', keperluan: 'x', jatuhTempo: '2026-11-27' },
  });
  assert.equal(late.status, 409);
  assert.match(late.body, /sedang dipinjam Budi Contoh\. Catat dahulu kembalinya/);
});

test('everything that is missing on the form is told at once and what was typed stays', async () => {
  const paper = await fresh();
  const { status, body } = await lend(desk, paper, {
    ...{ 'peminjam-nama': '', keperluan: '', jatuhTempo: '2026-11-01', keadaan: 'Sampul pudar' },
  });
  assert.equal(status, 422);
  for (const words of ['Pilih pihaknya', 'Tulis untuk apa', 'Tanggal kembali paling awal 23 November 2026'])
    assert.ok(body.includes(words), words);
  assert.match(body, /value="Sampul pudar"/);
  const unknown = await lend(desk, paper, { naskah: 'ABC' });
  assert.match(unknown.body, /ABC: salah tulis/);
});

test('several papers go to one borrower on one receipt, and those ticked come back together', async () => {
  const [first, second, third] = [await fresh(), await fresh(), await fresh()];
  const done = await lend(desk, first, { naskah: `${shownCode(second.code)}\n${third.code}` });
  const receipt = await desk.get(done.headers.get('location') ?? '');
  assert.match(receipt.body, /3 hardcopy/);
  const page = await desk.get(backPath(first));
  const loans = [...page.body.matchAll(/name="ikut" type="checkbox" value="([^"]+)"/g)].map(
    ([, id]) => id ?? '',
  );
  assert.equal(loans.length, 2);
  const back = await takeBack(desk, first, { ikut: [loans[0] ?? ''] });
  assert.equal(back.status, 303);
  const out = await Promise.all([first, second, third].map(async (paper) => (await now(paper)).peminjam));
  assert.equal(out.filter(Boolean).length, 1);
});

test('damage is written down; a return is recorded once, and then the page says that nothing is out', async () => {
  const paper = await fresh();
  await lend(desk, paper);
  const page = await desk.get(backPath(paper));
  const bare = await takeBack(desk, paper, { keadaan: 'rusak' });
  assert.equal(bare.status, 422);
  assert.match(bare.body, /Tulis apa yang rusak/);
  const done = await takeBack(desk, paper, { keadaan: 'rusak', catatan: 'halaman 2 sobek' });
  assert.match((await desk.get(done.headers.get('location') ?? '')).body, /rusak: halaman 2 sobek/);
  const again = await desk.post(backPath(paper), { ...fieldsOf(page), keadaan: 'baik' });
  assert.equal(again.status, 409);
  assert.match(again.body, /sudah tercatat kembali pada 23 November 2026/);
  assert.match((await desk.get(backPath(paper))).body, /tidak sedang dipinjam/);
  const list = await desk.get(edar.kembali);
  assert.match(list.body, /halaman 2 sobek/);
});

test('the same form sent twice leads to the one receipt', async () => {
  const paper = await fresh();
  const path = arsip.hardcopyAct(paper.id, 'pinjam');
  const fields = {
    ...fieldsOf(await desk.get(path)),
    ...{ 'peminjam-nama': 'Budi Contoh', keperluan: 'Sidang', jatuhTempo: '2026-11-27' },
  };
  const sent = [await desk.post(path, fields), await desk.post(path, fields)];
  const back = { ...fieldsOf(await desk.get(backPath(paper))), keadaan: 'baik' };
  const returned = await Promise.all([1, 2].map(() => desk.post(backPath(paper), back)));
  for (const answers of [sent, returned]) {
    const [first = '', second = ''] = answers.map(({ headers }) => headers.get('location') ?? '').sort();
    assert.equal(first.split('?')[0], second.split('?')[0]);
    assert.match((await desk.get(second)).body, /Tanda terima ini sudah tercatat\. Kiriman kedua/);
  }
});

test('a paper that comes back is put where the code of a place says', async () => {
  const [room, box] = [newId(), newId()];
  const bare = { kapasitas: null } as const;
  await perform(server.site, server.actors.desk, addPlace, {
    places: [
      { ...bare, id: room, parent: null, kind: 'ruang', name: 'Ruang Arsip' },
      { ...bare, id: box, parent: room, kind: 'rak', name: 'Rak B' },
    ],
  });
  const codeOf = new Map(
    (await placesOf(server.site.db, server.office.id)).map((place) => [place.id, place.code]),
  );
  const paper = await fresh();
  await lend(desk, paper);
  assert.match((await takeBack(desk, paper, { kodeTempat: 'K7M4PX' })).body, /tidak ada di kantor ini/);
  const inRoom = await takeBack(desk, paper, { kodeTempat: codeOf.get(room) ?? '' });
  assert.equal(inRoom.status, 422);
  await takeBack(desk, paper, { kodeTempat: shownCode(codeOf.get(box) ?? '') });
  assert.equal((await now(paper)).place, box);
});

test('a loan keyed in from paper may be overdue; the list says by how many days, first of all', async () => {
  const paper = await fresh();
  await lend(desk, paper, { tanggal: '2026-11-02', nomor: '4', jatuhTempo: '2026-11-09' });
  const { body } = await desk.get(arsip.pinjaman);
  assert.match(body, /1 terlambat kembali/);
  assert.match(body, /Terlambat 14 hari/);
  const first = body.indexOf(`hardcopy/${paper.id}`);
  assert.ok(first > 0 && first < body.indexOf('27 Nov 2026'));
});

test('people of other units see neither the paper nor the loan; whoever only reads cannot lend', async () => {
  const paper = await fresh();
  const other = await server.as(server.actors.penghubung2);
  const path = arsip.hardcopyAct(paper.id, 'pinjam');
  assert.equal((await other.get(path)).status, 404);
  assert.equal((await other.post(path, {})).status, 404);
  await lend(desk, paper);
  assert.equal((await other.get(backPath(paper))).status, 404);
  assert.ok(!(await other.get(arsip.pinjaman)).body.includes(paper.id));
  const chair = await server.as(server.actors.ketua);
  const reading = await fresh();
  assert.match((await chair.get(arsip.hardcopyAct(reading.id, 'pinjam'))).body, /aria-disabled="true"/);
  assert.ok(!(await chair.get(arsip.pinjaman)).body.includes(backPath(paper)));
  assert.match((await chair.get(backPath(paper))).body, /Belum bisa:/);
  for (const id of ['x', newId()])
    assert.equal((await desk.get(arsip.hardcopyAct(id, 'kembali'))).status, 404);
});

test('a unit without documents of its own is told what it has borrowed, the overdue first, and of no empty archive', async () => {
  const unit = server.units[1]?.id ?? '';
  const borrower = await server.as(server.actors.penghubung2);
  const before = await borrower.get(arsip.beranda);
  assert.doesNotMatch(before.body, /masih kosong|Hardcopy yang Anda pinjam/);
  const [later, late] = [await fresh(), await fresh()];
  const to = { peminjam: unit, 'peminjam-nama': '' };
  assert.equal((await lend(desk, later, to)).status, 303);
  await lend(desk, late, { ...to, tanggal: '2026-11-02', nomor: '5', jatuhTempo: '2026-11-09' });
  const { body } = await borrower.get(arsip.beranda);
  assert.match(body, /Hardcopy yang Anda pinjam/);
  assert.match(body, /Terlambat 14 hari/);
  const [first, second] = [late, later].map(({ code }) => body.indexOf(shownCode(code))) as [number, number];
  assert.ok(first > 0 && first < second);
  const receipt = /arsip\/tanda-terima\/[0-9a-f-]{36}/.exec(body)?.[0];
  assert.equal((await borrower.get(`/kerja/${receipt}`)).status, 200);
  const { body: own } = await (await server.as(server.actors.penghubung1)).get(arsip.beranda);
  assert.doesNotMatch(own, /Hardcopy yang Anda pinjam/);
});
