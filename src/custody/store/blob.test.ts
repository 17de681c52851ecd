import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { steppingClock } from '../../base/clock.ts';
import { Invalid, NotFound } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Actor } from '../../journal/actor.ts';
import { testOffice } from '../../people/testing.ts';
import { blobOf, takeIn } from './blob.ts';
import { diskStore } from './disk-store.ts';
import type { Spooled } from './store.ts';

const clock = steppingClock('2026-11-23T02:00:00Z');
const PDF = '%PDF-1.7 isi';
let database: TestDatabase;
let folder: string;
let by: Actor;
before(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'terang-blob-'));
  by = await testOffice({ db: database.db, clock });
});
after(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const take = (name: string, content: string) =>
  takeIn({ db: database.db, clock, store: diskStore(folder) }, by, { name, bytes: bytes(content) });

async function entries(): Promise<string[]> {
  const rows = await database.db<
    { entry: string }[]
  >`select entry from journal_entry where kind = 'blob.received' order by seq`;
  return rows.map((row) => row.entry);
}

test('a file taken in is on disk, on record and in the journal', async () => {
  const taken = await take('Laporan 2026.pdf', PDF);
  assert.deepEqual(taken, { sha256: sha256(PDF), nama: 'Laporan 2026.pdf' });
  assert.equal(await text(await diskStore(folder).read(taken.sha256)), PDF);
  const { size, mediaType } = await blobOf(database.db, by.office, taken.sha256);
  assert.deepEqual({ size, mediaType }, { size: PDF.length, mediaType: 'application/pdf' });
  assert.equal((await entries()).length, 1);
});

test('the journal’s public leaf holds neither the name of a file nor its hash', async () => {
  await take('Daftar Gaji Budi.pdf', '%PDF-1.7 lain');
  const [entry = ''] = (await entries()).slice(-1);
  assert.ok(!entry.includes('Budi') && !entry.includes(sha256('%PDF-1.7 lain')));
});

test('the same file taken in twice is one record', async () => {
  await take('salinan.pdf', PDF);
  const [{ n } = { n: 0 }] = await database.db<
    { n: number }[]
  >`select count(*) as n from blob where sha256 = ${sha256(PDF)}`;
  assert.equal(n, 1);
});

test('a file of a type that is not kept gets no record and no entry', async () => {
  const before = await entries();
  await assert.rejects(take('halaman.html', '<script>alert(1)</script>'), Invalid);
  await assert.rejects(take('palsu.pdf', '<script>alert(1)</script>'), Invalid);
  await assert.rejects(blobOf(database.db, by.office, sha256('<script>alert(1)</script>')), NotFound);
  assert.deepEqual(await entries(), before);
});

test('a hostile name never becomes a path', async () => {
  const taken = await take('../../../tmp/terang-diserang.pdf', '%PDF-1.7 nama jahat');
  assert.ok(await diskStore(folder).sizeOf(taken.sha256));
  assert.deepEqual((await readdir(folder)).sort(), ['incoming', 'sha256']);
});

test('another office does not find the file, nor does a made-up hash', async () => {
  await assert.rejects(blobOf(database.db, newId(), sha256(PDF)), NotFound);
  for (const hash of ['', '../../etc/passwd', 'f'.repeat(64)])
    await assert.rejects(blobOf(database.db, by.office, hash), NotFound);
});

test('bytes that a sweep took before they were recorded are kept again', async () => {
  const disk = diskStore(folder);
  let swept = 0;
  const store = {
    ...disk,
    async keep(spooled: Spooled) {
      await disk.keep(spooled);
      if (swept === 0) await disk.remove(spooled.sha256);
      swept += 1;
    },
  };
  const file = { name: 'a.pdf', bytes: bytes('%PDF-1.7 disapu') };
  const { sha256: hash } = await takeIn({ db: database.db, clock, store }, by, file);
  assert.equal(swept, 2);
  assert.equal(await text(await disk.read(hash)), '%PDF-1.7 disapu');
  assert.deepEqual(await readdir(disk.spool), []);
});
