import type { ComponentChildren, JSX } from 'preact';
import { dayOf } from '../../base/tanggal.ts';
import type { Lang } from '../../base/text.ts';
import { PublicPage, type PublicRoom } from '../../ui/page-public.tsx';
import type { EditionContent } from '../edition-content.ts';
import { listPath, paths } from '../paths.ts';
import type { Assets } from './assets.ts';
import { linker, twin } from './linker.ts';
import { sentences } from './sentences.ts';
import { words } from './text.ts';

/** What every public page is given. */
export interface SiteContext {
  readonly content: EditionContent;
  readonly assets: Assets;
  readonly lang: Lang;
}

export interface FrameProps extends SiteContext {
  /** Address of the Indonesian page, relative to `data/`. */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  readonly current: PublicRoom | null;
  readonly children: ComponentChildren;
}

const ROOMS: Readonly<Record<PublicRoom, string>> = {
  beranda: paths.home,
  daftar: listPath(),
  edisi: paths.edition,
  dikecualikan: paths.excluded,
  verifikasi: paths.verification,
  minta: paths.request,
};

/** Header, navigation and footer of a public page, around what the page says. */
export function Frame(props: FrameProps): JSX.Element {
  const { content, assets, lang, path } = props;
  const { office, edition } = content;
  const to = linker(path, lang);
  const rooms = Object.entries(ROOMS).map(([room, target]) => [room, to(target)] as const);
  return (
    <PublicPage
      lang={lang}
      title={props.title}
      {...(props.description ? { description: props.description } : {})}
      css={to(assets.css.name)}
      icon={to(assets.icon.name)}
      office={{
        name: office.name,
        shortName: office.shortName,
        desk: `PPID ${office.shortName}`,
        address: office.address,
        hours: office.serviceHours.split('\n'),
        logo: null,
      }}
      prefix=""
      links={Object.fromEntries(rooms)}
      current={props.current}
      otherLanguage={twin(path, lang)}
      help={[
        { href: to(paths.request), label: words.help[lang] },
        { href: to(`${paths.request}#keberatan`), label: words.objection[lang] },
        { href: to(`${paths.request}#kesalahan`), label: words.mistake[lang] },
        { href: to(paths.accessibility), label: words.accessibility[lang] },
      ]}
      data={[
        { href: to(paths.csv), label: words.downloadAll[lang], note: 'CSV' },
        { href: to(paths.listPdf), label: words.asPaper[lang], note: 'PDF' },
        { href: to(paths.feed), label: words.feed[lang], note: 'Atom' },
        { href: to(`${paths.verification}#data`), label: words.developers[lang] },
      ]}
      madeFrom={sentences.madeFrom(dayOf(edition.publishedAt, office.zone), edition.nomor)[lang]}
    >
      {office.sample && (
        <p class="sampleline">
          <strong>{words.sample[lang]}</strong> {words.sampleText[lang]}
        </p>
      )}
      {props.children}
    </PublicPage>
  );
}
