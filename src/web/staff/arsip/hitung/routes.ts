import type { Hono } from 'hono';
import type { Env, Site } from '../../../context.ts';
import { bandingPage, postBanding } from './banding.tsx';
import { twinsPage } from './banding-list.tsx';
import { closePage, countPdf, postClose } from './close.tsx';
import { countPage, postScans } from './count.tsx';
import { countsPage, postCount } from './list.tsx';
import { offlinePage, workerScript } from './offline.tsx';
import { countJson, postBatch } from './send.ts';
import { postSettle } from './settle.ts';

/** Stok opname, also without network, and the comparison of papers with their scans. */
export function hitungRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/kerja/arsip/hitung', countsPage(site));
  hono.post('/kerja/arsip/hitung', postCount(site));
  hono.get('/kerja/arsip/hitung/pekerja.js', workerScript(site));
  hono.get('/kerja/arsip/hitung/:hitungan', countPage(site));
  hono.post('/kerja/arsip/hitung/:hitungan', postScans(site));
  hono.post('/kerja/arsip/hitung/:hitungan/kirim', postBatch(site));
  hono.get('/kerja/arsip/hitung/:hitungan/data.json', countJson(site));
  hono.get('/kerja/arsip/hitung/:hitungan/luring', offlinePage(site));
  hono.get('/kerja/arsip/hitung/:hitungan/tutup', closePage(site));
  hono.post('/kerja/arsip/hitung/:hitungan/tutup', postClose(site));
  hono.post('/kerja/arsip/hitung/:hitungan/pindah', postSettle(site));
  hono.get('/kerja/arsip/hitung/:hitungan/hasil.pdf', countPdf(site));
  hono.get('/kerja/arsip/banding', twinsPage(site));
  hono.get('/kerja/arsip/hardcopy/:hardcopy/banding', bandingPage(site));
  hono.post('/kerja/arsip/hardcopy/:hardcopy/banding', postBanding(site));
}
