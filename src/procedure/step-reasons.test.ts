import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, nat, property, record } from 'fast-check';
import type { Actor } from '../journal/actor.ts';
import { postsFor, running } from '../sop/sheet/running.ts';
import { arbitrarySheet } from '../sop/sheet/testing.ts';
import { missingIn } from './course/override-step.ts';
import { position } from './position.ts';
import type { OpenOverride, Run, RunPart } from './run.ts';
import { endsRun, stepReasons } from './step-reasons.ts';
import { openTasks } from './tasks.ts';

const UNITS = ['u1', 'u2', 'u3'];
const openedAt = new Date('2026-11-23T02:00:00Z');

const somebody = (n: number): Pick<Actor, 'person' | 'jabatan'> => ({ person: `p${n}`, jabatan: 'j' });

function actor(fungsi: Actor['fungsi'], person: string): Actor {
  const names = { office: 'o', name: 'Contoh', mandate: 'm', jabatanName: 'J' };
  return { ...names, ...somebody(0), person, fungsi, unit: null };
}

/** A run in which what is waited for came in, choice after choice, by one of three people. */
const arbitraryRun = record({ sheet: arbitrarySheet, choices: array(nat(), { maxLength: 14 }) }).map(
  ({ sheet: source, choices }): Run => {
    const mark = { peran: source.peran[0]?.id ?? '', tanda: null, dugaan: false };
    // A sheet that names nobody for a step is not run.
    const langkah = source.langkah.map((step) => ({ ...step, pelaksana: [...step.pelaksana, mark] }));
    const sheet = running({ ...source, langkah });
    const run = (parts: readonly RunPart[]): Run => ({
      ...{ office: 'o', id: 'r', nomor: 'PR', title: 'T', version: 1, sheetId: 's', sheet, openedAt },
      ...{
        closedAt: null,
        batalAt: null,
        batalAlasan: null,
        carriedFrom: null,
        startedBy: null,
        units: UNITS,
      },
      ...{ parts, returns: [], pauses: [], assignments: [], extensions: [], overrides: [] },
      steps: position(sheet, UNITS, openedAt, parts),
    });
    return choices.reduce((now, choice, index) => {
      const tasks = openTasks(now);
      const task = tasks[choice % Math.max(1, tasks.length)];
      if (!task) return now;
      const at = new Date(openedAt.getTime() + index * 60_000);
      const part = { id: `${index}`, step: task.step.step.no, output: task.output, unit: task.lane.unit, at };
      return run([...now.parts, { ...part, how: 'statement', ...somebody(choice % 3), evidence: '' }]);
    }, run([]));
  },
);

const override: OpenOverride = {
  ...{ id: 'v', step: 1, unit: null, at: openedAt, person: 'p0', superior: 'j1' },
  ...{ superiorName: 'Sekretaris', deferred: false },
};

/** Every output of a run in every lane, with somebody who may do it where the sheet names a post. */
function everywhere(run: Run) {
  return run.steps.flatMap(({ step, lanes }) =>
    lanes.flatMap((lane) =>
      step.jalankan.hasil.map((result) => ({
        output: result.keluaran,
        unit: lane.unit,
        by: actor(postsFor(run.sheet, result)[0] ?? 'pembina', 'p9'),
      })),
    ),
  );
}

const codes = (run: Run, { output, unit, by }: ReturnType<typeof everywhere>[number]) =>
  stepReasons({ run, unit }, output, by, true).map((one) => one.code);

test('while a run is paused, void or finished, every output is refused for that before all else', () => {
  const pauses = [{ id: 'z', alasan: 'Banjir', pausedAt: openedAt, resumedAt: null }];
  check(
    property(arbitraryRun, (run) => {
      for (const one of everywhere(run)) {
        assert.equal(codes({ ...run, pauses }, one)[0], 'proses-dijeda');
        assert.equal(codes({ ...run, closedAt: openedAt }, one)[0], 'proses-sudah-ditutup');
        assert.equal(codes({ ...run, batalAt: openedAt, batalAlasan: 'x' }, one)[0], 'proses-batal');
      }
    }),
    { numRuns: 150 },
  );
});

test('an override not yet confirmed keeps the last output from coming in, and no other', () => {
  let held = 0;
  check(
    property(arbitraryRun, (run) => {
      for (const one of everywhere(run)) {
        const before = codes(run, one);
        const otherwise = before.filter((code) => code !== 'pelaksana-kurang').length === 0;
        const ends = otherwise && endsRun(run, [{ output: one.output, unit: one.unit }]);
        held += Number(ends);
        assert.deepEqual(
          codes({ ...run, overrides: [override] }, one),
          ends ? [...before, 'kahar-belum-dikonfirmasi'] : before,
        );
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(held > 0);
});

test('the last output comes from somebody new when fewer people took part than the sheet asks for', () => {
  let asked = 0;
  check(
    property(arbitraryRun, (run) => {
      const least = run.sheet.jumlahPelaksanaMinimal ?? 1;
      for (const one of everywhere(run)) {
        const persons = new Set([...run.parts.map((part) => part.person), one.by.person]).size;
        if (!codes(run, one).includes('pelaksana-kurang')) continue;
        asked += 1;
        assert.ok(persons < least && endsRun(run, [{ output: one.output, unit: one.unit }]));
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(asked > 0);
});

test('passing over what misses closes every open lane of a step, and opens nothing before it', () => {
  check(
    property(arbitraryRun, (run) => {
      for (const one of run.steps.filter(({ state }) => state === 'now')) {
        const filled = missingIn(one, null)
          .filter(({ closing }) => closing)
          .map((part) => ({ ...part, at: openedAt }));
        const after = position(run.sheet, UNITS, openedAt, [...run.parts, ...filled]);
        const { no } = one.step;
        for (const [index, lane] of (after[no - 1]?.lanes ?? []).entries())
          if (one.lanes[index]?.state === 'now') assert.match(lane.state, /done|passed/);
        for (const [index, step] of after.slice(0, no - 1).entries())
          assert.equal(step.state, run.steps[index]?.state);
      }
    }),
    { numRuns: 200 },
  );
});
