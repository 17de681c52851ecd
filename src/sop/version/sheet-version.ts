import * as v from 'valibot';
import type { Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';
import { type Sheet, sheetSchema } from '../sheet/sheet.ts';

/** How a version came: loaded as signed elsewhere, or ratified here as an ordinary or a force-majeure revision. */
export type VersionKind = 'dimuat' | 'biasa' | 'kahar';

/** One version of an office's SOP; its text never changes after. */
export interface SheetVersion {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly nomor: string;
  readonly sheet: Sheet;
  readonly sha256: string;
  readonly kind: VersionKind;
  readonly adoptedAt: Date;
  /** First day on which it is in force. */
  readonly berlakuSejak: Tanggal;
  /** When a change of scope or responsible party made it void; null while it is not. */
  readonly batalAt: Date | null;
  /** Post that signed it, as it signs; null for versions signed elsewhere. */
  readonly approver: string | null;
}

export type VersionState = 'disahkan' | 'berlaku' | 'diganti' | 'batal';

const known = new Map<string, Sheet>();

/** A stored sheet, complete with what later forms of the sheet added. Read once; a version never changes. */
export function storedSheet(id: string, stored: unknown): Sheet {
  let sheet = known.get(id);
  if (!sheet) {
    sheet = v.parse(sheetSchema, stored);
    known.set(id, sheet);
  }
  return sheet;
}

/** Every version of the office's SOPs, the newest of each procedure first. */
export async function sheetVersions(reader: Reader, office: string, slug?: string): Promise<SheetVersion[]> {
  const rows = await reader<SheetVersion[]>`
    select id, slug, version, nomor, sheet, sha256, kind, adopted_at, berlaku_sejak, batal_at, approver
    from sop_sheet where office = ${office} ${slug ? reader`and slug = ${slug}` : reader``}
    order by slug, version desc`;
  return rows.map((row) => ({ ...row, sheet: storedSheet(row.id, row.sheet) }));
}

/** The newest version of each of the office's SOPs that is not void. */
export async function sheetsOf(reader: Reader, office: string): Promise<SheetVersion[]> {
  const seen = new Set<string>();
  return (await sheetVersions(reader, office)).filter(({ slug, batalAt }) => {
    if (batalAt || seen.has(slug)) return false;
    seen.add(slug);
    return true;
  });
}

/** The version of each procedure that is in force on a day; new runs are opened under it. */
export async function sheetsInForce(reader: Reader, office: string, day: Tanggal): Promise<SheetVersion[]> {
  const versions = await sheetVersions(reader, office);
  return versions.filter((one) => stateOf(one, versions, day) === 'berlaku');
}

/** Where a version stands in its life on a day, among all versions of the office. */
export function stateOf(one: SheetVersion, versions: readonly SheetVersion[], day: Tanggal): VersionState {
  if (one.batalAt) return 'batal';
  if (one.berlakuSejak > day) return 'disahkan';
  const newer = versions.some(
    (other) =>
      other.slug === one.slug &&
      other.version > one.version &&
      other.berlakuSejak <= day &&
      other.batalAt === null,
  );
  return newer ? 'diganti' : 'berlaku';
}
