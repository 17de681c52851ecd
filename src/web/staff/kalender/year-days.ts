import type { Tanggal } from '../../../base/tanggal.ts';
import { type NationalDay, nationalYears } from '../../../procedure/time/national-days.ts';
import type { OfficeDay } from '../../../procedure/time/office-day.ts';

/** A day of the year's list: the nation's, or what the office has made of it. */
export interface YearDay {
  readonly day: Tanggal;
  readonly name: string;
  readonly jenis: NationalDay['jenis'] | 'kantor' | 'kerja';
  readonly decree: string;
  /** The office's own row; null for a day of the national calendar. */
  readonly own: OfficeDay | null;
}

/** Days off of a year in order, and holidays on which the office works; the office's own days come before the nation's. */
export function yearDays(year: number, own: readonly OfficeDay[]): YearDay[] {
  const days = new Map<Tanggal, YearDay>();
  for (const one of nationalYears().find(({ tahun }) => tahun === year)?.days ?? [])
    days.set(one.day, { ...one, own: null });
  for (const one of own) {
    if (!one.day.startsWith(`${year}-`)) continue;
    const { day, name, decree, kerja } = one;
    days.set(day, { day, name, decree, jenis: kerja ? 'kerja' : 'kantor', own: one });
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Years that can be looked at: those of the national lists, those with days of the office, and the present one. */
export function yearsShown(own: readonly OfficeDay[], today: Tanggal): number[] {
  const years = [
    ...nationalYears().map(({ tahun }) => tahun),
    ...own.map(({ day }) => Number(day.slice(0, 4))),
    Number(today.slice(0, 4)),
  ];
  return [...new Set(years)].sort((a, b) => a - b);
}
