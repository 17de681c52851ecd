import { clockTime, dayOf, shortDay, type Zone } from '../../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../../base/text.ts';
import type { Calendar } from '../../../procedure/time/calendar.ts';
import { worked } from '../../../procedure/time/duration.ts';

/** "hari ini, 08.12", "20 Nov, 14.10", in another year "20 Nov 2025, 14.10". */
export function moment(at: Date, now: Date, zone: Zone, lang: Lang): string {
  return `${shortDate(at, now, zone, lang)}, ${clockTime(at, zone).slice(0, 5)}`;
}

/** The day of an instant as short as it can be said now. */
export function shortDate(at: Date, now: Date, zone: Zone, lang: Lang): string {
  const [day, today] = [dayOf(at, zone), dayOf(now, zone)];
  if (day === today) return both('hari ini', 'today')[lang];
  const words = shortDay(day, lang);
  return day.slice(0, 4) === today.slice(0, 4) ? words.replace(/ \d{4}$/, '') : words;
}

/** "5 hari kerja 2 jam" without the sum in hours, which the page of the run tells. */
export function spent(minutes: number, calendar: Calendar, now: Date): Both {
  const { id, en } = worked(minutes, calendar, dayOf(now, calendar.zone));
  const short = (words: string) => words.split(' = ')[0] as string;
  return both(short(id), short(en));
}

/** "terpakai 35 menit kerja". */
export function used(minutes: number, calendar: Calendar, now: Date): Both {
  const { id, en } = spent(minutes, calendar, now);
  return both(`terpakai ${id}`, `${en} used`);
}
