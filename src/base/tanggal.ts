import { terbilang } from './terbilang.ts';
import type { Lang } from './text.ts';

/** A legal day as the office's calendar shows it, `YYYY-MM-DD`; no time and no zone. */
export type Tanggal = string;

/** Time zones of Indonesia and the abbreviation printed after a time. */
export const ZONES = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const;
export type Zone = keyof typeof ZONES;

const LOCALE: Record<Lang, string> = { id: 'id-ID', en: 'en-GB' };

/** The legal day on which an instant falls in the office's zone. */
export function dayOf(at: Date, zone: Zone): Tanggal {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
}

/** True for a day that the calendar has: 2026-02-28 yes, 2026-02-31 no. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  // The database's calendar has no year 0.
  return !Number.isNaN(at.getTime()) && at.getUTCFullYear() > 0 && at.toISOString().startsWith(text);
}

function noon(day: Tanggal): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** "15 Juli 2026", with the weekday in front when asked: "Rabu, 15 Juli 2026". */
export function longDay(day: Tanggal, lang: Lang = 'id', weekday = false): string {
  return new Intl.DateTimeFormat(LOCALE[lang], {
    ...(weekday ? { weekday: 'long' as const } : {}),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(noon(day));
}

/** "15 Jul 2026", for tables. */
export function shortDay(day: Tanggal, lang: Lang = 'id'): string {
  return new Intl.DateTimeFormat(LOCALE[lang], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(noon(day));
}

/** "10.42 WIB" of an instant in the office's zone. */
export function clockTime(at: Date, zone: Zone): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(at);
  return `${parts.replace(':', '.')} ${ZONES[zone]}`;
}

/** "Senin, 23 November 2026, pukul 10.42 WIB". */
export function longInstant(at: Date, zone: Zone, lang: Lang = 'id'): string {
  return `${longDay(dayOf(at, zone), lang, true)}, ${lang === 'id' ? 'pukul ' : ''}${clockTime(at, zone)}`;
}

/**
 * The opening of a berita acara: "Selasa tanggal lima belas bulan Desember tahun dua ribu dua puluh enam".
 */
export function dayInWords(day: Tanggal): string {
  const at = noon(day);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('id-ID', { ...options, timeZone: 'UTC' }).format(at);
  return [
    part({ weekday: 'long' }),
    'tanggal',
    terbilang(at.getUTCDate()),
    'bulan',
    part({ month: 'long' }),
    'tahun',
    terbilang(at.getUTCFullYear()),
  ].join(' ');
}

/** 1.234.567 in Indonesian, 1,234,567 in English. */
export function number(n: number, lang: Lang = 'id'): string {
  return new Intl.NumberFormat(LOCALE[lang]).format(n);
}

/** "1,2 MB", "412 KB": decimal units, one digit below ten. */
export function fileSize(bytes: number, lang: Lang = 'id'): string {
  const units = ['B', 'KB', 'MB', 'GB'] as const;
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && size < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: digits }).format(size)} ${units[unit]}`;
}
