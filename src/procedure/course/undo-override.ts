import { lengthReasons } from '../../base/errors.ts';
import { deed } from '../../journal/act.ts';
import { SERVED } from '../../sop/sheet/running.ts';
import { sendBack } from '../hand-in.ts';
import type { Run } from '../run.ts';
import { runReasons } from '../step-reasons.ts';
import { lockedOverride, type Override, reasonsNotToDecide } from './overrides.ts';
import { why } from './text.ts';

export interface OverrideToUndo {
  readonly override: string;
  readonly alasan: string;
}

/** What goes back when it is undone: the units (null: the common lane) that were passed over, and from which step. */
function wayBack(run: Run, { id }: Pick<Override, 'id'>) {
  const filled = run.parts.filter((part) => part.evidence === `override:${id}`);
  const to = run.steps.find(({ step }) =>
    step.jalankan.hasil.some(({ keluaran }) => filled.some((part) => part.output === keluaran)),
  )?.step.no;
  if (to === undefined) return null;
  const units = [...new Set(filled.map((part) => part.unit))];
  const reached = (lane: { unit: string | null; state: string }) =>
    lane.state !== 'future' && (lane.unit === null || units.includes(null) || units.includes(lane.unit));
  const from = Math.max(to, ...run.steps.filter((one) => one.lanes.some(reached)).map((one) => one.step.no));
  return { units, from, to };
}

/** True when a room of Terang made something of what was passed over. */
function madeFromIt(run: Run, way: NonNullable<ReturnType<typeof wayBack>>): boolean {
  const later = run.steps.filter(({ step }) => step.no >= way.to && step.no <= way.from);
  const outputs = later.flatMap(({ step }) => step.jalankan.hasil.map(({ keluaran }) => keluaran));
  return run.parts.some(
    ({ output, unit }) =>
      SERVED.has(output) &&
      outputs.includes(output) &&
      (unit === null || way.units.includes(null) || way.units.includes(unit)),
  );
}

/**
 * Membatalkan, sebagai atasan yang disebut, pelewatan langkah karena kahar; pekerjaan kembali ke langkah itu.
 * SOP KPU Kota Serang 03/2025 clause 2 (force majeure); PermenPAN-RB 35/2012. Only while the run is open.
 */
export const undoOverride = deed({
  kind: 'step.override-undone',
  load: (tx, input: OverrideToUndo, by, at) => lockedOverride(tx, by.office, input.override, at),
  refuse({ override, run }, by, { alasan }) {
    const way = wayBack(run, override);
    return [
      ...reasonsNotToDecide(override, by),
      ...runReasons(run),
      ...(way && madeFromIt(run, way) ? [why.madeFromIt()] : []),
      ...(alasan.trim() ? [] : [why.undoAlasan()]),
      ...lengthReasons(alasan, 'PermenPAN-RB 35/2012'),
    ];
  },
  async apply(tx, { override, run }, by, input, at) {
    const alasan = input.alasan.trim();
    await tx`
      update step_override set decided_at = ${at}, decided_person = ${by.person}, confirmed = false, catatan = ${alasan}
      where (office, id) = (${by.office}, ${override.id})`;
    const way = wayBack(run, override);
    let now = run;
    for (const unit of way?.units ?? [])
      now = await sendBack(
        tx,
        { run: now, unit },
        { from: way?.from ?? 0, to: way?.to ?? 0, alasan },
        by,
        at,
      );
    const detail = { override: override.id, alasan, from: way?.from ?? null, to: way?.to ?? null };
    return { subject: `run:${run.id}`, detail, result: override.id };
  },
});
