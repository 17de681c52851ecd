import type { JSX } from 'preact';
import { dayOf, fileSize, shortDay } from '../../../../base/tanggal.ts';
import { type Orphan, removableFrom } from '../../../../custody/fixity/orphan/orphan.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { type Column, DataTable } from '../../../../ui/table.tsx';
import type { PartProps } from './findings.tsx';
import { keutuhan } from './links.ts';
import { text } from './text.ts';

/** Signs of a hash that people compare by eye. */
const SHORT = 16;

/** The orphan's hash; a box to tick where it can be marked. */
function Hash({ orphan, choosable }: { orphan: Orphan; choosable: boolean }): JSX.Element {
  const { sha256, markedAt } = orphan;
  const short = <span class="mono">{sha256.slice(0, SHORT)}</span>;
  if (!choosable || markedAt) return short;
  const id = `pilih-${sha256}`;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={id} type="checkbox" name="sidik" value={sha256} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {short}
        </label>
      </div>
    </div>
  );
}

function markOf({ markedAt, markedName }: Orphan, { zone, lang }: PartProps): JSX.Element | null {
  if (!markedAt) return null;
  const day = (at: Date) => shortDay(dayOf(at, zone), lang);
  return (
    <>
      {text.marked(markedName ?? '', day(markedAt))[lang]}
      <span class="meta line">{text.removable(day(removableFrom(markedAt)))[lang]}</span>
    </>
  );
}

/** Bytes that nobody has a record of: marked by one person, removed by another a month later. */
export function Orphans(props: PartProps): JSX.Element | null {
  const { read, zone, lang } = props;
  const { orphans, due, mark, remove } = read;
  if (orphans.length === 0) return null;
  const open = orphans.some(({ markedAt }) => markedAt === null);
  const columns: Column<Orphan>[] = [
    {
      key: 'sidik',
      head: text.hash[lang],
      kind: 'main',
      narrow: '',
      rowHead: false,
      cell: (orphan) => (
        <>
          <Hash orphan={orphan} choosable={mark.length === 0} />
          {orphan.sisihan && <span class="meta line">{text.aside[lang]}</span>}
        </>
      ),
    },
    {
      key: 'ukuran',
      head: text.size[lang],
      nowrap: true,
      cell: ({ size }) => size > 0 && fileSize(size, lang),
    },
    {
      key: 'sejak',
      head: text.since[lang],
      nowrap: true,
      cell: ({ at }) => shortDay(dayOf(at, zone), lang),
    },
    {
      key: 'tanda',
      head: text.state[lang],
      cell: (orphan) => markOf(orphan, props),
    },
  ];
  return (
    <Section id="tanpa-catatan" title={text.orphans[lang]} note={text.orphansNote[lang]}>
      <form method="post" action={keutuhan.act('tandai')}>
        <DataTable
          light
          caption={text.orphans[lang]}
          rows={orphans}
          rowKey={({ sha256 }) => sha256}
          columns={columns}
        />
        {open && (
          <div class="sesudah">
            <ActionButton
              id="tandai"
              variant="secondary"
              label={text.markThese[lang]}
              lang={lang}
              reasons={mark}
            />
          </div>
        )}
      </form>
      {due.length > 0 && (
        <form class="sesudah" method="post" action={keutuhan.act('hapus')}>
          <input type="hidden" name="sidik" value={due.join(' ')} />
          <ActionButton
            id="hapus"
            variant="secondary"
            label={text.removeThese(due.length)[lang]}
            lang={lang}
            reasons={remove}
          />
        </form>
      )}
    </Section>
  );
}
