import { Hono } from 'hono';
import type { Env, Site } from './context.ts';
import { doorRoutes } from './door/routes.ts';
import { answerError } from './errors.tsx';
import { publicRoutes } from './public/routes.ts';
import { closeUnsent, ownHostOnly, plainPathsOnly, sameOriginOnly, secureHeaders } from './security.ts';
import { serahDoorRoutes } from './serah/routes.ts';
import { arsipRoutes } from './staff/arsip/routes.ts';
import { daftarRoutes } from './staff/daftar/routes.ts';
import { dokumentasiRoutes } from './staff/dokumentasi/routes.ts';
import { kalenderRoutes } from './staff/kalender/routes.ts';
import { officeRoutes } from './staff/office/routes.ts';
import { plenoRoutes } from './staff/pleno/routes.ts';
import { prosesRoutes } from './staff/proses/routes.ts';
import { ratifyRoutes } from './staff/sop/ratify/routes.ts';
import { sopRoutes } from './staff/sop/routes.ts';
import { tugasRoutes } from './staff/tugas/routes.ts';
import { identify, signedInOnly } from './visit.ts';

/** Every route of the server, a line each in the room it belongs to. */
export function app(site: Site, ownNames: readonly string[] | null): Hono<Env> {
  const hono = new Hono<Env>();
  hono.onError(answerError(site));
  hono.use(secureHeaders(site.config.publicUrl?.startsWith('https://') ?? false));
  hono.use(closeUnsent);
  hono.use(ownHostOnly(ownNames));
  hono.use(sameOriginOnly);
  hono.use(plainPathsOnly);
  hono.use(identify(site));
  doorRoutes(hono, site);
  serahDoorRoutes(hono, site);
  hono.use('/kerja/*', signedInOnly(site));
  tugasRoutes(hono, site);
  prosesRoutes(hono, site);
  officeRoutes(hono, site);
  kalenderRoutes(hono, site);
  ratifyRoutes(hono, site);
  sopRoutes(hono, site);
  arsipRoutes(hono, site);
  dokumentasiRoutes(hono, site);
  daftarRoutes(hono, site);
  plenoRoutes(hono, site);
  publicRoutes(hono, site);
  return hono;
}
