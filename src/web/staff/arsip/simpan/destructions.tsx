import type { JSX } from 'preact';
import { dayOf, longDay, number, shortDay, type Tanggal, type Zone } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { readsOnly } from '../../../../custody/edar/pihak.ts';
import {
  type Destruction,
  destructionsOf,
  stateOf,
} from '../../../../custody/keeping/destruction/destruction.ts';
import { dueBetween, dueCount } from '../../../../custody/keeping/destruction/due.ts';
import { type Kept, keptOf } from '../../../../custody/keeping/destruction/kept.ts';
import { dayAfter } from '../../../../custody/keeping/retensi.ts';
import { keepsAll } from '../../../../custody/who.ts';
import { ButtonLink } from '../../../../ui/actions.tsx';
import { Actions, Breadcrumbs, EmptyState, PageHead, Section, Tabs } from '../../../../ui/layout.tsx';
import { Tally } from '../../../../ui/lists.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { LongWords } from '../../daftar/long-words.tsx';
import { staff } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { say } from './destroy-text.ts';
import { simpan } from './links.ts';
import { text } from './text.ts';

/** Documents that fall due which the page names one by one. */
const SHOWN = 100;

interface TableProps {
  readonly rows: readonly Destruction[];
  readonly zone: Zone;
  readonly lang: Lang;
}

function Running({ rows, zone, lang }: TableProps): JSX.Element {
  return (
    <DataTable
      caption={say.running[lang]}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'usul',
          head: say.oneProposal[lang],
          cell: (one) => (
            <a href={arsip.pemusnahanSatu(one.id)}>{say.documents(number(one.dokumen, lang))[lang]}</a>
          ),
        },
        {
          key: 'diusulkan',
          head: say.proposedBy[lang],
          cell: (one) => say.who(one.personName, shortDay(dayOf(one.at, zone), lang))[lang],
        },
        {
          key: 'keadaan',
          head: say.state[lang],
          cell: (one) => {
            const state = stateOf(one);
            return (
              <StateTag tone={state === 'disetujui' ? 'biru' : 'kuning'}>{say.states[state][lang]}</StateTag>
            );
          },
        },
      ]}
    />
  );
}

function Done({ rows, zone, lang }: TableProps): JSX.Element {
  return (
    <DataTable
      caption={say.done[lang]}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'nomor',
          head: say.nomor[lang],
          nowrap: true,
          cell: (one) => <a href={arsip.pemusnahanSatu(one.id)}>{one.nomor}</a>,
        },
        {
          key: 'tanggal',
          head: say.carriedOutBy[lang],
          nowrap: true,
          cell: (one) => one.dilaksanakanAt && longDay(dayOf(one.dilaksanakanAt, zone), lang),
        },
        { key: 'isi', head: say.isi[lang], cell: (one) => say.documents(number(one.dokumen, lang))[lang] },
        {
          key: 'alasan',
          head: say.alasan[lang],
          kind: 'main',
          cell: ({ alasan }) => <LongWords>{alasan}</LongWords>,
        },
        {
          key: 'pdf',
          head: say.paper[lang],
          kind: 'act',
          cell: (one) => (
            <a href={simpan.act(one.id, 'berita-acara.pdf')}>
              PDF<span class="govuk-visually-hidden"> {one.nomor}</span>
            </a>
          ),
        },
      ]}
    />
  );
}

