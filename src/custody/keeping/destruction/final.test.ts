import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../../seeds/testing-office.ts';
import { newId } from '../../../base/id.ts';
import { perform } from '../../../journal/act.ts';
import { papers } from '../../hardcopy/testing.ts';
import { softcopiesOf } from '../../softcopy/softcopy.ts';
import { type TestCustody, testCustody } from '../../softcopy/testing.ts';
import type { Hasil } from '../penilaian/penilaian.ts';
import { placeHold } from '../place-hold.ts';
import { appraise, closed, destroy, file, PENETAPAN, policy, proposal } from '../testing.ts';
import { approveDestruction } from './approve-destruction.ts';
import { proposeDestruction } from './propose-destruction.ts';

/** PostgreSQL's restrict_violation, with which the triggers refuse. */
const final = { code: '23001' };
let at: TestCustody;
let office: TestOffice;
let unit: string;

before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
  unit = office.units[0]?.id ?? '';
  await policy(at.custody, office.actors.ppid, 'TU.01.1', [1, 2, 'musnah']);
  await policy(at.custody, office.actors.ppid, 'PL.01.4', [1, 2, 'permanen']);
  await policy(at.custody, office.actors.ppid, 'HK.07', [1, 2, 'dinilai_kembali']);
});
after(() => at.drop());

const document = (kode = 'TU.01.1', pada = '2020-01-03') =>
  closed(at.custody, office.actors.desk, unit, { kode, pada });

/** A document that the appraisal panel has looked at, once or twice. */
async function found(...outcomes: readonly Hasil[]): Promise<string> {
  const dokumen = await document('HK.07');
  for (const hasil of outcomes) await appraise(at.custody, office.actors.desk, dokumen, hasil);
  return dokumen;
}

/** A proposal written into the tables by hand, past every deed. */
async function forged(dokumen: string, approved: boolean): Promise<string> {
  const { desk, ppid } = office.actors;
  const { db } = at.custody;
  const id = newId();
  const who = { person: desk.person, jabatan: desk.jabatan };
  const { alasan, cara, pertimbangan, persetujuan } = proposal([]);
  const words = {
    ...{ id, alasan, cara, pertimbangan: pertimbangan.nomor, pertimbanganTanggal: pertimbangan.tanggal },
    ...{ persetujuan: persetujuan.nomor, persetujuanTanggal: persetujuan.tanggal },
  };
  await db`insert into destruction ${db({ office: desk.office, ...words, at: at.custody.clock.now(), ...who })}`;
  await db`
    insert into destruction_line (office, destruction, dokumen, kebijakan)
    values (${desk.office}, ${id}, ${dokumen}, '{}')`;
  if (approved)
    await db`
      update destruction set disetujui_at = now(), disetujui_person = ${ppid.person}, penetapan = '12',
        penetapan_tanggal = '2026-11-16'
      where id = ${id}`;
  return id;
}

async function bury(dokumen: string, destruction: string, sha256: string): Promise<unknown> {
  const { db } = at.custody;
  const [soft] = await softcopiesOf(db, office.actors.desk.office, { dokumen });
  return db`insert into tombstone ${db({
    ...{ office: office.actors.desk.office, id: newId(), dokumen, destruction },
    ...{ softcopy: soft?.id ?? null, sha256, kebijakan: db.json({}), at: at.custody.clock.now() },
  })}`;
}

test('by hand too, nothing is buried before its day, without a second person, or under a hold', async () => {
  const { desk, ppid } = office.actors;
  const { db } = at.custody;
  const cases = [
    ['not approved', await document(), false],
    ['too young', await document('TU.01.1', '2024-06-01'), true],
    ['permanent', await document('PL.01.4'), true],
    ['not appraised', await document('HK.07'), true],
    ['found permanent', await found('musnah', 'permanen'), true],
    ['held', await document(), true],
  ] as const;
  for (const [what, dokumen, approved] of cases) {
    const sha256 = await file(at.custody, desk, dokumen, what);
    if (what === 'held')
      await perform(at.custody, ppid, placeHold, { id: newId(), dokumen, alasan: 'x', nomorPerkara: '' });
    const id = await forged(dokumen, approved);
    await assert.rejects(bury(dokumen, id, sha256), final, what);
    await assert.rejects(db`update dokumen set dimusnahkan_at = now() where id = ${dokumen}`, final, what);
    await assert.rejects(db`update blob set dimusnahkan_at = now() where sha256 = ${sha256}`, final, what);
    await assert.rejects(db`delete from softcopy where sha256 = ${sha256}`, final, what);
    await assert.rejects(db`delete from dokumen where id = ${dokumen}`, final, what);
  }
});

