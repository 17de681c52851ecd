import type { MatrixMark, Shape, StepState } from './step.ts';

/** A mark as it is drawn. */
export interface DrawnMark {
  readonly shape: Shape | null;
  /** Null when no run is shown. */
  readonly state: StepState | null;
  readonly presumed: boolean;
}

/** One line of a cell, in per cent of its width and height, or `turn`: 13 px below its upper edge. */
export type Wire =
  | {
      readonly kind: 'down';
      readonly from: 'top' | 'turn' | 'middle';
      readonly to: 'middle' | 'bottom' | 'turn';
    }
  | { readonly kind: 'across'; readonly from: 0 | 50; readonly to: 50 | 100; readonly at: 'turn' | 'middle' }
  | { readonly kind: 'arrive' };

export interface CellDrawing {
  readonly mark: DrawnMark | null;
  readonly wires: readonly (Wire & { readonly ahead: boolean })[];
}

/** What the drawing needs of a step: its marks and how far it is. */
export interface DrawnStep {
  readonly marks: readonly MatrixMark[];
  readonly state: StepState | null;
}

/**
 * What every performer cell holds, row by row. The first mark of a step is the one that the flow enters and leaves:
 * out at the bottom centre, 13 px inside the next row across to its column, in at the top. Marks of one step are
 * joined by a line through their middles. A line to a step not yet begun is ahead, and grey.
 */
export function drawMatrix(roles: readonly string[], steps: readonly DrawnStep[]): CellDrawing[][] {
  const column = (step: DrawnStep | undefined): number => roles.indexOf(step?.marks[0]?.role ?? '');
  return steps.map((step, row) => {
    const here = column(step);
    const before = column(steps[row - 1]);
    const after = steps[row + 1];
    const marked = step.marks.map((mark) => roles.indexOf(mark.role)).filter((at) => at >= 0);
    const ahead = step.state === 'future';
    return roles.map((role, at) => {
      const wires: (Wire & { ahead: boolean })[] = [];
      const add = (wire: Wire, isAhead = ahead) => wires.push({ ...wire, ahead: isAhead });
      if (before >= 0 && here >= 0) for (const wire of incoming(before, here, at)) add(wire);
      for (const wire of joins(marked, at)) add(wire);
      if (at === here && column(after) >= 0)
        add({ kind: 'down', from: 'middle', to: 'bottom' }, after?.state === 'future');
      const mark = step.marks.find((candidate) => candidate.role === role);
      return { mark: mark ? { shape: mark.shape, state: step.state, presumed: mark.presumed } : null, wires };
    });
  });
}

/** The part of the arrow from the row above that crosses the cell in column `at`. */
function incoming(from: number, to: number, at: number): Wire[] {
  if (from === to) return at === to ? [{ kind: 'down', from: 'top', to: 'middle' }, { kind: 'arrive' }] : [];
  const [left, right] = from < to ? [from, to] : [to, from];
  const across: Wire | null = span(left, right, at, 'turn');
  const wires: Wire[] = across ? [across] : [];
  if (at === from) wires.push({ kind: 'down', from: 'top', to: 'turn' });
  if (at === to) wires.push({ kind: 'down', from: 'turn', to: 'middle' }, { kind: 'arrive' });
  return wires;
}

/** The part of the line that joins several marks of one step. */
function joins(marked: readonly number[], at: number): Wire[] {
  if (marked.length < 2) return [];
  const across = span(Math.min(...marked), Math.max(...marked), at, 'middle');
  return across ? [across] : [];
}

function span(left: number, right: number, at: number, level: 'turn' | 'middle'): Wire | null {
  if (at < left || at > right) return null;
  return { kind: 'across', from: at === left ? 50 : 0, to: at === right ? 50 : 100, at: level };
}
