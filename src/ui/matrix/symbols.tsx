import type { JSX } from 'preact';
import type { CellDrawing, DrawnMark, Wire } from './flow.ts';
import type { Shape, StepState } from './step.ts';

/** Half of each symbol's height; the last is for a mark whose symbol cannot be read. */
const HALF_HEIGHT = { terminator: 13, process: 14, decision: 19, connector: 17, unread: 16 } as const;

/**
 * The symbols of PermenPAN-RB 35/2012 around the point 0,0: capsule 52 × 26, box 48 × 28, diamond 54 × 38, off-page
 * pentagon 40 × 34; and the frame 76 × 32 for what cannot be read.
 */
function Outline({ shape }: { shape: Shape | null }): JSX.Element {
  switch (shape) {
    case 'terminator':
      return <rect class="symbol__edge" x="-26" y="-13" width="52" height="26" rx="13" />;
    case 'process':
      return <rect class="symbol__edge" x="-24" y="-14" width="48" height="28" />;
    case 'decision':
      return <path class="symbol__edge" d="M0-19 27 0 0 19-27 0z" />;
    case 'connector':
      return <path class="symbol__edge" d="M-20-17h40V4L0 17-20 4z" />;
    case null:
      return <rect class="symbol__edge" x="-38" y="-16" width="76" height="32" />;
  }
}

/** Done: a tick. Now: solid with a hole. To come: grey. Dashed, or with a dashed edge round it: presumed. */
function StepSymbol({ shape, state, presumed }: DrawnMark): JSX.Element {
  const classes = ['symbol', `symbol--${state ?? 'plain'}`];
  if (presumed) classes.push('symbol--presumed');
  return (
    <g class={classes.join(' ')}>
      {state === 'now' && presumed && (
        <g class="symbol__halo" transform="scale(1.2 1.24)">
          <Outline shape={shape} />
        </g>
      )}
      <Outline shape={shape} />
      {state === 'done' && <path class="symbol__tick" d="m-5 0 3.5 3.8L5-3.8" />}
      {state === 'now' && <circle class="symbol__hole" r="3.6" />}
    </g>
  );
}

/** A performer whose symbol cannot be read: a dashed frame that says so; a tick or a dot at its corner is its state. */
function UnreadSymbol({ state, lines }: { state: StepState | null; lines: Lines }): JSX.Element {
  return (
    <g class={`symbol symbol--unread symbol--${state ?? 'plain'}`}>
      <Outline shape={null} />
      <text class="symbol__words" y="-3">
        {lines[0]}
      </text>
      <text class="symbol__words" y="9">
        {lines[1]}
      </text>
      {(state === 'done' || state === 'now') && (
        <g transform="translate(35 -15)">
          <circle class="symbol__badge" r="7.5" />
          {state === 'done' && <path class="symbol__tick" d="m-4 0 3 3L4-3" />}
        </g>
      )}
    </g>
  );
}

/** The words of the frame for what cannot be read, in two short lines. */
type Lines = readonly [string, string];

/** A small symbol for the legend. */
export function LegendSymbol(props: {
  shape?: Shape | null;
  state?: StepState | null;
  presumed?: boolean;
}): JSX.Element {
  const { shape = 'process', state = null, presumed = false } = props;
  const symbol = { shape: shape ?? 'process', state, presumed };
  return (
    <svg
      class="legend__symbol"
      width="27"
      height="17"
      viewBox="-28 -18 56 36"
      aria-hidden="true"
      focusable="false"
    >
      {shape === null ? (
        <g class="symbol symbol--unread symbol--plain">
          <Outline shape="process" />
        </g>
      ) : (
        <StepSymbol {...symbol} />
      )}
    </svg>
  );
}

const TURN = 13;

/** Draws what a performer cell holds: lines first, the symbol over them, so that rows may be of any height. */
export function CellSvg(props: { drawing: CellDrawing; unread: Lines }): JSX.Element | null {
  const { mark, wires } = props.drawing;
  if (!mark && wires.length === 0) return null;
  const arrival = wires.find((wire) => wire.kind === 'arrive');
  const halo = mark?.state === 'now' && mark.presumed && mark.shape ? 1.24 : 1;
  const top = mark ? -HALF_HEIGHT[mark.shape ?? 'unread'] * halo : 0;
  return (
    <svg class="drawing" aria-hidden="true" focusable="false">
      {wires.map((wire) => (
        <WireLine key={JSON.stringify(wire)} wire={wire} ahead={wire.ahead} />
      ))}
      {mark && (
        <svg x="50%" y="50%" overflow="visible" aria-hidden="true">
          {mark.shape ? <StepSymbol {...mark} /> : <UnreadSymbol state={mark.state} lines={props.unread} />}
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
