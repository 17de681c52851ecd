import type { Hono } from 'hono';
import type { Env, Site } from '../../../context.ts';
import { arsip } from '../links.ts';
import { postStrike, strikePage } from './page.tsx';

/** Striking out a document, a paper or a softcopy that was recorded by mistake. */
export function coretRoutes(hono: Hono<Env>, site: Site): void {
  for (const kind of ['dokumen', 'hardcopy', 'softcopy'] as const) {
    hono.get(arsip.coret(kind, ':id'), strikePage(site, kind));
    hono.post(arsip.coret(kind, ':id'), postStrike(site, kind));
  }
}
