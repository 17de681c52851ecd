import { NotFound, type Reason } from '../../../../base/errors.ts';
import type { Reader } from '../../../../db/db.ts';
import type { Office } from '../../../../people/office.ts';
import { laneOf } from '../../../../procedure/position.ts';
import { inputsOf, seenInputs } from '../../../../procedure/statement.ts';
import { type Place, placeOf } from '../../../../procedure/step-reasons.ts';
import { SERVED } from '../../../../sop/sheet/running.ts';
import type { ShownPart } from '../run/parts-read.ts';
import { type RunView, readRun } from '../run/read.ts';

/** A step as its performer states it: where it is, what it works from, what has come in. */
export interface StepView extends RunView {
  readonly place: Place;
  readonly output: string;
  readonly at: ReturnType<typeof placeOf>;
  /** What was handed in before and is worked from here. */
  readonly inputs: readonly ShownPart[];
  /** The inputs as one word, which the form carries. */
  readonly seen: string;
  /** What was handed in here already and counts. */
  readonly done: ShownPart | null;
}

/** An output of a run that is handed in by statement. @throws NotFound when the run has none such for that unit */
export async function readStep(
  reader: Reader,
  office: Office,
  asked: { readonly run: string; readonly output: string; readonly unit: string },
  now: Date,
): Promise<StepView> {
  const view = await readRun(reader, office, asked.run, now);
  const { run } = view;
  const unit = run.units.includes(asked.unit) ? asked.unit : null;
  const place = { run, unit };
  if (SERVED.has(asked.output) || !laneOf(run.steps, asked.output, unit)) throw new NotFound('output');
  const at = placeOf(place, asked.output);
  const ids = new Set(inputsOf(place, asked.output).map((part) => part.id));
  const done = view.parts.find(
    (part) => part.returnedBy === null && part.output === asked.output && part.unit === at.lane.unit,
  );
  return {
    ...view,
    ...{ place: { run, unit: at.lane.unit }, output: asked.output, at },
    inputs: view.parts.filter((part) => ids.has(part.id)),
    seen: seenInputs(place, asked.output),
    done: done ?? null,
  };
}

/** Reasons that what is typed decides; the form shows them only after it was sent. */
const OF_THE_FORM = new Set([
  'teks-terlalu-panjang',
  'hasil-belum-ada',
  'berkas-belum-diterima',
  'kelengkapan-belum-ada',
  'pernyataan-kosong',
  'masukan-berubah',
]);

/** What keeps the deed from being done whatever is typed. */
export function standing(reasons: readonly Reason[]): Reason[] {
  return reasons.filter((reason) => !OF_THE_FORM.has(reason.code));
}
