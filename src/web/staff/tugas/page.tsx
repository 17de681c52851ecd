import type { ComponentChildren, JSX } from 'preact';
import { dayOf, longInstant, shortDay } from '../../../base/tanggal.ts';
import type { Lang } from '../../../base/text.ts';
import { overridesFor } from '../../../procedure/course/overrides.ts';
import { countTasks } from '../../../procedure/task-list.ts';
import { calendarOf } from '../../../procedure/time/calendar.ts';
import { Notice } from '../../../ui/actions.tsx';
import { EmptyState, PageHead, Section, Tabs } from '../../../ui/layout.tsx';
import { Facts } from '../../../ui/lists.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { staff } from '../frame.tsx';
import { to } from '../links.ts';
import { pageAsked, StepPager } from '../proses/step-pager.tsx';
import { whereabouts } from '../whereabouts.ts';
import { DoneTable, donePage } from './done.tsx';
import { type Coming, type ComingMeeting, comingMeetings, comingTasks } from './next.ts';
import { PER_PAGE, taskPage } from './read.ts';
import { TaskTable } from './rows.tsx';
import { text } from './text.ts';

const TABS = { 'orang-lain': 'others', selesai: 'done' } as const;
type Tab = 'mine' | (typeof TABS)[keyof typeof TABS];

function tabOf(c: Ctx): Tab {
  return TABS[c.req.query('tampil') as keyof typeof TABS] ?? 'mine';
}

const address: Readonly<Record<Tab, string>> = {
  mine: to.tugas,
  others: `${to.tugas}?tampil=orang-lain`,
  done: `${to.tugas}?tampil=selesai`,
};

function Next(props: { tasks: readonly Coming[]; meetings: readonly ComingMeeting[]; lang: Lang }) {
  const { tasks, meetings, lang } = props;
  if (tasks.length + meetings.length === 0) return null;
  return (
    <Section title={text.next[lang]}>
      <Facts
        variant="days"
        items={[
          ...meetings.map((meeting) => ({
            label: shortDay(meeting.heldOn, lang),
            value: (
              <a href={to.rapat(meeting.id)}>
                {text.meetingAt(meeting.starts.replace(':', '.'), meeting.place)[lang]}
              </a>
            ),
          })),
          ...tasks.map((one) => ({
            label: text.afterStep(one.after)[lang],
            value: one.task[lang],
            note: <a href={to.run(one.run)}>{one.runTitle}</a>,
          })),
        ]}
      />
    </Section>
  );
}

/** Nothing to do: what comes next, or what must happen first. */
async function Nothing(site: Site, c: Ctx, coming: readonly Coming[]): Promise<JSX.Element> {
  const lang = c.get('lang');
  const { office } = visitorOf(c);
  const [facts] = await site.db<{ units: boolean; runs: boolean }[]>`
    select exists (select 1 from unit where office = ${office.id}) as units,
      exists (select 1 from run where office = ${office.id} and closed_at is null) as runs`;
  if (!facts?.units)
    return (
      <EmptyState link={{ href: to.kantor, label: text.toOffice[lang] }}>{text.noUnits[lang]}</EmptyState>
    );
  const [next] = coming;
  const words = next ? text.noneNext(next.task[lang], next.after) : facts.runs ? text.none : text.noRuns;
  return <EmptyState link={{ href: to.prosedur, label: text.runs[lang] }}>{words[lang]}</EmptyState>;
}

async function listOf(site: Site, c: Ctx, tab: Tab, page: number): Promise<ComponentChildren> {
  const lang = c.get('lang');
  const visitor = visitorOf(c);
  const now = site.clock.now();
  const day = dayOf(now, visitor.office.zone);
  const pager = (shown: number, more: boolean) => (
    <StepPager
      page={page}
      perPage={PER_PAGE}
      shown={shown}
      more={more}
      href={(n) => `${address[tab]}${tab === 'mine' ? '?' : '&'}hal=${n}`}
      lang={lang}
    />
  );
  if (tab === 'done') {
    const { rows, more } = await donePage(site.db, visitor.by, page);
    if (rows.length === 0) return <EmptyState>{text.noneDone[lang]}</EmptyState>;
    return (
      <>
        <DoneTable rows={rows} zone={visitor.office.zone} now={now} lang={lang} />
        {pager(rows.length, more)}
      </>
    );
  }
  const [{ rows, more }, overrides, coming, meetings] = await Promise.all([
    taskPage(site.db, visitor.by, tab, page, day),
    tab === 'mine' ? overridesFor(site.db, visitor.office.id, visitor.by.jabatan) : [],
    tab === 'mine' ? comingTasks(site.db, visitor.by, day) : [],
    tab === 'mine' ? comingMeetings(site.db, visitor.office, visitor.by, now) : [],
  ]);
  if (rows.length === 0 && tab === 'others') return <EmptyState>{text.noneOthers[lang]}</EmptyState>;
  const [calendar, where] = await Promise.all([
    calendarOf(site.db, visitor.office.id),
    whereabouts(
      site.db,
      visitor.office.id,
      rows.map((row) => row.run),
    ),
  ]);
  return (
    <>
      {overrides.length > 0 && (
        <Notice tone="info">
          {text.overrides(overrides.length)[lang]} <a href={to.dilewati}>{text.toOverrides[lang]}</a>
        </Notice>
      )}
      {rows.length === 0 ? (
        await Nothing(site, c, coming)
      ) : (
        <TaskTable {...{ rows, others: tab === 'others', visitor, calendar, where, now, lang }} />
      )}
      {pager(rows.length, more)}
      <Next tasks={rows.length === 0 ? coming.slice(1) : coming} meetings={meetings} lang={lang} />
    </>
  );
}

/** Tugas saya: everything that waits for one of the visitor's posts, what waits for others, what was handed in. */
export function tugasPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const tab = tabOf(c);
    const day = dayOf(site.clock.now(), office.zone);
    const [mine, others, list] = await Promise.all([
      countTasks(site.db, by, day),
      countTasks(site.db, by, day, 'others'),
      listOf(site, c, tab, pageAsked(c)),
    ]);
    return staff(c, site, {
      title: text.title[lang],
      current: 'tugas',
      children: (
        <>
          <PageHead
            title={text.title[lang]}
            actions={
              <>
                <span class="meta">{longInstant(site.clock.now(), office.zone, lang)}</span>
                <a href={to.ringkasan}>{text.digest[lang]}</a>
              </>
            }
          />
          <Tabs
            label={text.title[lang]}
            tabs={[
              { href: address.mine, label: text.mine[lang], current: tab === 'mine', count: mine },
              { href: address.others, label: text.others[lang], current: tab === 'others', count: others },
              { href: address.done, label: text.finished[lang], current: tab === 'done' },
            ]}
          />
          {list}
        </>
      ),
    });
  };
}
