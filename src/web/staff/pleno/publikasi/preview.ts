import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { NotFound } from '../../../../base/errors.ts';
import { isSafePath } from '../../../../custody/bag/manifest.ts';
import { type Edition, editionById, itemsOf } from '../../../../daftar/edition/edition.ts';
import { filesOf } from '../../../../publication/paths.ts';
import { proposedRingkasan, publicationOf } from '../../../../publication/publication.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { storedFile } from '../../../stored-file.ts';
import { heldBack } from '../../arsip/periksa/guard.ts';
import { to } from '../../links.ts';
import { preparePreview, previewFolder } from './preview-build.ts';

/** What a page of the public site may be served as; an edition has no other kinds of its own. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

async function lead(c: Ctx, site: Site, edition: Edition, typed: string): Promise<Response> {
  const { office } = visitorOf(c);
  const ringkasan = typed || (await proposedRingkasan(site.db, office.id, edition));
  const key = await preparePreview(site, office, edition, ringkasan);
  return c.redirect(`${to.edisi(edition.id)}/pratinjau/${key}/index.html`, 303);
}

/** Builds the preview with the summary that the PPID has typed, and leads to it. */
export function makePreview(site: Site): Handler {
  return async (c) => {
    const edition = await editionById(site.db, visitorOf(c).office.id, c.req.param('edition') ?? '');
    return lead(c, site, edition, (await readForm(c)).text('ringkasan'));
  };
}

/** The preview with the summary of the order, or with the proposed one before there is an order. */
export function openPreview(site: Site): Handler {
  return async (c) => {
    const { office } = visitorOf(c);
    const edition = await editionById(site.db, office.id, c.req.param('edition') ?? '');
    const order = await publicationOf(site.db, office.id, edition.id);
    return lead(c, site, edition, order?.ringkasan ?? '');
  };
}

/** A file that an item names, from custody; nothing is copied for a preview. */
async function itemFile(c: Ctx, site: Site, edition: Edition, path: string): Promise<Response> {
  const file = filesOf(await itemsOf(site.db, edition.office, edition.id)).get(path);
  if (!file) throw new NotFound('file');
  const held = await heldBack(c, site, file.sha256);
  if (held) return held;
  return storedFile(c, site, file.sha256, {
    'content-type': file.jenis,
    'content-disposition': 'attachment',
  });
}

/** A page or file of a preview, for signed-in staff of the edition's own office. */
export function previewFile(site: Site): Handler {
  return async (c) => {
    const edition = await editionById(site.db, visitorOf(c).office.id, c.req.param('edition') ?? '');
    const folder = previewFolder(site, c.req.param('key') ?? '');
    const prefix = `${to.edisi(edition.id)}/pratinjau/${c.req.param('key')}/`;
    // Paths of a preview hold no percent codes, so one that has any is none of them.
    const path = new URL(c.req.url).pathname.slice(prefix.length);
    if (!folder || !isSafePath(path)) throw new NotFound('page');
    if (!(await stat(folder).catch(() => null))) return c.redirect(to.edisi(edition.id), 303);
    const type = TYPES[extname(path)];
    const bytes = type ? await readFile(join(folder, path)).catch(() => null) : null;
    if (!type || !bytes) return itemFile(c, site, edition, path);
    return c.body(new Uint8Array(bytes), 200, { 'content-type': type });
  };
}
