import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type Fault, Invalid, type Reason, Refused } from '../../base/errors.ts';
import { repeat } from '../../base/repeat.ts';
import { machine } from '../../journal/actor.ts';
import { offices } from '../../people/office.ts';
import { unitsOf } from '../../people/unit.ts';
import type { Custody } from '../custody.ts';
import { ifThere } from '../store/on-disk.ts';
import { CHUNK } from '../store/spool.ts';
import { handInStream } from './hand-in.ts';

/** A file that was not changed for so long, in milliseconds, is whole. */
const STILL = 10_000;
/** Folders into which what was seen is laid. */
const ASIDE = { taken: 'sudah-diterima', refused: 'ditolak' } as const;
/** Files that are on their way at once. */
const AT_ONCE = 16;
/** Names that copying programs and systems leave for a moment or for themselves. */
const NOT_A_FILE = /^[.~]|^desktop\.ini$|^thumbs\.db$|\.(part|tmp|crdownload|filepart)$/i;

/** What one look at the watched folder did. */
export interface Watched {
  readonly taken: number;
  readonly refused: number;
}

/** The bytes of a file that nobody changed since it was looked at; else null. Links are not followed. */
async function settled(path: string, now: Date): Promise<{ bytes: AsyncIterable<Uint8Array> } | null> {
  const seen = await lstat(path).catch(() => null);
  if (!seen?.isFile() || now.getTime() - seen.mtimeMs < STILL) return null;
  return {
    bytes: (async function* () {
      const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
      try {
        yield* file.createReadStream({ autoClose: false, highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>;
        const after = await file.stat();
        if (after.mtimeMs !== seen.mtimeMs || after.size !== seen.size) throw new ChangedMeanwhile();
      } finally {
        await file.close();
      }
    })(),
  };
}

/** Somebody is still writing the file; it is looked at again later. */
class ChangedMeanwhile extends Error {}

/** Lays a file into a folder beside it, under a name that none there has. @param there the names that are taken */
async function layAside(folder: string, into: string, name: string, there: Set<string>): Promise<string> {
  await mkdir(join(folder, into), { recursive: true });
  const end = extname(name);
  const stem = name.slice(0, name.length - end.length);
  let free = name;
  for (let n = 2; there.has(free) || there.has(`${free}.txt`); n += 1) free = `${stem} (${n})${end}`;
  there.add(free);
  await rename(join(folder, name), join(folder, into, free)).catch((error: NodeJS.ErrnoException) => {
    // Somebody took it away, or another server that watches the same share was first.
    if (error.code !== 'ENOENT') throw error;
  });
  return join(folder, into, free);
}

function why(name: string, reasons: readonly (Reason | Fault)[]): string {
  return [`Berkas "${name}" tidak diterima:`, ...reasons.map((one) => `- ${one.id}`), ''].join('\n');
}

/** What came of a file: where it is laid, and what its giver is told; null while somebody still writes it. */
type Came = { readonly into: 'taken' } | { readonly into: 'refused'; readonly why: string } | null;

async function takeFile(custody: Custody, office: string, unit: string, path: string): Promise<Came> {
  const file = await settled(path, custody.clock.now());
  if (!file) return null;
  const name = basename(path);
  try {
    await handInStream(custody, machine(office), file.bytes, { unit, run: null, via: 'folder', name });
    return { into: 'taken' };
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return null;
    const reasons = error instanceof Refused ? error.reasons : error instanceof Invalid ? error.faults : null;
    if (!reasons) throw error;
    return { into: 'refused', why: why(name, reasons) };
  }
}

/** Hands in the files of a unit's folder, some at once, and lays each aside, one after the other. */
async function takeAll(
  custody: Custody,
  office: string,
  unit: string,
  folder: string,
  tally: Tally,
  signal?: AbortSignal,
) {
  const names = (await readdir(folder)).filter((one) => !NOT_A_FILE.test(one)).sort();
  const there = {
    taken: await namesIn(join(folder, ASIDE.taken)),
    refused: await namesIn(join(folder, ASIDE.refused)),
  };
  for (let from = 0; from < names.length && !signal?.aborted; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    const came = await Promise.allSettled(
      some.map((name) => takeFile(custody, office, unit, join(folder, name))),
    );
    for (const [index, one] of came.entries()) {
      try {
        if (one.status === 'rejected') throw one.reason;
        if (!one.value) continue;
        const { into } = one.value;
        const aside = await layAside(folder, ASIDE[into], some[index] ?? '', there[into]);
        if (one.value.into === 'refused') await writeFile(`${aside}.txt`, one.value.why);
        tally[into] += 1;
      } catch (error) {
        tally.failures.push(error);
      }
    }
  }
}

/** What lies in a folder, also in none. */
async function namesIn(folder: string): Promise<Set<string>> {
  return new Set((await ifThere(readdir(folder))) ?? []);
}

interface Tally {
  taken: number;
  refused: number;
  readonly failures: unknown[];
}

/**
 * Looks once into a watched folder, `<folder>/<office code>/<unit code>/`, as scanners and file shares fill it. A file
 * that stood still for ten seconds is handed in for its unit and laid into `sudah-diterima/`; one that is not accepted
 * goes into `ditolak/` with a text that says why. A crash between the two hands the same bytes in again, which changes
 * nothing. The folders of offices and units are made where they are missing; what lies in others stays where it is.
 * @param signal ends the look after the files under way
 * @throws the first error that kept a file from being taken in, once all the others were seen to
 */
export async function watchOnce(custody: Custody, folder: string, signal?: AbortSignal): Promise<Watched> {
  const tally: Tally = { taken: 0, refused: 0, failures: [] };
  // A share that is not mounted now is not replaced by a folder of ours.
  if (!(await stat(folder).catch(() => null))?.isDirectory()) return { taken: 0, refused: 0 };
  for (const office of await offices(custody.db)) {
    for (const unit of await unitsOf(custody.db, office.id)) {
      const own = join(folder, office.code, unit.code);
      await mkdir(own, { recursive: true });
      await takeAll(custody, office.id, unit.id, own, tally, signal);
    }
  }
  const { taken, refused, failures } = tally;
  if (failures.length > 0) throw failures[0];
  return { taken, refused };
}

/** Milliseconds between two looks. */
const EVERY = 10_000;

/**
 * Looks again and again until it is stopped.
 * @param failed told of what kept files from being taken in, once for as long as it stays the same
 * @returns what ends it, once the files under way are in
 */
export function keepWatching(
  custody: Custody,
  folder: string,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let last = '';
  const look = async (signal: AbortSignal) => {
    await watchOnce(custody, folder, signal);
    last = '';
  };
  const once = (error: unknown) => {
    if (String(error) !== last) failed(error);
    last = String(error);
  };
  return repeat(look, { every: EVERY, failed: once });
}
