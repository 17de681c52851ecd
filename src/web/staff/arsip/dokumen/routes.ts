import type { Hono } from 'hono';
import type { Env, Site } from '../../../context.ts';
import { arsip } from '../links.ts';
import { berandaPage } from './beranda.tsx';
import { listCsv, listXlsx } from './daftar/files.ts';
import { listPage } from './daftar/list.tsx';
import { filesPage } from './files.tsx';
import { classPage, postClass } from './satu/class.tsx';
import { dokumenPage } from './satu/page.tsx';
import { changePage, newPage, postChange, postNew } from './satu/record.tsx';

/** The archive's first page, the list of documents, and one document with what can be done to its record. */
export function dokumenRoutes(hono: Hono<Env>, site: Site): void {
  hono.get(arsip.beranda, berandaPage(site));
  hono.get(arsip.berkas, filesPage(site));
  hono.get(arsip.dokumenDaftar, listPage(site));
  hono.get(`${arsip.dokumenDaftar}/daftar.csv`, listCsv(site));
  hono.get(`${arsip.dokumenDaftar}/daftar.xlsx`, listXlsx(site));
  hono.get(arsip.dokumenBaru, newPage(site));
  hono.post(arsip.dokumenBaru, postNew(site));
  hono.get(arsip.dokumen(':dokumen'), dokumenPage(site));
  hono.get(arsip.dokumenAct(':dokumen', 'ubah'), changePage(site));
  hono.post(arsip.dokumenAct(':dokumen', 'ubah'), postChange(site));
  hono.get(arsip.dokumenAct(':dokumen', 'klasifikasi'), classPage(site));
  hono.post(arsip.dokumenAct(':dokumen', 'klasifikasi'), postClass(site));
}
