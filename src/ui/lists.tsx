import type { ComponentChildren, JSX } from 'preact';
import type { Lang } from '../base/text.ts';
import { Diff, type DiffPart, RowMark, type RowState } from './marks.tsx';
import type { Link } from './page.tsx';
import { words } from './text.ts';

export interface Fact {
  readonly label: string;
  readonly value: ComponentChildren;
  readonly note?: ComponentChildren;
}

/**
 * Label and value. `rows`: label 216 px, then value, on hairlines; `stack`: label over value, for an aside;
 * `strip`: side by side, the identity bar of a procedure; `dated`: dates and what happened, without rules;
 * `days`: short dates and what comes, on hairlines.
 */
export function Facts(props: {
  items: readonly Fact[];
  variant?: 'rows' | 'stack' | 'strip' | 'dated' | 'days';
}): JSX.Element {
  return (
    <dl class={`facts facts--${props.variant ?? 'rows'}`}>
      {props.items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>
            {item.value}
            {item.note && <span class="facts__note">{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface RegisterItem {
  /** Permanent public number, in its own column. */
  readonly number: string;
  readonly href: string;
  readonly title: ComponentChildren;
  readonly text?: ComponentChildren;
  /** Classification, year, unit, form: facts without icons. */
  readonly meta: readonly string[];
}

/** The register: numbered rows on rules. `level` is that of the rows' headings. */
export function Register(props: { items: readonly RegisterItem[]; level?: 2 | 3 }): JSX.Element {
  const Title = props.level === 3 ? 'h3' : 'h2';
  return (
    <ul class="plain register">
      {props.items.map((item) => (
        <li key={item.number}>
          <p class="register__number">{item.number}</p>
          <div>
            <Title class="register__title">
              <a href={item.href}>{item.title}</a>
            </Title>
            {item.text && <p class="register__text">{item.text}</p>}
            <p class="register__meta">
              {item.meta.map((part) => (
                <span key={part}>{part} </span>
              ))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

export interface Change {
  readonly state: RowState;
  readonly title: string;
  readonly href?: string | undefined;
  /** Small, after the title: "masa berlaku habis". */
  readonly note?: ComponentChildren;
}

/** A few changes, mark and word first: what is new on the home page. */
export function ChangeLines({ items, lang }: { items: readonly Change[]; lang: Lang }): JSX.Element {
  return (
    <ul class="plain changelines">
      {items.map((item) => (
        <li key={`${item.state}${item.title}`}>
          <RowMark state={item.state} lang={lang} />
          <span class="changelines__title">
            {item.href ? <a href={item.href}>{item.title}</a> : item.title}
            {item.note && <span class="meta"> {item.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

export interface ChangedItem extends Change {
  readonly number: string;
  readonly fields?: readonly { readonly label: string; readonly parts: readonly DiffPart[] }[];
  readonly reason?: ComponentChildren;
}

export interface ChangeGroupProps {
  readonly title: string;
  readonly items: readonly ChangedItem[];
  readonly count?: number;
  readonly more?: Link;
  readonly lang: Lang;
}

/** One group of a comparison (Ditambah, Diubah, Dihapus): field by field, then the reason. */
export function ChangeGroup({
  title,
  items,
  count = items.length,
  more,
  lang,
}: ChangeGroupProps): JSX.Element {
  return (
    <section class="changegroup">
      <h3 class="changegroup__head">
        {title} <span class="changegroup__count">{count}</span>
      </h3>
      <ul class="plain">
        {items.map((item) => (
          <li key={item.number}>
            <RowMark state={item.state} lang={lang} word={false} />
            <p class="changegroup__number">{item.number}</p>
            <div class="changegroup__body">
              <p>{item.href ? <a href={item.href}>{item.title}</a> : item.title}</p>
              {item.fields && item.fields.length > 0 && (
                <dl class="changegroup__fields">
                  {item.fields.map((field) => (
                    <div key={field.label}>
                      <dt>{field.label}</dt>
                      <dd>
                        <Diff parts={field.parts} lang={lang} />
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
              {item.reason && <p class="meta">{[words.reason[lang], ': ', item.reason]}</p>}
              {item.note && <p class="meta">{item.note}</p>}
            </div>
          </li>
        ))}
      </ul>
      {more && (
        <p class="changegroup__more">
          <a href={more.href}>{more.label}</a>
        </p>
      )}
    </section>
  );
}

/** Large light counts, each beside its noun. */
export function Tally(props: {
  items: readonly { n: ComponentChildren; words: string; quiet?: boolean }[];
}): JSX.Element {
  return (
    <ul class="plain tally">
      {props.items.map((item) => (
        <li key={item.words} class={item.quiet ? 'tally__quiet' : undefined}>
          <span class="tally__n">{item.n}</span> {item.words}
        </li>
      ))}
    </ul>
  );
}

/** The doors of the home page: count, name, what it means. */
export function Doors({
  doors,
}: {
  doors: readonly { n: ComponentChildren; href: string; label: string; text: string }[];
}): JSX.Element {
  return (
    <ul class="plain doors">
      {doors.map((door) => (
        <li key={door.href}>
          <span class="doors__n">{door.n}</span>
          <h2 class="doors__label">
            <a href={door.href}>{door.label}</a>
          </h2>
          <p class="doors__text">{door.text}</p>
        </li>
      ))}
    </ul>
  );
}

export interface SumRow {
  readonly label: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly n: ComponentChildren;
  readonly weight?: 'total' | 'quiet';
}

/** A short column of numbers: what an edition will hold. `total` is bold under an ink rule, `quiet` secondary. */
export function Sums(props: { title: string; rows: readonly SumRow[]; level?: 2 | 3 }): JSX.Element {
  const Title = props.level === 3 ? 'h3' : 'h2';
  return (
    <div class="sums">
      <Title class="h3">{props.title}</Title>
      <ul class="plain">
        {props.rows.map((row, i) => (
          <li key={i} class={row.weight ? `sums__${row.weight}` : undefined}>
            <span class="sums__label">{row.label}</span>
            {row.note && <span class="sums__note">{row.note}</span>}
            <span class="sums__n">{row.n}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type FacetGroup = {
  title: string;
  items: readonly { label: string; n: number; href: string; current: boolean }[];
};

/** Ways to narrow a list; an entry with nothing behind it is text, not a link. */
export function Facets({ groups }: { groups: readonly FacetGroup[] }): JSX.Element {
  return (
    <div class="facets">
      {groups.map((group) => (
        <section key={group.title}>
          <h2 class="facets__title">{group.title}</h2>
          <ul class="plain">
            {group.items.map((item) => (
              <li key={item.label} class={item.n === 0 ? 'facets__none' : undefined}>
                {item.current ? (
                  <strong>{item.label}</strong>
                ) : item.n > 0 ? (
                  <a href={item.href}>{item.label}</a>
                ) : (
                  <span>{item.label}</span>
                )}
                <span class="facets__n">{item.n}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
