import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import type { Scanned } from '../../../../custody/count/twin.ts';
import { Actions } from '../../../../ui/layout.tsx';
import { arsip } from '../links.ts';
import { text } from './banding-text.ts';

/** Pages shown at once; a long scan is leafed through. */
const AT_ONCE = 20;

/** The pages of a scan as pictures, to lay a paper beside. */
export function ScanPages(props: {
  scan: Scanned;
  hardcopy: string;
  from: string | undefined;
  lang: Lang;
}): JSX.Element {
  const { scan, hardcopy, from, lang } = props;
  const first = /^[1-9]\d{0,5}$/.test(from ?? '') ? Math.min(Number(from), Math.max(1, scan.gambar)) : 1;
  const last = Math.min(scan.gambar, first + AT_ONCE - 1);
  const at = (page: number) => `${arsip.hardcopyAct(hardcopy, 'banding')}?softcopy=${scan.id}&dari=${page}`;
  return (
    <div class="lembaran">
      <p class="lembaran__kepala">
        <a href={arsip.softcopy(scan.id)}>{text.openFile[lang]}</a>{' '}
        <span class="meta">{(scan.halaman === null ? text.noPages : text.pages(scan.halaman))[lang]}</span>
      </p>
      {scan.gambar === 0 && <p>{text.noImages[lang]}</p>}
      {Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).map((page) => (
        <figure key={page} class="lembaran__halaman">
          <img
            src={arsip.halaman(scan.id, page)}
            alt={text.page(page, scan.halaman ?? scan.gambar)[lang]}
            loading={page > first + 1 ? 'lazy' : undefined}
          />
          <figcaption class="meta">{text.page(page, scan.halaman ?? scan.gambar)[lang]}</figcaption>
        </figure>
      ))}
      {(first > 1 || last < scan.gambar) && (
        <Actions>
          {first > 1 && <a href={at(Math.max(1, first - AT_ONCE))}>{text.earlier[lang]}</a>}
          {last < scan.gambar && <a href={at(last + 1)}>{text.later[lang]}</a>}
        </Actions>
      )}
    </div>
  );
}
