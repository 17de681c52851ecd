import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { syncFolder } from '../base/files.ts';
import { type TileFile, type TileSource, tilePath, WIDTH } from './tiles.ts';

/** The files of a log that lies in a folder. */
export function tilesIn(dir: string): TileSource {
  return (path) => readOrNull(join(dir, path));
}

/** A file's bytes, or null when there is none. */
export async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/**
 * Writes files of a log and remembers the folders whose names must become durable. A file that is there is
 * replaced whole: tiles follow from the entries, so it can only be the same or damaged.
 */
export interface TileWriter {
  write(tile: TileFile): Promise<void>;
  /** Returns once every file written so far would outlive a power cut. */
  settle(): Promise<void>;
  /** Partial tiles and bundles whose full ones now exist (C2SP tlog-tiles allows to delete these). */
  sweep(): Promise<void>;
}

export function tileWriter(dir: string): TileWriter {
  const folders = new Set<string>();
  const full: string[] = [];
  return {
    async write({ level, index, width, bytes }) {
      const path = join(dir, tilePath(level, index, width));
      await mkdir(dirname(path), { recursive: true });
      const temporary = `${path}.tmp`;
      const file = await open(temporary, 'w', 0o644);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      for (let folder = dirname(path); ; folder = dirname(folder)) {
        folders.add(folder);
        if (relative(dir, folder) === '') break;
      }
      if (width === WIDTH) full.push(path);
    },
    async settle() {
      for (const folder of [...folders, ...(folders.size > 0 ? [dirname(dir)] : [])])
        await syncFolder(folder);
      folders.clear();
    },
    async sweep() {
      for (const path of full.splice(0)) await rm(`${path}.p`, { recursive: true, force: true });
    },
  };
}
