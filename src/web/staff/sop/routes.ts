import type { Hono } from 'hono';
import type { Env, Site } from '../../context.ts';
import { to } from '../links.ts';
import { draftFile, postDiscard, postDraft } from './draft/acts.ts';
import { draftPage } from './draft/page.tsx';
import { importPage } from './import/choose.tsx';
import { postImport } from './import/post.ts';
import { listPage } from './list.tsx';
import { newPage, postAdopt, postNew } from './list-acts.tsx';
import { postChange, postConfirm, postRead } from './version/acts.ts';
import { comparePage } from './version/compare.tsx';
import { versionFile } from './version/download.ts';
import { versionPage } from './version/page.tsx';

/** The office's SOPs as sheets: the list, each version, its draft, and taking one in. */
export function sopRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/kerja/sop', listPage(site));
  hono.get('/kerja/sop/pasang', (c) => c.redirect(to.sop, 303));
  hono.post('/kerja/sop/pasang', postAdopt(site));
  hono.get('/kerja/sop/baru', newPage(site));
  hono.post('/kerja/sop/baru', postNew(site));
  hono.get('/kerja/sop/impor', importPage(site));
  hono.post('/kerja/sop/impor', postImport(site));
  hono.get('/kerja/sop/:slug', versionPage(site));
  hono.get('/kerja/sop/:slug/bandingkan', comparePage(site));
  hono.get('/kerja/sop/:slug/versi/:version/:file{naskah\\.[a-z]+}', versionFile(site));
  hono.post('/kerja/sop/:slug/ubah', postChange(site));
  hono.post('/kerja/sop/:slug/konfirmasi', postConfirm(site));
  hono.post('/kerja/sop/:slug/dibaca', postRead(site));
  hono.get('/kerja/sop/:slug/:act{ubah|konfirmasi|dibaca}', (c) =>
    c.redirect(to.naskah(c.req.param('slug')), 303),
  );
  hono.get('/kerja/sop/:slug/draf/:draft', draftPage(site));
  hono.post('/kerja/sop/:slug/draf/:draft', postDraft(site));
  hono.get('/kerja/sop/:slug/draf/:draft/:file{naskah\\.[a-z]+}', draftFile(site));
  hono.post('/kerja/sop/:slug/draf/:draft/buang', postDiscard(site));
  hono.get('/kerja/sop/:slug/draf/:draft/buang', (c) =>
    c.redirect(to.drafSop(c.req.param('slug'), c.req.param('draft')), 303),
  );
}
