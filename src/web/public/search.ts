import { editionsOf } from '../../daftar/edition.ts';
import { editionContent, publicationOf } from '../../publication/publication.ts';
import type { EditionContent } from '../../publication/edition-content.ts';
import { PAGE_SIZE } from '../../publication/paths.ts';
import { readQuery, searchItems } from '../../publication/search/search-items.ts';
import { servedAssets } from '../../publication/site/assets.ts';
import { listPage } from '../../publication/site/list.tsx';
import type { Ctx, Site } from '../context.ts';
import { emptyHome } from './empty-home.tsx';

/** The present edition as the search reads it; kept until another edition is published. */
let present: { key: string; content: EditionContent } | null = null;

async function presentContent(site: Site): Promise<EditionContent | null> {
  const code = await site.editions.primary();
  const nomor = code && (await site.editions.current(code));
  if (!nomor) return null;
  const key = `${code}/${nomor}`;
  if (present?.key === key) return present.content;
  const [office] = await site.db<{ id: string }[]>`select id from office where code = ${code}`;
  const edition = office && (await editionsOf(site.db, office.id)).find((one) => one.nomor === nomor);
  const published = edition && (await publicationOf(site.db, office.id, edition.id))?.publishedAt;
  if (!office || !edition || !published) return null;
  const content = await editionContent(site, office.id, edition.id, published, { documents: false });
  present = { key, content };
  return content;
}

/** `daftar.html?q=…`: the list searched and filtered by the server, for browsers without JavaScript. */
export async function searchPage(c: Ctx, site: Site): Promise<Response> {
  const content = await presentContent(site);
  if (!content) return emptyHome(c, site);
  const url = new URL(c.req.url);
  const lang = url.pathname.startsWith('/en/') ? 'en' : 'id';
  const query = readQuery(url.searchParams);
  const result = searchItems(content.edition.items, query, PAGE_SIZE);
  c.header('cache-control', 'public, max-age=60');
  return c.html(listPage({ content, assets: await servedAssets(), lang }, result));
}
