import { lstat, mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeDurably } from '../../base/files.ts';
import { newId } from '../../base/id.ts';

/** Folders that are being put together begin with this; none of them is ever shown. */
export const STAGING = '.susun-';

export function isOfficeCode(code: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(code);
}

/** Where an office's edition lies once it is published. */
export function editionFolder(editions: string, officeCode: string, nomor: number): string {
  if (!isOfficeCode(officeCode)) throw new Error(`not an office code: ${officeCode}`);
  return join(editions, officeCode, String(nomor));
}

/** A new folder name beside the offices, on the same file system, so that one rename puts it in place. */
export function stagingFolder(editions: string): string {
  return join(editions, `${STAGING}${newId()}`);
}

export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Renames a finished folder to its place and makes the name durable.
 * @throws Error when the place is taken; what is published never changes
 */
export async function putInPlace(
  staged: string,
  editions: string,
  officeCode: string,
  nomor: number,
): Promise<string> {
  const place = editionFolder(editions, officeCode, nomor);
  if (await exists(place)) throw new Error(`edition ${nomor} of ${officeCode} is already in place`);
  await mkdir(join(editions, officeCode), { recursive: true });
  await rename(staged, place);
  await syncFolder(join(editions, officeCode));
  await syncFolder(editions);
  return place;
}

/** The number that `current` points to, whether it is a link or a pointer file; null when there is none. */
export async function currentNomor(editions: string, officeCode: string): Promise<number | null> {
  const pointer = join(editions, officeCode, 'current');
  try {
    const target = (await lstat(pointer)).isSymbolicLink()
      ? await readlink(pointer)
      : await readFile(pointer, 'utf8');
    const nomor = Number(target.trim());
    return Number.isInteger(nomor) && nomor > 0 ? nomor : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Folder of the edition that an office shows now; null before its first. */
export async function currentEdition(
  editions: string,
  officeCode: string,
): Promise<{ nomor: number; folder: string } | null> {
  const nomor = await currentNomor(editions, officeCode);
  return nomor === null ? null : { nomor, folder: editionFolder(editions, officeCode, nomor) };
}

/**
 * Lets `current` name this edition. A reader sees the old edition or the new one, never neither and never a part:
 * a new link is renamed over the old. Where links are not allowed (Windows without the right), `current` is a file
 * that holds the number.
 * @throws Error when the edition is not in place
 */
export async function switchCurrent(editions: string, officeCode: string, nomor: number): Promise<void> {
  if (!(await exists(editionFolder(editions, officeCode, nomor))))
    throw new Error(`edition ${nomor} is not in place`);
  const folder = join(editions, officeCode);
  const fresh = join(folder, `.current-${newId()}`);
  try {
    await symlink(String(nomor), fresh, 'dir');
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EACCES', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    await writeDurably(join(folder, 'current'), `${nomor}\n`);
    return;
  }
  await rename(fresh, join(folder, 'current'));
  await syncFolder(folder);
}

/** Folders that a crash left behind while an edition was put together. */
export async function leftovers(editions: string): Promise<string[]> {
  if (!(await exists(editions))) return [];
  const names = await readdir(editions);
  return names.filter((name) => name.startsWith(STAGING)).map((name) => join(editions, name));
}

/** Removes a folder and makes its absence durable. */
export async function removeFolder(path: string, parent: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await syncFolder(parent);
}
