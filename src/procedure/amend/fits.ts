import { sameWords } from '../../sop/amend/words.ts';
import { type RunningSheet, type RunningStep, SERVED } from '../../sop/sheet/running.ts';
import type { Part } from '../position.ts';

/** The step of a sheet that makes an output. */
export function stepOf(sheet: RunningSheet, output: string): RunningStep | null {
  return (
    sheet.langkah.find(({ jalankan }) => jalankan.hasil.some(({ keluaran }) => keluaran === output)) ?? null
  );
}

function labelOf(
  sheet: RunningSheet,
  output: string,
): { readonly id: string; readonly label: string } | null {
  const result = stepOf(sheet, output)?.jalankan.hasil.find(({ keluaran }) => keluaran === output);
  if (!result) return null;
  return {
    id: result.peran,
    label: sheet.peran.find(({ id }) => id === result.peran)?.label ?? result.peran,
  };
}

/** True when the same role hands the output in under both sheets. */
function samePerformer(output: string, before: RunningSheet, after: RunningSheet): boolean {
  const [was, is] = [labelOf(before, output), labelOf(after, output)];
  return was !== null && is !== null && (was.id === is.id || sameWords(was.label, is.label));
}

/**
 * True when what was handed in under one sheet is what the other asks for: the same output of the same step, by the
 * same role, by each unit or in common alike, with the same printed output. An output that a deed makes means the
 * same in whichever step it stands.
 */
export function fits({ output }: Pick<Part, 'output'>, before: RunningSheet, after: RunningSheet): boolean {
  const [was, is] = [stepOf(before, output), stepOf(after, output)];
  if (!was || !is || !samePerformer(output, before, after)) return false;
  if (was.jalankan.perUnit !== is.jalankan.perUnit) return false;
  return SERVED.has(output) || (was.kunci === is.kunci && sameWords(was.output, is.output));
}
