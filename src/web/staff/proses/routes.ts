import type { Hono } from 'hono';
import type { Env, Site } from '../../context.ts';
import { to } from '../links.ts';
import { assignPage, postAssign, postRelease } from './acts/assign.tsx';
import { carryPage, postCarry } from './acts/carry.tsx';
import { extendPage, postExtend } from './acts/extend.tsx';
import { runDrawing, runPdf } from './acts/files.ts';
import { overridePage, postOverride } from './acts/override.tsx';
import { pausePage, postPause, postResume, resumePage } from './acts/pause.tsx';
import { decidePage, postDecide, registerPage } from './acts/register.tsx';
import { postReturnStep, returnPage } from './acts/return.tsx';
import { stepPage } from './langkah/page.tsx';
import { postStep } from './langkah/post.ts';
import { papersPage, postPaper } from './lembar/list.tsx';
import { paperPage } from './lembar/page.tsx';
import { postCheck, postLine } from './lembar/post.ts';
import { prosedurPage } from './list.tsx';
import { openPage, postOpen } from './open.tsx';
import { runPage } from './run/page.tsx';
import { whoPage } from './siapa/page.tsx';

/** Procedures being carried out: the list, opening one, one run, and what can be done to it. */
export function prosesRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/kerja/prosedur', prosedurPage(site));
  hono.get('/kerja/prosedur/buka/:sheet', openPage(site));
  hono.post('/kerja/prosedur/buka/:sheet', postOpen(site));
  hono.get('/kerja/prosedur/dilewati', registerPage(site));
  hono.get('/kerja/prosedur/dilewati/:override', decidePage(site));
  hono.post('/kerja/prosedur/dilewati/:override', postDecide(site));
  hono.get('/kerja/prosedur/lembar/:paper', paperPage(site));
  hono.post('/kerja/prosedur/lembar/:paper', postLine(site));
  hono.post('/kerja/prosedur/lembar/:paper/periksa', postCheck(site));
  hono.get('/kerja/prosedur/lembar/:paper/periksa', (c) =>
    c.redirect(to.lembarKerja(c.req.param('paper')), 303),
  );
  hono.get('/kerja/prosedur/:run', runPage(site));
  hono.get('/kerja/prosedur/:run/sop.pdf', runPdf(site));
  hono.get('/kerja/prosedur/:run/sop.svg', runDrawing(site, 'svg'));
  hono.get('/kerja/prosedur/:run/sop.bpmn', runDrawing(site, 'bpmn'));
  hono.get('/kerja/prosedur/:run/langkah/:output', stepPage(site));
  hono.post('/kerja/prosedur/:run/langkah/:output', postStep(site));
  hono.get('/kerja/prosedur/:run/kembalikan', returnPage(site));
  hono.post('/kerja/prosedur/:run/kembalikan', postReturnStep(site));
  hono.get('/kerja/prosedur/:run/jeda', pausePage(site));
  hono.post('/kerja/prosedur/:run/jeda', postPause(site));
  hono.get('/kerja/prosedur/:run/lanjutkan', resumePage(site));
  hono.post('/kerja/prosedur/:run/lanjutkan', postResume(site));
  hono.get('/kerja/prosedur/:run/pegang', assignPage(site));
  hono.post('/kerja/prosedur/:run/pegang', postAssign(site));
  hono.get('/kerja/prosedur/:run/lepas', assignPage(site));
  hono.post('/kerja/prosedur/:run/lepas', postRelease(site));
  hono.get('/kerja/prosedur/:run/perpanjang', extendPage(site));
  hono.post('/kerja/prosedur/:run/perpanjang', postExtend(site));
  hono.get('/kerja/prosedur/:run/kahar', overridePage(site));
  hono.post('/kerja/prosedur/:run/kahar', postOverride(site));
  hono.get('/kerja/prosedur/:run/lembar', papersPage(site));
  hono.post('/kerja/prosedur/:run/lembar', postPaper(site));
  hono.get('/kerja/prosedur/:run/siapa', whoPage(site));
  hono.get('/kerja/prosedur/:run/bawa', carryPage(site));
  hono.post('/kerja/prosedur/:run/bawa', postCarry(site));
}
