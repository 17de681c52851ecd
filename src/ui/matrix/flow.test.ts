import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DrawnStep, drawMatrix } from './flow.ts';
import type { MatrixMark, StepState } from './step.ts';

const mark = (role: string): MatrixMark => ({ role, shape: 'process', presumed: false });
const step = (state: StepState, ...roles: string[]): DrawnStep => ({ state, marks: roles.map(mark) });
const kinds = (cell: { wires: readonly { kind: string }[] } | undefined) =>
  cell?.wires.map((wire) => wire.kind) ?? [];

test('an arrow to the column two places on leaves at the bottom, crosses the column between, and arrives', () => {
  const [first, second] = drawMatrix(['a', 'b', 'c'], [step('done', 'a'), step('now', 'c')]);
  assert.deepEqual(first?.map(kinds), [['down'], [], []]);
  assert.deepEqual(second?.map(kinds), [['across', 'down'], ['across'], ['across', 'down', 'arrive']]);
  assert.deepEqual(second?.[1]?.wires[0], { kind: 'across', from: 0, to: 100, at: 'turn', ahead: false });
});

test('an arrow that goes back to an earlier column crosses the same cells', () => {
  const [, second] = drawMatrix(['a', 'b', 'c'], [step('done', 'c'), step('now', 'a')]);
  assert.deepEqual(second?.map(kinds), [['across', 'down', 'arrive'], ['across'], ['across', 'down']]);
});

test('in one column the arrow goes straight down', () => {
  const [, second] = drawMatrix(['a'], [step('done', 'a'), step('now', 'a')]);
  assert.deepEqual(second?.map(kinds), [['down', 'arrive']]);
});

test('two marks of one step are joined, and the flow goes on from the first', () => {
  const [first, second] = drawMatrix(['a', 'b'], [step('now', 'a', 'b'), step('future', 'a')]);
  assert.deepEqual(first?.map(kinds), [['across', 'down'], ['across']]);
  assert.deepEqual(second?.map(kinds), [['down', 'arrive'], []]);
});

test('a line to a step not yet begun is ahead', () => {
  const [first, second] = drawMatrix(['a'], [step('now', 'a'), step('future', 'a')]);
  assert.deepEqual(
    first?.[0]?.wires.map((wire) => wire.ahead),
    [true],
  );
  assert.ok(second?.[0]?.wires.every((wire) => wire.ahead));
});

test('a step whose performer the source does not show is drawn without mark and without arrows', () => {
  const rows = drawMatrix(['a'], [step('done', 'a'), step('now'), step('future', 'a')]);
  assert.deepEqual(
    rows.map((row) => row.map(kinds)),
    [[[]], [[]], [[]]],
  );
  assert.equal(rows[1]?.[0]?.mark, null);
});
