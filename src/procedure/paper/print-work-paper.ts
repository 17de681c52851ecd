import { dayOf } from '../../base/tanggal.ts';
import { deed } from '../../journal/act.ts';
import { type Actor, holds } from '../../journal/actor.ts';
import { officeById } from '../../people/office.ts';
import { lockedRun } from '../read-run.ts';
import type { Run } from '../run.ts';
import { takesPart } from '../tasks.ts';
import { why as whyStep } from '../text.ts';
import { why } from './text.ts';

export interface PaperToPrint {
  readonly id: string;
  readonly run: string;
}

/** A paper as printed, with the run that it shows. */
export interface PrintedPaper {
  readonly id: string;
  readonly nomor: string;
  readonly printedAt: Date;
  readonly run: Run;
}

/** True for posts that the procedure names, the PPID and the administrator. */
export function involved(run: Run, by: Actor): boolean {
  return holds(by, 'ppid', 'pengelola') || takesPart(run, by);
}

/**
 * Mencetak lembar kerja bernomor, agar proses dapat diteruskan di atas kertas ketika sistem tidak dapat dipakai.
 * PermenPAN-RB 35/2012 (pencatatan dan pendataan): what is done is recorded also when the usual means fail.
 */
export const printWorkPaperDeed = deed({
  kind: 'work-paper.printed',
  async load(tx, input: PaperToPrint, by, at) {
    const { zone } = await officeById(tx, by.office);
    return { run: await lockedRun(tx, by.office, input.run, at), year: dayOf(at, zone).slice(0, 4) };
  },
  refuse: ({ run }, by) => [
    ...(run.batalAt ? [whyStep.batal(run.batalAlasan ?? '')] : run.closedAt ? [whyStep.closed()] : []),
    ...(involved(run, by) ? [] : [why.notInvolved()]),
  ],
  async apply(tx, { run, year }, { office, person, jabatan }, { id }, at) {
    await tx`select pg_advisory_xact_lock(hashtext('work-paper.nomor' || ${office}))`;
    const [last] = await tx<{ n: number }[]>`
      select coalesce(max(split_part(nomor, '-', 3)::int), 0) as n from work_paper
      where office = ${office} and nomor like ${`LK-${year}-%`}`;
    const nomor = `LK-${year}-${String((last?.n ?? 0) + 1).padStart(3, '0')}`;
    await tx`
      insert into work_paper ${tx({
        ...{ office, id, run: run.id, nomor, run_version: run.version, printed_at: at, person, jabatan },
      })}`;
    const result: PrintedPaper = { id, nomor, printedAt: at, run };
    return { subject: `run:${run.id}`, detail: { paper: id, nomor, version: run.version }, result };
  },
});
