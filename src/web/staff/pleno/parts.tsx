import type { JSX } from 'preact';
import { longDay, number, ZONES } from '../../../base/tanggal.ts';
import type { Lang } from '../../../base/text.ts';
import type { Office } from '../../../people/office.ts';
import { Breadcrumbs, PageHead, Tabs } from '../../../ui/layout.tsx';
import { Sums } from '../../../ui/lists.tsx';
import { RowTally } from '../../../ui/marks.tsx';
import { klasifikasiText } from '../../text.ts';
import { to } from '../links.ts';
import { type Agenda, type MeetingAgenda, perClass } from './agenda.ts';
import { text } from './text.ts';

/** What a part of the page needs to know. */
export interface Shown {
  readonly agenda: MeetingAgenda;
  readonly office: Office;
  readonly lang: Lang;
}

/** "Edisi 5 akan memuat": counts per class, their total, and what was put off. */
export function EditionSums({
  agenda,
  putOff = 0,
  lang,
}: {
  agenda: Agenda;
  putOff?: number;
  lang: Lang;
}): JSX.Element {
  const { items, nomor, edition } = agenda;
  return (
    <Sums
      title={(edition ? text.holds : text.willHold)(nomor)[lang]}
      rows={[
        ...perClass(items).map(({ klasifikasi, n }) => ({
          label: klasifikasiText[klasifikasi]?.[lang] ?? klasifikasi,
          n: number(n, lang),
        })),
        { label: text.total[lang], n: number(items.length, lang), weight: 'total' as const },
        ...(putOff > 0
          ? [{ label: text.putOff[lang], n: number(putOff, lang), weight: 'quiet' as const }]
          : []),
      ]}
    />
  );
}

/** How many items stay, change, are new and are gone since the edition before. */
export function ChangeTally({ agenda, lang }: { agenda: Agenda; lang: Lang }): JSX.Element {
  const { diff } = agenda;
  return (
    <RowTally
      lang={lang}
      counts={[
        { state: 'ditambah', n: diff.added.length },
        { state: 'diubah', n: diff.changed.length },
        { state: 'dihapus', n: diff.dropped.length },
        { state: 'tetap', n: diff.kept },
      ]}
    />
  );
}

type MeetingTab = 'keputusan' | 'berita-acara' | 'bahan';

/** Where, when and what of a meeting, with the ways into its parts. */
export function MeetingHead(props: Shown & { readonly current: MeetingTab }): JSX.Element {
  const { agenda, office, current, lang } = props;
  const { meeting, nomor } = agenda;
  const at = `${meeting.starts.replace(':', '.')} ${ZONES[office.zone]}`;
  const tabs = [
    { tab: 'keputusan', href: to.rapat(meeting.id), label: text.tabDecision[lang] },
    { tab: 'berita-acara', href: to.beritaAcara(meeting.id), label: text.minutes[lang] },
    { tab: 'bahan', href: `${to.rapat(meeting.id)}/bahan`, label: text.tabMaterial[lang] },
  ];
  return (
    <>
      <Breadcrumbs
        lang={lang}
        links={[{ href: to.pleno, label: text.pleno[lang] }]}
        here={text.here(longDay(meeting.heldOn, lang))[lang]}
      />
      <PageHead
        overline={`${longDay(meeting.heldOn, lang, true)}, ${lang === 'id' ? 'pukul ' : ''}${at}, ${meeting.place}`}
        title={text.title(nomor)[lang]}
        actions={
          <>
            {current === 'keputusan' && !meeting.decidedAt && (
              <a href={to.jadwal(meeting.id)}>{text.reschedule[lang]}</a>
            )}
            <a href={to.run(agenda.run.id)}>{agenda.run.title}</a>
          </>
        }
      />
      <Tabs
        label={text.parts[lang]}
        tabs={tabs.map(({ tab, ...link }) => ({ ...link, current: tab === current }))}
      />
    </>
  );
}
