import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RunningSheet, RunningStep } from '../sop/sheet/running.ts';
import { type Lane, laneOf, type Part, position, type StepPosition } from './position.ts';

const OPENED = new Date('2026-11-02T01:00:00Z');
const ALL_UNITS = ['a', 'b', 'c'];

/** What of a step decides the order: per unit or common, its outputs, and which of them close it. */
interface Shape {
  readonly perUnit: boolean;
  readonly outputs: number;
  /** Bit set over the outputs; at least one. */
  readonly closing: number;
  readonly serentak?: boolean;
  /** Number of units that suffice; only for steps per unit. */
  readonly cukup?: number | undefined;
}

const shape = fc
  .record({
    perUnit: fc.boolean(),
    outputs: fc.integer({ min: 1, max: 4 }),
    closing: fc.integer({ min: 1, max: 15 }),
    serentak: fc.boolean(),
    cukup: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  })
  .map(
    (one): Shape => ({
      ...one,
      closing: one.closing % 2 ** one.outputs || 1,
      cukup: one.perUnit ? one.cukup : undefined,
    }),
  );
const shapes = fc.array(shape, { minLength: 1, maxLength: 6 });
const units = fc.integer({ min: 1, max: 3 }).map((n) => ALL_UNITS.slice(0, n));
/** Which of the open lanes moves next, again and again. */
const choices = fc.array(fc.nat(), { minLength: 80, maxLength: 80 });

function sheetOf(steps: readonly Shape[]): RunningSheet {
  const langkah = steps.map(
    ({ perUnit, outputs, closing, serentak = false, cukup }, index): Partial<RunningStep> => {
      const names = Array.from({ length: outputs }, (_, n) => `o${index + 1}_${n}`);
      const ditutupOleh = names.filter((_, n) => closing & (2 ** n));
      return {
        no: index + 1,
        jalankan: {
          ...(cukup ? { cukup } : {}),
          ...{ perUnit, serentak, hasil: names.map((keluaran) => ({ keluaran, peran: 'x' })), ditutupOleh },
        },
      };
    },
  );
  return { langkah } as unknown as RunningSheet;
}

/** The steps as one unit meets them: its own lane where a step is per unit, the common one elsewhere. */
function pathOf(positions: readonly StepPosition[], unit: string): Lane[] {
  return positions.map(({ lanes }) => lanes.find((lane) => lane.unit === unit) ?? (lanes[0] as Lane));
}

/** Plays a run to its end: of the lanes that wait for something, the chosen one hands it in. */
function* play(
  sheet: RunningSheet,
  names: readonly string[],
  picks: readonly number[],
): Generator<[Part[], StepPosition[]]> {
  const parts: Part[] = [];
  for (const [turn, pick] of [...picks, ...picks].entries()) {
    const positions = position(sheet, names, OPENED, parts);
    yield [parts, positions];
    const waiting = positions.flatMap(({ lanes }) =>
      lanes.flatMap((lane) => lane.waits.map((output) => ({ unit: lane.unit, output }))),
    );
    const next = waiting[pick % Math.max(1, waiting.length)];
    if (!next) return;
    parts.push({ ...next, at: new Date(OPENED.getTime() + (turn + 1) * 60_000) });
  }
  throw new Error('the run never ended');
}

function always(
  check: (sheet: RunningSheet, names: readonly string[], parts: readonly Part[], now: StepPosition[]) => void,
): void {
  fc.assert(
    fc.property(shapes, units, choices, (steps, names, picks) => {
      const sheet = sheetOf(steps);
      for (const [parts, now] of play(sheet, names, picks)) check(sheet, names, parts, now);
    }),
    { numRuns: 150 },
  );
}

test('for every unit, steps are done up to one, that one is open, and all later ones are not', () => {
  always((_sheet, names, _parts, now) => {
    for (const unit of names) {
      const states = pathOf(now, unit)
        .map((lane) => ({ done: 'd', passed: 'd', now: 'n', future: 'f' })[lane.state])
        .join('');
      // Where units wait for each other, nothing at all is open for the one that was faster.
      assert.match(states, /^d*n?f*$/);
    }
  });
});

test('something is always open until every step is done, and then the run is at its end', () => {
  always((_sheet, _names, _parts, now) => {
    const open = now.some(({ lanes }) => lanes.some((lane) => lane.waits.length > 0));
    assert.equal(open, !now.every((step) => step.state === 'done'));
  });
});

test('a common step after per-unit steps opens when the last unit that it waits for is through, and not before', () => {
  always((_sheet, _names, _parts, now) => {
    for (const [index, { lanes, step }] of now.entries()) {
      const before = now[index - 1];
      if (!before || step.jalankan.perUnit) continue;
      const last = before.lanes
        .filter((lane) => lane.state !== 'passed')
        .map((lane) => lane.doneAt?.getTime() ?? Number.POSITIVE_INFINITY);
      const opened = lanes[0]?.since?.getTime() ?? Number.POSITIVE_INFINITY;
      assert.equal(opened, Math.max(...last));
    }
  });
});

