import type { Hono } from 'hono';
import type { Env, Site } from '../../../context.ts';
import { arsip } from '../links.ts';
import { edar } from './links.ts';
import { postMove, showMove } from './pindah/move-acts.ts';
import { backToExtend, postExtend } from './pinjam/extend-acts.ts';
import { postLend, showLend } from './pinjam/lend-acts.ts';
import { loansPage } from './pinjam/loans.tsx';
import { postTakeBack, showTakeBack } from './pinjam/take-back-acts.ts';
import { postMake, showMake } from './terima/make-acts.ts';
import {
  backToReceipt,
  postRedraw,
  postScan,
  postSign,
  receiptPdf,
  scanFile,
  showReceipt,
} from './terima/receipt-acts.ts';
import { registerPage } from './terima/register.tsx';

/** Receipts, loans, and moving papers by scanning. */
export function edarRoutes(hono: Hono<Env>, site: Site): void {
  hono.get(arsip.tandaTerima, registerPage(site));
  hono.get(edar.baru, showMake(site, false));
  hono.post(edar.baru, postMake(site, false));
  hono.get(edar.salin, showMake(site, true));
  hono.post(edar.salin, postMake(site, true));
  hono.get(arsip.tandaTerimaSatu(':id'), showReceipt(site));
  hono.post(edar.act(':id', 'tanda-tangan'), postSign(site));
  hono.post(edar.act(':id', 'lampirkan'), postScan(site));
  hono.post(edar.act(':id', 'buat-ulang'), postRedraw(site));
  hono.get(edar.act(':id', 'tanda-tangan'), backToReceipt);
  hono.get(edar.act(':id', 'buat-ulang'), backToReceipt);
  hono.get(edar.act(':id', 'lampirkan'), backToReceipt);
  hono.get(edar.act(':id', 'pindaian'), scanFile(site));
  hono.get(edar.act(':id', 'tanda-terima.pdf'), receiptPdf(site));
  hono.get(arsip.pinjaman, loansPage(site));
  hono.get(arsip.hardcopyAct(':id', 'pinjam'), showLend(site));
  hono.post(arsip.hardcopyAct(':id', 'pinjam'), postLend(site));
  hono.get(arsip.hardcopyAct(':id', 'kembali'), showTakeBack(site));
  hono.post(arsip.hardcopyAct(':id', 'kembali'), postTakeBack(site));
  hono.get(edar.perpanjang(':id'), backToExtend);
  hono.post(edar.perpanjang(':id'), postExtend(site));
  hono.get(arsip.pindahkan, showMove(site));
  hono.post(arsip.pindahkan, postMove(site));
}
