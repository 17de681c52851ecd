import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../../seeds/testing-office.ts';
import { Refused } from '../../../base/errors.ts';
import { newId } from '../../../base/id.ts';
import { perform, reasonsAgainst } from '../../../journal/act.ts';
import { refusedFor } from '../../../people/testing.ts';
import { dokumenById } from '../../dokumen/dokumen.ts';
import { lend, papers } from '../../hardcopy/testing.ts';
import { type TestCustody, testCustody } from '../../softcopy/testing.ts';
import { assignRetensi } from '../assign-retensi.ts';
import { liftHold } from '../lift-hold.ts';
import { closed, keeping, policy, proposal } from '../testing.ts';
import { destructionById } from './destruction.ts';
import { proposeDestruction } from './propose-destruction.ts';
import { withdrawDestruction } from './withdraw-destruction.ts';

let at: TestCustody;
let office: TestOffice;
let unit: string;
let it: ReturnType<typeof keeping>;

before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
  unit = office.units[0]?.id ?? '';
  it = keeping(at.custody, office.actors, unit);
  const { ppid } = office.actors;
  await policy(at.custody, ppid, 'TU.01.1', [1, 2, 'musnah']);
  await policy(at.custody, ppid, 'PL.01.4', [2, 3, 'permanen']);
  await policy(at.custody, ppid, 'HK.07', [2, 3, 'dinilai_kembali']);
});
after(() => at.drop());

const words = async (attempt: Promise<unknown>) => {
  const error = await attempt.catch((thrown: unknown) => thrown);
  assert.ok(error instanceof Refused, String(error));
  return error.reasons.map(({ id }) => id);
};

test('a document is kept for every reason there is, each said at once under its number', async () => {
  const { desk } = office.actors;
  const noCode = await closed(at.custody, desk, unit);
  const unset = await it.over('x', '2000-01-01', 'PP.07');
  const open = await closed(at.custody, desk, unit, { kode: 'TU.01.1' });
  const young = await it.over('x', '2023-11-23');
  const permanent = await it.over('x', '1999-01-01', 'PL.01.4');
  const again = await it.over('x', '1999-01-01', 'HK.07');
  const all = [noCode, unset, open, young, permanent, again];
  const said = await words(it.propose(all));
  assert.equal(said.length, all.length);
  const numbers = await Promise.all(all.map((id) => dokumenById(at.custody.db, desk.office, id)));
  for (const [i, part] of [
    'Kode klasifikasi arsip belum diberikan',
    'Retensi belum ditetapkan untuk kode PP.07',
    'Tanggal penutupan berkasnya belum diisi',
    'Retensinya belum habis. Dapat diusulkan musnah mulai 24 November 2026',
    'Arsip permanen tidak pernah dimusnahkan',
    'dinilai kembali',
  ].entries()) {
    assert.ok(said[i]?.startsWith(`${numbers[i]?.nomor}: `), said[i]);
    assert.ok(said[i]?.includes(part), said[i]);
  }
});

test('on the day after its last, and not on the last, a document may be proposed', async () => {
  // Today is 23 November 2026; three years end on the 22nd, or today.
  const id = await it.propose([await it.over('x', '2023-11-22')]);
  await perform(at.custody, office.actors.desk, withdrawDestruction, { id, alasan: 'uji' });
  assert.deepEqual(await refusedFor(it.propose([await it.over('x', '2023-11-23')])), ['retensi-belum-habis']);
});

test('a hold, a loan and another proposal each keep a document whose retention is over', async () => {
  const { ppid, desk } = office.actors;
  const dokumen = await it.over();
  const [paper] = await papers(at.custody, desk, dokumen);
  assert.ok(paper);
  const loan = await lend(at.custody, desk, paper, 'Inspektorat');
  const held = await it.hold(dokumen, '004/REG-PSI/2026');
  assert.deepEqual(await refusedFor(it.propose([dokumen])), ['ditahan', 'dipinjam']);
  const [perkara, peminjam] = await words(it.propose([dokumen]));
  assert.match(perkara ?? '', /004\/REG-PSI\/2026/);
  assert.match(peminjam ?? '', /Inspektorat/);
  await at.custody
    .db`update loan set kembali_at = now(), keadaan = 'baik', tanda_terima_kembali = tanda_terima where id = ${loan}`;
  await perform(at.custody, ppid, liftHold, { id: held, alasan: 'Perkara selesai' });
  const id = await it.propose([dokumen]);
  assert.deepEqual(await refusedFor(it.propose([dokumen])), ['sudah-diusulkan']);
  await perform(at.custody, desk, withdrawDestruction, { id, alasan: 'Diperiksa lagi' });
  await it.propose([dokumen]);
});

test('a document of a process that is not finished is kept until that is closed', async () => {
  const { desk } = office.actors;
  const more = { kode: 'TU.01.1', pada: '2020-01-03', run: office.run };
  const dokumen = await closed(at.custody, desk, unit, more);
  assert.deepEqual(await refusedFor(it.propose([dokumen])), ['proses-belum-selesai']);
  const [said] = await words(it.propose([dokumen]));
  assert.match(said ?? '', /^DOK-\d{4}-\d+: Prosesnya, PR-\d{4}-\d+, belum selesai/);
  await at.custody.db`update run set closed_at = now() where id = ${office.run}`;
  await it.propose([dokumen]);
});

