import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSheets, touchesCore } from '../../sop/amend/compare.ts';
import { postsFor, SERVED } from '../../sop/sheet/running.ts';
import type { Lane } from '../position.ts';
import type { Run } from '../run.ts';
import { stepReasons } from '../step-reasons.ts';
import { stepOf } from './fits.ts';
import { fingerprint, protectedSteps } from './rehearse.ts';
import { actor, openings } from './testing.ts';
import { eachRun, seen, throughout } from './testing-watch.ts';

const finishedLanes = (run: Run) =>
  run.steps.flatMap(({ step, lanes }) =>
    lanes.filter((lane) => lane.state === 'done').map((lane): [string, Lane] => [step.kunci, lane]),
  );

test('clause 3: what is finished stays exactly as it was, and no amendment reopens it', () => {
  throughout(
    eachRun((was, _outcome, is) => {
      const kept = protectedSteps(was.steps);
      assert.deepEqual(is.sheet.langkah.slice(0, kept), was.sheet.langkah.slice(0, kept));
      const now = finishedLanes(is);
      for (const [kunci, lane] of finishedLanes(was)) {
        assert.deepEqual(now.find(([key, one]) => key === kunci && one.unit === lane.unit)?.[1], lane);
      }
    }),
  );
});

test('what is left follows the new version, in its order and by its posts, without what it puts before a finished step', () => {
  throughout(
    eachRun((was, { effective, keptSteps }, _is, { after }) => {
      if (!effective) return;
      const kept = was.sheet.langkah.slice(0, keptSteps);
      const had = was.sheet.langkah.map(({ kunci }) => kunci);
      const place = (kunci: string) => after.langkah.findIndex((step) => step.kunci === kunci);
      const boundary = Math.max(-1, ...kept.map(({ kunci }) => place(kunci)));
      const places = effective.langkah.slice(keptSteps).map(({ kunci }) => place(kunci));
      assert.deepEqual(
        places,
        [...places].sort((one, other) => one - other),
      );
      for (const { kunci, jalankan } of effective.langkah.slice(keptSteps)) {
        assert.ok(had.includes(kunci) || place(kunci) > boundary);
        const asked = after.langkah[place(kunci)]?.jalankan.hasil ?? [];
        for (const result of jalankan.hasil) {
          const same = asked.find(({ keluaran }) => keluaran === result.keluaran);
          if (same) assert.deepEqual(postsFor(effective, result), postsFor(after, same));
        }
      }
      for (const { jalankan } of kept)
        for (const result of jalankan.hasil)
          assert.deepEqual(postsFor(effective, result), postsFor(was.sheet, result));
    }),
  );
});

test('a run never stands on a step before one that is finished, whatever came before', () => {
  throughout({
    state: (run) => {
      for (const unit of run.units) {
        const path = run.steps.map(({ lanes }) => lanes.find((lane) => lane.unit === unit) ?? lanes[0]);
        const states = path.map((lane) => lane?.state[0]).join('');
        assert.match(states, /^[dp]*n?[fp]*$/);
      }
      const numbers = run.sheet.langkah.map(({ no }) => no);
      const outputs = run.sheet.langkah.flatMap(({ jalankan }) => jalankan.hasil.map((one) => one.keluaran));
      assert.deepEqual(
        numbers,
        [...numbers.keys()].map((index) => index + 1),
      );
      assert.equal(new Set(outputs).size, outputs.length);
      assert.equal(new Set(run.sheet.langkah.map(({ kunci }) => kunci)).size, numbers.length);
    },
  });
});

test('nothing succeeds out of order, by a wrong post, for another unit, twice, or in a void or finished run', () => {
  const before = seen.refused;
  throughout({});
  assert.ok(seen.refused - before > 5000, 'attempts are judged in every history');
});

