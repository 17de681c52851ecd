import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeat, type Wait } from './repeat.ts';

/** A timer that goes off when the test says so. */
function timers() {
  let set: { run: () => void; ms: number }[] = [];
  const wait: Wait = (run, ms) => {
    const one = { run, ms };
    set.push(one);
    return () => {
      set = set.filter((other) => other !== one);
    };
  };
  const settle = () => new Promise(setImmediate);
  return {
    wait,
    waiting: () => set.map(({ ms }) => ms),
    async goOff() {
      const [one] = set.splice(0, 1);
      one?.run();
      await settle();
    },
    settle,
  };
}

test('turns come one after the other, the first at once or after its time', async () => {
  const { wait, waiting, goOff, settle } = timers();
  let turns = 0;
  const work = async () => {
    turns += 1;
  };
  const failed = () => {};
  repeat(work, { every: 5, failed, wait });
  await settle();
  assert.deepEqual([turns, waiting()], [1, [5]]);
  await goOff();
  assert.deepEqual([turns, waiting()], [2, [5]]);
  const later = timers();
  repeat(work, { first: 3, every: 5, failed, wait: later.wait });
  assert.deepEqual([turns, later.waiting()], [2, [3]]);
  await later.goOff();
  assert.deepEqual([turns, later.waiting()], [3, [5]]);
});

test('a turn that fails is told of, and the next comes all the same', async () => {
  const { wait, waiting, settle } = timers();
  const told: unknown[] = [];
  repeat(() => Promise.reject(new Error('disk')), { every: 5, failed: (error) => told.push(error), wait });
  await settle();
  assert.deepEqual([told.map(String), waiting()], [['Error: disk'], [5]]);
});

test('the end tells the turn under way, waits for it, and sets no timer again', async () => {
  const { wait, waiting } = timers();
  let over = false;
  const stop = repeat(
    (signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () =>
          setImmediate(() => {
            over = true;
            resolve(null);
          }),
        );
      }),
    { every: 5, failed: () => {}, wait },
  );
  await stop();
  assert.deepEqual([over, waiting()], [true, []]);
  const idle = timers();
  const stopIdle = repeat(async () => {}, { first: 5, every: 5, failed: () => {}, wait: idle.wait });
  await stopIdle();
  assert.deepEqual(idle.waiting(), []);
});
