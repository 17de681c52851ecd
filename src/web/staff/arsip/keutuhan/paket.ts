import { Readable } from 'node:stream';
import { makeBag } from '../../../../custody/bag/make-bag.ts';
import { bagZip } from '../../../../custody/bag/send-bag.ts';
import { dokumenById } from '../../../../custody/dokumen/dokumen.ts';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { disposition } from '../../daftar/berkas.ts';

/**
 * One document as a BagIt package in a ZIP file that comes while it is read. Every download is a deed of its own; whoever
 * only asks what there is (HEAD) makes none.
 */
export function paketFile(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const { id } = await dokumenById(site.db, by.office, c.req.param('dokumen') ?? '');
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'application/zip' });
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
  };
}
