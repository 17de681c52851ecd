import type { JSX } from 'preact';
import { fileSize, number } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { Coverage, FixityCheck } from '../../../../custody/fixity/fixity-check.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { Breadcrumbs, PageHead, Section } from '../../../../ui/layout.tsx';
import { type Fact, Facts } from '../../../../ui/lists.tsx';
import { CountingHoles, StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { moment } from '../../proses/time-words.ts';
import { arsip } from '../links.ts';
import { Findings } from './findings.tsx';
import { keutuhan } from './links.ts';
import { Orphans } from './orphans.tsx';
import { type Read, readKeutuhan } from './read.ts';
import { text } from './text.ts';

type When = (at: Date) => string;

/** The finding in one line, as the page's heading. */
function headOf({ checks, counts, damaged, coverage }: Read, lang: Lang): { title: string; lead: string } {
  const bad = damaged.files;
  const [first] = coverage;
  if (counts.umpan_lolos > 0) return { title: text.untrusted[lang], lead: text.untrustedLead[lang] };
  if (bad > 0) return { title: text.bad(bad)[lang], lead: text.badLead[lang] };
  if ((first?.files ?? 0) === 0) return { title: text.none[lang], lead: text.lead[lang] };
  if (checks.every(({ endedAt }) => endedAt === null))
    return { title: text.never[lang], lead: text.lead[lang] };
  return { title: text.whole(first?.files ?? 0)[lang], lead: text.lead[lang] };
}

function lastFacts({ checks: [last], coverage }: Read, when: When, lang: Lang): Fact[] {
  const copies = coverage.length;
  if (!last) return [{ label: text.last[lang], value: text.neverRun[lang] }];
  const { endedAt, startedAt, umpan, umpanDitemukan } = last;
  return [
    {
      label: text.last[lang],
      value: endedAt ? when(endedAt) : text.underWay(when(startedAt))[lang],
      note: text.readNote(last.files, fileSize(last.bytes, lang), copies > 1)[lang],
    },
    {
      label: text.bait[lang],
      value: (
        <CountingHoles n={umpanDitemukan} of={umpan} words={text.baitFound(umpanDitemukan, umpan)[lang]} />
      ),
      note: text.baitWhy[lang],
    },
  ];
}

function copyFact(cover: Coverage, when: When, lang: Lang): Fact {
  const notes = [
    cover.unchecked > 0 ? text.unchecked(cover.unchecked)[lang] : '',
    cover.oldest ? text.oldest(when(cover.oldest))[lang] : '',
  ];
  return {
    label: (cover.salinan === 'utama' ? text.first : text.second)[lang],
    value: text.copyValue(cover.files, fileSize(cover.bytes, lang))[lang],
    note: notes.filter(Boolean).join(' '),
  };
}

function History({
  checks,
  when,
  lang,
}: {
  checks: readonly FixityCheck[];
  when: When;
  lang: Lang;
}): JSX.Element {
  return (
    <Section title={text.history[lang]}>
      <DataTable
        light
        caption={text.history[lang]}
        rows={checks}
        rowKey={({ id }) => id}
        columns={[
          { key: 'mulai', head: text.began[lang], cell: ({ startedAt }) => when(startedAt) },
          {
            key: 'dibaca',
            head: text.read[lang],
            nowrap: true,
            cell: ({ files, bytes }) => text.readValue(files, fileSize(bytes, lang))[lang],
          },
          {
            key: 'umpan',
            head: text.baitHead[lang],
            nowrap: true,
            cell: ({ umpan, umpanDitemukan }) => text.baitFound(umpanDitemukan, umpan)[lang],
          },
          {
            key: 'temuan',
            head: text.found[lang],
            cell: ({ endedAt, temuan }) => {
              if (!endedAt) return <StateTag tone="kuning">{text.notEnded[lang]}</StateTag>;
              return temuan ? number(temuan, lang) : text.noFindings[lang];
            },
          },
        ]}
      />
    </Section>
  );
}

/** Whether every file is still what it was: the finding, how it is known, and what to do about it. */
export async function showKeutuhan(c: Ctx, site: Site, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const now = site.clock.now();
  const read = await readKeutuhan(site, by);
  const { checks, coverage, findings, keeper } = read;
  const when = (at: Date) => moment(at, now, office.zone, lang);
  const part = { read, zone: office.zone, lang };
  const underWay = checks[0]?.endedAt === null;
  const account = (
    <>
      <Facts
        items={[
          ...lastFacts(read, when, lang),
          ...coverage.map((cover) => copyFact(cover, when, lang)),
          ...(site.secondStore
            ? []
            : [{ label: text.second[lang], value: text.noSecond[lang], note: text.noSecondNote[lang] }]),
        ]}
      />
      <form class="sesudah" method="post" action={keutuhan.act('periksa')}>
        <ActionButton
          id="periksa"
          variant={findings.length > 0 ? 'secondary' : 'primary'}
          label={(underWay ? text.goOn : text.checkNow)[lang]}
          lang={lang}
          reasons={read.check}
        />
      </form>
    </>
  );
  return staff(c, site, {
    title: text.title[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
          here={text.title[lang]}
        />
        <PageHead {...headOf(read, lang)} />
        <Findings {...part} />
        {findings.length > 0 ? <Section title={text.checking[lang]}>{account}</Section> : account}
        {keeper && <Orphans {...part} />}
        {checks.length > 0 && <History checks={checks} when={when} lang={lang} />}
      </>
    ),
  });
}

export function keutuhanPage(site: Site): Handler {
  return (c) => showKeutuhan(c, site);
}
