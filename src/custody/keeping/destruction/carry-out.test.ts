import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../../seeds/testing-office.ts';
import { perform } from '../../../journal/act.ts';
import { refusedFor } from '../../../people/testing.ts';
import { pdfText } from '../../../print/pdf-text.ts';
import { dokumenById } from '../../dokumen/dokumen.ts';
import { hardcopyById } from '../../hardcopy/hardcopy.ts';
import { journalOf, papers, place } from '../../hardcopy/testing.ts';
import { softcopiesOf } from '../../softcopy/softcopy.ts';
import { type TestCustody, testCustody } from '../../softcopy/testing.ts';
import { liftHold } from '../lift-hold.ts';
import { appraise, destroy, file, keeping, policy, WITNESSES } from '../testing.ts';
import { destructionById, stateOf } from './destruction.ts';
import { goneOf, goneSentence } from './gone.ts';
import { withdrawDestruction } from './withdraw-destruction.ts';

let at: TestCustody;
let office: TestOffice;
let it: ReturnType<typeof keeping>;

before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
  it = keeping(at.custody, office.actors, office.units[0]?.id ?? '');
  const { ppid } = office.actors;
  await policy(at.custody, ppid, 'TU.01.1', [1, 2, 'musnah']);
  await policy(at.custody, ppid, 'PL.01.4', [2, 3, 'permanen']);
});
after(() => at.drop());

test('two different witnesses and a place are named, or nothing happens', async () => {
  const id = await it.propose([await it.over()]);
  await it.approve(id);
  const [one] = WITNESSES.saksi;
  const elsewhere = { nama: 'Budi', jabatan: 'Kepala Subbagian Umum', unsur: 'umum' };
  const wrong = [[], [one], [one, one], [one, { ...WITNESSES.saksi[1], jabatan: ' ' }], [one, elsewhere]];
  for (const saksi of wrong)
    assert.deepEqual(await refusedFor(it.carry(id, { saksi: saksi as never })), ['dua-saksi']);
  assert.deepEqual(await refusedFor(it.carry(id, { tempat: ' ' as never })), ['tempat-pemusnahan']);
  assert.deepEqual(await refusedFor(it.carry(id, {}, office.actors.sekretaris)), ['hanya-petugas-ppid']);
  const { nomor } = await it.carry(id);
  assert.match(nomor, /^BAP-2026-\d{3}$/);
  assert.deepEqual(await refusedFor(it.carry(id)), ['sudah-dilaksanakan']);
  assert.deepEqual(await refusedFor(it.approve(id)), ['sudah-dilaksanakan']);
  const withdraw = { id, alasan: 'terlambat' };
  assert.deepEqual(await refusedFor(perform(at.custody, office.actors.ppid, withdrawDestruction, withdraw)), [
    'sudah-dilaksanakan',
  ]);
});

test('a refused destruction leaves everything where it was and takes no number', async () => {
  const { desk } = office.actors;
  const dokumen = await it.over();
  const sha256 = await file(at.custody, desk, dokumen, 'tetap');
  const id = await it.propose([dokumen]);
  await it.approve(id);
  await it.hold(dokumen);
  const [before] = await at.custody.db`select last from register_counter where register = 'pemusnahan'`;
  assert.deepEqual(await refusedFor(it.carry(id)), ['ditahan']);
  const [later] = await at.custody.db`select last from register_counter where register = 'pemusnahan'`;
  assert.deepEqual(later, before);
  assert.ok((await at.custody.store.sizeOf(sha256)) !== null);
  assert.equal(stateOf(await destructionById(at.custody.db, desk.office, id)), 'disetujui');
});

