import { readFile } from 'node:fs/promises';
import { newId } from '../base/id.ts';
import { programFile } from '../base/paths.ts';
import { type Deps, perform } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { type NewOffice, openOffice } from '../people/open-office.ts';
import { readSheet } from './sheet/read-sheet.ts';
import type { Sheet } from './sheet/sheet.ts';
import { adoptSheet } from './version/adopt-sheet.ts';

/** The sheet that ships with Terang and that a new office begins with. */
export const SHIPPED_SHEET = 'kpu-kota-serang-03-2025.yaml';

/** Who opens an office: its first administrator, under ids of their own. */
export function firstAdministrator(office: NewOffice, at: Date): Actor {
  return {
    office: office.id,
    person: newId(at),
    name: office.first.name,
    mandate: newId(at),
    jabatan: newId(at),
    jabatanName: 'Pengelola',
    fungsi: 'pengelola',
    unit: null,
  };
}

/**
 * Opens an office with its first administrator and loads the shipped SOP sheet, as two deeds of that person.
 * @returns the administrator as an actor
 */
export async function setUpOffice(
  deps: Deps,
  office: NewOffice,
  sheet: string | Sheet = SHIPPED_SHEET,
): Promise<Actor> {
  const by = firstAdministrator(office, deps.clock.now());
  await perform(deps, by, openOffice, office);
  await adoptShippedSheet(deps, by, sheet);
  return by;
}

/** A sheet that ships with Terang, by its file name. */
export async function shippedSheet(file: string): Promise<Sheet> {
  return readSheet(await readFile(programFile('sop', file), 'utf8'));
}

/** Loads a sheet, by default one that ships, for the administrator's office. */
export async function adoptShippedSheet(
  deps: Deps,
  by: Actor,
  sheet: string | Sheet = SHIPPED_SHEET,
): Promise<string> {
  const read = typeof sheet === 'string' ? await shippedSheet(sheet) : sheet;
  return perform(deps, by, adoptSheet, { id: newId(deps.clock.now()), sheet: read });
}
