import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { StoreFailed } from '../../base/errors.ts';
import { diskStore } from '../store/disk-store.ts';
import { failing } from '../store/faults.ts';
import { incoming } from './testing.ts';
import * as parts from './upload-part.ts';

const made: string[] = [];
after(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));

async function store() {
  const folder = await mkdtemp(join(tmpdir(), 'terang-parts-'));
  made.push(folder);
  return diskStore(folder);
}

const BYTES = Buffer.from('%PDF-1.7 sepotong demi sepotong');

test('whichever call to the file system fails while an upload goes on, the store says so and nothing else', async () => {
  const appending = { size: BYTES.length, accept: () => {}, signal: new AbortController().signal };
  const works: Readonly<Record<string, (at: Awaited<ReturnType<typeof store>>) => Promise<unknown>>> = {
    hasRoom: (at) => parts.hasRoom(at, 1),
    createPart: (at) => parts.createPart(at, 'baru'),
    partSize: (at) => parts.partSize(at, 'ada'),
    durableSize: (at) => parts.durableSize(at, 'ada'),
    appendPart: (at) => parts.appendPart(at, 'ada', 0, incoming(BYTES), appending),
    wholePart: (at) => parts.wholePart(at, 'ada', 0),
    removePart: (at) => parts.removePart(at, 'ada'),
  };
  let cases = 0;
  for (const [name, work] of Object.entries(works)) {
    for (let n = 1; ; n += 1) {
      const at = await store();
      await parts.createPart(at, 'ada');
      let told: unknown = null;
      const { failed, open } = await failing(n, 'EIO', async () => {
        await work(at).catch((error: unknown) => {
          told = error;
        });
      });
      if (failed === null) break;
      assert.ok(told instanceof StoreFailed, `${name}, ${failed}: ${told}`);
      assert.equal(open, 0, `${name}, ${failed}: a handle was left open`);
      cases += 1;
    }
  }
  assert.ok(cases >= 15, `${cases} cases`);
});

test('what is not there is absent, not trouble', async () => {
  const at = await store();
  assert.equal(await parts.partSize(at, 'tidak-ada'), null);
  assert.equal(await parts.durableSize(at, 'tidak-ada'), null);
  await parts.removePart(at, 'tidak-ada');
});
