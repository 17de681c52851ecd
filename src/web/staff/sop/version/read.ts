import { NotFound } from '../../../../base/errors.ts';
import { dayOf, type Tanggal } from '../../../../base/tanggal.ts';
import type { Finding } from '../../../../sop/lint/finding.ts';
import { lint } from '../../../../sop/lint/lint.ts';
import type { Presumption } from '../../../../sop/sheet/presumption.ts';
import { confirmedOf, unconfirmed } from '../../../../sop/version/confirmations.ts';
import { openSheetDrafts, type SheetDraft } from '../../../../sop/version/draft.ts';
import { type Reading, readingsOf } from '../../../../sop/version/readings.ts';
import {
  type SheetVersion,
  sheetVersions,
  stateOf,
  type VersionState,
} from '../../../../sop/version/sheet-version.ts';
import { type Ctx, type Site, visitorOf } from '../../../context.ts';
import { judged } from '../findings.tsx';
import { shownVersion } from '../list.tsx';

/** A version with everything that its page shows. */
export interface VersionView {
  readonly version: SheetVersion;
  readonly state: VersionState;
  /** Every version of the procedure, the newest first. */
  readonly own: readonly SheetVersion[];
  readonly today: Tanggal;
  readonly draft: SheetDraft | null;
  readonly confirmed: ReadonlySet<string>;
  readonly presumed: readonly Presumption[];
  readonly findings: readonly Finding[];
  readonly readings: readonly Reading[];
}

/** The version with this number, or without one the version in force, else the newest. @throws NotFound */
export async function versionOf(c: Ctx, site: Site, wanted: string | undefined) {
  const { office } = visitorOf(c);
  const today = dayOf(site.clock.now(), office.zone);
  const own = await sheetVersions(site.db, office.id, c.req.param('slug') ?? '');
  const version = wanted ? own.find((one) => `${one.version}` === wanted) : shownVersion(own, today);
  if (!version) throw new NotFound('sheet');
  return { version, own, today };
}

/** @param wanted number of the version; without it the one in force, else the newest */
export async function readVersion(c: Ctx, site: Site, wanted?: string): Promise<VersionView> {
  const { office } = visitorOf(c);
  const { version, own, today } = await versionOf(c, site, wanted);
  const [confirmed, drafts, readings, versions] = await Promise.all([
    confirmedOf(site.db, office.id, version.id),
    openSheetDrafts(site.db, office.id),
    readingsOf(site.db, office.id, version, today),
    sheetVersions(site.db, office.id),
  ]);
  return {
    version,
    state: stateOf(version, own, today),
    own,
    today,
    draft: drafts.find(({ slug }) => slug === version.slug) ?? null,
    confirmed,
    presumed: unconfirmed(version.sheet, confirmed),
    findings: judged(lint(version.sheet, { today, confirmed, versions })),
    readings,
  };
}
