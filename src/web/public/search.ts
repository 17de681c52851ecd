import { editionsOf } from '../../daftar/edition/edition.ts';
import type { EditionContent } from '../../publication/edition-content.ts';
import { PAGE_SIZE } from '../../publication/paths.ts';
import { editionContent, publicationOf } from '../../publication/publication.ts';
import { readQuery, searchItems } from '../../publication/search/search-items.ts';
import { servedAssets } from '../../publication/site/assets.ts';
import { listPage } from '../../publication/site/list.tsx';
import type { Handler, Site } from '../context.ts';
import { emptyHome } from './empty-home.tsx';

type Found = { readonly key: string; readonly content: Promise<EditionContent | null> };

async function contentOf(site: Site, code: string, nomor: number): Promise<EditionContent | null> {
  const [office] = await site.db<{ id: string }[]>`select id from office where code = ${code}`;
  const edition = office && (await editionsOf(site.db, office.id)).find((one) => one.nomor === nomor);
  const published = edition && (await publicationOf(site.db, office.id, edition.id))?.publishedAt;
  if (!office || !edition || !published) return null;
  return editionContent(site, office.id, edition.id, published, { documents: false });
}

/**
 * `daftar.html?q=…`: the list searched and filtered by the server, for browsers without JavaScript. The present
 * edition is read once and kept until another one is published.
 */
export function searchPage(site: Site): Handler {
  let present: Found | null = null;
  const presentContent = async () => {
    const code = await site.editions.primary();
    const nomor = code && (await site.editions.current(code));
    if (!code || !nomor) return null;
    const key = `${code}/${nomor}`;
    if (present?.key !== key) present = { key, content: contentOf(site, code, nomor) };
    const found = present;
    const forget = () => {
      if (present === found) present = null;
    };
    const content = await found.content.catch((error: unknown) => {
      forget();
      throw error;
    });
    if (!content) forget();
    return content;
  };
  return async (c) => {
    const content = await presentContent();
    if (!content) return emptyHome(c, site);
    const url = new URL(c.req.url);
    const lang = url.pathname.startsWith('/en/') ? 'en' : 'id';
    const result = searchItems(content.edition.items, readQuery(url.searchParams), PAGE_SIZE);
    c.header('cache-control', 'public, max-age=60');
    return c.html(listPage({ content, assets: await servedAssets(), lang }, result));
  };
}