test('a step is done in a lane exactly when all of its closing outputs are in, k of n or one of one', () => {
  always((_sheet, _names, parts, now) => {
    for (const { step, lanes } of now) {
      for (const lane of lanes) {
        const inHand = parts
          .filter((part) => part.unit === lane.unit && part.output.startsWith(`o${step.no}_`))
          .map((part) => part.output);
        if (lane.state === 'future' || lane.state === 'passed') continue;
        assert.equal(
          lane.state === 'done',
          step.jalankan.ditutupOleh.every((output) => inHand.includes(output)),
        );
      }
    }
  });
});

test('outputs of a step come one after another, in the order in which the sheet names them', () => {
  always((_sheet, _names, _parts, now) => {
    for (const { step, lanes } of now) {
      if (step.jalankan.serentak) continue;
      const order = step.jalankan.hasil.map((result) => result.keluaran);
      for (const lane of lanes) {
        assert.deepEqual(lane.outputs, order.slice(0, lane.outputs.length));
        if (lane.waits.length > 0) assert.equal(lane.waits[0], order[lane.outputs.length]);
      }
    }
  });
});

test('where order is free, every output that misses is waited for at once', () => {
  always((_sheet, _names, _parts, now) => {
    for (const { step, lanes } of now.filter((one) => one.step.jalankan.serentak)) {
      const all = step.jalankan.hasil.map((result) => result.keluaran);
      for (const lane of lanes.filter((one) => one.state === 'now'))
        assert.deepEqual(
          lane.waits,
          all.filter((output) => !lane.outputs.includes(output)),
        );
    }
  });
});

test('a step waits for no more units than suffice, and never passes a unit before they are through', () => {
  always((_sheet, names, _parts, now) => {
    for (const { step, lanes } of now) {
      const done = lanes.filter((lane) => lane.state === 'done').length;
      const enough = Math.min(step.jalankan.cukup ?? names.length, names.length);
      assert.ok(done <= enough);
      if (step.jalankan.perUnit && done < enough && now[step.no - 2]?.step.jalankan.perUnit !== true)
        assert.ok(lanes.every((lane) => lane.state !== 'passed'));
    }
  });
});

test('something handed in for a step that is not open opens nothing', () => {
  always((sheet, names, parts, now) => {
    const future = now.find(({ lanes }) => lanes.some((lane) => lane.state === 'future'));
    if (!future) return;
    const lane = future.lanes.find((one) => one.state === 'future') as Lane;
    const smuggled = future.step.jalankan.hasil.map(({ keluaran }) => ({
      output: keluaran,
      unit: lane.unit,
      at: OPENED,
    }));
    const then = position(sheet, names, OPENED, [...parts, ...smuggled]);
    assert.deepEqual(
      then.map((one) => one.lanes.map((l) => l.state)),
      now.map((one) => one.lanes.map((l) => l.state)),
    );
  });
});

test('sending one unit back reopens that unit, closes what waits for it, and touches no other unit', () => {
  fc.assert(
    fc.property(shapes, units, choices, fc.nat(), fc.nat(), (steps, names, picks, whom, where) => {
      const sheet = sheetOf([
        { perUnit: true, outputs: 2, closing: 2 },
        { perUnit: true, outputs: 2, closing: 3 },
        ...steps,
      ]);
      const unit = names[whom % names.length] as string;
      const moments = [...play(sheet, names, picks)].map(([parts]) => [...parts].slice(0, parts.length));
      const all = moments.at(-1) ?? [];
      const parts = all.slice(0, where % (all.length + 1));
      const kept = parts.filter((part) => !(part.unit === unit && /^o[12]_/.test(part.output)));
      const before = position(sheet, names, OPENED, parts);
      const now = position(sheet, names, OPENED, kept);
      assert.equal(pathOf(now, unit)[0]?.state, 'now');
      assert.ok(
        pathOf(now, unit)
          .slice(1)
          .every((lane) => lane.state === 'future'),
      );
      for (const other of names.filter((name) => name !== unit)) {
        assert.deepEqual(pathOf(now, other).slice(0, 2), pathOf(before, other).slice(0, 2));
      }
    }),
    { numRuns: 150 },
  );
});

test('the lane of an output is the unit’s own where the step is per unit, and the common one elsewhere', () => {
  const sheet = sheetOf([
    { perUnit: true, outputs: 1, closing: 1 },
    { perUnit: false, outputs: 2, closing: 2 },
  ]);
  const now = position(sheet, ['a', 'b'], OPENED, [{ output: 'o1_0', unit: 'a', at: OPENED }]);
  assert.deepEqual(
    [
      laneOf(now, 'o1_0', 'a')?.lane.state,
      laneOf(now, 'o1_0', 'b')?.lane.state,
      laneOf(now, 'o2_1', null)?.lane.state,
    ],
    ['done', 'now', 'future'],
  );
  assert.equal(laneOf(now, 'o1_0', 'a')?.after?.state, 'future');
  assert.equal(laneOf(now, 'o1_0', 'z'), null);
  assert.equal(laneOf(now, 'no_such_output', 'a'), null);
});
