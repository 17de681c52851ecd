import { secret, sha256 } from '../../../base/hash.ts';
import { dayOf, longInstant } from '../../../base/tanggal.ts';
import { perform } from '../../../journal/act.ts';
import { wantsDigest } from '../../../procedure/digest/digest-choice.ts';
import { calendarOf } from '../../../procedure/time/calendar.ts';
import { feedMadeAt } from '../../../procedure/time/calendar-feed.ts';
import { digestFor } from '../../../procedure/time/digest.ts';
import { makeCalendarFeed } from '../../../procedure/time/make-calendar-feed.ts';
import { isEscalatedTo, type Reminder, remindersFor } from '../../../procedure/time/reminders.ts';
import { Button } from '../../../ui/actions.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Breadcrumbs, PageHead, Section } from '../../../ui/layout.tsx';
import { StateTag } from '../../../ui/marks.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { staff } from '../frame.tsx';
import { taskLink, to } from '../links.ts';
import { whereabouts } from '../whereabouts.ts';
import { type MyTask, urgentTasks } from './my-tasks.ts';
import { text } from './ringkasan-text.ts';
import { MailSection } from './surel.tsx';

/** Address under which people reach this installation. */
export function origin(c: Ctx, site: Site): string {
  return site.publicUrl ?? new URL(c.req.url).origin;
}

/** Reminders that fall on this day for the actor: of their own tasks, and of late tasks of those below them. */
async function myReminders(c: Ctx, site: Site) {
  const { office, by } = visitorOf(c);
  const now = site.clock.now();
  const today = dayOf(now, office.zone);
  const [calendar, mine, others] = await Promise.all([
    calendarOf(site.db, office.id),
    urgentTasks(site.db, by, 'mine', today),
    urgentTasks(site.db, by, 'others', today),
  ]);
  const below = remindersFor(others, calendar, today).filter((one) => isEscalatedTo(one, by.fungsi));
  return { calendar, now, mine, below, reminders: [...remindersFor(mine, calendar, today), ...below] };
}

function rungText(rung: number) {
  return rung < 0 ? text.before(-rung) : rung === 0 ? text.today : text.after(rung);
}

const rungTone = (rung: number) => (rung > 0 ? 'merah' : rung === 0 ? 'kuning' : 'abu');

function digestOf(c: Ctx, site: Site, found: Awaited<ReturnType<typeof myReminders>>) {
  const { office } = visitorOf(c);
  const told = ({ runNomor, verb, dueAt, pausedFor }: MyTask) => ({
    nomor: runNomor,
    verb,
    dueAt,
    pausedFor,
  });
  const [tasks, below] = [found.mine.map(told), found.below.map(({ task }) => told(task))];
  const link = `${origin(c, site)}${to.tugas}`;
  return digestFor({ office: office.shortName, tasks, below, link }, found.calendar, found.now);
}

/** The actor's reminders of today, the digest to copy, and their calendar feed. */
export function ringkasanPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const found = await myReminders(c, site);
    const [where, madeAt, wanted] = await Promise.all([
      whereabouts(
        site.db,
        office.id,
        found.reminders.map(({ task }) => task.run),
      ),
      feedMadeAt(site.db, by),
      wantsDigest(site.db, by),
    ]);
    return staff(c, site, {
      title: text.title[lang],
      current: 'tugas',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[{ href: to.tugas, label: text.tugas[lang] }]}
            here={text.title[lang]}
          />
          <PageHead
            title={text.title[lang]}
            actions={<span class="meta">{longInstant(found.now, office.zone, lang)}</span>}
          />
          <Section title={text.reminders[lang]}>
            <p class="meta">{text.ladder[lang]}</p>
            <DataTable
              caption={text.reminders[lang]}
              rows={found.reminders}
              rowKey={({ task }) => `${task.run}-${task.output}-${task.unit}`}
              empty={text.none[lang]}
              columns={[
                {
                  key: 'tugas',
                  head: text.task[lang],
                  rowHead: false,
                  cell: ({ task }) => (
                    <>
                      <a href={taskLink(task, where)}>{task.verb[lang]}</a>
                      {task.unitName && <span class="meta line">{task.unitName}</span>}
                    </>
                  ),
                },
                {
                  key: 'prosedur',
                  head: text.run[lang],
                  cell: ({ task }) => <a href={to.run(task.run)}>{`${task.runNomor} ${task.runTitle}`}</a>,
                },
                {
                  key: 'tenggat',
                  head: text.due[lang],
                  cell: ({ task }) => task.dueAt && longInstant(task.dueAt, office.zone, lang),
                },
                {
                  key: 'keadaan',
                  head: text.state[lang],
                  cell: (one: Reminder<MyTask>) => (
                    <>
                      <StateTag tone={rungTone(one.rung)}>{rungText(one.rung)[lang]}</StateTag>
                      {isEscalatedTo(one, by.fungsi) && (
                        <span class="meta line">{text.asSuperior(one.task.role)[lang]}</span>
                      )}
                    </>
                  ),
                },
              ]}
            />
          </Section>
          <Section title={text.digest[lang]}>
            <TextArea
              name="ringkasan"
              label={text.copy[lang]}
              hint={text.digestLead[lang]}
              lang={lang}
              rows={14}
              value={digestOf(c, site, found)[lang]}
            />
            <p>
              <a href={`${to.ringkasan}/teks`}>{text.plain[lang]}</a>
            </p>
          </Section>
          <MailSection lang={lang} office={office} setUp={Boolean(site.config.mail)} wanted={wanted} />
          <Section title={text.feed[lang]}>
            <p>{text.feedLead[lang]}</p>
            <p>
              {madeAt ? text.feedMade(longInstant(madeAt, office.zone, lang))[lang] : text.feedNone[lang]}
            </p>
            <form method="post" action={`${to.ringkasan}/kalender`}>
              <Button label={(madeAt ? text.makeNew : text.makeFirst)[lang]} variant="secondary" />
            </form>
          </Section>
        </>
      ),
    });
  };
}

/** The digest as plain text, for whoever copies by hand or by a program. */
export function ringkasanTeks(site: Site): Handler {
  return async (c) => c.text(digestOf(c, site, await myReminders(c, site))[c.get('lang')]);
}

/** Makes the visitor's feed and shows its address once. */
export function postFeed(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { by } = visitorOf(c);
    const token = secret();
    await perform(site, by, makeCalendarFeed, { tokenSha256: sha256(token) });
    return staff(c, site, {
      title: text.madeTitle[lang],
      current: 'tugas',
      children: (
        <>
          <PageHead title={text.madeTitle[lang]} lead={text.madeLead[lang]} />
          <p class="mono">{`${origin(c, site)}/kalender/${token}.ics`}</p>
          <p>{text.how[lang]}</p>
          <p>
            <a href={to.ringkasan}>{text.back[lang]}</a>
          </p>
        </>
      ),
    });
  };
}
