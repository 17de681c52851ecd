import { NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Reader, Tx } from '../../db/db.ts';
import { position } from '../position.ts';
import { lockedRun } from '../read-run.ts';
import type { Run, RunPart } from '../run.ts';

/** A work sheet: a run printed on paper, to go on when the system cannot be reached. */
export interface WorkPaper {
  readonly id: string;
  readonly run: string;
  /** Such as `LK-2026-001`. */
  readonly nomor: string;
  /** Version of the run that the paper shows. */
  readonly runVersion: number;
  readonly printedAt: Date;
  readonly person: string;
  readonly personName: string;
  readonly lines: readonly WorkLine[];
}

/** One output that the paper says is done, keyed in afterwards. */
export interface WorkLine {
  readonly id: string;
  readonly paper: string;
  readonly output: string;
  readonly unit: string | null;
  readonly unitName: string | null;
  /** When, by whom and as what it was done, as the paper says. */
  readonly doneAt: Date;
  readonly donePerson: string;
  readonly doneName: string;
  readonly doneJabatan: string;
  readonly doneJabatanName: string;
  readonly pernyataan: string;
  readonly paperNomor: string;
  readonly paperPlace: string;
  readonly keyedAt: Date;
  readonly keyedPerson: string;
  readonly keyedName: string;
  readonly checkedAt: Date | null;
  readonly checkedName: string | null;
  /** Null until a second person has compared it with the paper. */
  readonly accepted: boolean | null;
  readonly catatan: string;
}

async function complete(
  reader: Reader,
  office: string,
  papers: readonly Omit<WorkPaper, 'lines'>[],
): Promise<WorkPaper[]> {
  const lines = await reader<WorkLine[]>`
    select l.id, l.paper, l.output, l.unit, u.short_name as unit_name, l.done_at, l.done_person, d.name as done_name,
      l.done_jabatan, j.name as done_jabatan_name, l.pernyataan, l.paper_nomor, l.paper_place, l.keyed_at,
      l.keyed_person, k.name as keyed_name, l.checked_at, c.name as checked_name, l.accepted, l.catatan
    from work_paper_line l
      left join unit u on (u.office, u.id) = (l.office, l.unit)
      join person d on (d.office, d.id) = (l.office, l.done_person)
      join jabatan j on (j.office, j.id) = (l.office, l.done_jabatan)
      join person k on (k.office, k.id) = (l.office, l.keyed_person)
      left join person c on (c.office, c.id) = (l.office, l.checked_person)
    where l.office = ${office} and l.paper = any(${papers.map((paper) => paper.id)}::uuid[])
    order by l.done_at, l.keyed_at, l.id`;
  return papers.map((paper) => ({ ...paper, lines: lines.filter((line) => line.paper === paper.id) }));
}

const select = (reader: Reader) => reader`
  select p.id, p.run, p.nomor, p.run_version, p.printed_at, p.person, w.name as person_name
  from work_paper p join person w on (w.office, w.id) = (p.office, p.person)`;

/** The work sheets of a run with what was keyed in from them, the newest first. */
export async function workPapersOf(reader: Reader, office: string, run: string): Promise<WorkPaper[]> {
  if (!isId(run)) throw new NotFound('run');
  const papers = await reader<WorkPaper[]>`
    ${select(reader)} where (p.office, p.run) = (${office}, ${run}) order by p.printed_at desc, p.nomor desc`;
  return complete(reader, office, papers);
}

/** @throws NotFound when the office has no such work sheet */
export async function workPaperById(reader: Reader, office: string, id: string): Promise<WorkPaper> {
  const papers = isId(id)
    ? await reader<WorkPaper[]>`${select(reader)} where (p.office, p.id) = (${office}, ${id})`
    : [];
  const [paper] = await complete(reader, office, papers);
  if (!paper) throw new NotFound('work paper');
  return paper;
}

/** The work sheet and its run, locked, with all that was keyed in for the run. @throws NotFound */
export async function lockedPaper(
  tx: Tx,
  office: string,
  id: string,
  at: Date,
): Promise<{ readonly paper: WorkPaper; readonly run: Run; readonly lines: readonly WorkLine[] }> {
  const { run: of } = await workPaperById(tx, office, id);
  const run = await lockedRun(tx, office, of, at);
  const papers = await workPapersOf(tx, office, of);
  const paper = papers.find((one) => one.id === id) as WorkPaper;
  return { paper, run, lines: papers.flatMap((one) => one.lines) };
}

/** The run as if these lines, those among them that nobody has checked yet, had come in. */
export function assuming(run: Run, lines: readonly WorkLine[]): Run {
  const pending = lines
    .filter((line) => line.accepted === null)
    .map(
      (line): RunPart => ({
        id: line.id,
        step: 0,
        output: line.output,
        unit: line.unit,
        at: line.doneAt,
        how: 'paper',
        person: line.donePerson,
        jabatan: line.doneJabatan,
        evidence: `work-paper:${line.paper}`,
      }),
    );
  const parts = [...run.parts, ...pending];
  return { ...run, parts, steps: position(run.sheet, run.units, run.openedAt, parts) };
}
