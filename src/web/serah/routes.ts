import type { Hono } from 'hono';
import { LINK } from '../../custody/softcopy/hand-in-link.ts';
import type { Env, Site } from '../context.ts';
import { linkGives } from './giver.ts';
import { linkPage, postLinkFiles } from './page.tsx';
import { tus } from './tus.ts';

/** The door through which people without an account hand files in, as far as their link goes. */
export function serahDoorRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/serah/:token', linkPage(site));
  hono.post('/serah/:token', postLinkFiles(site));
  const uploads = tus(site, linkGives(site), LINK.file);
  hono.options('/serah/:token/unggah', uploads.options);
  hono.post('/serah/:token/unggah', uploads.create);
  hono.get('/serah/:token/unggah/:upload', uploads.probe);
  hono.patch('/serah/:token/unggah/:upload', uploads.append);
  hono.delete('/serah/:token/unggah/:upload', uploads.remove);
}
