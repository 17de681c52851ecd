import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../../seeds/testing-office.ts';
import { NotFound } from '../../../base/errors.ts';
import { newId } from '../../../base/id.ts';
import { perform } from '../../../journal/act.ts';
import { refusedFor } from '../../../people/testing.ts';
import { journalOf } from '../../hardcopy/testing.ts';
import { type TestCustody, testCustody } from '../../softcopy/testing.ts';
import { dueBetween, dueCount } from '../destruction/due.ts';
import { goneOf, goneSentence } from '../destruction/gone.ts';
import { keptOf } from '../destruction/kept.ts';
import { appraise, closed, destroy, file, keeping, policy } from '../testing.ts';
import { appraiseDokumen, type DokumenToAppraise } from './appraise-dokumen.ts';
import { penilaianOf } from './penilaian.ts';

let at: TestCustody;
let office: TestOffice;
let it: ReturnType<typeof keeping>;

before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
  it = keeping(at.custody, office.actors, office.units[0]?.id ?? '');
  const { ppid } = office.actors;
  await policy(at.custody, ppid, 'HK.07', [2, 3, 'dinilai_kembali']);
  await policy(at.custody, ppid, 'TU.01.1', [1, 2, 'musnah']);
});
after(() => at.drop());

const over = () => it.over('Berkas sengketa', '2015-01-02', 'HK.07');
const wanted = (dokumen: string, more: Partial<DokumenToAppraise> = {}): DokumenToAppraise => ({
  ...{ dokumen, hasil: 'musnah', alasan: 'Sengketanya selesai' },
  ...{ pertimbangan: { nomor: '3/PPA/2026', tanggal: '2026-11-03' } },
  ...more,
});
const refused = (dokumen: string, more: Partial<DokumenToAppraise> = {}, by = office.actors.desk) =>
  refusedFor(perform(at.custody, by, appraiseDokumen, wanted(dokumen, more)));

test('an outcome needs the JRA’s word, the end of the retention, a reason and the panel’s consideration', async () => {
  const { desk, kepala1 } = office.actors;
  const dokumen = await over();
  const nothing = { hasil: 'x' as never, alasan: ' ', pertimbangan: { nomor: '', tanggal: '2026-11-24' } };
  assert.deepEqual(await refused(dokumen, nothing, kepala1), [
    'hanya-petugas-ppid',
    'hasil-kosong',
    'alasan-wajib',
    'pertimbangan-nomor',
    'pertimbangan-tanggal',
  ]);
  assert.deepEqual(await refused(await it.over()), ['bukan-dinilai-kembali']);
  assert.deepEqual(await refused(await it.over('x', '2021-11-23', 'HK.07')), ['belum-saatnya-dinilai']);
  const open = await closed(at.custody, desk, office.units[0]?.id ?? '', { kode: 'HK.07' });
  assert.deepEqual(await refused(open), ['belum-ditutup']);
  for (const id of ['x', newId()])
    await assert.rejects(perform(at.custody, desk, appraiseDokumen, wanted(id)), NotFound);
  await perform(at.custody, desk, appraiseDokumen, wanted(dokumen));
  const [outcome] = await penilaianOf(at.custody.db, desk.office, [dokumen]);
  assert.deepEqual(
    [outcome?.hasil, outcome?.nomor, outcome?.tanggal, outcome?.alasan],
    ['musnah', '3/PPA/2026', '2026-11-03', 'Sengketanya selesai'],
  );
  const [entry] = (await journalOf(at.custody, `dokumen:${dokumen}`)).slice(-1);
  assert.equal(entry?.kind, 'dokumen.appraised');
});

