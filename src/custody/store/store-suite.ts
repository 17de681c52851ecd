import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { Invalid, NotFound } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { hashFile, keepFile, LARGEST_FILE, store } from './spool.ts';
import type { Store } from './store.ts';

/** A store that the suite may fill, empty at first, and what only its kind can do. */
export interface Tried {
  readonly store: Store;
  /** Puts other bytes under a name, as a failing disk or a hand in the store would. */
  damage(sha256: string, bytes: string): Promise<void>;
}

export async function* chunks(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

async function* breaksOff(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  yield* chunks(...parts);
  throw new Error('the line was cut');
}

export const halfDone = (at: Store) => readdir(at.spool).catch(() => [] as string[]);

export async function listed(at: Store, after?: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { sha256: name } of at.list(after)) names.push(name);
  return names;
}

function refusal(code: string): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof Invalid);
    assert.deepEqual(
      error.faults.map((one) => one.code),
      [code],
    );
    return true;
  };
}

/** What every store promises, whatever it is made of. */
export function storeSuite(tried: () => Tried): void {
  const at = () => tried().store;

  test('bytes are kept under their SHA-256, whatever pieces they come in', async () => {
    const words = 'Rencana Strategis 2025–2029';
    const whole = await store(at(), chunks(words));
    assert.equal(whole.sha256, sha256(words));
    assert.equal(whole.size, Buffer.byteLength(words));
    const inPieces = await store(at(), chunks(...[...Buffer.from(words)].map((byte) => Uint8Array.of(byte))));
    assert.equal(inPieces.sha256, whole.sha256);
    assert.equal(Buffer.from(inPieces.head).toString(), Buffer.from(words).subarray(0, 16).toString());
    assert.equal(await text(await at().read(whole.sha256)), words);
    assert.deepEqual(await halfDone(at()), []);
  });

  test('the same bytes are kept once, also by several at the same time', async () => {
    const before = (await listed(at())).length;
    const taken = await Promise.all([1, 2, 3, 4].map(() => store(at(), chunks('sama ', 'persis'))));
    assert.deepEqual(new Set(taken.map((one) => one.sha256)), new Set([sha256('sama persis')]));
    await store(at(), chunks('sama persis'));
    assert.equal((await listed(at())).length, before + 1);
    assert.deepEqual(await halfDone(at()), []);
  });

  test('bytes that come again where damaged ones lie take their place', async () => {
    const good = 'isi yang benar';
    const { sha256: name } = await store(at(), chunks(good));
    for (const bad of ['isi yang salah', 'pendek', '']) {
      await tried().damage(name, bad);
      assert.equal(await text(await at().read(name)), bad);
      await store(at(), chunks(good));
      assert.equal(await text(await at().read(name)), good);
    }
    assert.deepEqual(await halfDone(at()), []);
  });

  test('an empty file, one above the limit and one that is not accepted are refused and leave nothing', async () => {
    const before = await listed(at());
    for (const nothing of [chunks(), chunks('', '')])
      await assert.rejects(store(at(), nothing), refusal('berkas-kosong'));
    let asked = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        asked += 1;
        yield asked < 3 ? Buffer.alloc(1000) : Buffer.alloc(LARGEST_FILE);
      }
    }
    await assert.rejects(store(at(), endless()), refusal('berkas-terlalu-besar'));
    assert.equal(asked, 3, 'refused as soon as the limit is passed');
    const accept = () => {
      throw new Error('not accepted');
    };
    await assert.rejects(store(at(), chunks('ditolak'), { accept }), /not accepted/);
    assert.deepEqual([await listed(at()), await halfDone(at())], [before, []]);
  });

  test('an upload that breaks off leaves nothing, neither half nor whole', async () => {
    const before = await listed(at());
    await assert.rejects(store(at(), breaksOff('separuh ', 'berkas')), /the line was cut/);
    assert.deepEqual([await listed(at()), await halfDone(at())], [before, []]);
  });

  test('a file that lies whole on this machine is kept by its path, and stays', async () => {
    const path = join(at().spool, 'parts', 'unggahan');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'unggahan yang selesai');
    const kept = await keepFile(at(), path);
    assert.equal(kept.sha256, sha256('unggahan yang selesai'));
    assert.deepEqual([kept.size, (await hashFile(path)).sha256], [21, kept.sha256]);
    assert.equal(await text(await at().read(kept.sha256)), 'unggahan yang selesai');
    assert.equal(await keepFile(at(), path).then((again) => again.sha256), kept.sha256);
    await rm(dirname(path), { recursive: true });
  });

  test('stored bytes are read whole or in part, both ends included', async () => {
    const { sha256: name } = await store(at(), chunks('0123456789'));
    assert.equal(await at().sizeOf(name), 10);
    assert.equal(await text(await at().read(name)), '0123456789');
    assert.equal(await text(await at().read(name, { start: 2, end: 4 })), '234');
    assert.equal(await text(await at().read(name, { start: 9, end: 9 })), '9');
  });

  test('a file larger than any buffer on the way comes back as it was', async () => {
    const part = Buffer.alloc(1 << 20, 'Komisi Pemilihan Umum ');
    const { sha256: name, size } = await store(at(), chunks(...Array.from({ length: 24 }, () => part)));
    assert.equal(size, 24 << 20);
    const hash = createHash('sha256');
    for await (const chunk of await at().read(name)) hash.update(chunk);
    assert.equal(hash.digest('hex'), name);
  });

  test('what the store does not have is not found, and a name that is no hash never leads anywhere', async () => {
    for (const name of ['f'.repeat(64), '', '../../etc/passwd', `${'a'.repeat(63)}/`, 'A'.repeat(64)]) {
      await assert.rejects(at().read(name), NotFound, name);
      assert.equal(await at().sizeOf(name), null, name);
    }
    await assert.rejects(at().remove('../../etc/passwd'), NotFound);
  });

  test('originals are listed in the order of their hashes, from any one on', async () => {
    const made = await Promise.all(Array.from({ length: 25 }, (_, n) => store(at(), chunks(`nomor ${n}`))));
    const names = await listed(at());
    assert.deepEqual(names, [...names].sort());
    for (const { sha256: name } of made) assert.ok(names.includes(name));
    for (const after of [names[0], names[7], names.at(-2), names.at(-1), '5'.repeat(64)] as string[])
      assert.deepEqual(
        await listed(at(), after),
        names.filter((name) => name > after),
      );
    for await (const { sha256: name, size } of at().list()) assert.equal(size, await at().sizeOf(name));
  });

  test('an original is removed alone, and removing what is not there is no error', async () => {
    const { sha256: gone } = await store(at(), chunks('untuk dimusnahkan'));
    const before = await listed(at());
    await at().remove(gone);
    assert.equal(await at().sizeOf(gone), null);
    await assert.rejects(at().read(gone), NotFound);
    assert.deepEqual(
      await listed(at()),
      before.filter((name) => name !== gone),
    );
    await at().remove(gone);
    await store(at(), chunks('untuk dimusnahkan'));
    assert.equal(await at().sizeOf(gone), 17);
  });

  test('what is made from an original stands beside it, can be made again and goes on its own', async () => {
    const { sha256: name } = await store(at(), chunks('asli'));
    const [other] = await listed(at());
    assert.equal(await at().readDerived(name, 'page-1.png'), null);
    await at().putDerived(name, 'page-1.png', Buffer.from('gambar'));
    await at().putDerived(name, 'page-1.png', Buffer.from('gambar lain'));
    await at().putDerived(name, 'text.txt', Buffer.from(''));
    await at().putDerived(other as string, 'text.txt', Buffer.from('tetangga'));
    const read = async (of: string, what: string) => {
      const bytes = await at().readDerived(of, what);
      return bytes && Buffer.from(bytes).toString();
    };
    assert.equal(await read(name, 'page-1.png'), 'gambar lain');
    assert.equal(await read(name, 'text.txt'), '');
    await at().removeDerived(name);
    await at().removeDerived(name);
    assert.deepEqual([await read(name, 'page-1.png'), await read(name, 'text.txt')], [null, null]);
    assert.equal(await read(other as string, 'text.txt'), 'tetangga');
    assert.equal(await text(await at().read(name)), 'asli');
  });
}
