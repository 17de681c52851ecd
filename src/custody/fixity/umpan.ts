import { sha256 } from '../../base/hash.ts';
import type { Reader } from '../../db/db.ts';
import type { Store } from '../store/store.ts';
import { checkBlob, type Digest } from './check-blob.ts';
import { untracked } from './untracked.ts';

/**
 * Planted files, as a check must find them: one whose bytes are not those of its name, one that is not there, one that
 * nobody has a record of. No file that is handed in can have these names: none of the accepted types begins so.
 */
const WORDS = {
  berubah: 'umpan: berubah',
  hilang: 'umpan: hilang',
  tak_tercatat: 'umpan: tak tercatat',
} as const;
type Umpan = keyof typeof WORDS;
/** More bytes than any of them has. */
const LARGE = 1_000;

const name = (umpan: Umpan) => sha256(WORDS[umpan]);
const NAMES: ReadonlySet<string> = new Set(Object.values(WORDS).map((words) => sha256(words)));

/** True for a planted file: it is no finding, no orphan, and is not copied. */
export function isUmpan(hash: string): boolean {
  return NAMES.has(hash);
}

/** What became of the planted files of one copy. */
export interface UmpanFound {
  readonly planted: number;
  /** Names of those that the check passed over. */
  readonly missed: readonly string[];
}

/**
 * Plants the files where they are not there yet, then looks for them with the very functions that look for damage. A
 * check that passes over one of them proves nothing about the others.
 */
export async function findUmpan(store: Store, reader: Reader, digest: Digest): Promise<UmpanFound> {
  await plant(store, name('berubah'), 'Umpan pemeriksaan keutuhan: isi ini bukan milik namanya.');
  await plant(store, name('tak_tercatat'), WORDS.tak_tercatat);
  const missed: string[] = [];
  for (const umpan of ['berubah', 'hilang'] as const) {
    const { hasil } = await checkBlob(store, { sha256: name(umpan), size: LARGE }, { digest });
    if (hasil !== umpan) missed.push(name(umpan));
  }
  if (!(await isFoundUntracked(store, reader))) missed.push(name('tak_tercatat'));
  return { planted: NAMES.size, missed };
}

/** True when a walk that begins just before the planted file meets it. */
async function isFoundUntracked(store: Store, reader: Reader): Promise<boolean> {
  const wanted = name('tak_tercatat');
  for await (const { found } of untracked(store, reader, wanted.slice(0, -1)))
    return found.some((one) => one.sha256 === wanted);
  return false;
}

async function plant(store: Store, under: string, words: string): Promise<void> {
  if ((await store.sizeOf(under)) === null) await store.plant(under, Buffer.from(words));
}
