import { lengthReasons } from '../base/errors.ts';
import { deed } from '../journal/act.ts';
import { SERVED } from '../sop/sheet/running.ts';
import { handIn } from './hand-in.ts';
import { lockedRun } from './read-run.ts';
import { boundInputs, seenInputs } from './statement.ts';
import { placeOf, stepReasons } from './step-reasons.ts';
import { citeStep, why } from './text.ts';

export interface StepToState {
  readonly run: string;
  readonly unit: string | null;
  readonly output: string;
  /** What was done, in the performer's words. */
  readonly pernyataan: string;
  /** The performer states that what the step needs was there. */
  readonly kelengkapanAda: boolean;
  /** The unit has nothing to hand in, and says so. */
  readonly nihil: boolean;
  /** The output as a file that was received before. */
  readonly file: { readonly sha256: string; readonly name: string } | null;
  /** The output as a paper: its number or name, and where it is. */
  readonly paper: { readonly nomor: string; readonly place: string } | null;
  /** The inputs that the performer saw; see `seenInputs`. */
  readonly seen: string;
}

/**
 * Menyatakan satu langkah selesai dengan melampirkan hasilnya, untuk langkah yang tidak dikerjakan ruangan Terang.
 * PermenPAN-RB 35/2012 (mutu baku: kelengkapan, output): a step closes only when what it needs was there and its
 * output exists; a unit with nothing new files a signed nihil (SOP KPU Kota Serang 03/2025 step 1).
 */
export const stateStep = deed({
  kind: 'step.stated',
  async load(tx, input: StepToState, by, at) {
    const run = await lockedRun(tx, by.office, input.run, at);
    const place = { run, unit: input.unit };
    const { step } = placeOf(place, input.output);
    const [file] = input.file
      ? await tx`select 1 from blob where (office, sha256) = (${by.office}, ${input.file.sha256})`
      : [];
    return {
      place,
      step: step.step,
      fileThere: file !== undefined,
      seen: seenInputs(place, input.output),
      inputs: await boundInputs(tx, place, input.output),
    };
  },
  refuse({ place, step, fileThere, seen }, by, input) {
    const reasons = stepReasons(place, input.output, by, true);
    const cite = citeStep(place.run.sheet, step);
    if (SERVED.has(input.output)) reasons.push(why.served(cite));
    if (input.nihil && !step.jalankan.perUnit) reasons.push(why.nihilOnlyPerUnit(cite));
    if (!input.nihil && !input.file && !input.paper?.nomor.trim())
      reasons.push(why.noOutput(cite, step.output));
    if (input.file && !fileThere) reasons.push(why.fileMissing(cite));
    if (step.kelengkapan && !input.kelengkapanAda && !input.nihil)
      reasons.push(why.kelengkapanMissing(cite, step.kelengkapan));
    if (!input.pernyataan.trim()) reasons.push(why.pernyataanEmpty(cite));
    reasons.push(...lengthReasons(input.pernyataan, cite));
    reasons.push(...lengthReasons(`${input.paper?.nomor ?? ''}${input.paper?.place ?? ''}`, cite));
    if (seen !== input.seen) reasons.push(why.inputsChanged(cite));
    return reasons;
  },
  async apply(tx, { place, step, inputs }, by, input, at) {
    const subject = `run:${place.run.id}`;
    const how = input.nihil ? 'nihil' : 'statement';
    const { part, started } = await handIn(tx, place, input.output, by, { at, evidence: subject, how });
    const pernyataan = input.pernyataan.trim();
    await tx`
      insert into statement (office, part, pernyataan, paper_nomor, paper_place, sha256, file_name, inputs)
      values (${by.office}, ${part}, ${pernyataan}, ${input.paper?.nomor.trim() ?? ''},
        ${input.paper?.place.trim() ?? ''}, ${input.file?.sha256 ?? null}, ${input.file?.name ?? null},
        ${tx.json(inputs)})`;
    const hashes = input.file ? [input.file.sha256] : [];
    const detail = {
      part,
      step: step.no,
      output: input.output,
      how,
      inputs,
      pernyataan,
      started: [...started],
    };
    return { subject, hashes, detail, result: part };
  },
});
