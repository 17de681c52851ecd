import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Clock } from '../../base/clock.ts';
import { Invalid, NotFound } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import type { Installation } from '../../journal/installation.ts';
import { endMandate } from '../../people/end-mandate.ts';
import { refusedFor, testOffice } from '../../people/testing.ts';
import { pdfText } from '../../print/pdf-text.ts';
import { statementsOf } from '../statement.ts';
import { addUnits, appoint, lanesOf, openRunOf, runNow, smallSheet, state } from '../testing-sheets.ts';
import { checkLine } from './check-line.ts';
import { keyInLine, type LineToKeyIn } from './key-in-line.ts';
import { printWorkPaperDeed } from './print-work-paper.ts';
import { workPapersOf } from './work-paper.ts';
import { printWorkPaper } from './work-sheet.ts';

describe('a work sheet', () => {
  let now = '2026-11-23T09:00';
  const at = (time: string) => new Date(`${time}:00+07:00`);
  const clock: Clock = { now: () => at(now) };
  let database: TestDatabase;
  let pengelola: Actor;
  let desk: Actor;
  let ppid: Actor;
  let ketua: Actor;
  let units: string[];
  let heads: Actor[];
  const deps = () => ({ db: database.db, clock });
  const print = (by: Actor, run: string) => perform(deps(), by, printWorkPaperDeed, { id: newId(), run });
  const key = (by: Actor, paper: string, who: Actor, output: string, change: Partial<LineToKeyIn> = {}) =>
    perform(deps(), by, keyInLine, {
      ...{ id: newId(), paper, output, unit: null, person: who.person, jabatan: who.jabatan },
      ...{ doneAt: at('2026-11-23T10:00'), pernyataan: 'Dikerjakan saat listrik padam.' },
      ...{ paperNomor: '8/2026', paperPlace: 'Map biru' },
      ...change,
    });
  const check = (by: Actor, line: string, accepted = true, catatan = '') =>
    perform(deps(), by, checkLine, { line, accepted, catatan });
  /** A run printed at nine, with the clock at noon. */
  async function printed(slug: string, perUnit = false): Promise<{ run: string; paper: string }> {
    now = '2026-11-23T08:00';
    const first = perUnit ? { hasil: ['a:kepala_unit'], perUnit } : { hasil: ['a:desk'] };
    const steps = [first, { hasil: ['b:ppid'] }, { hasil: ['c:desk'] }];
    const run = await openRunOf(deps(), pengelola, smallSheet(slug, steps));
    now = '2026-11-23T09:00';
    const { id } = await print(desk, run);
    now = '2026-11-23T12:00';
    return { run, paper: id };
  }

  before(async () => {
    database = await testDatabase();
    pengelola = await testOffice(deps());
    units = await addUnits(deps(), pengelola, 2);
    desk = await appoint(deps(), pengelola, 'desk');
    ppid = await appoint(deps(), pengelola, 'ppid');
    ketua = await appoint(deps(), pengelola, 'ketua');
    heads = await Promise.all(units.map((unit) => appoint(deps(), pengelola, 'kepala_unit', { unit })));
  });
  after(() => database.drop());

  test('is numbered through the year, and only those who have to do with the run print it', async () => {
    const { run } = await printed('nomor');
    assert.deepEqual(await refusedFor(print(ketua, run)), ['bukan-pelaksana']);
    const [one, two] = await Promise.all([print(ppid, run), print(pengelola, run)]);
    const papers = await workPapersOf(database.db, ppid.office, run);
    assert.equal(new Set(papers.map((paper) => paper.nomor)).size, 3);
    for (const { nomor } of [one, two]) assert.match(nomor, /^LK-2026-00\d$/);
    assert.equal(papers[0]?.runVersion, (await runNow(deps(), ppid, run)).version);
  });

  test('is printed with its number and the code of the page on which it is keyed in', async () => {
    const { run } = await printed('cetak');
    const at = {
      ...deps(),
      data: '',
      folders: { templates: '/nowhere' } as Installation['folders'],
      publicUrl: null,
    };
    const codes: string[] = [];
    const address = (id: string) => {
      codes.push(id);
      return `https://kantor.example/lembar-kerja/${id}`;
    };
    const { id, nomor, pdf } = await printWorkPaper(at, desk, { run, address });
    assert.deepEqual(codes, [id]);
    assert.ok(pdfText(pdf).join('').includes(`LEMBARKERJA${nomor}`));
    assert.deepEqual(await refusedFor(printWorkPaper(at, ketua, { run })), ['bukan-pelaksana']);
    assert.equal((await workPapersOf(database.db, desk.office, run))[0]?.id, id);
  });

  test('a keyed line comes in when a second person has compared it, with the paper’s people and time', async () => {
    const { run, paper } = await printed('terima');
    const line = await key(pengelola, paper, desk, 'a');
    assert.equal(lanesOf(await runNow(deps(), ppid, run)), 'n f f');
    assert.deepEqual(await refusedFor(check(pengelola, line)), ['ketikan-sendiri']);
    assert.deepEqual(await refusedFor(check(ketua, line)), ['bukan-pelaksana']);
    await check(ppid, line);
    assert.deepEqual(await refusedFor(check(ppid, line)), ['sudah-diperiksa']);
    const found = await runNow(deps(), ppid, run);
    const [part] = found.parts;
    assert.deepEqual(
      [part?.how, part?.person, part?.jabatan, part?.at, part?.evidence],
      ['paper', desk.person, desk.jabatan, at('2026-11-23T10:00'), `work-paper:${paper}`],
    );
    assert.equal(lanesOf(found), 'd n f');
    const statement = (await statementsOf(database.db, found)).get(part?.id ?? '');
    assert.deepEqual([statement?.paperNomor, statement?.paperPlace], ['8/2026', 'Map biru']);
    const [entry] = await database.db<{ at: Date; kind: string }[]>`
      select at, kind from journal_entry where subject = ${`run:${run}`} order by seq desc limit 1`;
    assert.deepEqual([entry?.kind, entry?.at], ['work-paper.checked', at('2026-11-23T12:00')]);
  });

  test('a line that is not what the paper says is rejected with a remark, and can be keyed in again', async () => {
    const { run, paper } = await printed('tolak');
    const line = await key(pengelola, paper, desk, 'a');
    assert.deepEqual(await refusedFor(key(ppid, paper, desk, 'a')), ['sudah-diketik']);
    assert.deepEqual(await refusedFor(check(ppid, line, false)), ['alasan-kosong']);
    await check(ppid, line, false, 'Jamnya 10.30.');
    assert.equal((await runNow(deps(), ppid, run)).parts.length, 0);
    await check(desk, await key(ppid, paper, desk, 'a', { doneAt: at('2026-11-23T10:30') }));
    assert.equal((await runNow(deps(), ppid, run)).parts.length, 1);
  });

  test('several lines are keyed in after one another and come in in the order of the steps', async () => {
    const { run, paper } = await printed('berurutan');
    assert.deepEqual(await refusedFor(key(pengelola, paper, ppid, 'b')), ['langkah-belum-terbuka']);
    const first = await key(pengelola, paper, desk, 'a');
    const second = await key(pengelola, paper, ppid, 'b', { doneAt: at('2026-11-23T10:20') });
    const last = await key(pengelola, paper, desk, 'c', { doneAt: at('2026-11-23T11:00') });
    assert.deepEqual(await refusedFor(check(ppid, second)), ['langkah-belum-terbuka']);
    for (const line of [first, second, last]) await check(ppid, line);
    assert.deepEqual((await runNow(deps(), ppid, run)).closedAt, at('2026-11-23T11:00'));
    assert.deepEqual(await refusedFor(print(ppid, run)), ['proses-sudah-ditutup']);
  });

  test('it says what the SOP and the posts of that day allow, and when that can have been', async () => {
    const { paper } = await printed('aturan');
    const gone = await appoint(deps(), pengelola, 'desk');
    await perform(deps(), pengelola, endMandate, { mandate: gone.mandate, lastDay: '2026-11-20' });
    const refused = (who: Actor, change: Partial<LineToKeyIn> = {}, by = pengelola) =>
      refusedFor(key(by, paper, who, 'a', change));
    assert.deepEqual(await refused(desk, {}, ketua), ['bukan-pelaksana']);
    assert.deepEqual(await refused(ppid), ['bukan-pelaksana']);
    assert.deepEqual(await refused(gone), ['tidak-menjabat-saat-itu']);
    assert.deepEqual(await refused(desk, { jabatan: ppid.jabatan }), ['tidak-menjabat-saat-itu']);
    assert.deepEqual(await refused(desk, { doneAt: at('2026-11-23T12:01') }), ['waktu-belum-tiba']);
    assert.deepEqual(await refused(desk, { doneAt: at('2026-11-23T08:59') }), ['sebelum-dicetak']);
    assert.deepEqual(await refused(desk, { pernyataan: ' ' }), ['pernyataan-kosong']);
    assert.deepEqual(await refused(desk, { paperNomor: '' }), ['hasil-belum-ada']);
    await assert.rejects(key(pengelola, paper, desk, 'a', { doneAt: new Date('x') }), Invalid);
    await assert.rejects(key(pengelola, paper, desk, 'zz'), NotFound);
    await assert.rejects(key(pengelola, 'x', desk, 'a'), NotFound);
    await assert.rejects(check(ppid, newId()), NotFound);
    await key(pengelola, paper, desk, 'a', { doneAt: at('2026-11-23T09:00') });
    const before = { doneAt: at('2026-11-23T09:00') };
    await key(pengelola, paper, ppid, 'b', { doneAt: at('2026-11-23T09:30') });
    assert.deepEqual(await refusedFor(key(pengelola, paper, desk, 'c', before)), ['sebelum-terbuka']);
  });

  test('what came in meanwhile does not come in from paper once more', async () => {
    const { run, paper } = await printed('sudah');
    const line = await key(pengelola, paper, desk, 'a');
    await state(deps(), desk, run, 'a');
    assert.deepEqual(await refusedFor(check(ppid, line)), ['langkah-sudah-selesai']);
    assert.deepEqual(await refusedFor(key(pengelola, paper, desk, 'a')), ['sudah-diketik']);
    await check(ppid, line, false, 'Sudah dikerjakan di sistem.');
    assert.deepEqual(await refusedFor(key(pengelola, paper, desk, 'a')), ['langkah-sudah-selesai']);
  });

  test('each unit’s line is its own, and the run ends when the last was done, not when it was keyed in', async () => {
    const { run, paper } = await printed('per-unit', true);
    const [one, two] = units as [string, string];
    const wrong = key(pengelola, paper, heads[0] as Actor, 'a', { unit: two });
    assert.deepEqual(await refusedFor(wrong), ['bukan-unit-anda']);
    await state(deps(), heads[1] as Actor, run, 'a', { unit: two });
    await check(ppid, await key(pengelola, paper, heads[0] as Actor, 'a', { unit: one }));
    const { steps } = await runNow(deps(), ppid, run);
    assert.deepEqual(steps[1]?.since, at('2026-11-23T12:00'));
  });
});
