import type { ComponentChildren, JSX } from 'preact';
import { number } from '../../base/tanggal.ts';
import type { Lang } from '../../base/text.ts';
import type { Klasifikasi } from '../../daftar/edition/line.ts';
import { SearchBox, WithFacets } from '../../ui/layout.tsx';
import { Facets, Register } from '../../ui/lists.tsx';
import { itemPath, listPath, paths } from '../paths.ts';
import {
  FACETS,
  type FacetName,
  type FacetValue,
  FORMS,
  marked,
  NO_YEAR,
  type Query,
  queryString,
  type Searchable,
  type SearchResult,
  URUT,
} from '../search/search-items.ts';
import { BENTUK_NAME, KLASIFIKASI_NAME, KLASIFIKASI_TITLE } from '../text.ts';
import { metaOf } from './describe.ts';
import type { Linker } from './linker.ts';
import { Pager } from './pager.tsx';
import { sentences } from './sentences.ts';
import { words } from './text.ts';

export interface ResultsProps {
  readonly result: SearchResult<Searchable>;
  readonly lang: Lang;
  readonly to: Linker;
}

function asKlasifikasi(value: string | null): Klasifikasi | null {
  return value !== null && Object.hasOwn(KLASIFIKASI_NAME, value) ? (value as Klasifikasi) : null;
}

/** Address of a query: a page of the plain list where one holds the same, else `daftar.html` with the query. */
function addressOf(query: Query, change: Partial<Query>): string {
  const next = { ...query, halaman: 1, ...change };
  const filtered = next.q || next.unit || next.tahun || next.bentuk || next.urut !== 'sesuai';
  const klasifikasi = asKlasifikasi(next.klasifikasi);
  if (!filtered && (next.klasifikasi === null || klasifikasi)) return listPath(next.halaman, klasifikasi);
  return listPath() + queryString(next);
}

function valueName(name: FacetName, value: string, lang: Lang): string {
  const klasifikasi = asKlasifikasi(value);
  if (name === 'klasifikasi' && klasifikasi) return KLASIFIKASI_NAME[klasifikasi][lang];
  if (name === 'bentuk' && value === 'unduh') return words.downloadable[lang];
  if (name === 'bentuk' && value === 'softcopy') return words.softOnRequest[lang];
  if (name === 'bentuk' && value === 'hardcopy') return BENTUK_NAME.hardcopy[lang];
  if (name === 'tahun' && value === NO_YEAR) return words.noYear[lang];
  return value;
}

/** A fixed order for the values that the law fixes, the newest year first, then whatever has most. */
function facetOrder(name: FacetName, a: FacetValue, b: FacetValue): number {
  const order = name === 'klasifikasi' ? Object.keys(KLASIFIKASI_NAME) : [...FORMS];
  if (name === 'klasifikasi' || name === 'bentuk') return order.indexOf(a.value) - order.indexOf(b.value);
  if (name === 'tahun') return b.value.localeCompare(a.value);
  return b.n - a.n || a.value.localeCompare(b.value, 'id');
}

/** The values of a facet that a page shows: all three classes, and otherwise those that still find something. */
function facetValues({ facets, query }: ResultsProps['result'], name: FacetName): FacetValue[] {
  const found = facets[name].filter((entry) => entry.n > 0 || entry.value === query[name]);
  const absent = name === 'klasifikasi' ? Object.keys(KLASIFIKASI_NAME) : [];
  const known = new Set(found.map((entry) => entry.value));
  const none = absent.filter((value) => !known.has(value)).map((value) => ({ value, n: 0 }));
  return [...found, ...none].sort((a, b) => facetOrder(name, a, b));
}

/** Entries of a facet shown at once; the rest opens on demand. */
const SHOWN = 12;

function FacetColumn({ result, lang, to }: ResultsProps): JSX.Element {
  const { query } = result;
  const groups = FACETS.map((name) => {
    const items = facetValues(result, name).map(({ value, n }) => ({
      label: valueName(name, value, lang),
      n,
      href: to(addressOf(query, { [name]: value })),
      current: value === query[name],
    }));
    return { title: words[name][lang], items };
  }).filter((group) => group.items.length > 0);
  const rest = groups.filter((group) => group.items.length > SHOWN);
  return (
    <div id="saring" class="filters">
      <Facets groups={groups.map((group) => ({ ...group, items: group.items.slice(0, SHOWN) }))} />
      {rest.map((group) => (
        <details key={group.title} class="filters__more">
          <summary>{sentences.moreOf(group.items.length - SHOWN, group.title)[lang]}</summary>
          <Facets groups={[{ title: group.title, items: group.items.slice(SHOWN) }]} />
        </details>
      ))}
    </div>
  );
}

const NO_FILTER = { klasifikasi: null, unit: null, tahun: null, bentuk: null };

