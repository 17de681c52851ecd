import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../../seeds/testing-office.ts';
import { NotFound } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { refusedFor } from '../../people/testing.ts';
import { isCode } from '../code.ts';
import { changeHardcopy, type HardcopyChange } from './change-hardcopy.ts';
import { type Hardcopy, hardcopiesOf, hardcopyById } from './hardcopy.ts';
import { type NewHardcopies, registerHardcopy } from './register-hardcopy.ts';
import { destroy, dokumen, journalOf, papers, place } from './testing.ts';

let database: TestDatabase;
let office: TestOffice;
let desk: Actor;
let of: string;
const clock = testClock();
const deps = () => ({ db: database.db, clock });
const unit = (n: number) => office.units[n]?.id ?? '';
before(async () => {
  database = await testDatabase();
  office = await openTestOffice(deps());
  desk = office.actors.desk;
  of = await dokumen(deps(), desk, unit(0), 'Laporan Kinerja Tahun 2025');
});
after(() => database.drop());

const facts = { bentuk: 'asli', lembar: 24, keterangan: '', pindaian: null } as const;
const register = (input: Partial<NewHardcopies>, by = desk) =>
  perform(deps(), by, registerHardcopy, { dokumen: of, run: null, place: null, papers: [], ...input });

/** A softcopy of a document, without the bytes' own rules. */
async function scan(dokumenId: string | null): Promise<string> {
  const at = clock.now();
  const sha256 = newId(at).replaceAll('-', '').padEnd(64, '0');
  const { office: officeId, person, jabatan } = desk;
  await database.db`insert into blob ${database.db({ office: officeId, sha256, size: 10, media_type: 'application/pdf', received_at: at })}`;
  const id = newId(at);
  await database.db`insert into softcopy ${database.db({
    ...{
      office: officeId,
      id,
      sha256,
      name: 'pindaian.pdf',
      unit: unit(0),
      dokumen: dokumenId,
      via: 'formulir',
    },
    ...{ at, person, jabatan },
  })}`;
  return id;
}

test('papers of a document are registered together, each with a code of its own, and may wait for a place', async () => {
  const wanted = [
    { ...facts, id: newId(), keterangan: '  Bundel jilid biru ' },
    { ...facts, id: newId(), bentuk: 'salinan' as const, lembar: null },
  ];
  const given = await register({ papers: wanted }, office.actors.penghubung1);
  for (const { code } of given) assert.ok(isCode(code));
  const made = await hardcopiesOf(database.db, desk.office, { dokumen: of });
  const [first, second] = wanted.map(({ id }) => made.find((paper) => paper.id === id));
  assert.deepEqual(
    [first?.judul, first?.bentuk, first?.lembar, first?.keterangan, first?.place, first?.code],
    ['Laporan Kinerja Tahun 2025', 'asli', 24, 'Bundel jilid biru', null, given[0]?.code],
  );
  assert.deepEqual([second?.bentuk, second?.lembar], ['salinan', null]);
  const [, entry] = await journalOf(deps(), `dokumen:${of}`);
  assert.equal(entry?.kind, 'hardcopy.registered');
  assert.deepEqual(
    JSON.parse(entry?.detail ?? '').naskah.map((one: { code: string }) => one.code),
    given.map(({ code }) => code),
  );
});

test('papers that are put in a place at once lie there, with their first move on record', async () => {
  const boks = await place(deps(), desk, 'boks', 'Boks 1', {
    parent: await place(deps(), desk, 'ruang', 'Ruang A'),
  });
  const [paper] = await papers(deps(), desk, of, 1, boks);
  assert.equal(paper?.place, boks.id);
  const moves = await database.db`
    select from_place, to_place, person from hardcopy_move where hardcopy = ${paper?.id ?? ''}`;
  assert.deepEqual([...moves], [{ fromPlace: null, toPlace: boks.id, person: desk.person }]);
});

test('a paper is registered by the unit that holds it or by the PPID’s side', async () => {
  const one = [{ ...facts, id: newId() }];
  for (const who of ['penghubung2', 'kepala2', 'ketua', 'pengelola', 'sekretaris'] as const)
    assert.deepEqual(await refusedFor(register({ papers: one }, office.actors[who])), [
      'bukan-naskah-unit-anda',
    ]);
  await register({ papers: one }, office.actors.kepala1);
});

test('what is said of a paper must be possible', async () => {
  const with_ = (other: object) => register({ papers: [{ ...facts, id: newId(), ...other }] });
  assert.deepEqual(await refusedFor(with_({ lembar: 0 })), ['lembar-tidak-wajar']);
  assert.deepEqual(await refusedFor(with_({ lembar: 100_001 })), ['lembar-tidak-wajar']);
  assert.deepEqual(await refusedFor(with_({ keterangan: 'x'.repeat(501) })), ['keterangan-terlalu-panjang']);
  assert.deepEqual(await refusedFor(register({})), ['naskah-kosong']);
  assert.deepEqual(await refusedFor(register({ run: newId(), papers: [{ ...facts, id: newId() }] })), [
    'proses-sudah-ditutup',
  ]);
  await assert.rejects(register({ papers: [{ ...facts, id: 'bukan-id' }] }), NotFound);
  await assert.rejects(register({ dokumen: newId(), papers: [{ ...facts, id: newId() }] }), NotFound);
  const many = Array.from({ length: 501 }, () => ({ ...facts, id: newId() }));
  assert.deepEqual(await refusedFor(register({ papers: many })), ['terlalu-banyak-naskah']);
});

