import { lengthReasons, NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import { deed } from '../../journal/act.ts';
import { handIn } from '../hand-in.ts';
import { boundInputs } from '../statement.ts';
import { holderThen, lineReasons, openSince } from './key-in-line.ts';
import { involved } from './print-work-paper.ts';
import { why } from './text.ts';
import { lockedPaper, type WorkLine } from './work-paper.ts';

export interface LineToCheck {
  readonly line: string;
  /** True when it is what the paper says. */
  readonly accepted: boolean;
  /** What differs; needed when it is not accepted. */
  readonly catatan: string;
}

/**
 * Membandingkan baris yang diketik dengan lembar kerjanya, oleh orang kedua: diterima, atau ditolak dengan catatan.
 * PermenPAN-RB 35/2012 (pencatatan dan pendataan). Accepted, it counts from the time that the paper says.
 */
export const checkLine = deed({
  kind: 'work-paper.checked',
  async load(tx, input: LineToCheck, by, at) {
    if (!isId(input.line)) throw new NotFound('line');
    const [row] = await tx<{ paper: string }[]>`
      select paper from work_paper_line where (office, id) = (${by.office}, ${input.line})`;
    if (!row) throw new NotFound('line');
    const { paper, run } = await lockedPaper(tx, by.office, row.paper, at);
    const line = paper.lines.find(({ id }) => id === input.line) as WorkLine;
    const { donePerson: person, doneJabatan: jabatan, doneAt } = line;
    return { paper, run, line, holder: await holderThen(tx, by.office, { person, jabatan, doneAt }) };
  },
  refuse({ paper, run, line, holder }, by, { accepted, catatan }) {
    if (line.checkedAt) return [why.checkedAlready()];
    return [
      ...(involved(run, by) ? [] : [why.notInvolved()]),
      ...(by.person === line.keyedPerson ? [why.ownLine()] : []),
      ...(accepted ? lineReasons(run, line, holder, paper.printedAt) : []),
      ...(accepted || catatan.trim() ? [] : [why.catatanEmpty()]),
      ...lengthReasons(catatan, 'PermenPAN-RB 35/2012'),
    ];
  },
  async apply(tx, { paper, run, line }, by, { accepted, ...input }, at) {
    const catatan = input.catatan.trim();
    await tx`
      update work_paper_line
      set checked_at = ${at}, checked_person = ${by.person}, accepted = ${accepted}, catatan = ${catatan}
      where (office, id) = (${by.office}, ${line.id})`;
    const said = { paper: paper.id, line: line.id, output: line.output, accepted, catatan };
    const subject = `run:${run.id}`;
    if (!accepted) return { subject, detail: said, result: line.id };
    const place = { run, unit: line.unit };
    const inputs = await boundInputs(tx, place, line.output);
    const since = openSince(run, line) ?? line.doneAt;
    const done = await handIn(
      tx,
      place,
      line.output,
      { person: line.donePerson, jabatan: line.doneJabatan },
      {
        at: new Date(Math.max(since.getTime(), line.doneAt.getTime())),
        evidence: `work-paper:${paper.id}`,
        how: 'paper',
      },
    );
    await tx`
      insert into statement (office, part, pernyataan, paper_nomor, paper_place, inputs)
      values (${by.office}, ${done.part}, ${line.pernyataan}, ${line.paperNomor}, ${line.paperPlace},
        ${tx.json(inputs)})`;
    const detail = { ...said, part: done.part, started: [...done.started] };
    return { subject, detail, result: line.id };
  },
});
