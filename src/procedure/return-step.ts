import { lengthReasons } from '../base/errors.ts';
import { deed } from '../journal/act.ts';
import { SERVED } from '../sop/sheet/running.ts';
import { sendBack } from './hand-in.ts';
import { lockedRun } from './read-run.ts';
import { runReasons } from './step-reasons.ts';
import { performsStep } from './tasks.ts';
import { citeStep, why } from './text.ts';

export interface StepToReturn {
  readonly run: string;
  /** The unit whose work goes back; null for everybody's. */
  readonly unit: string | null;
  readonly from: number;
  readonly to: number;
  readonly alasan: string;
  /** The version of the run that its reader saw. */
  readonly version: number;
}

/**
 * Mengembalikan pekerjaan dari langkah yang sedang berjalan ke langkah sebelumnya, dengan alasan tertulis.
 * PermenPAN-RB 35/2012 (a decision has two ways); whoever performs the open step may find that an earlier one is
 * not good enough. Outputs that a room of Terang made are sent back in that room.
 */
export const returnStep = deed({
  kind: 'step.returned',
  async load(tx, input: StepToReturn, by, at) {
    return { run: await lockedRun(tx, by.office, input.run, at) };
  },
  refuse({ run }, by, { unit, from, to, alasan, version }) {
    const step = run.steps.find((one) => one.step.no === from);
    const target = run.steps.find((one) => one.step.no === to);
    if (!step || !target || to >= from) return [why.noSuchReturn()];
    const cite = citeStep(run.sheet, step.step);
    const performs = performsStep(run, step, unit, by);
    const open = step.lanes.some(
      (lane) => lane.state === 'now' && (unit === null || lane.unit === null || lane.unit === unit),
    );
    const between = run.steps.filter((one) => one.step.no >= to && one.step.no <= from);
    const served = between.some((one) =>
      one.step.jalankan.hasil.some(({ keluaran }) => SERVED.has(keluaran)),
    );
    const perUnit = between.some((one) => one.step.jalankan.perUnit);
    return [
      ...runReasons(run),
      ...(performs ? [] : [why.notPerformer(cite)]),
      ...(open ? [] : [why.notOpenToReturn(cite, from)]),
      ...(unit !== null && (!perUnit || !run.units.includes(unit)) ? [why.noSuchReturn()] : []),
      ...(served ? [why.returnedElsewhere(cite)] : []),
      ...(alasan.trim() ? [] : [why.alasanEmpty(cite)]),
      ...lengthReasons(alasan, cite),
      ...(version === run.version ? [] : [why.runMoved(cite)]),
    ];
  },
  async apply(tx, { run }, by, { unit, from, to, alasan }, at) {
    await sendBack(tx, { run, unit }, { from, to, alasan: alasan.trim() }, by, at);
    return {
      subject: `run:${run.id}`,
      detail: { from, to, unit, alasan: alasan.trim() },
      result: run.id,
    };
  },
});
