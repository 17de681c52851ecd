import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { NotFound } from '../../base/errors.ts';
import { syncFolder, syncFolders, writeDurably } from '../../base/files.ts';
import { ifThere, onDisk } from './on-disk.ts';
import { hashFile } from './spool.ts';
import { isHash, type Range, type Spooled, type Store } from './store.ts';

/** The bytes of a file and its mode, on disk; nobody writes to it from here on. */
async function makeFinal(path: string): Promise<void> {
  // Windows makes durable only what is open for writing.
  const file = await open(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await file.chmod(0o440);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** True when the name was free; what lies there already is not touched. */
async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** True when the file holds these bytes; false also for one that the disk no longer gives back. */
function holds(path: string, { sha256, size }: Spooled): Promise<boolean> {
  const compare = async () => (await stat(path)).size === size && (await hashFile(path)).sha256 === sha256;
  return compare().catch(() => false);
}

/**
 * A store on a disk: `sha256/ab/cd/<hash>`. Bytes are synced before they get their name, the name before anybody is
 * told, and what lies under a name is replaced only when it is no longer what the name says.
 */
export function diskStore(place: string): Store {
  const folder = resolve(place);
  const originals = join(folder, 'sha256');
  const spool = join(folder, 'incoming');
  const pathOf = (sha256: string) => join(originals, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  /** Folders whose own names this process has synced. */
  const named = new Set<string>();
  const derivedOf = (sha256: string) => join(folder, 'derived', sha256.slice(0, 2), sha256);

  /** We hold the good bytes now, so a damaged file is mended at once; under a name of its own first. */
  async function replace(spooled: string, path: string): Promise<void> {
    const own = join(spool, randomUUID());
    await link(spooled, own);
    try {
      await rename(own, path);
    } catch (error) {
      await unlink(own).catch(() => {});
      throw error;
    }
  }

  async function keep(spooled: Spooled): Promise<void> {
    const path = pathOf(spooled.sha256);
    await makeFinal(spooled.path);
    const made = await mkdir(dirname(path), { recursive: true });
    if (!(await linkNew(spooled.path, path)) && !(await holds(path, spooled)))
      await replace(spooled.path, path);
    // Also when name or folder was there: whoever made it may not have synced it yet.
    const isNew = (folder: string) =>
      !named.has(folder) || (made !== undefined && folder.length >= made.length);
    const unsure = [dirname(path), dirname(dirname(path))].filter(isNew);
    await syncFolders([dirname(path), ...unsure.map(dirname)]);
    for (const one of unsure) named.add(one);
  }

  async function read(sha256: string, range?: Range) {
    const file = isHash(sha256) ? await ifThere(open(pathOf(sha256), 'r')) : null;
    if (!file) throw new NotFound('blob');
    return createReadStream('', { ...range, fd: file });
  }

  async function sizeOf(sha256: string): Promise<number | null> {
    const found = isHash(sha256) ? await ifThere(stat(pathOf(sha256))) : null;
    return found?.isFile() ? found.size : null;
  }

  async function* list(after = '') {
    const pairs = async (at: string, from: string) =>
      ((await ifThere(readdir(at))) ?? [])
        .filter((name) => /^[0-9a-f]{2}$/.test(name) && name >= from)
        .sort();
    for (const first of await pairs(originals, after.slice(0, 2))) {
      const from = first === after.slice(0, 2) ? after.slice(2, 4) : '';
      for (const second of await pairs(join(originals, first), from)) {
        const names = (await ifThere(readdir(join(originals, first, second)))) ?? [];
        for (const sha256 of names.filter((name) => isHash(name) && name > after).sort()) {
          const size = await sizeOf(sha256);
          if (size !== null) yield { sha256, size };
        }
      }
    }
  }

  return {
    spool,
    keep: (spooled) => onDisk(keep(spooled)),
    read,
    sizeOf,
    list,
    async remove(sha256) {
      if (!isHash(sha256)) throw new NotFound('blob');
      await ifThere(unlink(pathOf(sha256)));
      await ifThere(syncFolder(dirname(pathOf(sha256))));
    },
    putDerived: (sha256, name, bytes) => onDisk(writeDurably(join(derivedOf(sha256), name), bytes, 0o640)),
    readDerived: (sha256, name) => ifThere(readFile(join(derivedOf(sha256), name))),
    removeDerived: (sha256) => onDisk(rm(derivedOf(sha256), { recursive: true, force: true })),
    plant: (sha256, bytes) => onDisk(writeDurably(pathOf(sha256), bytes, 0o440)),
  };
}
