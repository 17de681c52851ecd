import { isDay } from '../../base/tanggal.ts';
import { yearFits } from '../entry-values.ts';
import { nearest } from './near.ts';
import { isProblem, type Reading } from './reading.ts';
import { problems } from './text.ts';

/** A time as people write it in a list, in one spelling, and its year when it has exactly one. */
export interface Waktu {
  readonly text: string;
  readonly tahun: number | null;
}

const MONTHS = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
] as const;
const OTHER_NAMES: Readonly<Record<string, number>> = {
  pebruari: 2,
  peb: 2,
  may: 5,
  agu: 8,
  agt: 8,
  ags: 8,
  agus: 8,
  aug: 8,
  sept: 9,
  oct: 10,
  nop: 11,
  nopember: 11,
  dec: 12,
  january: 1,
  february: 2,
  march: 3,
  june: 6,
  july: 7,
  august: 8,
  october: 10,
  december: 12,
};

function monthNumber(word: string): number | null {
  const name = word.toLowerCase().replace(/\.$/, '');
  const found = MONTHS.findIndex((month) => month === name || month.slice(0, 3) === name);
  return found >= 0 ? found + 1 : Object.hasOwn(OTHER_NAMES, name) ? (OTHER_NAMES[name] as number) : null;
}

function monthName(month: number): string {
  const name = MONTHS[month - 1] as string;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function dayName(year: number, month: number, date: number): string {
  return `${date} ${monthName(month)} ${year}`;
}

const pad = (n: number) => String(n).padStart(2, '0');
const padYear = (n: number) => String(n).padStart(4, '0');

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{2}:\d{2}.*)?$/;
const NUMERIC = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const WORDED = /^(?:\p{L}+,\s*)?(?:tanggal\s+|tgl\.?\s+)?(\d{1,2})[\s-]+(\p{L}{3,12})\.?[\s,-]+(\d{4})$/iu;
const MONTH = /^(?:bulan\s+)?(\p{L}{3,12})\.?[\s,-]+(\d{4})$/iu;
const MONTH_NUMBER = /^(?:(\d{4})-(\d{1,2})|(\d{1,2})\/(\d{4}))$/;
const YEAR = /^(?:tahun(?: anggaran)?|thn\.?|th\.?|t\.?a\.?)?\s*(\d{4})$/i;
const EMBEDDED =
  /\b(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\b|\b(\d{1,2})\s+(\p{L}{3,12})\s+(\d{4})\b/giu;
/** Day numbers of Excel for 1970 to 2099, as they stand in a date cell that lost its format. */
const SERIAL = /^(\d{5})$/;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/**
 * Reads a time: day first (6/1/2025 is 6 January), Indonesian month names, a month or a year alone, an Excel day
 * number. Anything else stays as written, for "Setiap triwulan" is a time too; but a day that the calendar does
 * not have is a problem wherever it stands.
 */
export function readWaktu(given: string): Reading<Waktu> {
  const text = given.replace(/\s+/g, ' ').trim();
  const match = (pattern: RegExp) => pattern.exec(text);
  const n = (digits: string | undefined) => Number(digits ?? Number.NaN);

  const iso = match(ISO);
  if (iso) return day(n(iso[1]), n(iso[2]), n(iso[3]));
  const numeric = match(NUMERIC);
  if (numeric) return day(fullYear(numeric[3] ?? ''), n(numeric[2]), n(numeric[1]));
  const worded = match(WORDED);
  if (worded) return wordedDay(n(worded[1]), worded[2] ?? '', n(worded[3]), text);
  const year = match(YEAR)?.[1];
  if (year) {
    return yearFits(n(year)) ? { value: { text: year, tahun: n(year) } } : { problem: problems.yearOut() };
  }
  const month = match(MONTH);
  if (month) return wordedMonth(month[1] ?? '', n(month[2]), text);
  const numbered = match(MONTH_NUMBER);
  if (numbered) return monthOf(n(numbered[2] ?? numbered[3]), n(numbered[1] ?? numbered[4]), text);
  const serial = match(SERIAL);
  if (serial && n(serial[1]) >= 25_569 && n(serial[1]) <= 73_050) {
    const at = new Date(SERIAL_ZERO + n(serial[1]) * 86_400_000);
    return day(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  }
  return free(text);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function day(year: number, month: number, date: number): Reading<Waktu> {
  const iso = `${padYear(year)}-${pad(month)}-${pad(date)}`;
  if (isDay(iso)) {
    return yearFits(year)
      ? { value: { text: dayName(year, month, date), tahun: year } }
      : { problem: problems.yearOut() };
  }
  const swapped = `${padYear(year)}-${pad(date)}-${pad(month)}`;
  return {
    problem: problems.noSuchDay(month > 12 && isDay(swapped) ? dayName(year, date, month) : null, {
      year,
      month,
    }),
  };
}

function wordedDay(date: number, word: string, year: number, text: string): Reading<Waktu> {
  const month = monthNumber(word);
  if (month) return day(year, month, date);
  const meant = nearest(word, MONTHS);
  if (!meant) return free(text);
  const right = day(year, monthNumber(meant) ?? 0, date);
  return isProblem(right) ? right : { problem: problems.misspelt(right.value.text) };
}

function wordedMonth(word: string, year: number, text: string): Reading<Waktu> {
  const month = monthNumber(word);
  if (month) return monthOf(month, year, text);
  const meant = nearest(word, MONTHS);
  return meant && yearFits(year)
    ? { problem: problems.misspelt(`${monthName(monthNumber(meant) ?? 1)} ${year}`) }
    : free(text);
}

function monthOf(month: number, year: number, text: string): Reading<Waktu> {
  if (month < 1 || month > 12) return free(text);
  if (!yearFits(year)) return { problem: problems.yearOut() };
  return { value: { text: `${monthName(month)} ${year}`, tahun: year } };
}

/** A text that is no single time; a day in it must exist all the same. */
function free(text: string): Reading<Waktu> {
  for (const [, d1, m1, y1, d2, m2, y2] of text.matchAll(EMBEDDED)) {
    const month = m1 ? Number(m1) : monthNumber(m2 ?? '');
    if (month === null) continue;
    const found = day(Number(y1 ?? y2), month, Number(d1 ?? d2));
    if (isProblem(found)) return found;
  }
  const years = new Set([...text.matchAll(/\b(?:19|20|21)\d{2}\b/g)].map(([year]) => Number(year)));
  const [only] = years;
  return { value: { text, tahun: years.size === 1 && only !== undefined && yearFits(only) ? only : null } };
}

/**
 * Splits a column that holds both, such as "Jakarta, 2025" or "6 Januari 2025 di Serang".
 * @returns place empty when no part of the text is one
 */
export function splitWaktuTempat(given: string): { waktu: string; tempat: string } {
  const text = given.replace(/[^\S\n]+/g, ' ').trim();
  const parts = text
    .split(/\s*[,;\n]\s*|\s+\/\s+|\s+-\s+|\s+di\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const times: string[] = [];
  const places: string[] = [];
  for (const part of parts) {
    const words = part.split(' ');
    const from = words.findIndex(
      (word) => /\d/.test(word) || TIME_WORD.test(word) || monthNumber(word) !== null,
    );
    if (from !== 0) places.push(words.slice(0, from < 0 ? words.length : from).join(' '));
    if (from >= 0) times.push(words.slice(from).join(' '));
  }
  return { waktu: times.join(', '), tempat: places.join(', ') };
}

const TIME_WORD =
  /^(setiap|tiap|tahun|thn|bulan|tanggal|tgl|triwulan|semester|minggu|senin|selasa|rabu|kamis|jumat|sabtu|awal|akhir)$/i;