test('a proposal says why, how, and by which approvals, and comes from the PPID’s side', async () => {
  const { penghubung1, sekretaris } = office.actors;
  const none = { nomor: ' ', tanggal: '' };
  const bare = { ...proposal([]), alasan: '', cara: ' ', pertimbangan: none, persetujuan: none };
  assert.deepEqual(await refusedFor(perform(at.custody, penghubung1, proposeDestruction, bare)), [
    'hanya-petugas-ppid',
    'tidak-ada-dokumen',
    'alasan-wajib',
    'cara-pemusnahan',
    'pertimbangan-nomor',
    'pertimbangan-tanggal',
    'persetujuan-nomor',
    'persetujuan-tanggal',
  ]);
  assert.deepEqual(await refusedFor(it.propose([await it.over()], sekretaris)), ['hanya-petugas-ppid']);
  assert.deepEqual(await refusedFor(it.propose([newId(), 'bukan-id'])), ['tidak-ada-dokumen']);
  for (const tanggal of ['2026-11-24', '2026-02-30', 'kemarin']) {
    const persetujuan = { nomor: 'B-KN.02/1/2026', tanggal };
    const wrong = { ...proposal([await it.over()]), persetujuan };
    assert.deepEqual(await refusedFor(perform(at.custody, office.actors.desk, proposeDestruction, wrong)), [
      'persetujuan-tanggal',
    ]);
  }
});

test('the decision of the head is there before a destruction is approved, and follows on panel and ANRI', async () => {
  const { ppid } = office.actors;
  const id = await it.propose([await it.over()]);
  const approve = (nomor: string, tanggal: string) => it.approve(id, ppid, { nomor, tanggal });
  assert.deepEqual(await refusedFor(approve('', '')), ['penetapan-nomor', 'penetapan-tanggal']);
  assert.deepEqual(await refusedFor(approve('12/PR.07/2026', '2026-11-24')), ['penetapan-tanggal']);
  // The panel wrote on the 2nd and ANRI on the 9th.
  assert.deepEqual(await refusedFor(approve('12/PR.07/2026', '2026-11-08')), ['penetapan-mendahului']);
  await approve('12/PR.07/2026', '2026-11-09');
  const { penetapan, persetujuan } = await destructionById(at.custody.db, ppid.office, id);
  assert.deepEqual(penetapan, { nomor: '12/PR.07/2026', tanggal: '2026-11-09' });
  assert.deepEqual(persetujuan, proposal([]).persetujuan);
});

test('a second person approves: never who proposed, in whatever post, and only PPID, Atasan PPID or secretary', async () => {
  const { ppid, desk, ketua, sekretaris } = office.actors;
  const own = await it.propose([await it.over()], ppid);
  assert.deepEqual(await refusedFor(it.approve(own, ppid)), ['orang-kedua']);
  assert.deepEqual(await refusedFor(it.approve(own, { ...sekretaris, person: ppid.person })), [
    'orang-kedua',
  ]);
  for (const by of [desk, ketua])
    assert.deepEqual(await refusedFor(it.approve(own, by)), ['hanya-pejabat-menyetujui']);
  assert.deepEqual(await refusedFor(it.carry(own)), ['belum-disetujui']);
  await it.approve(own, sekretaris);
  assert.deepEqual(await refusedFor(it.approve(own, sekretaris)), ['sudah-disetujui']);
});

test('what has come to a document since it was proposed stops the approval and the carrying out', async () => {
  const { desk, ppid } = office.actors;
  const dokumen = await it.over();
  const id = await it.propose([dokumen]);
  const held = await it.hold(dokumen);
  assert.deepEqual(await refusedFor(it.approve(id)), ['ditahan']);
  await perform(at.custody, ppid, liftHold, { id: held, alasan: 'selesai' });
  await it.approve(id);
  const { version } = await dokumenById(at.custody.db, desk.office, dokumen);
  const moved = { dokumen, version, kode: 'TU.01.1', ditutupPada: '2021-01-03' };
  await perform(at.custody, desk, assignRetensi, moved);
  assert.deepEqual(await refusedFor(it.carry(id)), ['kebijakan-berubah']);
  await perform(at.custody, desk, assignRetensi, {
    ...moved,
    version: version + 1,
    ditutupPada: '2025-01-03',
  });
  assert.deepEqual(await refusedFor(it.carry(id)), ['retensi-belum-habis', 'kebijakan-berubah']);
});

test('the page shows the reasons with which the server would refuse', async () => {
  const { desk } = office.actors;
  const reasons = await reasonsAgainst(
    at.custody,
    desk,
    proposeDestruction,
    proposal([await it.over('x', '2026-01-01')]),
  );
  assert.deepEqual(
    reasons.map(({ code }) => code),
    ['retensi-belum-habis'],
  );
});
