import { NotFound } from '../base/errors.ts';
import { isId } from '../base/id.ts';
import type { Fragment, Reader, Tx } from '../db/db.ts';
import { type RunningSheet, running } from '../sop/sheet/running.ts';
import { storedSheet } from '../sop/version/sheet-version.ts';
import { type AssignmentRow, assignmentRows, stands } from './assignment/assignment.ts';
import { type Extension, extensionRows } from './extension/extension.ts';
import { position } from './position.ts';
import type { OpenOverride, Pause, Run, RunPart, StepReturn } from './run.ts';

const followed = new Map<string, RunningSheet>();

/** What a run follows: its version of the sheet, or what its last amendment made of it. Read once; neither changes. */
export async function sheetFollowed(
  reader: Reader,
  row: { readonly office: string; readonly sheetId: string; readonly amendment: string | null },
): Promise<RunningSheet> {
  const id = row.amendment ?? row.sheetId;
  const known = followed.get(id);
  if (known) return known;
  const [found] = row.amendment
    ? await reader<{ sheet: unknown }[]>`
        select effective as sheet from run_amendment where (office, id) = (${row.office}, ${id})`
    : await reader<{ sheet: unknown }[]>`
        select sheet from sop_sheet where (office, id) = (${row.office}, ${id})`;
  const sheet = running(storedSheet(id, found?.sheet));
  followed.set(id, sheet);
  return sheet;
}

/** The rows of a query about one run as one value of that run's own row, so that a run is one question. */
const listed = (reader: Reader, rows: Fragment) =>
  reader`coalesce((select json_agg(listed) from (${rows}) listed), '[]')`;

/** The run's last amendment, for a query over `run r`. */
export const lastAmendment = (reader: Reader) => reader`
  (select a.id from run_amendment a where (a.office, a.run) = (r.office, r.id) order by a.at desc, a.id desc limit 1)`;

/** Everything about a run: its units in their order, what was handed in and sent back, pauses, who has a task. */
const columns = (reader: Reader, at: Date | null) => reader`
  r.office, r.id, r.nomor, r.title, r.version, r.sheet as sheet_id, r.opened_at, r.closed_at, r.batal_at,
  r.batal_alasan, r.carried_from, r.started_by, ${lastAmendment(reader)} as amendment,
  array(select ru.unit from run_unit ru join unit u on (u.office, u.id) = (ru.office, ru.unit)
    where (ru.office, ru.run) = (r.office, r.id) order by u.position) as units,
  ${listed(
    reader,
    reader`
      select id, step, output, unit, at, how, person, jabatan, evidence from step_part p
      where (p.office, p.run) = (r.office, r.id) and returned_by is null and dropped_by is null
      order by p.at, p.id`,
  )} as parts,
  ${listed(
    reader,
    reader`
      select from_step as "fromStep", to_step as "toStep", unit, alasan, at from step_return b
      where (b.office, b.run) = (r.office, r.id) order by b.at, b.id`,
  )} as returns,
  ${listed(
    reader,
    reader`
      select id, alasan, paused_at as "pausedAt", resumed_at as "resumedAt" from run_pause z
      where (z.office, z.run) = (r.office, r.id) order by z.paused_at`,
  )} as pauses,
  ${listed(reader, assignmentRows(reader, at))} as assigned,
  ${listed(reader, extensionRows(reader))} as extended,
  ${listed(
    reader,
    reader`
      select v.id, v.step, v.unit, v.at, v.person, v.superior, j.name as "superiorName", not exists (
        select 1 from step_part p where (p.office, p.run) = (v.office, v.run) and p.evidence = 'override:' || v.id
      ) as deferred
      from step_override v join jabatan j on (j.office, j.id) = (v.office, v.superior)
      where (v.office, v.run) = (r.office, r.id) and v.decided_at is null order by v.at`,
  )} as "passedOver"`;

