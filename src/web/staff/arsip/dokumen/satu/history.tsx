import type { JSX } from 'preact';
import { clockTime, dayOf, shortDay, type Zone } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { Section } from '../../../../../ui/layout.tsx';
import { kindText } from '../../../office/kind-text.ts';
import { Dated } from '../../tempat/satu/history.tsx';
import type { Happened } from './read.ts';
import { pageText as text } from './text.ts';

/** Entries that the page shows; the journal has them all. */
const SHOWN = 60;

function reasonOf({ detail }: Happened): string {
  const said = detail?.['alasan'];
  return typeof said === 'string' ? said.trim() : '';
}

function whoOf({ who, post, jabatan }: Happened, lang: Lang): string {
  if (jabatan === null) return text.byMachine[lang];
  return [who ?? text.erased[lang], post].filter(Boolean).join(', ');
}

/** What happened to a document, its files and its papers, newest first, by the journal. */
export function DokumenHistory(props: { events: readonly Happened[]; zone: Zone; lang: Lang }): JSX.Element {
  const { events, zone, lang } = props;
  return (
    <Section title={text.history[lang]} major>
      <Dated
        rows={events.slice(0, SHOWN).map((event) => {
          const reason = reasonOf(event);
          return [
            shortDay(dayOf(event.at, zone), lang),
            <>
              {kindText[event.kind][lang]}
              <span class="meta line">
                {[whoOf(event, lang), clockTime(event.at, zone)].join(', ')}
                {reason && `. ${text.reason(reason)[lang]}`}
              </span>
            </>,
          ] as const;
        })}
      />
    </Section>
  );
}
