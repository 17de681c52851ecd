import { postsFor, type RunningSheet, type RunningStep, SERVED } from '../sheet/running.ts';
import type { Jalankan } from '../sheet/sheet.ts';
import { mergedCells } from './merged-cells.ts';

type Result = Jalankan['hasil'][number];

function outputsOf(steps: readonly RunningStep[]): string[] {
  return steps.flatMap((step) => step.jalankan.hasil.map((result) => result.keluaran));
}

/** The first of `x_2`, `x_3` … that is not taken. */
function freshName(output: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n += 1) if (!taken.has(`${output}_${n}`)) return `${output}_${n}`;
}

/**
 * A later step beside protected ones that name some of its outputs too. What closed a protected step is there, and
 * what a deed makes is made once: the later step no longer makes it, and falls away when that leaves nothing to close
 * it. Any other output is the step's own under a name of its own.
 */
function beside(
  step: RunningStep,
  kept: readonly RunningStep[],
  taken: ReadonlySet<string>,
): RunningStep | null {
  const named = new Set(outputsOf(kept));
  const there = new Set(kept.flatMap((one) => one.jalankan.ditutupOleh));
  const own = (output: string): string[] => {
    if (!named.has(output)) return [output];
    return there.has(output) || SERVED.has(output) ? [] : [freshName(output, taken)];
  };
  const { jalankan } = step;
  const hasil = jalankan.hasil.flatMap((result) =>
    own(result.keluaran).map((keluaran) => ({ ...result, keluaran })),
  );
  const ditutupOleh = jalankan.ditutupOleh.flatMap(own);
  return ditutupOleh.length === 0 ? null : { ...step, jalankan: { ...jalankan, hasil, ditutupOleh } };
}

/** The roles of both: as `current` has them where its protected steps use them, otherwise as `next` has them. */
function rolesOf(
  current: RunningSheet,
  next: RunningSheet,
  kept: readonly RunningStep[],
): RunningSheet['peran'] {
  const used = new Set(
    kept.flatMap((step) => [...step.pelaksana, ...step.jalankan.hasil].map((one) => one.peran)),
  );
  const own = current.peran.filter(({ id }) => used.has(id));
  const known = new Set(next.peran.map(({ id }) => id));
  return [
    ...next.peran.map((role) => own.find(({ id }) => id === role.id) ?? role),
    ...own.filter(({ id }) => !known.has(id)),
  ];
}

/** The step with its posts written out where the common role means other posts to the protected steps. */
function withPosts(step: RunningStep, next: RunningSheet, peran: RunningSheet['peran']): RunningStep {
  const named = (result: Result): Result => {
    const posts = postsFor(next, result);
    const same = posts.join() === postsFor({ peran }, result).join();
    return same || posts.length === 0 ? result : { ...result, fungsi: [...posts] };
  };
  return { ...step, jalankan: { ...step.jalankan, hasil: step.jalankan.hasil.map(named) } };
}

/**
 * The sheet that an open run follows after an amendment. SOP KPU Kota Serang 03/2025 clause 3: a change does not apply
 * to stages that are finished. The first `protectedSteps` steps of `current` stay exactly as they are; then come the
 * steps of `next` in its order, but for those that are protected already. A new step that `next` places before a
 * protected one is not asked of this run; a step that the run still had before it is, wherever `next` places it.
 * Steps are renumbered; keys and outputs stay unique.
 */
export function splice(current: RunningSheet, next: RunningSheet, protectedSteps: number): RunningSheet {
  const kept = current.langkah.slice(0, protectedSteps);
  const finished = new Set(kept.map((step) => step.kunci));
  const ahead = new Set(current.langkah.slice(protectedSteps).map((step) => step.kunci));
  const boundary = next.langkah.findLastIndex((step) => finished.has(step.kunci));
  const taken = new Set([...outputsOf(kept), ...outputsOf(next.langkah)]);
  const peran = rolesOf(current, next, kept);
  const rest = next.langkah
    .filter((step, index) => !finished.has(step.kunci) && (index > boundary || ahead.has(step.kunci)))
    .flatMap((step) => beside(step, kept, taken) ?? [])
    .map((step) => withPosts(step, next, peran));
  return {
    ...next,
    peran,
    langkah: [...kept, ...rest].map((step, index) => ({ ...step, no: index + 1 })),
    gabungan: mergedCells([current, kept], [next, rest]),
    dugaan: next.dugaan.filter(({ di }) => !di.startsWith('langkah.')),
  };
}
