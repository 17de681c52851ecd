import type { Hono } from 'hono';
import type { Env, Site } from '../../../context.ts';
import { ratifyPage, tryPage } from './page.tsx';
import { postRatify } from './post.ts';

/** Changing an SOP that is in force: seeing what it does, and ratifying it. */
export function ratifyRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/kerja/sop/:slug/coba', tryPage(site));
  hono.get('/kerja/sop/:slug/draf/:draft/sahkan', ratifyPage(site));
  hono.post('/kerja/sop/:slug/draf/:draft/sahkan', postRatify(site));
}
