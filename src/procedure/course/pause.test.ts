import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Clock } from '../../base/clock.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { refusedFor, testOffice } from '../../people/testing.ts';
import { returnStep } from '../return-step.ts';
import { tasksOf } from '../task-list.ts';
import { addUnits, appoint, openRunOf, runNow, smallSheet, state } from '../testing-sheets.ts';
import { pauseRun } from './pause-run.ts';
import { resumeRun } from './resume-run.ts';

describe('a paused run', () => {
  /** Monday, 23 November 2026, in Jakarta. */
  let now = '2026-11-23T09:00:00+07:00';
  const clock: Clock = { now: () => new Date(now) };
  let database: TestDatabase;
  let pengelola: Actor;
  let desk: Actor;
  let ppid: Actor;
  let head: Actor;
  const deps = () => ({ db: database.db, clock });
  const pause = (by: Actor, run: string, alasan = 'Menunggu surat KPU Provinsi') =>
    perform(deps(), by, pauseRun, { run, alasan });
  const resume = (by: Actor, run: string, id: string) =>
    perform(deps(), by, resumeRun, { run, pause: id, catatan: 'Surat sudah datang.' });
  const due = async (by: Actor, run: string) =>
    (await tasksOf(database.db, by, 'mine', { limit: 50, day: '2026-11-23' })).find(
      (task) => task.run === run,
    )?.dueAt ?? null;
  const fresh = (slug: string) => {
    now = '2026-11-23T09:00:00+07:00';
    return openRunOf(
      deps(),
      pengelola,
      smallSheet(slug, [{ hasil: ['a:desk'], waktu: { angka: 2, satuan: 'jam' } }, { hasil: ['b:ppid'] }]),
    );
  };

  before(async () => {
    database = await testDatabase();
    pengelola = await testOffice(deps());
    const [unit] = await addUnits(deps(), pengelola, 1);
    desk = await appoint(deps(), pengelola, 'desk');
    ppid = await appoint(deps(), pengelola, 'ppid');
    head = await appoint(deps(), pengelola, 'kepala_unit', { unit: unit ?? null });
  });
  after(() => database.drop());

  test('performers of the open step and the PPID pause it, with a reason, once at a time', async () => {
    const run = await fresh('jeda');
    assert.deepEqual(await refusedFor(pause(head, run)), ['bukan-pelaksana']);
    assert.deepEqual(await refusedFor(pause(desk, run, ' ')), ['alasan-kosong']);
    assert.deepEqual(await refusedFor(pause(desk, run, 'x'.repeat(2001))), ['teks-terlalu-panjang']);
    const id = await pause(desk, run);
    assert.deepEqual(await refusedFor(pause(ppid, run)), ['proses-dijeda']);
    assert.deepEqual(await refusedFor(resume(head, run, id)), ['bukan-pelaksana']);
    await resume(ppid, run, id);
    assert.deepEqual(await refusedFor(resume(ppid, run, id)), ['tidak-dijeda']);
    const again = await pause(ppid, run, 'Listrik padam');
    assert.deepEqual(await refusedFor(resume(ppid, run, id)), ['jeda-lain']);
    await resume(desk, run, again);
    const { pauses } = await runNow(deps(), desk, run);
    assert.deepEqual(
      pauses.map((one) => [one.alasan, one.resumedAt !== null]),
      [
        ['Menunggu surat KPU Provinsi', true],
        ['Listrik padam', true],
      ],
    );
  });

  test('while it is paused no step is done or sent back, and the reason is said', async () => {
    const run = await fresh('diam');
    await state(deps(), desk, run, 'a');
    const id = await pause(ppid, run);
    assert.deepEqual(await refusedFor(state(deps(), ppid, run, 'b')), ['proses-dijeda']);
    const { version } = await runNow(deps(), ppid, run);
    const back = { run, unit: null, from: 2, to: 1, alasan: 'Salah', version };
    assert.deepEqual(await refusedFor(perform(deps(), ppid, returnStep, back)), ['proses-dijeda']);
    await resume(ppid, run, id);
    await state(deps(), ppid, run, 'b');
    assert.deepEqual(await refusedFor(pause(ppid, run)), ['proses-sudah-ditutup']);
    assert.deepEqual(await refusedFor(resume(ppid, run, id)), ['proses-sudah-ditutup']);
  });

  test('the deadline is unknown during the pause, and moves back by its working time', async () => {
    const run = await fresh('tenggat');
    assert.deepEqual(await due(desk, run), new Date('2026-11-23T11:00:00+07:00'));
    now = '2026-11-23T10:00:00+07:00';
    const id = await pause(desk, run);
    assert.equal(await due(desk, run), null);
    now = '2026-11-23T11:30:00+07:00';
    await resume(desk, run, id);
    // One of the two hours was worked by ten; the other goes on at half past eleven, around the midday break.
    assert.deepEqual(await due(desk, run), new Date('2026-11-23T13:30:00+07:00'));
  });

  test('a deadline that had passed before the pause stays passed', async () => {
    const run = await fresh('terlambat');
    now = '2026-11-23T15:00:00+07:00';
    await pause(ppid, run);
    assert.deepEqual(await due(desk, run), new Date('2026-11-23T11:00:00+07:00'));
  });
});
