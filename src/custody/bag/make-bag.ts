import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { NotFound, type Reason, Refused, Unfit } from '../../base/errors.ts';
import { both } from '../../base/text.ts';
import { type Deps, perform, reasonsAgainst } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { officeById } from '../../people/office.ts';
import type { Store } from '../store/store.ts';
import { type Bag, type BagLabel, bagOf } from './bag.ts';
import { exportBag } from './export-bag.ts';
import { countCarried, readContent, type Wanted, wantedDokumen } from './read-content.ts';

export type Packing = Deps & { readonly store: Store };

/** A bag whose originals were all read and found whole; their CRC-32 is what a ZIP file needs besides. */
export interface SoundBag extends Bag {
  readonly crc: ReadonlyMap<string, number>;
}

/**
 * Makes ready a bag of some documents: reads every original once, so that nothing is recorded or sent of which a part is
 * damaged, then records that it was made. The caller writes it or sends it.
 * @throws NotFound when the office has none of the documents
 * @throws Refused with every reason
 * @throws Unfit when an original is not whole; it has to be restored first
 */
export async function makeBag(at: Packing, by: Actor, wanted: Wanted): Promise<SoundBag> {
  const dokumen = await wantedDokumen(at.db, by.office, wanted);
  if (dokumen.length === 0) throw new NotFound('dokumen');
  const content = await readContent(at.db, by.office, dokumen);
  const office = await officeById(at.db, by.office);
  const label = await labelOf(at, by.office, wanted, dokumen);
  const bag = bagOf(office, content, label, at.clock.now());
  const input = {
    ...{ wanted, identifier: label.identifier, files: bag.payload.length, octets: bag.octets },
    manifest: bag.manifestSha256,
  };
  const reasons = await reasonsAgainst(at, by, exportBag, input);
  if (reasons.length > 0) throw new Refused(reasons);
  const crc = await readWhole(at.store, bag);
  await perform(at, by, exportBag, input);
  return { ...bag, crc };
}

/** Every reason why no bag of one document would be made now; whether its originals are whole is not looked at. */
export async function packingReasons(
  at: Pick<Packing, 'db' | 'clock'>,
  by: Actor,
  dokumen: string,
): Promise<Reason[]> {
  const files = await countCarried(at.db, by.office, [dokumen]);
  const bag = { identifier: '', files, octets: 0, manifest: '' };
  return reasonsAgainst(at, by, exportBag, { ...bag, wanted: { dokumen: [dokumen] } });
}

async function labelOf(
  { db }: Packing,
  office: string,
  wanted: Wanted,
  [first]: readonly { readonly nomor: string; readonly judul: string }[],
): Promise<BagLabel> {
  if ('run' in wanted) {
    const [run] = await db<{ nomor: string; title: string }[]>`
      select nomor, title from run where office = ${office} and id::text = ${wanted.run}`;
    return { identifier: run?.nomor ?? wanted.run, description: run?.title ?? '' };
  }
  if ('dokumen' in wanted && wanted.dokumen.length === 1)
    return { identifier: first?.nomor ?? '', description: first?.judul ?? '' };
  return { identifier: 'arsip', description: 'Arsip dokumen informasi publik' };
}

/** CRC-32 of every original, by path. @throws Unfit naming how many are not whole */
async function readWhole(store: Store, { payload }: Bag): Promise<ReadonlyMap<string, number>> {
  const crc = new Map<string, number>();
  let damaged = 0;
  for (const { path, sha256 } of payload) {
    const hash = createHash('sha256');
    let sum = 0;
    try {
      for await (const chunk of (await store.read(sha256)) as AsyncIterable<Uint8Array>) {
        hash.update(chunk);
        sum = crc32(chunk, sum);
      }
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
    if (hash.digest('hex') === sha256) crc.set(path, sum);
    else damaged += 1;
  }
  if (damaged === 0) return crc;
  throw new Unfit(
    both(
      `${damaged} berkas tidak utuh di penyimpanan; paket tidak dibuat.`,
      `${damaged} files are not whole in the store; no package was made.`,
    ),
    both(
      'Pulihkan dari salinan kedua di halaman Keutuhan berkas, lalu coba lagi.',
      'Restore them from the second copy on the page on fixity, then try again.',
    ),
  );
}
