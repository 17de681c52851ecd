import { join } from 'node:path';
import { type Both, both } from '../../base/text.ts';
import { readSmall, readTree, sha256OfFile, type Tree } from '../../custody/bag/tree.ts';

/** One thing that was checked, and what was found. */
export interface Check {
  readonly name: CheckName;
  readonly ok: boolean;
  readonly detail: Both;
}

export const CHECKS = [
  'folder',
  'manifest',
  'tagmanifest',
  'signature',
  'daftar',
  'berkas',
  'csv',
  'journal',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** A problem that a check found; anything else that is thrown counts as one too. */
export class Found extends Error {
  override readonly name = 'Found';
  readonly detail: Both;
  constructor(id: string, en: string) {
    super(en);
    this.detail = { id, en };
  }
}

/** Largest list, manifest or other text that is read whole; files of items are streamed whatever their size. */
const MAX_TEXT = 64 * 1024 * 1024;

function missing(path: string): Found {
  return new Found(`Berkas ${path} tidak ada.`, `The file ${path} is missing.`);
}

/** A bag that is being read: nothing in it is believed. */
export class BagReader {
  readonly dir: string;
  readonly tree: Tree;
  private readonly hashes = new Map<string, Promise<string>>();

  private constructor(dir: string, tree: Tree) {
    this.dir = dir;
    this.tree = tree;
  }

  static async open(dir: string): Promise<BagReader> {
    return new BagReader(dir, await readTree(dir));
  }

  /** @throws Found when the file is absent or larger than a text of an edition can be */
  async bytes(path: string): Promise<Buffer> {
    const size = this.tree.files.get(path);
    if (size === undefined) throw missing(path);
    if (size > MAX_TEXT) throw new Found(`Berkas ${path} terlalu besar.`, `The file ${path} is too large.`);
    return readSmall(join(this.dir, path), MAX_TEXT);
  }

  /** The file as UTF-8, refused when it is not. */
  async text(path: string): Promise<string> {
    const bytes = await this.bytes(path);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new Found(`Berkas ${path} bukan teks UTF-8.`, `The file ${path} is not UTF-8 text.`);
    }
  }

  /**
   * Each file is hashed once, whatever asks.
   * @throws Found when there is no ordinary file of this name; opening a pipe would wait for ever
   */
  async hash(path: string): Promise<string> {
    if (!this.tree.files.has(path)) throw missing(path);
    const known = this.hashes.get(path);
    if (known) return known;
    const hash = sha256OfFile(join(this.dir, path));
    this.hashes.set(path, hash);
    return hash;
  }
}

/** Runs one check; a check never throws. */
export async function run(name: CheckName, check: () => Promise<Both>): Promise<Check> {
  try {
    return { name, ok: true, detail: await check() };
  } catch (error) {
    const detail = error instanceof Found ? error.detail : unreadable(error);
    return { name, ok: false, detail };
  }
}

function unreadable(error: unknown): Both {
  const why = error instanceof Error ? printable(error.message) : 'unknown';
  return both(`Tidak terbaca: ${why}.`, `Cannot be read: ${why}.`);
}

/** Text from a bag made safe for a terminal: control and direction characters become question marks. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?').slice(0, 200);
}

/** The first three names and how many more there are. */
export function some(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(printable).join(', ');
  return names.length > 3 ? `${shown} (+${names.length - 3})` : shown;
}
