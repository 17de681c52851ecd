import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../../seeds/testing-office.ts';
import { draftAt, fill, pretendFile, row, unitActors } from '../../../seeds/testing-run.ts';
import { sha256 } from '../../base/hash.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { type Deps, perform } from '../../journal/act.ts';
import { refusedFor } from '../../people/testing.ts';
import { EMPTY_VALUES } from '../entry-values.ts';
import { approveDraft } from './approve-draft.ts';
import { draftHash, isFrozen, stateOf } from './draft.ts';
import { dropEntry } from './drop-entry.ts';
import { importEntries } from './import-entries.ts';
import { keepEntry } from './keep-entry.ts';
import { removeEntry } from './remove-entry.ts';
import { returnDraft } from './return-draft.ts';
import { submitDraft } from './submit-draft.ts';
import { type EntryToWrite, writeEntry } from './write-entry.ts';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: testClock() };
  at = await openTestOffice(deps);
});
after(() => database.drop());

const liaison = () => unitActors(at, 0).penghubung;
const draft = () => draftAt(deps, at, 0);

async function write(input: Partial<EntryToWrite>): Promise<string> {
  const fresh = {
    draft: at.drafts[0] as string,
    entry: newId(),
    version: null,
    values: row('Baris'),
    alasan: '',
    berkas: [],
  };
  return perform(deps, liaison(), writeEntry, { ...fresh, ...input });
}

async function entry(id: string) {
  const found = (await draft()).entries.find((one) => one.id === id);
  assert.ok(found);
  return found;
}

test('a new row is written with all its columns, at the end of the draft, as new', async () => {
  const values = row('Laporan keuangan', {
    hardcopy: true,
    kode: 'KU.02',
    tahun: 2025,
    klasifikasiUsulan: 'setiap_saat',
  });
  await write({ values: row('Pertama') });
  const id = await write({ values });
  const written = await entry(id);
  for (const [key, value] of Object.entries(values))
    assert.equal(written[key as keyof typeof values], value, key);
  assert.deepEqual([written.position, written.change, written.nomor, written.version], [2, 'baru', null, 1]);
});

test('the same form sent twice makes one row', async () => {
  const id = await write({ values: row('Dua kali') });
  assert.deepEqual(await refusedFor(write({ entry: id, values: row('Dua kali') })), ['sudah-tersimpan']);
  assert.equal((await draft()).entries.filter((one) => one.judul === 'Dua kali').length, 1);
});

test('whoever saw an older version is told, and nothing of theirs overwrites the newer one', async () => {
  const id = await write({ values: row('Asal') });
  await write({ entry: id, version: 1, values: row('Oleh yang pertama') });
  assert.deepEqual(await refusedFor(write({ entry: id, version: 1, values: row('Oleh yang kedua') })), [
    'sudah-berubah',
  ]);
  assert.equal((await entry(id)).judul, 'Oleh yang pertama');
});

test('of two people who save the same row at once, one is told', async () => {
  const id = await write({ values: row('Bersamaan') });
  const both = await Promise.allSettled(
    ['A', 'B'].map((judul) => write({ entry: id, version: 1, values: row(judul) })),
  );
  assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
  assert.equal((await entry(id)).version, 2);
});

test('a row that is not there any more cannot be changed', async () => {
  const id = await write({ values: row('Sebentar') });
  await perform(deps, liaison(), removeEntry, { draft: at.drafts[0] as string, entry: id, version: 1 });
  assert.deepEqual(await refusedFor(write({ entry: id, version: 1 })), ['sudah-berubah']);
  assert.deepEqual(
    await refusedFor(
      perform(deps, liaison(), removeEntry, { draft: at.drafts[0] as string, entry: id, version: 1 }),
    ),
    ['sudah-berubah'],
  );
});

test('files keep their order, one attached twice counts once, and one that is not in custody is refused', async () => {
  const [one, two] = [await pretendFile(deps, at), await pretendFile(deps, at)];
  const berkas = [
    { sha256: two, nama: 'b.pdf' },
    { sha256: one, nama: 'a.pdf' },
    { sha256: two, nama: 'b.pdf' },
  ];
  const id = await write({ berkas });
  assert.deepEqual(
    (await entry(id)).berkas.map((file) => file.nama),
    ['b.pdf', 'a.pdf'],
  );
  await write({ entry: id, version: 1, berkas: berkas.slice(1, 2) });
  assert.deepEqual(
    (await entry(id)).berkas.map((file) => file.nama),
    ['a.pdf'],
  );
  const lost = [{ sha256: 'f'.repeat(64), nama: 'x.pdf' }];
  assert.deepEqual(await refusedFor(write({ entry: id, version: 2, berkas: lost })), [
    'berkas-tidak-tersimpan',
  ]);
});

test('a row that was never in an edition is neither stated as gone nor taken back to one', async () => {
  const id = await write({ values: row('Belum pernah terbit') });
  const change = { draft: at.drafts[0] as string, entry: id, version: 1 };
  assert.deepEqual(await refusedFor(perform(deps, liaison(), keepEntry, change)), ['tidak-ada-edisi']);
  const gone = perform(deps, liaison(), dropEntry, { ...change, alasan: ' ' });
  assert.deepEqual(await refusedFor(gone), ['belum-bernomor', 'alasan-wajib']);
});

