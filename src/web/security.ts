import type { MiddlewareHandler } from 'hono';
import { NotFound } from '../base/errors.ts';
import type { Env } from './context.ts';

/** No inline script or style, nothing from elsewhere, no framing (OWASP ASVS 5.0 V3.4). */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Headers of every answer; pages of signed-in people are never stored by anyone. */
export const headers: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Sets the headers above, and HSTS where people reach us over https. */
export function secureHeaders(https: boolean): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
    if (https) c.res.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  };
}

/** Lets go of an answer's body that nobody will be sent, so that no file stays open for it. */
export const closeUnsent: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (c.req.method === 'HEAD') await c.res.body?.cancel();
};

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a changing request that another site caused: `Sec-Fetch-Site` decides where the browser sends it,
 * otherwise `Origin` must name our host; a request with neither does not come from a browser form of ours.
 */
export const sameOriginOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (SAFE.has(c.req.method)) return next();
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const host = c.req.header('host');
  const ours = site
    ? site === 'same-origin' || site === 'none'
    : origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
  if (ours) return next();
  return c.text(
    'Permintaan ini berasal dari situs lain dan ditolak. / This request came from another site.',
    403,
  );
};

/** An address with a control character leads nowhere; neither a database nor a header takes one. */
export const plainPathsOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (/%(?:[01][\da-f]|7f)/i.test(new URL(c.req.url).pathname)) throw new NotFound('page');
  return next();
};

/** Answers only under our own names, so that a foreign name pointed at this machine reads nothing (DNS rebinding). */
export function ownHostOnly(names: readonly string[] | null): MiddlewareHandler<Env> {
  return async (c, next) => {
    const host = (c.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase();
    if (names === null || names.includes(host)) return next();
    return c.text('Alamat ini bukan alamat kantor. / This is not an address of this office.', 421);
  };
}
