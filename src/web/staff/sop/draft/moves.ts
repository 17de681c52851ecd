import { MOST_ROLES, MOST_STEPS } from '../../../../sop/sheet/sheet.ts';
import { freshKey } from '../../../../sop/version/new-sheet.ts';
import { blankTyped, isBlank, type TypedSheet, type TypedStep } from './typed.ts';

/** What a button of the editor does besides keeping everything that was typed. */
export const MOVES = ['naik', 'turun', 'tambah', 'hapus', 'urungkan', 'peran-tambah', 'peran-hapus'] as const;
export type Move = (typeof MOVES)[number];

/** A press as its button names it: `naik-3` is "move the third step up". */
export interface Press {
  readonly move: Move;
  /** Place of the step or role, counted from 1; 0 for the top of the list. */
  readonly at: number;
}

export const pressed = (move: Move, at = 0) => `${move}-${at}`;

/** The press that a form came with; null for saving. */
export function readPress(value: string): Press | null {
  const [, move, at] = /^([a-z-]+)-(\d{1,3})$/.exec(value) ?? [];
  const known = MOVES.find((one) => one === move);
  return known && at !== undefined ? { move: known, at: Number(at) } : null;
}

function swapped(steps: readonly TypedStep[], one: number, other: number): readonly TypedStep[] {
  const [a, b] = [steps[one], steps[other]];
  if (!a || !b) return steps;
  return steps.with(one, b).with(other, a);
}

/** A blank step is dropped at once; one with something in it is struck and can be restored until the draft is saved. */
function struck(steps: readonly TypedStep[], at: number): readonly TypedStep[] {
  const step = steps[at];
  if (!step) return steps;
  return isBlank(step) ? steps.toSpliced(at, 1) : steps.with(at, { ...step, gone: true });
}

function withoutRole(typed: TypedSheet, at: number): TypedSheet {
  const place = (value: string) =>
    Number(value) === at + 1 ? '' : Number(value) > at + 1 ? String(Number(value) - 1) : value;
  return {
    ...typed,
    roles: typed.roles.toSpliced(at, 1),
    steps: typed.steps.map((step) => ({
      ...step,
      marks: step.marks.toSpliced(at, 1),
      hasil: step.hasil.map(place),
    })),
  };
}

/**
 * The form after a press. Nothing is saved by it, and a press that fits nothing changes nothing.
 * @param used keys that steps of this procedure have or had; a new step takes another
 */
export function moved(typed: TypedSheet, { move, at }: Press, used: ReadonlySet<string>): TypedSheet {
  const { steps, roles } = typed;
  const index = at - 1;
  switch (move) {
    case 'naik':
      return { ...typed, steps: swapped(steps, index, index - 1) };
    case 'turun':
      return { ...typed, steps: swapped(steps, index, index + 1) };
    case 'tambah': {
      if (steps.length >= MOST_STEPS || at > steps.length) return typed;
      const taken = new Set([...used, ...steps.map(({ kunci }) => kunci)]);
      return { ...typed, steps: steps.toSpliced(at, 0, blankTyped(freshKey(taken), roles.length)) };
    }
    case 'hapus':
      return { ...typed, steps: struck(steps, index) };
    case 'urungkan':
      return steps[index] ? { ...typed, steps: steps.with(index, { ...steps[index], gone: false }) } : typed;
    case 'peran-tambah':
      if (roles.length >= MOST_ROLES) return typed;
      return {
        ...typed,
        roles: [...roles, { id: '', label: '', fungsi: [], urutan: '' }],
        steps: steps.map((step) => ({ ...step, marks: [...step.marks, ''] })),
      };
    case 'peran-hapus':
      return roles[index] ? withoutRole(typed, index) : typed;
  }
}

/** Where the page opens after a press: at the step or role that it was about. */
export function anchorAfter({ move, at }: Press): string {
  switch (move) {
    case 'naik':
      return `langkah-${Math.max(1, at - 1)}`;
    case 'turun':
    case 'tambah':
      return `langkah-${at + 1}`;
    case 'hapus':
    case 'urungkan':
      return `langkah-${at}`;
    case 'peran-tambah':
    case 'peran-hapus':
      return 'peran';
  }
}
