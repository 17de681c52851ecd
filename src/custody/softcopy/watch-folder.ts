import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Fault, Invalid, type Reason, Refused } from '../../base/errors.ts';
import { machine } from '../../journal/actor.ts';
import { offices } from '../../people/office.ts';
import { unitsOf } from '../../people/unit.ts';
import type { Custody } from '../custody.ts';
import { handInStream } from './hand-in.ts';

/** A file that was not changed for so long, in milliseconds, is whole. */
const STILL = 10_000;
/** Folders into which what was seen is laid. */
const [TAKEN, REFUSED] = ['sudah-diterima', 'ditolak'];
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
        yield* file.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>;
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

/** Lays a file into a folder beside it, under a name that none there has. */
async function layAside(folder: string, into: string, name: string): Promise<string> {
  await mkdir(join(folder, into), { recursive: true });
  const there = new Set(await readdir(join(folder, into)));
  const end = extname(name);
  const stem = name.slice(0, name.length - end.length);
  let free = name;
  for (let n = 2; there.has(free) || there.has(`${free}.txt`); n += 1) free = `${stem} (${n})${end}`;
  await rename(join(folder, name), join(folder, into, free)).catch((error: NodeJS.ErrnoException) => {
    // Somebody took it away, or another server that watches the same share was first.
    if (error.code !== 'ENOENT') throw error;
  });
  return join(folder, into, free);
}

function why(name: string, reasons: readonly (Reason | Fault)[]): string {
  return [`Berkas "${name}" tidak diterima:`, ...reasons.map((one) => `- ${one.id}`), ''].join('\n');
}

async function takeFile(
  custody: Custody,
  office: string,
  unit: string,
  at: { readonly folder: string; readonly name: string },
): Promise<'taken' | 'refused' | null> {
  const { folder, name } = at;
  const file = await settled(join(folder, name), custody.clock.now());
  if (!file) return null;
  try {
    await handInStream(custody, machine(office), file.bytes, { unit, run: null, via: 'folder', name });
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return null;
    const reasons = error instanceof Refused ? error.reasons : error instanceof Invalid ? error.faults : null;
    if (!reasons) throw error;
    const aside = await layAside(folder, REFUSED as string, name);
    await writeFile(`${aside}.txt`, why(name, reasons));
    return 'refused';
  }
  await layAside(folder, TAKEN as string, name);
  return 'taken';
}

/**
 * Looks once into a watched folder, `<folder>/<office code>/<unit code>/`, as scanners and file shares fill it. A file
 * that stood still for ten seconds is handed in for its unit and laid into `sudah-diterima/`; one that is not accepted
 * goes into `ditolak/` with a text that says why. A crash between the two hands the same bytes in again, which changes
 * nothing. The folders of offices and units are made where they are missing; what lies in others stays where it is.
 * @throws the first error that kept a file from being taken in, once all the others were seen to
 */
export async function watchOnce(custody: Custody, folder: string): Promise<Watched> {
  const done = { taken: 0, refused: 0 };
  const failures: unknown[] = [];
  // A share that is not mounted now is not replaced by a folder of ours.
  if (!(await stat(folder).catch(() => null))?.isDirectory()) return done;
  for (const office of await offices(custody.db)) {
    for (const unit of await unitsOf(custody.db, office.id)) {
      const own = join(folder, office.code, unit.code);
      await mkdir(own, { recursive: true });
      const names = await readdir(own);
      for (const name of names.filter((one) => !NOT_A_FILE.test(one)).sort()) {
        const what = await takeFile(custody, office.id, unit.id, { folder: own, name }).catch(
          (error: unknown) => void failures.push(error),
        );
        if (what) done[what] += 1;
      }
    }
  }
  if (failures.length > 0) throw failures[0];
  return done;
}

/** Milliseconds between two looks. */
const EVERY = 10_000;

/**
 * Looks again and again, one look after another, until it is stopped.
 * @param failed told of what kept files from being taken in, once for as long as it stays the same
 */
export function keepWatching(
  custody: Custody,
  folder: string,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let last = '';
  let timer: NodeJS.Timeout | null = null;
  let look: Promise<void> = Promise.resolve();
  let over = false;
  const next = () => {
    look = watchOnce(custody, folder)
      .then(
        () => '',
        (error: unknown) => {
          const now = String(error);
          if (now !== last) failed(error);
          return now;
        },
      )
      .then((now) => {
        last = now;
        if (!over) timer = setTimeout(next, EVERY).unref();
      });
  };
  next();
  return async () => {
    over = true;
    if (timer) clearTimeout(timer);
    await look;
  };
}
