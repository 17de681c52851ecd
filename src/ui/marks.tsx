import { type ComponentChildren, Fragment, type JSX } from 'preact';
import type { Lang } from '../base/text.ts';
import { words } from './text.ts';

/** Red only for late, wrong place and error; what is done is plain text and has no tag. */
export type Tone = 'merah' | 'hijau' | 'kuning' | 'biru' | 'abu';

/** A state in a word, with a tint as help. */
export function StateTag({ tone, children }: { tone: Tone; children: ComponentChildren }): JSX.Element {
  return <span class={`tag tag--${tone}`}>{children}</span>;
}

/** Letters of a file's name that fit one line of a phone. */
const ONE_LINE = 24;

/** A file's name, whole; a long one may break after an underscore and before its type, where no word is cut. */
export function FileName({ name }: { name: string }): JSX.Element {
  if (name.length <= ONE_LINE) return <>{name}</>;
  const [first = '', ...more] = name.split(/(?<=_)|(?=\.[^.]*$)/);
  return (
    <>
      {first}
      {more.map((part, index) => (
        <Fragment key={index}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </>
  );
}

export type RowState = 'tetap' | 'diubah' | 'baru' | 'ditambah' | 'tidakAdaLagi' | 'dihapus';

const SIGN: Record<RowState, { sign: string; tone: Tone }> = {
  tetap: { sign: '=', tone: 'abu' },
  diubah: { sign: '±', tone: 'biru' },
  baru: { sign: '+', tone: 'hijau' },
  ditambah: { sign: '+', tone: 'hijau' },
  tidakAdaLagi: { sign: '−', tone: 'merah' },
  dihapus: { sign: '−', tone: 'merah' },
};

/** Round mark and word together; `word` false leaves the word to screen readers only. */
export function RowMark(props: { state: RowState; lang: Lang; word?: boolean }): JSX.Element {
  const { state, lang, word = true } = props;
  return (
    <span class={`rowmark rowmark--${SIGN[state].tone}`}>
      <span class="rowmark__sign" aria-hidden="true">
        {SIGN[state].sign}
      </span>
      <span class={word ? 'rowmark__word' : 'govuk-visually-hidden'}>{words[state][lang]}</span>
    </span>
  );
}

/** How many rows stay, change, are new, are gone: "26 tetap, 3 diubah …". */
export function RowTally(props: {
  counts: readonly { state: RowState; n: number }[];
  lang: Lang;
  /** What the numbers come to, at the right. */
  trailing?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="rowtally">
      <ul class="plain rowtally__counts">
        {props.counts.map(({ state, n }) => (
          <li key={state}>
            <span class={`rowmark rowmark--${SIGN[state].tone}`}>
              <span class="rowmark__sign" aria-hidden="true">
                {SIGN[state].sign}
              </span>
              <span>
                <strong>{n}</strong> {words[state][props.lang].toLowerCase()}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {props.trailing && <p class="rowtally__trailing">{props.trailing}</p>}
    </div>
  );
}

/** n of m as holes, followed by the words. Beyond twelve only the words remain. */
export function CountingHoles(props: {
  n: number;
  of: number;
  words: ComponentChildren;
  large?: boolean;
}): JSX.Element {
  const { n, of, large = false } = props;
  const pitch = large ? 22 : 13;
  const radius = large ? 6.5 : 4.5;
  return (
    <span class={large ? 'holes holes--large' : 'holes'}>
      {of > 0 && of <= 12 && (
        <svg width={of * pitch} height={pitch} aria-hidden="true" focusable="false">
          {Array.from({ length: of }, (_, i) => (
            <circle
              key={i}
              class={i < n ? 'holes__open' : 'holes__rest'}
              cx={pitch / 2 + i * pitch}
              cy={pitch / 2}
              r={radius}
            />
          ))}
        </svg>
      )}{' '}
      <span>{props.words}</span>
    </span>
  );
}

export interface DiffPart {
  readonly op: 'same' | 'del' | 'ins';
  readonly text: string;
}

/** What was struck and what was added, each with a word for those who cannot see the tint. */
export function Diff({ parts, lang }: { parts: readonly DiffPart[]; lang: Lang }): JSX.Element {
  return (
    <span class="diff">
      {parts.map(({ op, text }, i) => {
        const key = `${i}-${op}`;
        if (op === 'same') return <span key={key}>{text}</span>;
        const Tag = op;
        return (
          <Tag key={key}>
            <span class="govuk-visually-hidden">{words[op === 'del' ? 'deleted' : 'inserted'][lang]} </span>
            {text}
          </Tag>
        );
      })}
    </span>
  );
}

export interface BarPart {
  readonly n: number;
  /** `ready` solid navy, `error` solid red, `double` hatched. */
  readonly tone: 'ready' | 'error' | 'double';
  readonly label: ComponentChildren;
}

/** How a whole divides, as one bar; the legend below carries the same numbers in words. */
export function BarParts({ parts }: { parts: readonly BarPart[] }): JSX.Element {
  const whole = parts.reduce((sum, part) => sum + part.n, 0) || 1;
  const percent = (n: number) => `${Math.round((n / whole) * 1e4) / 100}%`;
  const before = (index: number) => parts.slice(0, index).reduce((sum, part) => sum + part.n, 0);
  const shown = parts.filter((part) => part.n > 0);
  return (
    <div class="bar">
      <svg class="bar__parts" width="100%" height="14" aria-hidden="true" focusable="false">
        <Hatch />
        {parts.map((part, i) => (
          <g key={part.tone}>
            <rect class={`bar__${part.tone}`} x={percent(before(i))} width={percent(part.n)} height="14" />
            {i > 0 && part.n > 0 && <rect class="bar__gap" x={percent(before(i))} width="3" height="14" />}
          </g>
        ))}
      </svg>
      <ul class="plain bar__legend">
        {shown.map((part) => (
          <li key={part.tone}>
            <svg width="12" height="12" aria-hidden="true" focusable="false">
              <rect class={`bar__${part.tone}`} width="12" height="12" />
            </svg>{' '}
            <strong>{part.n}</strong> {part.label}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Hatch(): JSX.Element {
  return (
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="bar__hatch-ground" width="6" height="6" />
        <rect class="bar__hatch-line" width="3" height="6" />
      </pattern>
    </defs>
  );
}

/** How far a long piece of work has come: words above, a thin line below. */
export function Progress(props: {
  n: number;
  of: number;
  label: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="progress">
      <p>{props.children}</p>
      <progress max={props.of} value={props.n} aria-label={props.label} />
    </div>
  );
}
