import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { NotFound, Refused } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { refusedFor } from '../../people/testing.ts';
import { dokumenById, dokumenOf } from '../dokumen/dokumen.ts';
import { recordDokumen } from '../dokumen/record-dokumen.ts';
import { hardcopyById } from '../hardcopy/hardcopy.ts';
import { registerHardcopy } from '../hardcopy/register-hardcopy.ts';
import { attachSoftcopy, type Match } from './attach-softcopy.ts';
import { handInStream, handInVersion } from './hand-in.ts';
import { softcopyById } from './softcopy.ts';
import { incoming, pdf, type TestCustody, testCustody } from './testing.ts';

let at: TestCustody;
let office: TestOffice;
let unit: string;
let other: string;
let by: Actor;
let made = 0;

before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
  [unit, other] = office.units.map((one) => one.id) as [string, string];
  by = office.actors.penghubung1;
});
after(() => at.drop());

const file = async (run: string | null = office.run, where = unit) => {
  made += 1;
  const place = { unit: where, run, via: 'formulir' as const, name: `berkas ${made}.pdf` };
  return (await handInStream(at.custody, office.actors.desk, incoming(pdf(`${made}`)), place)).id;
};

const dokumen = async (judul: string, where = unit) => {
  const id = newId();
  await perform(at.custody, office.actors.desk, recordDokumen, {
    id,
    judul,
    unit: where,
    tahun: 2025,
    run: null,
  });
  return id;
};

const attach = (rows: readonly Match[], who = by, run: string | null = office.run) =>
  perform(at.custody, who, attachSoftcopy, { unit, run, rows });

const baru = (softcopy: string, judul: string, id = newId()): Match => ({
  softcopy,
  was: null,
  to: { baru: { id, judul, tahun: 2025 } },
});

const read = (id: string) => softcopyById(at.custody.db, by.office, id);

test('one deed matches a whole table: to documents that are there, and to new ones', async () => {
  const [a, b, c] = [await file(), await file(), await file()];
  const known = await dokumen('Rencana kerja 2025');
  const fresh = newId();
  const n = await attach([
    { softcopy: a, was: null, to: { dokumen: known } },
    baru(b, 'Laporan kinerja 2025', fresh),
    baru(c, 'Laporan kinerja 2025', fresh),
  ]);
  assert.equal(n, 3);
  assert.equal((await read(a)).dokumen, known);
  assert.deepEqual([(await read(b)).dokumen, (await read(c)).dokumen], [fresh, fresh]);
  const recorded = await dokumenById(at.custody.db, by.office, fresh);
  assert.deepEqual([recorded.judul, recorded.run, recorded.unit], ['Laporan kinerja 2025', office.run, unit]);
});

test('a file that came without a run joins the run in which it is matched', async () => {
  const id = await file(null);
  await attach([baru(id, 'Dari folder')]);
  assert.equal((await read(id)).run, office.run);
});

test('of two who match a file at once the second is told, and nothing of the table is done', async () => {
  const [a, b] = [await file(), await file()];
  await attach([baru(a, 'Pertama')]);
  const before = (await dokumenOf(at.custody.db, by.office)).length;
  assert.deepEqual(await refusedFor(attach([baru(a, 'Kedua'), baru(b, 'Ketiga')])), [
    'sudah-dipasang-orang-lain',
  ]);
  assert.equal((await read(b)).dokumen, null);
  assert.equal((await dokumenOf(at.custody.db, by.office)).length, before);
});

test('whoever saw where a file was may match it to another document', async () => {
  const id = await file();
  const [first, second] = [await dokumen('Satu'), await dokumen('Dua')];
  await attach([{ softcopy: id, was: null, to: { dokumen: first } }]);
  await attach([{ softcopy: id, was: first, to: { dokumen: second } }]);
  assert.equal((await read(id)).dokumen, second);
});

test('a document of another unit, one that does not exist, and one without a title are refused', async () => {
  const id = await file();
  const theirs = await dokumen('Milik unit lain', other);
  const to = (target: string): Match => ({ softcopy: id, was: null, to: { dokumen: target } });
  assert.deepEqual(await refusedFor(attach([to(theirs)])), ['dokumen-unit-lain']);
  assert.deepEqual(await refusedFor(attach([to(newId())])), ['dokumen-tidak-ada']);
  assert.deepEqual(await refusedFor(attach([baru(id, '  ')])), ['judul-kosong']);
  assert.deepEqual(await refusedFor(attach([])), ['tidak-ada-yang-dipasang']);
  assert.deepEqual(await refusedFor(attach([baru(id, 'x')], office.actors.penghubung2)), ['bukan-unit-anda']);
  assert.deepEqual(await refusedFor(attach([baru(id, 'x')], office.actors.ketua)), ['bukan-unit-anda']);
  assert.deepEqual(await refusedFor(attach([baru(id, 'x')], by, newId())), ['proses-sudah-ditutup']);
  await assert.rejects(attach([baru(newId(), 'x')]), NotFound);
  await assert.rejects(attach([baru("'", 'x')]), NotFound);
});

