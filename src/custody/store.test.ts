import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import { Invalid } from '../base/errors.ts';
import { sha256 } from '../base/hash.ts';
import { blobPath, LARGEST_FILE, readBlob, store } from './store.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terang-store-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function* chunks(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

async function* breaksOff(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  yield* chunks(...parts);
  throw new Error('the line was cut');
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}

const halfDone = () => readdir(join(folder, 'incoming')).catch(() => []);
const stored = async () =>
  (await readdir(join(folder, 'sha256'), { recursive: true }).catch(() => [])).filter(
    (name) => name.length > 64,
  );

test('bytes are kept under their SHA-256, whatever pieces they come in', async () => {
  const text = 'Rencana Strategis 2025–2029';
  const whole = await store(folder, chunks(text));
  assert.equal(whole.sha256, sha256(text));
  assert.equal(whole.size, Buffer.byteLength(text));
  const bytes = [...Buffer.from(text)].map((byte) => Uint8Array.of(byte));
  const inPieces = await store(folder, chunks(...bytes));
  assert.equal(inPieces.sha256, whole.sha256);
  assert.equal(Buffer.from(inPieces.head).toString(), Buffer.from(text).subarray(0, 16).toString());
  assert.equal(await readFile(blobPath(folder, whole.sha256), 'utf8'), text);
  assert.deepEqual(await halfDone(), []);
});

test('the file is on disk before its name is, and the name before anybody is told', async () => {
  const text = 'urutan tulis';
  const path = blobPath(folder, sha256(text));
  const handle = await open(folder, 'r');
  const kind = Object.getPrototypeOf(handle) as typeof handle;
  await handle.close();
  const named: boolean[] = [];
  const original = kind.sync;
  const spy = mock.method(kind, 'sync', async function (this: typeof handle) {
    named.push(existsSync(path));
    await original.call(this);
  });
  await store(folder, chunks(text));
  spy.mock.restore();
  assert.equal(named[0], false);
  // Then the three folders that lead to the name.
  assert.deepEqual(named.slice(1), [true, true, true]);
});

test('the same bytes are kept once and are never written over', async () => {
  const first = await store(folder, chunks('sama persis'));
  const path = blobPath(folder, first.sha256);
  const before = await stat(path);
  assert.equal(before.mode & 0o222, 0);
  const count = (await stored()).length;
  const again = await Promise.all([1, 2, 3, 4].map(() => store(folder, chunks('sama ', 'persis'))));
  assert.deepEqual(new Set(again.map((one) => one.sha256)), new Set([first.sha256]));
  const now = await stat(path);
  assert.deepEqual([now.ino, now.mtimeMs], [before.ino, before.mtimeMs]);
  assert.equal((await stored()).length, count);
  assert.deepEqual(await halfDone(), []);
});

test('an empty file is refused and leaves nothing', async () => {
  const before = await stored();
  for (const nothing of [chunks(), chunks('', '')]) {
    await assert.rejects(store(folder, nothing), (error) => {
      assert.ok(error instanceof Invalid);
      assert.deepEqual(
        error.faults.map((one) => one.code),
        ['berkas-kosong'],
      );
      return true;
    });
  }
  assert.deepEqual([await stored(), await halfDone()], [before, []]);
});

test('a file above the limit is refused as soon as it passes it, and leaves nothing', async () => {
  const before = await stored();
  let asked = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      asked += 1;
      yield asked < 3 ? Buffer.alloc(1000) : Buffer.alloc(LARGEST_FILE);
    }
  }
  await assert.rejects(store(folder, endless()), (error) => {
    assert.ok(error instanceof Invalid);
    assert.deepEqual(
      error.faults.map((one) => one.code),
      ['berkas-terlalu-besar'],
    );
    return true;
  });
  assert.equal(asked, 3);
  assert.deepEqual([await stored(), await halfDone()], [before, []]);
});

test('an upload that breaks off leaves nothing, neither half nor whole', async () => {
  const before = await stored();
  await assert.rejects(store(folder, breaksOff('separuh ', 'berkas')), /the line was cut/);
  assert.deepEqual([await stored(), await halfDone()], [before, []]);
});

test('stored bytes are read whole or in part, both ends included', async () => {
  const { sha256: name } = await store(folder, chunks('0123456789'));
  assert.equal(await collect(readBlob(folder, name)), '0123456789');
  assert.equal(await collect(readBlob(folder, name, { start: 2, end: 4 })), '234');
});
