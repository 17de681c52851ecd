import type { ComponentChildren, JSX } from 'preact';
import type { Lang } from '../base/text.ts';
import { type Link, shownCount } from './page.tsx';
import { words } from './text.ts';

/** Where the page stands; the last entry is the page itself and no link. */
export function Breadcrumbs(props: { links: readonly Link[]; here: string; lang: Lang }): JSX.Element {
  return (
    <nav class="crumbs" aria-label={words.breadcrumbs[props.lang]}>
      <ol class="plain">
        {props.links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
        <li aria-current="page">{props.here}</li>
      </ol>
    </nav>
  );
}

export interface PageHeadProps {
  /** The thing, or the finding: "38 baris terbaca, 31 siap diimpor". */
  readonly title: ComponentChildren;
  /** One secondary line above: which procedure, unit or number. */
  readonly overline?: ComponentChildren;
  /** One or two sentences below, at most 62 characters wide. */
  readonly lead?: ComponentChildren;
  /** Links at the right, on the line of the overline. */
  readonly actions?: ComponentChildren;
  /** The larger type of the home page and of an edition. */
  readonly display?: boolean;
  /** The smaller type over a list of results. */
  readonly small?: boolean;
}

/** The one `h1` of a page with what stands around it. */
export function PageHead({ title, overline, lead, actions, display, small }: PageHeadProps): JSX.Element {
  return (
    <div class="pagehead">
      <div class="pagehead__text">
        {overline && <p class="overline">{overline}</p>}
        <h1 class={display ? 'display' : small ? 'small' : undefined}>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {actions && <div class="pagehead__actions">{actions}</div>}
    </div>
  );
}

export interface SectionProps {
  readonly title: string;
  readonly id?: string;
  /** Under the heading, secondary. */
  readonly note?: ComponentChildren;
  /** A link or button at the right of the heading. */
  readonly action?: ComponentChildren;
  /** Opens with a 2 px ink rule: the page's next act, or a new subject. */
  readonly major?: boolean;
  readonly children: ComponentChildren;
}

/** A part of a page under its own `h2`. */
export function Section({ title, id, note, action, major = false, children }: SectionProps): JSX.Element {
  return (
    <section class={major ? 'section section--major' : 'section'} id={id}>
      <div class="section__head">
        <h2>{title}</h2>
        {action && <div class="section__action">{action}</div>}
      </div>
      {note && <p class="section__note">{note}</p>}
      {children}
    </section>
  );
}

/** Text with facts about the page at its right (`1fr 312px`); below 760 px the facts follow the text. */
export function WithAside(props: {
  children: ComponentChildren;
  aside: ComponentChildren;
  label?: string;
}): JSX.Element {
  return (
    <div class="withaside">
      <div>{props.children}</div>
      <aside aria-label={props.label}>{props.aside}</aside>
    </div>
  );
}

/** One block of an aside, under a rule. */
export function AsideBlock(props: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="asideblock">
      <h2 class="h3">{props.title}</h2>
      {props.children}
    </section>
  );
}

/** A list with its facets at the left (`248px 1fr`). */
export function WithFacets(props: { children: ComponentChildren; facets: ComponentChildren }): JSX.Element {
  return (
    <div class="withfacets">
      <div class="withfacets__facets">{props.facets}</div>
      <div>{props.children}</div>
    </div>
  );
}

/** Two or three equal columns of text; one column on phones. */
export function Columns(props: { n: 2 | 3; children: ComponentChildren }): JSX.Element {
  return <div class={`columns columns--${props.n}`}>{props.children}</div>;
}

/** Work beside its document (`42 : 58`); below 1060 px the document follows. */
export function Workbench(props: { children: ComponentChildren; document: ComponentChildren }): JSX.Element {
  return (
    <div class="workbench">
      <div>{props.children}</div>
      <div class="workbench__document">{props.document}</div>
    </div>
  );
}

/** Views of one thing, as links with their own addresses. */
export function Tabs(props: {
  tabs: readonly (Link & { readonly current: boolean; readonly count?: number })[];
  label: string;
}): JSX.Element {
  return (
    <nav class="tabs" aria-label={props.label}>
      <ul class="plain">
        {props.tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && ` (${shownCount(tab.count)})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Nothing here: one sentence on what comes next and when, and one link. */
export function EmptyState(props: { children: ComponentChildren; link?: Link }): JSX.Element {
  return (
    <p class="empty">
      {props.children} {props.link && <a href={props.link.href}>{props.link.label}</a>}
    </p>
  );
}

export interface SearchProps {
  readonly action: string;
  readonly name: string;
  /** For those who cannot see that it is a search field. */
  readonly label: string;
  readonly button: string;
  readonly value?: string;
  /** Below: "Misalnya laporan kinerja, DIPA 2026". */
  readonly note?: ComponentChildren;
  /** Taller, on the home page. */
  readonly large?: boolean;
  /** Hidden fields that carry the facets along. */
  readonly children?: ComponentChildren;
}

/** The search field and its button, joined. A GET form. */
export function SearchBox(props: SearchProps): JSX.Element {
  return (
    <search>
      <form class={props.large ? 'search search--large' : 'search'} method="get" action={props.action}>
        <label class="govuk-visually-hidden" for="cari">
          {props.label}
        </label>
        <input
          class="govuk-input search__input"
          id="cari"
          name={props.name}
          type="search"
          value={props.value}
        />
        <button type="submit" class="govuk-button search__button">
          {props.button}
        </button>
        {props.children}
      </form>
      {props.note && <p class="search__note">{props.note}</p>}
    </search>
  );
}

export interface EditRowProps {
  /** Row mark and number. */
  readonly head: ComponentChildren;
  /** At the right: "Tersimpan sendiri pukul 10.41". */
  readonly saved?: ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * A row opened in place: full width, live tint, navy bar. Its fields' guides stand right of it, the one of the
 * focused field at a time.
 */
export function EditRow({ head, saved, children }: EditRowProps): JSX.Element {
  return (
    <div class="editing">
      <div class="editing__head">
        <p>{head}</p>
        {saved && <p class="meta">{saved}</p>}
      </div>
      <GuidedForm>{children}</GuidedForm>
    </div>
  );
}

/** Fields with room at the right for the guide of the focused one; the first field's guide shows until then. */
function GuidedForm({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="guided">{children}</div>;
}

/** A question answered on demand, in small type: "Mengapa tugas ini pada saya?" */
export function Why(props: { question: string; children: ComponentChildren }): JSX.Element {
  return (
    <details class="why">
      <summary>{props.question}</summary>
      <div>{props.children}</div>
    </details>
  );
}

/** Fields side by side from 760 px. */
export function FieldRow({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="fieldrow">{children}</div>;
}

/** Buttons and links at the end of a form; the last child stands at the right when `spread`. */
export function Actions(props: { children: ComponentChildren; spread?: boolean }): JSX.Element {
  return <div class={props.spread ? 'actions actions--spread' : 'actions'}>{props.children}</div>;
}
