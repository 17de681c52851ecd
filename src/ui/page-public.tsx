import type { ComponentChildren, JSX } from 'preact';
import type { Lang } from '../base/text.ts';
import { Document, LanguageSwitch, type Link, MainNav, type PageAssets, PhoneMenu } from './page.tsx';
import { LetterheadRule, Mark } from './seal.tsx';
import { words } from './text.ts';

export type PublicRoom = 'beranda' | 'daftar' | 'edisi' | 'dikecualikan' | 'verifikasi' | 'minta';

export interface PublicOffice {
  /** "Komisi Pemilihan Umum Kota Serang" */
  readonly name: string;
  /** "KPU Kota Serang" */
  readonly shortName: string;
  /** "PPID KPU Kota Serang" */
  readonly desk: string;
  readonly address: string;
  /** Lines of opening hours, the first naming the room. */
  readonly hours: readonly string[];
  readonly logo: { readonly src: string; readonly alt: string } | null;
}

export interface FooterLink extends Link {
  /** Formats or sizes, in small type after the link. */
  readonly note?: string;
}

export interface PublicPageProps extends PageAssets {
  readonly lang: Lang;
  /** What the page is; the office's name is added. */
  readonly title: string;
  readonly description?: string;
  readonly office: PublicOffice;
  /** '' in the root folder, '../' one folder deep; put before every relative address of this frame. */
  readonly prefix: string;
  /** Addresses of the rooms that this site has, relative to its root; a room left out is not shown. */
  readonly links: Partial<Record<PublicRoom, string>>;
  readonly current: PublicRoom | null;
  /** The same page in the other language, or null when there is none. */
  readonly otherLanguage: string | null;
  readonly help: readonly FooterLink[];
  readonly data: readonly FooterLink[];
  /** "Halaman ini dibuat 16 Juli 2026 dari Edisi 4." */
  readonly madeFrom: string;
  readonly children: ComponentChildren;
}

const ROOMS = ['beranda', 'daftar', 'edisi', 'dikecualikan', 'verifikasi', 'minta'] as const;

/** An address as a page in a folder must write it: relative ones get the way back to the root. */
function relative(prefix: string, href: string): string {
  return /^([a-z][a-z0-9+.-]*:|\/|#)/.test(href) ? href : `${prefix}${href}`;
}

/** A public page: the office leads, Terang stands only in the footer. The file may be read from a plain folder. */
export function PublicPage(props: PublicPageProps): JSX.Element {
  const { lang, office, prefix, otherLanguage } = props;
  const items = ROOMS.flatMap((room) => {
    const href = props.links[room];
    if (href === undefined) return [];
    const at = relative(prefix, href);
    return [
      { href: at, label: words[room][lang], current: room === props.current, trailing: room === 'minta' },
    ];
  });
  return (
    <Document
      lang={lang}
      title={`${props.title} · ${office.shortName}`}
      description={props.description}
      body="public"
      css={props.css}
      icon={props.icon}
      scripts={props.scripts}
    >
      <header class="frame head">
        <div class="head__identity">
          <Logo office={office} prefix={prefix} lang={lang} />
          <p class="head__name">
            <span class="head__office head__office--long">{office.name}</span>
            <span class="head__office head__office--short">{office.shortName}</span>
            <span class="head__what">{words.register[lang]}</span>
          </p>
          {otherLanguage !== null && <LanguageSwitch lang={lang} other={otherLanguage} />}
          <PhoneMenu items={items} lang={lang}>
            {otherLanguage !== null && <LanguageSwitch lang={lang} other={otherLanguage} />}
          </PhoneMenu>
        </div>
        <LetterheadRule />
        <MainNav items={items} lang={lang} />
      </header>
      <main id="isi" class="frame main" tabindex={-1}>
        {props.children}
      </main>
      <Footer {...props} />
    </Document>
  );
}

function Logo({ office, prefix, lang }: { office: PublicOffice; prefix: string; lang: Lang }): JSX.Element {
  if (office.logo)
    return (
      <img
        class="logo"
        src={relative(prefix, office.logo.src)}
        alt={office.logo.alt}
        width={44}
        height={44}
      />
    );
  return (
    <span class="logo logo--empty" aria-hidden="true">
      {words.logo[lang]}
    </span>
  );
}

function Footer({ lang, office, prefix, help, data, madeFrom }: PublicPageProps): JSX.Element {
  const column = (title: string, links: readonly FooterLink[]) =>
    links.length > 0 && (
      <div>
        <h2 class="foot__title">{title}</h2>
        <ul class="plain foot__links">
          {links.map((link) => (
            <li key={link.href}>
              <a href={relative(prefix, link.href)}>{link.label}</a>
              {link.note && <> {link.note}</>}
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <footer class="foot">
      <div class="frame">
        <div class="foot__columns">
          <div>
            <h2 class="foot__title">{office.desk}</h2>
            <p>{office.address}</p>
            <p>
              {office.hours.map((line) => (
                <span key={line} class="line">
                  {line}
                </span>
              ))}
            </p>
          </div>
          {column(words.help[lang], help)}
          {column(words.data[lang], data)}
        </div>
        <p class="foot__mark">
          <Mark size={18} />
          <span>
            {words.publishedWith[lang]} {madeFrom}
          </span>
        </p>
      </div>
    </footer>
  );
}
