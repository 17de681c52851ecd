import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { dayOf } from '../base/tanggal.ts';
import type { Lang } from '../base/text.ts';
import { actorOf, mandatesOfPerson } from '../people/mandate.ts';
import { officeById } from '../people/office.ts';
import { sessionOf } from '../people/sign-in.ts';
import type { Ctx, Env, Site, Visitor } from './context.ts';
import { sessionEnded } from './door/session-ended.tsx';

function https(site: Site): boolean {
  return site.config.publicUrl?.startsWith('https://') ?? false;
}

/** The session's cookie; the `__Host-` prefix binds it to this host, which browsers allow over https only. */
function cookieName(site: Site): string {
  return https(site) ? '__Host-sesi' : 'sesi';
}

export function sessionToken(c: Ctx, site: Site): string | undefined {
  return getCookie(c, cookieName(site));
}

export function giveSession(c: Ctx, site: Site, token: string): void {
  setCookie(c, cookieName(site), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure: https(site) });
}

export function forgetSession(c: Ctx, site: Site): void {
  deleteCookie(c, cookieName(site), { path: '/', secure: https(site) });
}

async function visitorFor(site: Site, token: string | undefined): Promise<Visitor | null> {
  const session = token ? await sessionOf(site, token) : null;
  if (!session) return null;
  const office = await officeById(site.db, session.office);
  const today = dayOf(site.clock.now(), office.zone);
  const mandates = await mandatesOfPerson(site.db, session.office, session.person, today);
  const mandate = mandates.find((one) => one.id === session.mandate) ?? mandates[0];
  return mandate ? { office, by: actorOf(mandate), mandates } : null;
}

/** Finds out the language and who is asking. A language chosen by `?bahasa=` is remembered. */
export function identify(site: Site): MiddlewareHandler<Env> {
  return async (c, next) => {
    const asked = c.req.query('bahasa');
    const lang: Lang = (asked ?? getCookie(c, 'bahasa')) === 'en' ? 'en' : 'id';
    if (asked)
      setCookie(c, 'bahasa', lang, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 31_536_000 });
    c.set('lang', lang);
    const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } }).incoming;
    c.set('address', incoming?.socket?.remoteAddress ?? '');
    c.set('visitor', await visitorFor(site, sessionToken(c, site)));
    await next();
  };
}

/**
 * Sends people who are not signed in to the sign-in page, and back afterwards. What somebody typed into a form
 * before the session ended is not lost: signing in in another tab and loading the answer again sends it.
 */
export function signedInOnly(site: Site): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.get('visitor')) return next();
    if (c.req.method !== 'GET') return sessionEnded(c, site);
    return c.redirect(`/masuk?ke=${encodeURIComponent(new URL(c.req.url).pathname)}`, 303);
  };
}
