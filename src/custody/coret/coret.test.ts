import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { MOST_LETTERS } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { refusedFor } from '../../people/testing.ts';
import { closeCount } from '../count/close-count.ts';
import { openCount } from '../count/open-count.ts';
import { sendScans } from '../count/record-scans.ts';
import { countById, expectedOf, linesOf } from '../count/shelf-count.ts';
import { changeDokumen } from '../dokumen/change-dokumen.ts';
import { type DokumenWanted, dokumenById, dokumenOf } from '../dokumen/dokumen.ts';
import { drawUpTandaTerima } from '../edar/draw-up-tanda-terima.ts';
import { PPID, unitSide } from '../edar/pihak.ts';
import { signTandaTerima } from '../edar/sign-tanda-terima.ts';
import { fullnessOf } from '../hardcopy/fullness.ts';
import { type Hardcopy, hardcopiesOf, hardcopyById } from '../hardcopy/hardcopy.ts';
import { hardcopyHistory } from '../hardcopy/hardcopy-history.ts';
import { labelsOf } from '../hardcopy/label/label.ts';
import { moveAndTell } from '../hardcopy/move-hardcopies.ts';
import { type Place, placesOf } from '../hardcopy/place.ts';
import { fates, journalOf, lend, papers, place } from '../hardcopy/testing.ts';
import { liftHold } from '../keeping/lift-hold.ts';
import { placeHold } from '../keeping/place-hold.ts';
import { closed, file, keeping, policy } from '../keeping/testing.ts';
import { attachSoftcopy } from '../softcopy/attach-softcopy.ts';
import { softcopiesOf } from '../softcopy/softcopy.ts';
import { type TestCustody, testCustody } from '../softcopy/testing.ts';
import { strikeDokumen } from './strike-dokumen.ts';
import { strikeHardcopy } from './strike-hardcopy.ts';
import { struckOf } from './struck.ts';

const ALASAN = 'Baris judul ikut tertempel';

