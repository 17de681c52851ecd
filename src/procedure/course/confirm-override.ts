import { lengthReasons } from '../../base/errors.ts';
import { deed } from '../../journal/act.ts';
import { runReasons } from '../step-reasons.ts';
import { passOver } from './override-step.ts';
import { lockedOverride, reasonsNotToDecide } from './overrides.ts';
import { why } from './text.ts';

export interface OverrideToConfirm {
  readonly override: string;
  /** The superior's remark; may be empty. */
  readonly catatan: string;
}

/**
 * Mengonfirmasi, sebagai atasan yang disebut, bahwa langkah dilewati karena keadaan kahar.
 * SOP KPU Kota Serang 03/2025 clause 2 (force majeure); PermenPAN-RB 35/2012. Where the passing over ends the run, this
 * confirmation ends it.
 */
export const confirmOverride = deed({
  kind: 'step.override-confirmed',
  async load(tx, input: OverrideToConfirm, by, at) {
    const { override, run } = await lockedOverride(tx, by.office, input.override, at);
    const [amended] = await tx`
      select 1 from run_amendment where (office, run) = (${by.office}, ${run.id}) and at >= ${override.at}`;
    return { override, run, amended: amended !== undefined };
  },
  refuse({ override, run }, by, { catatan }) {
    const other = run.overrides.find((one) => one.id !== override.id);
    const ending = override.deferred && !run.batalAt;
    return [
      ...reasonsNotToDecide(override, by),
      ...lengthReasons(catatan, 'PermenPAN-RB 35/2012'),
      ...(ending ? runReasons(run) : []),
      ...(ending && other ? [why.othersFirst(other.step, other.superiorName)] : []),
    ];
  },
  async apply(tx, { override, run, amended }, by, input, at) {
    const catatan = input.catatan.trim();
    await tx`
      update step_override set decided_at = ${at}, decided_person = ${by.person}, confirmed = true, catatan = ${catatan}
      where (office, id) = (${by.office}, ${override.id})`;
    const overrides = run.overrides.filter((one) => one.id !== override.id);
    // An amendment since then may have made another step of it; that one is done as amended.
    const ends = override.deferred && !amended && !run.closedAt;
    const { outputs, started } = ends
      ? await passOver(tx, { ...run, overrides }, override, at)
      : { outputs: [], started: [] };
    const detail = { override: override.id, catatan, outputs: [...outputs], started: [...started] };
    return { subject: `run:${run.id}`, detail, result: override.id };
  },
});
