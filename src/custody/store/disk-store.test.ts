import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import { sha256 } from '../../base/hash.ts';
import { diskStore } from './disk-store.ts';
import { store } from './spool.ts';
import type { Store } from './store.ts';
import { chunks, listed, storeSuite } from './store-suite.ts';
import { sweepIncoming } from './sweep-incoming.ts';

let folder: string;
let disk: Store;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terang-store-'));
  disk = diskStore(folder);
});
after(() => rm(folder, { recursive: true, force: true }));

const pathOf = (hash: string) => join(folder, 'sha256', hash.slice(0, 2), hash.slice(2, 4), hash);

storeSuite(() => ({
  store: disk,
  async damage(name, bytes) {
    await chmod(pathOf(name), 0o600);
    await writeFile(pathOf(name), bytes);
  },
}));

test('the file is on disk before its name is, and the name before anybody is told', async () => {
  const text = 'urutan tulis';
  const path = pathOf(sha256(text));
  const handle = await open(folder, 'r');
  const kind = Object.getPrototypeOf(handle) as typeof handle;
  await handle.close();
  const named: boolean[] = [];
  const original = kind.sync;
  const spy = mock.method(kind, 'sync', async function (this: typeof handle) {
    named.push(existsSync(path));
    await original.call(this);
  });
  await store(disk, chunks(text));
  spy.mock.restore();
  // First the file, then, with the name, the three folders that lead to it.
  assert.deepEqual(named, [false, true, true, true]);
});

test('folders whose names are on disk are not synced again, unless they had to be made anew', async () => {
  const own = diskStore(join(folder, 'own'));
  const { sha256: name } = await store(own, chunks('pertama'));
  const path = join(folder, 'own', 'sha256', name.slice(0, 2), name.slice(2, 4), name);
  const handle = await open(folder, 'r');
  const spy = mock.method(Object.getPrototypeOf(handle) as typeof handle, 'sync');
  await handle.close();
  const syncs = async (): Promise<number> => {
    const before = spy.mock.callCount();
    await store(own, chunks('pertama'));
    return spy.mock.callCount() - before;
  };
  assert.equal(await syncs(), 2, 'the file and its folder');
  await rm(dirname(path), { recursive: true });
  assert.equal(await syncs(), 3, 'the file, its folder, and the folder in which that was made');
  await rm(join(folder, 'own', 'sha256'), { recursive: true });
  assert.equal(await syncs(), 4, 'the whole way');
  spy.mock.restore();
});

test('what is kept is for reading only, and what is sound is never written over', async () => {
  const { sha256: name } = await store(disk, chunks('sekali tulis'));
  const first = await stat(pathOf(name));
  assert.equal(first.mode & 0o777, 0o440);
  await store(disk, chunks('sekali tulis'));
  const now = await stat(pathOf(name));
  assert.deepEqual([now.ino, now.mtimeMs], [first.ino, first.mtimeMs]);
});

test('strange files beside the originals are neither listed nor in the way', async () => {
  const names = await listed(disk);
  await writeFile(join(folder, 'sha256', 'catatan.txt'), 'x');
  await writeFile(join(folder, 'sha256', 'zz'), 'x');
  await writeFile(join(folder, 'sha256', '00'), 'x').catch(() => {});
  const [first] = names;
  await writeFile(`${pathOf(first as string)}.bak`, 'x');
  assert.deepEqual(await listed(disk), names);
});

test('the sweep takes what a crash left a day ago, and neither younger files nor folders, which are swept by others', async () => {
  const incoming = join(folder, 'sweep');
  const now = new Date('2026-11-23T02:00:00Z');
  for (const [name, hours] of [
    ['lama', 25],
    ['baru', 23],
    ['parts/unggahan', 100],
  ] as const) {
    const path = join(incoming, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'x');
    const at = new Date(now.getTime() - hours * 3_600_000);
    await utimes(path, at, at);
    await utimes(dirname(path), at, at);
  }
  assert.equal(await sweepIncoming(incoming, now), 1);
  assert.deepEqual((await readdir(incoming, { recursive: true })).sort(), [
    'baru',
    'parts',
    'parts/unggahan',
  ]);
  assert.equal(await sweepIncoming(join(folder, 'nowhere'), now), 0);
});

test('a store that was never written to is empty', async () => {
  assert.deepEqual(await listed(diskStore(join(folder, 'nowhere'))), []);
});
