import type { Hono } from 'hono';
import type { Env, Site } from '../../context.ts';
import { convene, convenePage } from './convene.tsx';
import { decide, decidePage } from './decide.tsx';
import { materialsPage } from './materials.tsx';
import { backToMeeting, putOff, saveAttendance, showMeeting } from './meeting-acts.ts';
import { meetingsPage } from './meetings.tsx';
import { attachScan, backToMinutes, drawUp, establish, minutesFile, showMinutes } from './minutes-acts.ts';
import { backToEdition, order, publish, publishPage, showEdition } from './publikasi/edition-acts.tsx';
import { makePreview, openPreview, previewFile } from './publikasi/preview.ts';
import { publicationsPage } from './publikasi/publications.tsx';

/** Steps 4 to 6 of SOP KPU Kota Serang 03/2025: the plenary, its minutes, the order and the upload. */
export function plenoRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/kerja/pleno', meetingsPage(site));
  hono.get('/kerja/prosedur/:run/undang', convenePage(site));
  hono.post('/kerja/prosedur/:run/undang', convene(site));
  hono.get('/kerja/pleno/:meeting', showMeeting(site));
  hono.get('/kerja/pleno/:meeting/bahan', materialsPage(site));
  hono.post('/kerja/pleno/:meeting/kehadiran', saveAttendance(site));
  hono.get('/kerja/pleno/:meeting/kehadiran', backToMeeting);
  hono.post('/kerja/pleno/:meeting/tunda', putOff(site));
  hono.get('/kerja/pleno/:meeting/tunda', backToMeeting);
  hono.get('/kerja/pleno/:meeting/penetapan', decidePage(site));
  hono.post('/kerja/pleno/:meeting/penetapan', decide(site));
  hono.get('/kerja/pleno/:meeting/berita-acara', showMinutes(site));
  hono.post('/kerja/pleno/:meeting/berita-acara', drawUp(site));
  hono.get('/kerja/pleno/:meeting/berita-acara/naskah.pdf', minutesFile(site, 'pdf'));
  hono.get('/kerja/pleno/:meeting/berita-acara/bertanda-tangan.pdf', minutesFile(site, 'signedPdf'));
  hono.post('/kerja/pleno/:meeting/berita-acara/bertanda-tangan', attachScan(site));
  hono.get('/kerja/pleno/:meeting/berita-acara/bertanda-tangan', backToMinutes);
  hono.post('/kerja/pleno/:meeting/berita-acara/penetapan', establish(site));
  hono.get('/kerja/pleno/:meeting/berita-acara/penetapan', backToMinutes);
  hono.get('/kerja/publikasi', publicationsPage(site));
  hono.get('/kerja/publikasi/:edition', showEdition(site));
  hono.post('/kerja/publikasi/:edition/perintah', order(site));
  hono.get('/kerja/publikasi/:edition/perintah', backToEdition);
  hono.get('/kerja/publikasi/:edition/terbitkan', publishPage(site));
  hono.post('/kerja/publikasi/:edition/terbitkan', publish(site));
  hono.post('/kerja/publikasi/:edition/pratinjau', makePreview(site));
  hono.get('/kerja/publikasi/:edition/pratinjau', openPreview(site));
  hono.get('/kerja/publikasi/:edition/pratinjau/index.html', openPreview(site));
  hono.get('/kerja/publikasi/:edition/pratinjau/:key/*', previewFile(site));
}
