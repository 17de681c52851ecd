import type { RunningSheet, RunningStep } from '../sheet/running.ts';

type Cells = RunningSheet['gabungan'];

/** Cells that one sheet merges over steps which still stand side by side, under their new numbers. */
function cellsOf(sheet: RunningSheet, taken: readonly RunningStep[], offset: number): Cells {
  return sheet.gabungan.flatMap(({ kolom, dari, sampai }) => {
    const keys = sheet.langkah.filter(({ no }) => no >= dari && no <= sampai).map(({ kunci }) => kunci);
    const places = keys.map((key) => taken.findIndex(({ kunci }) => kunci === key));
    const first = places[0] ?? -1;
    const together = first >= 0 && places.every((place, index) => place === first + index);
    return together ? [{ kolom, dari: offset + first + 1, sampai: offset + first + places.length }] : [];
  });
}

/** The merged cells of a sheet made of steps of one sheet followed by steps of another. */
export function mergedCells(
  [current, kept]: readonly [RunningSheet, readonly RunningStep[]],
  [next, rest]: readonly [RunningSheet, readonly RunningStep[]],
): Cells {
  return [...cellsOf(current, kept, 0), ...cellsOf(next, rest, kept.length)];
}
