import type { Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';

/** Working hours of one weekday, in minutes after midnight; `pause` is the break. */
export interface Hours {
  readonly opens: number;
  readonly closes: number;
  readonly pause: readonly [from: number, to: number] | null;
}

/** Hours of Monday to Sunday; null where the office is closed. */
export type Week = readonly (Hours | null)[];

/** A week's hours, in force from a day. */
export interface HoursPeriod {
  readonly berlakuSejak: Tanggal;
  readonly week: Week;
}

const clock = (hour: number, minute = 0) => hour * 60 + minute;
const everyDay: Hours = { opens: clock(7, 30), closes: clock(16), pause: [clock(12), clock(13)] };
const friday: Hours = { opens: clock(7, 30), closes: clock(16, 30), pause: [clock(11, 30), clock(13)] };
const fasting: Hours = { opens: clock(8), closes: clock(15), pause: [clock(12), clock(12, 30)] };
const fastingFriday: Hours = {
  opens: clock(8),
  closes: clock(15, 30),
  pause: [clock(11, 30), clock(12, 30)],
};

/**
 * Hours of an office that has set none: 37 h 30 min a week from 07.30, Monday to Friday, with a break of 60 minutes,
 * on Friday 90. Perpres 21/2023 art. 3–4.
 */
export const USUAL_WEEK: Week = [everyDay, everyDay, everyDay, everyDay, friday, null, null];

/** Hours in Ramadan: 32 h 30 min a week from 08.00, breaks of 30 and 60 minutes. Perpres 21/2023 art. 4. */
export const RAMADAN_WEEK: Week = [fasting, fasting, fasting, fasting, fastingFriday, null, null];

/** Working minutes of a whole week. */
export function weekMinutes(week: Week): number {
  return week.reduce((sum, hours) => {
    if (!hours) return sum;
    return sum + hours.closes - hours.opens - (hours.pause ? hours.pause[1] - hours.pause[0] : 0);
  }, 0);
}

/** The week in force on a day: the newest one set up to that day, or the usual one. */
export function hoursOf(periods: readonly HoursPeriod[], day: Tanggal): Week {
  let found: HoursPeriod | null = null;
  for (const period of periods)
    if (period.berlakuSejak <= day && (!found || period.berlakuSejak > found.berlakuSejak)) found = period;
  return found?.week ?? USUAL_WEEK;
}

function minutesOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

interface Row {
  readonly berlakuSejak: Tanggal;
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
  readonly breakFrom: string | null;
  readonly breakTo: string | null;
}

/** Every week of hours that the office has set, the oldest first. */
export async function hoursPeriods(reader: Reader, office: string): Promise<HoursPeriod[]> {
  const rows = await reader<Row[]>`
    select berlaku_sejak, weekday, opens, closes, break_from, break_to from office_hours
    where office = ${office} order by berlaku_sejak, weekday`;
  const weeks = new Map<Tanggal, (Hours | null)[]>();
  for (const { berlakuSejak, weekday, opens, closes, breakFrom, breakTo } of rows) {
    const week = weeks.get(berlakuSejak) ?? Array.from({ length: 7 }, () => null);
    week[weekday - 1] = {
      opens: minutesOf(opens),
      closes: minutesOf(closes),
      pause: breakFrom && breakTo ? [minutesOf(breakFrom), minutesOf(breakTo)] : null,
    };
    weeks.set(berlakuSejak, week);
  }
  return [...weeks].map(([berlakuSejak, week]) => ({ berlakuSejak, week }));
}