/** A row as it is sent: the dates within its lists are still words. */
type Sent<Of> = { readonly [Key in keyof Of]: Of[Key] extends Date | null ? string | null : Of[Key] };
type Lists = 'parts' | 'returns' | 'pauses' | 'assignments' | 'extensions' | 'overrides';
type Row = Omit<Run, 'sheet' | 'steps' | Lists> & {
  readonly amendment: string | null;
  readonly parts: readonly Sent<RunPart>[];
  readonly returns: readonly Sent<StepReturn>[];
  readonly pauses: readonly Sent<Pause>[];
  readonly assigned: readonly AssignmentRow[];
  readonly extended: readonly Sent<Extension>[];
  readonly passedOver: readonly Sent<OpenOverride>[];
};

/** The rows with what they name read as dates. */
function dated<Of>(rows: readonly Sent<Of>[], ...keys: readonly (keyof Of)[]): Of[] {
  return rows.map((row) => {
    const dates = keys.map((key) => [key, row[key] === null ? null : new Date(row[key] as string)] as const);
    return { ...row, ...Object.fromEntries(dates) } as Of;
  });
}

async function complete(
  reader: Reader,
  { amendment, assigned, extended, passedOver, ...row }: Row,
): Promise<Run> {
  const sheet = await sheetFollowed(reader, { amendment, office: row.office, sheetId: row.sheetId });
  const parts = dated<RunPart>(row.parts, 'at');
  return {
    ...row,
    sheet,
    parts,
    returns: dated<StepReturn>(row.returns, 'at'),
    pauses: dated<Pause>(row.pauses, 'pausedAt', 'resumedAt'),
    assignments: assigned.map(({ posts, ...one }) => ({ ...one, stands: stands(sheet, { ...one, posts }) })),
    extensions: dated<Extension>(extended, 'since', 'fromDue', 'at'),
    // What a later return sent back is no longer passed over, whatever its superior would say.
    overrides: dated<OpenOverride>(passedOver, 'at').filter(
      ({ id, deferred }) => deferred || parts.some((part) => part.evidence === `override:${id}`),
    ),
    steps: position(sheet, row.units, row.openedAt, parts),
  };
}

/**
 * @param at when it is read, for what depends on the day: whether those who have taken a task still hold a post that
 *   may do it. Left out, only posts without an end count, so that nobody is kept from a task by a post that may be over
 * @throws NotFound when the office has no such run
 */
export async function runById(
  reader: Reader,
  office: string,
  id: string,
  at: Date | null = null,
): Promise<Run> {
  if (!isId(id)) throw new NotFound('run');
  const [row] = await reader<Row[]>`
    select ${columns(reader, at)} from run r where (r.office, r.id) = (${office}, ${id})`;
  if (!row) throw new NotFound('run');
  return complete(reader, row);
}

/** The run, locked so that deeds in it follow one another. @param at as for `runById` */
export async function lockedRun(tx: Tx, office: string, id: string, at: Date | null = null): Promise<Run> {
  if (!isId(id)) throw new NotFound('run');
  // Sent without waiting for each other, done one after the other: the reading begins when the lock is held.
  const lock = tx`select 1 from run where (office, id) = (${office}, ${id}) for update`.execute();
  const [run] = await Promise.all([runById(tx, office, id, at), lock]);
  return run;
}

/**
 * The office's runs, newest first; only those still open when asked so.
 * @param limit most runs to read
 */
export async function runsOf(
  reader: Reader,
  office: string,
  which: 'all' | 'open' = 'all',
  limit = 200,
): Promise<Run[]> {
  const rows = await reader<Row[]>`
    select ${columns(reader, null)} from run r
    where r.office = ${office} ${which === 'open' ? reader`and r.closed_at is null` : reader``}
    order by r.opened_at desc, r.id desc limit ${limit}`;
  return Promise.all(rows.map((row) => complete(reader, row)));
}
