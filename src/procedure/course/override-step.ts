import { lengthReasons, type Reason } from '../../base/errors.ts';
import { dayOf } from '../../base/tanggal.ts';
import { deed } from '../../journal/act.ts';
import { type Fungsi, holds } from '../../journal/actor.ts';
import { jabatanOf } from '../../people/jabatan.ts';
import { mandatesOfPerson } from '../../people/mandate.ts';
import { officeById } from '../../people/office.ts';
import { SERVED } from '../../sop/sheet/running.ts';
import { handIn } from '../hand-in.ts';
import type { StepPosition } from '../position.ts';
import { lockedRun } from '../read-run.ts';
import type { Run } from '../run.ts';
import { endsRun, runReasons, tooFew } from '../step-reasons.ts';
import { performsStep } from '../tasks.ts';
import { citeStep, why as whyStep } from '../text.ts';
import { why } from './text.ts';

export interface StepToOverride {
  readonly id: string;
  readonly run: string;
  readonly step: number;
  /** In a step per unit the unit whose part is passed over; null for the whole step. */
  readonly unit: string | null;
  /** What happened, and why the step cannot be done. */
  readonly alasan: string;
  /** The post that will confirm or undo it. */
  readonly superior: string;
  /** The version of the run that its reader saw. */
  readonly version: number;
}

/** Posts that may confirm what was passed over. */
export const SUPERIORS: readonly Fungsi[] = ['sekretaris', 'ketua', 'atasan_ppid'];

/** The closing outputs that miss in the lanes of a step that are open now; in one unit's, or with null in all. */
export function missingIn({ step, lanes }: StepPosition, unit: string | null) {
  const { hasil, ditutupOleh, perUnit } = step.jalankan;
  return lanes
    .filter((lane) => lane.state === 'now' && (!perUnit || unit === null || lane.unit === unit))
    .flatMap((lane) => {
      const missing = hasil
        .map(({ keluaran }) => keluaran)
        .filter((output) => !lane.outputs.includes(output));
      return missing.map((output) => ({ output, unit: lane.unit, closing: ditutupOleh.includes(output) }));
    });
}

/** Hands the missing closing outputs in, as passed over; stops in lanes that the step no longer waits for. */
export async function passOver(
  tx: Parameters<typeof handIn>[0],
  run: Run,
  {
    id,
    step,
    unit,
    person,
    jabatan,
  }: Pick<StepToOverride, 'id' | 'step' | 'unit'> & {
    readonly person: string;
    readonly jabatan: string;
  },
  at: Date,
): Promise<{ readonly outputs: readonly string[]; readonly started: readonly string[] }> {
  let now = run;
  const outputs: string[] = [];
  const started: string[] = [];
  for (;;) {
    const position = now.steps[step - 1];
    const next = position ? missingIn(position, unit).find((one) => one.closing) : undefined;
    if (!next || now.closedAt) return { outputs, started };
    const place = { run: now, unit: next.unit };
    const done = await handIn(
      tx,
      place,
      next.output,
      { person, jabatan },
      {
        at,
        evidence: `override:${id}`,
        how: 'override',
      },
    );
    outputs.push(next.output);
    started.push(...done.started);
    now = done.run;
  }
}

/**
 * Melewati langkah yang tidak dapat dikerjakan karena keadaan kahar, dengan alasan tertulis dan atasan yang kemudian
 * mengonfirmasi atau membatalkannya.
 * SOP KPU Kota Serang 03/2025 clause 2 (force majeure); PermenPAN-RB 35/2012. Only for steps whose outputs are stated:
 * what a room of Terang makes, such as a plenary's decision, cannot be passed over.
 */
export const overrideStep = deed({
  kind: 'step.overridden',
  async load(tx, input: StepToOverride, by, at) {
    const run = await lockedRun(tx, by.office, input.run, at);
    const { zone } = await officeById(tx, by.office);
    const [posts, own] = await Promise.all([
      jabatanOf(tx, by.office),
      mandatesOfPerson(tx, by.office, by.person, dayOf(at, zone)),
    ]);
    const superior =
      posts.find(({ id, fungsi }) => id === input.superior && SUPERIORS.includes(fungsi)) ?? null;
    return { run, superior, ownPosts: [by.jabatan, ...own.map(({ jabatan }) => jabatan)] };
  },
  refuse({ run, superior, ownPosts }, by, input) {
    const { unit, alasan, version } = input;
    const position = run.steps.find((one) => one.step.no === input.step);
    if (!position || (unit !== null && !position.lanes.some((lane) => lane.unit === unit)))
      return [why.noSuchStep()];
    const cite = citeStep(run.sheet, position.step);
    const missing = missingIn(position, unit);
    const closing = missing.filter((one) => one.closing);
    const waits = run.overrides.find((one) => one.deferred);
    // A whole step is passed over only when every unit of it has come so far.
    const reached = unit !== null || position.lanes.every((lane) => lane.state !== 'future');
    const performs = holds(by, 'ppid') || performsStep(run, position, unit, by);
    const reasons: Reason[] = runReasons(run);
    if (reasons.length === 0 && (closing.length === 0 || !reached))
      reasons.push(why.notOpen(cite, input.step));
    else if (waits && waits.step === input.step) reasons.push(why.waitsAlready(cite, waits.superiorName));
    if (!performs) reasons.push(why.notPerformer(cite));
    if (missing.some(({ output }) => SERVED.has(output))) reasons.push(why.served(cite));
    if (performs && reasons.length === 0 && endsRun(run, closing)) reasons.push(...tooFew(run, by));
    if (!superior) reasons.push(why.noSuperior());
    else if (ownPosts.includes(superior.id)) reasons.push(why.ownSuperior());
    if (!alasan.trim()) reasons.push(why.kaharAlasan());
    reasons.push(...lengthReasons(alasan, cite));
    if (version !== run.version) reasons.push(whyStep.runMoved(cite));
    return reasons;
  },
  async apply(tx, { run }, { office, person, jabatan }, input, at) {
    const { id, step, unit, superior } = input;
    const alasan = input.alasan.trim();
    await tx`
      insert into step_override ${tx({ office, id, run: run.id, step, unit, alasan, at, person, jabatan, superior })}`;
    const closing = missingIn(run.steps[step - 1] as StepPosition, unit).filter((one) => one.closing);
    // What would end the run comes in when the superior confirms; until then the step stays open.
    const deferred = endsRun(run, closing);
    const { outputs } = deferred
      ? { outputs: [] }
      : await passOver(tx, run, { ...input, person, jabatan }, at);
    const detail = { override: id, step, unit, superior, alasan, outputs: [...outputs], deferred };
    return { subject: `run:${run.id}`, detail, result: id };
  },
});
