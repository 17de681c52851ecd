import { dayOf, type Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';
import { entriesAbout } from '../../journal/history.ts';
import { officeById } from '../../people/office.ts';
import { type Comparison, compareSheets } from '../../sop/amend/compare.ts';
import { inForceFrom } from '../../sop/amend/ratifier.ts';
import { type RunningSheet, running } from '../../sop/sheet/running.ts';
import { type SheetDraft, sheetDraftById } from '../../sop/version/draft.ts';
import { type SheetVersion, sheetVersions, stateOf } from '../../sop/version/sheet-version.ts';
import { runById } from '../read-run.ts';
import type { Run } from '../run.ts';
import { type AmendmentKind, fingerprint, type RunOutcome, rehearse, voids } from './rehearse.ts';

/** A draft held against the version in force and all open runs: everything that ratifying it turns on. */
export interface Proposal {
  readonly draft: SheetDraft;
  readonly after: RunningSheet;
  /** The version that it replaces; null for a procedure that the office does not have yet. */
  readonly inForce: SheetVersion | null;
  readonly before: RunningSheet | null;
  /** Every version of every SOP of the office. */
  readonly versions: readonly SheetVersion[];
  readonly comparison: Comparison | null;
  /** True when it voids the version in force and its runs. */
  readonly isVoid: boolean;
  readonly runs: readonly Run[];
  readonly outcomes: readonly RunOutcome[];
  readonly fingerprint: string;
  /** Persons who opened or saved the draft. */
  readonly writers: ReadonlySet<string>;
  readonly today: Tanggal;
  readonly berlakuSejak: Tanggal;
}

async function openRunsOf(reader: Reader, office: string, slug: string, at: Date): Promise<Run[]> {
  const rows = await reader<{ id: string }[]>`
    select r.id from run r join sop_sheet s on (s.office, s.id) = (r.office, r.sheet)
    where r.office = ${office} and s.slug = ${slug} and r.closed_at is null order by r.opened_at, r.id`;
  return Promise.all(rows.map(({ id }) => runById(reader, office, id, at)));
}

async function writersOf(reader: Reader, office: string, draft: string): Promise<ReadonlySet<string>> {
  const entries = await entriesAbout(reader, office, `sop-draft:${draft}`);
  return new Set(entries.flatMap(({ person }) => person ?? []));
}

/**
 * Holds a draft against what is in force at an instant. The version in force is the one that it replaces; before any
 * is in force, the newest that is not void.
 * @throws NotFound when the office has no such draft
 */
export async function proposalOf(
  reader: Reader,
  office: string,
  id: string,
  kind: AmendmentKind,
  at: Date,
): Promise<Proposal> {
  const draft = await sheetDraftById(reader, office, id);
  const [{ zone }, versions, runs, writers] = await Promise.all([
    officeById(reader, office),
    sheetVersions(reader, office),
    openRunsOf(reader, office, draft.slug, at),
    writersOf(reader, office, id),
  ]);
  const today = dayOf(at, zone);
  const own = versions.filter(({ slug, batalAt }) => slug === draft.slug && batalAt === null);
  const inForce = own.find((one) => stateOf(one, versions, today) === 'berlaku') ?? own[0] ?? null;
  const before = inForce ? running(inForce.sheet) : null;
  const after = running(draft.sheet);
  const outcomes = before ? rehearse(before, after, kind, runs) : [];
  return {
    draft,
    after,
    inForce,
    before,
    versions,
    comparison: before ? compareSheets(before, after) : null,
    isVoid: before !== null && voids(before, after),
    runs,
    outcomes,
    fingerprint: fingerprint(outcomes),
    writers,
    today,
    berlakuSejak: inForceFrom(draft.sheet, at, zone),
  };
}
