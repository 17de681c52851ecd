import type { Hono } from 'hono';
import type { Env, Site } from '../../../context.ts';
import { arsip } from '../links.ts';
import { addPlacePage, postPlace } from './add.tsx';
import { changePlacePage, postChange, postClose } from './change.tsx';
import { codePage, labelDoor } from './code.tsx';
import { labelPage } from './label/page.tsx';
import { labelPdf } from './label/pdf.ts';
import { tempat } from './links.ts';
import { placesPage } from './list.tsx';
import { changePaperPage, postPaperChange } from './naskah/change.tsx';
import { movePaperPage, postPaperMove } from './naskah/move.tsx';
import { paperPage } from './naskah/page.tsx';
import { postRegister, registerPage } from './naskah/register.tsx';
import { postReceive, receivePage } from './receive.tsx';
import { placePage } from './satu/page.tsx';

/** Places and the papers in them: the tree, one place, one paper, moving, labels, and what a label's code leads to. */
export function tempatRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/K/:code', labelDoor());
  hono.get('/k/:code', labelDoor());
  hono.get(tempat.kode, codePage(site));
  hono.get(tempat.kodeSatu(':code'), codePage(site));
  hono.get(arsip.tempat, placesPage(site));
  hono.get(tempat.baru, addPlacePage(site));
  hono.post(tempat.baru, postPlace(site));
  hono.get(arsip.tempatSatu(':place'), placePage(site));
  hono.get(arsip.tempatAct(':place', 'tambah'), addPlacePage(site));
  hono.post(arsip.tempatAct(':place', 'tambah'), postPlace(site));
  hono.get(arsip.tempatAct(':place', 'ubah'), changePlacePage(site));
  hono.post(arsip.tempatAct(':place', 'ubah'), postChange(site));
  hono.get(arsip.tempatAct(':place', 'tutup'), (c) =>
    c.redirect(arsip.tempatAct(c.req.param('place') ?? '', 'ubah'), 303),
  );
  hono.post(arsip.tempatAct(':place', 'tutup'), postClose(site));
  hono.get(arsip.tempatAct(':place', 'terima'), receivePage(site));
  hono.post(arsip.tempatAct(':place', 'terima'), postReceive(site));
  hono.get(arsip.hardcopyBaru(':dokumen'), registerPage(site));
  hono.post(arsip.hardcopyBaru(':dokumen'), postRegister(site));
  hono.get(arsip.hardcopy(':hardcopy'), paperPage(site));
  hono.get(arsip.hardcopyAct(':hardcopy', 'ubah'), changePaperPage(site));
  hono.post(arsip.hardcopyAct(':hardcopy', 'ubah'), postPaperChange(site));
  hono.get(arsip.hardcopyAct(':hardcopy', 'pindah'), movePaperPage(site));
  hono.post(arsip.hardcopyAct(':hardcopy', 'pindah'), postPaperMove(site));
  hono.get(arsip.label, labelPage(site));
  hono.get(tempat.labelPdf, labelPdf(site));
}
