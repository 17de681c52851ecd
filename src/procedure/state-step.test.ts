import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { steppingClock } from '../base/clock.ts';
import { NotFound } from '../base/errors.ts';
import { newId } from '../base/id.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { perform } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { refusedFor, testOffice } from '../people/testing.ts';
import type { Sheet } from '../sop/sheet/sheet.ts';
import { returnStep } from './return-step.ts';
import { stateStep } from './state-step.ts';
import { statementsOf } from './statement.ts';
import {
  addUnits,
  appoint,
  lanesOf,
  openRunOf,
  runNow,
  type ShortStep,
  smallSheet,
  state,
  statementOf,
} from './testing-sheets.ts';

describe('a step stated by its performer', () => {
  const clock = steppingClock('2026-11-23T02:00:00Z');
  let database: TestDatabase;
  let pengelola: Actor;
  let desk: Actor;
  let ppid: Actor;
  let units: string[];
  let heads: Actor[];
  const deps = () => ({ db: database.db, clock });
  const open = (slug: string, steps: readonly ShortStep[], more: Partial<Sheet> = {}) =>
    openRunOf(deps(), pengelola, smallSheet(slug, steps, more));
  const say = (by: Actor, run: string, output: string, change = {}) => state(deps(), by, run, output, change);
  const lanes = async (run: string) => lanesOf(await runNow(deps(), pengelola, run));

  before(async () => {
    database = await testDatabase();
    pengelola = await testOffice(deps());
    units = await addUnits(deps(), pengelola, 3);
    desk = await appoint(deps(), pengelola, 'desk');
    ppid = await appoint(deps(), pengelola, 'ppid');
    heads = await Promise.all(units.map((unit) => appoint(deps(), pengelola, 'kepala_unit', { unit })));
  });
  after(() => database.drop());

  test('steps are stated in order, each by its post, and the last one ends the run', async () => {
    const run = await open('urut', [{ hasil: ['a:desk'] }, { hasil: ['b:ppid'] }]);
    assert.deepEqual(await refusedFor(say(ppid, run, 'b')), ['langkah-belum-terbuka']);
    assert.deepEqual(await refusedFor(say(ppid, run, 'a')), ['bukan-pelaksana']);
    await say(desk, run, 'a');
    assert.deepEqual(await refusedFor(say(desk, run, 'a')), ['langkah-sudah-selesai']);
    await say(ppid, run, 'b');
    assert.deepEqual(await refusedFor(say(ppid, run, 'b')), ['proses-sudah-ditutup']);
    const ended = await runNow(deps(), ppid, run);
    assert.deepEqual(ended.closedAt, ended.parts.at(-1)?.at);
    const statements = await statementsOf(database.db, ended);
    assert.deepEqual(
      ended.parts.map((part) => statements.get(part.id)?.paperNomor),
      ['12/2026', '12/2026'],
    );
  });

  test('a statement says what was done, that all was there, and where the output is', async () => {
    const run = await open('bukti', [{ hasil: ['a:desk'], kelengkapan: 'Softfile' }]);
    const refused = (change: object) => refusedFor(say(desk, run, 'a', change));
    assert.deepEqual(await refused({ pernyataan: ' ' }), ['pernyataan-kosong']);
    assert.deepEqual(await refused({ kelengkapanAda: false }), ['kelengkapan-belum-ada']);
    assert.deepEqual(await refused({ paper: null }), ['hasil-belum-ada']);
    assert.deepEqual(await refused({ paper: { nomor: ' ', place: 'Lemari' } }), ['hasil-belum-ada']);
    const file = { sha256: 'a'.repeat(64), name: 'hasil.pdf' };
    assert.deepEqual(await refused({ paper: null, file }), ['berkas-belum-diterima']);
    assert.deepEqual(await refused({ nihil: true }), ['nihil-hanya-per-unit']);
    await database.db`
      insert into blob (office, sha256, size, media_type, received_at)
      values (${desk.office}, ${file.sha256}, 1, 'application/pdf', now())`;
    const part = await say(desk, run, 'a', { paper: null, file });
    const kept = (await statementsOf(database.db, await runNow(deps(), desk, run))).get(part);
    assert.deepEqual([kept?.sha256, kept?.fileName], [file.sha256, 'hasil.pdf']);
  });

  test('an output, unit or run that there is not is not found', async () => {
    const run = await open('asing', [{ hasil: ['a:kepala_unit'], perUnit: true }]);
    const statement = await statementOf(deps(), heads[0] as Actor, run, 'a', units[0] as string);
    for (const wrong of [{ output: 'zz' }, { unit: newId() }, { unit: null }, { unit: 'x' }, { run: 'x' }]) {
      const attempt = perform(deps(), heads[0] as Actor, stateStep, { ...statement, ...wrong });
      await assert.rejects(attempt, NotFound, JSON.stringify(wrong));
    }
  });

  test('each unit states for itself, and one with nothing new says nihil', async () => {
    const run = await open('unit', [{ hasil: ['a:kepala_unit'], perUnit: true }, { hasil: ['b:desk'] }]);
    const [one, two, three] = heads as [Actor, Actor, Actor];
    assert.deepEqual(await refusedFor(say(one, run, 'a', { unit: units[1] })), ['bukan-unit-anda']);
    await say(one, run, 'a', { unit: units[0] });
    assert.deepEqual(await refusedFor(say(one, run, 'a', { unit: units[0] })), ['langkah-sudah-selesai']);
    const nihil = { nihil: true, paper: null, kelengkapanAda: false };
    await say(two, run, 'a', { unit: units[1], ...nihil });
    assert.equal(await lanes(run), 'ddn f');
    await say(three, run, 'a', { unit: units[2] });
    const { parts } = await runNow(deps(), desk, run);
    assert.deepEqual(
      parts.map((part) => part.how),
      ['statement', 'nihil', 'statement'],
    );
    assert.equal(await lanes(run), 'ddd n');
  });

  test('where two of three units suffice, the third is no longer waited for', async () => {
    const steps = [{ hasil: ['a:kepala_unit'], perUnit: true, cukup: 2 }, { hasil: ['b:desk'] }];
    const run = await open('cukup', steps);
    await say(heads[2] as Actor, run, 'a', { unit: units[2] });
    assert.deepEqual(await refusedFor(say(desk, run, 'b')), ['langkah-belum-terbuka']);
    await say(heads[0] as Actor, run, 'a', { unit: units[0] });
    assert.equal(await lanes(run), 'dpd n');
    assert.deepEqual(await refusedFor(say(heads[1] as Actor, run, 'a', { unit: units[1] })), [
      'tidak-ditunggu-lagi',
    ]);
    await say(desk, run, 'b');
    assert.ok((await runNow(deps(), desk, run)).closedAt);
  });

  test('a step of two roles needs both: in any order where the sheet frees it, else as named', async () => {
    const free = await open('serentak', [{ hasil: ['a:desk', 'b:ppid'], serentak: true }]);
    await say(ppid, free, 'b');
    assert.equal(await lanes(free), 'n');
    assert.deepEqual(await refusedFor(say(ppid, free, 'a')), ['bukan-pelaksana']);
    await say(desk, free, 'a');
    assert.equal(await lanes(free), 'd');
    const bound = await open('berurutan', [{ hasil: ['a:desk', 'b:ppid'] }]);
    assert.deepEqual(await refusedFor(say(ppid, bound, 'b')), ['belum-giliran']);
    await say(desk, bound, 'a');
    await say(ppid, bound, 'b');
    assert.equal(await lanes(bound), 'd');
  });

  test('the last output cannot come from those who were there already when the sheet asks for more people', async () => {
    const steps = [{ hasil: ['a:desk'] }, { hasil: ['b:desk'] }];
    const run = await open('dua-orang', steps, { jumlahPelaksanaMinimal: 2 });
    const other = await appoint(deps(), pengelola, 'desk');
    await say(desk, run, 'a');
    assert.deepEqual(await refusedFor(say(desk, run, 'b')), ['pelaksana-kurang']);
    // A unit that the form names for a step of the whole office changes nothing.
    assert.deepEqual(await refusedFor(say(desk, run, 'b', { unit: units[0] })), ['pelaksana-kurang']);
    await say(other, run, 'b');
    assert.ok((await runNow(deps(), desk, run)).closedAt);
  });

  test('the smallest number of people is also asked of the unit with which a last step has enough', async () => {
    const steps = [{ hasil: ['a:ppid'], perUnit: true, cukup: 2 }];
    const run = await open('cukup-dua-orang', steps, { jumlahPelaksanaMinimal: 2 });
    await say(ppid, run, 'a', { unit: units[0] });
    assert.deepEqual(await refusedFor(say(ppid, run, 'a', { unit: units[1] })), ['pelaksana-kurang']);
  });

  test('a statement is bound to the inputs that its performer saw', async () => {
    const run = await open('masukan', [{ hasil: ['a:desk'] }, { hasil: ['b:ppid'] }]);
    await say(desk, run, 'a');
    const stale = await statementOf(deps(), ppid, run, 'b');
    const { version } = await runNow(deps(), ppid, run);
    const back = { run, unit: null, from: 2, to: 1, alasan: 'Nomornya keliru.', version };
    await perform(deps(), ppid, returnStep, back);
    await say(desk, run, 'a');
    assert.deepEqual(await refusedFor(perform(deps(), ppid, stateStep, stale)), ['masukan-berubah']);
    await say(ppid, run, 'b');
  });

  test('of two who state the same output at once, exactly one succeeds', async () => {
    const run = await open('serempak', [{ hasil: ['a:desk'] }, { hasil: ['b:ppid'] }]);
    const statement = await statementOf(deps(), desk, run, 'a');
    const both = await Promise.allSettled([
      perform(deps(), desk, stateStep, statement),
      perform(deps(), desk, stateStep, statement),
    ]);
    assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
    assert.equal((await runNow(deps(), desk, run)).parts.length, 1);
  });

  test('what a room of Terang makes cannot be stated', async () => {
    const sheet = smallSheet('ruang', [{ hasil: ['draf_daftar:desk'] }]);
    await assert.rejects(openRunOf(deps(), pengelola, sheet), { name: 'Refused' });
    const [row] = await database.db<{ id: string }[]>`select id from sop_sheet where slug = 'ruang'`;
    const run = newId();
    await database.db`
      insert into run (office, id, nomor, sheet, title, opened_at)
      values (${desk.office}, ${run}, 'PR-2026-99', ${row?.id ?? ''}, 'Ruang', now())`;
    assert.deepEqual(await refusedFor(say(desk, run, 'draf_daftar')), ['dikerjakan-di-ruangnya']);
  });
});
