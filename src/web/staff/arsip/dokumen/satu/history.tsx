import type { JSX } from 'preact';
import type { Zone } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { Section } from '../../../../../ui/layout.tsx';
import { Facts } from '../../../../../ui/lists.tsx';
import { kindText } from '../../../office/kind-text.ts';
import { moment } from '../../../proses/time-words.ts';
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
export function DokumenHistory(props: {
  events: readonly Happened[];
  zone: Zone;
  now: Date;
  lang: Lang;
}): JSX.Element {
  const { events, zone, now, lang } = props;
  return (
    <Section title={text.history[lang]} major>
      <Facts
        variant="days"
        items={events.slice(0, SHOWN).map((event) => {
          const reason = reasonOf(event);
          return {
            label: moment(event.at, now, zone, lang),
            value: kindText[event.kind][lang],
            note: (
              <>
                {whoOf(event, lang)}
                {reason && <span class="line">{text.reason(reason)[lang]}</span>}
              </>
            ),
          };
        })}
      />
    </Section>
  );
}
