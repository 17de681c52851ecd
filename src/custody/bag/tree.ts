import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_FILES } from './manifest.ts';

export interface Tree {
  /** Size in bytes of every ordinary file, by its path with forward slashes. */
  readonly files: ReadonlyMap<string, number>;
  /** Links, devices, pipes and names that are not text: nothing of the kind belongs in a bag. */
  readonly strange: readonly string[];
}

/** Folders below one another in a bag. */
const DEPTH = 8;

/**
 * Lists a folder without following links or opening anything.
 * @throws Error when it holds more files or deeper folders than a bag can
 */
export async function readTree(folder: string): Promise<Tree> {
  const files = new Map<string, number>();
  const strange: string[] = [];
  let seen = 0;

  async function walk(under: string, depth: number): Promise<void> {
    if (depth > DEPTH) throw new Error('folders are nested too deep');
    for await (const member of await opendir(join(folder, under))) {
      seen += 1;
      if (seen > MAX_FILES) throw new Error('too many files');
      const path = under === '' ? member.name : `${under}/${member.name}`;
      if (member.name.includes('\ufffd')) strange.push(path);
      else if (member.isDirectory()) await walk(path, depth + 1);
      else if (member.isFile()) files.set(path, (await lstat(join(folder, path))).size);
      else strange.push(path);
    }
  }
  await walk('', 0);
  return { files, strange };
}

const NO_FOLLOW = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
const CHUNK = 1 << 18;

/** The bytes of an ordinary file, piece by piece; a link is not followed. */
export async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, NO_FOLLOW);
  try {
    if (!(await file.stat()).isFile()) throw new Error('not an ordinary file');
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** SHA-256 of a file of any size in constant memory. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(path)) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * The whole file, which must be small.
 * @throws RangeError beyond the limit, before more than the limit has been read
 */
export async function readSmall(path: string, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(path)) {
    size += chunk.length;
    if (size > limit) throw new RangeError(`larger than ${limit} bytes`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
