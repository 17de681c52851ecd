import { fault, Invalid, NotFound, Refused } from '../../../../../base/errors.ts';
import { newId } from '../../../../../base/id.ts';
import { attachPindaian, pindaianReasons } from '../../../../../custody/edar/attach-pindaian.ts';
import { printTandaTerima } from '../../../../../custody/edar/print-tanda-terima.ts';
import { signTandaTerima } from '../../../../../custody/edar/sign-tanda-terima.ts';
import { blobOf, takeIn } from '../../../../../custody/store/blob.ts';
import { perform } from '../../../../../journal/act.ts';
import { type Handler, type Site, visitorOf } from '../../../../context.ts';
import { readForm, readUpload } from '../../../../form.ts';
import { storedFile } from '../../../../stored-file.ts';
import { attempt } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
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
    const { id } = await receiptFor(c, site);
    const form = await readForm(c);
    const sisi = form.text('sisi') === 'kepada' ? 'kepada' : 'dari';
    return attempt(
      c,
      async () => {
        await perform(site, visitorOf(c).by, signTandaTerima, { id, sisi });
        return `${arsip.tandaTerimaSatu(id)}?selesai=tanda-terima-ditandatangani`;
      },
      (trouble) => receiptPage(c, site, trouble),
    );
  };
}

/** Takes the scan of the signed paper into custody and attaches it; refused before a byte of it is kept. */
export function postScan(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const receipt = await receiptFor(c, site);
    const { id } = receipt;
    return attempt(
      c,
      async () => {
        const { files } = await readUpload(c, async (file) => {
          const reasons = pindaianReasons(receipt, by);
          if (reasons.length > 0) throw new Refused(reasons);
          return takeIn(site, by, file);
        });
        const [scan] = files;
        if (!scan)
          throw new Invalid([fault('berkas', 'wajib-diisi', text.chooseScan.id, text.chooseScan.en)]);
        await perform(site, by, attachPindaian, { id: newId(), tandaTerima: id, sha256: scan.sha256 });
        return `${arsip.tandaTerimaSatu(id)}?selesai=tanda-terima-dipindai`;
      },
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
    const pdf = await printTandaTerima(site, receipt);
    return c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${receipt.nomor}.pdf"`,
    });
  };
}
