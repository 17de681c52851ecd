import { NotFound } from '../base/errors.ts';
import { isId } from '../base/id.ts';
import type { Reader, Tx } from '../db/db.ts';
import type { Fungsi } from '../journal/actor.ts';
import { postsFor, type RunningSheet, running } from '../sop/sheet/running.ts';
import { storedSheet } from '../sop/version/sheet-version.ts';
import { type Part, position, type StepPosition } from './position.ts';
import { fits } from './tasks.ts';

/** One carrying-out of one version of one sheet. */
export interface Run {
  readonly office: string;
  readonly id: string;
  /** The office's own number, such as `PR-2026-02`. */
  readonly nomor: string;
  readonly title: string;
  /** Counts the deeds that moved the run; a form carries the one that its reader saw. */
  readonly version: number;
  /** The version under which the run stands: the one it began with, or the last that it was moved to. */
  readonly sheetId: string;
  /** What the run follows; after an amendment, its finished steps as they were and the rest as amended. */
  readonly sheet: RunningSheet;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** When a change of scope or responsible party made the run void; it is closed then too. */
  readonly batalAt: Date | null;
  readonly batalAlasan: string | null;
  readonly carriedFrom: string | null;
  readonly startedBy: string | null;
  readonly units: readonly string[];
  readonly parts: readonly RunPart[];
  readonly returns: readonly StepReturn[];
  readonly pauses: readonly Pause[];
  readonly assignments: readonly Assignment[];
  /** Steps passed over that nobody has confirmed or undone yet; the run does not end before. */
  readonly overrides: readonly OpenOverride[];
  readonly steps: readonly StepPosition[];
}

/** How an output came in: by a room's deed, a statement, as nothing to report, … */
export type How = 'deed' | 'statement' | 'nihil' | 'override' | 'carried' | 'paper';

export interface RunPart extends Part {
  readonly id: string;
  /** Number that the step had when the part came in. */
  readonly step: number;
  readonly how: How;
  readonly person: string;
  readonly jabatan: string;
  /** What proves it, as `noun:id`. */
  readonly evidence: string;
}

export interface StepReturn {
  readonly fromStep: number;
  readonly toStep: number;
  readonly unit: string | null;
  readonly alasan: string;
  readonly at: Date;
}

/** Time in which the run stood still; `resumedAt` null while it does. */
export interface Pause {
  readonly id: string;
  readonly alasan: string;
  readonly pausedAt: Date;
  readonly resumedAt: Date | null;
}

/** A task in the hands of one person of its post. */
export interface Assignment {
  readonly id: string;
  readonly output: string;
  readonly unit: string | null;
  readonly assignee: string;
  /** False while the assignee holds no post that may do it; then the task lies in the pool. */
  readonly stands: boolean;
}

/** A step passed over for force majeure (kahar) that waits for its superior's word. */
export interface OpenOverride {
  readonly id: string;
  /** Number that the step had then. */
  readonly step: number;
  readonly unit: string | null;
  readonly at: Date;
  /** Who passed the step over. */
  readonly person: string;
  /** The post that confirms or undoes it. */
  readonly superior: string;
  readonly superiorName: string;
  /** True when its outputs would end the run: they come in when it is confirmed. */
  readonly deferred: boolean;
}

type Details = 'units' | 'parts' | 'returns' | 'pauses' | 'assignments' | 'overrides' | 'steps';
type Row = Omit<Run, Details | 'sheet'> & { readonly amendment: string | null };

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

/** An assignment with the posts that its assignee holds. */
type AssignmentRow = Omit<Assignment, 'stands'> & {
  readonly posts: readonly { readonly fungsi: Fungsi; readonly unit: string | null }[];
};

/** Unreleased assignments; posts as held on the office's day of `at`, or without it only those that have no end. */
function assignmentRows(reader: Reader, office: string, id: string, at: Date | null) {
  const day = reader`(${at}::timestamptz at time zone o.zone)::date`;
  return reader<AssignmentRow[]>`
    select a.id, a.output, a.unit, a.assignee, coalesce((
      select jsonb_agg(jsonb_build_object('fungsi', j.fungsi, 'unit', j.unit))
      from mandate m join jabatan j on (j.office, j.id) = (m.office, m.jabatan)
        join person p on (p.office, p.id) = (m.office, m.person) and p.active
      where (m.office, m.person) = (a.office, a.assignee) and m.valid_from <= coalesce(${day}, 'infinity')
        and coalesce(m.valid_until, 'infinity') >= coalesce(${day}, 'infinity')), '[]') as posts
    from step_assignment a join office o on o.id = a.office
    where (a.office, a.run) = (${office}, ${id}) and a.released_at is null`;
}

