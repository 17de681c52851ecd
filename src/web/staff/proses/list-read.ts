import type { Reader } from '../../../db/db.ts';
import { lastAmendment, sheetFollowed } from '../../../procedure/read-run.ts';
import type { RunningSheet } from '../../../sop/sheet/running.ts';

/** Rows of a page; runs are read a page at a time, and none of them whole. */
export const PER_PAGE = 25;

export const WHICH = ['terbuka', 'selesai', 'batal'] as const;
export type Which = (typeof WHICH)[number];

/** A run as the list shows it, from its row and what it waits for. */
export interface ListedRun {
  readonly id: string;
  readonly nomor: string;
  readonly title: string;
  readonly sheet: RunningSheet;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** The step that it stands at; null once it is closed. */
  readonly step: number | null;
  /** Since when the longest waiting task waits. */
  readonly since: Date | null;
  /** Earliest due date among what it waits for. */
  readonly dueAt: Date | null;
  /** Who it waits for, in the sheet's words. */
  readonly roles: readonly string[];
  readonly paused: boolean;
}

function chosen(reader: Reader, which: Which) {
  if (which === 'batal') return reader`r.batal_at is not null`;
  return which === 'terbuka'
    ? reader`r.closed_at is null`
    : reader`r.closed_at is not null and r.batal_at is null`;
}

/** One page of the office's runs, newest first, and whether more follow. */
export async function runPage(
  reader: Reader,
  office: string,
  which: Which,
  page: number,
): Promise<{ readonly rows: readonly ListedRun[]; readonly more: boolean }> {
  const rows = await reader<(Omit<ListedRun, 'sheet'> & { sheetId: string; amendment: string | null })[]>`
    with shown as (
      select * from run r where r.office = ${office} and ${chosen(reader, which)}
      order by r.opened_at desc, r.id desc limit ${PER_PAGE + 1} offset ${(page - 1) * PER_PAGE})
    select r.id, r.nomor, r.title, r.sheet as sheet_id, ${lastAmendment(reader)} as amendment, r.opened_at,
      r.closed_at, t.step, t.since, t.due_at, coalesce(t.roles, '{}') as roles,
      exists (select 1 from run_pause z where (z.office, z.run) = (r.office, r.id) and z.resumed_at is null) as paused
    from shown r left join lateral (
      select min(step) as step, min(since) as since, min(due_at) as due_at, array_agg(distinct role) as roles
      from task t where (t.office, t.run) = (r.office, r.id)) t on true
    order by r.opened_at desc, r.id desc`;
  const shown = await Promise.all(
    rows.slice(0, PER_PAGE).map(async ({ sheetId, amendment, ...row }) => ({
      ...row,
      sheet: await sheetFollowed(reader, { office, sheetId, amendment }),
    })),
  );
  return { rows: shown, more: rows.length > PER_PAGE };
}

/** How many of the office's runs are open, finished and void. */
export async function runCounts(reader: Reader, office: string): Promise<Readonly<Record<Which, number>>> {
  const [row] = await reader<Record<Which, number>[]>`
    select count(*) filter (where closed_at is null)::int as terbuka,
      count(*) filter (where closed_at is not null and batal_at is null)::int as selesai,
      count(*) filter (where batal_at is not null)::int as batal
    from run where office = ${office}`;
  return row ?? { terbuka: 0, selesai: 0, batal: 0 };
}