test('a scan is one of the document’s own softcopies', async () => {
  const [own, other] = [await scan(of), await scan(null)];
  assert.deepEqual(await refusedFor(register({ papers: [{ ...facts, id: newId(), pindaian: other }] })), [
    'pindaian-dokumen-lain',
  ]);
  const id = newId();
  await register({ papers: [{ ...facts, id, pindaian: own }] });
  assert.equal((await hardcopyById(database.db, desk.office, id)).pindaian, own);
});

test('a form that is sent twice registers once', async () => {
  const one = [{ ...facts, id: newId() }];
  await register({ papers: one });
  assert.deepEqual(await refusedFor(register({ papers: one })), ['naskah-sudah-tercatat']);
  const id = newId();
  assert.deepEqual(
    await refusedFor(
      register({
        papers: [
          { ...facts, id },
          { ...facts, id },
        ],
      }),
    ),
    ['naskah-sudah-tercatat'],
  );
});

test('papers go into no room, no closed place, and no place without room for all of them', async () => {
  const ruang = await place(deps(), desk, 'ruang', 'Ruang B');
  const map = await place(deps(), desk, 'map', 'Map 1', { parent: ruang, kapasitas: 2 });
  const three = () => [1, 2, 3].map(() => ({ ...facts, id: newId() }));
  assert.deepEqual(await refusedFor(register({ place: ruang.id, papers: three() })), ['letak-tidak-cocok']);
  assert.deepEqual(await refusedFor(register({ place: map.id, papers: three() })), ['tempat-penuh']);
  await register({ place: map.id, papers: three().slice(1) });
  await assert.rejects(register({ place: newId(), papers: three() }), NotFound);
});

test('a destroyed document takes no more papers', async () => {
  const gone = await dokumen(deps(), desk, unit(0), 'Musnah');
  await destroy(deps(), desk, 'dokumen', gone);
  assert.deepEqual(await refusedFor(register({ dokumen: gone, papers: [{ ...facts, id: newId() }] })), [
    'dokumen-sudah-musnah',
  ]);
});

async function change(of: Hardcopy, to: Partial<HardcopyChange>, by = desk) {
  const { id, version, bentuk, lembar, keterangan, pindaian } = of;
  await perform(deps(), by, changeHardcopy, { id, version, bentuk, lembar, keterangan, pindaian, ...to });
  return hardcopyById(database.db, desk.office, id);
}

test('the record of a paper is corrected with what it said before kept in the journal', async () => {
  const [paper] = (await papers(deps(), desk, of)) as [Hardcopy];
  const changed = await change(paper, { lembar: 12, bentuk: 'salinan', keterangan: 'Halaman 3 sobek' });
  assert.deepEqual([changed.lembar, changed.bentuk, changed.keterangan], [12, 'salinan', 'Halaman 3 sobek']);
  assert.equal(changed.code, paper.code);
  const [entry] = await journalOf(deps(), `hardcopy:${paper.id}`);
  assert.deepEqual(JSON.parse(entry?.detail ?? '').from.lembar, 10);
});

test('a correction is refused to other units, to whoever saw an older record, and on what is destroyed', async () => {
  const [paper] = (await papers(deps(), desk, of)) as [Hardcopy];
  assert.deepEqual(await refusedFor(change(paper, {}, office.actors.penghubung2)), [
    'bukan-naskah-unit-anda',
  ]);
  assert.deepEqual(await refusedFor(change(paper, { lembar: -1 })), ['lembar-tidak-wajar']);
  await change(paper, { lembar: 11 });
  assert.deepEqual(await refusedFor(change(paper, { lembar: 12 })), ['sudah-diubah-orang-lain']);
  await destroy(deps(), desk, 'hardcopy', paper.id);
  assert.deepEqual(await refusedFor(change(paper, { version: 2 })), ['naskah-sudah-musnah']);
});

test('a paper of another office is not there', async () => {
  const [paper] = (await papers(deps(), desk, of)) as [Hardcopy];
  const foreign: Actor = { ...desk, office: newId() };
  await assert.rejects(hardcopyById(database.db, foreign.office, paper.id), NotFound);
  await assert.rejects(hardcopyById(database.db, desk.office, "x' or true --"), NotFound);
  await assert.rejects(change(paper, {}, foreign), NotFound);
  assert.equal((await hardcopiesOf(database.db, foreign.office, { codes: [paper.code] })).length, 0);
});