describe('what was recorded by mistake is struck out and counted no more', () => {
  let at: TestCustody;
  let office: TestOffice;
  let desk: Actor;
  let unit: string;
  let boks: Place;
  const db = () => at.custody.db;

  before(async () => {
    at = await testCustody();
    office = await openTestOffice(at.custody);
    desk = office.actors.desk;
    unit = office.units[0]?.id ?? '';
    const ruang = await place(at.custody, desk, 'ruang', 'Ruang Uji');
    const rak = await place(at.custody, desk, 'rak', 'Rak A', { parent: ruang });
    boks = await place(at.custody, desk, 'boks', 'Boks 01', { parent: rak, kapasitas: 20 });
  });
  after(() => at.drop());

  const document = (judul = 'Judul') => closed(at.custody, desk, unit, { judul });
  const withPaper = async (judul?: string) => {
    const id = await document(judul);
    const [paper] = await papers(at.custody, desk, id, 1, boks);
    return { id, paper: paper as Hardcopy };
  };
  const strike = async (id: string, more: Partial<{ alasan: string; version: number }> = {}, by = desk) => {
    const { version } = await dokumenById(db(), desk.office, id);
    return perform(at.custody, by, strikeDokumen, { id, version, alasan: ALASAN, ...more });
  };
  const strikePaper = async (id: string, by = desk) => {
    const { version } = await hardcopyById(db(), desk.office, id);
    return perform(at.custody, by, strikeHardcopy, { id, version, alasan: 'Tercatat dua kali' });
  };
  const why = (work: Promise<unknown>) => refusedFor(work);

  test('the line keeps its number and says who, when and why; its papers go with it and their labels are void', async () => {
    const { id, paper } = await withPaper();
    const before = (await fullnessOf(db(), desk.office, await placesOf(db(), desk.office))).get(
      boks.id,
    )?.lepas;
    await strike(id, { alasan: `  ${ALASAN} ` });
    const said = await struckOf(db(), desk.office, 'dokumen', id);
    assert.deepEqual([said?.alasan, said?.person, said?.personName], [ALASAN, desk.person, desk.name]);
    const gone = await hardcopyById(db(), desk.office, paper.id);
    assert.deepEqual([gone.place, gone.dicoretAt !== null], [null, true]);
    assert.deepEqual(
      (await hardcopyHistory(db(), desk.office, paper.id)).map(({ jenis }) => jenis),
      ['coret', 'pindah', 'pindah', 'catat'],
    );
    assert.deepEqual((await labelsOf(db(), desk, [paper.code])).labels, []);
    const after = (await fullnessOf(db(), desk.office, await placesOf(db(), desk.office))).get(
      boks.id,
    )?.lepas;
    assert.equal(after, (before ?? 0) - 1);
    const [entry] = (await journalOf(at.custody, `dokumen:${id}`)).filter(
      ({ kind }) => kind === 'dokumen.struck',
    );
    assert.match(entry?.detail ?? '', new RegExp(ALASAN));
    const next = await document('Surat');
    const [one, two] = [await dokumenById(db(), desk.office, id), await dokumenById(db(), desk.office, next)];
    assert.ok(one.nomor < two.nomor);
  });

  test('lists and searches leave it out; whoever names it finds it', async () => {
    const { id, paper } = await withPaper('Rencana Strategis Keliru');
    await strike(id);
    const office = desk.office;
    const found = async (wanted: DokumenWanted) => (await dokumenOf(db(), office, wanted)).length;
    assert.deepEqual(
      [
        await found({ kata: 'strategis keliru' }),
        await found({ unit, kata: 'Keliru' }),
        await found({ ids: [id] }),
      ],
      [0, 0, 1],
    );
    assert.ok(!(await hardcopiesOf(db(), office, { unit })).some((one) => one.id === paper.id));
    assert.equal((await hardcopiesOf(db(), office, { codes: [paper.code] })).length, 1);
  });

  test('nothing more is done to it: changed, moved, held, given a file', async () => {
    const { id, paper } = await withPaper();
    await file(at.custody, desk, await document('Lain'), 'lain');
    await strike(id);
    const again = await dokumenById(db(), desk.office, id);
    const { version, judul, tahun, item, catatan } = again;
    const change = { id, version, judul, unit, tahun, item, catatan };
    assert.deepEqual(await why(perform(at.custody, desk, changeDokumen, change)), ['sudah-dicoret']);
    const hold = { id: newId(), dokumen: id, alasan: 'Sengketa', nomorPerkara: '' };
    assert.deepEqual(await why(perform(at.custody, desk, placeHold, hold)), ['sudah-dicoret']);
    assert.deepEqual(await why(papers(at.custody, desk, id)), ['sudah-dicoret']);
    const moved = await moveAndTell(at.custody, desk, { codes: [paper.code], place: boks.id, alasan: 'x' });
    assert.deepEqual(fates(moved), ['sudah-dicoret']);
    const [other] = (await softcopiesOf(db(), desk.office, { unit })).filter(({ dokumen }) => dokumen);
    const rows = [{ softcopy: other?.id ?? '', was: other?.dokumen ?? null, to: { dokumen: id } }];
    const match = perform(at.custody, desk, attachSoftcopy, { unit, run: null, rows });
    assert.deepEqual(await why(match), ['sudah-dicoret']);
    assert.deepEqual(await why(strike(id)), ['sudah-dicoret']);
    await assert.rejects(db()`update dokumen set judul = 'x' where id = ${id}`, { code: '23001' });
    await assert.rejects(db()`update hardcopy set dicoret_at = null where id = ${paper.id}`, {
      code: '23001',
    });
  });

  test('a reason is needed, the version seen, and the unit’s own people or the PPID’s side', async () => {
    const id = await document();
    assert.deepEqual(await why(strike(id, { alasan: ' ' })), ['alasan-coret']);
    assert.deepEqual(await why(strike(id, { alasan: 'x'.repeat(MOST_LETTERS + 1) })), [
      'teks-terlalu-panjang',
    ]);
    assert.deepEqual(await why(strike(id, { version: 99 })), ['sudah-diubah-orang-lain']);
    const other = { ...desk, fungsi: 'petugas_dokumentasi', unit: office.units[1]?.id ?? '' } as Actor;
    assert.deepEqual(await why(strike(id, {}, other)), ['bukan-unit-anda']);
    await strike(id, {}, { ...other, unit });
  });

  test('it waits for a hold, a loan, a proposal of destruction and its softcopies', async () => {
    const { id, paper } = await withPaper();
    const hold = newId();
    await perform(at.custody, desk, placeHold, {
      id: hold,
      dokumen: id,
      alasan: 'Sengketa',
      nomorPerkara: '12',
    });
    await lend(at.custody, desk, paper, 'Bawaslu Contoh');
    await file(at.custody, desk, id, 'isi');
    const all = ['sedang-ditahan', 'sedang-dipinjam', 'masih-ada-softcopy'];
    assert.deepEqual(await why(strike(id)), all);
    assert.deepEqual(await why(strikePaper(paper.id)), all.slice(0, 2));
    await perform(at.custody, office.actors.ppid, liftHold, { id: hold, alasan: 'Selesai' });
    assert.deepEqual(await why(strike(id)), all.slice(1));
    await policy(at.custody, office.actors.ppid, 'TU.01.1', [1, 2, 'musnah']);
    const { over, propose, approved, carry } = keeping(at.custody, office.actors, unit);
    const due = await over();
    await propose([due]);
    assert.deepEqual(await why(strike(due)), ['dalam-usul-musnah']);
    const burnt = await over('Lama');
    await carry(await approved(burnt));
    assert.deepEqual(await why(strike(burnt)), ['sudah-musnah', 'dalam-usul-musnah']);
    // And what is struck is never proposed.
    const mistaken = await over('Keliru');
    await strike(mistaken);
    assert.deepEqual(await why(propose([mistaken])), ['sudah-dicoret']);
  });

  test('a paper on a receipt that both sides signed was truly handed over; one side alone says nothing yet', async () => {
    const { id, paper } = await withPaper();
    const drawUp = async (of: Hardcopy) => {
      const receipt = { id: newId(), dari: unitSide(unit), kepada: PPID, kind: 'penyerahan' as const };
      const lines = [{ hardcopy: of.id, keadaan: '' }];
      await perform(at.custody, desk, drawUpTandaTerima, { ...receipt, lines });
      return receipt.id;
    };
    const receipt = await drawUp(paper);
    await perform(at.custody, desk, signTandaTerima, { id: receipt, sisi: 'kepada' });
    await perform(at.custody, office.actors.kepala1, signTandaTerima, { id: receipt, sisi: 'dari' });
    assert.deepEqual(await why(strike(id)), ['tercantum-tanda-terima']);
    assert.deepEqual(await why(strikePaper(paper.id)), ['tercantum-tanda-terima']);
    const half = await withPaper();
    const open = await drawUp(half.paper);
    await perform(at.custody, desk, signTandaTerima, { id: open, sisi: 'kepada' });
    await strike(half.id);
    assert.deepEqual(await why(drawUp(half.paper)), ['sudah-dicoret']);
  });

  test('one paper that was registered twice is struck by itself; its document and the other paper stand', async () => {
    const { id, paper } = await withPaper();
    const [twice] = await papers(at.custody, desk, id, 1, boks);
    await strikePaper(twice?.id ?? '');
    assert.deepEqual(await why(strikePaper(twice?.id ?? '')), ['sudah-dicoret']);
    assert.equal((await dokumenById(db(), desk.office, id)).dicoretAt, null);
    const standing = (await hardcopiesOf(db(), desk.office, { places: [boks.id] })).map((one) => one.id);
    assert.ok(standing.includes(paper.id) && !standing.includes(twice?.id ?? ''));
  });

  test('a shelf count looks for it no more, and a struck label that turns up is told to be taken off', async () => {
    const shelf = await place(at.custody, desk, 'rak', `Rak ${newId()}`, {
      parent: await place(at.custody, desk, 'ruang', `Ruang ${newId()}`),
    });
    const id = await document();
    const [gone, seen, stays] = (await papers(at.custody, desk, id, 3, shelf)) as [
      Hardcopy,
      Hardcopy,
      Hardcopy,
    ];
    const count = newId();
    await perform(at.custody, desk, openCount, { id: count, place: shelf.id });
    await strikePaper(gone.id);
    await strikePaper(seen.id);
    const expected = await expectedOf(db(), desk.office, count);
    assert.deepEqual(
      expected.map(({ hardcopy }) => hardcopy),
      [stays.id],
    );
    assert.equal((await countById(db(), desk.office, count)).expected, 1);
    const scannedAt = at.custody.clock.now();
    const scans = [seen, stays].map(({ code }) => ({ id: newId(), code, place: shelf.id, scannedAt }));
    await sendScans(at.custody, desk, { count, scans });
    await perform(at.custody, desk, closeCount, { count, scans: 2, batal: null });
    const lines = await linesOf(db(), desk.office, count);
    assert.deepEqual(
      lines.map(({ hasil, code, keterangan }) => [hasil, code, keterangan]),
      [
        ['salah_tempat', seen.code, 'sudah dicoret: lepas labelnya'],
        ['cocok', stays.code, ''],
      ],
    );
    // What a closed count expected stays as it was.
    await strikePaper(stays.id);
    assert.equal((await countById(db(), desk.office, count)).expected, 1);
  });
});
