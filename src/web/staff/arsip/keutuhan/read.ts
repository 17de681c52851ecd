import type { Reason } from '../../../../base/errors.ts';
import { copiesOf } from '../../../../custody/fixity/check-blob.ts';
import {
  type Coverage,
  countFindings,
  coverageOf,
  damagedFiles,
  type FixityCheck,
  type FixityFinding,
  fixityChecks,
  keeperOffice,
  standingFindings,
} from '../../../../custody/fixity/fixity-check.ts';
import { markOrphans } from '../../../../custody/fixity/orphan/mark-orphans.ts';
import { type Orphan, orphansOf, removableFrom } from '../../../../custody/fixity/orphan/orphan.ts';
import { removeOrphans } from '../../../../custody/fixity/orphan/remove-orphans.ts';
import { restoreSoftcopy } from '../../../../custody/fixity/restore-softcopy.ts';
import { why } from '../../../../custody/fixity/text.ts';
import { keepsAll, keepsFor, readsFor } from '../../../../custody/who.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import { type Actor, holds } from '../../../../journal/actor.ts';
import type { Site } from '../../../context.ts';

/** Rows of each table that are shown; whoever has more works with the command line. */
export const SHOWN = 100;

/** Everything that the page shows, and why each of its deeds would be refused now. */
export interface Read {
  readonly checks: readonly FixityCheck[];
  readonly counts: Readonly<Record<FixityFinding['hasil'], number>>;
  /** Files that are not as recorded; names only of those that the reader may know. */
  readonly findings: readonly FixityFinding[];
  /** Files that are not whole, and those of them that no copy has whole. */
  readonly damaged: { readonly files: number; readonly lost: ReadonlySet<string> };
  readonly coverage: readonly Coverage[];
  /** True for the office that looks after what belongs to none. */
  readonly keeper: boolean;
  readonly orphans: readonly Orphan[];
  /** Those of them that the press of "Hapus" is about. */
  readonly due: readonly string[];
  readonly check: readonly Reason[];
  readonly restore: readonly Reason[];
  readonly mark: readonly Reason[];
  readonly remove: readonly Reason[];
}

/** The orphans that this person can remove today; where there are none, all that are marked, for the reasons. */
function dueFor(by: Actor, orphans: readonly Orphan[], now: Date): string[] {
  const marked = orphans.flatMap(({ sha256, markedAt, markedPerson }) =>
    markedAt ? [{ sha256, markedAt, markedPerson }] : [],
  );
  const due = marked.filter((one) => one.markedPerson !== by.person && removableFrom(one.markedAt) <= now);
  return (due.length > 0 ? due : marked).map(({ sha256 }) => sha256);
}

export async function readKeutuhan(site: Site, by: Actor): Promise<Read> {
  const { db, secondStore } = site;
  const orphans = await orphansOf(db, by.office, SHOWN);
  const due = dueFor(by, orphans, site.clock.now());
  const some = orphans.slice(0, 1).map(({ sha256 }) => sha256);
  const salinan = [...copiesOf(site).keys()];
  const [checks, counts, damaged, found, coverage, keeper, restore, mark, remove] = await Promise.all([
    fixityChecks(db, by.office, 8),
    countFindings(db, by.office),
    damagedFiles(db, by.office, salinan.length),
    standingFindings(db, by.office, SHOWN),
    coverageOf(db, by.office, salinan),
    keeperOffice(db),
    reasonsAgainst(site, by, restoreSoftcopy, {
      ...{ sha256: '', salinan: 'utama', ada: 'hilang', lain: secondStore ? 'utuh' : null, disisihkan: null },
    }),
    reasonsAgainst(site, by, markOrphans, { hashes: some }),
    reasonsAgainst(site, by, removeOrphans, { hashes: due }),
  ]);
  const findings = found
    .filter(({ hasil }) => hasil === 'berubah' || hasil === 'hilang')
    .map((one) => (knowsName(by, one) ? one : { ...one, name: null }));
  return {
    ...{ checks, counts, damaged, findings, coverage, keeper: keeper === by.office, orphans, due },
    ...{ check: checkReasons(by), restore, mark, remove },
  };
}

/** True for who may read a file's name; of what is to be excluded only those who keep it. */
function knowsName(by: Actor, { unit, dikecualikan }: FixityFinding): boolean {
  return dikecualikan ? keepsFor(by, unit) : readsFor(by, unit);
}

/** Why somebody may not start a check; it changes nothing, but it keeps the machine busy. */
export function checkReasons(by: Actor): Reason[] {
  return keepsAll(by) || holds(by, 'pengelola') ? [] : [why.onlyCheckers()];
}
