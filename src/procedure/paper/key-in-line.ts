import { fault, Invalid, lengthReasons, type Reason } from '../../base/errors.ts';
import { dayOf } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { actorOf, mandatesOn } from '../../people/mandate.ts';
import { officeById } from '../../people/office.ts';
import { SERVED } from '../../sop/sheet/running.ts';
import type { Run } from '../run.ts';
import { placeOf, stepReasons } from '../step-reasons.ts';
import { openTasks } from '../tasks.ts';
import { citeStep, why as whyStep } from '../text.ts';
import { involved } from './print-work-paper.ts';
import { why } from './text.ts';
import { assuming, lockedPaper } from './work-paper.ts';

export interface LineToKeyIn {
  readonly id: string;
  readonly paper: string;
  readonly output: string;
  /** The unit in a step per unit; null otherwise. */
  readonly unit: string | null;
  /** Who did it, in which post, and when, as the paper says. */
  readonly person: string;
  readonly jabatan: string;
  readonly doneAt: Date;
  /** What was done. */
  readonly pernyataan: string;
  /** Number or name of the output on paper, and where it lies. */
  readonly paperNomor: string;
  readonly paperPlace: string;
}

/** What a line says was done: which output, for which unit, when. */
export type Deeded = Pick<LineToKeyIn, 'output' | 'unit' | 'doneAt'>;

const MINUTE = 60_000;
/** People write hours and minutes; what happened within the same minute is not before. */
const earlier = (one: Date, other: Date) => one.getTime() < Math.floor(other.getTime() / MINUTE) * MINUTE;

/** The person in the post as it was held on the day of the deed; null when it was not. */
export async function holderThen(
  reader: Reader,
  office: string,
  { person, jabatan, doneAt }: Pick<LineToKeyIn, 'person' | 'jabatan' | 'doneAt'>,
): Promise<Actor | null> {
  const { zone } = await officeById(reader, office);
  const mandates = await mandatesOn(reader, office, dayOf(doneAt, zone));
  const mandate = mandates.find((one) => one.person === person && one.jabatan === jabatan);
  return mandate ? actorOf(mandate) : null;
}

/** When the step began to wait for this output; null while it does not. */
export function openSince(run: Run, { output, unit }: Pick<Deeded, 'output' | 'unit'>): Date | null {
  const task = openTasks(run).find((one) => one.output === output && (one.lane.unit ?? null) === unit);
  return task?.since ?? null;
}

/** Every reason that the sheet, the paper and the calendar of posts give against a line. */
export function lineReasons(run: Run, line: Deeded, holder: Actor | null, printedAt: Date): Reason[] {
  const { step } = placeOf({ run, unit: line.unit }, line.output);
  const since = openSince(run, line);
  // Who had the task then does not matter: the paper says who did it.
  const place = { run: { ...run, assignments: [] }, unit: line.unit };
  return [
    ...(holder ? stepReasons(place, line.output, holder, true) : [why.notHolderThen()]),
    ...(SERVED.has(line.output) ? [whyStep.served(citeStep(run.sheet, step.step))] : []),
    ...(earlier(line.doneAt, printedAt) ? [why.beforePrinting()] : []),
    ...(since && earlier(line.doneAt, since) ? [why.beforeOpening()] : []),
  ];
}

/**
 * Mengetik satu baris lembar kerja setelah gangguan: siapa mengerjakan apa, kapan, dan di mana hasilnya.
 * PermenPAN-RB 35/2012 (pencatatan dan pendataan). Nothing comes into the run before a second person has compared it
 * with the paper.
 */
export const keyInLine = deed({
  kind: 'work-paper.keyed',
  async load(tx, input: LineToKeyIn, by, at) {
    if (Number.isNaN(input.doneAt.getTime()))
      throw new Invalid([
        fault('doneAt', 'bukan-waktu', 'Isi tanggal dan jam pengerjaannya.', 'Fill in the day and the hour.'),
      ]);
    const { paper, run, lines } = await lockedPaper(tx, by.office, input.paper, at);
    const { step, lane } = placeOf({ run, unit: input.unit }, input.output);
    const holder = await holderThen(tx, by.office, input);
    return { paper, run, lines, step: step.step, unit: lane.unit, holder, at };
  },
  refuse({ paper, run, lines, step, unit, holder, at }, by, input) {
    const { output, doneAt } = input;
    const cite = citeStep(run.sheet, step);
    const same = lines.some((one) => one.accepted === null && one.output === output && one.unit === unit);
    const line = { output, unit, doneAt };
    return [
      ...(involved(run, by) ? [] : [why.notInvolved()]),
      ...(same ? [why.keyedAlready()] : lineReasons(assuming(run, lines), line, holder, paper.printedAt)),
      ...(doneAt > at ? [why.inFuture()] : []),
      ...(input.pernyataan.trim() ? [] : [whyStep.pernyataanEmpty(cite)]),
      ...lengthReasons(`${input.pernyataan}${input.paperNomor}${input.paperPlace}`, cite),
      ...(input.paperNomor.trim() ? [] : [whyStep.noOutput(cite, step.output)]),
    ];
  },
  async apply(tx, { paper, run, unit }, by, input, at) {
    const { id, output, person, jabatan, doneAt } = input;
    await tx`
      insert into work_paper_line ${tx({
        ...{ office: by.office, id, paper: paper.id, output, unit, done_at: doneAt, done_person: person },
        ...{
          done_jabatan: jabatan,
          pernyataan: input.pernyataan.trim(),
          paper_nomor: input.paperNomor.trim(),
        },
        ...{ paper_place: input.paperPlace.trim(), keyed_at: at, keyed_person: by.person },
        keyed_jabatan: by.jabatan,
      })}`;
    const detail = { paper: paper.id, line: id, output, unit, doneBy: person, doneAs: jabatan };
    return { subject: `run:${run.id}`, detail: { ...detail, doneAt: doneAt.toISOString() }, result: id };
  },
});
