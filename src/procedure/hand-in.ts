import { newId } from '../base/id.ts';
import type { Tx } from '../db/db.ts';
import type { Actor } from '../journal/actor.ts';
import { startRelated } from './open-run.ts';
import { position } from './position.ts';
import type { How, Run, RunPart } from './run.ts';
import { type Place, placeOf } from './step-reasons.ts';
import { moveTasks } from './task-rows.ts';

/** The run with other parts, as it stands then. */
function withParts(run: Run, parts: readonly RunPart[]): Run {
  return {
    ...run,
    version: run.version + 1,
    parts,
    steps: position(run.sheet, run.units, run.openedAt, parts),
  };
}

export interface HandedIn {
  readonly part: string;
  /** The run as it stands afterwards. */
  readonly run: Run;
  /** Runs that opened because this one ended. */
  readonly started: readonly string[];
}

/**
 * Records that an output came in, and closes the run when that was the last one; related SOPs then start.
 * The engine's own record-keeping: only deeds that have refused what must be refused call it.
 */
export async function handIn(
  tx: Tx,
  place: Place,
  output: string,
  by: Pick<Actor, 'person' | 'jabatan'>,
  { at, evidence, how }: { readonly at: Date; readonly evidence: string; readonly how: How },
): Promise<HandedIn> {
  const { run } = place;
  const { step, result } = placeOf(place, output);
  const unit = step.step.jalankan.perUnit ? place.unit : null;
  const { person, jabatan } = by;
  const part: RunPart = {
    id: newId(at),
    step: step.step.no,
    output,
    unit,
    at,
    how,
    person,
    jabatan,
    evidence,
  };
  const stored = tx`
    insert into step_part ${tx({ office: run.office, run: run.id, role: result.peran, ...part })}`.execute();
  const moved = withParts(run, [...run.parts, part]);
  // A paper may say that this was done before something that came in earlier.
  const ended = moved.steps.every((one) => one.state === 'done');
  const closedAt = ended ? (moved.steps.at(-1)?.doneAt ?? at) : null;
  const after = { ...moved, closedAt };
  await Promise.all([
    stored,
    tx`update run set version = version + 1, closed_at = ${closedAt} where (office, id) = (${run.office}, ${run.id})`,
    moveTasks(tx, run, after),
  ]);
  const started = closedAt ? await startRelated(tx, after, at) : [];
  return { part: part.id, run: after, started };
}

/**
 * Sends work back from one step to an earlier one, with a written reason: a unit's, or with unit null everybody's.
 * What common steps in between made of it goes back with it.
 */
export async function sendBack(
  tx: Tx,
  { run, unit }: Place,
  { from, to, alasan }: { from: number; to: number; alasan: string },
  { person, jabatan }: Pick<Actor, 'person' | 'jabatan'>,
  at: Date,
): Promise<Run> {
  const id = newId(at);
  const { office } = run;
  const outputs = run.sheet.langkah
    .filter((step) => step.no >= to && step.no <= from)
    .flatMap((step) => step.jalankan.hasil.map((result) => result.keluaran));
  const goesBack = (part: RunPart) =>
    outputs.includes(part.output) && (unit === null || part.unit === null || part.unit === unit);
  await tx`
    insert into step_return ${tx({
      ...{ office, id, run: run.id, from_step: from, to_step: to, unit, alasan, at, person, jabatan },
    })}`;
  const gone = run.parts.filter(goesBack).map((part) => part.id);
  await tx`
    update step_part set returned_by = ${id} where office = ${office} and id = any(${gone}::uuid[])`;
  await tx`update run set version = version + 1 where (office, id) = (${office}, ${run.id})`;
  const left = withParts(
    run,
    run.parts.filter((part) => !goesBack(part)),
  );
  const returned = { fromStep: from, toStep: to, unit, alasan, at };
  const after = { ...left, returns: [...run.returns, returned] };
  await moveTasks(tx, run, after);
  return after;
}
