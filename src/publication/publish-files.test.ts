import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { environmentWith } from '../base/config.ts';
import { Unfit } from '../base/errors.ts';
import { programFile } from '../base/paths.ts';
import { currentEdition, currentNomor, editionFolder, switchCurrent } from './bag/in-place.ts';
import { finishBag, type Published, recoverEditions, type Staged, stageBag } from './publish-files.ts';
import { SAMPLE_FILE, sampleContent } from './sample/content.ts';
import { sampleAssets, sampleTags } from './sample/edition.ts';
import { verifyEdition } from './verify-edition.ts';

const made: string[] = [];
after(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'terang-terbit-'));
  made.push(path);
  return path;
}

const content = sampleContent(6, { path: SAMPLE_FILE, bytes: await readFile(SAMPLE_FILE) });
const assets = await sampleAssets();
const stage = (editions: string) => stageBag(content, editions, assets);
const tags = (_: Published, staged: Staged) => sampleTags(staged);
const published = (staged: Staged): Published => ({
  officeCode: 'SRG',
  officeName: content.office.name,
  nomor: 4,
  manifestSha256: staged.manifestSha256,
});
const noRebuild = () => Promise.reject(new Error('must not rebuild'));

test('the same content gives the same bytes, whatever the folder, the time zone and the locale', async () => {
  const [a, b] = [await stage(await folder()), await stage(await folder())];
  for (const name of ['manifest-sha256.txt', 'bag-info.txt', 'bagit.txt']) {
    assert.deepEqual(await readFile(join(a.folder, name)), await readFile(join(b.folder, name)), name);
  }
  const elsewhere = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `
      const { readFile } = await import('node:fs/promises');
      const at = ${JSON.stringify(`file://${programFile('dist', 'src', 'publication')}/`)};
      const { SAMPLE_FILE, sampleContent } = await import(at + 'sample/content.js');
      const { sampleAssets } = await import(at + 'sample/edition.js');
      const { stageBag } = await import(at + 'publish-files.js');
      const stored = { path: SAMPLE_FILE, bytes: await readFile(SAMPLE_FILE) };
      const staged = await stageBag(sampleContent(6, stored), process.argv[1], await sampleAssets());
      process.stdout.write(staged.manifestSha256);`,
      await folder(),
    ],
    { env: environmentWith({ TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' }), encoding: 'utf8' },
  );
  assert.equal(elsewhere, a.manifestSha256);
});

test('a staged edition is not visible; a finished one is, under current, after the switch alone', async () => {
  const editions = await folder();
  const staged = await stage(editions);
  assert.equal(await currentEdition(editions, 'SRG'), null);
  const place = await finishBag(staged, await sampleTags(staged));
  assert.equal(place, editionFolder(editions, 'SRG', 4));
  assert.equal(await currentEdition(editions, 'SRG'), null);
  await switchCurrent(editions, 'SRG', 4);
  assert.deepEqual(await currentEdition(editions, 'SRG'), { nomor: 4, folder: place });
  assert.deepEqual(
    (await readdir(editions)).filter((name) => name.startsWith('.')),
    [],
  );
});

test('what is in place is never replaced, and current never names what is not in place', async () => {
  const editions = await folder();
  const first = await stage(editions);
  await finishBag(first, await sampleTags(first));
  const second = await stage(editions);
  await assert.rejects(finishBag(second, await sampleTags(second)), /already in place/);
  await assert.rejects(switchCurrent(editions, 'SRG', 5), /not in place/);
});

test('a pointer file serves where links are not allowed', async () => {
  const editions = await folder();
  const staged = await stage(editions);
  await finishBag(staged, await sampleTags(staged));
  await writeFile(join(editions, 'SRG', 'current'), '4\n');
  assert.equal(await currentNomor(editions, 'SRG'), 4);
});

test('a damaged stored file stops the build', async () => {
  const [other] = content.edition.items;
  assert.ok(other);
  const bad = { ...content, files: () => createReadStream(programFile('package.json')) };
  await assert.rejects(stageBag(bad, await folder(), assets), /damaged/);
});

test('an edition that does not verify stays out of sight', async () => {
  const editions = await folder();
  const staged = await stage(editions);
  await writeFile(join(staged.folder, 'data', 'index.html'), 'rusak');
  await assert.rejects(finishBag(staged, await sampleTags(staged)), Unfit);
  assert.deepEqual(await readdir(join(editions)), [staged.folder.slice(editions.length + 1)]);
});

test('after a crash before the deed, what was staged is removed', async () => {
  const editions = await folder();
  await stage(editions);
  const { removed, finished } = await recoverEditions(editions, [], noRebuild, tags);
  assert.deepEqual([removed, finished.length, await readdir(editions)], [1, 0, []]);
});

test('after a crash between deed and rename, the staged folder is finished as it is, half-written tags or not', async () => {
  const editions = await folder();
  const staged = await stage(editions);
  await writeFile(join(staged.folder, 'allowed_signers'), 'setengah');
  const { finished } = await recoverEditions(editions, [published(staged)], noRebuild, tags);
  assert.equal(finished.length, 1);
  assert.ok((await verifyEdition(editionFolder(editions, 'SRG', 4))).ok);
  assert.equal(await currentNomor(editions, 'SRG'), 4);
});

test('after a crash that left the staged folder damaged or gone, the edition is built again, with the same hash', async () => {
  const editions = await folder();
  const staged = await stage(editions);
  await writeFile(join(staged.folder, 'data', 'index.html'), 'rusak');
  await recoverEditions(editions, [published(staged)], () => stage(editions), tags);
  assert.ok((await verifyEdition(editionFolder(editions, 'SRG', 4))).ok);
  await rm(join(editions, 'SRG'), { recursive: true });
  await recoverEditions(editions, [published(staged)], () => stage(editions), tags);
  assert.equal(await currentNomor(editions, 'SRG'), 4);
});

test('a rebuilt edition that differs from what was published is refused', async () => {
  const editions = await folder();
  const other = { ...published(await stage(editions)), manifestSha256: 'f'.repeat(64) };
  await assert.rejects(
    recoverEditions(editions, [other], () => stage(editions), tags),
    Unfit,
  );
  assert.equal(await currentNomor(editions, 'SRG'), null);
});

test('after a crash between rename and switch, the switch is made up for', async () => {
  const editions = await folder();
  const staged = await stage(editions);
  await finishBag(staged, await sampleTags(staged));
  await recoverEditions(editions, [published(staged)], noRebuild, tags);
  assert.equal(await currentNomor(editions, 'SRG'), 4);
});
