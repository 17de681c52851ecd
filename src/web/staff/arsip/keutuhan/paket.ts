import { Readable } from 'node:stream';
import { Refused } from '../../../../base/errors.ts';
import { makeBag } from '../../../../custody/bag/make-bag.ts';
import { bagZip } from '../../../../custody/bag/send-bag.ts';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { disposition } from '../../daftar/berkas.ts';
import { showDokumen } from '../dokumen/satu/page.tsx';
import { arsip } from '../links.ts';
import { dokumenFor } from '../simpan/dokumen-retensi.tsx';

/**
 * One document as a BagIt package in a ZIP file that comes while it is read. Every package is a deed of its own, so it
 * comes in answer to a form; what is refused shows the document's page with the reasons.
 */
export function postPaket(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const { id } = await dokumenFor(site.db, by, c.req.param('dokumen') ?? '');
    try {
      const bag = await makeBag(site, by, { dokumen: [id] });
      const { size, bytes } = bagZip(site.store, bag);
      return c.body(Readable.toWeb(Readable.from(bytes, { objectMode: false })) as never, 200, {
        'content-type': 'application/zip',
        'content-length': String(size),
        'content-disposition': disposition('attachment', `${bag.name}.zip`),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
    } catch (error) {
      if (error instanceof Refused) return showDokumen(c, site, { reasons: error.reasons });
      throw error;
    }
  };
}

/** The address by itself makes no package: it leads to the document with the button. */
export const backToDokumen: Handler = (c) => c.redirect(arsip.dokumen(c.req.param('dokumen') ?? ''), 303);
