import { unlink } from 'node:fs/promises';
import { Refused } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import type { Both } from '../../base/text.ts';
import type { Actor, Machine } from '../../journal/actor.ts';
import type { Custody } from '../custody.ts';
import { keepAndRecord } from '../store/blob.ts';
import { mediaType } from '../store/media-type.ts';
import { spool, type Terms } from '../store/spool.ts';
import type { Spooled } from '../store/store.ts';
import { fileName } from './file-name.ts';
import type { HandInPlace } from './hand-in-place.ts';
import { type HandedIn, receiveSoftcopy } from './receive-softcopy.ts';
import { replaceSoftcopy } from './replace-softcopy.ts';
import { softcopiesOf } from './softcopy.ts';
import { why } from './text.ts';
import { endUpload } from './upload.ts';

/** Largest file that is taken in, in bytes: 5 GiB. */
export const LARGEST_SOFTCOPY = 5_368_709_120;

/** A file that is in custody: its record, new or from before. */
export interface Received {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  /** Where it was handed in before: what the giver is told. */
  readonly already: Both | null;
}

/** What a hand-in may carry besides its place. */
export interface HandIn extends HandInPlace {
  /** The file's own name, as sent. */
  readonly name: string;
  readonly upload?: string | null;
}

/**
 * Takes a whole file into custody: bytes first, then the record, so that a record never names bytes that are not there.
 * Handing the same bytes in again at the same unit and run changes nothing and gives the record that they have, however
 * many do so at once. The spooled file stays and is the caller's to remove.
 * @throws Invalid when its type is not accepted
 * @throws Refused with every reason against it
 * @throws StoreFailed when the bytes could not be kept
 */
export async function handIn(
  custody: Custody,
  by: Actor | Machine,
  spooled: Spooled,
  place: HandIn,
): Promise<Received> {
  const name = fileName(place.name);
  const { sha256, size } = spooled;
  const kept = { id: newId(custody.clock.now()), sha256, size, jenis: mediaType(name, spooled.head), name };
  const input: HandedIn = { ...place, ...kept };
  try {
    await keepAndRecord(custody, by, spooled, receiveSoftcopy, input);
    return { id: kept.id, sha256, name, already: null };
  } catch (error) {
    const before = await sameRecord(custody, by, input, error);
    if (!before) throw error;
    return { ...before, sha256 };
  }
}

/** The record for whose sake a hand-in was refused, when there is no other reason against it. */
async function sameRecord(
  { db }: Custody,
  by: Actor | Machine,
  { unit, run, sha256, upload }: HandedIn,
  error: unknown,
): Promise<Omit<Received, 'sha256'> | null> {
  const code = why.already(null).code;
  if (!(error instanceof Refused) || error.reasons.some((one) => one.code !== code)) return null;
  const same = await softcopiesOf(db, by.office, { unit, sha256 });
  const found = same.find((one) => one.run === run && one.dicoretAt === null);
  if (!found) return null;
  if (upload) await endUpload(db, by.office, upload, found.id);
  return { id: found.id, name: found.name, already: error.reasons[0] ?? null };
}

/**
 * The same for bytes that still come in.
 * @throws also Invalid when there are none, or more than `most`
 */
export async function handInStream(
  custody: Custody,
  by: Actor | Machine,
  bytes: AsyncIterable<Uint8Array>,
  place: HandIn,
  { most = LARGEST_SOFTCOPY }: Pick<Terms, 'most'> = {},
): Promise<Received> {
  return spooledFor(custody, bytes, place.name, most, (spooled) => handIn(custody, by, spooled, place));
}

/** A new version of a softcopy. */
export interface NewVersion {
  readonly menggantikan: string;
  readonly alasan: string;
  readonly name: string;
}

/**
 * Takes in a new version of a softcopy, with its reason; the earlier version stays readable.
 * @throws as `handInStream`
 */
export async function handInVersion(
  custody: Custody,
  by: Actor,
  bytes: AsyncIterable<Uint8Array>,
  { menggantikan, alasan, name: sent }: NewVersion,
): Promise<string> {
  const name = fileName(sent);
  return spooledFor(custody, bytes, name, LARGEST_SOFTCOPY, async (spooled) => {
    const { sha256, size } = spooled;
    const id = newId(custody.clock.now());
    const file = { id, sha256, size, jenis: mediaType(name, spooled.head), name };
    await keepAndRecord(custody, by, spooled, replaceSoftcopy, { ...file, menggantikan, alasan });
    return id;
  });
}

async function spooledFor<Result>(
  { store }: Custody,
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  most: number,
  work: (spooled: Spooled) => Promise<Result>,
): Promise<Result> {
  const accept = (head: Uint8Array) => void mediaType(fileName(name), head);
  const spooled = await spool(store.spool, bytes, { accept, most });
  try {
    return await work(spooled);
  } finally {
    await unlink(spooled.path).catch(() => {});
  }
}
