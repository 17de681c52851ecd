import type { JSX } from 'preact';
import { longDay } from '../../base/tanggal.ts';
import { Breadcrumbs, PageHead } from '../../ui/layout.tsx';
import type { DroppedItem } from '../edition-content.ts';
import { earlierPath, itemPath, listPath } from '../paths.ts';
import { Frame, type SiteContext } from './frame.tsx';
import { linker } from './linker.ts';
import { sentences } from './sentences.ts';
import { words } from './text.ts';

/** What stays at the address of an item that was taken off the list: since when, why, and which edition held it last. */
export function Tombstone(props: SiteContext & { readonly item: DroppedItem }): JSX.Element {
  const { item, content, lang } = props;
  const path = itemPath(item.nomor);
  const to = linker(path, lang);
  const { edition } = content;
  const since = item.edisi ?? edition.nomor;
  const day =
    since === edition.nomor
      ? edition.decidedOn
      : content.earlier.find((e) => e.nomor === since)?.establishedOn;
  const held = [...(content.previous ? [content.previous] : []), ...content.earlier]
    .filter((one) => one.nomor < since)
    .sort((a, b) => b.nomor - a.nomor)[0];
  return (
    <Frame {...props} path={path} title={`${words.gone[lang]}: ${item.judul}`} current="daftar">
      <Breadcrumbs
        links={[{ href: to(listPath()), label: words.list[lang] }]}
        here={item.nomor}
        lang={lang}
      />
      <PageHead
        overline={item.nomor}
        title={item.judul}
        lead={sentences.goneSince(since, day ?? null)[lang]}
      />
      <p>{sentences.because(item.alasan)[lang]}</p>
      {held && (
        <p>
          <a href={to(earlierPath(held.nomor))}>{sentences.lastIn(held.nomor)[lang]}</a>,{' '}
          {longDay(held.establishedOn, lang)}
        </p>
      )}
      <p>{sentences.nomorStays[lang]}</p>
      <p>
        <a href={to(listPath())}>{words.openList[lang]}</a>
      </p>
    </Frame>
  );
}
