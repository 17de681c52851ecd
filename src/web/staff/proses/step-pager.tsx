import type { JSX } from 'preact';
import { number } from '../../../base/tanggal.ts';
import { both, type Lang } from '../../../base/text.ts';
import type { Ctx } from '../../context.ts';

const text = {
  pages: both('Halaman daftar', 'Pages of the list'),
  rows: (from: string, to: string) => both(`Baris ${from}–${to}`, `Rows ${from}–${to}`),
  previous: both('Halaman sebelumnya', 'Previous page'),
  next: both('Halaman berikutnya', 'Next page'),
};

/** Beyond this page nobody leafs; a larger number is somebody's typing. */
const LAST = 10_000;

/** The page asked for by `?hal=`, from 1. */
export function pageAsked(c: Ctx): number {
  const asked = c.req.query('hal') ?? '';
  return /^[1-9]\d{0,5}$/.test(asked) ? Math.min(Number(asked), LAST) : 1;
}

/** Ways to the pages before and after, for a list whose length nobody counts; nothing when all is shown. */
export function StepPager(props: {
  page: number;
  perPage: number;
  /** Rows on this page. */
  shown: number;
  /** True when another page follows. */
  more: boolean;
  href: (page: number) => string;
  lang: Lang;
}): JSX.Element | null {
  const { page, perPage, shown, more, href, lang } = props;
  if (page === 1 && !more) return null;
  const first = (page - 1) * perPage + 1;
  return (
    <nav class="actions" aria-label={text.pages[lang]}>
      {shown > 0 && (
        <span class="meta">{text.rows(number(first, lang), number(first + shown - 1, lang))[lang]}</span>
      )}
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {text.previous[lang]}
        </a>
      )}
      {more && (
        <a href={href(page + 1)} rel="next">
          {text.next[lang]}
        </a>
      )}
    </nav>
  );
}
