import { NotFound } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { isId } from '../../base/id.ts';
import { canonical } from '../../base/json.ts';
import type { Reader, Tx } from '../../db/db.ts';
import { runById } from '../../procedure/read-run.ts';
import type { Place } from '../../procedure/step-reasons.ts';
import { type Entry, entriesOf, entryCore } from '../entry.ts';

/** A submission: the whole draft as it stood, under one hash that every approval names. */
export interface Submission {
  readonly id: string;
  readonly nihil: boolean;
  readonly entries: number;
  readonly sha256: string;
  readonly at: Date;
  readonly person: string;
  /** Name of who sent it. */
  readonly sentBy: string;
  readonly approvedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly returnedAt: Date | null;
  /** Name of who returned it, and why. */
  readonly returnedBy: string | null;
  readonly alasan: string | null;
}

/** One unit's part of the list in one run. */
export interface Draft {
  readonly office: string;
  readonly id: string;
  readonly run: string;
  readonly unit: string;
  readonly unitName: string;
  readonly version: number;
  readonly entries: readonly Entry[];
  /** The newest submission, if any; it binds as long as it was not returned. */
  readonly submission: Submission | null;
}

export type DraftState = 'open' | 'returned' | 'submitted' | 'approved' | 'accepted';

/** What a reader sees of a draft at a glance. */
export function stateOf({ submission }: Pick<Draft, 'submission'>): DraftState {
  if (!submission) return 'open';
  if (submission.returnedAt) return 'returned';
  if (submission.acceptedAt) return 'accepted';
  return submission.approvedAt ? 'approved' : 'submitted';
}

/** True while the text is under review and therefore frozen. */
export function isFrozen(draft: Pick<Draft, 'submission'>): boolean {
  return draft.submission !== null && draft.submission.returnedAt === null;
}

/** SHA-256 over the draft's entries in order: what a submission freezes. */
export function draftHash(entries: readonly Entry[]): string {
  return sha256(entries.map((entry) => `${canonical(entryCore(entry))}\n`).join(''));
}

type Row = Omit<Draft, 'entries' | 'submission'>;

/** What hangs on a draft: its entries in order, and its newest submission. */
function details(reader: Reader, office: string, id: string) {
  return Promise.all([
    entriesOf(reader, office, id),
    reader<Submission[]>`
      select s.id, s.nihil, s.entries, s.sha256, s.at, s.person, p.name as sent_by, a.at as approved_at,
        c.at as accepted_at, r.at as returned_at, q.name as returned_by, r.alasan
      from submission s join person p on (p.office, p.id) = (s.office, s.person)
        left join draft_approval a on (a.office, a.submission) = (s.office, s.id)
        left join draft_acceptance c on (c.office, c.submission) = (s.office, s.id)
        left join draft_return r on (r.office, r.submission) = (s.office, s.id)
        left join person q on (q.office, q.id) = (r.office, r.person)
      where (s.office, s.draft) = (${office}, ${id}) order by s.at desc, s.id desc limit 1`,
  ]);
}

function complete(row: Row, [entries, [submission]]: Awaited<ReturnType<typeof details>>): Draft {
  return { ...row, entries, submission: submission ?? null };
}

const columns = (reader: Reader) => reader`d.office, d.id, d.run, d.unit, u.name as unit_name, d.version`;

/** @throws NotFound when the office has no such draft */
export async function draftById(reader: Reader, office: string, id: string): Promise<Draft> {
  if (!isId(id)) throw new NotFound('draft');
  const [[row], found] = await Promise.all([
    reader<Row[]>`
      select ${columns(reader)} from draft d join unit u on (u.office, u.id) = (d.office, d.unit)
      where (d.office, d.id) = (${office}, ${id})`,
    details(reader, office, id),
  ]);
  if (!row) throw new NotFound('draft');
  return complete(row, found);
}

/** The drafts of a run in the order of the units. */
export async function draftsOf(reader: Reader, office: string, run: string): Promise<Draft[]> {
  const rows = await reader<Row[]>`
    select ${columns(reader)} from draft d join unit u on (u.office, u.id) = (d.office, d.unit)
    where (d.office, d.run) = (${office}, ${run}) order by u.position`;
  return Promise.all(rows.map(async (row) => complete(row, await details(reader, office, row.id))));
}

/** What a deed on a draft needs: the run and its draft, locked in this order. */
export interface DraftWork {
  readonly place: Place;
  readonly draft: Draft;
}

/** The draft and its run, locked so that deeds on them follow one another. @throws NotFound */
export async function lockedDraft(tx: Tx, office: string, id: string): Promise<DraftWork> {
  if (!isId(id)) throw new NotFound('draft');
  // PostgreSQL locks in the order of `from`: the run first, as deeds on the whole run do.
  const [locked] = await tx<{ run: string }[]>`
    select r.id as run from run r join draft d on (d.office, d.run) = (r.office, r.id)
    where (d.office, d.id) = (${office}, ${id}) for update`;
  if (!locked) throw new NotFound('draft');
  const [run, draft] = await Promise.all([runById(tx, office, locked.run), draftById(tx, office, id)]);
  return { place: { run, unit: draft.unit }, draft };
}
