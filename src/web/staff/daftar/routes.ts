import type { Hono } from 'hono';
import type { Env, Site } from '../../context.ts';
import { to } from '../links.ts';
import { berkasFile } from './berkas.ts';
import { classifyPage, postClassify } from './classify/entry.tsx';
import { classifyListPage, postAsProposed, postCompile } from './classify/list.tsx';
import {
  postAccept,
  postApprove,
  postDelete,
  postGone,
  postRestore,
  postReturn,
  postSubmit,
} from './draft/acts.ts';
import { draftPage } from './draft/page.tsx';
import { postRow } from './draft/write-row.ts';
import { importPage } from './import/choose.tsx';
import { templateFile } from './import/download.ts';
import { postImport } from './import/post.ts';
import { informasiPage } from './informasi.tsx';

/** The list in the making: the units' drafts, taking in from Excel, classification, and their files. */
export function daftarRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/kerja/informasi', informasiPage(site));
  hono.get('/kerja/draf/:draft', draftPage(site));
  hono.post('/kerja/draf/:draft/baris', postRow(site));
  hono.post('/kerja/draf/:draft/hilang', postGone(site));
  hono.post('/kerja/draf/:draft/kembali', postRestore(site));
  hono.post('/kerja/draf/:draft/hapus', postDelete(site));
  hono.post('/kerja/draf/:draft/kirim', postSubmit(site));
  hono.post('/kerja/draf/:draft/setujui', postApprove(site));
  hono.post('/kerja/draf/:draft/terima', postAccept(site));
  hono.post('/kerja/draf/:draft/kembalikan', postReturn(site));
  hono.get('/kerja/draf/:draft/impor', importPage(site));
  hono.post('/kerja/draf/:draft/impor', postImport(site));
  hono.get('/kerja/draf/:draft/templat.xlsx', templateFile(site));
  hono.get('/kerja/draf/:draft/:act', (c) => c.redirect(to.draf(c.req.param('draft')), 303));
  hono.get('/kerja/prosedur/:run/klasifikasi', classifyListPage(site));
  hono.get('/kerja/prosedur/:run/klasifikasi/:act{usulan|susun}', (c) =>
    c.redirect(to.klasifikasi(c.req.param('run')), 303),
  );
  hono.post('/kerja/prosedur/:run/klasifikasi/usulan', postAsProposed(site));
  hono.post('/kerja/prosedur/:run/klasifikasi/susun', postCompile(site));
  hono.get('/kerja/prosedur/:run/klasifikasi/:entry', classifyPage(site));
  hono.post('/kerja/prosedur/:run/klasifikasi/:entry', postClassify(site));
  hono.get('/kerja/berkas/:sha256/:name', berkasFile(site));
}
