import type { ComponentChildren, JSX } from 'preact';
import type { Lang } from '../base/text.ts';
import { Document, LanguageSwitch, type PageAssets } from './page.tsx';
import { LetterheadRule, Wordmark } from './seal.tsx';
import { words } from './text.ts';

export interface DoorPageProps extends PageAssets {
  readonly lang: Lang;
  readonly title: string;
  /** One secondary line above the heading, usually the office. */
  readonly overline?: string;
  readonly heading: string;
  readonly lead?: ComponentChildren;
  /** The wide card of the first visit; the narrow one signs people in. */
  readonly wide?: boolean;
  readonly otherLanguage: string | null;
  readonly faulty?: boolean;
  /** Stands above the heading, for an error summary. */
  readonly summary?: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page before one is inside: sign-in, first visit, a page that cannot be found. */
export function DoorPage(props: DoorPageProps): JSX.Element {
  const { lang, otherLanguage } = props;
  return (
    <Document
      lang={lang}
      title={`${props.faulty ? `${words.error[lang]} ` : ''}${props.title} · Terang`}
      body="staff door"
      css={props.css}
      icon={props.icon}
      scripts={props.scripts}
    >
      <div class={props.wide ? 'door__card door__card--wide' : 'door__card'}>
        <header class="door__head">
          <Wordmark size={26} />
          {otherLanguage !== null && <LanguageSwitch lang={lang} other={otherLanguage} />}
          <LetterheadRule />
        </header>
        <main id="isi" class="door__main" tabindex={-1}>
          {props.summary}
          {props.overline && <p class="overline">{props.overline}</p>}
          <h1>{props.heading}</h1>
          {props.lead && <p class="lead">{props.lead}</p>}
          {props.children}
        </main>
        {props.foot && <footer class="door__foot">{props.foot}</footer>}
      </div>
    </Document>
  );
}

export interface DoorChoice {
  readonly overline: string;
  readonly title: string;
  readonly text: ComponentChildren;
  readonly points: readonly ComponentChildren[];
  /** Button or form that goes through this door. */
  readonly act: ComponentChildren;
}

/** The two doors of the first visit, side by side between rules. */
export function DoorChoices({ choices }: { choices: readonly DoorChoice[] }): JSX.Element {
  return (
    <div class="choices">
      {choices.map((choice) => (
        <section key={choice.title} class="choices__one">
          <p class="overline">{choice.overline}</p>
          <h2>{choice.title}</h2>
          <p>{choice.text}</p>
          <ul class="points">
            {choice.points.map((point, i) => (
              <li key={i}>{point}</li>
            ))}
          </ul>
          {choice.act}
        </section>
      ))}
    </div>
  );
}
