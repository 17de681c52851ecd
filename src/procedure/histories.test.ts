import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { array, asyncProperty, assert as check, nat } from 'fast-check';
import { steppingClock } from '../base/clock.ts';
import { Refused } from '../base/errors.ts';
import { newId } from '../base/id.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { perform } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { testOffice } from '../people/testing.ts';
import { adoptSheet } from '../sop/version/adopt-sheet.ts';
import { assignTask } from './assignment/assign-task.ts';
import { releaseTask } from './assignment/release-task.ts';
import { confirmOverride } from './course/confirm-override.ts';
import { overrideStep } from './course/override-step.ts';
import { pauseRun } from './course/pause-run.ts';
import { resumeRun } from './course/resume-run.ts';
import { undoOverride } from './course/undo-override.ts';
import { extendDue } from './extension/extend-due.ts';
import { extensionsOfTask } from './extension/extension.ts';
import { openRun } from './open-run.ts';
import { checkLine } from './paper/check-line.ts';
import { keyInLine } from './paper/key-in-line.ts';
import { printWorkPaperDeed } from './paper/print-work-paper.ts';
import { runsOf } from './read-run.ts';
import { returnStep } from './return-step.ts';
import { pauseOf, type Run } from './run.ts';
import { dueOfTask } from './task-rows.ts';
import { fits, openTasks, type Task } from './tasks.ts';
import { addUnits, appoint, runNow, type ShortStep, smallSheet, state } from './testing-sheets.ts';
import { calendarOf } from './time/calendar.ts';

const HOURS = { angka: 3, satuan: 'jam' } as const;
const DAYS = { angka: 2, satuan: 'hari kerja' } as const;

/** Every kind of step: per unit, k of n, in order, in any order, timed and not. */
const SHEETS: readonly (readonly ShortStep[])[] = [
  [
    { hasil: ['a:desk'], waktu: HOURS },
    { hasil: ['b:ppid', 'c:desk'] },
    { hasil: ['d:desk'], waktu: 'Tentatif' },
  ],
  [
    { hasil: ['a:kepala_unit'], perUnit: true, waktu: DAYS },
    { hasil: ['b:kepala_unit', 'c:ppid'], perUnit: true, ditutupOleh: ['c'], waktu: HOURS },
    { hasil: ['d:desk', 'e:ppid'], serentak: true, waktu: HOURS },
    { hasil: ['f:desk'] },
  ],
  [
    { hasil: ['a:desk'] },
    { hasil: ['b:kepala_unit'], perUnit: true, cukup: 2, waktu: { angka: 1, satuan: 'hari' } },
    { hasil: ['c:ppid'], waktu: HOURS },
    { hasil: ['d:kepala_unit'], perUnit: true },
  ],
];

