import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { steppingClock } from '../../base/clock.ts';
import { NotFound, Refused } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { type Deps, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { refusedFor } from '../../people/testing.ts';
import { addPlace } from '../hardcopy/add-place.ts';
import { type Hardcopy, hardcopyById } from '../hardcopy/hardcopy.ts';
import { drawUpTandaTerima, goneReasons } from './draw-up-tanda-terima.ts';
import { giveLoan, type NewLoan } from './give-loan.ts';
import { daysLate, loansOf, overdueLoans } from './loan.ts';
import { type Pihak, PPID, unitSide } from './pihak.ts';
import { type LoanReturn, returnLoan } from './return-loan.ts';
import { tandaTerimaById, waitsFor } from './tanda-terima.ts';
import { somePaper } from './testing.ts';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
let unit2: Pihak;
const outsider: Pihak = { pihak: 'luar', unit: null, nama: 'Budi Contoh, warga' };

before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: steppingClock('2026-11-23T02:00:00Z', 1) };
  at = await openTestOffice(deps);
  unit2 = unitSide(at.units[1]?.id ?? '');
});
after(() => database.drop());

let made = 0;
const fresh = () => somePaper(deps, at.actors.penghubung1, at.units[0]?.id ?? '', `Laporan ${++made}`);
const loan = (papers: readonly Hardcopy[], over: Partial<NewLoan> = {}): NewLoan => ({
  ...{
    tandaTerima: newId(),
    peminjam: unit2,
    keperluan: 'Bahan jawaban permohonan',
    jatuhTempo: '2026-11-27',
  },
  papers: papers.map(({ id }) => ({ id: newId(), hardcopy: id, keadaan: 'baik' })),
  ...over,
});
const back = (given: NewLoan, over: Partial<LoanReturn> = {}): LoanReturn => ({
  tandaTerima: newId(),
  papers: given.papers.map(({ id }) => ({ loan: id, keadaan: 'baik', catatan: '' })),
  ...over,
});
const give = (by: Actor, input: NewLoan) => perform(deps, by, giveLoan, input);
const take = (by: Actor, input: LoanReturn) => perform(deps, by, returnLoan, input);
const now = (paper: Hardcopy) => hardcopyById(deps.db, at.office.id, paper.id);

test('a loan says who has the paper and until when, and its receipt is signed by who lent it', async () => {
  const paper = await fresh();
  const given = loan([paper]);
  const nomor = await give(at.actors.desk, given);
  const lent = await now(paper);
  assert.deepEqual([lent.peminjam, lent.jatuhTempo], ['Teknis dan Hubmas', '2026-11-27']);
  const receipt = await tandaTerimaById(deps.db, at.office.id, given.tandaTerima);
  assert.deepEqual([receipt.nomor, receipt.kind], [nomor, 'peminjaman']);
  assert.equal(receipt.dari.tanda?.name, 'Dimas Contoh');
  assert.equal(receipt.kepada.nama, 'Subbagian Teknis Penyelenggaraan Pemilu dan Hubungan Masyarakat');
  assert.deepEqual(waitsFor(receipt), ['kepada']);
});

test('of two clerks who lend the same paper at once exactly one does, and the other is told who has it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const paper = await fresh();
    const tries = await Promise.allSettled([
      give(at.actors.desk, loan([paper])),
      give(at.actors.ppid, loan([paper], { peminjam: outsider })),
    ]);
    const lost = tries.filter((one) => one.status === 'rejected').map((one) => one.reason as unknown);
    assert.equal(lost.length, 1);
    assert.ok(lost[0] instanceof Refused);
    const [reason] = lost[0].reasons;
    assert.equal(reason?.code, 'sedang-dipinjam');
    const holder = (await now(paper)).peminjam ?? '';
    assert.ok(reason?.id.includes(`sedang dipinjam ${holder}`), reason?.id);
    assert.equal((await loansOf(deps.db, at.office.id, { hardcopies: [paper.id] })).length, 1);
  }
});

