import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../base/files.ts';
import { sha256 } from '../../base/hash.ts';
import { isSafePath, type Listed } from '../../custody/bag/manifest.ts';
import { sound } from '../../custody/store/sound.ts';

/** A file to be written: its bytes, or a stored file's, which must have the SHA-256 that the edition names. */
export type PayloadFile = { readonly path: string } & (
  | { readonly bytes: string | Uint8Array }
  | { readonly source: AsyncIterable<Uint8Array>; readonly sha256: string }
);

export interface Written extends Listed {
  readonly size: number;
}

/** Files written at once: enough to keep a disk's queue busy while each waits for its fsync. */
const AT_ONCE = 8;

async function copyChecked(
  source: AsyncIterable<Uint8Array>,
  target: string,
  expected: string,
): Promise<Written> {
  const to = await open(target, 'wx');
  try {
    let size = 0;
    for await (const part of sound(source, expected)) {
      await to.writeFile(part);
      size += part.length;
    }
    await to.sync();
    return { path: '', sha256: expected, size };
  } finally {
    await to.close();
  }
}

async function writeNew(target: string, bytes: string | Uint8Array): Promise<Written> {
  const file = await open(target, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return { path: '', sha256: sha256(bytes), size: Buffer.byteLength(bytes) };
}

/**
 * Writes every file under the folder and makes names and bytes durable. Stored files are copied in pieces and
 * hashed on the way, never shared by a hard link, so that later damage to one copy leaves the other whole.
 * @returns path, SHA-256 and size of each file, in the order given
 * @throws Error when a stored file is damaged, or when two files claim one path (also in another case)
 */
export async function writePayload(folder: string, files: Iterable<PayloadFile>): Promise<Written[]> {
  const written: Written[] = [];
  const claimed = new Set<string>();
  const folders = new Set([folder]);
  let next = 0;
  const queue = files[Symbol.iterator]();
  await mkdir(folder, { recursive: true });

  async function work(): Promise<void> {
    for (let step = queue.next(); !step.done; step = queue.next()) {
      const file = step.value;
      const index = next++;
      if (!isSafePath(file.path)) throw new Error(`not a path of an edition: ${file.path}`);
      if (claimed.has(file.path.toLowerCase())) throw new Error(`two files claim ${file.path}`);
      claimed.add(file.path.toLowerCase());
      const target = join(folder, ...file.path.split('/'));
      if (!folders.has(dirname(target))) await mkdir(dirname(target), { recursive: true });
      for (let at = dirname(target); at.length > folder.length; at = dirname(at)) folders.add(at);
      const done =
        'bytes' in file
          ? await writeNew(target, file.bytes)
          : await copyChecked(file.source, target, file.sha256);
      written[index] = { ...done, path: file.path };
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const path of [...folders].sort((a, b) => b.length - a.length)) await syncFolder(path);
  return written;
}
