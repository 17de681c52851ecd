import type { OwnScan } from './state.ts';

const NAME = 'terang-hitung';
const STORE = 'pindaian';

/** Where this device keeps scans until the server has them; survives reloading and closing the browser. */
export interface Queue {
  /** Every scan kept here, of whatever count and person, in the order of their making. */
  all(): Promise<OwnScan[]>;
  /** Returns when they are on disk. */
  put(scans: readonly OwnScan[]): Promise<void>;
  remove(scans: readonly OwnScan[]): Promise<void>;
  /** False where the browser keeps nothing, as in some private windows. */
  readonly lasting: boolean;
}

const key = ({ count, id }: Pick<OwnScan, 'count' | 'id'>) => `${count}/${id}`;
const byTime = (scans: OwnScan[]) => scans.sort((a, b) => (a.scannedAt < b.scannedAt ? -1 : 1));

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
}

/** Does something with each scan, all in one transaction; returns when it is on disk. */
function onDisk(
  database: IDBDatabase,
  scans: readonly OwnScan[],
  work: (store: IDBObjectStore, scan: OwnScan) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const tx = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    tx.oncomplete = () => resolve();
    tx.onabort = tx.onerror = () => reject(tx.error);
    for (const scan of scans) work(tx.objectStore(STORE), scan);
  });
}

/** Opens the device's queue; in memory only where there is no other way. */
export async function openQueue(): Promise<Queue> {
  try {
    const database = await openDatabase();
    return {
      lasting: true,
      all: async () => byTime(await done(database.transaction(STORE).objectStore(STORE).getAll())),
      put: (scans) => onDisk(database, scans, (store, scan) => store.put(scan, key(scan))),
      remove: (scans) => onDisk(database, scans, (store, scan) => store.delete(key(scan))),
    };
  } catch {
    const kept = new Map<string, OwnScan>();
    return {
      lasting: false,
      all: async () => byTime([...kept.values()]),
      async put(scans) {
        for (const scan of scans) kept.set(key(scan), scan);
      },
      async remove(scans) {
        for (const scan of scans) kept.delete(key(scan));
      },
    };
  }
}

/** A UUID, also where the page is not a secure context and `crypto.randomUUID` is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
