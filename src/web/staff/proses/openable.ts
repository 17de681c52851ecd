import type { Reason } from '../../../base/errors.ts';
import { newId } from '../../../base/id.ts';
import { dayOf } from '../../../base/tanggal.ts';
import { openUpdate } from '../../../daftar/open-update.ts';
import { reasonsAgainst } from '../../../journal/act.ts';
import { type Actor, holds } from '../../../journal/actor.ts';
import type { Office } from '../../../people/office.ts';
import { openRun } from '../../../procedure/open-run.ts';
import { type SheetVersion, sheetsInForce } from '../../../sop/version/sheet-version.ts';
import type { Site } from '../../context.ts';

/** A sheet in force, and every reason why no run can be opened under it now. */
export interface Openable {
  readonly sheet: SheetVersion;
  readonly reasons: readonly Reason[];
}

/** True for a procedure that makes a list of information: its units' drafts begin with the run. */
export function makesList({ sheet }: Pick<SheetVersion, 'sheet'>): boolean {
  return sheet.langkah.some((step) => step.jalankan?.hasil.some(({ keluaran }) => keluaran === 'draf_unit'));
}

/** Why a run cannot be opened under a sheet, whatever its name would be. */
export async function reasonsToOpen(site: Site, by: Actor, sheet: SheetVersion): Promise<Reason[]> {
  const input = { id: newId(site.clock.now()), sheet: sheet.id, title: '-' };
  return makesList(sheet)
    ? reasonsAgainst(site, by, openUpdate, input)
    : reasonsAgainst(site, by, openRun, input);
}

/** Every sheet in force today; null for those who may open nothing, whatever the sheet says. */
export async function openable(site: Site, office: Office, by: Actor): Promise<readonly Openable[] | null> {
  if (!holds(by, 'ppid', 'pengelola')) return null;
  const sheets = await sheetsInForce(site.db, office.id, dayOf(site.clock.now(), office.zone));
  const found: Openable[] = [];
  for (const sheet of sheets) found.push({ sheet, reasons: await reasonsToOpen(site, by, sheet) });
  return found;
}
