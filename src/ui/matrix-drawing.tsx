import type { JSX } from 'preact';

export type Shape = 'terminator' | 'process' | 'decision';
export type StepState = 'done' | 'now' | 'future';

const HALF_HEIGHT: Record<Shape, number> = { terminator: 13, process: 14, decision: 19 };

/** The three symbols of PermenPAN-RB 35/2012 around the point 0,0: capsule 52 × 26, box 48 × 28, diamond 54 × 38. */
function Outline({ shape }: { shape: Shape }): JSX.Element {
  if (shape === 'terminator')
    return <rect class="symbol__edge" x="-26" y="-13" width="52" height="26" rx="13" />;
  if (shape === 'process') return <rect class="symbol__edge" x="-24" y="-14" width="48" height="28" />;
  return <path class="symbol__edge" d="M0-19 27 0 0 19-27 0z" />;
}

/** Done: a tick. Now: solid with a hole. To come: grey. Dashed, or with a dashed edge round it: presumed. */
function StepSymbol(props: { shape: Shape; state: StepState; presumed: boolean }): JSX.Element {
  return (
    <g class={`symbol symbol--${props.state}${props.presumed ? ' symbol--presumed' : ''}`}>
      {props.state === 'now' && props.presumed && (
        <g class="symbol__halo" transform="scale(1.2 1.24)">
          <Outline shape={props.shape} />
        </g>
      )}
      <Outline shape={props.shape} />
      {props.state === 'done' && <path class="symbol__tick" d="m-5 0 3.5 3.8L5-3.8" />}
      {props.state === 'now' && <circle class="symbol__hole" r="3.6" />}
    </g>
  );
}

/** A small symbol for the legend. */
export function LegendSymbol(props: { state: StepState; presumed?: boolean }): JSX.Element {
  const { state, presumed = false } = props;
  return (
    <svg
      class="legend__symbol"
      width="27"
      height="17"
      viewBox="-28 -18 56 36"
      aria-hidden="true"
      focusable="false"
    >
      <StepSymbol shape={presumed ? 'terminator' : 'process'} state={state} presumed={presumed} />
    </svg>
  );
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
  readonly mark: { readonly shape: Shape; readonly state: StepState; readonly presumed: boolean } | null;
  readonly wires: readonly (Wire & { readonly ahead: boolean })[];
}

const TURN = 13;

/** Draws what a performer cell holds: lines first, the symbol over them, so that rows may be of any height. */
export function CellSvg({ drawing }: { drawing: CellDrawing }): JSX.Element | null {
  const { mark, wires } = drawing;
  if (!mark && wires.length === 0) return null;
  const arrival = wires.find((wire) => wire.kind === 'arrive');
  const halo = mark?.state === 'now' && mark.presumed ? 1.24 : 1;
  const top = mark ? -HALF_HEIGHT[mark.shape] * halo : 0;
  return (
    <svg class="drawing" aria-hidden="true" focusable="false">
      {wires.map((wire) => (
        <WireLine key={JSON.stringify(wire)} wire={wire} ahead={wire.ahead} />
      ))}
      {mark && (
        <svg x="50%" y="50%" overflow="visible" aria-hidden="true">
          <StepSymbol {...mark} />
          {arrival && (
            <path class={wireClass(arrival.ahead)} d={`M-4.5 ${top - 8} 0 ${top - 1} 4.5 ${top - 8}`} />
          )}
        </svg>
      )}
    </svg>
  );
}

function wireClass(ahead: boolean): string {
  return ahead ? 'wire wire--ahead' : 'wire';
}

function WireLine({ wire, ahead }: { wire: Wire; ahead: boolean }): JSX.Element | null {
  const place = { top: 0, middle: '50%', bottom: '100%', turn: TURN } as const;
  if (wire.kind === 'down')
    return <line class={wireClass(ahead)} x1="50%" x2="50%" y1={place[wire.from]} y2={place[wire.to]} />;
  if (wire.kind === 'across') {
    const y = place[wire.at];
    return <line class={wireClass(ahead)} x1={`${wire.from}%`} x2={`${wire.to}%`} y1={y} y2={y} />;
  }
  return null;
}

export interface MatrixMark {
  /** Id of the role's column. */
  readonly role: string;
  readonly shape: Shape;
  /** True when the source does not show the mark; drawn dashed. */
  readonly presumed: boolean;
}

/** What the drawing needs of a step: its marks and how far it is. */
export interface DrawnStep {
  readonly marks: readonly MatrixMark[];
  readonly state: StepState;
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
