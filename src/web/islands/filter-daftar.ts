/**
 * On a page of the published list: when its address asks for a search and no server has answered it, fetches the
 * index and the engine that lie beside the page. A classic script, because a page opened from a folder may not
 * load modules.
 */
const script = document.currentScript;

/** Names that ask for more than a plain page of the list. */
const ASKS = ['q', 'klasifikasi', 'unit', 'tahun', 'bentuk', 'urut', 'halaman'];

/** The office's server lets only a policy of ours name scripts; older browsers and plain folders ask for none. */
const trusted = window.trustedTypes?.createPolicy('terang', { createScriptURL: (src: string) => src });

function load(src: string | undefined): void {
  if (!src) return;
  const next = document.createElement('script');
  next.src = (trusted?.createScriptURL(src) ?? src) as string;
  next.async = false;
  document.head.append(next);
}

const params = new URLSearchParams(location.search);
if (script && ASKS.some((name) => params.get(name))) {
  load(script.dataset['index']);
  load(script.dataset['engine']);
}
