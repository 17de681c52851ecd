import { join } from 'node:path';
import type { Config } from '../../base/config.ts';
import { foldersOf } from '../../base/config.ts';
import type { StoreAddress } from '../../base/store-address.ts';
import { diskStore } from './disk-store.ts';
import { s3Store } from './s3-store.ts';
import type { Store } from './store.ts';

/**
 * The store at an address; opens nothing yet.
 * @param folder of files on this machine: the store itself without an address, and where bytes on their way wait
 */
export function openStore(address: StoreAddress | null, folder: string): Store {
  if (address?.kind === 's3') return s3Store(address, join(folder, 'incoming'));
  return diskStore(address?.folder ?? folder);
}

/** Both stores of an installation, as its settings name them. */
export function openStores({ data, store, secondStore }: Pick<Config, 'data' | 'store' | 'secondStore'>): {
  store: Store;
  secondStore: Store | null;
} {
  const { blobs } = foldersOf(data);
  return { store: openStore(store, blobs), secondStore: secondStore && openStore(secondStore, blobs) };
}
