import { NotFound } from '../../../../base/errors.ts';
import { fileState, knowsBytes, mayOpen } from '../../../../custody/examine/file-state.ts';
import { type Ctx, type Site, visitorOf } from '../../../context.ts';
import { periksa } from './links.ts';

/**
 * Keeps a file back that this visitor may not have yet: not examined, and somebody else's, or in quarantine.
 * @throws NotFound when it is another unit's
 * @returns where its page says so; null when the file may be handed out
 */
export async function heldBack(c: Ctx, site: Site, sha256: string): Promise<Response | null> {
  const { office, by } = visitorOf(c);
  if (!(await knowsBytes(site.db, by, sha256))) throw new NotFound('file');
  const state = await fileState(site.db, office.id, sha256);
  return (await mayOpen(site.db, by, state)) ? null : c.redirect(periksa.berkas(sha256), 303);
}
