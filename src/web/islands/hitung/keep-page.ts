/** The service worker's folder: it sees no other page. */
const FOLDER = '/kerja/arsip/hitung/';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(src: string): string },
  ): { createScriptURL(src: string): unknown };
}

/** The server's policy lets only a policy of ours name a worker's script; older browsers ask for none. */
const trusted = (window as { trustedTypes?: Policies }).trustedTypes?.createPolicy('terang-hitung', {
  createScriptURL: (src: string) => src,
});

/** What this page is made of: its own styles, scripts and typeface. */
function assets(): string[] {
  const named = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return [...new Set(named.filter((path) => path.startsWith('/assets/')))];
}

/**
 * Has the service worker keep an open count's page for the time without network.
 * @returns false where that is not possible, such as over plain http from another machine
 */
export async function keepPage(count: string): Promise<boolean> {
  if (!navigator.serviceWorker) return false;
  try {
    const url = trusted?.createScriptURL(`${FOLDER}pekerja.js`) ?? `${FOLDER}pekerja.js`;
    await navigator.serviceWorker.register(url as string, { scope: FOLDER });
    const { active } = await navigator.serviceWorker.ready;
    if (!active) return false;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<boolean>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data === true);
      setTimeout(() => resolve(false), 20_000);
    });
    active.postMessage({ simpan: count, aset: assets() }, [port2]);
    return await answer;
  } catch {
    return false;
  }
}

/** Has the service worker forget a count's page: it is closed. */
export async function dropPage(count: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(FOLDER).catch(() => undefined);
  registration?.active?.postMessage({ lupakan: count });
}
