import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { steppingClock } from '../../base/clock.ts';
import { NotFound } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { type Deps, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { entriesAbout } from '../../journal/history.ts';
import { refusedFor } from '../../people/testing.ts';
import { pdfText } from '../../print/pdf-text.ts';
import { hardcopyById } from '../hardcopy/hardcopy.ts';
import { type Extension, extendLoan } from './extend-loan.ts';
import { giveLoan, type NewLoan } from './give-loan.ts';
import { loansOf, overdueLoans } from './loan.ts';
import { extensionsOf } from './loan-extension.ts';
import { type Pihak, PPID } from './pihak.ts';
import { printTandaTerima } from './print-tanda-terima.ts';
import { returnLoan } from './return-loan.ts';
import { tandaTerimaById } from './tanda-terima.ts';
import { somePaper } from './testing.ts';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
const outsider: Pihak = { pihak: 'luar', unit: null, nama: 'Budi Contoh, warga' };

before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: steppingClock('2026-11-23T02:00:00Z', 1) };
  at = await openTestOffice(deps);
});
after(() => database.drop());

let made = 0;
/** So many papers of the first unit on one receipt, due on 27 November 2026. */
async function lent(n = 1, over: Partial<NewLoan> = {}, by: Actor = at.actors.desk): Promise<NewLoan> {
  const papers: NewLoan['papers'][number][] = [];
  for (let index = 0; index < n; index += 1) {
    const paper = await somePaper(deps, at.actors.penghubung1, at.units[0]?.id ?? '', `Laporan ${++made}`);
    papers.push({ id: newId(), hardcopy: paper.id, keadaan: 'baik' });
  }
  const given: NewLoan = {
    ...{ tandaTerima: newId(), papers, peminjam: outsider, keperluan: 'Sidang', jatuhTempo: '2026-11-27' },
    ...over,
  };
  await perform(deps, by, giveLoan, given);
  return given;
}
const asked = ({ papers, jatuhTempo }: NewLoan, over: Partial<Extension> = {}): Extension => ({
  loans: papers.map(({ id }) => ({ id, fromDue: jatuhTempo })),
  ...{ until: '2026-12-04', alasan: 'Sidang ditunda' },
  ...over,
});
const extend = (input: Extension, by: Actor = at.actors.desk) => perform(deps, by, extendLoan, input);
const refused = (input: Extension, by?: Actor) => refusedFor(extend(input, by));
const read = async ({ papers }: NewLoan) => {
  const [loan] = await loansOf(deps.db, at.office.id, { ids: [papers[0]?.id ?? ''] });
  return loan ?? assert.fail('the loan is there');
};
const rowsOf = ({ papers }: NewLoan) =>
  extensionsOf(
    deps.db,
    at.office.id,
    papers.map(({ id }) => id),
  );
const giveBack = (given: NewLoan) =>
  perform(deps, at.actors.desk, returnLoan, {
    tandaTerima: newId(),
    papers: given.papers.map(({ id }) => ({ loan: id, keadaan: 'baik' as const, catatan: '' })),
  });

test('a loan is put off with a reason; its earlier dates, reasons and who did it stay readable, also once it is back', async () => {
  const given = await lent();
  await extend(asked(given));
  const again = asked(given, { until: '2026-12-18', alasan: '  Putusan belum dibacakan ' });
  await extend(
    { ...again, loans: again.loans.map(({ id }) => ({ id, fromDue: '2026-12-04' })) },
    at.actors.ppid,
  );
  await giveBack(given);
  const loan = await read(given);
  assert.deepEqual([loan.jatuhTempo, loan.jatuhTempoAwal], ['2026-12-18', '2026-11-27']);
  assert.deepEqual(
    (await rowsOf(given)).map(({ fromDue, until, alasan, personName }) => [
      fromDue,
      until,
      alasan,
      personName,
    ]),
    [
      ['2026-11-27', '2026-12-04', 'Sidang ditunda', at.actors.desk.name],
      ['2026-12-04', '2026-12-18', 'Putusan belum dibacakan', at.actors.ppid.name],
    ],
  );
  const journal = await entriesAbout(deps.db, at.office.id, `tanda-terima:${given.tandaTerima}`);
  assert.deepEqual(
    journal.map(({ kind }) => kind),
    ['loan.given', 'loan.extended', 'loan.extended'],
  );
});

test('the paper and the overdue list have the new date; the receipt keeps the date that was signed', async () => {
  const given = await lent(1, { kertas: { tanggal: '2026-11-02', nomor: '' }, jatuhTempo: '2026-11-09' });
  const hardcopy = given.papers[0]?.hardcopy ?? '';
  const overdue = async () =>
    (await overdueLoans(deps.db, at.office.id, '2026-11-23')).some((loan) => loan.hardcopy === hardcopy);
  assert.equal(await overdue(), true);
  await extend(asked(given));
  assert.equal(await overdue(), false);
  assert.equal((await hardcopyById(deps.db, at.office.id, hardcopy)).jatuhTempo, '2026-12-04');
  const receipt = await tandaTerimaById(deps.db, at.office.id, given.tandaTerima);
  const printed = pdfText(
    await printTandaTerima({ db: deps.db, folders: { templates: '/nowhere' } }, receipt),
  );
  assert.match(printed.join(''), /9November2026/);
  assert.doesNotMatch(printed.join(''), /4Desember2026/);
});

