import { NotFound } from '../../base/errors.ts';
import { type HandInLink, isOpen, linkByToken, receiverOf } from '../../custody/softcopy/hand-in-link.ts';
import type { HandInPlace } from '../../custody/softcopy/hand-in-place.ts';
import { why } from '../../custody/softcopy/text.ts';
import type { Actor } from '../../journal/actor.ts';
import type { Ctx, Site } from '../context.ts';
import { arsip } from '../staff/arsip/links.ts';
import { text } from './text.ts';
import type { Giver } from './tus.ts';
import { Stop } from './tus-answer.ts';

/** A link as somebody comes with it: who receives their files, or that it takes none any more. */
export type Opened =
  | { readonly state: 'open'; readonly link: HandInLink; readonly by: Actor; readonly token: string }
  | { readonly state: 'over' | 'wrong' };

/** Opens the link whose token stands in the address. A wrong token and a malformed one look the same. */
export async function openLink(c: Ctx, site: Site): Promise<Opened> {
  const token = c.req.param('token') ?? '';
  const link = await linkByToken(site.db, token).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!link) return { state: 'wrong' };
  const at = site.clock.now();
  const by = isOpen(link, at) ? await receiverOf(site.db, link, at) : null;
  return by ? { state: 'open', link, by, token } : { state: 'over' };
}

/** Where a link's files go; its giver says only who they are. */
export function placeOfLink({ id, unit, run }: HandInLink, dari: string): HandInPlace {
  return { unit, run, via: 'tautan', link: id, dari };
}

/** Whoever has a link uploads through it, as far as it goes. */
export function linkGives(site: Site): (c: Ctx) => Promise<Giver> {
  return async (c) => {
    const opened = await openLink(c, site);
    if (opened.state !== 'open')
      throw opened.state === 'wrong' ? new Stop(404, text.wrong) : new Stop(410, why.linkEnded());
    const { link, by, token } = opened;
    return {
      by,
      link,
      base: `${arsip.pintuSerah(token)}/unggah`,
      place: (said) => placeOfLink(link, said.get('dari') ?? ''),
    };
  };
}
