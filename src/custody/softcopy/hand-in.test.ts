import assert from 'node:assert/strict';
import { mkdir, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { Invalid, NotFound } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { newId } from '../../base/id.ts';
import { type Actor, machine } from '../../journal/actor.ts';
import { refusedFor } from '../../people/testing.ts';
import { store } from '../store/spool.ts';
import { handIn, handInStream } from './hand-in.ts';
import type { HandInPlace } from './hand-in-place.ts';
import { softcopiesOf, softcopyById } from './softcopy.ts';
import { incoming, pdf, type TestCustody, testCustody } from './testing.ts';

let at: TestCustody;
let office: TestOffice;
let unit: string;
let other: string;

before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
  [unit, other] = office.units.map((one) => one.id) as [string, string];
});
after(() => at.drop());

const place = (more: Partial<HandInPlace> = {}): HandInPlace => ({
  unit,
  run: null,
  via: 'formulir',
  ...more,
});

const give = (by: Actor | ReturnType<typeof machine>, name: string, words: string, where = place()) =>
  handInStream(at.custody, by, incoming(pdf(words)), { ...where, name });

const count = async (table: string, where: string, value: string) => {
  const { db } = at.custody;
  const [row] = await db`select count(*)::int as n from ${db(table)} where ${db(where)} = ${value}`;
  return row?.['n'] as number;
};

test('a file that is handed in is kept, recorded with its giver, and waits for its examination', async () => {
  const by = office.actors.penghubung1;
  const { id, sha256: hash, already } = await give(by, 'LKjIP 2025.pdf', 'one', place({ run: office.run }));
  assert.equal(already, null);
  assert.equal(hash, sha256(pdf('one')));
  const found = await softcopyById(at.custody.db, by.office, id);
  const { name, size, mediaType, person, via, run, hasil, dokumen } = found;
  assert.deepEqual(
    { name, size, mediaType, person, via, run, hasil, dokumen },
    {
      ...{ name: 'LKjIP 2025.pdf', size: pdf('one').length, mediaType: 'application/pdf', person: by.person },
      ...{ via: 'formulir', run: office.run, hasil: null, dokumen: null },
    },
  );
  assert.equal(await at.custody.store.sizeOf(hash), pdf('one').length);
  assert.equal(await count('examination', 'sha256', hash), 1);
  assert.equal(await count('journal_entry', 'subject', `softcopy:${id}`), 1);
});

test('the same bytes at one unit and run are one record, however many hand them in at once', async () => {
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, i) => give(office.actors.penghubung1, `salinan ${i}.pdf`, 'twenty')),
  );
  assert.equal(new Set(all.map((one) => one.id)).size, 1);
  assert.equal(all.filter((one) => one.already === null).length, 1);
  const id = all[0]?.id ?? '';
  assert.equal(await count('softcopy', 'sha256', sha256(pdf('twenty'))), 1);
  assert.equal(await count('journal_entry', 'subject', `softcopy:${id}`), 1);
});

test('the same bytes at another unit or in a run are a record of their own over the same bytes', async () => {
  const first = await give(office.actors.penghubung1, 'a.pdf', 'shared');
  const second = await give(office.actors.penghubung2, 'b.pdf', 'shared', place({ unit: other }));
  const third = await give(office.actors.desk, 'c.pdf', 'shared', place({ run: office.run }));
  assert.equal(new Set([first, second, third].map((one) => one.id)).size, 3);
  assert.equal(await count('blob', 'sha256', first.sha256), 1);
});

test('what a crash left without a record is recorded when it is handed in again', async () => {
  const { custody } = at;
  const kept = await store(custody.store, incoming(pdf('crash')));
  assert.equal(await count('softcopy', 'sha256', kept.sha256), 0);
  const { id, already } = await give(office.actors.penghubung1, 'crash.pdf', 'crash');
  assert.equal(already, null);
  assert.equal((await softcopyById(custody.db, office.office.id, id)).sha256, kept.sha256);
});

test('a record never outlives its bytes: what a sweep took while it was being written is kept again', async () => {
  const { custody } = at;
  const swept = { ...custody, store: { ...custody.store, sizeOf: async () => null } };
  let kept = 0;
  swept.store.keep = async () => {
    kept += 1;
  };
  await handInStream(swept, office.actors.desk, incoming(pdf('swept')), { ...place(), name: 'a.pdf' });
  assert.equal(kept, 2);
});

test('only the unit’s own people and the PPID’s side hand in for a unit', async () => {
  for (const name of ['penghubung1', 'kepala1', 'desk', 'ppid'] as const)
    assert.ok((await give(office.actors[name], 'x.pdf', `by ${name}`)).id, name);
  for (const name of ['penghubung2', 'ketua', 'anggota1', 'sekretaris', 'pengelola'] as const)
    assert.deepEqual(await refusedFor(give(office.actors[name], 'x.pdf', 'no')), ['bukan-unit-anda'], name);
});

