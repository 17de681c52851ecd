import type { JSX } from 'preact';
import type { Lang } from '../../base/text.ts';
import type { Searchable, SearchResult } from '../search/search-items.ts';
import { sentences } from './sentences.ts';
import { words } from './text.ts';

/** Pages around the current one, with the first and the last; null is a gap. */
function shownPages(current: number, pages: number): (number | null)[] {
  const wanted = [1, current - 1, current, current + 1, pages].filter((page) => page >= 1 && page <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((page, i) => {
    const before = sorted[i - 1];
    return before !== undefined && page - before > 1 ? [null, page] : [page];
  });
}

/** Where one is in a long list, and the way to its other pages. */
export function Pager(props: {
  readonly result: SearchResult<Searchable>;
  readonly lang: Lang;
  readonly href: (page: number) => string;
}): JSX.Element | null {
  const { result, lang, href } = props;
  const { pages, total, items } = result;
  const current = result.query.halaman;
  if (pages < 2) return null;
  const size = current === pages ? Math.ceil((total - items.length) / (pages - 1)) : items.length;
  const from = (current - 1) * size + 1;
  return (
    <nav class="pager" aria-label={words.pages[lang]}>
      <p class="meta">{sentences.range(from, from + items.length - 1, total)[lang]}</p>
      <ul class="plain pager__pages">
        {current > 1 && (
          <li>
            <a href={href(current - 1)} rel="prev">
              {words.previousPage[lang]}
            </a>
          </li>
        )}
        {shownPages(current, pages).map((page, i) => (
          <li key={i}>
            {page === null ? (
              '…'
            ) : page === current ? (
              <span aria-current="page">
                <span class="govuk-visually-hidden">{words.page[lang]} </span>
                {page}
              </span>
            ) : (
              <a href={href(page)}>
                <span class="govuk-visually-hidden">{words.page[lang]} </span>
                {page}
              </a>
            )}
          </li>
        ))}
        {current < pages && (
          <li>
            <a href={href(current + 1)} rel="next">
              {words.nextPage[lang]}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
