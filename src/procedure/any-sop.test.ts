import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { steppingClock } from '../base/clock.ts';
import { newId } from '../base/id.ts';
import { programFile } from '../base/paths.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { perform } from '../journal/act.ts';
import { type Actor, FUNGSI } from '../journal/actor.ts';
import { unitNeeded } from '../people/add-jabatan.ts';
import { refusedFor, testOffice } from '../people/testing.ts';
import { gapsOf, presumptionsOf } from '../sop/sheet/presumption.ts';
import { readSheet } from '../sop/sheet/read-sheet.ts';
import { SERVED } from '../sop/sheet/running.ts';
import type { Sheet } from '../sop/sheet/sheet.ts';
import { adoptSheet } from '../sop/version/adopt-sheet.ts';
import { confirmPresumption } from '../sop/version/confirm-presumption.ts';
import { openRun } from './open-run.ts';
import { fits, openTasks, type Task } from './tasks.ts';
import { addUnits, appoint, runNow, state } from './testing-sheets.ts';

/** Every real SOP in the project: the two that ship, and those of other bodies. */
const SHEETS = [['sop'], ['seeds', 'sop']].flatMap((folder) =>
  readdirSync(programFile(...folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(programFile(...folder, name), 'utf8') }))
    .filter(({ text }) => /^format: terang-sop\/1$/m.test(text)),
);

/** The sheet without what Terang's rooms make, so that performers state every step, as in an office of its own. */
function stated(sheet: Sheet): Sheet {
  const served = sheet.langkah.some((step) =>
    step.jalankan?.hasil.some(({ keluaran }) => SERVED.has(keluaran)),
  );
  return served ? { ...sheet, langkah: sheet.langkah.map(({ jalankan: _, ...step }) => step) } : sheet;
}

/** What an office decides where a source names no performer: here, its first role. */
function completed(sheet: Sheet): Sheet {
  const [first] = sheet.peran;
  const mark = { peran: first?.id ?? '', tanda: 'process' as const, dugaan: false };
  return {
    ...sheet,
    peran: sheet.peran.map((role) => ({ ...role, fungsi: role.fungsi.length > 0 ? role.fungsi : ['desk'] })),
    langkah: sheet.langkah.map((step) =>
      step.pelaksana.length > 0 || step.jalankan ? step : { ...step, pelaksana: [mark] },
    ),
  };
}

describe('any office’s SOP runs, by the statements of its performers', () => {
  const clock = steppingClock('2026-11-23T02:00:00Z');
  let database: TestDatabase;
  let pengelola: Actor;
  let units: string[];
  const staff: Actor[] = [];
  const deps = () => ({ db: database.db, clock });
  const open = (sheet: string) =>
    perform(deps(), pengelola, openRun, { id: newId(), sheet, title: 'Menurut SOP' });
  const adopt = (sheet: Sheet) => perform(deps(), pengelola, adoptSheet, { id: newId(), sheet });
  const holder = (task: Pick<Task, 'fungsi' | 'lane'>) =>
    staff.find((by) => fits(task.fungsi, task.lane.unit, by)) as Actor;

  before(async () => {
    database = await testDatabase();
    pengelola = await testOffice(deps());
    units = await addUnits(deps(), pengelola, 2);
    for (const fungsi of FUNGSI.filter((one) => one !== 'pengelola'))
      for (const unit of unitNeeded(fungsi) === 'no' ? [null] : units)
        staff.push(await appoint(deps(), pengelola, fungsi, { unit }));
  });
  after(() => database.drop());

  /** Loads the sheet and has the office see to what keeps it from running. */
  async function runnable(sheet: Sheet): Promise<string> {
    let id = await adopt(sheet);
    const missing = presumptionsOf(sheet).length + gapsOf(sheet).length;
    if (missing > 0)
      assert.deepEqual(await refusedFor(open(id)), Array(missing).fill('naskah-belum-lengkap'));
    if (gapsOf(sheet).length > 0) id = await adopt(completed(sheet));
    const ppid = staff.find((by) => by.fungsi === 'ppid') as Actor;
    for (const { di } of presumptionsOf(sheet))
      await perform(deps(), ppid, confirmPresumption, { sheet: id, di, alasan: 'Sesuai kebiasaan kantor.' });
    return id;
  }

  /** States a task by its post, after everything that is not in order has been refused. */
  async function carryOn(run: string, task: Task): Promise<void> {
    const { unit } = task.lane;
    const by = holder(task);
    const say = (who: Actor, change = {}) => state(deps(), who, run, task.output, { unit, ...change });
    const stranger = staff.find((one) => !task.fungsi.includes(one.fungsi)) as Actor;
    assert.deepEqual(await refusedFor(say(stranger)), ['bukan-pelaksana']);
    assert.deepEqual(await refusedFor(say(by, { seen: 'usang' })), ['masukan-berubah']);
    const colleague = staff.find((one) => one.fungsi === by.fungsi && one.unit !== by.unit);
    if (unit !== null && by.unit !== null && colleague)
      assert.deepEqual(await refusedFor(say(colleague)), ['bukan-unit-anda']);
    await say(by);
    const [again] = await refusedFor(say(by));
    assert.match(again ?? '', /^(langkah-sudah-selesai|proses-sudah-ditutup)$/);
  }

  /** Tries the next steps before their turn. */
  async function tryAhead(run: string): Promise<void> {
    const { steps, sheet } = await runNow(deps(), pengelola, run);
    for (const { step, lanes } of steps) {
      const [lane] = lanes;
      const [result] = step.jalankan.hasil;
      if (lane?.state !== 'future' || !result) continue;
      const fungsi = result.fungsi ?? sheet.peran.find(({ id }) => id === result.peran)?.fungsi ?? [];
      const early = state(deps(), holder({ fungsi, lane }), run, result.keluaran, { unit: lane.unit });
      assert.deepEqual(await refusedFor(early), ['langkah-belum-terbuka']);
      return;
    }
  }

  for (const { name, text } of SHEETS) {
    test(`${name} runs from its first step to its last`, async () => {
      const sheet = stated(readSheet(text));
      const run = await open(await runnable(sheet));
      const steps: number[] = [];
      for (;;) {
        const [task] = openTasks(await runNow(deps(), pengelola, run));
        if (!task) break;
        await tryAhead(run);
        await carryOn(run, task);
        steps.push(task.step.step.no);
      }
      const ended = await runNow(deps(), pengelola, run);
      assert.deepEqual(ended.closedAt, ended.parts.at(-1)?.at);
      assert.deepEqual(
        [...new Set(steps)],
        sheet.langkah.map((step) => step.no),
      );
      assert.deepEqual(
        steps,
        [...steps].sort((a, b) => a - b),
      );
      const [left] = await database.db<
        { n: number }[]
      >`select count(*)::int as n from task where run = ${run}`;
      assert.equal(left?.n, 0);
    });
  }

  test('both founding SOPs and the SOPs of other bodies are among them', () => {
    const names = SHEETS.map(({ name }) => name);
    for (const part of ['serang', 'tangerang', 'bakamla', 'sumedang', 'buleleng', 'bawaslu', 'bppmhkp'])
      assert.ok(
        names.some((name) => name.includes(part)),
        part,
      );
    assert.ok(SHEETS.length >= 12, `${SHEETS.length}`);
  });
});
