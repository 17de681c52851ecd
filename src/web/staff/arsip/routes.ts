import type { Hono } from 'hono';
import type { Env, Site } from '../../context.ts';
import { coretRoutes } from './coret/routes.ts';
import { dokumenRoutes } from './dokumen/routes.ts';
import { edarRoutes } from './edar/routes.ts';
import { hitungRoutes } from './hitung/routes.ts';
import { keutuhanRoutes } from './keutuhan/routes.ts';
import { periksaRoutes } from './periksa/routes.ts';
import { serahRoutes } from './serah/routes.ts';
import { simpanRoutes } from './simpan/routes.ts';
import { tempatRoutes } from './tempat/routes.ts';

/** Everything about softcopies and hardcopies: handing in, examining, shelving, lending, counting, keeping. */
export function arsipRoutes(hono: Hono<Env>, site: Site): void {
  dokumenRoutes(hono, site);
  coretRoutes(hono, site);
  serahRoutes(hono, site);
  periksaRoutes(hono, site);
  edarRoutes(hono, site);
  hitungRoutes(hono, site);
  keutuhanRoutes(hono, site);
  simpanRoutes(hono, site);
  tempatRoutes(hono, site);
}