function Chosen({ result, lang, to }: ResultsProps): JSX.Element | null {
  const { query } = result;
  const chosen = FACETS.flatMap((name) => (query[name] === null ? [] : [{ name, value: query[name] }]));
  if (chosen.length === 0) return null;
  return (
    <ul class="plain chosen">
      {chosen.map(({ name, value }) => (
        <li key={name}>
          <a class="chosen__one" href={to(addressOf(query, { [name]: null }))}>
            <span class="govuk-visually-hidden">{words.removeFilter[lang]} </span>
            {valueName(name, value, lang)} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a href={to(addressOf(query, NO_FILTER))}>{words.clear[lang]}</a>
      </li>
    </ul>
  );
}

function ListBar({ result, lang, to }: ResultsProps): JSX.Element {
  const { query } = result;
  return (
    <div class="listbar">
      <p>
        {words.sort[lang]}{' '}
        {URUT.map((urut) => {
          const name = (urut === 'sesuai' && query.q === '' ? words.listOrder : words[urut])[lang];
          if (urut === query.urut) return <strong key={urut}>{name} </strong>;
          return (
            <a key={urut} href={to(addressOf(query, { urut }))}>
              {name}
            </a>
          );
        })}
      </p>
      <p>
        {words.download[lang]} <a href={to(paths.csv)}>CSV</a> <a href={to(paths.listPdf)}>PDF</a>{' '}
        <a href={to(paths.jsonl)}>JSON</a>
      </p>
    </div>
  );
}

/** An item's own words, which are Indonesian on every page, with those marked that were sought. */
function highlight(text: string, result: ResultsProps['result'], lang: Lang): ComponentChildren {
  const pieces = marked(text, result.sought).map((piece, i) =>
    piece.hit ? <mark key={i}>{piece.text}</mark> : piece.text,
  );
  return lang === 'id' ? pieces : <span lang="id">{pieces}</span>;
}

/** The heading of a list: how many, of what. */
export function headingOf({ query, total }: SearchResult<Searchable>, lang: Lang): string {
  if (query.q !== '') return sentences.countFor(total, query.q)[lang];
  const klasifikasi = asKlasifikasi(query.klasifikasi);
  const only = klasifikasi && !query.unit && !query.tahun && !query.bentuk;
  return only
    ? `${KLASIFIKASI_TITLE[klasifikasi][lang]}: ${number(total, lang)}`
    : sentences.count(total)[lang];
}

/**
 * The search field, the facets and one page of the list: the same whether it was built with the edition, answered
 * by the office's server or put together in the browser.
 */
export function Results(props: ResultsProps & { readonly note?: ComponentChildren }): JSX.Element {
  const { result, lang, to } = props;
  const { query, items, total, sought } = result;
  const used = FACETS.filter((name) => query[name] !== null).length;
  const text = (item: Searchable) => (item.ringkasan && item.ringkasan !== item.judul ? item.ringkasan : '');
  return (
    <>
      <SearchBox
        action={to(listPath())}
        name="q"
        label={words.searchLabel[lang]}
        button={words.search[lang]}
        value={query.q}
      >
        {FACETS.map(
          (name) =>
            query[name] !== null && <input key={name} type="hidden" name={name} value={query[name]} />,
        )}
      </SearchBox>
      <WithFacets facets={<FacetColumn {...props} />}>
        <h1>{headingOf(result, lang)}</h1>
        {props.note}
        {result.suggestion !== null && (
          <p class="suggestion">
            {words.didYouMean[lang]}{' '}
            <a href={to(addressOf(query, { ...NO_FILTER, q: result.suggestion, persis: false }))} lang="id">
              {result.suggestion}
            </a>
          </p>
        )}
        {sought.equivalents.length > 0 && (
          <p class="meta">
            {sentences.equivalents(sought.equivalents)[lang]}{' '}
            <a href={to(addressOf(query, { persis: true }))}>{words.exactOnly[lang]}</a>
          </p>
        )}
        {query.persis && (
          <p class="meta">
            <a href={to(addressOf(query, { persis: false }))}>{words.withEquivalents[lang]}</a>
          </p>
        )}
        <Chosen {...props} />
        <p class="tofilters">
          <a class="govuk-button govuk-button--secondary" href="#saring">
            {sentences.filterUsed(used)[lang]}
          </a>
        </p>
        <ListBar {...props} />
        <Register
          items={items.map((item) => ({
            number: item.nomor,
            href: to(itemPath(item.nomor)),
            title: highlight(item.judul, result, lang),
            ...(text(item) ? { text: highlight(text(item), result, lang) } : {}),
            meta: metaOf(item, lang),
          }))}
        />
        <Pager result={result} lang={lang} href={(halaman) => to(addressOf(query, { halaman }))} />
        <p class="listend">
          {total === 0 ? words.noResult[lang] : result.pages === 1 ? words.allShown[lang] : ''}{' '}
          {words.missing[lang]} <a href={to(paths.request)}>{words.askPpid[lang]}</a>
        </p>
      </WithFacets>
    </>
  );
}
