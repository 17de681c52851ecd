import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Config, foldersOf } from '../base/config.ts';
import { StoreFailed } from '../base/errors.ts';
import { type StoreAddress, shownAddress } from '../base/store-address.ts';
import { both } from '../base/text.ts';
import { openStore } from '../custody/store/open-store.ts';
import { store } from '../custody/store/spool.ts';
import type { Store } from '../custody/store/store.ts';
import { type Check, note, ok, wrong } from './check.ts';

/** Bytes that no file of the office has. */
const PROBE = 64;

/** What is wrong with a store; null when it kept a probe, gave it back and removed it. */
async function tried(at: Store): Promise<string | null> {
  const bytes = randomBytes(PROBE);
  const pieces = async function* () {
    yield bytes;
  };
  try {
    const { sha256 } = await store(at, pieces());
    const back = await buffer(await at.read(sha256));
    await at.remove(sha256);
    if (!back.equals(bytes)) return 'other bytes came back';
    return (await at.sizeOf(sha256)) === null ? null : 'the probe is still there';
  } catch (error) {
    return error instanceof StoreFailed ? error.said : ((error as Error).name ?? 'unknown');
  }
}

async function checkOne(name: string, address: StoreAddress): Promise<Check> {
  const shown = shownAddress(address);
  if (address.kind === 'disk' && !existsSync(address.folder))
    return wrong(
      name,
      both(`Folder berkas ${shown} tidak ada.`, `The folder of files ${shown} is not there.`),
      both('Pasang disknya, atau buat foldernya.', 'Mount the disk, or make the folder.'),
    );
  // Not in the data folder: whoever asks may be another account than the one that serves.
  const waiting = await mkdtemp(join(tmpdir(), 'terang-doctor-'));
  try {
    const trouble = await tried(openStore(address, waiting));
    if (trouble === null)
      return ok(
        name,
        `Berkas dapat disimpan dan dibaca kembali di ${shown}`,
        `Files can be kept and read back at ${shown}`,
      );
    return wrong(
      name,
      both(
        `Berkas tidak dapat disimpan di ${shown}: ${trouble}.`,
        `Files cannot be kept at ${shown}: ${trouble}.`,
      ),
      both(
        'Periksa ruang, izin, dan alamatnya; lihat "Where files lie" di docs/operations.md.',
        'Look at room, rights and address; see "Where files lie" in docs/operations.md.',
      ),
    );
  } finally {
    await rm(waiting, { recursive: true, force: true });
  }
}

/** Both stores: a probe is kept, read back and removed again. */
export async function checkStores({ data, store: first, secondStore }: Config): Promise<Check[]> {
  const { blobs } = foldersOf(data);
  return [
    first || existsSync(blobs)
      ? await checkOne('blobs', first ?? { kind: 'disk', folder: blobs })
      : note(
          'blobs',
          'Folder berkas dibuat saat berkas pertama diterima',
          'The folder of files is made with the first file',
        ),
    secondStore
      ? await checkOne('second-store', secondStore)
      : note('second-store', 'Tidak ada salinan kedua berkas', 'There is no second copy of files'),
  ];
}
