import { dayOf } from '../../../../base/tanggal.ts';
import type { Reader } from '../../../../db/db.ts';
import { jabatanAs, type Mandate, mandatesOn } from '../../../../people/mandate.ts';
import type { Office } from '../../../../people/office.ts';
import { unitsOf } from '../../../../people/unit.ts';
import {
  assuming,
  type WorkPaper,
  workPaperById,
  workPapersOf,
} from '../../../../procedure/paper/work-paper.ts';
import { runById } from '../../../../procedure/read-run.ts';
import type { Run } from '../../../../procedure/run.ts';
import { openTasks, type Task } from '../../../../procedure/tasks.ts';
import { SERVED } from '../../../../sop/sheet/running.ts';
import type { Option } from '../../../../ui/fields.tsx';

/** A work sheet with what can be keyed in from it. */
export interface PaperView {
  readonly paper: WorkPaper;
  readonly run: Run;
  /** Outputs that the run waits for, with what was keyed in taken as done. */
  readonly tasks: readonly Task[];
  readonly unitNames: ReadonlyMap<string, string>;
  /** Who may have done it: each person in each post, by `person jabatan`. */
  readonly people: readonly Option[];
}

const holderValue = ({ person, jabatan }: Mandate) => `${person} ${jabatan}`;

/** @throws NotFound when the office has no such work sheet */
export async function readPaper(reader: Reader, office: Office, id: string, now: Date): Promise<PaperView> {
  const paper = await workPaperById(reader, office.id, id);
  const [run, all, units, mandates] = await Promise.all([
    runById(reader, office.id, paper.run, now),
    workPapersOf(reader, office.id, paper.run),
    unitsOf(reader, office.id),
    mandatesOn(reader, office.id, dayOf(now, office.zone)),
  ]);
  const tasks = openTasks(
    assuming(
      run,
      all.flatMap((one) => one.lines),
    ),
  ).filter(({ output }) => !SERVED.has(output));
  const fungsi = new Set(tasks.flatMap((task) => task.fungsi));
  return {
    ...{ paper, run, tasks },
    unitNames: new Map(units.map((unit) => [unit.id, unit.shortName])),
    people: mandates
      .filter((one) => fungsi.has(one.fungsi))
      .map((one) => ({ value: holderValue(one), label: `${one.personName}, ${jabatanAs(one)}` })),
  };
}