/** What hangs on a run: units in their order, what was handed in and sent back, pauses, who has taken a task. */
function details(reader: Reader, office: string, id: string, at: Date | null) {
  return Promise.all([
    reader<{ unit: string }[]>`
      select ru.unit from run_unit ru join unit u on (u.office, u.id) = (ru.office, ru.unit)
      where (ru.office, ru.run) = (${office}, ${id}) order by u.position`,
    reader<RunPart[]>`
      select id, step, output, unit, at, how, person, jabatan, evidence from step_part
      where (office, run) = (${office}, ${id}) and returned_by is null and dropped_by is null order by at, id`,
    reader<StepReturn[]>`
      select from_step, to_step, unit, alasan, at from step_return
      where (office, run) = (${office}, ${id}) order by at`,
    reader<Pause[]>`
      select id, alasan, paused_at, resumed_at from run_pause
      where (office, run) = (${office}, ${id}) order by paused_at`,
    assignmentRows(reader, office, id, at),
    reader<OpenOverride[]>`
      select v.id, v.step, v.unit, v.at, v.person, v.superior, j.name as superior_name, not exists (
        select 1 from step_part p where (p.office, p.run) = (v.office, v.run) and p.evidence = 'override:' || v.id
      ) as deferred
      from step_override v join jabatan j on (j.office, j.id) = (v.office, v.superior)
      where (v.office, v.run) = (${office}, ${id}) and v.decided_at is null order by v.at`,
  ]);
}

/** Whether the assignee still holds a post that may do the task. */
function stands(sheet: RunningSheet, { output, unit, posts }: AssignmentRow): boolean {
  const result = sheet.langkah.flatMap((step) => step.jalankan.hasil).find((one) => one.keluaran === output);
  return result !== undefined && posts.some((post) => fits(postsFor(sheet, result), unit, post));
}

async function complete(
  reader: Reader,
  { amendment, ...row }: Row,
  [units, parts, returns, pauses, assigned, passedOver]: Awaited<ReturnType<typeof details>>,
): Promise<Run> {
  const sheet = await sheetFollowed(reader, { amendment, ...row });
  const names = units.map((unit) => unit.unit);
  const steps = position(sheet, names, row.openedAt, parts);
  const assignments = assigned.map(({ posts, ...one }) => ({
    ...one,
    stands: stands(sheet, { ...one, posts }),
  }));
  // What a later return sent back is no longer passed over, whatever its superior would say.
  const overrides = passedOver.filter(
    ({ id, deferred }) => deferred || parts.some((part) => part.evidence === `override:${id}`),
  );
  return { ...row, sheet, units: names, parts, returns, pauses, assignments, overrides, steps };
}

/** The run's last amendment, for a query over `run r`. */
export const lastAmendment = (reader: Reader) => reader`
  (select a.id from run_amendment a where (a.office, a.run) = (r.office, r.id) order by a.at desc, a.id desc limit 1)`;

const columns = (reader: Reader) => reader`
  r.office, r.id, r.nomor, r.title, r.version, r.sheet as sheet_id, r.opened_at, r.closed_at, r.batal_at,
  r.batal_alasan, r.carried_from, r.started_by, ${lastAmendment(reader)} as amendment`;

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
  const [[row], found] = await Promise.all([
    reader<Row[]>`select ${columns(reader)} from run r where (r.office, r.id) = (${office}, ${id})`,
    details(reader, office, id, at),
  ]);
  if (!row) throw new NotFound('run');
  return complete(reader, row, found);
}

/** The run, locked so that deeds in it follow one another. @param at as for `runById` */
export async function lockedRun(tx: Tx, office: string, id: string, at: Date | null = null): Promise<Run> {
  if (!isId(id)) throw new NotFound('run');
  // Sent without waiting for each other, done one after the other: the reading begins when the lock is held.
  const lock = tx`select 1 from run where (office, id) = (${office}, ${id}) for update`.execute();
  const [run] = await Promise.all([runById(tx, office, id, at), lock]);
  return run;
}

/** The pause in which a run stands, if it stands still. */
export function pauseOf(run: Pick<Run, 'pauses'>): Pause | null {
  return run.pauses.find((pause) => pause.resumedAt === null) ?? null;
}

/**
 * The office's runs, newest first; only those still open when asked so.
 * @param limit most runs to read; each is read whole
 */
export async function runsOf(
  reader: Reader,
  office: string,
  which: 'all' | 'open' = 'all',
  limit = 200,
): Promise<Run[]> {
  const rows = await reader<Row[]>`
    select ${columns(reader)} from run r
    where r.office = ${office} ${which === 'open' ? reader`and r.closed_at is null` : reader``}
    order by r.opened_at desc, r.id desc limit ${limit}`;
  return Promise.all(
    rows.map(async (row) => complete(reader, row, await details(reader, office, row.id, null))),
  );
}
