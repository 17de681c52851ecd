import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fault, Invalid } from '../../base/errors.ts';
import { syncFolder } from '../../base/files.ts';
import { sound } from '../store/sound.ts';
import type { Store } from '../store/store.ts';
import type { SoundBag } from './make-bag.ts';
import { type Entry, textEntry, zip, zipSize } from './write-zip.ts';

/** The files of a bag in the order in which they are written: what tells of it first, then the originals. */
function entriesOf(store: Store, { name, tags, payload, crc }: SoundBag): Entry[] {
  return [
    ...[...tags].map(([path, text]) => textEntry(`${name}/${path}`, text)),
    ...payload.map(({ path, sha256, size }) => ({
      ...{ path: `${name}/${path}`, size, crc: crc.get(path) ?? 0 },
      async *bytes() {
        yield* sound((await store.read(sha256)) as AsyncIterable<Uint8Array>, sha256);
      },
    })),
  ];
}

/** The bag as a ZIP file that comes while it is read, with its size; a damaged original breaks it off. */
export function bagZip(
  store: Store,
  bag: SoundBag,
): { readonly size: number; readonly bytes: AsyncIterable<Uint8Array> } {
  const entries = entriesOf(store, bag);
  return { size: zipSize(entries), bytes: zip(entries) };
}

/** Writes the bag as a ZIP file that is either whole or not there. */
export async function writeZip(store: Store, bag: SoundBag, path: string): Promise<void> {
  const temporary = `${path}.sebagian`;
  try {
    await writeFile(temporary, bagZip(store, bag).bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(resolve(path)));
}

/**
 * Writes the bag as a folder, which must not be there or be empty, and reads back what was written.
 * @throws Invalid when something lies there already
 */
export async function writeFolder(store: Store, bag: SoundBag, folder: string): Promise<void> {
  const there = await readdir(folder).catch(() => []);
  const isFile = await stat(folder).then(
    (found) => !found.isDirectory(),
    () => false,
  );
  if (there.length > 0 || isFile) {
    const name = basename(folder);
    throw new Invalid([
      fault(
        '--output',
        'sudah-ada',
        `${name} sudah ada dan tidak kosong. Sebutkan folder yang baru.`,
        `${name} is there and not empty. Name a new folder.`,
      ),
    ]);
  }
  await mkdir(folder, { recursive: true });
  const folders = new Set([folder]);
  for (const { path, bytes } of entriesOf(store, { ...bag, name: '.' })) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    for (let at = dirname(file); at.length >= folder.length; at = dirname(at)) folders.add(at);
    await writeFile(file, bytes());
  }
  for (const one of folders) await syncFolder(one);
  for (const { path, sha256 } of bag.payload)
    if ((await hashOf(join(folder, path))) !== sha256)
      throw new Error('what was written reads back differently');
}

async function writeFile(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx');
  try {
    for await (const chunk of bytes) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  for await (const chunk of file.createReadStream({ highWaterMark: 1 << 18 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
