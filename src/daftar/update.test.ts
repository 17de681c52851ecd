import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../seeds/testing-office.ts';
import {
  advance,
  draftAt,
  editionAt,
  fill,
  keepFile,
  nextUpdate,
  row,
  unitActors,
} from '../../seeds/testing-run.ts';
import { diskStore } from '../custody/store/disk-store.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Deps, perform } from '../journal/act.ts';
import { refusedFor } from '../people/testing.ts';
import { classifyAsProposed } from './classify-as-proposed.ts';
import { classifyEntry } from './classify-entry.ts';
import { compileDaftar } from './compile-daftar.ts';
import { dropEntry } from './draft/drop-entry.ts';
import { keepEntry } from './draft/keep-entry.ts';
import { removeEntry } from './draft/remove-entry.ts';
import { submitDraft } from './draft/submit-draft.ts';
import { writeEntry } from './draft/write-entry.ts';
import { diffEditions } from './edition/diff.ts';
import { droppedBy, editionsOf, itemsOf, linesOf } from './edition/edition.ts';
import type { Entry } from './entry.ts';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
let files: readonly string[];
let store: ReturnType<typeof diskStore>;
before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: testClock() };
  at = await openTestOffice(deps);
  store = diskStore(await mkdtemp(join(tmpdir(), 'terang-update-')));
  files = [await keepFile(deps, at, store, 'satu'), await keepFile(deps, at, store, 'dua')];
  const berkala = [row('Anggaran'), row('Bagan organisasi'), row('Catatan keuangan'), row('Denah kantor')];
  const [first] = (await fill(deps, at, 0, berkala)).entries;
  await perform(deps, unitActors(at, 0).penghubung, writeEntry, {
    ...{ draft: at.drafts[0] as string, entry: first?.id as string, version: 1, alasan: '' },
    values: row('Anggaran'),
    berkas: files.map((hash, n) => ({ sha256: hash, nama: `lampiran ${n + 1}.pdf` })),
  });
  await fill(deps, at, 1, [
    row('Hasil pemilu', { klasifikasiUsulan: 'setiap_saat' }),
    row('Gempa', { klasifikasiUsulan: 'serta_merta' }),
  ]);
  await advance(deps, at, 'opened', 'published', store);
});
after(async () => {
  await database.drop();
  await rm(join(store.spool, '..'), { recursive: true, force: true });
});

const items = async () => itemsOf(database.db, at.office.id, (await editionAt(deps, at)).id);
const byTitle = async (index: number, judul: string): Promise<Entry> => {
  const found = (await draftAt(deps, at, index)).entries.find((one) => one.judul === judul);
  assert.ok(found, judul);
  return found;
};

async function edit(index: number, judul: string) {
  const { id, version } = await byTitle(index, judul);
  const by = unitActors(at, index).penghubung;
  const target = { draft: at.drafts[index] as string, entry: id, version };
  return {
    keep: () => perform(deps, by, keepEntry, target),
    drop: (alasan: string) => perform(deps, by, dropEntry, { ...target, alasan }),
    remove: () => perform(deps, by, removeEntry, target),
    write: (values: ReturnType<typeof row>, alasan: string) =>
      perform(deps, by, writeEntry, { ...target, values, alasan, berkas: [] }),
  };
}

test('the first edition lists by class in the order of the statute, and numbers its items in that order', async () => {
  assert.deepEqual(
    (await items()).map(({ nomor, judul, klasifikasi }) => `${nomor} ${judul} ${klasifikasi}`),
    [
      'CTH-2026-0001 Anggaran berkala',
      'CTH-2026-0002 Bagan organisasi berkala',
      'CTH-2026-0003 Catatan keuangan berkala',
      'CTH-2026-0004 Denah kantor berkala',
      'CTH-2026-0005 Gempa serta_merta',
      'CTH-2026-0006 Hasil pemilu setiap_saat',
    ],
  );
});

