import type { EditionItem } from '../../daftar/edition/line.ts';
import { highlighted, type Indexed, indexed, matches, type Sought, score, sought } from './match.ts';
import { suggestion, type Vocabulary, vocabularyOf } from './nearest.ts';

/** What of an item a search looks at and a list of results shows; the index of a plain folder holds no more. */
export type Searchable = Pick<
  EditionItem,
  'nomor' | 'judul' | 'ringkasan' | 'penguasa' | 'klasifikasi' | 'tahun' | 'bentuk' | 'kode'
> & { readonly berkas: readonly { readonly jenis: string; readonly ukuran: number }[] };

export const URUT = ['sesuai', 'terbaru', 'judul'] as const;
export type Urut = (typeof URUT)[number];

/** Facets in the order in which pages show them. */
export const FACETS = ['klasifikasi', 'unit', 'tahun', 'bentuk'] as const;
export type FacetName = (typeof FACETS)[number];

export interface Query {
  readonly q: string;
  readonly klasifikasi: string | null;
  readonly unit: string | null;
  /** A year, or `tanpa` for items that state none. */
  readonly tahun: string | null;
  readonly bentuk: string | null;
  readonly halaman: number;
  readonly urut: Urut;
  /** Only the very words: no stems, no synonyms. */
  readonly persis: boolean;
}

export interface FacetValue {
  readonly value: string;
  /** Items with this value among those that the search and the other filters leave. */
  readonly n: number;
}

export interface SearchResult<Item extends Searchable> {
  readonly query: Query;
  readonly sought: Sought;
  /** The items of this page. */
  readonly items: readonly Item[];
  readonly total: number;
  readonly pages: number;
  /** What was probably meant, when little was found for what was typed and this finds something. */
  readonly suggestion: string | null;
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
}

/** Without a year; `tahun=tanpa`. */
export const NO_YEAR = 'tanpa';

/** Values of `bentuk`: what can be had at once, what must be asked for, and paper. */
export const FORMS = ['unduh', 'softcopy', 'hardcopy'] as const;

function formsOf({ bentuk, berkas }: Searchable): readonly (typeof FORMS)[number][] {
  const soft =
    berkas.length > 0 ? (['unduh'] as const) : bentuk.includes('softcopy') ? (['softcopy'] as const) : [];
  return [...soft, ...(bentuk.includes('hardcopy') ? (['hardcopy'] as const) : [])];
}

const VALUES: Readonly<Record<FacetName, (item: Searchable) => readonly string[]>> = {
  klasifikasi: (item) => [item.klasifikasi],
  unit: (item) => [item.penguasa],
  tahun: (item) => [item.tahun === null ? NO_YEAR : String(item.tahun)],
  bentuk: formsOf,
};

/** Reads a query string; whatever it cannot understand is left out, never an error. */
export function readQuery(params: URLSearchParams): Query {
  const text = (name: string) => params.get(name)?.trim().slice(0, 200) || null;
  const page = Number(params.get('halaman') ?? '1');
  return {
    q: text('q') ?? '',
    klasifikasi: text('klasifikasi'),
    unit: text('unit'),
    tahun: text('tahun'),
    bentuk: text('bentuk'),
    halaman: Number.isSafeInteger(page) && page > 0 ? page : 1,
    urut: URUT.find((urut) => urut === params.get('urut')) ?? 'sesuai',
    persis: params.get('persis') === '1',
  };
}

