import type { Reason } from '../base/errors.ts';
import { newId } from '../base/id.ts';
import type { Tx } from '../db/db.ts';
import { type Deed, type Done, deed } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { inSentence } from '../sop/sheet.ts';
import { laneOf } from './position.ts';
import { lockedRun, type Run } from './run.ts';
import { citeStep, NAMA_FUNGSI, why } from './text.ts';

/** Where in a procedure a deed is done: a run and, in per-unit steps, a unit. */
export interface Place {
  readonly run: Run;
  readonly unit: string | null;
}

function waitingFor(run: Run, step: number): string {
  const blocking = run.steps.find((other) => other.step.no < step && other.state !== 'done');
  if (!blocking) return 'langkah sebelumnya belum selesai';
  const done = blocking.lanes.filter((lane) => lane.state === 'done').length;
  const units = blocking.lanes.length > 1 ? ` (${done} dari ${blocking.lanes.length} unit)` : '';
  return `langkah ${blocking.step.no} belum selesai${units}`;
}

/**
 * Every reason that the sheet gives against working on an output: run closed, step not open, already finished,
 * not this output's turn, not the performer's post, not the performer's unit.
 * @param handsIn true when the deed completes the output, false when it only works towards it
 */
export function stepReasons(place: Place, output: string, by: Actor, handsIn: boolean): Reason[] {
  const { run, unit } = place;
  const found = laneOf(run.steps, output, unit);
  if (!found) throw new Error(`no step of ${run.sheet.slug} makes ${output}`);
  const { step, lane, after } = found;
  const cite = citeStep(run.sheet, step.step);
  const result = step.step.jalankan.hasil.find((one) => one.keluaran === output);
  const role = run.sheet.peran.find((one) => one.id === result?.peran);
  const posts = result?.fungsi ?? role?.fungsi ?? [];
  const reasons: Reason[] = [];
  if (run.closedAt) reasons.push(why.closed());
  else if (lane.state === 'future')
    reasons.push(why.notOpen(cite, step.step.no, waitingFor(run, step.step.no)));
  else if (lane.outputs.includes(output) || (lane.state === 'done' && after?.state === 'done')) {
    reasons.push(why.done(cite, step.step.no));
  } else if (handsIn && lane.next !== null && lane.next !== output) reasons.push(why.outOfTurn(cite));
  if (!posts.includes(by.fungsi)) {
    const named = result?.fungsi?.map((fungsi) => NAMA_FUNGSI[fungsi]);
    reasons.push(why.wrongPost(cite, inSentence(role?.label ?? ''), named));
  } else if (step.step.jalankan.perUnit && by.unit !== null && by.unit !== unit)
    reasons.push(why.wrongUnit(cite));
  return reasons;
}

/** Records that an output was handed in, and closes the run when that was the last one. */
async function handIn(
  tx: Tx,
  place: Place,
  output: string,
  by: Actor,
  at: Date,
  evidence: string,
): Promise<void> {
  const { run, unit } = place;
  const found = laneOf(run.steps, output, unit);
  const result = found?.step.step.jalankan.hasil.find((one) => one.keluaran === output);
  if (!found || !result) throw new Error(`no step of ${run.sheet.slug} makes ${output}`);
  await tx`
    insert into step_part (office, id, run, step, output, role, unit, evidence, at, person, jabatan)
    values (${run.office}, ${newId(at)}, ${run.id}, ${found.step.step.no}, ${output}, ${result.peran},
      ${found.step.step.jalankan.perUnit ? unit : null}, ${evidence}, ${at}, ${by.person}, ${by.jabatan})`;
  const after = await lockedRun(tx, run.office, run.id);
  const finished = after.steps.every((step) => step.state === 'done');
  await tx`
    update run set version = version + 1, closed_at = ${finished ? at : null} where (office, id) = (${run.office}, ${run.id})`;
}

/** Sends a unit's work (or, with unit null, everything) back from one step to an earlier one, with a reason. */
export async function sendBack(
  tx: Tx,
  place: Place,
  { from, to, alasan }: { from: number; to: number; alasan: string },
  by: Actor,
  at: Date,
): Promise<void> {
  const { run, unit } = place;
  const id = newId(at);
  await tx`
    insert into step_return (office, id, run, from_step, to_step, unit, alasan, at, person, jabatan)
    values (${run.office}, ${id}, ${run.id}, ${from}, ${to}, ${unit}, ${alasan}, ${at}, ${by.person}, ${by.jabatan})`;
  await tx`
    update step_part set returned_by = ${id}
    where (office, run) = (${run.office}, ${run.id}) and returned_by is null and step between ${to} and ${from}
      and (${unit}::uuid is null or unit = ${unit})`;
  await tx`update run set version = version + 1 where (office, id) = (${run.office}, ${run.id})`;
}

type StepState = { readonly place: Place };

/** A deed that hands in an output of a step; the sheet's own reasons come before the deed's. */
export function stepDeed<Input, State extends StepState, Result>(
  output: string,
  inner: Deed<Input, State, Result>,
): Deed<Input, State, Result> {
  return deed<Input, State, Result>({
    kind: inner.kind,
    load: inner.load,
    refuse: (state, by, input) => [
      ...stepReasons(state.place, output, by, true),
      ...inner.refuse(state, by, input),
    ],
    async apply(tx, state, by, input, at): Promise<Done<Result>> {
      const done = await inner.apply(tx, state, by, input, at);
      await handIn(tx, state.place, output, by, at, done.subject);
      return done;
    },
  });
}

/** A deed that works towards an output while its step is open, and hands nothing in. */
export function workDeed<Input, State extends StepState, Result>(
  output: string,
  inner: Deed<Input, State, Result>,
): Deed<Input, State, Result> {
  return deed<Input, State, Result>({
    ...inner,
    refuse: (state, by, input) => [
      ...stepReasons(state.place, output, by, false),
      ...inner.refuse(state, by, input),
    ],
  });
}
