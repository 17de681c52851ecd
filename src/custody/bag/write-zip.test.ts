import assert from 'node:assert/strict';
import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { unpackZip, zipEntries } from './read-zip.ts';
import { python, withoutPython } from './testing.ts';
import { type Entry, textEntry, zip, zipSize } from './write-zip.ts';

const GIB = 1024 ** 3;

/** Zeros that are not written: they become holes in the file. */
const nothing = Buffer.alloc(1 << 24);

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terang-zip-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Writes an archive; stretches of nothing become holes that take no room on the disk. */
async function write(name: string, entries: readonly Entry[]): Promise<string> {
  const path = join(folder, name);
  const file = await open(path, 'w');
  let at = 0;
  for await (const chunk of zip(entries)) {
    if (chunk.buffer !== nothing.buffer) await file.write(chunk, 0, chunk.length, at);
    at += chunk.length;
  }
  await file.truncate(at);
  await file.close();
  return path;
}

test('an archive has the size that was told beforehand, and its files come back as they were', async () => {
  const entries = [
    textEntry('a/x.txt', 'satu'),
    textEntry('a/b/y.txt', 'dua\n'.repeat(10_000)),
    textEntry('a/z', ''),
  ];
  const path = await write('kecil.zip', entries);
  assert.equal((await stat(path)).size, zipSize(entries));
  if (!withoutPython) await python('-m', 'zipfile', '-t', path);
  await unpackZip(path, join(folder, 'kecil'));
  assert.equal(await readFile(join(folder, 'kecil', 'x.txt'), 'utf8'), 'satu');
  assert.equal((await stat(join(folder, 'kecil', 'z'))).size, 0);
});

test('from 4 GiB on the archive is ZIP64, and other programs read it', async () => {
  const size = 4 * GIB + 1000;
  const large: Entry = {
    ...{ path: 'a/besar', size, crc: 0 },
    async *bytes() {
      for (let left = size; left > 0; left -= nothing.length)
        yield nothing.subarray(0, Math.min(left, nothing.length));
    },
  };
  const entries = [large, textEntry('a/sesudah.txt', 'di belakang')];
  const path = await write('besar.zip', entries);
  assert.equal((await stat(path)).size, zipSize(entries));
  const code =
    'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.getinfo("a/besar").file_size,z.read("a/sesudah.txt").decode())';
  if (!withoutPython) assert.equal(await python('-c', code, path), `${size} di belakang`);
  const listed = await zipEntries(path);
  assert.deepEqual(
    listed.map((entry) => [entry.path, entry.size]),
    [
      ['a/besar', size],
      ['a/sesudah.txt', 11],
    ],
  );
});

test('an entry that is shorter or longer than it says stops the archive', async () => {
  const entry = { ...textEntry('x', 'empat'), size: 4 };
  await assert.rejects(write('salah.zip', [entry]), /another size/);
});
