import { steppingClock } from '../../base/clock.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { type Deps, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { testOffice } from '../../people/testing.ts';
import type { Sheet } from '../../sop/sheet/sheet.ts';
import { openSheetDraft } from '../../sop/version/open-draft.ts';
import { saveSheetDraft } from '../../sop/version/save-draft.ts';
import { type SheetVersion, sheetVersions } from '../../sop/version/sheet-version.ts';
import { addUnits, appoint, smallSheet } from '../testing-sheets.ts';
import { type Proposal, proposalOf } from './proposal.ts';
import type { SheetToRatify } from './ratify-reasons.ts';
import { ratifySheet } from './ratify-sheet.ts';

const ATURAN = { revisiKahar: 2, selesaiTetap: 3, batal: 4, berlakuSaatDitandatangani: 5 };

/** Three steps: `a` by the desk, `b` and then `c` by the PPID, `d` by the desk; with the clauses of Serang. */
export function sheetOf(slug: string, change: Partial<Sheet> = {}): Sheet {
  const steps = [{ hasil: ['a:desk'] }, { hasil: ['b:ppid', 'c:ppid'] }, { hasil: ['d:desk'] }];
  const pengesahan = { tempat: null, tanggal: null, klausul: [], aturan: ATURAN };
  const sheet = smallSheet(slug, steps, { pengesahan });
  return { ...sheet, identitas: { ...sheet.identitas, nomor: `${slug}/1` }, ...change };
}

/** An office that changes its SOPs: the administrator writes, the secretary ratifies. */
export class AmendingOffice {
  readonly deps: Deps;
  readonly database: TestDatabase;
  readonly pengelola: Actor;
  readonly sekretaris: Actor;
  readonly desk: Actor;
  readonly ppid: Actor;

  private constructor(
    deps: Deps,
    database: TestDatabase,
    people: Record<'pengelola' | 'sekretaris' | 'desk' | 'ppid', Actor>,
  ) {
    this.deps = deps;
    this.database = database;
    this.pengelola = people.pengelola;
    this.sekretaris = people.sekretaris;
    this.desk = people.desk;
    this.ppid = people.ppid;
  }

  static async open(): Promise<AmendingOffice> {
    const database = await testDatabase();
    const deps = { db: database.db, clock: steppingClock('2026-11-23T02:00:00Z') };
    const pengelola = await testOffice(deps);
    await addUnits(deps, pengelola, 2);
    const sekretaris = await appoint(deps, pengelola, 'sekretaris');
    const desk = await appoint(deps, pengelola, 'desk');
    const ppid = await appoint(deps, pengelola, 'ppid');
    return new AmendingOffice(deps, database, { pengelola, sekretaris, desk, ppid });
  }

  /** Every version of a procedure, the newest first. */
  versionsOf(slug: string): Promise<SheetVersion[]> {
    return sheetVersions(this.deps.db, this.pengelola.office, slug);
  }

  proposal(draft: string, kind: SheetToRatify['kind'] = 'kahar'): Promise<Proposal> {
    return proposalOf(this.deps.db, this.pengelola.office, draft, kind, this.deps.clock.now());
  }

  /** Writes the draft anew, as it is with this change. */
  async rewrite(draft: string, change: (sheet: Sheet) => void, by = this.pengelola): Promise<void> {
    const { draft: saved } = await this.proposal(draft);
    const sheet = structuredClone(saved.sheet);
    change(sheet);
    await perform(this.deps, by, saveSheetDraft, { draft, version: saved.version, sheet });
  }

  /** A draft of the newest version with this change. */
  async draftOf(slug: string, change: (sheet: Sheet) => void, by = this.pengelola): Promise<string> {
    const [newest] = await this.versionsOf(slug);
    const from = { kind: 'version' as const, version: newest?.id ?? '' };
    const id = await perform(this.deps, by, openSheetDraft, { id: newId(), from });
    await this.rewrite(id, change, by);
    return id;
  }

  /** What somebody sends who has just looked. */
  async looked(draft: string, change: Partial<SheetToRatify> = {}): Promise<SheetToRatify> {
    const kind = change.kind ?? 'kahar';
    const now = await this.proposal(draft, kind);
    const seen = { version: now.draft.version, seen: now.fingerprint };
    return { id: newId(), draft, kind, alasan: 'Banjir.', signedCopy: null, ...seen, ...change };
  }

  /** Looks and ratifies. */
  async ratify(draft: string, change: Partial<SheetToRatify> = {}, by = this.sekretaris): Promise<string> {
    return perform(this.deps, by, ratifySheet, await this.looked(draft, change));
  }

  /** Outputs that a run waits for. */
  async tasks(run: string): Promise<string[]> {
    const rows = await this.deps.db<{ output: string }[]>`
      select output from task where run = ${run} order by output`;
    return rows.map((row) => row.output);
  }
}
