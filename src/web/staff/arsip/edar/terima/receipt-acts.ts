import { fault, Invalid, NotFound, Refused } from '../../../../../base/errors.ts';
import { newId } from '../../../../../base/id.ts';
import { attachPindaian, pindaianReasons } from '../../../../../custody/edar/attach-pindaian.ts';
import { printTandaTerima } from '../../../../../custody/edar/print-tanda-terima.ts';
import { redrawTandaTerima } from '../../../../../custody/edar/redraw-tanda-terima.ts';
import { signTandaTerima } from '../../../../../custody/edar/sign-tanda-terima.ts';
import { blobOf, takeIn } from '../../../../../custody/store/blob.ts';
import { perform } from '../../../../../journal/act.ts';
import { type Handler, type Site, visitorOf } from '../../../../context.ts';
import { readForm, readUpload } from '../../../../form.ts';
import { storedFile } from '../../../../stored-file.ts';
import { attempt } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { formId, onceDone } from '../../sent-twice.ts';
import { onceMade } from '../fields.ts';
import { receiptFor, receiptPage } from './receipt.tsx';
import { text } from './text.ts';

export function showReceipt(site: Site): Handler {
  return (c) => receiptPage(c, site);
}

/** Leads from an address that only takes forms back to the page that holds them. */
export const backToReceipt: Handler = (c) => c.redirect(arsip.tandaTerimaSatu(c.req.param('id') ?? ''), 303);

/** Signs the side that the form names. */
export function postSign(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const { id } = await receiptFor(c, site);
    const form = await readForm(c);
    const sisi = form.text('sisi') === 'kepada' ? 'kepada' : 'dari';
    const signed = `${arsip.tandaTerimaSatu(id)}?selesai=tanda-terima-ditandatangani`;
    const sign = async () => {
      await perform(site, by, signTandaTerima, { id, sisi });
      return signed;
    };
    const own = async () => ((await receiptFor(c, site))[sisi].tanda?.person === by.person ? signed : null);
    return attempt(c, onceDone('sudah-ditandatangani', sign, own), (trouble) =>
      receiptPage(c, site, trouble),
    );
  };
}

/** Draws the receipt up anew, with the files that are in force. */
export function postRedraw(site: Site): Handler {
  return async (c) => {
    const { id: menggantikan } = await receiptFor(c, site);
    const id = formId(site, await readForm(c));
    const made = `${arsip.tandaTerimaSatu(id)}?selesai=tanda-terima-dibuat`;
    const redraw = async () => {
      await perform(site, visitorOf(c).by, redrawTandaTerima, { id, menggantikan });
      return made;
    };
    return attempt(c, onceMade(id, redraw), (trouble) => receiptPage(c, site, trouble));
  };
}

/** Takes the scan of the signed paper into custody and attaches it; refused before a byte of it is kept. */
export function postScan(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const receipt = await receiptFor(c, site);
    const { id } = receipt;
    const attached = `${arsip.tandaTerimaSatu(id)}?selesai=tanda-terima-dipindai`;
    const attach = async () => {
      const { files } = await readUpload(c, async (file) => {
        const reasons = pindaianReasons(receipt, by);
        if (reasons.length > 0) throw new Refused(reasons);
        return takeIn(site, by, file);
      });
      const [scan] = files;
      if (!scan) throw new Invalid([fault('berkas', 'wajib-diisi', text.chooseScan.id, text.chooseScan.en)]);
      await perform(site, by, attachPindaian, { id: newId(), tandaTerima: id, sha256: scan.sha256 });
      return attached;
    };
    return attempt(
      c,
      onceDone('sudah-terlampir', attach, () => attached),
      (trouble) => receiptPage(c, site, trouble),
    );
  };
}

const EXTENSION: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/** Streams the scan as a download; never shown inside our own pages. */
export function scanFile(site: Site): Handler {
  return async (c) => {
    const receipt = await receiptFor(c, site);
    if (!receipt.pindaian) throw new NotFound('file');
    const { sha256 } = receipt.pindaian;
    const { mediaType } = await blobOf(site.db, receipt.office, sha256);
    const name = `${receipt.nomor}-bertanda-tangan.${EXTENSION[mediaType] ?? 'pdf'}`;
    return storedFile(c, site, sha256, {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
    });
  };
}

/** The receipt to print. */
export function receiptPdf(site: Site): Handler {
  return async (c) => {
    const receipt = await receiptFor(c, site);
    const pdf = await printTandaTerima(site, receipt, visitorOf(c).by);
    return c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${receipt.nomor}.pdf"`,
    });
  };
}
