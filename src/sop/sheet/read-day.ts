import { isDay, type Tanggal } from '../../base/tanggal.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'] as const;
/** Older spellings and short forms that signed SOPs still show. */
const ALSO: Readonly<Record<string, (typeof MONTHS)[number]>> = {
  peb: 'feb',
  ags: 'agu',
  agt: 'agu',
  aug: 'agu',
  may: 'mei',
  nop: 'nov',
  oct: 'okt',
  dec: 'des',
};

/** What a written date says: a day, a day that no calendar has, or nothing that can be read. */
export type WrittenDay =
  | { readonly day: Tanggal }
  | { readonly day: null; readonly fault: 'mustahil' | 'tidak-terbaca' };

const UNREADABLE: WrittenDay = { day: null, fault: 'tidak-terbaca' };

function monthOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const short = word.toLowerCase().slice(0, 3);
  return MONTHS.indexOf(ALSO[short] ?? (short as (typeof MONTHS)[number])) + 1;
}

/** Reads "3 Januari 2025", "Senin, 06 Juni 2022", "18/05/2022" or "2025-01-03". */
export function readDay(text: string): WrittenDay {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const written = /^(?:\p{L}+,?\s+)?(\d{1,2})[\s./-]+(\p{L}+|\d{1,2})[\s./-]+(\d{4})$/u.exec(text.trim());
  const [, d, m, y] = iso ? [null, iso[3], iso[2], iso[1]] : (written ?? []);
  if (d === undefined || m === undefined || y === undefined) return UNREADABLE;
  const month = monthOf(m);
  if (month === 0) return UNREADABLE;
  const day = `${y}-${String(month).padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(day) ? { day } : { day: null, fault: 'mustahil' };
}

/** Day of the week, 0 = Sunday. */
export function weekday(day: Tanggal): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}