test('a unit of elsewhere, a run that is closed and a run that does not exist are refused', async () => {
  const by = office.actors.desk;
  assert.deepEqual(await refusedFor(give(by, 'x.pdf', 'no', place({ unit: newId() }))), ['unit-tidak-ada']);
  assert.deepEqual(await refusedFor(give(by, 'x.pdf', 'no', place({ unit: "x' or 1=1" }))), [
    'unit-tidak-ada',
  ]);
  assert.deepEqual(await refusedFor(give(by, 'x.pdf', 'no', place({ run: newId() }))), [
    'proses-sudah-ditutup',
  ]);
  const { db } = at.custody;
  await db`update run set closed_at = now() where id = ${office.run}`;
  assert.deepEqual(await refusedFor(give(by, 'x.pdf', 'no', place({ run: office.run }))), [
    'proses-sudah-ditutup',
  ]);
  await db`update run set closed_at = null where id = ${office.run}`;
  assert.equal(await count('blob', 'sha256', sha256(pdf('no'))), 0);
});

test('Terang itself takes in from a watched folder and from a package, and in no other way', async () => {
  const by = machine(office.office.id);
  const { id } = await give(by, 'scan.pdf', 'by machine', place({ via: 'folder' }));
  assert.equal((await softcopyById(at.custody.db, by.office, id)).person, null);
  for (const via of ['formulir', 'unggahan', 'tautan'] as const)
    assert.deepEqual(await refusedFor(give(by, 'x.pdf', 'no', place({ via }))), ['bukan-unit-anda']);
});

test('an empty file and a file of another kind are refused, and nothing of them stays', async () => {
  const codes = async (name: string, bytes: Uint8Array) => {
    const error = await handInStream(at.custody, office.actors.desk, incoming(bytes), {
      ...place(),
      name,
    }).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof Invalid, String(error));
    return error.faults.map((one) => one.code);
  };
  assert.deepEqual(await codes('kosong.pdf', Buffer.alloc(0)), ['berkas-kosong']);
  assert.deepEqual(await codes('halaman.html', Buffer.from('<script>1</script>')), ['jenis-berkas']);
  assert.deepEqual(await codes('gambar.svg', Buffer.from('<svg onload="x"/>')), ['jenis-berkas']);
  assert.deepEqual(await codes('laporan.pdf', Buffer.from('MZ not a pdf at all')), ['isi-bukan-jenisnya']);
  await mkdir(at.custody.store.spool, { recursive: true });
  assert.deepEqual(await readdir(at.custody.store.spool), []);
});

test('a name keeps no folder, no control character, no mark that turns it round, and is never empty', async () => {
  const cases: readonly (readonly [string, string])[] = [
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\a\\surat.pdf', 'surat.pdf'],
    ['gaji\u202efdp.pdf', 'gajifdp.pdf'],
    ['a\u0000b\nc.pdf', 'abc.pdf'],
    [`${'panjang '.repeat(60)}akhir.pdf`, ''],
    ['<img src=x onerror=alert(1)>.pdf', '<img src=x onerror=alert(1)>.pdf'],
    ['half \ud83d.pdf', 'half .pdf'],
  ];
  for (const [index, [sent, kept]] of cases.entries()) {
    const { id } = await give(office.actors.desk, sent, `name ${index}`);
    const { name } = await softcopyById(at.custody.db, office.office.id, id);
    if (kept) assert.equal(name, kept);
    assert.ok(name.length <= 200 && name.endsWith('.pdf'), name);
  }
});

test('another office sees nothing of it', async () => {
  const { id } = await give(office.actors.desk, 'rahasia.pdf', 'office');
  await assert.rejects(softcopyById(at.custody.db, newId(), id), NotFound);
  assert.equal((await softcopiesOf(at.custody.db, newId(), { unit })).length, 0);
});

test('bytes that were destroyed under a berita acara do not come back at the same unit', async () => {
  const { db } = at.custody;
  const { id, sha256: hash } = await give(office.actors.desk, 'musnah.pdf', 'destroyed');
  // Only that it was destroyed matters here, not the papers of its destruction.
  const keys = await db`
    select conname from pg_constraint where conrelid = 'tombstone'::regclass and contype = 'f'`;
  for (const { conname } of keys) await db`alter table tombstone drop constraint ${db(conname as string)}`;
  await db`alter table tombstone disable trigger user`;
  await db`
    insert into tombstone (office, id, dokumen, destruction, softcopy, sha256, kebijakan, at)
    values (${office.office.id}, ${newId()}, ${newId()}, ${newId()}, ${id}, ${hash}, '{}', now())`;
  await db`update blob set dimusnahkan_at = now() where sha256 = ${hash}`;
  assert.deepEqual(await refusedFor(give(office.actors.desk, 'lagi.pdf', 'destroyed')), [
    'berkas-sudah-musnah',
  ]);
  await give(office.actors.desk, 'lagi.pdf', 'destroyed', place({ unit: other }));
  const [blob] = await db`select dimusnahkan_at from blob where sha256 = ${hash}`;
  assert.equal(blob?.['dimusnahkanAt'], null);
});

test('a spooled file stays with whoever spooled it', async () => {
  const { custody } = at;
  const spooled = { path: '/nowhere', sha256: 'f'.repeat(64), size: 3, head: pdf('x') };
  const kept: string[] = [];
  const fake = {
    ...custody,
    store: {
      ...custody.store,
      keep: async ({ path }: { path: string }) => void kept.push(path),
      sizeOf: async () => 3,
    },
  };
  await handIn(fake, office.actors.desk, spooled, { ...place(), name: 'x.pdf' });
  assert.deepEqual(kept, ['/nowhere']);
});
