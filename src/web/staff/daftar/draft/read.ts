import type { Reason } from '../../../../base/errors.ts';
import { type Draft, draftById, isFrozen } from '../../../../daftar/draft/draft.ts';
import { editionsOf } from '../../../../daftar/edition/edition.ts';
import type { EditionItem } from '../../../../daftar/edition/line.ts';
import type { Entry } from '../../../../daftar/entry.ts';
import { valueFaults } from '../../../../daftar/entry-values.ts';
import { why } from '../../../../daftar/text.ts';
import type { Reader } from '../../../../db/db.ts';
import { holds } from '../../../../journal/actor.ts';
import { runById } from '../../../../procedure/read-run.ts';
import { type Place, stepReasons } from '../../../../procedure/step-reasons.ts';
import type { Visitor } from '../../../context.ts';
import { to } from '../../links.ts';

/** A draft with what its pages need around it. */
export interface DraftView {
  readonly draft: Draft;
  readonly place: Place;
  /** Number of the edition that it starts from; null before the first. */
  readonly edition: number | null;
  /** Why the visitor may not change rows; empty for those who may. The deeds on rows refuse with the same. */
  readonly editReasons: readonly Reason[];
  /** True when the draft is of the visitor's own unit. */
  readonly own: boolean;
}

/** @throws NotFound when the visitor's office has no such draft */
export async function readDraft(reader: Reader, { office, by }: Visitor, id: string): Promise<DraftView> {
  const draft = await draftById(reader, office.id, id);
  const [run, editions] = await Promise.all([
    runById(reader, office.id, draft.run),
    editionsOf(reader, office.id),
  ]);
  const place = { run, unit: draft.unit };
  return {
    draft,
    place,
    edition: editions.find((one) => one.run !== draft.run)?.nomor ?? null,
    editReasons: [...(isFrozen(draft) ? [why.frozen()] : []), ...stepReasons(place, 'draf_unit', by, false)],
    own: holds(by, 'kepala_unit', 'penghubung') && by.unit === draft.unit,
  };
}

/** Who answers for a unit's items where nobody else is named. */
export function headOf(unitName: string): string {
  return `Kepala ${unitName}`;
}

/** Which of a draft's rows are shown. */
export type RowSet = 'semua' | 'kurang' | 'berubah';

/** The row opened in place or, with `dekat`, closed again, among the rows that are being looked at. */
export function rowHref(
  draft: string,
  set: RowSet,
  entry: string,
  how: 'baris' | 'dekat' = 'baris',
  place = `baris-${entry}`,
): string {
  return `${to.draf(draft)}?${set === 'semua' ? '' : `tampil=${set}&`}${how}=${entry}#${place}`;
}

/** What keeps a row from being sent: its columns that are not filled in, or a change without its reason. */
export function missingIn(entry: Entry): string[] {
  if (entry.change === 'dihapus') return [];
  const fields = valueFaults(entry).map((one) => one.field);
  return entry.change === 'diubah' && entry.alasan.trim() === '' ? [...fields, 'alasan'] : fields;
}

/** The item as the last edition that held it has it; null when none did. */
export async function earlierOf(reader: Reader, { office, item }: Entry): Promise<EditionItem | null> {
  const [row] = await reader<{ line: string }[]>`
    select l.line from edition_line l join edition d on (d.office, d.id) = (l.office, l.edition)
    where (l.office, l.item) = (${office}, ${item}) order by d.nomor desc limit 1`;
  return row ? (JSON.parse(row.line) as EditionItem) : null;
}
