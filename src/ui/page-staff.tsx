import type { ComponentChildren, JSX } from 'preact';
import type { Lang } from '../base/text.ts';
import {
  Document,
  LanguageSwitch,
  MainNav,
  type NavItem,
  type PageAssets,
  PhoneMenu,
  shownCount,
} from './page.tsx';
import { LetterheadRule, Wordmark } from './seal.tsx';
import { words } from './text.ts';

/** The rooms of the staff side and their addresses, in the order of the navigation. */
const staffRooms = {
  tugas: '/kerja/tugas',
  prosedur: '/kerja/prosedur',
  informasi: '/kerja/informasi',
  arsip: '/kerja/arsip',
  pleno: '/kerja/pleno',
  publikasi: '/kerja/publikasi',
  jurnal: '/kerja/jurnal',
  kantor: '/kerja/kantor',
} as const;
const HELP = '/kerja/bantuan';
export type StaffRoom = keyof typeof staffRooms;

/** Who is signed in and as what; `switchTo` only where a person may choose another, as in the sample office. */
export interface StaffPerson {
  /** Key of the person, by which a browser knows that somebody else has signed in. */
  readonly id?: string;
  readonly name: string;
  readonly jabatan: string;
  /** Address that ends the session, by POST. */
  readonly signOut: string;
  readonly switchTo: string | null;
}

export interface StaffPageProps extends PageAssets {
  readonly lang: Lang;
  readonly title: string;
  readonly office: string;
  readonly person: StaffPerson;
  readonly current: StaffRoom | 'bantuan' | null;
  /** Open tasks of this person, for the badge; 0 shows none. */
  readonly tasks: number;
  /** Rooms this person may enter; default: all. */
  readonly rooms?: readonly StaffRoom[];
  readonly otherLanguage: string | null;
  readonly sample: boolean;
  /** "Terang 0.2.0" */
  readonly version: string;
  /** True when the form on this page came back with faults: the title says so first. */
  readonly faulty?: boolean;
  readonly children: ComponentChildren;
}

/** A page of the office's own side: Terang leads, the person and the jabatan they act as stand at the right. */
export function StaffPage(props: StaffPageProps): JSX.Element {
  const { lang, person, office, otherLanguage } = props;
  const rooms = props.rooms ?? (Object.keys(staffRooms) as StaffRoom[]);
  const items: NavItem[] = [
    ...rooms.map((room) => ({
      href: staffRooms[room],
      label: words[room][lang],
      current: room === props.current,
      count: room === 'tugas' ? props.tasks : undefined,
    })),
    { href: HELP, label: words.help[lang], current: props.current === 'bantuan', trailing: true },
  ];
  const count = props.current === 'tugas' && props.tasks > 0 ? `(${shownCount(props.tasks)}) ` : '';
  return (
    <Document
      lang={lang}
      title={`${props.faulty ? `${words.error[lang]} ` : count}${props.title} · ${office}`}
      body="staff"
      css={props.css}
      icon={props.icon}
      scripts={props.scripts}
    >
      {props.sample && <SampleBanner lang={lang} />}
      <header class="frame head">
        <div class="head__identity">
          <a class="head__home" href={staffRooms.tugas}>
            <Wordmark />
          </a>
          <span class="head__of">{office}</span>
          <details class="who">
            <summary>
              <span class="who__name">{person.name}</span> <span class="who__jabatan">{person.jabatan}</span>
            </summary>
            <div class="who__panel">
              <PersonActs person={person} lang={lang} />
              {otherLanguage !== null && <LanguageSwitch lang={lang} other={otherLanguage} />}
            </div>
          </details>
          <PhoneMenu items={items} lang={lang}>
            <p class="menu__who">
              <strong>{person.name}</strong> {person.jabatan}
            </p>
            <PersonActs person={person} lang={lang} />
            {otherLanguage !== null && <LanguageSwitch lang={lang} other={otherLanguage} />}
          </PhoneMenu>
        </div>
        <LetterheadRule />
        <MainNav items={items} lang={lang} />
      </header>
      <main id="isi" class="frame main" tabindex={-1}>
        {props.children}
      </main>
      <footer class="foot">
        <div class="frame foot__line">
          <p>
            {props.version} · {office} · <a href={`${HELP}#aksesibilitas`}>{words.accessibility[lang]}</a>
          </p>
          {props.sample && <p>{words.sampleNote[lang]}</p>}
        </div>
      </footer>
    </Document>
  );
}

/** A thin calm line over every page of a sample office. */
function SampleBanner({ lang }: { lang: Lang }): JSX.Element {
  return (
    <aside class="sample" aria-label={words.sample[lang]}>
      <p class="frame">
        <strong>{words.sample[lang]}</strong> {words.sampleNote[lang]}
      </p>
    </aside>
  );
}

function PersonActs({ person, lang }: { person: StaffPerson; lang: Lang }): JSX.Element {
  return (
    <div class="who__acts">
      {person.switchTo !== null && <a href={person.switchTo}>{words.switchPerson[lang]}</a>}
      <form method="post" action={person.signOut} data-orang={person.id}>
        <button type="submit" class="link">
          {words.signOut[lang]}
        </button>
      </form>
    </div>
  );
}