test('an approval of one’s own, one before ANRI’s, and a second proposal of one document break a constraint', async () => {
  const { desk, ppid } = office.actors;
  const { db } = at.custody;
  const dokumen = await document();
  const id = await forged(dokumen, false);
  const decided = (person: string, day: string) => db`
    update destruction set disetujui_at = now(), disetujui_person = ${person}, penetapan = '12',
      penetapan_tanggal = ${day} where id = ${id}`;
  await assert.rejects(decided(desk.person, '2026-11-16'), { code: '23514' });
  await assert.rejects(decided(ppid.person, '2026-11-08'), { code: '23514' });
  await assert.rejects(forged(dokumen, false), { code: '23505' });
});

test('a tombstone names a file or paper of that very document', async () => {
  const { desk } = office.actors;
  const [one, two] = [await document(), await document()];
  await file(at.custody, desk, one, 'satu');
  const other = await file(at.custody, desk, two, 'dua');
  const id = await forged(one, true);
  await assert.rejects(bury(one, id, other), final);
});

test('a paper is not destroyed by hand without its tombstone, and no row of it is deleted', async () => {
  const { desk } = office.actors;
  const { db } = at.custody;
  const [paper] = await papers(at.custody, desk, await document(), 1);
  const id = paper?.id ?? '';
  await assert.rejects(db`update hardcopy set dimusnahkan_at = now() where id = ${id}`, final);
  await assert.rejects(db`delete from hardcopy where id = ${id}`, final);
});

test('tombstones and destructions stay as they are, for ever', async () => {
  const { desk, ppid } = office.actors;
  const { db } = at.custody;
  const dokumen = await document();
  await file(at.custody, desk, dokumen, 'selamanya');
  const { id } = await destroy(at.custody, { desk, ppid }, [dokumen]);
  for (const statement of [
    db`delete from tombstone`,
    db`update tombstone set at = now()`,
    db`truncate tombstone`,
    db`delete from destruction_line where destruction = ${id}`,
    db`update destruction_line set kebijakan = '{}' where destruction = ${id}`,
    db`delete from destruction where id = ${id}`,
    db`update destruction set alasan = 'lain' where id = ${id}`,
    db`update destruction set nomor = 'BAP-2026-999' where id = ${id}`,
    db`update destruction set penetapan = 'lain' where id = ${id}`,
    db`update destruction set disetujui_at = null, disetujui_person = null where id = ${id}`,
    db`update dokumen set dimusnahkan_at = null where id = ${dokumen}`,
    db`update hardcopy set dimusnahkan_at = now() where id in (select id from hardcopy limit 1)`,
  ])
    await assert.rejects(statement, final);
});

test('what was withdrawn cannot be carried out, nor the other way round', async () => {
  const { desk, ppid } = office.actors;
  const { db } = at.custody;
  const wanted = proposal([await document()]);
  await perform(at.custody, desk, proposeDestruction, wanted);
  await perform(at.custody, ppid, approveDestruction, { id: wanted.id, penetapan: PENETAPAN });
  const set = db`ditarik_at = now(), ditarik_alasan = 'x'`;
  const end = db`dilaksanakan_at = now(), nomor = 'BAP-1', berita_acara = (select sha256 from blob limit 1),
    saksi = '[{}, {}]'`;
  await assert.rejects(db`update destruction set ${set}, ${end} where id = ${wanted.id}`, { code: '23514' });
  await assert.rejects(
    db`update destruction set dilaksanakan_at = now(), saksi = '[{}, {}]' where id = ${wanted.id}`,
    { code: '23514' },
  );
});

test('every table that names bytes is a use of them, but for what is only said about them', async () => {
  const { db } = at.custody;
  const named = await db<{ table: string }[]>`
    select distinct conrelid::regclass::text as table from pg_constraint
    where contype = 'f' and confrelid = 'blob'::regclass order by 1`;
  const [view] = await db<
    { definition: string }[]
  >`select pg_get_viewdef('blob_use'::regclass) as definition`;
  const about = ['examination', 'fixity_result'];
  const missing = named
    .map(({ table }) => table)
    .filter((table) => !about.includes(table) && !new RegExp(`\\b${table}\\b`).test(view?.definition ?? ''));
  assert.deepEqual(missing, []);
});
