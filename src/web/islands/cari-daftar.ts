import { h, render } from 'preact';
import { listPath, PAGE_SIZE } from '../../publication/paths.ts';
import { readQuery, type Searchable, searchItems } from '../../publication/search/search-items.ts';
import { linker } from '../../publication/site/linker.ts';
import { headingOf, Results } from '../../publication/site/results.tsx';

declare global {
  var terangIndeks: readonly Searchable[] | undefined;
}

/** Searches and filters the published list in the browser, with the same code and the same page as the server's. */
const place = document.getElementById('hasil');
const items = globalThis.terangIndeks;
if (place && items) {
  const lang = document.documentElement.lang === 'en' ? 'en' : 'id';
  const result = searchItems(items, readQuery(new URLSearchParams(location.search)), PAGE_SIZE);
  place.replaceChildren();
  render(h(Results, { result, lang, to: linker(listPath(), lang) }), place);
  document.title = document.title.replace(/^.* · /, `${headingOf(result, lang)} · `);
}
