import { stat } from 'node:fs/promises';
import { NotFound } from '../base/errors.ts';
import type { Both } from '../base/text.ts';
import { BagReader, CHECKS, type Check, type CheckName, run } from './bag/check.ts';
import { checkFolder, checkManifest, checkTagManifest } from './bag/check-files.ts';
import { type Claim, checkCsv, checkItemFiles, checkList, readClaim } from './bag/check-list.ts';
import { checkJournal, checkSignature, type Trust } from './bag/check-origin.ts';

export interface EditionReport {
  readonly ok: boolean;
  /** What the folder says that it is; null when it says nothing readable. Believe it only when `ok`. */
  readonly office: string | null;
  readonly edition: number | null;
  readonly root: string | null;
  readonly checks: readonly Check[];
}

/**
 * Checks a published edition with nothing but its folder: no database, no network, no trust in whoever gave it.
 * With `trust`, the office's key and the journal's key are those that the caller knows from elsewhere; without,
 * the keys in the folder, and the report then says that their fingerprints must still be compared.
 * @throws NotFound when there is no such folder; every other trouble is a failed check
 */
export async function verifyEdition(dir: string, trust: Trust = {}): Promise<EditionReport> {
  const folder = await stat(dir).catch(() => null);
  if (!folder?.isDirectory()) throw new NotFound(dir);
  let bag: BagReader;
  try {
    bag = await BagReader.open(dir);
  } catch (error) {
    const failed = await run('folder', () => Promise.reject(error));
    return { ok: false, office: null, edition: null, root: null, checks: [failed] };
  }
  const steps: Record<CheckName, () => Promise<Both>> = {
    folder: () => checkFolder(bag),
    manifest: () => checkManifest(bag),
    tagmanifest: () => checkTagManifest(bag),
    signature: () => checkSignature(bag, trust),
    daftar: () => checkList(bag),
    berkas: () => checkItemFiles(bag),
    csv: () => checkCsv(bag),
    journal: () => checkJournal(bag, trust),
  };
  const checks: Check[] = [];
  for (const name of CHECKS) checks.push(await run(name, steps[name]));
  const claim: Claim | null = await readClaim(bag).catch(() => null);
  return {
    ok: checks.every((check) => check.ok),
    office: claim?.office ?? null,
    edition: claim?.edition ?? null,
    root: claim?.root ?? null,
    checks,
  };
}
