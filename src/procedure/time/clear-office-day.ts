import { isDay, type Tanggal } from '../../base/tanggal.ts';
import { deed } from '../../journal/act.ts';
import { holds } from '../../journal/actor.ts';
import { calendarOf } from './calendar.ts';
import { refreshDue } from './refresh-due.ts';
import { why } from './text.ts';

/**
 * Menghapus hari yang diatur sendiri oleh kantor; hari itu kembali seperti kalender nasional.
 * Keppres 8/2024 and the year's SKB.
 */
export const clearOfficeDay = deed({
  kind: 'calendar.day-cleared',
  async load(tx, { day }: { readonly day: Tanggal }, { office }) {
    await tx`select 1 from office where id = ${office} for no key update`;
    const [row] = isDay(day)
      ? await tx<{ name: string; decree: string; kerja: boolean }[]>`
          select name, decree, kerja from office_day where (office, day) = (${office}, ${day})`
      : [];
    return { row: row ?? null };
  },
  refuse: ({ row }, by) => [
    ...(holds(by, 'pengelola', 'sekretaris') ? [] : [why.onlyKeepers()]),
    ...(row ? [] : [why.noSuchDay()]),
  ],
  async apply(tx, { row }, { office }, { day }) {
    await tx`delete from office_day where (office, day) = (${office}, ${day})`;
    await refreshDue(tx, office, await calendarOf(tx, office), day);
    return { subject: 'calendar:days', detail: { day, was: { ...row } }, result: undefined };
  },
});
