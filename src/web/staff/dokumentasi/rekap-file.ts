import { NotFound } from '../../../base/errors.ts';
import { rekapOf } from '../../../dokumentasi/rekap.ts';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { storedFile } from '../../stored-file.ts';

/** The printed recapitulation. Terang made its bytes itself, so it is shown before its examination is done. */
export function rekapFile(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const asked = c.req.param('sha256') ?? '';
    const rekap = (await rekapOf(site.db, by.office, c.req.param('run') ?? '')).find(
      ({ pdf }) => pdf === asked,
    );
    if (!rekap) throw new NotFound('rekap');
    return storedFile(c, site, rekap.pdf, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${rekap.nomor}.pdf"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
  };
}
