import { type Fault, fault } from '../../../base/errors.ts';
import type { Hours, Week } from '../../../procedure/time/office-hours.ts';
import { WEEKDAYS } from './text.ts';

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
}

/** "07.30–16.00". */
export function spanText([from, to]: readonly [number, number]): string {
  return `${clock(from)}–${clock(to)}`;
}

/** "07.30–16.00, istirahat 12.00–13.00", as it is typed; empty for a day on which the office is closed. */
export function hoursText(hours: Hours | null): string {
  if (!hours) return '';
  const pause = hours.pause ? `, istirahat ${spanText(hours.pause)}` : '';
  return `${spanText([hours.opens, hours.closes])}${pause}`;
}

const TIME = String.raw`(\d{1,2})(?:[.:](\d{2}))?`;
const SPAN = String.raw`${TIME}\s*(?:[-–—]|s\.?d\.?|sampai)\s*${TIME}`;
const LINE = new RegExp(String.raw`^${SPAN}(?:\s*[,;]?\s*(?:istirahat|break|\()?\s*${SPAN}\)?)?$`, 'i');

/** Reads what `hoursText` writes, and what people write instead: 7.30-16.00, 07:30 sampai 16. Null when it cannot. */
export function readHours(text: string): Hours | null {
  const found = LINE.exec(text.trim());
  if (!found) return null;
  const at = (index: number): number | null => {
    const [hour, minute] = [Number(found[index]), Number(found[index + 1] ?? '0')];
    return hour < 24 && minute < 60 ? hour * 60 + minute : null;
  };
  const [opens, closes] = [at(1), at(3)];
  const rest = found[5] === undefined ? null : ([at(5), at(7)] as const);
  if (opens === null || closes === null || (rest && (rest[0] === null || rest[1] === null))) return null;
  return { opens, closes, pause: rest ? [rest[0] as number, rest[1] as number] : null };
}

/** Field of a weekday's hours, counted from Monday. */
export const hoursField = (index: number): string => `jam-${index + 1}`;

/** A week from its seven fields, with a fault for every line that cannot be read. */
export function readWeek(lines: readonly string[]): { week: Week; faults: Fault[] } {
  const faults: Fault[] = [];
  const week = lines.map((line, index) => {
    if (!line.trim()) return null;
    const hours = readHours(line);
    const day = WEEKDAYS[index] as { id: string; en: string };
    if (!hours)
      faults.push(
        fault(
          hoursField(index),
          'jam',
          `${day.id}: tulis misalnya 07.30–16.00, istirahat 12.00–13.00.`,
          `${day.en}: write for example 07.30–16.00, istirahat 12.00–13.00.`,
        ),
      );
    return hours;
  });
  return { week, faults };
}