test('the new date is later than the present one and has not passed; date and reason are asked for at once', async () => {
  const given = await lent();
  assert.deepEqual(await refused(asked(given, { until: '2026-11-27' })), ['tidak-lebih-lama']);
  assert.deepEqual(await refused(asked(given, { until: '2026-02-30' })), ['tanggal-tidak-ada']);
  assert.deepEqual(await refused(asked(given, { until: '', alasan: '  ' })), [
    'tanggal-kembali',
    'alasan-kosong',
  ]);
  assert.deepEqual(await refused(asked(given, { alasan: 'x'.repeat(2001) })), ['teks-terlalu-panjang']);
  const kertas = { tanggal: '2026-11-02', nomor: '' };
  const late = await lent(1, { kertas, jatuhTempo: '2026-11-09' });
  assert.deepEqual(await refused(asked(late, { until: '2026-11-22' })), ['jatuh-tempo-lewat']);
  await extend(asked(late, { until: '2026-11-23' }));
  assert.equal((await rowsOf(given)).length, 0);
});

test('it is put off by whoever may lend it, never by the side that has it', async () => {
  const { penghubung1, penghubung2, ketua, desk } = at.actors;
  const given = await lent();
  for (const by of [penghubung2, ketua])
    assert.deepEqual(await refused(asked(given), by), ['hanya-penyimpan']);
  const ours = await lent(1, { peminjam: PPID }, penghubung1);
  assert.deepEqual(await refused(asked(ours), desk), ['pinjaman-sendiri']);
  await extend(asked(ours), penghubung1);
  await assert.rejects(extend(asked(given), { ...desk, office: newId() }), NotFound);
  await assert.rejects(extend({ ...asked(given), loans: [] }), NotFound);
  await assert.rejects(extend({ ...asked(given), loans: [{ id: 'x', fromDue: '2026-11-27' }] }), NotFound);
});

test('whoever saw an earlier date, or a paper that came back since, is told; the same form twice is one extension', async () => {
  const given = await lent();
  await extend(asked(given));
  assert.deepEqual(await refused(asked(given)), ['sudah-diperpanjang']);
  const stale = asked(given, { until: '2026-12-11' });
  assert.deepEqual(await refused(stale), ['diperpanjang-sementara-itu']);
  assert.deepEqual(await refused(asked(given), at.actors.ppid), [
    'diperpanjang-sementara-itu',
    'tidak-lebih-lama',
  ]);
  await giveBack(given);
  const late = asked({ ...given, jatuhTempo: '2026-12-04' }, { until: '2026-12-11' });
  assert.deepEqual(await refused(late), ['sudah-kembali']);
  assert.equal((await rowsOf(given)).length, 1);
});

test('of two clerks who put it off at once one does, and a return at the same time leaves no extension after it', async () => {
  const given = await lent();
  const { desk, ppid } = at.actors;
  const tries = await Promise.allSettled([extend(asked(given), desk), extend(asked(given), ppid)]);
  assert.deepEqual(tries.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  assert.equal((await rowsOf(given)).length, 1);
  for (let round = 0; round < 4; round += 1) {
    const other = await lent();
    const [extended] = await Promise.allSettled([extend(asked(other)), giveBack(other)]);
    const { jatuhTempo, kembaliAt } = await read(other);
    const rows = await rowsOf(other);
    assert.ok(kembaliAt);
    assert.equal(jatuhTempo, extended.status === 'fulfilled' ? '2026-12-04' : '2026-11-27');
    assert.equal(rows.length, extended.status === 'fulfilled' ? 1 : 0);
  }
});

test('papers of one receipt are put off together or not at all, and only those of one receipt', async () => {
  const given = await lent(3);
  const [first, second] = given.papers;
  assert.ok(first && second);
  await giveBack({ ...given, papers: [second] });
  assert.deepEqual(await refused(asked(given)), ['sudah-kembali']);
  assert.equal((await read(given)).jatuhTempo, '2026-11-27');
  const out = { ...given, papers: given.papers.filter((paper) => paper !== second) };
  await extend(asked(out));
  assert.deepEqual(
    new Set((await rowsOf(given)).map(({ loan }) => loan)),
    new Set(out.papers.map(({ id }) => id)),
  );
  const [one, other] = [await lent(), await lent()];
  const mixed = { ...asked(one), loans: [...asked(one).loans, ...asked(other).loans] };
  await assert.rejects(extend(mixed), NotFound);
});

test('the database itself takes no extension to an earlier day, without a reason, or twice from one day', async () => {
  const given = await lent();
  await extend(asked(given));
  const { person, jabatan } = at.actors.desk;
  const row = {
    office: at.office.id,
    loan: given.papers[0]?.id ?? '',
    at: deps.clock.now(),
    person,
    jabatan,
  };
  const insert = (from_due: string, until: string, alasan = 'x') =>
    deps.db`insert into loan_extension ${deps.db({ ...row, from_due, until, alasan } as never)}`;
  await assert.rejects(insert('2026-12-04', '2026-12-04'), /check constraint/);
  await assert.rejects(insert('2026-12-04', '2026-12-05', ''), /check constraint/);
  await assert.rejects(insert('2026-11-27', '2026-12-31'), /unique constraint/);
});