describe('random histories of runs', () => {
  const clock = steppingClock('2026-11-23T01:00:00Z', 900);
  let database: TestDatabase;
  let pengelola: Actor;
  let ppid: Actor;
  let sekretaris: Actor;
  let staff: Actor[];
  let sheets: string[];
  const done: Record<string, number> = {};
  const deps = () => ({ db: database.db, clock });

  before(async () => {
    database = await testDatabase();
    pengelola = await testOffice(deps());
    const units = await addUnits(deps(), pengelola, 3);
    ppid = await appoint(deps(), pengelola, 'ppid');
    sekretaris = await appoint(deps(), pengelola, 'sekretaris');
    const desks = [await appoint(deps(), pengelola, 'desk'), await appoint(deps(), pengelola, 'desk')];
    const heads = await Promise.all(units.map((unit) => appoint(deps(), pengelola, 'kepala_unit', { unit })));
    staff = [pengelola, ppid, sekretaris, ...desks, ...heads];
    sheets = await Promise.all(
      SHEETS.map((steps, index) => {
        const merged = { kolom: 'waktu' as const, dari: 2, sampai: 3 };
        const sheet = smallSheet(`acak-${index}`, steps, { memulai: index === 0 ? ['acak-2'] : [] });
        const langkah = sheet.langkah.map((step) => (step.no === 3 ? { ...step, waktu: null } : step));
        const gabungan = index === 1 ? [merged] : [];
        return perform(deps(), pengelola, adoptSheet, {
          id: newId(),
          sheet: { ...sheet, langkah, gabungan },
        });
      }),
    );
  });
  after(() => database.drop());

  /** What the table of tasks must hold for a run, and what it holds. */
  async function assertTasks(run: Run): Promise<void> {
    const calendar = await calendarOf(database.db, run.office);
    const key = (row: { output: string; unit: string | null }) => `${row.output} ${row.unit ?? ''}`;
    const expected = openTasks(run).map((task) => {
      const { output, lane, step, role, fungsi, since } = task;
      const assigned = run.assignments.find((one) => key(one) === key({ output, unit: lane.unit }));
      const timing = { since, dueAt: dueOfTask(calendar, task), assignee: assigned?.assignee ?? null };
      return { output, unit: lane.unit, step: step.step.no, role, fungsi: [...fungsi], ...timing };
    });
    const rows = await database.db<typeof expected>`
      select output, unit, step, role, fungsi, since, due_at, assignee from task where run = ${run.id}`;
    const sorted = (list: typeof expected) =>
      list.map((row) => ({ ...row })).sort((a, b) => (key(a) < key(b) ? -1 : 1));
    assert.deepEqual(sorted(rows), sorted(expected));
  }

  /** Somebody of a post that may do the task, and now and then anybody. */
  function whoFor(task: Task | undefined, n: number): Actor {
    const fitting = staff.filter((by) => task && fits(task.fungsi, task.lane.unit, by));
    const among = n % 7 === 0 || fitting.length === 0 ? staff : fitting;
    return among[n % among.length] as Actor;
  }

  /** One deed of each kind that histories are made of; most are refused in most states. */
  const DEEDS: Readonly<Record<string, (run: Run, task: Task | undefined, n: number) => Promise<unknown>>> = {
    state: (run, task, n) =>
      state(deps(), whoFor(task, n), run.id, task?.output ?? 'a', { unit: task?.lane.unit ?? null }),
    return: (run, task, n) => {
      const from = task?.step.step.no ?? 1;
      const unit = n % 2 === 0 ? (task?.lane.unit ?? null) : null;
      const input = { run: run.id, unit, from, to: 1 + (n % Math.max(1, from - 1)), alasan: 'Kurang' };
      return perform(deps(), whoFor(task, n), returnStep, { ...input, version: run.version });
    },
    pause: (run, task, n) => perform(deps(), whoFor(task, n), pauseRun, { run: run.id, alasan: 'Menunggu' }),
    resume: (run) =>
      perform(deps(), ppid, resumeRun, { run: run.id, pause: pauseOf(run)?.id ?? '', catatan: '' }),
    override: (run, task, n) => {
      const input = { id: newId(), run: run.id, step: task?.step.step.no ?? 1, alasan: 'Banjir' };
      const unit = n % 3 === 0 ? null : (task?.lane.unit ?? null);
      const rest = { unit, superior: sekretaris.jabatan, version: run.version };
      return perform(deps(), whoFor(task, n), overrideStep, { ...input, ...rest });
    },
    confirm: (run) =>
      perform(deps(), sekretaris, confirmOverride, { override: run.overrides[0]?.id ?? '', catatan: '' }),
    undo: (run) =>
      perform(deps(), sekretaris, undoOverride, { override: run.overrides[0]?.id ?? '', alasan: 'Dapat' }),
    assign: (run, task, n) => {
      const to = whoFor(task, n + 1);
      const input = { run: run.id, output: task?.output ?? 'a', unit: task?.lane.unit ?? null };
      const by = n % 2 === 0 ? to : whoFor(undefined, n);
      return perform(deps(), by, assignTask, { ...input, assignee: to.person, alasan: 'Bergantian' });
    },
    release: (run, task) =>
      perform(deps(), ppid, releaseTask, {
        ...{ run: run.id, output: task?.output ?? 'a', unit: task?.lane.unit ?? null },
      }),
    extend: (run, task, n) => {
      const input = { run: run.id, output: task?.output ?? 'a', unit: task?.lane.unit ?? null };
      const seen = task ? extensionsOfTask(task).length : 0;
      const rest = { until: { hariKerja: 1 + (n % 3) }, alasan: 'Menunggu data', seen };
      return perform(deps(), n % 2 === 0 ? ppid : sekretaris, extendDue, { ...input, ...rest });
    },
    async paper(run, task, n) {
      const paper = await perform(deps(), ppid, printWorkPaperDeed, { id: newId(), run: run.id });
      const who = whoFor(task, n);
      const line = { paper: paper.id, output: task?.output ?? 'a', unit: task?.lane.unit ?? null };
      const by = { person: who.person, jabatan: who.jabatan, doneAt: paper.printedAt };
      const text = { pernyataan: 'Di atas kertas.', paperNomor: '1', paperPlace: 'Map' };
      const id = await perform(deps(), pengelola, keyInLine, { id: newId(), ...line, ...by, ...text });
      return perform(deps(), ppid, checkLine, { line: id, accepted: n % 5 !== 0, catatan: 'Keliru' });
    },
  };
  const KINDS = ['state', 'state', 'state', ...Object.keys(DEEDS)];

  test('the table of tasks always holds what the open runs wait for, since when, until when and by whom', async () => {
    await check(
      asyncProperty(
        nat(SHEETS.length - 1),
        array(nat(9_999), { minLength: 15, maxLength: 15 }),
        async (which, choices) => {
          const id = newId();
          await perform(deps(), pengelola, openRun, { id, sheet: sheets[which] as string, title: 'Acak' });
          for (const choice of choices) {
            const run = await runNow(deps(), pengelola, id);
            const tasks = openTasks(run);
            const kind = KINDS[choice % KINDS.length] as string;
            const deed = DEEDS[kind]?.(run, tasks[(choice >> 4) % Math.max(1, tasks.length)], choice >> 7);
            const failure: unknown = await deed?.then(
              () => null,
              (error: unknown) => error,
            );
            if (failure === null) done[kind] = (done[kind] ?? 0) + 1;
            else if (!(failure instanceof Refused) && (failure as Error).name !== 'NotFound') throw failure;
            await assertTasks(await runNow(deps(), pengelola, id));
          }
          const started = await runsOf(database.db, pengelola.office, 'open');
          for (const next of started.filter((one) => one.startedBy === id)) await assertTasks(next);
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('everything that can happen happened in them', () => {
    for (const kind of Object.keys(DEEDS))
      assert.ok((done[kind] ?? 0) > 0, `${kind}: ${JSON.stringify(done)}`);
  });
});