test('the next update starts from the edition in force, row by row, with its files and its classes as proposals', async () => {
  const earlier = await items();
  at = await nextUpdate(deps, at);
  const drafts = [await draftAt(deps, at, 0), await draftAt(deps, at, 1)];
  const entries = drafts.flatMap((draft) => draft.entries);
  assert.deepEqual(
    entries.map((one) => one.nomor).sort(),
    earlier.map((one) => one.nomor),
  );
  assert.deepEqual(new Set(entries.map((one) => one.change)), new Set(['tetap']));
  for (const entry of entries) {
    const item = earlier.find((one) => one.nomor === entry.nomor);
    assert.equal(entry.klasifikasiUsulan, item?.klasifikasi);
    assert.equal(entry.klasifikasi, null);
    assert.deepEqual(entry.berkas, item?.berkas);
  }
  assert.deepEqual(
    (await byTitle(0, 'Anggaran')).berkas.map((file) => file.sha256),
    files,
  );
});

test('a row that changed needs a reason before the draft is sent', async () => {
  await (await edit(0, 'Anggaran')).write(row('Anggaran', { ringkasan: 'DIPA 2027' }), '');
  const draft = await draftAt(deps, at, 0);
  assert.equal((await byTitle(0, 'Anggaran')).change, 'diubah');
  const send = perform(deps, unitActors(at, 0).penghubung, submitDraft, {
    draft: draft.id,
    version: draft.version,
  });
  assert.deepEqual(await refusedFor(send), ['alasan-kosong']);
});

test('keeping a row brings it back as the edition has it, files and all', async () => {
  const published = (
    await itemsOf(database.db, at.office.id, (await editionsOf(database.db, at.office.id))[0]?.id ?? '')
  )[0];
  await (await edit(0, 'Anggaran')).keep();
  const kept = await byTitle(0, 'Anggaran');
  assert.deepEqual([kept.change, kept.alasan, kept.ringkasan], ['tetap', '', published?.ringkasan]);
  assert.deepEqual(kept.berkas, published?.berkas);
});

test('a numbered item is not deleted but stated as gone, with a reason, once', async () => {
  assert.deepEqual(await refusedFor((await edit(0, 'Bagan organisasi')).remove()), ['bukan-baris-baru']);
  assert.deepEqual(await refusedFor((await edit(0, 'Bagan organisasi')).drop(' ')), ['alasan-wajib']);
  await (await edit(0, 'Bagan organisasi')).drop('Organisasi berubah.');
  assert.equal((await byTitle(0, 'Bagan organisasi')).change, 'dihapus');
  assert.deepEqual(await refusedFor((await edit(0, 'Bagan organisasi')).drop('Lagi.')), ['sudah-tidak-ada']);
});

test('a unit with nothing new sends nihil; one that changed anything does not', async () => {
  await (await edit(0, 'Catatan keuangan')).write(row('Catatan keuangan 2026'), 'Judul diperjelas.');
  await fill(deps, at, 0, [row('Evaluasi kinerja')]);
  await advance(deps, at, 'opened', 'accepted');
  const [one, two] = [await draftAt(deps, at, 0), await draftAt(deps, at, 1)];
  assert.deepEqual([one.submission?.nihil, one.submission?.entries], [false, 4]);
  assert.deepEqual([two.submission?.nihil, two.submission?.entries], [true, 2]);
});

