import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import type { Lang } from '../../base/text.ts';
import { editionFolder, isOfficeCode } from '../../publication/bag/in-place.ts';
import { earlierPath, inLang, paths } from '../../publication/paths.ts';
import type { Ctx, Env, Site } from '../context.ts';
import type { Kept, OnDisk } from './edition-files.ts';
import { editionZip } from './edition-zip.ts';
import { missing } from './missing.tsx';

/** Sends a published file that is not one of the present edition's own. */
export function answer(c: Ctx, file: Kept | OnDisk): Response {
  c.header('content-type', file.type);
  c.header('cache-control', 'public, max-age=60');
  if ('plain' in file) return c.body(file.plain as Buffer<ArrayBuffer>);
  c.header('content-length', String(file.size));
  return c.body(Readable.toWeb(createReadStream(file.path)) as ReadableStream);
}

const langOf = (path: string): Lang => (path.startsWith('en/') ? 'en' : 'id');
const EARLIER = /^(?:en\/)?edisi-(\d+)\.html$/;

/** An office whose editions are asked for, and the address below which they stand: '' or `/k/<kantor>`. */
interface Place {
  readonly office: string;
  readonly below: string;
}

/**
 * Every edition stays readable as it was established: below `/edisi/` as pages, and as a ZIP of its folder.
 * Two pages of an edition only tell a reader without server where to go; here they lead there.
 * @param prefix of the routes: '' for the office of `/`, `/k/:kantor` for another of the installation
 */
export function editionRoutes(hono: Hono<Env>, site: Site, prefix: '' | '/k/:kantor'): void {
  const { editions } = site;
  const placeOf = async (c: Ctx): Promise<Place | null> => {
    const office = prefix ? c.req.param('kantor') : await editions.primary();
    return office && isOfficeCode(office) ? { office, below: prefix && `/k/${office}` } : null;
  };
  const home = async ({ office, below }: Place, nomor: number, lang: Lang): Promise<string | null> =>
    (await editions.read(office, nomor, paths.home))
      ? `${below}/edisi/${nomor}/data/${inLang(paths.home, lang)}`
      : null;

  /** Where a page leads that stands in for an edition or for the ZIP of `nomor`; null for any other page. */
  const instead = async (place: Place, nomor: number, path: string): Promise<string | null> => {
    const earlier = Number(EARLIER.exec(path)?.[1] ?? Number.NaN);
    if (path === inLang(earlierPath(earlier), langOf(path))) return home(place, earlier, langOf(path));
    return path === inLang(paths.download, langOf(path)) ? `${place.below}/edisi/${nomor}.zip` : null;
  };
  const page = async (c: Ctx, place: Place, nomor: number, path: string) => {
    const there = await instead(place, nomor, path);
    if (there) return c.redirect(there, 302);
    const file = await editions.read(place.office, nomor, path);
    return file ? answer(c, file) : missing(c, site);
  };

  hono.get(`${prefix}/edisi/:berkas{[0-9]+\\.zip}`, async (c) => {
    const nomor = Number.parseInt(c.req.param('berkas') ?? '', 10);
    const place = await placeOf(c);
    const folder = place && editionFolder(site.folders.editions, place.office, nomor);
    const zip = folder && (await editionZip(folder, nomor));
    if (!zip) return missing(c, site);
    c.header('content-type', 'application/zip');
    c.header('content-length', String(zip.size));
    c.header('content-disposition', `attachment; filename="${zip.name}"`);
    c.header('cache-control', 'public, max-age=60');
    return c.body(Readable.toWeb(Readable.from(zip.bytes(), { highWaterMark: 2 })) as ReadableStream);
  });

  hono.get(`${prefix}/:page{(en/)?(edisi-[0-9]+|unduh-edisi)\\.html}`, async (c) => {
    const place = await placeOf(c);
    const nomor = place && (await editions.current(place.office));
    return place && nomor ? page(c, place, nomor, c.req.param('page') ?? '') : missing(c, site);
  });

  hono.get(`${prefix}/edisi/:nomor{[0-9]+}/:path{.*}`, async (c) => {
    const nomor = Number(c.req.param('nomor'));
    const path = (c.req.param('path') ?? '').replace(/^data(\/|$)/, '');
    const place = await placeOf(c);
    if (!place) return missing(c, site);
    if (path !== '' && path !== 'en/') return page(c, place, nomor, path);
    const there = await home(place, nomor, langOf(path));
    return there ? c.redirect(there, 302) : missing(c, site);
  });
  hono.get(`${prefix}/edisi/:nomor{[0-9]+}`, async (c) => {
    const place = await placeOf(c);
    const there = place && (await home(place, Number(c.req.param('nomor')), 'id'));
    return there ? c.redirect(there, 302) : missing(c, site);
  });
}
