import { dayOf, longDay, shortDay, type Zone } from '../../../base/tanggal.ts';
import type { Lang } from '../../../base/text.ts';
import type { HistoryEntry } from '../../../journal/history.ts';
import { sumOfHours } from '../../../procedure/time/duration.ts';
import { type HoursPeriod, type Week, weekMinutes } from '../../../procedure/time/office-hours.ts';
import { DataTable } from '../../../ui/table.tsx';
import { spanText } from './hours-text.ts';
import { text, WEEKDAYS } from './text.ts';

/** A week's hours as a table, Monday first, with the sum. */
export function HoursTable({ week, caption, lang }: { week: Week; caption: string; lang: Lang }) {
  const rows = week.map((hours, index) => ({ hours, name: WEEKDAYS[index]?.[lang] ?? '' }));
  return (
    <DataTable
      light
      caption={caption}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'hari', head: text.weekday[lang], cell: ({ name }) => name },
        {
          key: 'buka',
          head: text.opens[lang],
          nowrap: true,
          cell: ({ hours }) => (hours ? spanText([hours.opens, hours.closes]) : text.closed[lang]),
        },
        {
          key: 'istirahat',
          head: text.pause[lang],
          nowrap: true,
          cell: ({ hours }) => (hours?.pause ? spanText(hours.pause) : ''),
        },
        {
          key: 'jam',
          head: text.length[lang],
          kind: 'number',
          cell: ({ hours }) => (hours ? sumOfHours(weekMinutes([hours]))[lang] : ''),
        },
      ]}
      foot={{ hari: text.sum[lang], jam: sumOfHours(weekMinutes(week))[lang] }}
    />
  );
}

/** Since when the hours hold, who set them and by which decree; or that the office has set none. */
export function hoursNote(
  period: HoursPeriod | null,
  history: readonly HistoryEntry[],
  { names, zone, lang }: { names: ReadonlyMap<string, string>; zone: Zone; lang: Lang },
): string {
  if (!period) return text.usual[lang];
  const entry = history.findLast(({ detail }) => detail?.['berlakuSejak'] === period.berlakuSejak);
  const since = text.since(longDay(period.berlakuSejak, lang))[lang];
  if (!entry?.detail) return since;
  const who = (entry.person && names.get(entry.person)) || '';
  return `${since} ${text.by(who, shortDay(dayOf(entry.at, zone), lang), String(entry.detail['decree'] ?? ''))[lang]}`;
}
