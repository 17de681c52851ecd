import type { Hono } from 'hono';
import type { Env, Site } from '../../../context.ts';
import { arsip } from '../links.ts';
import { postAnswer, postRelease } from './acts.ts';
import { imageFile } from './image.ts';
import { periksa } from './links.ts';
import { filePage } from './page.tsx';

/** What was found in a file, how it looks, and who answers for it. */
export function periksaRoutes(hono: Hono<Env>, site: Site): void {
  const hash = ':sha256{[0-9a-f]{64}}';
  hono.get(arsip.softcopy(':softcopy'), filePage(site));
  hono.get(`${arsip.softcopy(':softcopy')}/halaman/:gambar`, imageFile(site));
  hono.get(periksa.berkas(hash), filePage(site));
  hono.get(`${periksa.berkas(hash)}/halaman/:gambar`, imageFile(site));
  hono.post(periksa.jawab(hash), postAnswer(site));
  hono.post(periksa.lepas(hash), postRelease(site));
  // Where a form's answer stood, its address leads back to the page with the form.
  hono.get(`${periksa.berkas(hash)}/:act{jawab|lepas}`, (c) =>
    c.redirect(periksa.berkas(c.req.param('sha256') ?? ''), 303),
  );
}
