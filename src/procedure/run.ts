import { NotFound } from '../base/errors.ts';
import { isId } from '../base/id.ts';
import type { Reader, Tx } from '../db/db.ts';
import type { Sheet } from '../sop/sheet.ts';
import { type Part, position, type StepPosition } from './position.ts';

/** One carrying-out of one version of one sheet. */
export interface Run {
  readonly office: string;
  readonly id: string;
  /** The office's own number, such as `PR-2026-02`. */
  readonly nomor: string;
  readonly title: string;
  readonly sheetId: string;
  readonly sheet: Sheet;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly units: readonly string[];
  readonly parts: readonly RunPart[];
  readonly returns: readonly StepReturn[];
  readonly steps: readonly StepPosition[];
}

export interface RunPart extends Part {
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

type Row = Omit<Run, 'units' | 'parts' | 'returns' | 'steps'>;

/** What hangs on a run: its units in their order, what was handed in, what was sent back. */
function details(reader: Reader, office: string, id: string) {
  return Promise.all([
    reader<{ unit: string }[]>`
      select ru.unit from run_unit ru join unit u on (u.office, u.id) = (ru.office, ru.unit)
      where (ru.office, ru.run) = (${office}, ${id}) order by u.position`,
    reader<RunPart[]>`
      select step, output, unit, at, person, jabatan, evidence from step_part
      where (office, run) = (${office}, ${id}) and returned_by is null order by at`,
    reader<StepReturn[]>`
      select from_step, to_step, unit, alasan, at from step_return
      where (office, run) = (${office}, ${id}) order by at`,
  ]);
}

function complete(row: Row, [units, parts, returns]: Awaited<ReturnType<typeof details>>): Run {
  const names = units.map((unit) => unit.unit);
  return { ...row, units: names, parts, returns, steps: position(row.sheet, names, row.openedAt, parts) };
}

const columns = (reader: Reader) => reader`
  r.office, r.id, r.nomor, r.title, r.sheet as sheet_id, s.sheet, r.opened_at, r.closed_at`;

/** @throws NotFound when the office has no such run */
export async function runById(reader: Reader, office: string, id: string): Promise<Run> {
  if (!isId(id)) throw new NotFound('run');
  const [[row], found] = await Promise.all([
    reader<Row[]>`
      select ${columns(reader)} from run r join sop_sheet s on (s.office, s.id) = (r.office, r.sheet)
      where (r.office, r.id) = (${office}, ${id})`,
    details(reader, office, id),
  ]);
  if (!row) throw new NotFound('run');
  return complete(row, found);
}

/** The run, locked so that deeds in it follow one another. */
export async function lockedRun(tx: Tx, office: string, id: string): Promise<Run> {
  if (!isId(id)) throw new NotFound('run');
  // Sent without waiting for each other, done one after the other: the reading begins when the lock is held.
  const lock = tx`select 1 from run where (office, id) = (${office}, ${id}) for update`.execute();
  const [run] = await Promise.all([runById(tx, office, id), lock]);
  return run;
}

/** The office's runs, newest first; only those still open when asked so. */
export async function runsOf(reader: Reader, office: string, which: 'all' | 'open' = 'all'): Promise<Run[]> {
  const rows = await reader<Row[]>`
    select ${columns(reader)} from run r join sop_sheet s on (s.office, s.id) = (r.office, r.sheet)
    where r.office = ${office} ${which === 'open' ? reader`and r.closed_at is null` : reader``}
    order by r.opened_at desc, r.id desc`;
  return Promise.all(rows.map(async (row) => complete(row, await details(reader, office, row.id))));
}
