import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { steppingClock } from '../base/clock.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { perform } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { refusedFor, testOffice } from '../people/testing.ts';
import { returnStep, type StepToReturn } from './return-step.ts';
import { addUnits, appoint, lanesOf, openRunOf, runNow, smallSheet, state } from './testing-sheets.ts';

describe('work sent back', () => {
  const clock = steppingClock('2026-11-23T02:00:00Z');
  let database: TestDatabase;
  let pengelola: Actor;
  let desk: Actor;
  let ppid: Actor;
  let units: string[];
  let heads: Actor[];
  const deps = () => ({ db: database.db, clock });
  const lanes = async (run: string) => lanesOf(await runNow(deps(), pengelola, run));
  const say = (by: Actor, run: string, output: string, unit: string | null = null) =>
    state(deps(), by, run, output, { unit });
  async function back(by: Actor, run: string, change: Partial<StepToReturn>): Promise<string> {
    const { version } = await runNow(deps(), by, run);
    const input = { run, unit: null, from: 2, to: 1, alasan: 'Tahunnya keliru.', version, ...change };
    return perform(deps(), by, returnStep, input);
  }
  /** Units do steps 1 and 2 each for itself, the desk and the PPID the rest. */
  async function fresh(slug: string): Promise<string> {
    const run = await openRunOf(
      deps(),
      pengelola,
      smallSheet(slug, [
        { hasil: ['a:kepala_unit'], perUnit: true },
        { hasil: ['b:kepala_unit'], perUnit: true },
        { hasil: ['c:desk'] },
        { hasil: ['d:ppid'] },
      ]),
    );
    for (const [index, unit] of units.entries()) await say(heads[index] as Actor, run, 'a', unit);
    return run;
  }

  before(async () => {
    database = await testDatabase();
    pengelola = await testOffice(deps());
    units = await addUnits(deps(), pengelola, 2);
    desk = await appoint(deps(), pengelola, 'desk');
    ppid = await appoint(deps(), pengelola, 'ppid');
    heads = await Promise.all(units.map((unit) => appoint(deps(), pengelola, 'kepala_unit', { unit })));
  });
  after(() => database.drop());

  test('a performer of the open step sends it back with a reason, and the return is counted', async () => {
    const run = await fresh('kembali');
    for (const [index, unit] of units.entries()) await say(heads[index] as Actor, run, 'b', unit);
    await say(desk, run, 'c');
    assert.deepEqual(await refusedFor(back(ppid, run, { from: 4, to: 3, alasan: ' ' })), ['alasan-kosong']);
    assert.deepEqual(await refusedFor(back(desk, run, { from: 4, to: 3 })), ['bukan-pelaksana']);
    assert.deepEqual(await refusedFor(back(desk, run, { from: 3, to: 2 })), ['langkah-tidak-terbuka']);
    assert.deepEqual(await refusedFor(back(ppid, run, { from: 3, to: 4 })), ['pengembalian-tidak-dikenal']);
    assert.deepEqual(await refusedFor(back(ppid, run, { from: 9, to: 3 })), ['pengembalian-tidak-dikenal']);
    await back(ppid, run, { from: 4, to: 3 });
    assert.equal(await lanes(run), 'dd dd n f');
    const { returns } = await runNow(deps(), ppid, run);
    assert.deepEqual(
      returns.map(({ fromStep, toStep, alasan }) => [fromStep, toStep, alasan]),
      [[4, 3, 'Tahunnya keliru.']],
    );
  });

  test('one unit’s work goes back, with what common steps made of all', async () => {
    const run = await fresh('satu-unit');
    for (const [index, unit] of units.entries()) await say(heads[index] as Actor, run, 'b', unit);
    await say(desk, run, 'c');
    await back(ppid, run, { from: 4, to: 2, unit: units[1] as string });
    assert.equal(await lanes(run), 'dd dn f f');
  });

  test('the head of one unit sends back neither another unit’s work nor everybody’s', async () => {
    const run = await fresh('milik-unit');
    const [one, other] = [units[0] as string, units[1] as string];
    assert.deepEqual(await refusedFor(back(heads[0] as Actor, run, { unit: other })), ['bukan-pelaksana']);
    assert.deepEqual(await refusedFor(back(heads[0] as Actor, run, { unit: null })), ['bukan-pelaksana']);
    await back(heads[0] as Actor, run, { unit: one });
    assert.equal(await lanes(run), 'nd fn f f');
  });

  test('nothing is sent back by a form that shows an older state of the run', async () => {
    const run = await fresh('basi');
    const { version } = await runNow(deps(), pengelola, run);
    await say(heads[0] as Actor, run, 'b', units[0] as string);
    const stale = back(heads[1] as Actor, run, { unit: units[1] as string, version });
    assert.deepEqual(await refusedFor(stale), ['proses-sudah-bergerak']);
  });
});
