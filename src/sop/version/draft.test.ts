import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { steppingClock } from '../../base/clock.ts';
import { NotFound } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { perform } from '../../journal/act.ts';
import type { Actor, Fungsi } from '../../journal/actor.ts';
import { addPerson } from '../../people/add-person.ts';
import { giveMandate } from '../../people/give-mandate.ts';
import { jabatanOf } from '../../people/jabatan.ts';
import { actorOf, mandatesOn } from '../../people/mandate.ts';
import { refusedFor, testOffice } from '../../people/testing.ts';
import { presumptionsOf } from '../sheet/presumption.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { adoptSheet } from './adopt-sheet.ts';
import { confirmPresumption } from './confirm-presumption.ts';
import { discardSheetDraft } from './discard-draft.ts';
import { openSheetDrafts, sheetDraftById } from './draft.ts';
import { markRead } from './mark-read.ts';
import { newSheet } from './new-sheet.ts';
import { type DraftSource, openSheetDraft } from './open-draft.ts';
import { readingsOf } from './readings.ts';
import { saveSheetDraft } from './save-draft.ts';
import { sheetVersions } from './sheet-version.ts';
import { shippedSheets } from './shipped-sheets.ts';

const TODAY = '2026-11-23';

describe('a draft of an SOP', () => {
  const clock = steppingClock('2026-11-23T02:00:00Z');
  let database: TestDatabase;
  let pengelola: Actor;
  let ppid: Actor;
  let desk: Actor;
  let serang: Sheet;
  const deps = () => ({ db: database.db, clock });
  const open = (from: DraftSource, by = ppid) => perform(deps(), by, openSheetDraft, { id: newId(), from });
  const draft = (id: string) => sheetDraftById(database.db, pengelola.office, id);
  const fresh = (nama: string) =>
    newSheet({ badan: 'KPU Kota Uji', nama, pelaksana: ['PPID', 'Desk'], langkah: ['Menerima', 'Mencatat'] });

  async function appoint(fungsi: Fungsi, name: string): Promise<Actor> {
    const { office } = pengelola;
    const post = (await jabatanOf(database.db, office)).find((one) => one.fungsi === fungsi);
    const person = newId();
    await perform(deps(), pengelola, addPerson, { id: person, name, email: `${fungsi}@uji.example` });
    await perform(deps(), pengelola, giveMandate, {
      id: newId(),
      person,
      jabatan: post?.id ?? '',
      kind: 'definitif',
      decree: '2/2026',
      validFrom: '2026-01-02',
      validUntil: null,
    });
    const mandates = await mandatesOn(database.db, office, TODAY);
    return actorOf(mandates.find((one) => one.person === person) as (typeof mandates)[number]);
  }

  before(async () => {
    database = await testDatabase();
    pengelola = await testOffice(deps());
    [ppid, desk] = [await appoint('ppid', 'Ratna Contoh'), await appoint('desk', 'Dimas Contoh')];
    serang = (await shippedSheets()).find(({ slug }) => slug.includes('serang')) as Sheet;
    await perform(deps(), pengelola, adoptSheet, { id: newId(), sheet: serang });
  });
  after(() => database.drop());
  const version = async () => {
    const [newest] = await sheetVersions(database.db, pengelola.office, serang.slug);
    assert.ok(newest);
    return newest;
  };

  test('a new SOP begins with its name, performers and steps, and with nothing that nobody said', async () => {
    const { sheet, basedOn, slug } = await draft(
      await open({ kind: 'new', sheet: fresh('Uji Konsekuensi') }),
    );
    assert.deepEqual([slug, basedOn], ['uji-konsekuensi', null]);
    assert.deepEqual(
      sheet.langkah.map(({ kunci, uraian, pelaksana, waktu }) => [kunci, uraian, pelaksana, waktu]),
      [
        ['l1', 'Menerima', [], null],
        ['l2', 'Mencatat', [], null],
      ],
    );
    assert.equal(sheet.identitas.nomor, null);
  });

  test('only the PPID, the secretary and the administrator write drafts', async () => {
    const from: DraftSource = { kind: 'new', sheet: fresh('Permohonan Informasi') };
    assert.deepEqual(await refusedFor(open(from, desk)), ['hanya-penyusun']);
    const id = await open(from);
    const changed = { draft: id, version: 1, sheet: from.sheet };
    assert.deepEqual(await refusedFor(perform(deps(), desk, saveSheetDraft, changed)), ['hanya-penyusun']);
    assert.deepEqual(await refusedFor(perform(deps(), desk, discardSheetDraft, changed)), ['hanya-penyusun']);
    await perform(deps(), pengelola, discardSheetDraft, changed);
  });

  test('a procedure has one open draft, and a discarded one makes room for another', async () => {
    const from: DraftSource = { kind: 'version', version: (await version()).id };
    const first = await open(from);
    assert.deepEqual(await refusedFor(open(from)), ['draf-sudah-terbuka']);
    const both = await Promise.allSettled([
      open({ kind: 'import', sheet: fresh('Sama') }),
      open({ kind: 'import', sheet: fresh('Sama') }),
    ]);
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
    await perform(deps(), ppid, discardSheetDraft, { draft: first, version: 1 });
    const second = await open(from);
    assert.notEqual(second, first);
    await perform(deps(), ppid, discardSheetDraft, { draft: second, version: 1 });
  });

  test('a draft of a version writes every step’s key down and says which version it changes', async () => {
    const { id } = await version();
    const opened = await draft(await open({ kind: 'version', version: id }));
    assert.equal(opened.basedOn, id);
    assert.deepEqual(
      opened.sheet.langkah.map(({ kunci }) => kunci),
      ['l1', 'l2', 'l3', 'l4', 'l5', 'l6'],
    );
    await perform(deps(), ppid, discardSheetDraft, { draft: opened.id, version: 1 });
  });

  test('a new SOP cannot take the name of one that the office has', async () => {
    const sheet = { ...fresh('Apa saja'), slug: serang.slug };
    assert.deepEqual(await refusedFor(open({ kind: 'new', sheet })), ['nama-sudah-dipakai']);
    const imported = await draft(await open({ kind: 'import', sheet }));
    assert.equal(imported.basedOn, (await version()).id);
    await perform(deps(), ppid, discardSheetDraft, { draft: imported.id, version: 1 });
  });

  test('what somebody saved meanwhile is not overwritten', async () => {
    const sheet = fresh('Keberatan Informasi');
    const id = await open({ kind: 'new', sheet });
    const mine = { ...sheet, peringatan: 'Yang pertama' };
    assert.equal(await perform(deps(), ppid, saveSheetDraft, { draft: id, version: 1, sheet: mine }), 2);
    const late = perform(deps(), pengelola, saveSheetDraft, { draft: id, version: 1, sheet });
    assert.deepEqual(await refusedFor(late), ['draf-sudah-berubah']);
    assert.deepEqual(
      await refusedFor(perform(deps(), pengelola, discardSheetDraft, { draft: id, version: 1 })),
      ['draf-sudah-berubah'],
    );
    const stored = await draft(id);
    assert.deepEqual(
      [stored.sheet.peringatan, stored.version, stored.personName],
      ['Yang pertama', 2, ppid.name],
    );
  });

  test('a draft keeps the name of its procedure, and a closed one takes nothing more', async () => {
    const sheet = fresh('Nama tetap');
    const id = await open({ kind: 'new', sheet });
    await perform(deps(), ppid, saveSheetDraft, { draft: id, version: 1, sheet: { ...sheet, slug: 'lain' } });
    assert.equal((await draft(id)).sheet.slug, 'nama-tetap');
    await perform(deps(), ppid, discardSheetDraft, { draft: id, version: 2 });
    assert.ok(!(await openSheetDrafts(database.db, ppid.office)).some((one) => one.id === id));
    const again = perform(deps(), ppid, saveSheetDraft, { draft: id, version: 2, sheet });
    assert.deepEqual(await refusedFor(again), ['draf-sudah-ditutup']);
  });

  test('nobody opens or reads a draft of another office', async () => {
    const id = await open({ kind: 'new', sheet: fresh('Milik kantor ini') });
    await assert.rejects(sheetDraftById(database.db, newId(), id), NotFound);
    const stranger = { ...ppid, office: newId() };
    const from: DraftSource = { kind: 'version', version: (await version()).id };
    await assert.rejects(open(from, stranger), NotFound);
  });

  test('each presumption is confirmed once, with a reason, by the PPID or the secretary', async () => {
    const { id, sheet } = await version();
    const di = presumptionsOf(sheet)[0]?.di ?? '';
    const confirm = (by: Actor, alasan: string, what = di) =>
      perform(deps(), by, confirmPresumption, { sheet: id, di: what, alasan });
    assert.deepEqual(await refusedFor(confirm(desk, 'Ya')), ['hanya-ppid-atau-sekretaris']);
    assert.deepEqual(await refusedFor(confirm(ppid, ' ')), ['alasan-kosong']);
    assert.deepEqual(await refusedFor(confirm(ppid, 'Ya', 'langkah.2')), ['bukan-dugaan']);
    await confirm(ppid, 'Rapat 5 November 2026');
    assert.deepEqual(await refusedFor(confirm(ppid, 'Lagi')), ['sudah-dikonfirmasi']);
  });

  test('what the office confirmed stands in the next draft as its own', async () => {
    const { id, sheet } = await version();
    assert.equal(presumptionsOf(sheet).length, 1);
    const opened = await draft(await open({ kind: 'version', version: id }));
    assert.deepEqual(presumptionsOf(opened.sheet), []);
  });

  test('each performer states once that they have read a version; others are no performers', async () => {
    const one = await version();
    const read = (by: Actor) => perform(deps(), by, markRead, { sheet: one.id });
    assert.deepEqual(await refusedFor(read(pengelola)), ['bukan-pelaksana-sop']);
    await read(desk);
    assert.deepEqual(await refusedFor(read(desk)), ['sudah-dibaca']);
    const readings = await readingsOf(database.db, desk.office, one, TODAY);
    assert.deepEqual(
      readings.map(({ personName, at }) => [personName, at !== null]),
      [
        ['Ratna Contoh', false],
        ['Dimas Contoh', true],
      ],
    );
    assert.deepEqual(
      (await readingsOf(database.db, desk.office, one, '2025-12-31')).map(({ personName }) => personName),
      [],
    );
  });
});
