import type { Waktu } from '../../sop/sheet/sheet.ts';
import { type Calendar, instantAt, localTime, tanggalOf } from './calendar.ts';

/** A time in which the clock stands still; open while `to` is null. */
export interface Pause {
  readonly from: Date;
  readonly to: Date | null;
}

/** A number of something, as a sheet gives a standard time. */
export type Amount = Pick<Extract<Waktu, { angka: number }>, 'angka' | 'satuan'>;

const MINUTE = 60_000;
const DAY_MS = 86_400_000;
/** No standard reaches further; whatever does has no due date. */
const HORIZON_DAYS = 20 * 366;

type Stretch = readonly [from: number, to: number];

/** Pauses in order, without overlaps, as milliseconds; an open one never ends. */
function merged(pauses: readonly Pause[]): Stretch[] {
  const sorted = pauses
    .map(({ from, to }): [number, number] => [from.getTime(), to?.getTime() ?? Number.POSITIVE_INFINITY])
    .filter(([from, to]) => to > from)
    .sort(([a], [b]) => a - b);
  const out: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** What is left of a stretch when the pauses are taken out. */
function without([from, to]: Stretch, pauses: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let at = from;
  for (const [begins, ends] of pauses) {
    if (ends <= at || begins >= to) continue;
    if (begins > at) left.push([at, begins]);
    at = Math.min(to, ends);
  }
  if (at < to) left.push([at, to]);
  return left;
}

/** Working stretches from an instant on, day by day, pauses taken out; ends at the horizon or in an endless pause. */
function* workFrom(calendar: Calendar, from: Date, pauses: readonly Stretch[]): Generator<Stretch> {
  const { zone } = calendar;
  const first = localTime(from, zone).day;
  const stop = pauses.at(-1)?.[1] === Number.POSITIVE_INFINITY ? (pauses.at(-1)?.[0] as number) : Infinity;
  for (let day = first; day < first + HORIZON_DAYS; day += 1) {
    if (instantAt(day, 0, zone).getTime() >= stop) return;
    for (const [opens, closes] of calendar.hoursOn(tanggalOf(day))) {
      const begins = Math.max(instantAt(day, opens * MINUTE, zone).getTime(), from.getTime());
      const ends = instantAt(day, closes * MINUTE, zone).getTime();
      if (begins < ends) yield* without([begins, ends], pauses);
    }
  }
}

function workedMs(calendar: Calendar, from: Date, to: Date, pauses: readonly Stretch[]): number {
  let sum = 0;
  for (const [begins, ends] of workFrom(calendar, from, pauses)) {
    if (begins >= to.getTime()) break;
    sum += Math.min(ends, to.getTime()) - begins;
  }
  return sum;
}

/** The instant at which so much working time has passed; null in an endless pause or past the horizon. */
function afterWork(calendar: Calendar, from: Date, ms: number, pauses: readonly Stretch[]): Date | null {
  let left = ms;
  for (const [begins, ends] of workFrom(calendar, from, pauses)) {
    if (left <= ends - begins) return new Date(begins + left);
    left -= ends - begins;
  }
  return null;
}

/**
 * Working time between two instants, in minutes (not rounded): what lies within the office's hours, on no day off and
 * in no pause. Zero when `to` is not after `from`.
 */
export function workedBetween(
  calendar: Calendar,
  from: Date,
  to: Date,
  pauses: readonly Pause[] = [],
): number {
  return workedMs(calendar, from, to, merged(pauses)) / MINUTE;
}

/** The day's last working instant of the nth working day after the day of `from`; a fraction takes its part of one more. */
function afterDays(calendar: Calendar, from: Date, n: number): Date | null {
  const { zone } = calendar;
  const first = localTime(from, zone).day;
  let left = n;
  for (let day = first + 1; day < first + HORIZON_DAYS; day += 1) {
    const spans = calendar.hoursOn(tanggalOf(day));
    if (spans.length === 0) continue;
    if (left > 1) {
      left -= 1;
      continue;
    }
    const whole = spans.reduce((sum, [opens, closes]) => sum + closes - opens, 0) * MINUTE;
    return afterWork(calendar, instantAt(day, 0, zone), Math.round(whole * left), []);
  }
  return null;
}

/**
 * When an amount of time that begins at `from` is over.
 *
 * - `menit` and `jam` are working time.
 * - `hari kerja`: the closing time of the nth working day after the opening day. The opening day does not count, so that
 *   what opens in the afternoon does not lose a day; docs/decisions/0011-how-working-days-are-counted.md.
 * - `hari` are calendar days of 24 hours, weekends and holidays included.
 *
 * A pause pushes the end back by the time that it took: working time, for `hari` all time.
 * @returns null while a pause is open before the end, and for amounts beyond twenty years
 */
export function addWorking(
  calendar: Calendar,
  from: Date,
  { angka, satuan }: Amount,
  pauses: readonly Pause[] = [],
): Date | null {
  const stops = merged(pauses);
  if (satuan === 'hari') return addDays(from, angka, stops);
  if (satuan === 'hari kerja') {
    const end = afterDays(calendar, from, angka);
    if (!end || stops.length === 0) return end;
    return afterWork(calendar, from, workedMs(calendar, from, end, []), stops);
  }
  return afterWork(calendar, from, Math.round(angka * (satuan === 'jam' ? 60 : 1) * MINUTE), stops);
}

function addDays(from: Date, days: number, pauses: readonly Stretch[]): Date | null {
  if (days > HORIZON_DAYS) return null;
  let end = from.getTime() + Math.round(days * DAY_MS);
  for (const [begins, ends] of pauses) {
    if (begins >= end) break;
    end += Math.max(0, ends - Math.max(begins, from.getTime()));
  }
  return Number.isFinite(end) ? new Date(end) : null;
}
