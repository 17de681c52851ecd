import { dayOf, type Tanggal } from '../../base/tanggal.ts';
import { deed } from '../../journal/act.ts';
import { officeById } from '../../people/office.ts';
import { calendarOf } from './calendar.ts';
import type { Hours, Week } from './office-hours.ts';
import { refreshDue } from './refresh-due.ts';
import { keeperReasons, why } from './text.ts';

export interface NewHours {
  readonly berlakuSejak: Tanggal;
  /** Monday to Sunday. */
  readonly week: Week;
  /** Number of the decree or circular that sets them. */
  readonly decree: string;
}

/** Subject under which the journal keeps every change of the hours. */
export const HOURS_SUBJECT = 'calendar:hours';

function straight({ opens, closes, pause }: Hours): boolean {
  const inDay = opens >= 0 && opens < closes && closes < 24 * 60;
  return inDay && (!pause || (opens <= pause[0] && pause[0] < pause[1] && pause[1] <= closes));
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * Jam kerja kantor ditetapkan pimpinan instansi dan berlaku ke depan; yang sudah lewat tidak dihitung ulang.
 * Perpres 21/2023 art. 3–4 (working days and hours); open deadlines follow the new hours.
 */
export const setOfficeHours = deed({
  kind: 'calendar.hours-set',
  async load(tx, _input: NewHours, by, at) {
    await tx`select 1 from office where id = ${by.office} for no key update`;
    const { zone } = await officeById(tx, by.office);
    return { today: dayOf(at, zone) };
  },
  refuse: ({ today }, by, { berlakuSejak, week, decree }) => [
    ...keeperReasons(by, decree, 'hours'),
    ...(berlakuSejak < today ? [why.pastHours(today)] : []),
    ...(week.some((hours) => hours) ? [] : [why.noWorkingDay()]),
    ...(week.every((hours) => !hours || straight(hours)) ? [] : [why.crookedHours()]),
  ],
  async apply(tx, _state, { office }, { berlakuSejak, week, decree }) {
    await tx`delete from office_hours where (office, berlaku_sejak) = (${office}, ${berlakuSejak})`;
    const rows = week.flatMap((hours, index) =>
      hours
        ? {
            office,
            berlakuSejak,
            weekday: index + 1,
            opens: timeOf(hours.opens),
            closes: timeOf(hours.closes),
            breakFrom: hours.pause ? timeOf(hours.pause[0]) : null,
            breakTo: hours.pause ? timeOf(hours.pause[1]) : null,
          }
        : [],
    );
    await tx`insert into office_hours ${tx(rows)}`;
    await refreshDue(tx, office, await calendarOf(tx, office), berlakuSejak);
    const hours = rows.map(({ office: _office, berlakuSejak: _day, ...row }) => row);
    return {
      subject: HOURS_SUBJECT,
      detail: { berlakuSejak, decree: decree.trim(), hours },
      result: undefined,
    };
  },
});
