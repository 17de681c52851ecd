/**
 * Keeps the page of an open shelf count for the time without network: a lean page, the count's data and the assets of
 * both. It sees only the pages below its own folder, sends nothing and changes nothing; scans wait in IndexedDB, which
 * the page itself sends. What it keeps goes when somebody signs out, when somebody else signs in (`hitung/forget.ts`),
 * when the server asks for signing in, when the count is closed, and after twelve hours, the longest session.
 */
import { CACHE } from './hitung/cache-name.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
const PAGE = /^\/kerja\/arsip\/hitung\/([0-9a-f-]{36})(\/data\.json|\/luring)?$/;
/** Milliseconds to wait for a weak network before what is kept is shown. */
const PATIENCE = 6000;
const LONGEST = 12 * 3600 * 1000;
const KEPT_AT = 'x-disimpan';

const offline = (count: string) => `/kerja/arsip/hitung/${count}/luring`;
const data = (count: string) => `/kerja/arsip/hitung/${count}/data.json`;

/** The answer with the time at which it was kept, so that it can grow too old. */
async function stamped(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set(KEPT_AT, String(Date.now()));
  return new Response(await response.blob(), { status: response.status, headers });
}

async function kept(path: string): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  const found = await cache.match(path);
  const at = Number(found?.headers.get(KEPT_AT) ?? Date.now());
  if (found && Date.now() - at > LONGEST) {
    await cache.delete(path);
    return undefined;
  }
  return found;
}

/** Keeps what a count needs; true when all of it is there. */
async function keep(count: string, assets: readonly string[]): Promise<boolean> {
  const cache = await caches.open(CACHE);
  const wanted = [offline(count), data(count)];
  for (const path of wanted) {
    const response = await fetch(path, { credentials: 'same-origin' });
    if (!response.ok || response.redirected) return false;
    await cache.put(path, await stamped(response));
  }
  for (const path of assets) if (!(await cache.match(path))) await cache.add(path);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/assets/') && !assets.includes(pathname)) await cache.delete(url);
  }
  return true;
}

async function drop(count: string): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all([cache.delete(offline(count)), cache.delete(data(count))]);
}

/** The network's answer, or null when there is none in time or the server behind it is down. */
async function fromNetwork(request: Request): Promise<Response | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const answer = fetch(request).then(
    (response) => (response.status >= 502 && response.status <= 504 ? null : response),
    () => null,
  );
  return Promise.race([answer, late]);
}

async function answerPage(request: Request, count: string, path: string): Promise<Response> {
  const response = await fromNetwork(request);
  const signedOut = response?.type === 'opaqueredirect' || response?.redirected;
  if (signedOut) await caches.delete(CACHE);
  if (response?.ok && path === data(count) && !response.redirected)
    await (await caches.open(CACHE)).put(path, await stamped(response.clone()));
  if (response?.status === 404) await drop(count);
  return response ?? (await kept(path === data(count) ? path : offline(count))) ?? Response.error();
}

worker.addEventListener('install', () => {
  void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('message', (event) => {
  const { simpan, lupakan, aset } = event.data as { simpan?: string; lupakan?: string; aset?: string[] };
  if (lupakan) event.waitUntil(drop(lupakan));
  if (simpan)
    event.waitUntil(
      keep(simpan, aset ?? []).then(
        (whole) => event.ports[0]?.postMessage(whole),
        () => event.ports[0]?.postMessage(false),
      ),
    );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  const [, count] = PAGE.exec(pathname) ?? [];
  if (count) event.respondWith(answerPage(request, count, pathname));
  else if (pathname.startsWith('/assets/'))
    event.respondWith(kept(pathname).then((found) => found ?? fetch(request)));
});