function Withdrawn({ rows, zone, lang }: TableProps): JSX.Element {
  return (
    <details class="fold">
      <summary>
        {say.withdrawnTitle[lang]} ({rows.length})
      </summary>
      <ul class="plain">
        {rows.map((one) => (
          <li key={one.id}>
            <a href={arsip.pemusnahanSatu(one.id)}>{say.proposal(number(one.dokumen, lang))[lang]}</a>{' '}
            <span class="meta">
              {one.ditarikAt && shortDay(dayOf(one.ditarikAt, zone), lang)}, {one.ditarikAlasan}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Due({ rows, lang }: { rows: readonly Kept[]; lang: Lang }): JSX.Element {
  return (
    <DataTable
      light
      caption={say.dueTitle[lang]}
      rows={rows}
      rowKey={({ dokumen }) => dokumen.id}
      empty={say.noDue[lang]}
      columns={[
        {
          key: 'dokumen',
          head: say.dokumen[lang],
          kind: 'main',
          narrow: '',
          cell: ({ dokumen, penahanan }) => (
            <>
              <a href={arsip.dokumen(dokumen.id)}>
                <LongWords>{dokumen.judul}</LongWords>
              </a>
              <span class="meta line">{dokumen.nomor}</span>
              {penahanan.length > 0 && <StateTag tone="kuning">{say.held[lang]}</StateTag>}
            </>
          ),
        },
        { key: 'unit', head: say.unit[lang], cell: ({ dokumen }) => dokumen.unitName },
        { key: 'kode', head: say.kode[lang], nowrap: true, cell: ({ dokumen }) => dokumen.kodeArsip },
        {
          key: 'mulai',
          head: say.from[lang],
          nowrap: true,
          cell: ({ retensi }) => (retensi.musnahMulai ? shortDay(retensi.musnahMulai, lang) : ''),
        },
      ]}
    />
  );
}

/** First and last day of a view of what falls due. */
function span(view: 'kini' | 'ini' | 'depan', today: Tanggal): { first: Tanggal | null; last: Tanggal } {
  const year = Number(today.slice(0, 4));
  if (view === 'kini') return { first: null, last: today };
  if (view === 'depan') return { first: `${year + 1}-01-01`, last: `${year + 1}-12-31` };
  return { first: dayAfter(today), last: `${year}-12-31` };
}

/** What falls due, what is proposed, and every destruction there ever was with its berita acara. */
export function destructionsPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const today = dayOf(site.clock.now(), office.zone);
    const year = Number(today.slice(0, 4));
    const view = (['kini', 'ini', 'depan'] as const).find((one) => one === c.req.query('lihat')) ?? 'kini';
    const unit = readsOnly(by);
    const [all, counts, ids] = await Promise.all([
      destructionsOf(site.db, office.id),
      dueCount(site.db, office.id, today, { unit }),
      dueBetween(site.db, office.id, span(view, today), { unit }, SHOWN),
    ]);
    const due = await keptOf(site.db, office.id, ids);
    const rows = due.toSorted((a, b) => ids.indexOf(a.dokumen.id) - ids.indexOf(b.dokumen.id));
    const of = (...states: string[]) => all.filter((one) => states.includes(stateOf(one)));
    const rest = { zone: office.zone, lang };
    const running = of('diusulkan', 'disetujui');
    const [done, withdrawn] = [of('dilaksanakan'), of('ditarik')];
    const shown = { kini: counts.kini, ini: counts.tahunIni, depan: counts.tahunDepan };
    const label = { kini: say.due.kini, ini: say.due.ini(year), depan: say.due.depan(year + 1) };
    return staff(c, site, {
      title: say.title[lang],
      current: 'arsip',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
            here={say.title[lang]}
          />
          <PageHead title={say.title[lang]} lead={say.lead[lang]} />
          <Tally
            items={[
              { n: number(counts.kini, lang), words: say.now[lang] },
              { n: number(counts.tahunIni, lang), words: say.later(year)[lang], quiet: true },
              { n: number(counts.tahunDepan, lang), words: say.next(year + 1)[lang], quiet: true },
            ]}
          />
          {keepsAll(by) && counts.kini > 0 && (
            <Actions>
              <ButtonLink href={simpan.usul} label={say.make[lang]} />
            </Actions>
          )}
          {running.length > 0 && (
            <Section title={say.running[lang]}>
              <Running rows={running} {...rest} />
            </Section>
          )}
          <Section title={say.dueTitle[lang]} id="jatuh-tempo">
            <Tabs
              label={say.dueTitle[lang]}
              tabs={(['kini', 'ini', 'depan'] as const).map((one) => ({
                ...{ href: `${arsip.pemusnahan}?lihat=${one}#jatuh-tempo`, label: label[one][lang] },
                ...{ current: one === view, count: shown[one] },
              }))}
            />
            <Due rows={rows} lang={lang} />
            {shown[view] > SHOWN && <p class="meta">{say.more(number(SHOWN, lang))[lang]}</p>}
          </Section>
          <Section title={say.done[lang]}>
            {done.length > 0 ? <Done rows={done} {...rest} /> : <EmptyState>{say.noneDone[lang]}</EmptyState>}
            {withdrawn.length > 0 && <Withdrawn rows={withdrawn} {...rest} />}
          </Section>
        </>
      ),
    });
  };
}
