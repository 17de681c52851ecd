import type { Tanggal } from '../../base/tanggal.ts';
import type { Both } from '../../base/text.ts';
import type { Reader } from '../../db/db.ts';
import { actorOf, jabatanAs, type Mandate, mandatesOn } from '../../people/mandate.ts';
import type { Office } from '../../people/office.ts';
import { peopleOf } from '../../people/person.ts';
import type { RunningStep } from '../../sop/sheet/running.ts';
import { type TaskRow, tasksOf } from '../task-list.ts';
import { type Calendar, calendarOf } from '../time/calendar.ts';
import { isEscalatedTo, isSuperior, remindersFor } from '../time/reminders.ts';
import { withoutDigest } from './digest-choice.ts';
import { type DigestMail, digestInstant, digestMail, type MailTask } from './digest-mail.ts';

/** Tasks read for one post, the most urgent first. */
const MOST = 200;

/** What a digest needs from the surface that sends it. */
export interface DigestWords {
  /** What an output asks for in words, verb first. */
  readonly verbOf: (output: string, step: RunningStep) => Both;
  /** The one address in it. */
  readonly link: string;
}

/** A digest that is to go on a day, with whom it is for. */
export interface DueDigest {
  readonly person: string;
  /** Mail address; for the envelope only, never shown or logged. */
  readonly address: string;
  /** The posts that the person holds that day, as they sign. */
  readonly posts: readonly string[];
  readonly mail: DigestMail;
}

const keyOf = ({ run, output, unit }: TaskRow) => `${run} ${output} ${unit ?? ''}`;

function told(
  { runNomor, output, step, sheet, dueAt, pausedFor, since }: TaskRow,
  words: DigestWords,
): MailTask {
  const performed = sheet.langkah.find(({ no }) => no === step) as RunningStep;
  return { nomor: runNomor, verb: words.verbOf(output, performed), dueAt, pausedFor, since };
}

/** Tasks of all posts that one person holds, each once, and the late ones of which they are told as a superior. */
async function tasksOfPerson(reader: Reader, held: readonly Mandate[], calendar: Calendar, day: Tanggal) {
  const own = new Map<string, TaskRow>();
  const below = new Map<string, TaskRow>();
  for (const mandate of held) {
    const by = actorOf(mandate);
    for (const row of await tasksOf(reader, by, 'mine', { limit: MOST, day })) own.set(keyOf(row), row);
    if (!isSuperior(by.fungsi)) continue;
    const others = await tasksOf(reader, by, 'others', { limit: MOST, day });
    for (const reminder of remindersFor(others, calendar, day))
      if (isEscalatedTo(reminder, by.fungsi)) below.set(keyOf(reminder.task), reminder.task);
  }
  return { own: [...own.values()], below: [...below].filter(([key]) => !own.has(key)).map(([, row]) => row) };
}

/**
 * Every digest that an office's people are to get on a day: those who hold a post then, have something to be told, and
 * have not switched it off. None on a day off; none from a sample office, whose people are invented.
 */
export async function digestsDue(
  reader: Reader,
  office: Office,
  day: Tanggal,
  words: DigestWords,
): Promise<DueDigest[]> {
  if (office.sample) return [];
  const calendar = await calendarOf(reader, office.id);
  if (calendar.hoursOn(day).length === 0) return [];
  const now = digestInstant(calendar, day);
  const [people, mandates, off] = await Promise.all([
    peopleOf(reader, office.id),
    mandatesOn(reader, office.id, day),
    withoutDigest(reader, office.id),
  ]);
  const due: DueDigest[] = [];
  // In the order of the posts.
  for (const person of new Set(mandates.map((mandate) => mandate.person))) {
    const address = people.find(({ id }) => id === person)?.email;
    if (!address || off.has(person)) continue;
    const held = mandates.filter((mandate) => mandate.person === person);
    const { own, below } = await tasksOfPerson(reader, held, calendar, day);
    const tasks = own.map((row) => told(row, words));
    const digest = {
      office: office.shortName,
      tasks,
      below: below.map((row) => told(row, words)),
      link: words.link,
    };
    const mail = digestMail(digest, calendar, now);
    if (mail) due.push({ person, address, posts: held.map(jabatanAs), mail });
  }
  return due;
}
