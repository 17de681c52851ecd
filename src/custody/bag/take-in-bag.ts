import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, Invalid, type Reason, Refused } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { perform, reasonsAgainst } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import type { Custody } from '../custody.ts';
import { LARGEST_SOFTCOPY } from '../softcopy/hand-in.ts';
import { mediaType } from '../store/media-type.ts';
import { spool } from '../store/spool.ts';
import { type IncomingDokumen, importBag, type TakenIn } from './import-bag.ts';
import type { PackedSoftcopy } from './package.ts';
import { bagFault, shown } from './text.ts';
import { chunksOf } from './tree.ts';
import { type VerifiedBag, verifyBag } from './verify-bag.ts';

export interface TakingIn {
  /** The unit that will hold everything; null gives each document to the unit with the same code. */
  readonly unit: string | null;
  readonly told?: (files: number, of: number) => void;
}

/**
 * Takes a bag into custody from its folder: checks all of it, asks every rule, keeps the bytes, and then records all
 * documents and files at once. Whatever is wrong keeps the whole bag out.
 * @throws Invalid with everything that is wrong with the bag, Refused with every reason against it
 */
export async function takeInBag(
  at: Custody,
  by: Actor,
  folder: string,
  { unit, told = () => {} }: TakingIn,
): Promise<TakenIn> {
  const { bag, input, reasons } = await readBag(at, by, folder, unit);
  if (reasons.length > 0) throw new Refused(reasons);
  let kept = 0;
  for (const [path, sha256] of bag.payload) {
    await keepOriginal(at, join(bag.folder, path), sha256);
    kept += 1;
    told(kept, bag.payload.size);
  }
  const taken = await perform(at, by, importBag, input);
  // Bytes that a sweep took away between the two are kept again.
  for (const [path, sha256] of bag.payload)
    if ((await at.store.sizeOf(sha256)) === null) await keepOriginal(at, join(bag.folder, path), sha256);
  return taken;
}

/** Checks a bag and asks every rule, and takes nothing. @throws Invalid with everything that is wrong with the bag */
export async function bagReasons(
  at: Custody,
  by: Actor,
  folder: string,
  unit: string | null,
): Promise<{ readonly files: number; readonly reasons: readonly Reason[] }> {
  const { bag, reasons } = await readBag(at, by, folder, unit);
  return { files: bag.payload.size, reasons };
}

async function readBag(at: Custody, by: Actor, folder: string, unit: string | null) {
  const bag = await verifyBag(folder);
  const { kantor } = bag.package;
  const dokumen = await incoming(at, bag);
  const input = { manifest: bag.manifestSha256, asal: `${kantor.nama} (${kantor.kode})`, unit, dokumen };
  return { bag, input, reasons: await reasonsAgainst(at, by, importBag, input) };
}

/** What the bag's documents become here; a type that we do not take in keeps the bag out. */
async function incoming(
  at: Custody,
  { folder, package: { dokumen } }: VerifiedBag,
): Promise<IncomingDokumen[]> {
  const faults: Fault[] = [];
  const now = at.clock.now();
  // A millisecond apart, so that the files keep their order: they all come at the same instant.
  let made = 0;
  const nextId = () => newId(new Date(now.getTime() + made++));
  const read = async (told: PackedSoftcopy) => {
    const head = await firstBytes(join(folder, told.berkas ?? ''));
    try {
      return { id: nextId(), told, jenis: mediaType(told.nama, head) };
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const name = shown(told.nama);
      faults.push(
        ...error.faults.map((one) => bagFault(one.code, `${name}: ${one.id}`, `${name}: ${one.en}`)),
      );
      return null;
    }
  };
  const documents: IncomingDokumen[] = [];
  for (const one of dokumen) {
    const files = [];
    for (const told of one.softcopy) if (told.berkas !== null) files.push(await read(told));
    documents.push({ ...one, id: nextId(), files: files.filter((file) => file !== null) });
  }
  if (faults.length > 0) throw new Invalid(faults);
  return documents;
}

async function firstBytes(path: string): Promise<Uint8Array> {
  for await (const chunk of chunksOf(path)) return chunk.subarray(0, 64);
  return new Uint8Array(0);
}

/** Keeps one original, hashed once more on its way: the folder may have changed since it was checked. */
async function keepOriginal({ store }: Custody, path: string, sha256: string): Promise<void> {
  const spooled = await spool(store.spool, chunksOf(path), { most: LARGEST_SOFTCOPY });
  try {
    if (spooled.sha256 !== sha256) {
      const id = 'Paket berubah selagi dibaca. Salin ke tempat lain, lalu coba lagi.';
      const en = 'The package changed while it was read. Copy it elsewhere and try again.';
      throw new Invalid([bagFault('berkas-berubah', id, en)]);
    }
    await store.keep(spooled);
  } finally {
    await unlink(spooled.path).catch(() => {});
  }
}
