import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../seeds/testing-office.ts';
import { advance, draftAt, editionAt, fill, nextUpdate, row, unitActors } from '../../seeds/testing-run.ts';
import { foldersOf } from '../base/config.ts';
import { NotFound } from '../base/errors.ts';
import type { Custody } from '../custody/custody.ts';
import { diskStore } from '../custody/store/disk-store.ts';
import { classifyEntry } from '../daftar/classify-entry.ts';
import { dropEntry } from '../daftar/draft/drop-entry.ts';
import { keepEntry } from '../daftar/draft/keep-entry.ts';
import { writeEntry } from '../daftar/draft/write-entry.ts';
import type { Entry } from '../daftar/entry.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { perform } from '../journal/act.ts';
import { editionContent } from './publication.ts';

let database: TestDatabase;
let data: string;
let deps: Custody;
let at: TestOffice;
before(async () => {
  database = await testDatabase();
  data = await mkdtemp(join(tmpdir(), 'terang-content-'));
  const { db } = database;
  const stores = { store: diskStore(data), secondStore: null };
  deps = { db, clock: testClock(), data, folders: foldersOf(data), publicUrl: null, ...stores };
  at = await openTestOffice(deps);
  await fill(deps, at, 0, [row('Anggaran'), row('Denah')]);
  await advance(deps, at, 'opened', 'published');
});
after(async () => {
  await database.drop();
  await rm(data, { recursive: true, force: true });
});

const denah = async (): Promise<Entry> =>
  (await draftAt(deps, at, 0)).entries.find((one) => one.judul === 'Denah') as Entry;

async function content() {
  const { id } = await editionAt(deps, at);
  return editionContent(deps, at.office.id, id, new Date('2026-11-24T03:00:00Z'), { documents: false });
}

test('an item left undecided is off the list for the desk’s reason, not for the one of its change', async () => {
  at = await nextUpdate(deps, at);
  const { id, version } = await denah();
  const draft = at.drafts[0] as string;
  const { penghubung } = unitActors(at, 0);
  const values = row('Denah', { ringkasan: 'Dua lantai' });
  const change = { draft, entry: id, version, values, alasan: 'Gedung diperluas.', berkas: [] };
  await perform(deps, penghubung, writeEntry, change);
  await advance(deps, at, 'opened', 'accepted');
  const alasan = 'Menunggu pendapat KPU Provinsi.';
  const doubt = { klasifikasi: 'belum_diputuskan' as const, alasan, seen: null };
  await perform(deps, at.actors.desk, classifyEntry, { run: at.run, entry: id, ...doubt });
  await advance(deps, at, 'accepted', 'published');
  assert.deepEqual((await content()).dropped, [{ nomor: 'CTH-2026-0002', judul: 'Denah', alasan, edisi: 2 }]);
});

test('an item that comes back is an addition, and one that goes twice is told of once, for the last time', async () => {
  at = await nextUpdate(deps, at);
  const { id, version } = await denah();
  await perform(deps, unitActors(at, 0).penghubung, keepEntry, {
    draft: at.drafts[0] as string,
    entry: id,
    version,
  });
  assert.equal((await denah()).change, 'baru');
  await advance(deps, at, 'opened', 'published');
  assert.deepEqual((await content()).dropped, []);
  at = await nextUpdate(deps, at);
  const gone = await denah();
  await perform(deps, unitActors(at, 0).penghubung, dropEntry, {
    draft: at.drafts[0] as string,
    entry: gone.id,
    version: gone.version,
    alasan: 'Gedung dijual.',
  });
  await advance(deps, at, 'opened', 'published');
  assert.deepEqual((await content()).dropped, [
    { nomor: 'CTH-2026-0002', judul: 'Denah', alasan: 'Gedung dijual.', edisi: 4 },
  ]);
});

test('an edition that nobody ordered has pages only as a preview', async () => {
  at = await nextUpdate(deps, at);
  await advance(deps, at, 'opened', 'established');
  await assert.rejects(content(), NotFound);
  const { id } = await editionAt(deps, at);
  const preview = await editionContent(deps, at.office.id, id, new Date(0), {
    documents: false,
    proposed: 'Usulan.',
  });
  assert.equal(preview.edition.ringkasan, 'Usulan.');
});