test('what is destroyed is gone in both forms, and its record, tombstones and berita acara stay', async () => {
  const { desk, ppid } = office.actors;
  const { db, store } = at.custody;
  const dokumen = await it.over('Agenda surat masuk 2019');
  const sha256 = await file(at.custody, desk, dokumen, 'agenda 2019');
  await store.putDerived(sha256, 'page-1.png', Buffer.from('gambar'));
  const room = await place(at.custody, desk, 'ruang', 'Gudang');
  const shelf = await place(at.custody, desk, 'rak', 'Rak Z', { parent: room });
  const [paper] = await papers(at.custody, desk, dokumen, 1, shelf);
  const done = await destroy(at.custody, { desk, ppid }, [dokumen]);
  assert.equal(await store.sizeOf(sha256), null);
  assert.equal(await store.readDerived(sha256, 'page-1.png'), null);
  const gone = await hardcopyById(db, desk.office, paper?.id ?? '');
  assert.deepEqual([gone.place, gone.dimusnahkanAt !== null], [null, true]);
  const [move] =
    await db`select to_place, alasan from hardcopy_move where hardcopy = ${gone.id} order by at desc`;
  assert.deepEqual(move, { toPlace: null, alasan: done.nomor });
  const [soft] = await softcopiesOf(db, desk.office, { dokumen });
  assert.ok(soft?.dimusnahkanAt);
  const [why] = await goneOf(db, desk.office, [dokumen]);
  assert.ok(why);
  assert.deepEqual([why.softcopy, why.hardcopy], [1, 1]);
  assert.equal(
    goneSentence(why).id,
    `Dimusnahkan 23 November 2026 dengan berita acara ${done.nomor}, karena retensinya habis 3 Januari 2023: kode TU.01.1, aktif 1 tahun dan inaktif 2 tahun sejak ditutup 3 Januari 2020 (PKPU 17/2023, lampiran contoh). Diusulkan Dimas Contoh, disetujui Ratna Contoh.`,
  );
  const [entry] = (await journalOf(at.custody, `pemusnahan:${done.id}`)).slice(-1);
  assert.equal(entry?.kind, 'destruction.carried-out');
  const [leaf] =
    await db`select entry from journal_entry where kind = 'destruction.carried-out' order by seq desc`;
  assert.ok(!leaf?.['entry'].includes(sha256));
});

/** What the pages of a berita acara say, without white space. */
async function pagesOf(sha256: string): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await at.custody.store.read(sha256)) chunks.push(chunk);
  return pdfText(Buffer.concat(chunks));
}

test('the berita acara says where the appraisal panel, and not the JRA, decided that a document goes', async () => {
  const { desk, ppid } = office.actors;
  await policy(at.custody, ppid, 'HK.07', [2, 3, 'dinilai_kembali']);
  const dokumen = await it.over('Berkas sengketa 2014', '2014-12-31', 'HK.07');
  await appraise(at.custody, desk, dokumen, 'musnah');
  const { beritaAcara } = await destroy(at.custody, { desk, ppid }, [dokumen]);
  const [first] = await pagesOf(beritaAcara);
  for (const part of ['3/PPA/2026tanggal3November2026', 'ataudinilaikembaliuntukdimusnahkan;tidakada'])
    assert.ok(first?.includes(part), `page 1 lacks ${part}`);
});

test('the berita acara names everything that the law asks of it', async () => {
  const { desk, ppid } = office.actors;
  const dokumen = await it.over('Buku agenda tahun 2018');
  await papers(at.custody, desk, dokumen, 2);
  const { beritaAcara, nomor } = await destroy(at.custody, { desk, ppid }, [dokumen]);
  const [first, list] = await pagesOf(beritaAcara);
  assert.ok(first?.includes('jadwalretensiarsip;tidakadapenahanan'));
  const { nomor: number } = await dokumenById(at.custody.db, desk.office, dokumen);
  for (const part of [nomor, 'duahardcopy', '1/PPA/2026tanggal2November2026', 'B-KN.02/1/2026'])
    assert.ok(first?.includes(part) || first?.replace(/[()]/g, '').includes(part), `page 1 lacks ${part}`);
  for (const part of ['12/PR.07/2026tanggal16November2026', 'AniContoh', 'PengawasInternal'])
    assert.ok(first?.includes(part) || first?.replace(/[()]/g, '').includes(part), `page 1 lacks ${part}`);
  for (const part of ['RatnaContoh', 'DimasContoh', 'Dicacah', 'Saksi2', 'unithukum', 'PKPU17/2023'])
    assert.ok(first?.includes(part), `page 1 lacks ${part}`);
  for (const part of [
    number,
    'TU.01.1',
    'Bukuagendatahun2018',
    '2hardcopy(20lembar)',
    'inaktif2tahun',
    '3Jan2023',
  ])
    assert.ok(list?.includes(part), `the list lacks ${part}`);
});

test('KPU Surakarta 2025: the register may go with proof, the candidacy file and what is in dispute may not', async () => {
  const { desk, ppid } = office.actors;
  const agenda = await it.over('Agenda surat masuk 2005', '2005-12-31');
  const candidacy = await it.over('Berkas pencalonan 2005', '2005-12-31', 'PL.01.4');
  assert.deepEqual(await refusedFor(it.propose([agenda, candidacy])), ['permanen']);
  const held = await it.hold(agenda, 'PSI KI Pusat');
  assert.deepEqual(await refusedFor(it.propose([agenda])), ['ditahan']);
  await perform(at.custody, ppid, liftHold, { id: held, alasan: 'Putusan KI sudah tetap' });
  const { nomor } = await destroy(at.custody, { desk, ppid }, [agenda]);
  const [why] = await goneOf(at.custody.db, desk.office, [agenda, candidacy]);
  assert.equal(why?.dokumen, agenda);
  assert.match(why ? goneSentence(why).id : '', new RegExp(nomor));
});
