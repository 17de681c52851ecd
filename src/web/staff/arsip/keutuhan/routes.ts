import type { Hono } from 'hono';
import type { Env, Site } from '../../../context.ts';
import { arsip } from '../links.ts';
import { postHapus, postPeriksa, postPulihkan, postTandai } from './acts.ts';
import { keutuhan } from './links.ts';
import { keutuhanPage } from './page.tsx';
import { backToDokumen, postPaket } from './paket.ts';

/** Whether the files are still what they were, what to do when not, and documents as packages. */
export function keutuhanRoutes(hono: Hono<Env>, site: Site): void {
  hono.get(arsip.keutuhan, keutuhanPage(site));
  hono.post(keutuhan.act('periksa'), postPeriksa(site));
  hono.post(keutuhan.act('pulihkan'), postPulihkan(site));
  hono.post(keutuhan.act('tandai'), postTandai(site));
  hono.post(keutuhan.act('hapus'), postHapus(site));
  // Where a form's answer stood, its address leads back to the page with the form.
  hono.get(`${arsip.keutuhan}/:act{periksa|pulihkan|tandai|hapus}`, (c) => c.redirect(arsip.keutuhan, 303));
  hono.post(arsip.dokumenAct(':dokumen', 'paket.zip'), postPaket(site));
  hono.get(arsip.dokumenAct(':dokumen', 'paket.zip'), backToDokumen);
}
