import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { Invalid } from '../../base/errors.ts';
import { makeBag } from './make-bag.ts';
import { withBag } from './open-bag.ts';
import { writeFolder, writeZip } from './send-bag.ts';
import { takeInBag } from './take-in-bag.ts';
import { holdings, randomness, type TestArchive, testArchive } from './testing.ts';
import { readTree } from './tree.ts';
import { verifyBag } from './verify-bag.ts';
import { type Entry, textEntry, zip } from './write-zip.ts';

let t: TestArchive;
let folder: string;
let good: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terang-hostile-'));
  good = join(folder, 'baik');
  t = await testArchive();
  const id = await t.dokumen('Dokumen', ['a.pdf', 'b.pdf']);
  await t.examined();
  await writeFolder(t.at.store, await makeBag(t.at, t.ppid, { dokumen: [id] }), good);
});
after(async () => {
  await t.drop();
  await rm(folder, { recursive: true, force: true });
});

const zipped = async (name: string, entries: readonly Entry[]) => {
  const path = join(folder, `${name}.zip`);
  const parts = [];
  for await (const part of zip(entries)) parts.push(part);
  await writeFile(path, Buffer.concat(parts));
  return path;
};

async function refusesZip(path: string, what: string): Promise<void> {
  const before = await holdings(t);
  const attempt = withBag(t.at, path, (bag) => takeInBag(t.at, t.ppid, bag, { unit: t.units[0] }));
  await assert.rejects(attempt, Invalid, what);
  assert.deepEqual(await holdings(t), before, what);
  assert.deepEqual(await readdir(join(t.at.data, 'paket')), [], what);
}

test('a ZIP file writes nowhere but in its own folder, whatever its names are', async () => {
  const names = [
    '../x',
    '/etc/x',
    '~/x',
    'a/../../x',
    'C:/x',
    'a\\..\\x',
    'a//x',
    './x',
    'x\u0000y',
    'ａ/x',
    '',
  ];
  for (const [n, name] of names.entries())
    await refusesZip(await zipped(`nama-${n}`, [textEntry(name, 'x')]), name);
  await refusesZip(await zipped('kembar', [textEntry('a/x', '1'), textEntry('a/X', '2')]), 'same name');
  await refusesZip(
    await zipped('dua-arti', [textEntry('a/x', '1'), textEntry('a/x/y', '2')]),
    'file and folder',
  );
});

test('a broken, locked, swelling or linking ZIP file is refused', async () => {
  const bag = await makeBag(t.at, t.ppid, { semua: true });
  const path = join(folder, 'utuh.zip');
  await writeZip(t.at.store, bag, path);
  const bytes = await readFile(path);
  const pick = randomness(7);
  for (let n = 0; n < 60; n += 1) {
    await writeFile(path, bytes.subarray(0, pick(bytes.length)));
    await refusesZip(path, `cut ${n}`);
  }
  const altered = async (what: string, change: (copy: Buffer) => void) => {
    const copy = Buffer.from(bytes);
    change(copy);
    await writeFile(path, copy);
    await refusesZip(path, what);
  };
  const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  await altered('locked', (copy) => copy.writeUInt16LE(0x0801, central + 8));
  await altered('link', (copy) => copy.writeUInt32LE((0o120777 << 16) >>> 0, central + 38));
  await altered('method', (copy) => copy.writeUInt16LE(14, central + 10));
  await altered('size', (copy) => copy.writeUInt32LE(0x7fffffff, central + 24));
  await altered('content', (copy) => copy.writeUInt8((copy[60] ?? 0) ^ 1, 60));
  await writeFile(path, 'bukan zip');
  await refusesZip(path, 'no ZIP');
  await writeFile(path, '');
  await refusesZip(path, 'empty');
});

test('a ZIP file that another program compressed is read too; one that lies about its sizes is not', async () => {
  const entries: { path: string; bytes: Buffer }[] = [];
  for (const path of (await readTree(good)).files.keys())
    entries.push({ path: `paket/${path}`, bytes: await readFile(join(good, path)) });
  const path = join(folder, 'mampat.zip');
  await writeFile(path, compressed(entries));
  const found = await withBag(t.at, path, verifyBag);
  assert.equal(found.payload.size, 2);
  const bomb = Buffer.alloc(300_000_000);
  await writeFile(path, compressed([{ path: 'x', bytes: bomb }]));
  await refusesZip(path, 'bomb');
  const liar = compressed([{ path: 'x', bytes: Buffer.alloc(5_000_000) }]);
  liar.writeUInt32LE(10, liar.length - 22 - 47 + 24);
  await writeFile(path, liar);
  await refusesZip(path, 'liar');
});

/** A ZIP file with deflated entries, as most programs write it. */
function compressed(entries: readonly { path: string; bytes: Buffer }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, bytes } of entries) {
    const data = deflateRawSync(bytes);
    const name = Buffer.from(path);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(crc32(bytes), 16);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(bytes.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    parts.push(local, name, data);
    directory.push(central, name);
    at += 30 + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}
