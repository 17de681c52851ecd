import { canonical, type Json } from '../../base/json.ts';
import type { Both } from '../../base/text.ts';
import { type RunningSheet, SERVED } from '../sheet/running.ts';
import { responsibleChanges } from './responsible.ts';
import { type StepChange, stepChanges } from './steps.ts';
import { partChanged, said } from './text.ts';
import { sameWords } from './words.ts';

/** What a new version changes, sorted as the ratification clauses ask. */
export interface Comparison {
  /** Changes of scope (ruang lingkup). */
  readonly scope: readonly Both[];
  /** Changes of the responsible party (penanggung jawab kegiatan). */
  readonly responsible: readonly Both[];
  /** Every step of either version: those of the new one in its order, then those that are gone. */
  readonly steps: readonly StepChange[];
  /** Everything else that differs. */
  readonly other: readonly Both[];
}

const same = (one: unknown, other: unknown) => canonical(one as Json) === canonical(other as Json);

function endOf({ langkah }: RunningSheet): { readonly printed: string | null; readonly closing: string[] } {
  const last = langkah.at(-1);
  return { printed: last?.output ?? null, closing: [...(last?.jalankan.ditutupOleh ?? [])].sort() };
}

/** What a procedure ends with: the printed output of its last step; what closes that step where deeds make it. */
function endChanges(before: RunningSheet, after: RunningSheet): Both[] {
  const [was, is] = [endOf(before), endOf(after)];
  const printed = was.printed !== null && is.printed !== null;
  const closing = printed
    ? (names: string[]) => names.filter((name) => SERVED.has(name))
    : (names: string[]) => names;
  const unchanged =
    same(closing(was.closing), closing(is.closing)) && (!printed || sameWords(was.printed, is.printed));
  return unchanged
    ? []
    : [said.end(was.printed ?? was.closing.join(', '), is.printed ?? is.closing.join(', '))];
}

function scopeChanges(before: RunningSheet, after: RunningSheet): Both[] {
  const [was, is] = [before.identitas, after.identitas];
  return [
    ...(sameWords(was.nama, is.nama) ? [] : [said.nama(was.nama, is.nama)]),
    ...(sameWords(was.badan, is.badan) ? [] : [said.badan(was.badan, is.badan)]),
    ...(was.unit === null || sameWords(was.unit, is.unit) ? [] : [said.unit(was.unit, is.unit)]),
    ...endChanges(before, after),
  ];
}

/** Parts of the form that are neither scope, responsible party nor steps; the spelling of those counts here. */
function otherChanges(before: RunningSheet, after: RunningSheet): Both[] {
  const parts = (sheet: RunningSheet): Record<string, unknown> => {
    // What was presumed and is confirmed now changes nothing that the sheet says.
    const { identitas, langkah: _l, format: _f, slug: _s, dugaan: _d, ...rest } = sheet;
    return { ...identitas, ...rest };
  };
  const [was, is] = [parts(before), parts(after)];
  const scope = (key: string) =>
    ['nama', 'badan'].includes(key) || (key === 'unit' && was['unit'] !== null)
      ? !sameWords(was[key] as string | null, is[key] as string | null)
      : false;
  return Object.keys(is)
    .filter((key) => !scope(key) && !same(was[key] ?? null, is[key] ?? null))
    .map(partChanged);
}

/**
 * What `after` changes in `before`. SOP KPU Kota Serang 03/2025 clause 4 tells a change of scope and of the
 * responsible party from every other change and defines neither; docs/decisions/0012 does:
 * - ruang lingkup: the SOP's name, public body and unit, and what its last step ends with;
 * - penanggung jawab kegiatan: the post that ratifies, and the role, with its posts, that performs any activity found
 *   in both versions. Naming for the first time what was blank is no change, nor is another wording of a label.
 */
export function compareSheets(before: RunningSheet, after: RunningSheet): Comparison {
  return {
    scope: scopeChanges(before, after),
    responsible: responsibleChanges(before, after),
    steps: stepChanges(before.langkah, after.langkah),
    other: otherChanges(before, after),
  };
}

/** True when the two versions say exactly the same. */
export function nothingChanged({ scope, responsible, steps, other }: Comparison): boolean {
  return (
    scope.length + responsible.length + other.length === 0 && steps.every((step) => step.change === 'sama')
  );
}

/** True for a change that makes it another procedure: of scope or of the responsible party. */
export function touchesCore({ scope, responsible }: Comparison): boolean {
  return scope.length + responsible.length > 0;
}
