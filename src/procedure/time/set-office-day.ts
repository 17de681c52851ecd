import type { Tanggal } from '../../base/tanggal.ts';
import { deed } from '../../journal/act.ts';
import { calendarOf, makeCalendar } from './calendar.ts';
import { hoursPeriods } from './office-hours.ts';
import { refreshDue } from './refresh-due.ts';
import { keeperReasons, why } from './text.ts';

export interface NewDay {
  readonly day: Tanggal;
  /** True makes a holiday or cuti bersama a working day; false makes a day off. */
  readonly kerja: boolean;
  readonly name: string;
}

export interface NewDays {
  /** One day or several, all by the same decree; a day already set is set anew. */
  readonly days: readonly NewDay[];
  readonly decree: string;
}

/** Years of an office's calendar; a day outside of them is a slip of the hand. */
const [FIRST, LAST] = [1945, 2199];

/**
 * Kantor menambah hari libur setempat, seperti hari pemungutan suara, atau menetapkan cuti bersama sebagai hari kerja,
 * dengan nomor keputusannya.
 * Keppres 8/2024 (holidays) and the year's SKB; Perpres 21/2023 art. 6 (working days follow them).
 */
export const setOfficeDay = deed({
  kind: 'calendar.day-set',
  async load(tx, _input: NewDays, { office }) {
    await tx`select 1 from office where id = ${office} for no key update`;
    const { zone } = await calendarOf(tx, office);
    // As it is without the office's own days: they are what may change here.
    return { national: makeCalendar(zone, await hoursPeriods(tx, office), []) };
  },
  refuse: ({ national }, by, { days, decree }) => [
    ...keeperReasons(by, decree, 'days'),
    ...(days.length > 0 ? [] : [why.noDays()]),
    ...(days.some(({ day }) => Number(day.slice(0, 4)) < FIRST || Number(day.slice(0, 4)) > LAST)
      ? [why.farDay(FIRST, LAST)]
      : []),
    ...(days.every(({ name }) => name.trim()) ? [] : [why.noName()]),
    ...days
      .filter(({ day, kerja }) => kerja && !national.dayOff(day))
      .map(({ day }) => why.alreadyWorking(day)),
    ...days
      .filter(({ day, kerja }) => kerja && national.dayOff(day) && !national.isWeekday(day))
      .map(({ day }) => why.noHoursThatDay(day)),
  ],
  async apply(tx, _state, { office, person, jabatan }, { days, decree }, at) {
    const unique = [...new Map(days.map((one) => [one.day, one])).values()];
    const rows = unique.map(({ day, kerja, name }) => ({ day, kerja, name: name.trim() }));
    const first = rows.map(({ day }) => day).sort()[0] as Tanggal;
    await tx`delete from office_day where office = ${office} and day = any(${unique.map(({ day }) => day)}::date[])`;
    await tx`
      insert into office_day ${tx(rows.map((row) => ({ office, ...row, decree: decree.trim(), at, person, jabatan })))}`;
    await refreshDue(tx, office, await calendarOf(tx, office), first);
    return { subject: 'calendar:days', detail: { decree: decree.trim(), days: rows }, result: rows.length };
  },
});