test('the same workbook is imported into a draft once, and into another draft as well', async () => {
  const list = { id: newId(), sha256: sha256('berkas'), rows: [{ item: null, values: row('Impor') }] };
  const into = (index: number, id = newId()) =>
    perform(deps, unitActors(at, index).penghubung, importEntries, {
      ...list,
      id,
      draft: at.drafts[index] as string,
    });
  assert.equal(await into(0), 1);
  assert.deepEqual(await refusedFor(into(0)), ['berkas-sudah-diimpor']);
  assert.equal((await draft()).entries.filter((one) => one.judul === 'Impor').length, 1);
  assert.equal(await into(1), 1);
  const empty = { ...list, draft: at.drafts[0] as string, sha256: sha256('kosong'), rows: [] };
  assert.deepEqual(await refusedFor(perform(deps, liaison(), importEntries, empty)), ['tidak-ada-baris']);
});

test('an imported row that names an item renews it, and the others are added below', async () => {
  const old = await entry(await write({ values: row('Lama') }));
  const rows = [
    { item: old.item, values: row('Diperbarui') },
    { item: null, values: row('Tambahan') },
  ];
  const list = { draft: at.drafts[0] as string, id: newId(), sha256: sha256('pembaruan'), rows };
  await perform(deps, liaison(), importEntries, list);
  const now = await entry(old.id);
  assert.deepEqual([now.judul, now.version, now.change], ['Diperbarui', 2, 'baru']);
  assert.equal((await draft()).entries.at(-1)?.judul, 'Tambahan');
});

test('a draft is sent only when every row has all columns of the form; the missing ones are named', async () => {
  const id = await write({
    values: { ...EMPTY_VALUES, judul: 'Setengah jadi', penguasa: 'Subbagian', waktu: '2026', tempat: 'Kota' },
  });
  const { version } = await draft();
  const send = perform(deps, liaison(), submitDraft, { draft: at.drafts[0] as string, version });
  const error = await send.then(
    () => null,
    (thrown) => thrown,
  );
  assert.deepEqual(
    error.reasons.map((one: { code: string }) => one.code),
    ['baris-belum-lengkap'],
  );
  assert.match(error.reasons[0].id, /^Setengah jadi: .*ringkasan.*penanggung jawab.*retensi.*bentuk/i);
  assert.match(error.reasons[0].en, /^Setengah jadi: .*summary.*responsible.*retention.*form/i);
  assert.match(error.reasons[0].cite, /PerKI 1\/2021/);
  await write({ entry: id, version: 1, values: row('Setengah jadi') });
});

test('a draft that changed since it was looked at is not sent', async () => {
  const { version } = await draft();
  await write({ values: row('Menyusul') });
  const send = perform(deps, liaison(), submitDraft, { draft: at.drafts[0] as string, version });
  assert.deepEqual(await refusedFor(send), ['sudah-berubah']);
});

test('a draft sent is frozen under its hash until it is returned', async () => {
  const before = await draft();
  await perform(deps, liaison(), submitDraft, { draft: before.id, version: before.version });
  const sent = await draft();
  assert.equal(stateOf(sent), 'submitted');
  assert.equal(sent.submission?.sha256, draftHash(sent.entries));
  assert.equal(sent.submission?.entries, sent.entries.length);
  const target = sent.entries[0];
  assert.ok(target);
  const change = { draft: sent.id, entry: target.id, version: target.version };
  for (const attempt of [
    () => write({ ...change }),
    () => write({}),
    () => perform(deps, liaison(), removeEntry, change),
    () =>
      perform(deps, liaison(), importEntries, {
        draft: sent.id,
        id: newId(),
        sha256: sha256('beku'),
        rows: [{ item: null, values: row('X') }],
      }),
  ]) {
    assert.deepEqual(await refusedFor(attempt()), ['langkah-sudah-selesai', 'sedang-diperiksa']);
  }
  assert.equal(draftHash((await draft()).entries), sent.submission?.sha256);
});

test('a draft is returned with a reason, can be changed again, and old approvals do not fit the new one', async () => {
  const { kepala } = unitActors(at, 0);
  const sent = await draft();
  const first = sent.submission?.id as string;
  const giveBack = (submission: string, alasan: string) =>
    perform(deps, kepala, returnDraft, { draft: sent.id, submission, alasan });
  assert.deepEqual(await refusedFor(giveBack(first, '  ')), ['alasan-wajib']);
  assert.deepEqual(await refusedFor(giveBack(newId(), 'Salah.')), ['bukan-kiriman-ini']);
  await giveBack(first, ' Retensi baris 1 keliru. ');
  const returned = await draft();
  assert.deepEqual(
    [stateOf(returned), isFrozen(returned), returned.submission?.alasan],
    ['returned', false, 'Retensi baris 1 keliru.'],
  );
  await fill(deps, at, 0, [row('Setelah dikembalikan')]);
  await perform(deps, liaison(), submitDraft, { draft: sent.id, version: (await draft()).version });
  const approve = (submission: string) => perform(deps, kepala, approveDraft, { draft: sent.id, submission });
  assert.deepEqual(await refusedFor(approve(first)), ['bukan-kiriman-ini']);
  await approve((await draft()).submission?.id as string);
  assert.equal(stateOf(await draft()), 'approved');
});
