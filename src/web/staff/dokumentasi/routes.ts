import type { Hono } from 'hono';
import type { Env, Site } from '../../context.ts';
import { classPage, postClass } from './class.tsx';
import { workbenchPage } from './page.tsx';
import { postOutput } from './post.ts';
import { rekapFile } from './rekap-file.ts';
import { postStack, stackPage } from './stack.tsx';

/** The work of SOP KPU Kota Tangerang 19/2025: a run's documents, unit by unit and as a whole. */
export function dokumentasiRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/kerja/prosedur/:run/dokumentasi', workbenchPage(site));
  hono.post('/kerja/prosedur/:run/dokumentasi/:output', postOutput(site));
  hono.get('/kerja/prosedur/:run/rekap/:sha256', rekapFile(site));
  hono.get('/kerja/prosedur/:run/klasifikasi-dokumen', classPage(site));
  hono.post('/kerja/prosedur/:run/klasifikasi-dokumen', postClass(site));
  hono.get('/kerja/prosedur/:run/tumpukan', stackPage(site));
  hono.post('/kerja/prosedur/:run/tumpukan', postStack(site));
}
