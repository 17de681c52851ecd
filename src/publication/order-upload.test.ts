import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../seeds/testing-office.ts';
import { advance, editionAt, fill, keepFile, row } from '../../seeds/testing-run.ts';
import { NotFound } from '../base/errors.ts';
import { newId } from '../base/id.ts';
import { diskStore } from '../custody/store/disk-store.ts';
import type { Store } from '../custody/store/store.ts';
import { writeEntry } from '../daftar/draft/write-entry.ts';
import { itemsOf } from '../daftar/edition/edition.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Deps, perform } from '../journal/act.ts';
import { refusedFor } from '../people/testing.ts';
import { orderUpload, type UploadToOrder } from './order-upload.ts';
import { publicationOf } from './publication.ts';
import { recordPublication } from './record-publication.ts';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
let folder: string;
let store: Store;
before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: testClock() };
  folder = await mkdtemp(join(tmpdir(), 'terang-order-'));
  store = diskStore(folder);
  at = await openTestOffice(deps);
  const { entries } = await fill(deps, at, 0, [row('Anggaran')]);
  await perform(deps, at.actors.penghubung1, writeEntry, {
    ...{
      draft: at.drafts[0] as string,
      entry: entries[0]?.id as string,
      version: 1,
      values: row('Anggaran'),
      alasan: '',
    },
    berkas: [{ sha256: await keepFile(deps, at, store, 'DIPA'), nama: 'dipa.pdf' }],
  });
  await advance(deps, at, 'opened', 'decided');
});
after(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function order(other: Partial<UploadToOrder> = {}) {
  const { id, root } = await editionAt(deps, at);
  const input = { edition: id, root, ringkasan: 'Daftar pertama.', previewSeen: true, store };
  return perform(deps, at.actors.ppid, orderUpload, { ...input, ...other });
}

async function publish(by = at.actors.desk) {
  const { id } = await editionAt(deps, at);
  return perform(deps, by, recordPublication, {
    edition: id,
    manifestSha256: 'b'.repeat(64),
    publishedAt: deps.clock.now(),
  });
}

test('nothing is ordered before the signed minutes establish the edition', async () => {
  assert.deepEqual(await refusedFor(order()), ['langkah-belum-terbuka', 'belum-ditetapkan']);
  await advance(deps, at, 'decided', 'established');
});

test('an order names the edition by the hash that was established, and no other', async () => {
  assert.deepEqual(await refusedFor(order({ root: 'c'.repeat(64) })), ['sidik-berbeda']);
  await assert.rejects(order({ edition: newId() }), NotFound);
});

test('the PPID has seen the preview and says for the public what changed', async () => {
  assert.deepEqual(await refusedFor(order({ previewSeen: false, ringkasan: '  ' })), [
    'ringkasan-perubahan-kosong',
    'pratinjau-belum-dilihat',
  ]);
});

test('an edition whose files are not all in custody is not ordered', async () => {
  const [item] = await itemsOf(database.db, at.office.id, (await editionAt(deps, at)).id);
  assert.ok(await store.sizeOf(item?.berkas[0]?.sha256 ?? ''));
  const elsewhere = diskStore(join(folder, 'elsewhere'));
  assert.deepEqual(await refusedFor(order({ store: elsewhere })), ['berkas-hilang']);
});

test('nothing is published that was not ordered', async () => {
  assert.deepEqual(await refusedFor(publish()), ['langkah-belum-terbuka', 'belum-diperintahkan']);
});

test('an order is given once and stays with the edition', async () => {
  await order();
  assert.deepEqual(await refusedFor(order()), ['langkah-sudah-selesai', 'sudah-diperintahkan']);
  const { id, root } = await editionAt(deps, at);
  const given = await publicationOf(database.db, at.office.id, id);
  assert.deepEqual([given?.root, given?.orderedBy, given?.publishedAt], [root, at.actors.ppid.person, null]);
});

test('who ordered does not upload, in whatever post', async () => {
  const inBothPosts = { ...at.actors.desk, person: at.actors.ppid.person };
  assert.deepEqual(await refusedFor(publish(inBothPosts)), ['pengunggah-pemberi-perintah']);
});

test('of two who publish at once, one does, and the edition is published once', async () => {
  const both = await Promise.allSettled([publish(), publish()]);
  assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
  assert.deepEqual(await refusedFor(publish()), ['proses-sudah-ditutup', 'sudah-terbit']);
  const [{ entry } = { entry: '' }] = await database.db<{ entry: string }[]>`
    select entry from journal_entry where kind = 'edition.published'`;
  assert.deepEqual(JSON.parse(entry).hashes, [(await editionAt(deps, at)).root, 'b'.repeat(64)]);
});

test('what was decided, ordered, published and journalled cannot be changed, not even in the database', async () => {
  const { db } = database;
  for (const table of ['edition', 'edition_line', 'upload_order', 'publication', 'journal_entry']) {
    const [column] = await db<{ name: string }[]>`
      select column_name as name from information_schema.columns where table_name = ${table}
      order by ordinal_position limit 1`;
    const name = db(column?.name ?? '');
    await assert.rejects(db`update ${db(table)} set ${name} = ${name}`, { code: '23001' }, `update ${table}`);
    await assert.rejects(db`delete from ${db(table)}`, { code: '23001' }, `delete ${table}`);
  }
  await assert.rejects(db`truncate journal_entry cascade`, { code: '23001' });
});
