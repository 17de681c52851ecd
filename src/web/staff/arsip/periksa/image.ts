import { NotFound } from '../../../../base/errors.ts';
import { fileState, isShown, knowsBytes } from '../../../../custody/examine/file-state.ts';
import { pageImage } from '../../../../custody/examine/page-image.ts';
import { softcopyById } from '../../../../custody/softcopy/softcopy.ts';
import { type Handler, type Site, visitorOf } from '../../../context.ts';

/** A page as a picture that we drew ourselves; nothing of the original's bytes is in it. */
export function imageFile(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const id = c.req.param('softcopy');
    const sha256 = id ? (await softcopyById(site.db, office.id, id)).sha256 : (c.req.param('sha256') ?? '');
    if (!(await knowsBytes(site.db, by, sha256))) throw new NotFound('page');
    const page = Number(/^(\d{1,6})\.png$/.exec(c.req.param('gambar') ?? '')?.[1]);
    const state = await fileState(site.db, office.id, sha256);
    if (!state.examination || !isShown(state)) throw new NotFound('page');
    const png = await pageImage(site, state.examination, page);
    if (!png) throw new NotFound('page');
    return c.body(new Uint8Array(png), 200, {
      'content-type': 'image/png',
      'content-length': String(png.length),
      'content-disposition': 'inline',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
  };
}
