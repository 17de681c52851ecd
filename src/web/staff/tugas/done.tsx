import type { JSX } from 'preact';
import type { Zone } from '../../../base/tanggal.ts';
import { both, type Lang } from '../../../base/text.ts';
import type { Reader } from '../../../db/db.ts';
import type { Actor } from '../../../journal/actor.ts';
import { lastAmendment, sheetFollowed } from '../../../procedure/read-run.ts';
import type { RunningSheet } from '../../../sop/sheet/running.ts';
import { StateTag } from '../../../ui/marks.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { taskText } from '../../text.ts';
import { to } from '../links.ts';
import { moment } from '../proses/time-words.ts';
import { PER_PAGE } from './read.ts';
import { text } from './text.ts';

/** An output that somebody handed in, whether it still counts or was sent back since. */
interface DonePart {
  readonly id: string;
  readonly run: string;
  readonly runTitle: string;
  readonly sheet: RunningSheet;
  readonly step: number;
  readonly output: string;
  readonly unitName: string | null;
  readonly jabatanName: string;
  readonly at: Date;
  readonly sentBack: boolean;
}

/** What a person handed in, newest first, and whether more follows. Ids grow with time, so that the key sorts. */
export async function donePage(
  reader: Reader,
  by: Actor,
  page: number,
): Promise<{ readonly rows: readonly DonePart[]; readonly more: boolean }> {
  const rows = await reader<(Omit<DonePart, 'sheet'> & { sheetId: string; amendment: string | null })[]>`
    with mine as (
      select * from step_part where office = ${by.office} and person = ${by.person}
      order by id desc limit ${PER_PAGE + 1} offset ${(page - 1) * PER_PAGE})
    select m.id, m.run, r.title as run_title, r.sheet as sheet_id, ${lastAmendment(reader)} as amendment, m.step,
      m.output, u.short_name as unit_name, j.name as jabatan_name, m.at, m.returned_by is not null as sent_back
    from mine m join run r on (r.office, r.id) = (m.office, m.run)
      join jabatan j on (j.office, j.id) = (m.office, m.jabatan)
      left join unit u on (u.office, u.id) = (m.office, m.unit)
    order by m.id desc`;
  const shown = await Promise.all(
    rows.slice(0, PER_PAGE).map(async ({ sheetId, amendment, ...row }) => ({
      ...row,
      sheet: await sheetFollowed(reader, { office: by.office, sheetId, amendment }),
    })),
  );
  return { rows: shown, more: rows.length > PER_PAGE };
}

function wordsOf({ sheet, output }: DonePart): { readonly id: string; readonly en: string } {
  const step = sheet.langkah.find((one) => one.jalankan.hasil.some((result) => result.keluaran === output));
  // A step that an amendment took away keeps the name of its output.
  return step ? taskText(output, step) : both(output.replaceAll('_', ' '), output.replaceAll('_', ' '));
}

/** What the reader handed in lately. */
export function DoneTable(props: {
  rows: readonly DonePart[];
  zone: Zone;
  now: Date;
  lang: Lang;
}): JSX.Element {
  const { rows, zone, now, lang } = props;
  return (
    <DataTable
      caption={text.finished[lang]}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'tugas',
          head: text.task[lang],
          cell: (row) => (
            <>
              {wordsOf(row)[lang]}
              {row.unitName && ` (${row.unitName})`}
            </>
          ),
        },
        {
          key: 'prosedur',
          head: text.run[lang],
          cell: (row) => (
            <>
              <a href={to.run(row.run)}>{row.runTitle}</a>
              <span class="meta line">{text.step(row.step)[lang]}</span>
            </>
          ),
        },
        {
          key: 'pada',
          head: text.handedIn[lang],
          nowrap: true,
          cell: (row) => moment(row.at, now, zone, lang),
        },
        { key: 'sebagai', head: text.asPost[lang], cell: (row) => row.jabatanName },
        {
          key: 'keadaan',
          head: text.state[lang],
          nowrap: true,
          cell: (row) =>
            row.sentBack ? <StateTag tone="kuning">{text.sentBack[lang]}</StateTag> : text.inForce[lang],
        },
      ]}
    />
  );
}
