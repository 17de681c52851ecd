import type { ComponentChildren, JSX } from 'preact';
import type { Lang } from '../base/text.ts';
import { words } from './text.ts';

const OPEN = [
  [4, 4],
  [12, 4],
  [20, 4],
  [12, 12],
  [12, 20],
] as const;
const CLOSED = [
  [4, 12],
  [20, 12],
  [4, 20],
  [20, 20],
] as const;

/**
 * The mark: a T of five holes on a 3 × 3 grid. Under 18 px the four closed places are left out.
 * @param size in CSS pixels
 * @param label accessible name; null when the word Terang stands beside it
 */
export function Mark({ size = 24, label = null }: { size?: number; label?: string | null }): JSX.Element {
  const named =
    label === null ? ({ 'aria-hidden': 'true' } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named or hidden, as the caller says
    <svg class="mark" width={size} height={size} viewBox="0 0 24 24" focusable="false" {...named}>
      {OPEN.map(([x, y]) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r="3.3" />
      ))}
      {size >= 18 &&
        CLOSED.map(([x, y]) => <circle key={`${x}-${y}`} class="mark__closed" cx={x} cy={y} r="1.15" />)}
    </svg>
  );
}

/** Mark and the name Terang beside it; `size` is the mark's, in CSS pixels. */
export function Wordmark({ size = 24 }: { size?: number }): JSX.Element {
  return (
    <span class="wordmark">
      <Mark size={size} />
      <span class="wordmark__name">Terang</span>
    </span>
  );
}

/** Garis kop: 5 px, gap 2, 1 px. Only under a header and on top of a seal. */
export function LetterheadRule(): JSX.Element {
  return <div class="kop" />;
}

/** The first 32 bits of a hash as 8 × 4 holes, filled = 1. For the eye only: the digits stand beside it. */
function SealPattern({ root }: { root: string }): JSX.Element {
  const bits = Number.parseInt(root.slice(0, 8), 16);
  return (
    <svg class="pattern" width="88" height="44" viewBox="0 0 88 44" aria-hidden="true" focusable="false">
      {Array.from({ length: 32 }, (_, i) => {
        const open = ((bits >>> (31 - i)) & 1) === 1;
        const place = { cx: 5.5 + (i % 8) * 11, cy: 5.5 + Math.floor(i / 8) * 11 };
        return (
          <circle key={i} class={open ? undefined : 'pattern__closed'} {...place} r={open ? 4.2 : 1.2} />
        );
      })}
    </svg>
  );
}

/** A SHA-256 in 16 groups of four hex digits, four groups a line; read out group by group. */
export function HashGroups({ hex, perLine = 4 }: { hex: string; perLine?: 4 | 8 }): JSX.Element {
  const groups = hex.match(/.{1,4}/g) ?? [];
  const lines = Array.from({ length: Math.ceil(groups.length / perLine) }, (_, i) =>
    groups.slice(i * perLine, (i + 1) * perLine),
  );
  return (
    <code class={perLine === 8 ? 'hash hash--wide' : 'hash'}>
      {lines.map((line) => (
        <span key={line.join('')} class="hash__line">
          {line.map((group, i) => (
            <span key={i}>{group} </span>
          ))}
        </span>
      ))}
    </code>
  );
}

export interface SealProps {
  /** "Edisi", or "Edisi yang berlaku" on the home page. */
  readonly label: string;
  readonly edition: number;
  /** Root hash of the edition, 64 hex digits. */
  readonly root: string;
  /** `full` shows the digits; `panel` shows what the children say and leaves the digits to the edition's page. */
  readonly variant: 'full' | 'panel';
  readonly children?: ComponentChildren;
}

/** The edition's seal: rule, number in light type, pattern of holes, and the digits that decide. */
export function Seal({ label, edition, root, variant, children }: SealProps): JSX.Element {
  return (
    <div class={`seal seal--${variant}`}>
      <LetterheadRule />
      <div class="seal__body">
        <p class="seal__edition">
          {label} <span class="seal__number">{edition}</span>
        </p>
        <SealPattern root={root} />
        {variant === 'full' && <HashGroups hex={root} />}
        {children}
      </div>
    </div>
  );
}

export interface CheckPanelProps {
  readonly title: string;
  readonly root: string;
  readonly lang: Lang;
  readonly children: ComponentChildren;
  /** Right half: how to check with common tools. */
  readonly side: ComponentChildren;
}

/** The wide seal of an edition's page: why the digits matter, the digits, and how to check them oneself. */
export function CheckPanel({ title, root, lang, children, side }: CheckPanelProps): JSX.Element {
  return (
    <section class="check">
      <LetterheadRule />
      <div class="check__body">
        <div>
          <h2>{title}</h2>
          {children}
          <div class="check__root">
            <p class="check__pattern">
              <SealPattern root={root} /> {words.pattern[lang]}
            </p>
            <HashGroups hex={root} />
          </div>
        </div>
        <div>{side}</div>
      </div>
    </section>
  );
}
