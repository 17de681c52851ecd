import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Clock } from '../../base/clock.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { endMandate } from '../../people/end-mandate.ts';
import { refusedFor, testOffice } from '../../people/testing.ts';
import { returnStep } from '../return-step.ts';
import { countTasks, tasksOf } from '../task-list.ts';
import { addUnits, appoint, openRunOf, runNow, smallSheet, state } from '../testing-sheets.ts';
import { assignTask } from './assign-task.ts';
import { releaseTask } from './release-task.ts';

describe('a task in the hands of one person', () => {
  let today = '2026-11-23';
  const clock: Clock = { now: () => new Date(`${today}T09:00:00+07:00`) };
  let database: TestDatabase;
  let pengelola: Actor;
  let one: Actor;
  let two: Actor;
  let ppid: Actor;
  let units: string[];
  let heads: Actor[];
  let run: string;
  const deps = () => ({ db: database.db, clock });
  const assign = (by: Actor, to: Actor, { alasan = '', output = 'a', unit = null as string | null } = {}) =>
    perform(deps(), by, assignTask, { run, output, unit, assignee: to.person, alasan });
  const release = (by: Actor, output = 'a', unit: string | null = null) =>
    perform(deps(), by, releaseTask, { run, output, unit });
  const say = (by: Actor, output: string, unit: string | null = null) =>
    state(deps(), by, run, output, { unit });
  const mine = async (by: Actor) =>
    (await tasksOf(database.db, by, 'mine', { limit: 50, day: today })).filter((task) => task.run === run);
  const steps = [{ hasil: ['a:desk'] }, { hasil: ['b:kepala_unit'], perUnit: true }, { hasil: ['c:ppid'] }];
  const fresh = async (slug: string) => {
    today = '2026-11-23';
    run = await openRunOf(deps(), pengelola, smallSheet(slug, steps));
  };

  before(async () => {
    database = await testDatabase();
    pengelola = await testOffice(deps());
    units = await addUnits(deps(), pengelola, 2);
    one = await appoint(deps(), pengelola, 'desk');
    two = await appoint(deps(), pengelola, 'desk');
    ppid = await appoint(deps(), pengelola, 'ppid');
    heads = await Promise.all(units.map((unit) => appoint(deps(), pengelola, 'kepala_unit', { unit })));
  });
  after(() => database.drop());

  test('taken by one, it leaves the lists of the others, who are told so and can take it over with a reason', async () => {
    await fresh('ambil');
    assert.deepEqual([(await mine(one)).length, (await mine(two)).length], [1, 1]);
    await assign(one, one);
    assert.deepEqual([(await mine(one)).length, (await mine(two)).length], [1, 0]);
    assert.deepEqual((await mine(one))[0]?.assigneeName, one.name);
    assert.deepEqual(await refusedFor(say(two, 'a')), ['dipegang-orang-lain']);
    assert.deepEqual(await refusedFor(assign(one, one)), ['sudah-dipegang']);
    assert.deepEqual(await refusedFor(assign(two, two)), ['alasan-kosong']);
    await assign(two, two, { alasan: 'Beliau sedang dinas luar.' });
    assert.deepEqual(await refusedFor(say(one, 'a')), ['dipegang-orang-lain']);
    await say(two, 'a');
  });

  test('only who arranges the work gives it to others, and only to who holds a post that does it', async () => {
    await fresh('beri');
    assert.deepEqual(await refusedFor(assign(one, two)), ['tidak-boleh-menugaskan']);
    assert.deepEqual(await refusedFor(assign(heads[0] as Actor, two)), ['tidak-boleh-menugaskan']);
    assert.deepEqual(await refusedFor(assign(ppid, ppid)), ['bukan-pemegang-jabatan']);
    assert.deepEqual(await refusedFor(assign(ppid, { ...two, person: 'x' })), ['bukan-pemegang-jabatan']);
    await assign(ppid, two);
    await assign(pengelola, one, { alasan: 'Dibagi rata.' });
    assert.deepEqual(await refusedFor(assign(one, one, { output: 'c' })), ['tugas-tidak-terbuka']);
    assert.deepEqual(await refusedFor(assign(one, one, { output: 'zz' })), ['tugas-tidak-terbuka']);
  });

  test('the head of a unit arranges the unit’s own tasks, and no other unit’s', async () => {
    await fresh('unit');
    await say(one, 'a');
    const [mineUnit, other] = units as [string, string];
    const deputy = await appoint(deps(), pengelola, 'kepala_unit', {
      ...{ unit: mineUnit, kind: 'plh' as const, validUntil: '2026-12-31' },
    });
    const [head, second] = heads as [Actor, Actor];
    assert.deepEqual(await refusedFor(assign(second, deputy, { output: 'b', unit: mineUnit })), [
      'tidak-boleh-menugaskan',
    ]);
    assert.deepEqual(await refusedFor(assign(head, deputy, { output: 'b', unit: other })), [
      'tidak-boleh-menugaskan',
      'bukan-pemegang-jabatan',
    ]);
    await assign(head, deputy, { output: 'b', unit: mineUnit });
    assert.deepEqual(await refusedFor(say(head, 'b', mineUnit)), ['dipegang-orang-lain']);
    await say(deputy, 'b', mineUnit);
    await say(second, 'b', other);
  });

  test('put back by its holder or who arranges the work, it is everybody’s of the post again', async () => {
    await fresh('lepas');
    assert.deepEqual(await refusedFor(release(one)), ['belum-dipegang']);
    await assign(one, one);
    assert.deepEqual(await refusedFor(release(two)), ['tidak-boleh-melepas']);
    assert.deepEqual(await refusedFor(release(heads[0] as Actor)), ['tidak-boleh-melepas']);
    await release(one);
    assert.equal((await mine(two)).length, 1);
    await assign(ppid, one);
    await release(ppid);
    await say(two, 'a');
    assert.deepEqual(await refusedFor(release(one)), ['tugas-tidak-terbuka']);
  });

  test('work that comes back goes to whoever had it', async () => {
    await fresh('kembali');
    await assign(one, one);
    await say(one, 'a');
    const head = heads[0] as Actor;
    const { version } = await runNow(deps(), ppid, run);
    const back = { run, unit: units[0] as string, from: 2, to: 1, alasan: 'Kurang.', version };
    await perform(deps(), head, returnStep, back);
    assert.deepEqual([(await mine(one)).length, (await mine(two)).length], [1, 0]);
  });

  test('when the holder’s post ends the task lies in the pool, and a successor is not kept from it', async () => {
    await fresh('berakhir');
    const third = await appoint(deps(), pengelola, 'desk');
    await assign(third, third);
    await perform(deps(), pengelola, endMandate, { mandate: third.mandate, lastDay: today });
    assert.deepEqual(await refusedFor(say(one, 'a')), ['dipegang-orang-lain']);
    today = '2026-11-24';
    assert.deepEqual([(await mine(one)).length, (await mine(one))[0]?.assignee], [1, null]);
    assert.deepEqual(
      (await runNow(deps(), one, run)).assignments.map(({ stands }) => stands),
      [false],
    );
    assert.deepEqual(await refusedFor(release(ppid)), ['belum-dipegang']);
    await assign(two, two);
    assert.deepEqual(await refusedFor(say(one, 'a')), ['dipegang-orang-lain']);
    await release(two);
    await say(one, 'a');
  });

  test('an acting officer keeps a task until their last day, and not after', async () => {
    await fresh('plh');
    const plh = await appoint(deps(), pengelola, 'desk', { kind: 'plh', validUntil: '2026-11-24' });
    await assign(ppid, plh);
    today = '2026-11-24';
    assert.deepEqual([(await mine(plh)).length, (await mine(one)).length], [1, 0]);
    const listed = await tasksOf(database.db, one, 'mine', { limit: 50, day: today });
    assert.equal(await countTasks(database.db, one, today), listed.length);
    assert.deepEqual(await refusedFor(say(one, 'a')), ['dipegang-orang-lain']);
    today = '2026-11-25';
    assert.equal((await mine(one)).length, 1);
    await say(one, 'a');
  });

  test('of two who take a task at once, one has it', async () => {
    await fresh('serempak');
    const both = await Promise.allSettled([assign(one, one), assign(two, two)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const [row] = await database.db<{ n: number }[]>`
      select count(*)::int as n from step_assignment where run = ${run} and released_at is null`;
    assert.equal(row?.n, 1);
  });
});
