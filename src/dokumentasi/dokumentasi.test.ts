import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDocumentation, testDocumentation } from '../../seeds/testing-documentation.ts';
import { newId } from '../base/id.ts';
import { dokumenOf } from '../custody/dokumen/dokumen.ts';
import { linesOf } from '../custody/edar/line.ts';
import { redrawTandaTerima } from '../custody/edar/redraw-tanda-terima.ts';
import { tandaTerimaOf } from '../custody/edar/tanda-terima.ts';
import { loadKlasifikasi } from '../custody/keeping/load-klasifikasi.ts';
import { handInVersion } from '../custody/softcopy/hand-in.ts';
import { incoming, pdf } from '../custody/softcopy/testing.ts';
import { perform } from '../journal/act.ts';
import { entriesAbout } from '../journal/history.ts';
import { refusedFor } from '../people/testing.ts';
import { runById } from '../procedure/read-run.ts';
import { stateStep } from '../procedure/state-step.ts';
import { seenInputs } from '../procedure/statement.ts';
import { approveRekap } from './approve-rekap.ts';
import { archiveStack } from './archive-stack.ts';
import { classStack } from './class-stack.ts';
import { handOverSoftcopies } from './hand-over-softcopies.ts';
import { keepBerkas } from './keep-berkas.ts';
import { listSoftcopies } from './list-softcopies.ts';
import { printRekap } from './print-rekap.ts';
import { recapHardcopies } from './recap-hardcopies.ts';
import { recapSoftcopies } from './recap-softcopies.ts';
import { recordStack } from './record-stack.ts';
import { rekapOf } from './rekap.ts';
import { storeSoftcopies } from './store-softcopies.ts';
import { verifyStored } from './verify-stored.ts';

const NIHIL = { nihil: true, alasan: 'Tidak ada dokumen baru bulan ini.' };
const DONE = { nihil: false, alasan: '' };

