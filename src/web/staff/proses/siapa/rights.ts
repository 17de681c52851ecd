import type { Reason } from '../../../../base/errors.ts';
import type { Fungsi } from '../../../../journal/actor.ts';
import { actorOf, type Mandate } from '../../../../people/mandate.ts';
import type { Run } from '../../../../procedure/run.ts';
import { stepReasons } from '../../../../procedure/step-reasons.ts';
import { fits } from '../../../../procedure/tasks.ts';
import { NAMA_FUNGSI } from '../../../../procedure/text.ts';
import { postsFor, type RunningStep, SERVED } from '../../../../sop/sheet/running.ts';
import { roleLabel } from '../../../../sop/sheet/sheet.ts';

/** One output that the run's sheet asks for, and whom it names for it. */
export interface Asked {
  readonly step: RunningStep;
  readonly output: string;
  /** The sheet's own word for the performer. */
  readonly role: string;
  /** The posts that may hand it in, as offices name them. */
  readonly posts: readonly string[];
  readonly fungsi: readonly Fungsi[];
  /** True where a room of Terang makes it, whose own rules come on top. */
  readonly served: boolean;
}

/** What the engine says of one post and one output, for some units alike (null: the step is not per unit). */
export interface Verdict {
  readonly units: readonly string[] | null;
  /** Every reason against it now; none: it can be done. */
  readonly reasons: readonly Reason[];
}

/** Every output of the run's sheet, in the order of the steps. */
export function askedOf({ sheet }: Run): Asked[] {
  return sheet.langkah.flatMap((step) =>
    step.jalankan.hasil.map((result) => {
      const fungsi = postsFor(sheet, result);
      return {
        ...{ step, output: result.keluaran, role: roleLabel(sheet, result.peran), fungsi },
        posts: fungsi.map((one) => NAMA_FUNGSI[one]),
        served: SERVED.has(result.keluaran),
      };
    }),
  );
}

/**
 * Whether a post can hand an output in now, by the engine's own reasons; units of which the same holds stand together,
 * those that it can do first.
 */
export function verdictsOf(run: Run, mandate: Mandate, { step, output }: Asked): Verdict[] {
  const by = actorOf(mandate);
  const against = (unit: string | null) => stepReasons({ run, unit }, output, by, true);
  if (!step.jalankan.perUnit) return [{ units: null, reasons: against(null) }];
  const found = run.units.map((unit) => ({ unit, reasons: against(unit) }));
  const alike = Map.groupBy(found, ({ reasons }) => reasons.map(({ id }) => id).join('\n'));
  return [...alike.values()]
    .map((some) => ({ units: some.map(({ unit }) => unit), reasons: some[0]?.reasons ?? [] }))
    .sort((a, b) => a.reasons.length - b.reasons.length);
}

/** True where the mandate gives the right that the sheet asks for, in at least one unit of the run. */
export function gives(run: Run, mandate: Mandate, { step, fungsi }: Asked): boolean {
  const units = step.jalankan.perUnit ? run.units : [null];
  return units.some((unit) => fits(fungsi, unit, mandate));
}
