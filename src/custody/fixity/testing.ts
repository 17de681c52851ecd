import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Clock, steppingClock } from '../../base/clock.ts';
import { foldersOf } from '../../base/config.ts';
import { Unfit } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { newId } from '../../base/id.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { testDatabase } from '../../db/testing.ts';
import { transaction } from '../../db/transaction.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { addPerson } from '../../people/add-person.ts';
import { testOffice } from '../../people/testing.ts';
import type { Custody } from '../custody.ts';
import { diskStore } from '../store/disk-store.ts';
import { unfit } from './text.ts';

/** An office with its store and a second copy, both on disk, whose files are written as the store would lay them. */
export interface TestCustody {
  readonly at: Custody & { readonly secondStore: NonNullable<Custody['secondStore']> };
  readonly office: string;
  /** The administrator, and the PPID, who is somebody else. */
  readonly pengelola: Actor;
  readonly ppid: Actor;
  readonly url: string;
  /** Where a file lies in a copy. */
  pathIn(salinan: 'utama' | 'kedua', hash: string): string;
  /** Keeps so many small files, recorded, in one copy or both. @returns their hashes in order */
  fill(count: number, salinan?: readonly ('utama' | 'kedua')[]): Promise<string[]>;
  /** Writes bytes under a name, whatever it promises. */
  writeAs(salinan: 'utama' | 'kedua', hash: string, text: string): Promise<void>;
  /** Writes files that `fill` made once more as they were. */
  write(salinan: 'utama' | 'kedua', hashes: readonly string[]): Promise<void>;
  /** Files in the first copy that nobody has a record of. @returns their hashes */
  strange(count: number): Promise<string[]>;
  /** Tries again while another process, or the rest of one, holds the office's check. */
  untilFree<Result>(work: () => Promise<Result>): Promise<Result>;
  drop(): Promise<void>;
}

export async function testCustody(
  clock: Clock = steppingClock('2026-11-23T02:00:00Z', 1),
): Promise<TestCustody> {
  const { db, url, drop } = await testDatabase();
  const data = await mkdtemp(join(tmpdir(), 'terang-fixity-'));
  const folders = foldersOf(data);
  const second = join(data, 'kedua');
  const at = {
    ...{ db, clock, data, folders, publicUrl: null },
    ...{ store: diskStore(folders.blobs), secondStore: diskStore(second) },
  };
  const pengelola = await testOffice(at);
  const person = newId();
  await perform(at, pengelola, addPerson, { id: person, name: 'Ratna Contoh', email: 'ratna@uji.example' });
  const ppid: Actor = { ...pengelola, person, name: 'Ratna Contoh', fungsi: 'ppid', jabatanName: 'PPID' };
  const texts = new Map<string, string>();
  const pathIn: TestCustody['pathIn'] = (salinan, hash) =>
    join(salinan === 'utama' ? folders.blobs : second, 'sha256', hash.slice(0, 2), hash.slice(2, 4), hash);
  const writeAs: TestCustody['writeAs'] = async (salinan, hash, text) => {
    const path = pathIn(salinan, hash);
    await mkdir(dirname(path), { recursive: true });
    await rm(path, { force: true });
    await writeFile(path, text);
  };
  const make = async (count: number, word: string, salinan: readonly ('utama' | 'kedua')[]) => {
    const made = Array.from({ length: count }, (_, n) => `${word} ${texts.size + n} `.repeat(1 + (n % 7)));
    for (const text of made) {
      texts.set(sha256(text), text);
      for (const one of salinan) await writeAs(one, sha256(text), text);
    }
    return made.map((text) => ({ hash: sha256(text), size: text.length }));
  };
  return {
    ...{ at, office: pengelola.office, pengelola, ppid, url, pathIn, writeAs },
    async fill(count, salinan = ['utama']) {
      const files = await make(count, 'berkas', salinan);
      const receivedAt = clock.now();
      const rows = files.map(({ hash, size }) => ({
        ...{ office: pengelola.office, sha256: hash, size, mediaType: 'application/pdf', receivedAt },
      }));
      await transaction(db, (tx) => insertRows(tx, 'blob', rows));
      return files.map(({ hash }) => hash).sort();
    },
    async write(salinan, hashes) {
      for (const hash of hashes) await writeAs(salinan, hash, texts.get(hash) ?? '');
    },
    strange: async (count) => (await make(count, 'disusupkan', ['utama'])).map(({ hash }) => hash),
    async untilFree(work) {
      for (;;) {
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof Unfit && error.problem.id === unfit.busy.problem.id)) throw error;
        }
      }
    },
    async drop() {
      await drop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Turns one bit of a file over, somewhere. */
export async function flipBit(path: string, seed: number): Promise<void> {
  const bytes = await readFile(path);
  const at = seed % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (seed % 8));
  await rm(path);
  await writeFile(path, bytes);
}
