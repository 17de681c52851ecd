import { NotFound } from '../../base/errors.ts';
import { isDay, type Tanggal, type Zone } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';
import { nationalYears } from './national-days.ts';
import { type OfficeDay, officeDays } from './office-day.ts';
import { type Hours, type HoursPeriod, hoursOf, hoursPeriods } from './office-hours.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Hours ahead of UTC; Indonesia has no summer time (Keppres 41/1987). */
const OFFSET: Readonly<Record<Zone, number>> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

/** A stretch of working time within a day, in minutes after local midnight. */
export type Span = readonly [from: number, to: number];

/** Why nobody works on a day on which the office otherwise would. */
export interface DayOff {
  readonly name: string;
  readonly decree: string;
  /** `kantor`: by a decree that the office entered itself. */
  readonly jenis: 'libur_nasional' | 'cuti_bersama' | 'kantor';
}

/** When an office works. Days are counted from 1970-01-01 where arithmetic needs a number. */
export interface Calendar {
  readonly zone: Zone;
  /** Working time on a day; none on days off. */
  hoursOn(day: Tanggal): readonly Span[];
  /** Null on a working day and on a plain weekend. */
  dayOff(day: Tanggal): DayOff | null;
  /** False on a weekday that has no hours, such as Sunday. */
  isWeekday(day: Tanggal): boolean;
  /** Mean working minutes of the week's working days, by the hours in force on a day. */
  dayLength(day: Tanggal): number;
  /** `belum-ada`: no national days are known for that year, so that only weekends are left out. */
  yearStatus(year: number): 'ditetapkan' | 'sementara' | 'belum-ada';
}

/** The local day and the milliseconds since its midnight. */
export function localTime(at: Date, zone: Zone): { day: number; ms: number } {
  const local = at.getTime() + OFFSET[zone] * HOUR_MS;
  const day = Math.floor(local / DAY_MS);
  return { day, ms: local - day * DAY_MS };
}

/** The instant that lies so many milliseconds after a local midnight. */
export function instantAt(day: number, ms: number, zone: Zone): Date {
  return new Date(day * DAY_MS + ms - OFFSET[zone] * HOUR_MS);
}

/** `YYYY-MM-DD` of a day number. */
export function tanggalOf(day: number): Tanggal {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Day number of `YYYY-MM-DD`. @throws RangeError for what is no day */
export function dayNumber(day: Tanggal): number {
  if (!isDay(day)) throw new RangeError('not a day');
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Tanggal): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

function spansOf({ opens, closes, pause }: Hours): readonly Span[] {
  const spans: Span[] = pause
    ? [
        [opens, pause[0]],
        [pause[1], closes],
      ]
    : [[opens, closes]];
  return spans.filter(([from, to]) => from < to);
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** A calendar from an office's hours and days; what the office says about a day comes before the nation's list. */
export function makeCalendar(
  zone: Zone,
  periods: readonly HoursPeriod[],
  own: readonly Pick<OfficeDay, 'day' | 'kerja' | 'name' | 'decree'>[],
): Calendar {
  const off = new Map<Tanggal, DayOff | null>();
  for (const { days } of nationalYears()) for (const { day, ...why } of days) off.set(day, why);
  for (const { day, kerja, name, decree } of own)
    off.set(day, kerja ? null : { name, decree, jenis: 'kantor' });
  const weekOn = (day: Tanggal) => hoursOf(periods, day).map((hours) => (hours ? spansOf(hours) : []));
  const plainHours = (day: Tanggal) => weekOn(day)[weekdayOf(day) - 1] ?? [];
  const known = new Map<Tanggal, readonly Span[]>();
  return {
    zone,
    hoursOn(day) {
      let spans = known.get(day);
      if (!spans) {
        spans = off.get(day) ? [] : plainHours(day);
        known.set(day, spans);
      }
      return spans;
    },
    dayOff: (day) => off.get(day) ?? null,
    isWeekday: (day) => plainHours(day).length > 0,
    dayLength(day) {
      const lengths = weekOn(day)
        .map(lengthOf)
        .filter((minutes) => minutes > 0);
      return lengths.reduce((sum, minutes) => sum + minutes, 0) / Math.max(1, lengths.length);
    },
    yearStatus: (year) => nationalYears().find(({ tahun }) => tahun === year)?.status ?? 'belum-ada',
  };
}

/**
 * When the office works: its own hours, the national holidays and cuti bersama, and the days that it added or struck.
 * Perpres 21/2023 art. 3–6 (working days and hours; holidays and cuti bersama change them). Cheap: two short reads.
 */
export async function calendarOf(reader: Reader, office: string): Promise<Calendar> {
  const [[row], periods, days] = await Promise.all([
    reader<{ zone: Zone }[]>`select zone from office where id = ${office}`,
    hoursPeriods(reader, office),
    officeDays(reader, office),
  ]);
  if (!row) throw new NotFound('office');
  return makeCalendar(row.zone, periods, days);
}
