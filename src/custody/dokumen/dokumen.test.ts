import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { steppingClock } from '../../base/clock.ts';
import { MOST_LETTERS } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { type Deps, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { addUnit } from '../../people/add-unit.ts';
import { refusedFor, testOffice } from '../../people/testing.ts';
import { changeDokumen, type DokumenChange } from './change-dokumen.ts';
import { classifyDokumen } from './classify-dokumen.ts';
import { dokumenById, dokumenOf } from './dokumen.ts';
import { recordDokumen } from './record-dokumen.ts';

let database: TestDatabase;
let at: Deps;
/** The desk, and a clerk of each of two units. */
let desk: Actor;
let clerk: Actor;
let other: Actor;
before(async () => {
  database = await testDatabase();
  at = { db: database.db, clock: steppingClock('2026-11-23T02:00:00Z') };
  const by = await testOffice(at);
  const unit = async (code: string, name: string) => {
    const id = newId();
    await perform(at, by, addUnit, { id, code, name, shortName: name });
    return id;
  };
  desk = { ...by, fungsi: 'petugas_ppid', jabatanName: 'Petugas PPID' };
  clerk = { ...by, fungsi: 'petugas_dokumentasi', unit: await unit('tp', 'Teknis') };
  other = { ...clerk, unit: await unit('hk', 'Hukum') };
});
after(() => database.drop());

async function recorded(by: Actor, judul: string, catatan = ''): Promise<DokumenChange> {
  const id = newId();
  const unit = by.unit ?? '';
  await perform(at, by, recordDokumen, { id, judul, unit, tahun: 2026, run: null, catatan });
  const { version } = await dokumenById(at.db, by.office, id);
  return { id, version, judul, unit, tahun: 2026, item: null, catatan };
}

test('a document is numbered in its order, trimmed, and found by its number, its code and the words of its title', async () => {
  const one = await recorded(clerk, '  Laporan Pemutakhiran Data Pemilih ');
  const two = await recorded(clerk, 'Rekapitulasi Logistik');
  const [first, second] = [
    await dokumenById(at.db, desk.office, one.id),
    await dokumenById(at.db, desk.office, two.id),
  ];
  assert.deepEqual([first.nomor, second.nomor], ['DOK-2026-001', 'DOK-2026-002']);
  assert.equal(first.judul, 'Laporan Pemutakhiran Data Pemilih');
  for (const kata of ['dok-2026-001', 'pemilih laporan', 'mutakhiran'])
    assert.deepEqual(
      (await dokumenOf(at.db, desk.office, { kata })).map(({ id }) => id),
      [one.id],
      kata,
    );
});

test('a unit records and changes its own documents, nobody else’s, and the desk every unit’s', async () => {
  const own = await recorded(clerk, 'Surat Masuk');
  const theirs = { ...own, judul: 'Surat Keluar' };
  assert.deepEqual(await refusedFor(perform(at, other, changeDokumen, theirs)), ['bukan-unit-anda']);
  const forThem = { id: newId(), judul: 'Surat', unit: clerk.unit ?? '', tahun: null, run: null };
  assert.deepEqual(await refusedFor(perform(at, other, recordDokumen, forThem)), ['bukan-unit-anda']);
  await perform(at, desk, changeDokumen, theirs);
  assert.equal((await dokumenById(at.db, desk.office, own.id)).judul, 'Surat Keluar');
});

test('a unit does not move its document into another; the desk does', async () => {
  const own = await recorded(clerk, 'Berita Acara');
  const moved = { ...own, unit: other.unit ?? '' };
  assert.deepEqual(await refusedFor(perform(at, clerk, changeDokumen, moved)), ['unit-lain']);
  await perform(at, desk, changeDokumen, moved);
  assert.equal((await dokumenById(at.db, desk.office, own.id)).unit, other.unit);
});

test('a change is of the version that was seen', async () => {
  const own = await recorded(clerk, 'Notula');
  await perform(at, clerk, changeDokumen, { ...own, judul: 'Notula Rapat' });
  const late = refusedFor(perform(at, desk, changeDokumen, { ...own, judul: 'Lain' }));
  assert.deepEqual(await late, ['sudah-diubah-orang-lain']);
});

test('what is missing, unknown or too long is said, every reason at once', async () => {
  const own = await recorded(clerk, 'Arsip');
  const wrong = { ...own, judul: ' ', unit: newId(), item: newId(), catatan: 'x'.repeat(MOST_LETTERS + 1) };
  assert.deepEqual((await refusedFor(perform(at, clerk, changeDokumen, wrong))).sort(), [
    'informasi-tidak-ada',
    'judul-kosong',
    'teks-terlalu-panjang',
    'unit-tidak-ada',
  ]);
  const fresh = { ...wrong, id: newId(), run: newId() };
  assert.deepEqual((await refusedFor(perform(at, clerk, recordDokumen, fresh))).sort(), [
    'informasi-tidak-ada',
    'judul-kosong',
    'proses-sudah-ditutup',
    'teks-terlalu-panjang',
    'unit-tidak-ada',
  ]);
});

test('exclusion is only proposed, with a reason, and the title is left as it is', async () => {
  const { id, version } = await recorded(clerk, 'Data Pribadi');
  const proposed = { id, version, klasifikasi: 'usul_dikecualikan' as const, alasan: '' };
  assert.deepEqual(await refusedFor(perform(at, clerk, classifyDokumen, proposed)), ['alasan-pengecualian']);
  await perform(at, clerk, classifyDokumen, { ...proposed, alasan: 'Memuat NIK.' });
  const now = await dokumenById(at.db, desk.office, id);
  assert.deepEqual(
    [now.klasifikasi, now.judul, now.version],
    ['usul_dikecualikan', 'Data Pribadi', version + 1],
  );
});

test('a form that is sent twice, even at once, records one document', async () => {
  const input = { id: newId(), judul: 'Sekali', unit: clerk.unit ?? '', tahun: 2026, run: null };
  const twice = await Promise.allSettled([1, 2].map(() => perform(at, clerk, recordDokumen, input)));
  assert.equal(twice.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.deepEqual(await refusedFor(perform(at, clerk, recordDokumen, input)), ['sudah-dicatat']);
});

test('a title can be read: signs that nobody sees are none', async () => {
  for (const judul of ['\u2028\ufeff\u200b', '.', '—'])
    assert.deepEqual(
      await refusedFor(
        perform(at, clerk, recordDokumen, {
          ...{ id: newId(), judul, unit: clerk.unit ?? '', tahun: null, run: null },
        }),
      ),
      ['judul-kosong'],
    );
});
