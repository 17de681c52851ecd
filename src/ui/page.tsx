import type { ComponentChildren, JSX, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Lang } from '../base/text.ts';
import { words } from './text.ts';

/** Serialises a whole document. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>\n${render(page)}\n`;
}

export interface Link {
  readonly href: string;
  readonly label: string;
}

/** Where the bundles of a page lie, as the page must write it: hashed names under /assets, or a path in a folder. */
export interface PageAssets {
  readonly css: string;
  readonly icon?: string | undefined;
  readonly scripts?: readonly string[] | undefined;
}

export interface DocumentProps extends PageAssets {
  readonly lang: Lang;
  readonly title: string;
  readonly body: string;
  readonly description?: string | undefined;
  readonly children: ComponentChildren;
}

/** Head and body of every page; no inline script and no inline style, so that the policy can forbid both. */
export function Document(props: DocumentProps): JSX.Element {
  const { lang, title, css, icon, scripts = [], description } = props;
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {description && <meta name="description" content={description} />}
        <meta name="theme-color" content="#ffffff" />
        <link rel="stylesheet" href={css} />
        {icon && <link rel="icon" href={icon} type="image/svg+xml" />}
        {scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body class={props.body}>
        <a class="govuk-skip-link" href="#isi">
          {words.skip[lang]}
        </a>
        {props.children}
      </body>
    </html>
  );
}

/** Bahasa Indonesia | English; the current one is plain, the other a link to the same page. */
export function LanguageSwitch({ lang, other }: { lang: Lang; other: string }): JSX.Element {
  const choice = (code: Lang, word: string) =>
    code === lang ? (
      <span lang={code} aria-current="true">
        {word}
      </span>
    ) : (
      <a href={other} lang={code} hreflang={code}>
        {word}
      </a>
    );
  return (
    <p class="languages">
      {choice('id', words.indonesian.id)} {choice('en', words.english.en)}
    </p>
  );
}

export interface NavItem extends Link {
  readonly current: boolean;
  /** Open tasks, the only badge there is. */
  readonly count?: number | undefined;
  readonly trailing?: boolean;
}

/** A count of tasks in at most three characters: beyond 99 it is only said to be more. */
export function shownCount(n: number): string {
  return n > 99 ? '99+' : String(n);
}

function NavList({ items, lang }: { items: readonly NavItem[]; lang: Lang }): JSX.Element {
  return (
    <ul class="plain nav__list">
      {items.map((item) => (
        <li key={item.href} class={item.trailing ? 'nav__trailing' : undefined}>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
            {item.count ? (
              <>
                {' '}
                <span class="badge">{shownCount(item.count)}</span>
                <span class="govuk-visually-hidden"> {words.tasksOpen[lang]}</span>
              </>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The row of text links under the letterhead rule; on phones the menu takes its place. */
export function MainNav({ items, lang }: { items: readonly NavItem[]; lang: Lang }): JSX.Element {
  return (
    <nav class="nav" aria-label={words.mainNav[lang]}>
      <NavList items={items} lang={lang} />
    </nav>
  );
}

/** The one Menu button of a phone; a disclosure of the browser, so it works without scripts. */
export function PhoneMenu(props: {
  items: readonly NavItem[];
  lang: Lang;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <details class="menu">
      <summary>{words.menu[props.lang]}</summary>
      <div class="menu__panel">
        <nav aria-label={words.menuNav[props.lang]}>
          <NavList items={props.items} lang={props.lang} />
        </nav>
        {props.children}
      </div>
    </details>
  );
}