test('a new version takes the document of the earlier one, which stays readable', async () => {
  const id = await file();
  const target = await dokumen('Berversi');
  await attach([{ softcopy: id, was: null, to: { dokumen: target } }]);
  const version = (words: string, old = id, alasan = 'Salah tanggal', who = by) =>
    handInVersion(at.custody, who, incoming(pdf(words)), { menggantikan: old, alasan, name: 'baru.pdf' });
  assert.deepEqual(await refusedFor(version('v2', id, '  ')), ['alasan-kosong']);
  assert.deepEqual(await refusedFor(version('v2', id, 'a', office.actors.penghubung2)), ['bukan-unit-anda']);
  assert.deepEqual(await refusedFor(version(String(made))), ['isi-sama']);
  const second = await version('v2');
  const [old, now] = [await read(id), await read(second)];
  assert.equal(old.digantikanOleh, second);
  assert.deepEqual(
    [now.menggantikan, now.alasan, now.dokumen, now.run],
    [id, 'Salah tanggal', target, old.run],
  );
  assert.notEqual(await at.custody.store.sizeOf(old.sha256), null);
  assert.deepEqual(await refusedFor(version('v3')), ['sudah-diganti']);
  assert.ok(await version('v3', second));
});

test('a file that goes to another document takes its earlier versions along, and is no longer that paper’s scan', async () => {
  const id = await file();
  const [wrong, right] = [await dokumen('Keliru'), await dokumen('Benar')];
  await attach([{ softcopy: id, was: null, to: { dokumen: wrong } }]);
  const paper = { id: newId(), bentuk: 'asli' as const, lembar: 1, keterangan: '', pindaian: null };
  await perform(at.custody, by, registerHardcopy, {
    ...{ dokumen: wrong, run: null, place: null },
    papers: [{ ...paper, pindaian: id }],
  });
  const version = (words: string, old: string) =>
    handInVersion(at.custody, by, incoming(pdf(words)), {
      ...{ menggantikan: old, alasan: 'Salah tanggal', name: 'baru.pdf' },
    });
  const last = await version('rantai 3', await version('rantai 2', id));
  const to = { dokumen: right };
  assert.deepEqual(await refusedFor(attach([{ softcopy: id, was: wrong, to }])), ['sudah-diganti']);
  await attach([{ softcopy: last, was: wrong, to }]);
  assert.equal((await read(id)).dokumen, right);
  assert.equal((await hardcopyById(at.custody.db, by.office, paper.id)).pindaian, null);
});

test('bytes that another document has already are named with it, to whoever may know of that document', async () => {
  const [here, there] = [await file(), await file()];
  const words = String(made);
  const [mine, its] = [await dokumen('Di sini'), await dokumen('Di sana')];
  const replace = () =>
    handInVersion(at.custody, by, incoming(pdf(words)), {
      ...{ menggantikan: here, alasan: 'Salah berkas', name: 'baru.pdf' },
    });
  const told = async () => {
    const error = await replace().catch((one: unknown) => one);
    assert.ok(error instanceof Refused);
    return error.reasons[0]?.id ?? '';
  };
  await attach([{ softcopy: here, was: null, to: { dokumen: mine } }]);
  assert.match(await told(), /belum dipasangkan/);
  await attach([{ softcopy: there, was: null, to: { dokumen: its } }]);
  const { nomor } = await dokumenById(at.custody.db, by.office, its);
  assert.match(await told(), new RegExp(`sudah tersimpan pada ${nomor}.*Pasangkan ke dokumen lain`));
  const theirs = await dokumen('Milik unit lain', other);
  await attach([{ softcopy: there, was: its, to: { dokumen: theirs } }], office.actors.desk);
  assert.doesNotMatch(await told(), /DOK-/);
  await attach([{ softcopy: there, was: theirs, to: { dokumen: mine } }], office.actors.desk);
  assert.match(await told(), /sama dengan versi yang sudah tersimpan/);
});

test('a title that cannot be kept is told with the name of its file', async () => {
  const id = await file();
  const error = await attach([baru(id, '')]).catch((one: unknown) => one);
  assert.ok(error instanceof Refused);
  assert.match(error.reasons[0]?.id ?? '', new RegExp(`^berkas ${made}.pdf: Tulis judul`));
});
