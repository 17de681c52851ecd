import assert from 'node:assert/strict';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { NotFound, StoreFailed } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { diskStore } from './disk-store.ts';
import { failing } from './faults.ts';
import { store } from './spool.ts';
import { chunks, halfDone, listed } from './store-suite.ts';
import { sweepIncoming } from './sweep-incoming.ts';

const ERRORS = ['ENOSPC', 'EIO', 'EDQUOT', 'EROFS', 'EMFILE', 'EACCES', 'EINTR'] as const;
const TEXT = 'berkas yang disimpan';
const NAME = sha256(TEXT);
const DAY_MS = 86_400_000;

const made: string[] = [];
after(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'terang-faults-'));
  made.push(path);
  return path;
}

const pathIn = (at: string) => join(at, 'sha256', NAME.slice(0, 2), NAME.slice(2, 4), NAME);
const bytesIn = (at: string) => readFile(pathIn(at), 'utf8').catch(() => null);

/** Where the work starts from: an empty store, one that has the file, one in which it is damaged. */
const SCENES = {
  'an empty store': async () => {},
  'a store that has the file': async (at: string) => {
    await store(diskStore(at), chunks(TEXT));
  },
  'a store in which the file is damaged': async (at: string) => {
    await store(diskStore(at), chunks(TEXT));
    chmodSync(pathIn(at), 0o600);
    writeFileSync(pathIn(at), 'berkas yang dirusakkan');
  },
};

for (const [scene, prepare] of Object.entries(SCENES)) {
  test(`whichever call to the file system fails, a file taken into ${scene} is kept whole or not at all`, async () => {
    let cases = 0;
    for (const code of ERRORS) {
      for (let n = 1; ; n += 1) {
        const at = await folder();
        await prepare(at);
        const before = await bytesIn(at);
        const handles = readdirSync('/proc/self/fd').length;
        const disk = diskStore(at);
        let told: unknown = 'kept';
        const { failed, open } = await failing(n, code, async () => {
          await store(disk, chunks(TEXT)).catch((error: unknown) => {
            told = error;
          });
        });
        const where = `${code} at call ${n}, ${failed}`;
        if (told !== 'kept') {
          assert.ok(told instanceof StoreFailed, `${where}: ${told}`);
          assert.equal(told.said, code, where);
          assert.equal(told.code === 'penyimpanan-penuh', ['ENOSPC', 'EDQUOT'].includes(code), where);
        }
        const now = await bytesIn(at);
        assert.ok(now === TEXT || (told !== 'kept' && now === before), `${where}: ${now}`);
        assert.equal(open, 0, `${where}: a handle was left open`);
        assert.equal(readdirSync('/proc/self/fd').length, handles, where);
        // A temporary file stays only when it is its removal that failed, and the sweep takes it.
        if (failed !== 'unlink') assert.deepEqual(await halfDone(disk), [], where);
        await sweepIncoming(disk.spool, new Date(8.64e15 - DAY_MS));
        assert.deepEqual(await halfDone(disk), [], where);
        await store(disk, chunks(TEXT));
        assert.equal(await bytesIn(at), TEXT, `${where}: the next attempt`);
        assert.deepEqual(await listed(disk), [NAME], where);
        if (failed === null) break;
        cases += 1;
      }
    }
    assert.ok(cases >= ERRORS.length * 10, `${cases} cases`);
  });
}

test('an fsync that failed is not tried again, and nothing gets a name after it', async () => {
  const { calls } = await failing(0, 'EIO', async () => {
    await store(diskStore(await folder()), chunks(TEXT));
  });
  const syncs = calls.filter((call) => call === 'handle.sync').length;
  for (let n = 1; n <= calls.length; n += 1) {
    if (calls[n - 1] !== 'handle.sync') continue;
    const at = await folder();
    const { calls: seen } = await failing(n, 'EIO', async () => {
      await assert.rejects(store(diskStore(at), chunks(TEXT)), StoreFailed);
    });
    const named = calls.indexOf('link') < n - 1;
    const after = seen.slice(n).filter((call) => call === 'handle.sync').length;
    // The folders are synced together: those under way when one fails end, and none is begun anew.
    assert.ok(!seen.slice(n).includes('link') && after <= (named ? 2 : 0), seen.join(' '));
  }
  assert.ok(syncs >= 5, `${syncs}`);
});

test('reading, listing, removing and what is derived say that the store failed, not that the file is gone', async () => {
  const at = await folder();
  const disk = diskStore(at);
  await store(disk, chunks(TEXT));
  const works: Readonly<Record<string, () => Promise<unknown>>> = {
    read: async () => text(await disk.read(NAME)),
    sizeOf: () => disk.sizeOf(NAME),
    list: () => listed(disk),
    putDerived: () => disk.putDerived(NAME, 'text.txt', Buffer.from('teks')),
    readDerived: () => disk.readDerived(NAME, 'text.txt'),
    removeDerived: () => disk.removeDerived(NAME),
    remove: () => disk.remove(NAME),
  };
  for (const [name, work] of Object.entries(works)) {
    for (let n = 1; ; n += 1) {
      let told: unknown = null;
      const { failed } = await failing(n, 'EIO', async () => {
        await work().catch((error: unknown) => {
          told = error;
        });
      });
      if (failed === null) break;
      // Bytes that stop in the middle carry the system's own error; there is no answer left to give.
      const own = name === 'read' && failed !== 'open';
      assert.ok(own ? told : told instanceof StoreFailed, `${name}, ${failed}: ${told}`);
    }
  }
  await assert.rejects(disk.read(NAME), NotFound);
});