/** The query as a query string with some of it changed; anything changed but the page goes back to page 1. */
export function queryString(query: Query, change: Partial<Query> = {}): string {
  const next = { ...query, halaman: 1, ...change };
  const params = new URLSearchParams();
  if (next.q) params.set('q', next.q);
  for (const name of FACETS) if (next[name]) params.set(name, next[name]);
  if (next.urut !== 'sesuai') params.set('urut', next.urut);
  if (next.persis) params.set('persis', '1');
  if (next.halaman > 1) params.set('halaman', String(next.halaman));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

interface Prepared {
  readonly title: Indexed;
  readonly text: Indexed;
  readonly all: Indexed;
}

const cache = new WeakMap<Searchable, Prepared>();

function prepared(item: Searchable): Prepared {
  const known = cache.get(item);
  if (known) return known;
  const made = {
    title: indexed(`${item.nomor} ${item.judul}`),
    text: indexed(item.ringkasan),
    all: indexed(
      [item.nomor, item.judul, item.ringkasan, item.penguasa, item.tahun ?? '', item.kode ?? ''].join(' '),
    ),
  };
  cache.set(item, made);
  return made;
}

const vocabularies = new WeakMap<readonly Searchable[], Vocabulary>();

/** With so few results it is worth asking whether a word was mistyped. */
const FEW = 3;

function meantBy(items: readonly Searchable[], query: Query, found: number): string | null {
  if (query.q === '' || found > FEW) return null;
  let vocabulary = vocabularies.get(items);
  if (!vocabulary) {
    vocabulary = vocabularyOf(
      items.flatMap((item) => [item.judul, item.ringkasan, item.penguasa, item.nomor]),
    );
    vocabularies.set(items, vocabulary);
  }
  const meant = suggestion(query.q, vocabulary);
  const what = meant === null ? null : sought(meant);
  return what && items.some((item) => matches(prepared(item).all, what)) ? meant : null;
}

function order<Item extends Searchable>(items: readonly Item[], query: Query, what: Sought): Item[] {
  const year = (item: Item) => item.tahun ?? 0;
  const byTitle = (a: Item, b: Item) => a.judul.localeCompare(b.judul, 'id');
  if (query.urut === 'judul') return [...items].sort(byTitle);
  if (query.urut === 'terbaru') return [...items].sort((a, b) => year(b) - year(a) || byTitle(a, b));
  if (what.terms.length === 0) return [...items];
  const points = new Map(
    items.map((item) => {
      const { title, text, all } = prepared(item);
      return [item, 8 * score(title, what) + 2 * score(text, what) + score(all, what)];
    }),
  );
  return [...items].sort((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0) || year(b) - year(a));
}

/**
 * Searches, filters, sorts and counts. Case and diacritics do not matter, nor do Indonesian affixes; known short
 * names find what they stand for. Counts of a facet are over what the other filters leave, so they add up.
 */
export function searchItems<Item extends Searchable>(
  items: readonly Item[],
  query: Query,
  pageSize: number,
): SearchResult<Item> {
  const what = sought(query.q, query.persis);
  const found = what.terms.length === 0 ? items : items.filter((item) => matches(prepared(item).all, what));
  const passes = (item: Item, name: FacetName) =>
    query[name] === null || VALUES[name](item).includes(query[name]);
  const facets = Object.fromEntries(
    FACETS.map((name) => {
      const left = found.filter((item) => FACETS.every((other) => other === name || passes(item, other)));
      const values = new Map<string, number>(
        items.flatMap((item) => VALUES[name](item)).map((value) => [value, 0]),
      );
      for (const value of left.flatMap((item) => VALUES[name](item)))
        values.set(value, (values.get(value) ?? 0) + 1);
      return [name, [...values].map(([value, n]) => ({ value, n }))];
    }),
  ) as Record<FacetName, FacetValue[]>;
  const kept = order(
    found.filter((item) => FACETS.every((name) => passes(item, name))),
    query,
    what,
  );
  const pages = Math.max(1, Math.ceil(kept.length / pageSize));
  const halaman = Math.min(query.halaman, pages);
  return {
    query: { ...query, halaman },
    sought: what,
    items: kept.slice((halaman - 1) * pageSize, halaman * pageSize),
    total: kept.length,
    pages,
    suggestion: meantBy(items, query, found.length),
    facets,
  };
}

/** Pieces of an item's text for showing, those that answer the search marked. */
export function marked(text: string, what: Sought): { text: string; hit: boolean }[] {
  return what.terms.length === 0 ? [{ text, hit: false }] : highlighted(text, what);
}