describe('a month’s documentation, from the units’ papers to the approved recapitulation', () => {
  let at: TestDocumentation;
  const office = () => at.world.office.id;
  const unit = (n: number) => at.units[n] as string;
  const clerk = (n: number) => at.actor('petugas_dokumentasi', n);
  const vina = () => at.actor('petugas_ppid');
  const keep = async (n: number, how = DONE) =>
    perform(at.custody, clerk(n), keepBerkas, { ...(await at.seen(unit(n))), ...how });
  const handOver = async (n: number, how = DONE) =>
    perform(at.custody, clerk(n), handOverSoftcopies, { ...(await at.seen(unit(n))), ...how });
  const list = async (n: number) => perform(at.custody, vina(), listSoftcopies, await at.seen(unit(n)));
  const store = async () =>
    perform(at.custody, vina(), storeSoftcopies, { ...(await at.seen(null)), salinanKedua: false });

  before(async () => {
    at = await testDocumentation();
  });
  after(() => at.drop());

  test('step 1 waits until every paper of the unit has a place', async () => {
    assert.deepEqual(await refusedFor(keep(0)), ['hardcopy-belum-ada']);
    await at.record(0, 3);
    await at.record(0, 2, false);
    assert.deepEqual(await refusedFor(keep(0)), ['hardcopy-belum-disimpan']);
    await at.custody
      .db`update hardcopy set place = ${at.boks.id} where office = ${office()} and place is null`;
    await keep(0);
  });

  test('a stack sent twice is recorded once, and lines without a title are refused', async () => {
    const line = { judul: 'Notula Rapat', tahun: 2026, lembar: 2 };
    const input = {
      id: newId(),
      run: at.run,
      unit: unit(1),
      bentuk: 'asli' as const,
      place: at.boks.id,
      lines: [line],
    };
    const record = (more = {}) => perform(at.custody, clerk(1), recordStack, { ...input, ...more });
    await record();
    assert.deepEqual(await refusedFor(record()), ['tumpukan-sudah-tercatat']);
    assert.deepEqual(await refusedFor(record({ id: newId(), lines: [] })), ['tumpukan-kosong']);
    assert.deepEqual(await refusedFor(record({ id: newId(), lines: [{ ...line, judul: ' ' }] })), [
      'judul-kosong',
    ]);
    assert.deepEqual(await refusedFor(record({ id: newId(), unit: unit(2) })), ['bukan-unit-anda']);
    // Back in the browser and sent again, with an id of its own.
    const twice = { id: newId(), lines: [{ ...line, judul: ' notula  RAPAT' }] };
    assert.deepEqual(await refusedFor(record(twice)), ['judul-sudah-tercatat']);
    const pair = { id: newId(), lines: [line, line].map((one) => ({ ...one, judul: 'Surat Tugas' })) };
    assert.deepEqual(await refusedFor(record(pair)), ['judul-sudah-tercatat']);
    await record({ ...pair, berbeda: true });
    await keep(1);
  });

  test('a unit with nothing new says so with a reason, and one that has something cannot', async () => {
    assert.deepEqual(await refusedFor(keep(2, { nihil: true, alasan: ' ' })), ['alasan-nihil']);
    await keep(2, NIHIL);
    await at.handIn(0, 2, false);
    assert.deepEqual(await refusedFor(handOver(0, NIHIL)), ['tidak-nihil']);
  });

  test('what changed since it was seen is not handed over', async () => {
    const seen = await at.seen(unit(0));
    await at.handIn(0, 1, false);
    const late = perform(at.custody, clerk(0), handOverSoftcopies, { ...seen, ...DONE });
    assert.deepEqual(await refusedFor(late), ['isi-berubah']);
  });

  test('handing over draws up a receipt that the giver has signed, over every file', async () => {
    await handOver(0);
    const [receipt] = await tandaTerimaOf(at.custody.db, office(), { run: at.run });
    assert.equal(receipt?.nomor, 'TT-2026-001');
    assert.equal(receipt?.softcopies, 3);
    assert.equal(receipt?.dari.tanda?.person, clerk(0).person);
    assert.equal(receipt?.kepada.tanda, null);
    await handOver(1, NIHIL);
    await handOver(2, NIHIL);
  });

  test('the PPID’s clerk lists only what is examined and matched, and signs as receiver', async () => {
    assert.deepEqual(await refusedFor(list(0)), ['softcopy-belum-diperiksa']);
    await at.custody
      .db`update examination set done_at = now(), hasil = 'karantina' where office = ${office()}`;
    assert.deepEqual(await refusedFor(list(0)), ['softcopy-dikarantina']);
    await at.custody.db`update examination set hasil = 'bersih' where office = ${office()}`;
    const [old] = await tandaTerimaOf(at.custody.db, office(), { run: at.run });
    const [line] = await linesOf(at.custody.db, office(), old?.id ?? '');
    const version = { menggantikan: line?.softcopy ?? '', alasan: 'Halaman 2 terlewat', name: 'baru.pdf' };
    await handInVersion(at.custody, clerk(0), incoming(pdf('versi baru')), version);
    await at.custody.db`update examination set done_at = now(), hasil = 'bersih' where done_at is null`;
    assert.deepEqual(await refusedFor(list(0)), ['berkas-sudah-diganti']);
    await perform(at.custody, clerk(0), redrawTandaTerima, { id: newId(), menggantikan: old?.id ?? '' });
    await list(0);
    const [receipt] = await tandaTerimaOf(at.custody.db, office(), { run: at.run });
    assert.equal(receipt?.kepada.tanda?.person, vina().person);
    assert.equal(receipt?.menggantikan?.nomor, old?.nomor);
    await list(1);
    await list(2);
  });

  test('step 3 rests on bytes that were read again', async () => {
    assert.deepEqual(await refusedFor(store()), ['softcopy-belum-utuh']);
    await verifyStored(at.custody, vina(), at.run);
    await store();
  });

  test('step 4 waits until every document is classed', async () => {
    const recap = async () => perform(at.custody, vina(), recapSoftcopies, await at.seen(null));
    assert.deepEqual(await refusedFor(recap()), ['dokumen-belum-diklasifikasikan']);
    const dokumen = await dokumenOf(at.custody.db, office(), { run: at.run });
    const rows = dokumen.map(({ id, version }) => ({
      ...{ id, version, klasifikasi: 'setiap_saat' as const, kode: null, ditutupPada: null },
    }));
    const input = { run: at.run, rows, alasan: '' };
    const other = rows.map((row) => ({ ...row, klasifikasi: 'usul_dikecualikan' as const }));
    const class_ = (more = {}) => perform(at.custody, vina(), classStack, { ...input, ...more });
    assert.deepEqual(await refusedFor(class_({ rows: other })), ['alasan-pengecualian']);
    const [before, later] = ['2020-12-31', '2099-01-01'].map((ditutupPada) =>
      rows.map((row) => ({ ...row, ditutupPada })),
    );
    assert.deepEqual(await refusedFor(class_({ rows: before })), ['ditutup-sebelum-tahunnya']);
    assert.deepEqual(await refusedFor(class_({ rows: later })), ['ditutup-nanti']);
    assert.equal(await class_(), rows.length);
    assert.deepEqual(await refusedFor(class_()), ['tidak-ada-perubahan']);
    await recap();
    await perform(at.custody, clerk(0), recapHardcopies, await at.seen(null));
  });

  test('step 5 waits until every document has its archive code', async () => {
    const file = async () => perform(at.custody, clerk(1), archiveStack, await at.seen(null));
    assert.deepEqual(await refusedFor(file()), ['kode-arsip-belum-ada']);
    const rows = (await dokumenOf(at.custody.db, office(), { run: at.run })).map(({ id, version }) => ({
      ...{ id, version, klasifikasi: 'setiap_saat' as const, kode: 'ZZ.99', ditutupPada: null },
    }));
    const code = () => perform(at.custody, vina(), classStack, { run: at.run, rows, alasan: '' });
    assert.deepEqual(await refusedFor(code()), ['kode-arsip-tidak-dikenal']);
    await perform(at.custody, vina(), loadKlasifikasi, [
      { kode: 'ZZ.99', uraian: 'Keuangan', sumber: 'uji' },
    ]);
    await code();
    // A paper that comes in late is classed and coded like the others.
    await at.record(0, 1);
    assert.deepEqual(await refusedFor(file()), ['dokumen-belum-diklasifikasikan', 'kode-arsip-belum-ada']);
    const late = (await dokumenOf(at.custody.db, office(), { run: at.run })).filter((one) => !one.kodeArsip);
    const classed = late.map(({ id, version }) => ({
      ...{ id, version, klasifikasi: 'berkala' as const, kode: 'ZZ.99', ditutupPada: null },
    }));
    await perform(at.custody, vina(), classStack, { run: at.run, rows: classed, alasan: '' });
    await file();
  });

  test('a document’s history tells what was done to the whole stack', async () => {
    const [first] = await dokumenOf(at.custody.db, office(), { run: at.run });
    const entries = await entriesAbout(at.custody.db, office(), `dokumen:${first?.id}`);
    const kinds = entries.map(({ kind }) => kind);
    assert.equal(kinds[0], 'hardcopy.registered');
    assert.equal(kinds.filter((kind) => kind === 'dokumen.changed').length, 2, 'classed, then coded');
  });

  test('the superior approves the very PDF that was reported, while it is still true', async () => {
    assert.equal(await printRekap(at.custody, vina(), await at.seen(null)), 'RD-PR-2026-01');
    const [rekap] = await rekapOf(at.custody.db, office(), at.run);
    assert.deepEqual([rekap?.dokumen, rekap?.softcopy, rekap?.hardcopy], [12, 3, 9]);
    const approve = async (pdf = rekap?.pdf ?? '') =>
      perform(at.custody, at.actor('atasan_ppid'), approveRekap, { ...(await at.seen(null)), pdf });
    assert.deepEqual(await refusedFor(approve('0'.repeat(64))), ['rekap-berubah']);
    const [one] = await dokumenOf(at.custody.db, office(), { run: at.run });
    await at.custody
      .db`update dokumen set version = version + 1 where office = ${office()} and id = ${one?.id ?? ''}`;
    assert.deepEqual(await refusedFor(approve()), ['rekap-tidak-mutakhir']);
    await at.custody
      .db`update dokumen set version = version - 1 where office = ${office()} and id = ${one?.id ?? ''}`;
    await approve();
    const [approved] = await rekapOf(at.custody.db, office(), at.run);
    assert.equal(approved?.disetujuiName, at.actor('atasan_ppid').name);
  });

  test('the last step is stated, and the run ends with more than two performers', async () => {
    const run = await runById(at.custody.db, office(), at.run);
    await perform(at.custody, vina(), stateStep, {
      ...{ run: at.run, unit: null, output: 'penyajian', pernyataan: 'Tersaji.', kelengkapanAda: true },
      ...{ nihil: false, file: null, paper: { nomor: 'RD-PR-2026-01', place: 'Laman PPID' } },
      seen: seenInputs({ run, unit: null }, 'penyajian'),
    });
    const ended = await runById(at.custody.db, office(), at.run);
    assert.notEqual(ended.closedAt, null);
    assert.ok(new Set(ended.parts.map(({ person }) => person)).size >= 2);
    assert.equal(ended.parts.filter(({ how }) => how === 'nihil').length, 3);
  });
});
