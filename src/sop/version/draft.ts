import * as v from 'valibot';
import { NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Reader } from '../../db/db.ts';
import { type Sheet, sheetSchema } from '../sheet/sheet.ts';

/** A version that is being written. One is open per procedure at most; it becomes a version when it is ratified. */
export interface SheetDraft {
  readonly id: string;
  readonly slug: string;
  readonly sheet: Sheet;
  /** The version that it changes; null for a procedure that the office does not have yet. */
  readonly basedOn: string | null;
  readonly kind: 'biasa' | 'kahar';
  readonly alasan: string;
  /** Counts the savings, so that nobody overwrites what they have not seen. */
  readonly version: number;
  readonly openedAt: Date;
  readonly changedAt: Date;
  /** Who saved it last, and as what. */
  readonly personName: string;
  readonly jabatanName: string;
  readonly closedAt: Date | null;
  readonly ratifiedAs: string | null;
}

const columns = (reader: Reader) => reader`
  d.id, d.slug, d.sheet, d.based_on, d.kind, d.alasan, d.version, d.opened_at, d.changed_at, d.closed_at,
  d.ratified_as, p.name as person_name, j.name as jabatan_name`;

const from = (reader: Reader) => reader`
  sop_draft d join person p on (p.office, p.id) = (d.office, d.person)
    join jabatan j on (j.office, j.id) = (d.office, d.jabatan)`;

function complete(row: SheetDraft): SheetDraft {
  return { ...row, sheet: v.parse(sheetSchema, row.sheet) };
}

/** Drafts that are still open, by the name of their procedure. */
export async function openSheetDrafts(reader: Reader, office: string): Promise<SheetDraft[]> {
  const rows = await reader<SheetDraft[]>`
    select ${columns(reader)} from ${from(reader)}
    where d.office = ${office} and d.closed_at is null order by d.slug`;
  return rows.map(complete);
}

/** @throws NotFound when the office has no such draft */
export async function sheetDraftById(reader: Reader, office: string, id: string): Promise<SheetDraft> {
  const [row] = isId(id)
    ? await reader<SheetDraft[]>`
        select ${columns(reader)} from ${from(reader)} where (d.office, d.id) = (${office}, ${id})`
    : [];
  if (!row) throw new NotFound('sheet draft');
  return complete(row);
}

/** The draft, locked for a deed. @throws NotFound when the office has no such draft */
export async function lockedSheetDraft(tx: Reader, office: string, id: string): Promise<SheetDraft> {
  if (!isId(id)) throw new NotFound('sheet draft');
  await tx`select 1 from sop_draft where (office, id) = (${office}, ${id}) for update`;
  return sheetDraftById(tx, office, id);
}
