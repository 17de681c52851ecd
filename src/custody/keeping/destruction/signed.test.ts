import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../../seeds/testing-office.ts';
import { NotFound } from '../../../base/errors.ts';
import { newId } from '../../../base/id.ts';
import { perform } from '../../../journal/act.ts';
import type { Actor } from '../../../journal/actor.ts';
import { refusedFor } from '../../../people/testing.ts';
import { writeWorkbook } from '../../../workbook/write-workbook.ts';
import { journalOf } from '../../hardcopy/testing.ts';
import { type TestCustody, testCustody } from '../../softcopy/testing.ts';
import { takeIn } from '../../store/blob.ts';
import { destroy, file, keeping, pdf, policy } from '../testing.ts';
import { attachSignedMinutes } from './attach-signed-minutes.ts';
import { destructionById } from './destruction.ts';

let at: TestCustody;
let office: TestOffice;
let it: ReturnType<typeof keeping>;

before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
  it = keeping(at.custody, office.actors, office.units[0]?.id ?? '');
  await policy(at.custody, office.actors.ppid, 'TU.01.1', [1, 2, 'musnah']);
});
after(() => at.drop());

/** Bytes first, as the page does it. */
async function scan(words: string, name = 'pindaian.pdf', bytes = pdf(words)): Promise<string> {
  return (await takeIn(at.custody, office.actors.desk, { name, bytes })).sha256;
}
const attach = (destruction: string, sha256: string, alasan = '', by: Actor = office.actors.desk) =>
  perform(at.custody, by, attachSignedMinutes, { id: newId(), destruction, sha256, alasan });
const carriedOut = async () => destroy(at.custody, office.actors, [await it.over()]);

test('the desk attaches the scan of the signed minutes once the destruction is carried out', async () => {
  const { desk, sekretaris } = office.actors;
  const dokumen = await it.over();
  const id = await it.approved(dokumen);
  const sha256 = await scan('bertanda tangan');
  assert.deepEqual(await refusedFor(attach(id, sha256, '', sekretaris)), [
    'hanya-petugas-ppid',
    'belum-dilaksanakan',
  ]);
  const { nomor } = await it.carry(id);
  assert.equal((await destructionById(at.custody.db, desk.office, id)).pindaian, null);
  await attach(id, sha256);
  const { pindaian } = await destructionById(at.custody.db, desk.office, id);
  assert.deepEqual([pindaian?.sha256, pindaian?.personName, pindaian?.alasan], [sha256, desk.name, '']);
  const [entry] = (await journalOf(at.custody, `pemusnahan:${id}`)).slice(-1);
  assert.equal(entry?.kind, 'destruction.signed');
  assert.deepEqual(JSON.parse(entry?.detail ?? '').nomor, nomor);
  const [leaf] = await at.custody
    .db`select entry from journal_entry where kind = 'destruction.signed' order by seq desc`;
  assert.ok(!leaf?.['entry'].includes(sha256));
});

test('a scan sent twice is one scan, and another takes its place only with a reason', async () => {
  const { desk } = office.actors;
  const { db } = at.custody;
  const { id } = await carriedOut();
  const [first, second] = [await scan('satu'), await scan('dua')];
  await attach(id, first);
  assert.deepEqual(await refusedFor(attach(id, first)), ['pindaian-sama']);
  assert.deepEqual(await refusedFor(attach(id, second)), ['alasan-wajib']);
  assert.deepEqual(await refusedFor(attach(id, second, 'x'.repeat(2001))), ['teks-terlalu-panjang']);
  await attach(id, second, ' Halaman kedua terpotong ');
  const { pindaian } = await destructionById(db, desk.office, id);
  assert.deepEqual([pindaian?.sha256, pindaian?.alasan], [second, 'Halaman kedua terpotong']);
  const rows = await db`select sha256 from destruction_scan where destruction = ${id} order by at`;
  assert.deepEqual(
    rows.map((row) => row['sha256']),
    [first, second],
  );
  for (const statement of [
    db`delete from destruction_scan where destruction = ${id}`,
    db`update destruction_scan set sha256 = ${first} where destruction = ${id}`,
  ])
    await assert.rejects(statement, { code: '23001' });
});

test('what carries no signature is refused: another kind of file, and the berita acara as it was printed', async () => {
  const { id, beritaAcara } = await carriedOut();
  async function* table() {
    yield writeWorkbook([{ name: 'Daftar', widths: [10], rows: [['tanpa tanda tangan']] }]);
  }
  assert.deepEqual(await refusedFor(attach(id, await scan('', 'daftar.xlsx', table()))), ['jenis-pindaian']);
  assert.deepEqual(await refusedFor(attach(id, beritaAcara)), ['belum-bertanda-tangan']);
  await assert.rejects(attach(newId(), beritaAcara), NotFound);
  await assert.rejects(attach(id, '0'.repeat(64)), NotFound);
});

test('no destruction takes the scan away, even where a document has the very same file', async () => {
  const { desk } = office.actors;
  const { id } = await carriedOut();
  const dokumen = await it.over();
  const sha256 = await file(at.custody, desk, dokumen, 'arsip pemusnahan');
  await attach(id, sha256);
  assert.deepEqual(await refusedFor(it.propose([dokumen])), ['berkas-dipakai']);
  await assert.rejects(at.custody.db`update blob set dimusnahkan_at = now() where sha256 = ${sha256}`, {
    code: '23001',
  });
  assert.ok((await at.custody.store.sizeOf(sha256)) !== null);
});
