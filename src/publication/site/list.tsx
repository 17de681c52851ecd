import type { JSX } from 'preact';
import type { EditionItem, Klasifikasi } from '../../daftar/edition/line.ts';
import { renderPage } from '../../ui/page.tsx';
import { inLang, listPath, PAGE_SIZE, paths } from '../paths.ts';
import { readQuery, type Searchable, type SearchResult, searchItems } from '../search/search-items.ts';
import { Frame, type SiteContext } from './frame.tsx';
import { linker } from './linker.ts';
import { headingOf, Results } from './results.tsx';
import { sentences } from './sentences.ts';
import { words } from './text.ts';

interface ListProps extends SiteContext {
  readonly path: string;
  readonly result: SearchResult<Searchable>;
  /** True when the office's server answers, so that nothing is left for a script to do. */
  readonly live: boolean;
}

function List({ path, result, live, ...context }: ListProps): JSX.Element {
  const { lang, assets } = context;
  const to = linker(path, lang);
  const { halaman } = result.query;
  const heading = headingOf(result, lang);
  const title = result.pages > 1 ? `${heading}, ${sentences.pageOf(halaman, result.pages)[lang]}` : heading;
  const note = (
    <noscript>
      <p class="meta">{words.needsScript[lang]}</p>
    </noscript>
  );
  return (
    <Frame {...context} path={path} title={title} current="daftar">
      <div id="hasil">
        <Results result={result} lang={lang} to={to} {...(live ? {} : { note })} />
      </div>
      {!live && (
        <script
          defer
          src={to(assets.filter.name)}
          data-engine={to(assets.engine.name)}
          data-index={to(paths.searchIndex)}
        />
      )}
    </Frame>
  );
}

/**
 * The list as the office's server answers `daftar.html?q=…`; the same page as in the edition's folder.
 * @param result what `searchItems` found for the request's query
 */
export function listPage(context: SiteContext, result: SearchResult<EditionItem>): string {
  return renderPage(<List {...context} path={listPath()} result={result} live={true} />);
}

/** Every page of the whole list, or of one classification, as the edition's folder holds them. */
export function* listPages(
  context: SiteContext,
  items: readonly EditionItem[],
  klasifikasi: Klasifikasi | null,
): Iterable<{ path: string; bytes: string }> {
  const query = { ...readQuery(new URLSearchParams()), klasifikasi };
  const { pages } = searchItems(items, query, PAGE_SIZE);
  for (let halaman = 1; halaman <= pages; halaman += 1) {
    const path = listPath(halaman, klasifikasi);
    const result = searchItems(items, { ...query, halaman }, PAGE_SIZE);
    yield {
      path: inLang(path, context.lang),
      bytes: renderPage(<List {...context} path={path} result={result} live={false} />),
    };
  }
}

/**
 * What the browser searches when no server answers: a script, because a page that was opened from a folder may
 * load scripts beside it but not fetch data.
 */
export function searchIndex(items: readonly EditionItem[]): string {
  const rows = items.map(
    ({ nomor, judul, ringkasan, penguasa, klasifikasi, tahun, bentuk, kode, berkas }): Searchable => ({
      nomor,
      judul,
      ringkasan,
      penguasa,
      klasifikasi,
      tahun,
      bentuk,
      kode,
      berkas: berkas.map(({ jenis, ukuran }) => ({ jenis, ukuran })),
    }),
  );
  return `globalThis.terangIndeks=${JSON.stringify(rows)};\n`;
}
