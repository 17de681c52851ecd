import { dayOf, longDay, shortDay, type Zone } from '../../../base/tanggal.ts';
import type { Lang } from '../../../base/text.ts';
import { nationalYears } from '../../../procedure/time/national-days.ts';
import { LinkButton } from '../../../ui/actions.tsx';
import { StateTag } from '../../../ui/marks.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { to } from '../links.ts';
import { text } from './text.ts';
import type { YearDay } from './year-days.ts';

/** The days of a year, each with its decree; those of the office with who entered them, and a way to clear them. */
export function DaysTable(props: {
  year: number;
  days: readonly YearDay[];
  zone: Zone;
  lang: Lang;
  may: boolean;
}) {
  const { year, days, zone, lang, may } = props;
  return (
    <DataTable
      light
      caption={text.days(year)[lang]}
      rows={days}
      rowKey={({ day }) => day}
      empty={text.noDays[lang]}
      columns={[
        { key: 'tanggal', head: text.date[lang], cell: ({ day }) => longDay(day, lang, true) },
        { key: 'nama', head: text.name[lang], cell: ({ name }) => name },
        {
          key: 'jenis',
          head: text.kind[lang],
          nowrap: true,
          cell: ({ jenis }) => {
            const words = text.kinds[jenis][lang];
            return jenis === 'kerja' ? <StateTag tone="biru">{words}</StateTag> : words;
          },
        },
        {
          key: 'keputusan',
          head: text.decree[lang],
          cell: ({ decree, own }) => (
            <>
              {decree}
              {own && (
                <span class="meta line">
                  {text.added(own.personName, shortDay(dayOf(own.at, zone), lang))[lang]}
                </span>
              )}
            </>
          ),
        },
        ...(may && days.some(({ own }) => own)
          ? [
              {
                key: 'hapus',
                head: text.clear[lang],
                kind: 'act' as const,
                cell: ({ own, day }: YearDay) =>
                  own && (
                    <form method="post" action={to.kalenderAct('hapus')}>
                      <input type="hidden" name="hari" value={day} />
                      <LinkButton label={text.clear[lang]} about={longDay(day, lang)} />
                    </form>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** The decrees of a year in full, with where they were read. */
export function Decrees({ year, lang }: { year: number; lang: Lang }) {
  const decrees = nationalYears().find(({ tahun }) => tahun === year)?.decrees ?? [];
  if (decrees.length === 0) return null;
  return (
    <>
      <h3 class="h3 afterlist">{text.sources[lang]}</h3>
      <ul class="points">
        {decrees.map(({ nomor, tanggal, lengkap, sumber }) => (
          <li key={nomor}>
            {`${lengkap}, ${longDay(tanggal, lang)}. `}
            {sumber.map((url) => (
              <span key={url} class="meta line">
                <a href={url}>{new URL(url).hostname}</a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