test('the desk gives a reason when it departs from the unit’s proposal or leaves it undecided', async () => {
  const { desk } = at.actors;
  const classify = async (
    judul: string,
    klasifikasi: 'berkala' | 'belum_diputuskan' | 'setiap_saat',
    alasan: string,
    seen: null | 'berkala' = null,
  ) =>
    perform(deps, desk, classifyEntry, {
      run: at.run,
      entry: (await byTitle(0, judul)).id,
      klasifikasi,
      alasan,
      seen,
    });
  assert.deepEqual(await refusedFor(classify('Evaluasi kinerja', 'setiap_saat', '')), ['alasan-klasifikasi']);
  assert.deepEqual(await refusedFor(classify('Denah kantor', 'belum_diputuskan', ' ')), [
    'alasan-klasifikasi',
  ]);
  assert.deepEqual(await refusedFor(classify('Anggaran', 'berkala', '', 'berkala')), ['sudah-berubah']);
  await classify('Denah kantor', 'belum_diputuskan', 'Menunggu pendapat KPU Provinsi.');
  assert.deepEqual(await refusedFor(perform(deps, desk, compileDaftar, { run: at.run })), [
    'belum-diklasifikasi',
  ]);
  assert.equal(await perform(deps, desk, classifyAsProposed, { run: at.run }), 5);
  assert.equal((await byTitle(0, 'Denah kantor')).klasifikasi, 'belum_diputuskan');
});

test('the second edition keeps every number, drops with reasons, and leaves the undecided out', async () => {
  const [before] = await editionsOf(database.db, at.office.id);
  await advance(deps, at, 'classified', 'published', store);
  const edition = await editionAt(deps, at);
  const now = await items();
  assert.deepEqual(
    now.map(({ nomor, judul }) => `${nomor} ${judul}`),
    [
      'CTH-2026-0001 Anggaran',
      'CTH-2026-0003 Catatan keuangan 2026',
      'CTH-2026-0007 Evaluasi kinerja',
      'CTH-2026-0005 Gempa',
      'CTH-2026-0006 Hasil pemilu',
    ],
  );
  assert.deepEqual(
    [...(await droppedBy(database.db, at.office.id, edition))],
    [
      { nomor: 'CTH-2026-0002', judul: 'Bagan organisasi', alasan: 'Organisasi berubah.' },
      { nomor: 'CTH-2026-0004', judul: 'Denah kantor', alasan: 'Menunggu pendapat KPU Provinsi.' },
    ],
  );
  const diff = diffEditions(await itemsOf(database.db, at.office.id, before?.id ?? ''), now);
  assert.deepEqual(
    [diff.added, diff.dropped, diff.changed.map((one) => one.item)].map((list) =>
      list.map((one) => one.nomor),
    ),
    [['CTH-2026-0007'], ['CTH-2026-0002', 'CTH-2026-0004'], ['CTH-2026-0003']],
  );
  assert.equal(diff.kept, 3);
  const reasons = await linesOf(database.db, at.office.id, edition.id);
  assert.equal(reasons[1]?.alasan, 'Judul diperjelas.');
});

test('a number that was given is never given again, and an item that comes back has its old one', async () => {
  at = await nextUpdate(deps, at);
  const titles = (await draftAt(deps, at, 0)).entries.map((one) => `${one.judul} ${one.change}`);
  // What was stated as gone is not in the new draft; what was undecided is, as the unit last wrote it.
  assert.deepEqual(titles, [
    'Anggaran tetap',
    'Catatan keuangan 2026 tetap',
    'Denah kantor baru',
    'Evaluasi kinerja tetap',
  ]);
  await (await edit(0, 'Evaluasi kinerja')).drop('Digabung.');
  await fill(deps, at, 0, [row('Foto kegiatan')]);
  await advance(deps, at, 'opened', 'published', store);
  assert.deepEqual(
    (await items()).map(({ nomor, judul }) => `${nomor} ${judul}`),
    [
      'CTH-2026-0001 Anggaran',
      'CTH-2026-0003 Catatan keuangan 2026',
      'CTH-2026-0004 Denah kantor',
      'CTH-2026-0008 Foto kegiatan',
      'CTH-2026-0005 Gempa',
      'CTH-2026-0006 Hasil pemilu',
    ],
  );
  assert.deepEqual(
    (await editionsOf(database.db, at.office.id)).map((one) => one.nomor),
    [3, 2, 1],
  );
});