test('what was found to be destroyed still takes a proposal, a second person and a berita acara', async () => {
  const { desk, ppid } = office.actors;
  const dokumen = await over();
  const sha256 = await file(at.custody, desk, dokumen, 'sengketa lama');
  assert.deepEqual(await refusedFor(it.propose([dokumen])), ['dinilai-kembali']);
  await appraise(at.custody, desk, dokumen, 'musnah');
  assert.ok((await at.custody.store.sizeOf(sha256)) !== null);
  const id = await it.propose([dokumen]);
  assert.deepEqual(await refusedFor(it.approve(id, desk)), ['hanya-pejabat-menyetujui', 'orang-kedua']);
  await it.approve(id, ppid);
  await it.carry(id);
  assert.equal(await at.custody.store.sizeOf(sha256), null);
  const [gone] = await goneOf(at.custody.db, desk.office, [dokumen]);
  assert.match(
    gone ? goneSentence(gone).id : '',
    /\(PKPU 17\/2023, lampiran contoh\), lalu dinilai kembali dengan 3\/PPA\/2026 tanggal 3 November 2026\. Diusulkan/,
  );
  assert.deepEqual(await refused(dokumen, { hasil: 'permanen' }), ['dokumen-sudah-musnah']);
});

test('what was found permanent is never destroyed, whatever its code and the JRA say later', async () => {
  const { desk, ppid } = office.actors;
  const dokumen = await over();
  await appraise(at.custody, desk, dokumen, 'permanen');
  assert.deepEqual(await refusedFor(it.propose([dokumen])), ['permanen']);
  for (const hasil of ['musnah', 'permanen'] as const)
    assert.deepEqual(await refused(dokumen, { hasil }), ['sudah-dinilai']);
  await policy(at.custody, ppid, 'HK.07', [2, 3, 'musnah']);
  assert.deepEqual(await refusedFor(it.propose([dokumen])), ['permanen']);
  const [kept] = await keptOf(at.custody.db, desk.office, [dokumen]);
  assert.match(kept?.retensi.kalimat.id ?? '', /dinilai kembali dan permanen, tidak pernah dimusnahkan/);
  await policy(at.custody, ppid, 'HK.07', [2, 3, 'dinilai_kembali']);
});

test('permanent may follow on destroy, and then stops a proposal that was approved', async () => {
  const { desk } = office.actors;
  const dokumen = await over();
  await appraise(at.custody, desk, dokumen, 'musnah');
  assert.deepEqual(await refused(dokumen), ['sudah-dinilai']);
  const id = await it.approved(dokumen);
  await appraise(at.custody, desk, dokumen, 'permanen');
  assert.deepEqual(await refusedFor(it.carry(id)), ['permanen', 'kebijakan-berubah']);
});

test('an appraisal as destroy counts only while the JRA asks for one', async () => {
  const { desk, ppid } = office.actors;
  const dokumen = await over();
  await appraise(at.custody, desk, dokumen, 'musnah');
  await policy(at.custody, ppid, 'HK.07', [2, 3, 'permanen']);
  assert.deepEqual(await refusedFor(it.propose([dokumen])), ['permanen']);
  await policy(at.custody, ppid, 'HK.07', [2, 3, 'dinilai_kembali']);
  await destroy(at.custody, office.actors, [dokumen]);
});

test('what waits for an appraisal is counted by itself, and what was found to be destroyed falls due', async () => {
  const { desk } = office.actors;
  const { db } = at.custody;
  const today = '2026-11-23';
  const waits = (wanted = {}) => dueCount(db, desk.office, today, { nasib: 'dinilai_kembali', ...wanted });
  const before = [(await waits()).kini, (await dueCount(db, desk.office, today)).kini] as const;
  const [one, two] = [await over(), await over()];
  assert.equal((await waits()).kini, before[0] + 2);
  await appraise(at.custody, desk, one, 'musnah');
  await appraise(at.custody, desk, two, 'permanen');
  assert.equal((await waits()).kini, before[0]);
  assert.equal((await dueCount(db, desk.office, today)).kini, before[1] + 1);
  const due = await dueBetween(db, desk.office, { first: null, last: today }, {}, 100);
  assert.deepEqual([due.includes(one), due.includes(two)], [true, false]);
});

test('an outcome is never rewritten or removed, not even by hand', async () => {
  const { db } = at.custody;
  await assert.rejects(db`update penilaian_kembali set hasil = 'musnah'`, { code: '23001' });
  await assert.rejects(db`delete from penilaian_kembali`, { code: '23001' });
});
