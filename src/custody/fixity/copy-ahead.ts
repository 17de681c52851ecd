import { unlink } from 'node:fs/promises';
import { stopwatch } from '../../base/clock.ts';
import { Invalid, NotFound } from '../../base/errors.ts';
import type { Reader } from '../../db/db.ts';
import type { Custody } from '../custody.ts';
import { spool } from '../store/spool.ts';
import type { Spooled, Store } from '../store/store.ts';
import { isUnreadable } from './check-blob.ts';
import { inLanes } from './lanes.ts';
import type { Lying } from './untracked.ts';

/** What became of one file on its way into another copy; what is not whole is never copied. */
export type Copied = 'disalin' | 'berubah' | 'hilang';

/** What one round of copying did. */
export interface Copying {
  readonly files: number;
  /** Bytes. */
  readonly bytes: number;
  /** Files that could not be copied because the original is not whole. */
  readonly damaged: readonly string[];
  /** False when the time was up before everything was there. */
  readonly done: boolean;
}

const LANES = 4;
const PAGE = 1000;

/**
 * Takes the bytes of a name out of a store into the spool of another, hashed on the way.
 * @throws whatever keeps either from working
 */
export async function spoolWhole(
  from: Store,
  folder: string,
  { sha256, size }: Lying,
): Promise<Spooled | Exclude<Copied, 'disalin'>> {
  try {
    const spooled = await spool(folder, await from.read(sha256), { most: size });
    if (spooled.sha256 === sha256) return spooled;
    await unlink(spooled.path);
    return 'berubah';
  } catch (error) {
    if (error instanceof NotFound) return 'hilang';
    if (error instanceof Invalid || isUnreadable(error)) return 'berubah';
    throw error;
  }
}

/**
 * Copies one file from one store into another, whole or not at all.
 * @throws StoreFailed when it could not be kept
 */
export async function copyFile(from: Store, to: Store, file: Lying): Promise<Copied> {
  const spooled = await spoolWhole(from, to.spool, file);
  if (typeof spooled === 'string') return spooled;
  try {
    await to.keep(spooled);
    return 'disalin';
  } finally {
    await unlink(spooled.path).catch(() => {});
  }
}

export interface CopyAhead {
  /** Milliseconds that it may take. */
  readonly ms?: number;
  /**
   * True also copies what the second copy once had and lost. The timer does not: a loss is to be found by a check and
   * mended by somebody's deed.
   */
  readonly again?: boolean;
  readonly told?: (files: number) => void;
  readonly signal?: AbortSignal;
}

/** Copies what the second copy lacks, of every office; the two lists are walked side by side. */
export async function copyAhead(
  at: Pick<Custody, 'db' | 'store'> & { readonly secondStore: Store },
  { ms = Number.POSITIVE_INFINITY, again = false, told = () => {}, signal }: CopyAhead = {},
): Promise<Copying> {
  const elapsed = stopwatch();
  let [files, bytes, done] = [0, 0, true];
  const damaged: string[] = [];
  async function* waiting(): AsyncGenerator<Lying> {
    for await (const file of lacking(at.db, at.secondStore, again)) {
      if (signal?.aborted || elapsed() >= ms) {
        done = false;
        return;
      }
      yield file;
    }
  }
  await inLanes(LANES, waiting(), async (file) => {
    if ((await copyFile(at.store, at.secondStore, file)) !== 'disalin') damaged.push(file.sha256);
    else {
      files += 1;
      bytes += file.size;
    }
    told(files);
  });
  return { files, bytes, damaged: damaged.sort(), done };
}

/** An installation whose second copy is up to date, or, where that does not answer, one that goes on without it. */
export interface Ahead {
  readonly at: Custody;
  /** Why the second copy is left out; null when it is not. */
  readonly trouble: unknown;
}

/** The same before a check: a second copy that does not answer must not keep the files here from being read. */
export async function copyBeforeCheck(at: Custody, how: CopyAhead): Promise<Ahead> {
  const { secondStore } = at;
  if (!secondStore) return { at, trouble: null };
  return copyAhead({ ...at, secondStore }, how).then(
    () => ({ at, trouble: null }),
    (trouble: unknown) => ({ at: { ...at, secondStore: null }, trouble }),
  );
}

interface Recorded extends Lying {
  /** The second copy once had it. */
  readonly known: boolean;
}

/** Files with a living record that the store does not have. */
async function* lacking(reader: Reader, store: Store, again: boolean): AsyncGenerator<Lying> {
  const list = store.list()[Symbol.asyncIterator]();
  try {
    let lying = await list.next();
    for await (const { known, ...file } of recorded(reader)) {
      while (!lying.done && lying.value.sha256 < file.sha256) lying = await list.next();
      const there = !lying.done && lying.value.sha256 === file.sha256;
      if (!there && (again || !known)) yield file;
    }
  } finally {
    await list.return?.();
  }
}

/** Every living record of the installation, in the order of the hashes. */
async function* recorded(reader: Reader): AsyncGenerator<Recorded> {
  for (let after = ''; ; ) {
    const page: Recorded[] = await reader<Recorded[]>`
      select b.sha256, max(b.size) as size, bool_or(r.sha256 is not null) as known
      from blob b left join fixity_result r
        on (r.office, r.sha256, r.salinan) = (b.office, b.sha256, 'kedua')
      where b.sha256 > ${after} and b.dimusnahkan_at is null
      group by b.sha256 order by b.sha256 limit ${PAGE}`;
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.sha256;
  }
}
