import { canonical, type Json } from '../../base/json.ts';
import type { Both } from '../../base/text.ts';
import { cellWords } from '../sheet/cell-words.ts';
import type { RunningStep } from '../sheet/running.ts';
import { KOLOM } from '../sheet/sheet.ts';
import { said } from './text.ts';

/** What became of a step; one that moved may have been changed besides. */
export interface StepChange {
  readonly kunci: string;
  readonly change: 'sama' | 'diubah' | 'baru' | 'hilang' | 'pindah';
  readonly before: RunningStep | null;
  readonly after: RunningStep | null;
  readonly said: readonly Both[];
}

const same = (one: unknown, other: unknown) => canonical(one as Json) === canonical(other as Json);

/** Who performs a step and how; a mark that the office has confirmed meanwhile is the same mark. */
const marks = ({ pelaksana }: RunningStep) => pelaksana.map(({ peran, tanda }) => ({ peran, tanda }));

function differences(was: RunningStep, is: RunningStep): Both[] {
  const { step } = said;
  return [
    ...(['uraian', ...KOLOM] as const).flatMap((key) =>
      same(was[key], is[key]) ? [] : [step.cell(key, cellWords(was, key), cellWords(is, key))],
    ),
    ...(same(marks(was), marks(is)) ? [] : [step.pelaksana]),
    ...(same(was.jalankan, is.jalankan) ? [] : [step.jalankan]),
    ...(was.asal === is.asal ? [] : [step.asal]),
  ];
}

/** The longest run of keys that keep their order; whatever is common and not in it has moved. */
function keptInOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const common = after.filter((key) => before.includes(key));
  const best: string[][] = [];
  for (const key of common) {
    const reach = best
      .filter((kept) => before.indexOf(kept.at(-1) as string) < before.indexOf(key))
      .reduce<string[]>((longest, kept) => (kept.length > longest.length ? kept : longest), []);
    best.push([...reach, key]);
  }
  return new Set(
    best.reduce<string[]>((longest, kept) => (kept.length > longest.length ? kept : longest), []),
  );
}

/** Every step of either version by its key: those of the new one in its order, then those that are gone. */
export function stepChanges(before: readonly RunningStep[], after: readonly RunningStep[]): StepChange[] {
  const old = new Map(before.map((step) => [step.kunci, step]));
  const now = new Set(after.map((step) => step.kunci));
  const still = keptInOrder([...old.keys()], [...now]);
  const present = after.map((step): StepChange => {
    const { kunci } = step;
    const was = old.get(kunci);
    if (!was) return { kunci, change: 'baru', before: null, after: step, said: [] };
    const changes = differences(was, step);
    if (!still.has(kunci)) {
      const moved = said.step.moved(was.no, step.no);
      return { kunci, change: 'pindah', before: was, after: step, said: [moved, ...changes] };
    }
    return { kunci, change: changes.length > 0 ? 'diubah' : 'sama', before: was, after: step, said: changes };
  });
  const gone = before
    .filter(({ kunci }) => !now.has(kunci))
    .map(
      (step): StepChange => ({ kunci: step.kunci, change: 'hilang', before: step, after: null, said: [] }),
    );
  return [...present, ...gone];
}
