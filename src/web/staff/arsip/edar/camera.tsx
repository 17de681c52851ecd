import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import type { Ctx, Site } from '../../../context.ts';
import { scanText } from './scan-text.ts';

/** Lets this page alone ask for the camera, which every other page forbids. */
export function allowCamera(c: Ctx): void {
  c.header('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
}

/**
 * Loads what puts a camera beside a field of codes (`data-pindai`), where the browser can read codes; the words that
 * it shows stand in the page. Elsewhere there is only the field, into which a hand scanner types as well.
 */
export function ScanIsland({ site, lang }: { site: Site; lang: Lang }): JSX.Element {
  return (
    <>
      <template
        id="kata-pindai"
        data-buka={scanText.open[lang]}
        data-tutup={scanText.close[lang]}
        data-arahkan={scanText.aim[lang]}
        data-terbaca={scanText.read[lang]}
        data-sudah={scanText.already[lang]}
        data-ditolak={scanText.denied[lang]}
      />
      <script type="module" src={site.asset('islands/pindai-kode.js')} />
    </>
  );
}
