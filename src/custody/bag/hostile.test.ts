import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { Invalid } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { MANIFEST, TAG_MANIFEST } from './bag.ts';
import { makeBag } from './make-bag.ts';
import { manifestText } from './manifest.ts';
import { withBag } from './open-bag.ts';
import { writeFolder, writeZip } from './send-bag.ts';
import { takeInBag } from './take-in-bag.ts';
import { type TestArchive, testArchive } from './testing.ts';
import { readTree } from './tree.ts';
import { verifyBag } from './verify-bag.ts';
import { type Entry, textEntry, zip } from './write-zip.ts';

const MUTATIONS = 500;

let t: TestArchive;
let folder: string;
let good: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terang-hostile-'));
  good = join(folder, 'baik');
  t = await testArchive();
  const ids = [];
  for (let n = 0; n < 2; n += 1) ids.push(await t.dokumen(`Dokumen ${n}`, [`a${n}.pdf`, `b${n}.pdf`]));
  await t.examined();
  await writeFolder(t.at.store, await makeBag(t.at, t.ppid, { dokumen: ids }), good);
});
after(async () => {
  await t.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Numbers that look random and are the same every time (Numerical Recipes' generator). */
function randomness(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What the receiving office holds; nothing of a refused bag may show here. */
async function holdings(): Promise<unknown> {
  const rows = await t.at.db`
    select (select count(*) from dokumen)::int as dokumen, (select count(*) from softcopy)::int as softcopy,
      (select count(*) from blob)::int as blob, (select count(*) from bag_import)::int as import`;
  const spooled = await readdir(join(t.at.folders.blobs, 'incoming'));
  return { ...rows[0], spooled };
}

async function refusesFolder(bag: string, what: string): Promise<void> {
  const before = await holdings();
  await assert.rejects(takeInBag(t.at, t.ppid, bag, { unit: t.units[0] }), Invalid, what);
  assert.deepEqual(await holdings(), before, what);
}

test(`${MUTATIONS} random changes to a bag are all refused, and nothing of it is taken in`, async () => {
  const pick = randomness(20_261_123);
  const paths = [...(await readTree(good)).files.keys()].sort();
  const some = (among: readonly string[]) => among[pick(among.length)] as string;
  const mutations: Record<string, (bag: string) => Promise<void>> = {
    async bit(bag) {
      const path = join(bag, some(paths));
      const bytes = await readFile(path);
      const at = pick(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
      await writeFile(path, bytes);
    },
    async cut(bag) {
      const path = join(bag, some(paths));
      const bytes = await readFile(path);
      await writeFile(path, bytes.subarray(0, pick(bytes.length)));
    },
    async grow(bag) {
      await writeFile(join(bag, some(paths)), `x${pick(10)}`, { flag: 'a' });
    },
    remove: (bag) => rm(join(bag, some(paths))),
    async add(bag) {
      const path = join(bag, dirname(some(paths)), `tambahan-${pick(1000)}.pdf`);
      await writeFile(path, 'x');
    },
    async renamed(bag) {
      await rename(join(bag, some(paths)), join(bag, 'data', `nama-${pick(1000)}.pdf`));
    },
    async swap(bag) {
      const payload = paths.filter((path) => path.startsWith('data/'));
      const one = some(payload);
      const other = some(payload.filter((path) => path !== one));
      await rename(join(bag, one), join(bag, 'x'));
      await rename(join(bag, other), join(bag, one));
      await rename(join(bag, 'x'), join(bag, other));
    },
    async link(bag) {
      const path = join(bag, some(paths));
      await rename(path, `${path}.asli`);
      await symlink(`${path}.asli`, path);
    },
    async line(bag) {
      const path = join(bag, some([MANIFEST, TAG_MANIFEST]));
      const lines = (await readFile(path, 'utf8')).split('\n');
      lines.splice(pick(lines.length - 1), 1);
      await writeFile(path, lines.join('\n'));
    },
  };
  const names = Object.keys(mutations);
  const bag = join(folder, 'uji');
  const whole = paths.map((path) => [path, readFileSync(join(good, path))] as const);
  const before = await holdings();
  for (let n = 0; n < MUTATIONS; n += 1) {
    const name = some(names);
    for (const [path, bytes] of whole) {
      mkdirSync(dirname(join(bag, path)), { recursive: true });
      writeFileSync(join(bag, path), bytes);
    }
    await mutations[name]?.(bag);
    const attempt = takeInBag(t.at, t.ppid, bag, { unit: t.units[0] });
    await assert.rejects(attempt, Invalid, `${n} ${name}`);
    rmSync(bag, { recursive: true });
  }
  assert.deepEqual(await holdings(), before);
  await verifyBag(good);
});

/** The good bag with other metadata, its manifests made anew as a forger would. */
async function forged(name: string, change: (json: string) => string): Promise<string> {
  const bag = join(folder, name);
  await cp(good, bag, { recursive: true });
  const path = join(bag, 'metadata/dokumen.json');
  await writeFile(path, change(await readFile(path, 'utf8')));
  await retag(bag);
  return bag;
}

async function retag(bag: string): Promise<void> {
  const tags = [...(await readTree(bag)).files.keys()].filter(
    (path) => !path.startsWith('data/') && path !== TAG_MANIFEST,
  );
  const listed = [];
  for (const path of tags) listed.push({ path, sha256: sha256(await readFile(join(bag, path))) });
  await writeFile(join(bag, TAG_MANIFEST), manifestText(listed));
}

test('metadata that do not fit the originals, or that no page could hold, are refused', async () => {
  const changes: Record<string, (json: string) => string> = {
    'another hash': (json) => json.replace(/"sha256": "[0-9a-f]/, '"sha256": "x'),
    'a climb out of the bag': (json) =>
      json.replace(/"data\/DOK-2026-001\/a0.pdf"/, '"data/../../etc/passwd"'),
    'the same file twice': (json) => json.replace('data/DOK-2026-001/b0.pdf', 'data/DOK-2026-001/a0.pdf'),
    'a name with a null': (json) => json.replace('"a0.pdf"', '"a0\\u0000.pdf"'),
    'half a character': (json) => json.replace('"Dokumen 0"', '"\\ud800"'),
    'an empty title': (json) => json.replace('"Dokumen 0"', '"  "'),
    'a day that does not exist': (json) => json.replace('"ditutupPada": null', '"ditutupPada": "2026-02-31"'),
    'a field of its own': (json) => json.replace('"format"', '"__proto__": {}, "format"'),
    'two replace one': (json) =>
      json.replaceAll(
        '"menggantikan": null',
        `"menggantikan": "${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}"`,
      ),
    'no JSON': () => '{',
    'another format': (json) => json.replace('terang-paket/1', 'terang-paket/2'),
    'a type that is not taken in': (json) => json.replace('"nama": "a0.pdf"', '"nama": "a0.exe"'),
  };
  let n = 0;
  for (const [what, change] of Object.entries(changes)) {
    n += 1;
    await refusesFolder(await forged(`palsu-${n}`, change), what);
  }
});

test('links, pipes of names and look-alikes beside the listed files are refused', async () => {
  const bag = join(folder, 'aneh');
  for (const name of ['data/~', 'data/a b.pdf', 'data/é.pdf', 'fetch.txt', 'data/DOK-2026-001/A0.pdf']) {
    await cp(good, bag, { recursive: true });
    await mkdir(dirname(join(bag, name)), { recursive: true });
    await writeFile(join(bag, name), 'x');
    await refusesFolder(bag, name);
    await rm(bag, { recursive: true });
  }
});

const zipped = async (name: string, entries: readonly Entry[]) => {
  const path = join(folder, `${name}.zip`);
  const parts = [];
  for await (const part of zip(entries)) parts.push(part);
  await writeFile(path, Buffer.concat(parts));
  return path;
};

async function refusesZip(path: string, what: string): Promise<void> {
  const before = await holdings();
  const attempt = withBag(t.at, path, (bag) => takeInBag(t.at, t.ppid, bag, { unit: t.units[0] }));
  await assert.rejects(attempt, Invalid, what);
  assert.deepEqual(await holdings(), before, what);
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
  assert.equal(found.payload.size, 4);
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
