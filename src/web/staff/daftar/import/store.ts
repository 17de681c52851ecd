import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../../base/clock.ts';
import { NotFound } from '../../../../base/errors.ts';
import { writeDurably } from '../../../../base/files.ts';
import { sha256 } from '../../../../base/hash.ts';
import { isId } from '../../../../base/id.ts';

/** Where uploaded lists wait between the check and the import: whose, for which draft. */
export interface ImportPlace {
  /** The data folder. */
  readonly data: string;
  readonly clock: Clock;
  readonly office: string;
  readonly draft: string;
}

const KEPT_FOR = 24 * 3_600_000;

function folderOf({ data, office, draft }: ImportPlace): string {
  if (!isId(office) || !isId(draft)) throw new NotFound('import');
  return join(data, 'imports', office, draft);
}

/**
 * Keeps an uploaded list for a day, so that the person sees what it holds before it is taken in. Only the same
 * draft of the same office finds it again. Lists older than a day go when a new one comes.
 * @returns its SHA-256, the name under which it is found
 */
export async function keepImport(place: ImportPlace, bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes);
  const folder = folderOf(place);
  await sweep(join(place.data, 'imports'), place.clock.now().getTime() - KEPT_FOR);
  await mkdir(folder, { recursive: true });
  await writeDurably(join(folder, hash), bytes, 0o600);
  return hash;
}

/** The kept bytes, or null when there are none (any more). */
export async function keptImport(place: ImportPlace, hash: string): Promise<Buffer | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  return readFile(join(folderOf(place), hash)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Lets go of a list that was imported, or that must not be kept. */
export async function forgetImport(place: ImportPlace, hash: string): Promise<void> {
  if (/^[0-9a-f]{64}$/.test(hash)) await rm(join(folderOf(place), hash), { force: true });
}

async function sweep(root: string, before: number): Promise<void> {
  const names = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < before) await rm(path, { force: true });
  }
}
