import type { Both } from '../../base/text.ts';
import { type Calendar, dayNumber, instantAt, localTime, tanggalOf, weekdayOf } from '../time/calendar.ts';
import { type Digest, type DigestTask, digestFor, digestSubject, groupOf } from '../time/digest.ts';

/** Hour of the office's own clock at which the day's digest leaves. */
export const DIGEST_HOUR = 8;

/** A task with the moment at which it came up, so that a new one is told of. */
export interface MailTask extends DigestTask {
  readonly since: Date;
}

export interface MailDigest extends Digest {
  readonly tasks: readonly MailTask[];
}

/** One person's digest as a mail: no name in it, and one link. */
export interface DigestMail {
  readonly subject: Both;
  readonly text: Both;
}

function works(calendar: Calendar, day: number): boolean {
  return calendar.hoursOn(tanggalOf(day)).length > 0;
}

/** The digest's hour of the last working day before a day; a month without one counts as a month. */
function morningBefore(calendar: Calendar, day: number): Date {
  let at = day - 1;
  while (!works(calendar, at) && day - at < 31) at -= 1;
  return instantAt(at, DIGEST_HOUR * 3_600_000, calendar.zone);
}

/** True on the first working day of its week. */
function beginsWeek(calendar: Calendar, day: number): boolean {
  for (let at = day - weekdayOf(tanggalOf(day)) + 1; at < day; at += 1) if (works(calendar, at)) return false;
  return true;
}

/**
 * The mail for one person's tasks; null when it would only repeat itself. It goes when something is late, due within two
 * working days or new since the last working day's digest, when a superior is reminded, and with everything open
 * at the start of a week. Tasks that stand still never make a mail.
 */
export function digestMail(digest: MailDigest, calendar: Calendar, now: Date): DigestMail | null {
  const { day } = localTime(now, calendar.zone);
  const moving = digest.tasks.filter(({ pausedFor }) => pausedFor === null);
  const told =
    (digest.below ?? []).length > 0 ||
    moving.some((task) => ['late', 'today', 'soon'].includes(groupOf(task, calendar, now))) ||
    moving.some(({ since }) => since >= morningBefore(calendar, day)) ||
    (moving.length > 0 && beginsWeek(calendar, day));
  if (!told || !works(calendar, day)) return null;
  return { subject: digestSubject(digest, calendar, now), text: digestFor(digest, calendar, now) };
}

/** The instant of a day's digest in the office's zone. */
export function digestInstant(calendar: Calendar, day: string): Date {
  return instantAt(dayNumber(day), DIGEST_HOUR * 3_600_000, calendar.zone);
}
