import type { Tanggal } from '../base/tanggal.ts';
import type { Reader } from '../db/db.ts';
import type { Actor, Fungsi } from '../journal/actor.ts';
import type { RunningSheet } from '../sop/sheet/running.ts';
import { lastAmendment, sheetFollowed } from './read-run.ts';

/** A row of the list of tasks: what one run waits for, from whom, since when, until when. */
export interface TaskRow {
  readonly run: string;
  readonly runNomor: string;
  readonly runTitle: string;
  readonly sheet: RunningSheet;
  readonly output: string;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly step: number;
  readonly role: string;
  readonly fungsi: readonly Fungsi[];
  readonly since: Date;
  readonly dueAt: Date | null;
  /** Who has taken it; null while it lies in the pool of its post. */
  readonly assignee: string | null;
  readonly assigneeName: string | null;
  /** Why the run stands still; null while it moves. */
  readonly pausedFor: string | null;
  /** How often this lane's work was sent back. */
  readonly returns: number;
}

export type Whose = 'mine' | 'others';

/** Posts of `task t` that its assignee holds on a day. */
const held = (reader: Reader, day: Tanggal) => reader`
  select 1 from mandate m join jabatan j on (j.office, j.id) = (m.office, m.jabatan)
    join person w on (w.office, w.id) = (m.office, m.person) and w.active
  where (m.office, m.person) = (t.office, t.assignee) and j.fungsi = any(t.fungsi)
    and (t.unit is null or j.unit is null or j.unit = t.unit)
    and m.valid_from <= ${day} and (m.valid_until is null or m.valid_until >= ${day})`;

/**
 * Rows of `task t` that fit the actor's post and unit and that nobody else has taken; for others, all the rest. What
 * was given to somebody whose post is over lies in the pool.
 */
function whose(reader: Reader, by: Actor, which: Whose, day: Tanggal) {
  const fit = reader`
    (t.fungsi @> array[${by.fungsi}]::text[] and (t.unit is null or ${by.unit}::uuid is null or t.unit = ${by.unit})
      and (t.assignee is null or t.assignee = ${by.person} or not exists (${held(reader, day)})))`;
  return which === 'mine' ? fit : reader`not ${fit}`;
}

/**
 * Number of the actor's tasks, counted no further than `most`.
 * @param day the office's today: a task given to an acting officer counts as taken until their last day
 */
export async function countTasks(
  reader: Reader,
  by: Actor,
  day: Tanggal,
  which: Whose = 'mine',
  most = 100,
): Promise<number> {
  const [row] = await reader<{ n: number }[]>`
    select count(*)::int as n from (
      select 1 from task t where t.office = ${by.office} and ${whose(reader, by, which, day)} limit ${most}) counted`;
  return row?.n ?? 0;
}

/**
 * Tasks in the order of their urgency: overdue first, then by due date, then the longest waiting. `day` as for
 * `countTasks`.
 */
export async function tasksOf(
  reader: Reader,
  by: Actor,
  which: Whose,
  { limit, offset = 0, day }: { readonly limit: number; readonly offset?: number; readonly day: Tanggal },
): Promise<TaskRow[]> {
  const rows = await reader<(Omit<TaskRow, 'sheet'> & { sheetId: string; amendment: string | null })[]>`
    with shown as (
      select * from task t where t.office = ${by.office} and ${whose(reader, by, which, day)}
      order by t.due_at, t.since, t.run, t.output limit ${limit} offset ${offset})
    select t.run, r.nomor as run_nomor, r.title as run_title, r.sheet as sheet_id,
      ${lastAmendment(reader)} as amendment, t.output, t.unit, u.short_name as unit_name, t.step, t.role, t.fungsi,
      t.since, t.due_at, p.id as assignee, p.name as assignee_name,
      (select alasan from run_pause z where (z.office, z.run) = (t.office, t.run) and z.resumed_at is null)
        as paused_for,
      (select count(*)::int from step_return b where (b.office, b.run) = (t.office, t.run)
        and t.step between b.to_step and b.from_step and (b.unit is null or b.unit is not distinct from t.unit))
        as returns
    from shown t join run r on (r.office, r.id) = (t.office, t.run)
      left join unit u on (u.office, u.id) = (t.office, t.unit)
      left join person p on (p.office, p.id) = (t.office, t.assignee) and exists (${held(reader, day)})
    order by t.due_at, t.since, t.run, t.output`;
  return Promise.all(
    rows.map(async ({ sheetId, amendment, ...row }) => ({
      ...row,
      sheet: await sheetFollowed(reader, { office: by.office, sheetId, amendment }),
    })),
  );
}
