import type { VNode } from 'preact';
import type { COMPARED } from '../../daftar/edition/diff.ts';
import type { EditionItem } from '../../daftar/edition/line.ts';
import { renderPage } from '../../ui/page.tsx';
import { earlierPath, inLang, itemPath, paths } from '../paths.ts';
import { Earlier, Edition } from './edition.tsx';
import type { SiteContext } from './frame.tsx';
import { Tombstone } from './gone.tsx';
import { Home } from './home.tsx';
import { Item } from './item.tsx';
import { Accessibility, Download, Excluded, Request, Verification } from './plain.tsx';

interface PageFile {
  readonly path: string;
  readonly bytes: string;
}

function page({ lang }: SiteContext, path: string, view: VNode): PageFile {
  return { path: inLang(path, lang), bytes: renderPage(view) };
}

/** The front page and the page of this edition. */
export function homePages(context: SiteContext): PageFile[] {
  return [
    page(context, paths.home, <Home {...context} />),
    page(context, paths.edition, <Edition {...context} />),
  ];
}

/** The pages of plain text. */
export function plainPages(context: SiteContext): PageFile[] {
  return [
    page(context, paths.verification, <Verification {...context} />),
    page(context, paths.request, <Request {...context} />),
    page(context, paths.excluded, <Excluded {...context} />),
    page(context, paths.accessibility, <Accessibility {...context} />),
    page(context, paths.download, <Download {...context} />),
  ];
}

/** A page about each earlier edition. */
export function earlierPages(context: SiteContext): PageFile[] {
  const { previous, earlier } = context.content;
  const known = new Map(earlier.map((edition) => [edition.nomor, edition]));
  if (previous) known.set(previous.nomor, { ...previous, items: previous.items.length });
  return [...known.values()].map((edition) =>
    page(context, earlierPath(edition.nomor), <Earlier {...context} earlier={edition} />),
  );
}

/** A page for every item of the edition, and one for each that is no longer on the list. */
export function* itemPages(
  context: SiteContext,
  changed: ReadonlyMap<string, readonly (typeof COMPARED)[number][]>,
  siblings: ReadonlyMap<string, readonly EditionItem[]>,
): Iterable<PageFile> {
  const { edition, dropped } = context.content;
  const present = new Set(edition.items.map((item) => item.nomor));
  for (const item of edition.items) {
    const view = (
      <Item
        {...context}
        item={item}
        changed={changed.get(item.nomor) ?? null}
        siblings={siblings.get(item.nomor) ?? []}
      />
    );
    yield { path: itemPath(item.nomor), bytes: renderPage(view) };
  }
  for (const item of dropped) {
    if (!present.has(item.nomor))
      yield { path: itemPath(item.nomor), bytes: renderPage(<Tombstone {...context} item={item} />) };
  }
}
