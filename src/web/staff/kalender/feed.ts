import { NotFound } from '../../../base/errors.ts';
import { dayOf } from '../../../base/tanggal.ts';
import { actorOf, mandatesOfPerson } from '../../../people/mandate.ts';
import { officeById } from '../../../people/office.ts';
import { type FeedOwner, feedOwner } from '../../../procedure/time/calendar-feed.ts';
import { calendarFeed, type FeedTask } from '../../../procedure/time/icalendar.ts';
import type { Handler, Site } from '../../context.ts';
import { to } from '../links.ts';
import { urgentTasks } from './my-tasks.ts';
import { origin } from './ringkasan.tsx';
import { text } from './ringkasan-text.ts';

/** Deadlines of a person's tasks in every post that they hold on a day, each once. */
async function deadlines(
  site: Site,
  { office, person }: FeedOwner,
  day: string,
  url: string,
): Promise<FeedTask[]> {
  const mandates = await mandatesOfPerson(site.db, office, person, day);
  const rows = (
    await Promise.all(mandates.map((mandate) => urgentTasks(site.db, actorOf(mandate), 'mine', day)))
  ).flat();
  const versions = new Map(
    (
      await site.db<{ id: string; version: number }[]>`
        select id, version from run where office = ${office} and id = any(${rows.map(({ run }) => run)}::uuid[])`
    ).map(({ id, version }) => [id, version]),
  );
  const tasks = rows.flatMap(({ run, output, unit, dueAt, runNomor: nomor, verb }): FeedTask[] =>
    dueAt
      ? [{ key: `${run} ${output} ${unit ?? ''}`, sequence: versions.get(run) ?? 0, nomor, verb, dueAt, url }]
      : [],
  );
  return [...new Map(tasks.map((task) => [task.key, task])).values()];
}

/** A person's deadlines as iCalendar, by the secret in the address; no session, and nothing in it names anybody. */
export function feedFile(site: Site): Handler {
  return async (c) => {
    const token = /^([\w-]{43})\.ics$/.exec(c.req.param('file') ?? '')?.[1];
    const owner = token ? await feedOwner(site.db, token) : null;
    if (!owner) throw new NotFound('feed');
    const office = await officeById(site.db, owner.office);
    const now = site.clock.now();
    const lang = c.get('lang');
    const url = `${origin(c, site)}${to.tugas}`;
    const tasks = await deadlines(site, owner, dayOf(now, office.zone), url);
    const body = calendarFeed(
      { name: text.feedName(office.shortName)[lang], domain: office.code, tasks },
      now,
      lang,
    );
    return c.body(body, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
    });
  };
}