test('clause 4: a change of scope or responsible party voids every open run, where the clause says so and only there', () => {
  throughout({
    amendment: ({ before, after, outcomes, amended }) => {
      const isVoid =
        before.pengesahan.aturan.batal !== undefined && touchesCore(compareSheets(before, after));
      assert.ok(outcomes.every(({ outcome }) => (outcome === 'batal') === isVoid));
      for (const run of amended.filter(({ batalAt }) => batalAt !== null)) {
        assert.deepEqual(openings(run), []);
        for (const { step, lanes } of run.steps)
          for (const { keluaran } of step.jalankan.hasil)
            for (const post of ['desk', 'ppid', 'ketua'] as const) {
              const place = { run, unit: lanes[0]?.unit ?? null };
              const [first] = stepReasons(place, keluaran, actor(post), true);
              assert.equal(first?.code, 'proses-batal');
            }
      }
    },
  });
});

test('clause 2: without the clause, and by an ordinary revision, no open run changes', () => {
  throughout(
    eachRun((was, { outcome }, is, { kind, before }) => {
      if (kind === 'kahar' && before.pengesahan.aturan.revisiKahar !== undefined) return;
      assert.ok(outcome === 'tetap' || outcome === 'batal');
      assert.deepEqual(is.sheet, was.sheet);
      assert.deepEqual(is.parts, was.parts);
    }),
  );
});

test('what counted still counts after an amendment, but for the parts of unfinished steps that were rehearsed as lost', () => {
  throughout(
    eachRun((was, { outcome, dropped, loses }, is) => {
      assert.equal(is.parts.length, was.parts.length - dropped.length);
      if (dropped.length > 0) assert.ok(outcome === 'pindah' && loses.length > 0);
      const kept = new Set(was.sheet.langkah.slice(0, protectedSteps(was.steps)).map(({ kunci }) => kunci));
      for (const part of was.parts.filter(({ id }) => dropped.includes(id)))
        assert.equal(kept.has(stepOf(was.sheet, part.output)?.kunci ?? ''), false);
    }),
  );
});

test('a part counts only for what it was handed in for, also when the name of its output comes back', () => {
  throughout({
    state: (run, meant) => {
      for (const { id, output, unit } of run.parts) {
        const [was, step] = [meant.get(id), stepOf(run.sheet, output)];
        const role = step?.jalankan.hasil.find(({ keluaran }) => keluaran === output)?.peran;
        assert.deepEqual([role, step?.jalankan.perUnit], [was?.role, was?.perUnit]);
        assert.equal(unit !== null, was?.perUnit);
        if (!SERVED.has(output)) assert.deepEqual([step?.kunci, step?.output], [was?.kunci, was?.printed]);
      }
    },
  });
});

test('a rehearsal is the same for all who look, and another one once a run has moved past what it showed', () => {
  throughout({
    stale: (was, now) => {
      const same = JSON.stringify(was) === JSON.stringify(now);
      assert.equal(fingerprint(was) === fingerprint(now), same);
    },
    amendment: ({ outcomes, runs, amended }) => {
      assert.equal(fingerprint(outcomes), fingerprint([...outcomes].reverse()));
      for (const [index, { outcome, keptSteps, effective }] of outcomes.entries()) {
        if (outcome !== 'pindah') continue;
        assert.deepEqual(amended[index]?.sheet, effective);
        assert.equal(keptSteps, protectedSteps(runs[index]?.steps ?? []));
      }
    },
  });
});

test('a void run’s evidence goes into the new run in order, and never ends it', () => {
  throughout({
    carried: (old, fresh, parts) => {
      assert.equal(fresh.closedAt, null);
      assert.ok(parts.every((part) => old.parts.includes(part) && !SERVED.has(part.output)));
      for (const { lanes, step } of fresh.steps)
        for (const lane of lanes)
          if (lane.state === 'future') assert.deepEqual([step.kunci, lane.outputs], [step.kunci, []]);
    },
  });
});

test('after any history a run that is not void can still reach its end', () => {
  throughout({}, (world) => {
    for (const run of world.runs.filter(({ batalAt }) => batalAt === null)) {
      assert.ok(world.finish(run).steps.every((step) => step.state === 'done'));
      seen.ended += 1;
    }
  });
});

test('ten thousand histories were played, and everything that can happen happened in them', (t) => {
  t.diagnostic(JSON.stringify(seen));
  assert.ok(seen.histories >= 10_000, `${seen.histories} histories`);
  for (const [what, n] of Object.entries(seen)) assert.ok(n >= 10, `${what}: ${n}`);
});
