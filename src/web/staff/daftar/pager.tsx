import type { JSX } from 'preact';
import { number } from '../../../base/tanggal.ts';
import type { Lang } from '../../../base/text.ts';
import { text } from './draft/text.ts';

export function pagesOf(rows: number, perPage: number): number {
  return Math.max(1, Math.ceil(rows / perPage));
}

/**
 * The page to show, from 1: the one asked for, or that of a row.
 * @param index position of the row that must be in sight, or -1
 */
export function pageOf(asked: string | undefined, pages: number, index: number, perPage: number): number {
  if (index >= 0) return Math.floor(index / perPage) + 1;
  const wanted = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1;
  return Math.min(Math.max(1, wanted), pages);
}

export interface PagerProps {
  readonly page: number;
  /** Rows in all. */
  readonly of: number;
  readonly perPage: number;
  readonly href: (page: number) => string;
  readonly lang: Lang;
}

/** Which rows of how many are shown, and the ways to the others; nothing when all are. */
export function Pager({ page, of, perPage, href, lang }: PagerProps): JSX.Element | null {
  const pages = pagesOf(of, perPage);
  if (pages === 1) return null;
  const first = number((page - 1) * perPage + 1, lang);
  const last = number(Math.min(of, page * perPage), lang);
  return (
    <nav class="actions" aria-label={text.pages[lang]}>
      <span class="meta">{text.shown(first, last, number(of, lang))[lang]}</span>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {text.previousPage[lang]}
        </a>
      )}
      <span class="meta">{text.page(page)[lang]}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {text.nextPage[lang]}
        </a>
      )}
    </nav>
  );
}
