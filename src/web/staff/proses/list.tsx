import type { JSX } from 'preact';
import { dayOf, shortDay, type Zone } from '../../../base/tanggal.ts';
import type { Lang } from '../../../base/text.ts';
import { EmptyState, PageHead, Tabs } from '../../../ui/layout.tsx';
import { StateTag } from '../../../ui/marks.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { staff } from '../frame.tsx';
import { to } from '../links.ts';
import { type ListedRun, PER_PAGE, runCounts, runPage, WHICH, type Which } from './list-read.ts';
import { text } from './list-text.ts';
import { OpenChoices } from './open-choices.tsx';
import { openable } from './openable.ts';
import { pageAsked, StepPager } from './step-pager.tsx';
import { moment } from './time-words.ts';

interface TableProps {
  readonly rows: readonly ListedRun[];
  readonly which: Which;
  readonly zone: Zone;
  readonly now: Date;
  readonly lang: Lang;
}

function State({ run, now, lang }: { run: ListedRun; now: Date; lang: Lang }): JSX.Element {
  if (run.paused) return <StateTag tone="abu">{text.paused[lang]}</StateTag>;
  if (run.dueAt && run.dueAt < now) return <StateTag tone="merah">{text.late[lang]}</StateTag>;
  return <StateTag tone="biru">{text.at(run.step ?? 1, run.sheet.langkah.length)[lang]}</StateTag>;
}

function RunTable({ rows, which, zone, now, lang }: TableProps): JSX.Element {
  const open = which === 'terbuka';
  return (
    <DataTable
      caption={text.which[which][lang]}
      rows={rows}
      rowKey={(run) => run.id}
      columns={[
        {
          key: 'proses',
          head: text.run[lang],
          cell: (run) => (
            <>
              <a href={to.run(run.id)}>{run.title}</a>
              <span class="meta line">{run.nomor}</span>
            </>
          ),
        },
        {
          key: 'sop',
          head: text.sop[lang],
          cell: ({ sheet: { identitas } }) => (
            <>
              {identitas.nama}
              <span class="meta line">{identitas.nomor}</span>
            </>
          ),
        },
        {
          key: 'mulai',
          head: text.opened[lang],
          nowrap: true,
          cell: (run) => shortDay(dayOf(run.openedAt, zone), lang),
        },
        ...(open
          ? [
              {
                key: 'menunggu',
                head: text.waitsFor[lang],
                cell: (run: ListedRun) => (
                  <>
                    {run.roles.join(', ')}
                    {run.since && (
                      <span class="meta line">{text.since(moment(run.since, now, zone, lang))[lang]}</span>
                    )}
                  </>
                ),
              },
              {
                key: 'tenggat',
                head: text.due[lang],
                nowrap: true,
                cell: (run: ListedRun) =>
                  run.dueAt ? (
                    moment(run.dueAt, now, zone, lang)
                  ) : (
                    <span class="meta">{text.noDue[lang]}</span>
                  ),
              },
              {
                key: 'posisi',
                head: text.position[lang],
                nowrap: true,
                cell: (run: ListedRun) => (
                  <>
                    <State run={run} now={now} lang={lang} />
                    {(run.paused || (run.dueAt && run.dueAt < now)) && (
                      <span class="meta line">{text.at(run.step ?? 1, run.sheet.langkah.length)[lang]}</span>
                    )}
                  </>
                ),
              },
            ]
          : [
              {
                key: 'tutup',
                head: text.closed[lang],
                nowrap: true,
                cell: (run: ListedRun) => run.closedAt && shortDay(dayOf(run.closedAt, zone), lang),
              },
            ]),
      ]}
    />
  );
}

/** Prosedur: the office's runs, and what can be opened now. */
export function prosedurPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const which = WHICH.find((one) => one === c.req.query('tampil')) ?? 'terbuka';
    const page = pageAsked(c);
    const address = (one: Which) => (one === 'terbuka' ? to.prosedur : `${to.prosedur}?tampil=${one}`);
    const [counts, { rows, more }, choices] = await Promise.all([
      runCounts(site.db, office.id),
      runPage(site.db, office.id, which, page),
      which === 'terbuka' ? openable(site, office, by) : null,
    ]);
    return staff(c, site, {
      title: text.title[lang],
      current: 'prosedur',
      children: (
        <>
          <PageHead
            title={text.title[lang]}
            actions={
              <>
                <a href={to.sop}>{text.sheets[lang]}</a>
                <a href={to.waktu()}>{text.times[lang]}</a>
                <a href={to.dilewati}>{text.overrides[lang]}</a>
              </>
            }
          />
          <Tabs
            label={text.title[lang]}
            tabs={WHICH.map((one) => ({
              href: address(one),
              label: text.which[one][lang],
              current: one === which,
              count: counts[one],
            }))}
          />
          {rows.length === 0 ? (
            <EmptyState>{text.none[which][lang]}</EmptyState>
          ) : (
            <RunTable {...{ rows, which, zone: office.zone, now: site.clock.now(), lang }} />
          )}
          <StepPager
            page={page}
            perPage={PER_PAGE}
            shown={rows.length}
            more={more}
            href={(n) => `${address(which)}${which === 'terbuka' ? '?' : '&'}hal=${n}`}
            lang={lang}
          />
          {which === 'terbuka' && <OpenChoices choices={choices} lang={lang} />}
        </>
      ),
    });
  };
}
