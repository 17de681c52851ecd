import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Actor, Fungsi } from '../../journal/actor.ts';
import { postsFor } from '../../sop/sheet/running.ts';
import type { Run } from '../run.ts';
import { stepReasons } from '../step-reasons.ts';
import { stepOf } from './fits.ts';
import type { RunOutcome } from './rehearse.ts';
import { type Amended, actor, inOrder, type Watch, World } from './testing.ts';
import { tapeOf } from './testing-sheets.ts';

/** Histories that one test plays. */
const EACH = 1000;
const POSTS: readonly Fungsi[] = ['desk', 'ppid', 'ketua', 'sekretaris'];

/** How often each thing happened in all histories so far. */
export const seen = {
  histories: 0,
  ...{ allowed: 0, refused: 0, pindah: 0, batal: 0, tetap: 0, tertolak: 0 },
  ...{ dropped: 0, carried: 0, ended: 0 },
};

/** A deed succeeds exactly where the post fits, the unit is its own, and the step waits for it. */
function judge(run: Run, output: string, unit: string | null, by: Actor, allowed: boolean): void {
  const step = stepOf(run.sheet, output);
  const result = step?.jalankan.hasil.find((one) => one.keluaran === output);
  const post = result !== undefined && postsFor(run.sheet, result).includes(by.fungsi);
  const ownUnit = !step?.jalankan.perUnit || by.unit === null || by.unit === unit;
  assert.equal(allowed, post && ownUnit && inOrder(run, output, unit));
  seen[allowed ? 'allowed' : 'refused'] += 1;
}

/** At the end of a history, every output of every run is tried once more, by one post or another. */
function tryAll(runs: readonly Run[]): void {
  for (const [n, run] of runs.entries()) {
    const results = run.sheet.langkah.flatMap(({ jalankan }) =>
      jalankan.hasil.map(({ keluaran }) => ({ keluaran, perUnit: jalankan.perUnit })),
    );
    for (const [index, { keluaran, perUnit }] of results.entries()) {
      const unit = perUnit ? (run.units[index % run.units.length] ?? null) : null;
      const by = actor(POSTS[(n + index) % POSTS.length] as Fungsi, index % 3 === 0 ? 'u1' : null);
      judge(run, keluaran, unit, by, stepReasons({ run, unit }, keluaran, by, true).length === 0);
    }
  }
}

/** The watch, with every attempt judged, and what happens counted besides. */
function counted(watch: Watch): Watch {
  return {
    ...watch,
    attempt: judge,
    amendment: (one) => {
      for (const { outcome, dropped } of one.outcomes) {
        seen[outcome] += 1;
        seen.dropped += dropped.length;
      }
      watch.amendment?.(one);
    },
    carried: (old, fresh, parts) => {
      seen.carried += parts.length;
      watch.carried?.(old, fresh, parts);
    },
  };
}

/** Plays histories made of any choices whatever; what fails is shown as the shortest tape that fails. */
export function throughout(watch: Watch, atEnd: (world: World) => void = () => {}): void {
  const tapes = fc.noBias(fc.uint8Array({ minLength: 60, maxLength: 300 }));
  fc.assert(
    fc.property(tapes, (bytes) => {
      seen.histories += 1;
      const world = new World(tapeOf(bytes), counted(watch)).play();
      tryAll(world.runs);
      atEnd(world);
    }),
    { numRuns: EACH },
  );
}

/** Every run of an amendment: as it was, what was rehearsed of it, as it then is. */
export function eachRun(work: (was: Run, outcome: RunOutcome, is: Run, one: Amended) => void): Watch {
  return {
    amendment: (one) => {
      for (const [index, was] of one.runs.entries())
        work(was, one.outcomes[index] as RunOutcome, one.amended[index] as Run, one);
    },
  };
}
