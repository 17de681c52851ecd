import type { Hono } from 'hono';
import type { Env, Site } from '../../context.ts';
import { to } from '../links.ts';
import { tugasPage } from './page.tsx';

/** What waits for whoever is signed in; the first page after the door. */
export function tugasRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/kerja', (c) => c.redirect(to.tugas, 303));
  hono.get('/kerja/tugas', tugasPage(site));
}
