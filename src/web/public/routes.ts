import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Env, Site } from '../context.ts';
import { notFound } from '../errors.tsx';
import { answer, editionRoutes } from './edition-routes.ts';
import { emptyHome } from './empty-home.tsx';
import { missing } from './missing.tsx';
import { searchPage } from './search.ts';

/** What the public reads besides the present edition's own files, which never come this far. */
export function publicRoutes(hono: Hono<Env>, site: Site): void {
  const { editions } = site;

  hono.get('/assets/:path{.+}', (c) => {
    const asset = site.assetAt(c.req.param('path'));
    if (!asset) return notFound(c, site);
    c.header('content-type', asset.type);
    c.header('cache-control', 'public, max-age=31536000, immutable');
    return c.body(asset.bytes);
  });

  // The journal's checkpoint and tiles (C2SP tlog-tiles), for anybody's verifier.
  hono.get('/jurnal/:path{(checkpoint|tile/[0-9x/.p]+|tile/entries/[0-9x/.p]+)}', async (c) => {
    const path = c.req.param('path');
    const file = join(site.folders.journal, path);
    const bytes = path.includes('..') ? null : await readFile(file).catch(() => null);
    if (!bytes) return notFound(c, site);
    c.header(
      'content-type',
      path === 'checkpoint' ? 'text/plain; charset=utf-8' : 'application/octet-stream',
    );
    c.header(
      'cache-control',
      path === 'checkpoint' || path.includes('.p/')
        ? 'public, max-age=10'
        : 'public, max-age=31536000, immutable',
    );
    return c.body(bytes);
  });

  editionRoutes(hono, site, '');
  // Other offices of the same installation.
  editionRoutes(hono, site, '/k/:kantor');
  hono.get('/k/:kantor/:path{.*}', async (c) => {
    const office = c.req.param('kantor');
    const nomor = await editions.current(office);
    const path = (c.req.param('path') || 'index.html').replace(/^data\//, '');
    const file = nomor && (await editions.read(office, nomor, path));
    return file ? answer(c, file) : missing(c, site);
  });

  hono.get('/', (c) => emptyHome(c, site));
  hono.get('/:page{(en/)?(daftar|index)\\.html}', searchPage(site));
  hono.notFound(async (c) => {
    const office = c.req.method === 'GET' ? await editions.primary() : null;
    const nomor = office && (await editions.current(office));
    const path = new URL(c.req.url).pathname.slice(1);
    // Machines ask for assets and the journal; what staff mistype is answered in their own frame.
    if (!office || /^(kerja|assets|jurnal)(\/|$)/.test(path)) return notFound(c, site);
    const file = nomor && path ? await editions.read(office, nomor, path) : null;
    return file ? answer(c, file) : missing(c, site);
  });
}
