import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import type { Ctx, Env, Site } from '../context.ts';
import { notFound } from '../errors.tsx';
import type { Kept, OnDisk } from './edition-files.ts';
import { emptyHome } from './empty-home.tsx';
import { searchPage } from './search.ts';

function answer(c: Ctx, file: Kept | OnDisk): Response {
  c.header('content-type', file.type);
  c.header('cache-control', 'public, max-age=60');
  if ('plain' in file) return c.body(file.plain as Buffer<ArrayBuffer>);
  c.header('content-length', String(file.size));
  return c.body(Readable.toWeb(createReadStream(file.path)) as ReadableStream);
}

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

  // Every edition stays readable as it was established, here and in its folder.
  hono.get('/edisi/:nomor{[0-9]+}', (c) => c.redirect(`/edisi/${c.req.param('nomor')}/data/index.html`, 302));
  hono.get('/:lang{(en/)?}edisi-:nomor{[0-9]+\\.html}', async (c) => {
    const nomor = Number.parseInt(c.req.param('nomor') ?? '', 10);
    const office = await editions.primary();
    const there = office && (await editions.read(office, nomor, 'index.html'));
    return there ? c.redirect(`/edisi/${nomor}/data/index.html`, 302) : notFound(c, site);
  });
  hono.get('/edisi/:nomor{[0-9]+}/:path{.+}', async (c) => {
    const office = await editions.primary();
    const path = c.req.param('path').replace(/^data\//, '');
    const file = office && (await editions.read(office, Number(c.req.param('nomor')), path));
    return file ? answer(c, file) : notFound(c, site);
  });

  // Other offices of the same installation.
  hono.get('/k/:kantor/:path{.*}', async (c) => {
    const office = c.req.param('kantor');
    const nomor = await editions.current(office);
    const path = (c.req.param('path') || 'index.html').replace(/^data\//, '');
    const file = nomor && (await editions.read(office, nomor, path));
    return file ? answer(c, file) : notFound(c, site);
  });

  hono.get('/', (c) => emptyHome(c, site));
  hono.get('/:page{(en/)?(daftar|index)\\.html}', searchPage(site));
  hono.notFound(async (c) => {
    const office = c.req.method === 'GET' ? await editions.primary() : null;
    const nomor = office && (await editions.current(office));
    const path = new URL(c.req.url).pathname.slice(1);
    const file = office && nomor && path ? await editions.read(office, nomor, path) : null;
    return file ? answer(c, file) : notFound(c, site);
  });
}