test('several papers go on one receipt, and come back in parts', async () => {
  const papers = [await fresh(), await fresh(), await fresh()];
  const given = loan(papers, { peminjam: outsider });
  await give(at.actors.desk, given);
  const [first, ...rest] = back(given).papers;
  assert.ok(first);
  await take(at.actors.desk, back(given, { papers: [first] }));
  assert.deepEqual(
    (await loansOf(deps.db, at.office.id, { tandaTerima: given.tandaTerima, out: true })).map(
      (one) => one.id,
    ),
    rest.map((one) => one.loan),
  );
  await take(at.actors.ppid, back(given, { papers: rest }));
  assert.equal((await now(papers[2] as Hardcopy)).peminjam, null);
});

test('a paper comes back once, with its state; the receipt of it names who gave and who took it', async () => {
  const paper = await fresh();
  const given = loan([paper]);
  await give(at.actors.desk, given);
  const id = given.papers[0]?.id ?? '';
  const damaged = (catatan: string) => back(given, { papers: [{ loan: id, keadaan: 'rusak', catatan }] });
  assert.deepEqual(await refusedFor(take(at.actors.desk, damaged(' '))), ['kerusakan-kosong']);
  const input = damaged('halaman 2 sobek');
  await take(at.actors.desk, input);
  const [row] = await loansOf(deps.db, at.office.id, { ids: [id] });
  assert.deepEqual([row?.keadaan, row?.catatan, row?.kembali], ['rusak', 'halaman 2 sobek', '2026-11-23']);
  const receipt = await tandaTerimaById(deps.db, at.office.id, input.tandaTerima);
  assert.equal(receipt.kind, 'pengembalian');
  assert.equal(receipt.dari.unit, unit2.unit);
  assert.equal(receipt.kepada.tanda?.name, 'Dimas Contoh');
  assert.deepEqual(await refusedFor(take(at.actors.desk, back(given))), ['sudah-kembali']);
  await give(at.actors.desk, loan([paper]));
});

test('the form of a return sent twice is told that its receipt is made', async () => {
  const given = loan([await fresh()]);
  await give(at.actors.desk, given);
  const input = back(given);
  await take(at.actors.desk, input);
  assert.deepEqual(await refusedFor(take(at.actors.desk, input)), ['sudah-dibuat']);
});

