import { NotFound, type Reason } from '../base/errors.ts';
import type { Actor } from '../journal/actor.ts';
import { postsFor } from '../sop/sheet/running.ts';
import { inSentence } from '../sop/sheet/sheet.ts';
import { why as whyCourse } from './course/text.ts';
import { laneOf, position } from './position.ts';
import { pauseOf, type Run } from './run.ts';
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

/** Why nothing at all can be done in a run now: finished, void or paused. */
export function runReasons(run: Run): Reason[] {
  if (run.batalAt) return [why.batal(run.batalAlasan ?? '')];
  if (run.closedAt) return [why.closed()];
  const pause = pauseOf(run);
  return pause ? [why.paused(pause.alasan)] : [];
}

/** The step, lane and named result of an output of the run's sheet. @throws NotFound when there is none */
export function placeOf({ run, unit }: Place, output: string) {
  const found = laneOf(run.steps, output, unit);
  const result = found?.step.step.jalankan.hasil.find((one) => one.keluaran === output);
  if (!found || !result) throw new NotFound('step');
  return { ...found, result };
}

/** True when handing these outputs in ends the run. */
export function endsRun(run: Run, more: readonly { output: string; unit: string | null }[]): boolean {
  // Only what is there matters here, not since when.
  const parts = [...run.parts, ...more.map((part) => ({ ...part, at: run.openedAt }))];
  return position(run.sheet, run.units, run.openedAt, parts).every((step) => step.state === 'done');
}

/** The sheet's smallest number of different performers; the last of them cannot be somebody who was there already. */
export function tooFew({ sheet, parts }: Run, by: Pick<Actor, 'person'>): Reason[] {
  const least = sheet.jumlahPelaksanaMinimal ?? 1;
  const persons = new Set([...parts.map((part) => part.person), by.person]).size;
  return persons < least ? [why.tooFewPerformers(persons, least)] : [];
}

/** Why an output cannot be the last one: too few different performers, or a superior's word is still missing. */
function endReasons(run: Run, part: { output: string; unit: string | null }, by: Actor): Reason[] {
  const reasons = [
    ...tooFew(run, by),
    ...run.overrides.map((one) => whyCourse.unconfirmed(one.step, one.superiorName)),
  ];
  return reasons.length > 0 && endsRun(run, [part]) ? reasons : [];
}

/**
 * Every reason that the sheet gives against working on an output: run closed, void or paused, step not open, already
 * finished, no longer waited for, not this output's turn, not the performer's post, not the performer's unit, taken
 * by somebody else; for the last output of a run, too few different performers and overrides not yet confirmed.
 * @param handsIn true when the deed completes the output, false when it only works towards it
 */
export function stepReasons(place: Place, output: string, by: Actor, handsIn: boolean): Reason[] {
  const { run, unit } = place;
  const { step, lane, after, result } = placeOf(place, output);
  const { no } = step.step;
  const cite = citeStep(run.sheet, step.step);
  const role = run.sheet.peran.find((one) => one.id === result.peran);
  const reasons: Reason[] = runReasons(run);
  if (reasons.length === 0) {
    if (lane.state === 'future') reasons.push(why.notOpen(cite, no, waitingFor(run, no)));
    else if (lane.outputs.includes(output) || (lane.state === 'done' && after?.state === 'done'))
      reasons.push(why.done(cite, no));
    else if (lane.state === 'passed') reasons.push(why.passed(cite, no));
    else if (handsIn && lane.waits.length > 0 && !lane.waits.includes(output))
      reasons.push(why.outOfTurn(cite));
  }
  if (!postsFor(run.sheet, result).includes(by.fungsi)) {
    const named = result.fungsi?.map((fungsi) => NAMA_FUNGSI[fungsi]);
    reasons.push(why.wrongPost(cite, inSentence(role?.label ?? ''), named));
  } else if (step.step.jalankan.perUnit && by.unit !== null && by.unit !== unit)
    reasons.push(why.wrongUnit(cite));
  else if (reasons.length === 0) {
    const taken = run.assignments.find(
      (one) => one.stands && one.output === output && one.unit === lane.unit && one.assignee !== by.person,
    );
    if (taken) reasons.push(why.takenByOther(cite));
    else if (handsIn) reasons.push(...endReasons(run, { output, unit: lane.unit }, by));
  }
  return reasons;
}
