import type { Hono } from 'hono';
import type { Ctx } from '../../../context.ts';
import { type Env, type Site, visitorOf } from '../../../context.ts';
import { type Giver, tus } from '../../../serah/tus.ts';
import { arsip } from '../links.ts';
import { linksPage, postLink, postRevoke } from './links.tsx';
import { matchPage } from './match.tsx';
import { postMatch } from './match-post.ts';
import { serahPage } from './page.tsx';
import { photoPage, postPhoto } from './photo.tsx';
import { postSerah } from './post.tsx';
import { postVersion, versionPage } from './version.tsx';

/** Whoever is signed in uploads for the unit and run that they name. */
async function visitorGives(c: Ctx): Promise<Giver> {
  const { by } = visitorOf(c);
  return {
    by,
    link: null,
    base: arsip.tus,
    place: (said) => ({ unit: said.get('unit') ?? '', run: said.get('run') || null, via: 'unggahan' }),
  };
}

/** Handing in softcopies: in parts, by a plain form, as photographs, by a link; matching them, and new versions. */
export function serahRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/kerja/arsip/serah', serahPage(site));
  hono.post('/kerja/arsip/serah', postSerah(site));
  hono.get('/kerja/arsip/foto', photoPage(site));
  hono.post('/kerja/arsip/foto', postPhoto(site));
  hono.get('/kerja/arsip/cocokkan', matchPage(site));
  hono.post('/kerja/arsip/cocokkan', postMatch(site));
  hono.get(arsip.tautan, linksPage(site));
  hono.post(arsip.tautan, postLink(site));
  hono.post(arsip.tautanCabut(':link'), postRevoke(site));
  hono.get(arsip.tautanCabut(':link'), (c) => c.redirect(arsip.tautan, 303));
  hono.get(arsip.softcopyGanti(':softcopy'), versionPage(site));
  hono.post(arsip.softcopyGanti(':softcopy'), postVersion(site));
  const uploads = tus(site, visitorGives);
  hono.options(arsip.tus, uploads.options);
  hono.post(arsip.tus, uploads.create);
  hono.get(`${arsip.tus}/:upload`, uploads.probe);
  hono.patch(`${arsip.tus}/:upload`, uploads.append);
  hono.delete(`${arsip.tus}/:upload`, uploads.remove);
}