test('two clerks who take the same paper back at once record it once', async () => {
  const given = loan([await fresh()]);
  await give(at.actors.desk, given);
  const tries = await Promise.allSettled([
    take(at.actors.desk, back(given)),
    take(at.actors.ppid, back(given)),
  ]);
  assert.deepEqual(tries.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
});

test('a paper that comes back may be put in another place, and the history of its places says so', async () => {
  const room = newId();
  const rack = newId();
  const bare = { kapasitas: null } as const;
  await perform(deps, at.actors.desk, addPlace, {
    places: [
      { ...bare, id: room, parent: null, kind: 'ruang', name: 'Ruang Arsip' },
      { ...bare, id: rack, parent: room, kind: 'rak', name: 'Rak B' },
    ],
  });
  const paper = await fresh();
  const given = loan([paper]);
  await give(at.actors.desk, given);
  assert.deepEqual(await refusedFor(take(at.actors.desk, back(given, { place: room }))), [
    'letak-tidak-cocok',
  ]);
  await take(at.actors.desk, back(given, { place: rack }));
  assert.equal((await now(paper)).place, rack);
  const moves = await deps.db`select to_place, alasan from hardcopy_move where hardcopy = ${paper.id}`;
  assert.equal(moves.length, 1);
  assert.match(String(moves[0]?.['alasan']), /^Kembali dari peminjaman, TT-2026-/);
});

test('only the unit that keeps a paper and the PPID’s side lend it, and not to themselves', async () => {
  const paper = await fresh();
  const { penghubung1, penghubung2, ketua, desk } = at.actors;
  assert.deepEqual(await refusedFor(give(penghubung2, loan([paper], { peminjam: PPID }))), [
    'hanya-penyimpan',
  ]);
  assert.deepEqual(await refusedFor(give(ketua, loan([paper]))), ['hanya-penyimpan']);
  assert.deepEqual(await refusedFor(give(desk, loan([paper], { peminjam: PPID }))), [
    'meminjam-dari-diri-sendiri',
  ]);
  const given = loan([paper], { peminjam: PPID });
  await give(penghubung1, given);
  assert.equal((await now(paper)).peminjam, 'PPID');
  assert.deepEqual(await refusedFor(take(penghubung2, back(given))), ['hanya-penyimpan']);
  // The borrower does not take it back from themselves.
  assert.deepEqual(await refusedFor(take(desk, back(given))), ['pihak-sama']);
  await take(penghubung1, back(given));
});

test('purpose, borrower and due date are asked for, all at once', async () => {
  const nobody: Pihak = { pihak: 'luar', unit: null, nama: '' };
  const input = loan([await fresh()], { peminjam: nobody, keperluan: ' ', jatuhTempo: '2026-11-22' });
  assert.deepEqual(await refusedFor(give(at.actors.desk, input)), [
    'nama-kosong',
    'keperluan-kosong',
    'jatuh-tempo-lewat',
  ]);
  assert.deepEqual(await refusedFor(give(at.actors.desk, { ...input, ...loan([]), jatuhTempo: '' })), [
    'tanpa-isi',
    'tanggal-kembali',
  ]);
});

test('what is lent cannot be handed over, nor what was destroyed be lent', async () => {
  const paper = await fresh();
  await give(at.actors.desk, loan([paper]));
  const lines = [{ hardcopy: paper.id, keadaan: '' }];
  const handOver = { id: newId(), dari: unitSide(at.units[0]?.id ?? ''), kepada: PPID, lines };
  assert.deepEqual(await refusedFor(perform(deps, at.actors.desk, drawUpTandaTerima, handOver)), [
    'sedang-dipinjam',
  ]);
  const gone = { hardcopy: paper.id, softcopy: null, label: 'K7M-4PX', unit: paper.unit, peminjam: null };
  const reasons = goneReasons({
    dari: null,
    kepada: null,
    nomor: null,
    lines: [{ ...gone, dimusnahkan: true, dicoretAt: null }],
  });
  assert.deepEqual(
    reasons.map(({ code }) => code),
    ['sudah-dimusnahkan'],
  );
});

test('a loan that was written on paper is keyed in with the paper’s day, and may be overdue already', async () => {
  const paper = await fresh();
  const kertas = { tanggal: '2026-11-02', nomor: '4' };
  const given = loan([paper], { kertas, jatuhTempo: '2026-11-09', peminjam: outsider });
  await give(at.actors.desk, given);
  const receipt = await tandaTerimaById(deps.db, at.office.id, given.tandaTerima);
  assert.deepEqual([receipt.disalin, waitsFor(receipt)], [true, ['pindaian']]);
  const early = back(given, { kertas: { tanggal: '2026-11-01', nomor: '' } });
  assert.deepEqual(await refusedFor(take(at.actors.desk, early)), ['kembali-sebelum-dipinjam']);
  const overdue = await overdueLoans(deps.db, at.office.id, '2026-11-23');
  assert.deepEqual(
    overdue.map((one) => [one.code, one.sejak, daysLate(one, '2026-11-23')]),
    [[paper.code, '2026-11-02', 14]],
  );
  assert.equal((await overdueLoans(deps.db, at.office.id, '2026-11-09')).length, 0);
});

test('loans are seen by the lending unit, the borrowing unit and who reads everything', async () => {
  const paper = await fresh();
  await give(at.actors.desk, loan([paper], { peminjam: outsider }));
  const sees = async (by: Actor) =>
    (await loansOf(deps.db, at.office.id, { hardcopies: [paper.id], readableBy: by })).length === 1;
  assert.equal(await sees(at.actors.penghubung1), true);
  assert.equal(await sees(at.actors.ketua), true);
  assert.equal(await sees(at.actors.penghubung2), false);
});

test('loans of another office do not exist', async () => {
  const given = loan([await fresh()]);
  await give(at.actors.desk, given);
  const stranger: Actor = { ...at.actors.desk, office: newId() };
  await assert.rejects(take(stranger, back(given)), NotFound);
});
