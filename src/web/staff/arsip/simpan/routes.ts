import type { Hono } from 'hono';
import type { Env, Site } from '../../../context.ts';
import { arsip } from '../links.ts';
import { codePage, postCode } from './code.tsx';
import { codesPage, postLoad } from './codes.tsx';
import { postAppraisal, postDokumenRetensi } from './dokumen-acts.ts';
import { dokumenRetensiPage } from './dokumen-retensi.tsx';
import { holdPage, postHold, postLift } from './hold.tsx';
import { importPage, isianFile, postImport } from './import-post.ts';
import { simpan } from './links.ts';
import {
  destructionPage,
  paperFile,
  postApprove,
  postCarryOut,
  postSigned,
  postWithdraw,
  scanFile,
} from './musnah/acts.ts';
import { destructionsPage } from './musnah/list.tsx';
import { postPropose, proposePage } from './musnah/propose.tsx';

/** Keeping: codes and their retention, holds, destruction with its berita acara. */
export function simpanRoutes(hono: Hono<Env>, site: Site): void {
  hono.get(arsip.retensi, codesPage(site));
  hono.post(simpan.muat, postLoad(site));
  hono.get(simpan.muat, (c) => c.redirect(arsip.retensi, 303));
  hono.get(simpan.kodePath, codePage(site));
  hono.post(simpan.kodePath, postCode(site));
  hono.get(simpan.impor, importPage(site));
  hono.post(simpan.impor, postImport(site));
  hono.get(simpan.isian, isianFile(site));
  const retensi = arsip.dokumenAct(':dokumen', 'retensi');
  hono.get(retensi, dokumenRetensiPage(site));
  hono.post(retensi, postDokumenRetensi(site));
  hono.post(simpan.nilai(':dokumen'), postAppraisal(site));
  hono.get(simpan.nilai(':dokumen'), (c) =>
    c.redirect(arsip.dokumenAct(c.req.param('dokumen') ?? '', 'retensi'), 303),
  );
  const tahan = arsip.dokumenAct(':dokumen', 'tahan');
  hono.get(tahan, holdPage(site));
  hono.post(tahan, postHold(site));
  hono.post(simpan.cabut(':dokumen'), postLift(site));
  hono.get(simpan.cabut(':dokumen'), (c) =>
    c.redirect(arsip.dokumenAct(c.req.param('dokumen') ?? '', 'tahan'), 303),
  );
  hono.get(arsip.pemusnahan, destructionsPage(site));
  hono.get(simpan.usul, proposePage(site));
  hono.post(simpan.usul, postPropose(site));
  hono.get(arsip.pemusnahanSatu(':id'), destructionPage(site));
  hono.get(simpan.act(':id', 'berita-acara.pdf'), paperFile(site));
  hono.get(simpan.act(':id', 'pindaian'), scanFile(site));
  hono.post(simpan.act(':id', 'lampirkan'), postSigned(site));
  hono.post(simpan.act(':id', 'setujui'), postApprove(site));
  hono.post(simpan.act(':id', 'tarik'), postWithdraw(site));
  hono.post(simpan.act(':id', 'laksanakan'), postCarryOut(site));
  // Where a form's answer stood, its address leads back to the page with the form.
  hono.get(`${arsip.pemusnahanSatu(':id')}/:act{setujui|tarik|laksanakan|lampirkan}`, (c) =>
    c.redirect(arsip.pemusnahanSatu(c.req.param('id') ?? ''), 303),
  );
}
