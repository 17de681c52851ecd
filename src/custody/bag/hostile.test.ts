import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { Invalid } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { MANIFEST, TAG_MANIFEST } from './bag.ts';
import { makeBag } from './make-bag.ts';
import { manifestText } from './manifest.ts';
import { writeFolder } from './send-bag.ts';
import { takeInBag } from './take-in-bag.ts';
import { holdings, randomness, type TestArchive, testArchive } from './testing.ts';
import { readTree } from './tree.ts';
import { verifyBag } from './verify-bag.ts';

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

async function refusesFolder(bag: string, what: string): Promise<void> {
  const before = await holdings(t);
  await assert.rejects(takeInBag(t.at, t.ppid, bag, { unit: t.units[0] }), Invalid, what);
  assert.deepEqual(await holdings(t), before, what);
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
  const before = await holdings(t);
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
  assert.deepEqual(await holdings(t), before);
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

test('files beside those that are listed, and names outside the plain ones, are refused', async () => {
  const bag = join(folder, 'aneh');
  for (const name of ['data/~', 'data/a b.pdf', 'data/é.pdf', 'fetch.txt', 'data/DOK-2026-001/A0.pdf']) {
    await cp(good, bag, { recursive: true });
    await mkdir(dirname(join(bag, name)), { recursive: true });
    await writeFile(join(bag, name), 'x');
    await refusesFolder(bag, name);
    await rm(bag, { recursive: true });
  }
});
