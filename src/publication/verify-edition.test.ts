import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomInt } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { NotFound } from '../base/errors.ts';
import { sha256 } from '../base/hash.ts';
import { allowedSigner, sshSign } from './bag/sshsig.ts';
import { sampleEdition } from './sample/edition.ts';
import { verifyEdition } from './verify-edition.ts';

let editions: string;
let folder: string;
before(async () => {
  ({ editions, folder } = await sampleEdition(8));
});
after(() => rm(editions, { recursive: true, force: true }));

/** Names of the checks that fail in a copy of the edition after someone did this to it. */
async function failing(harm: (copy: string) => Promise<unknown>): Promise<string[]> {
  const copy = join(editions, 'rusak');
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  await harm(copy);
  const { ok, checks } = await verifyEdition(copy);
  const failed = checks.filter((check) => !check.ok).map((check) => check.name);
  assert.equal(ok, failed.length === 0);
  return failed;
}

const missing = (tool: string, ...args: string[]) => Boolean(spawnSync(tool, args).error);
const noSum = missing('sha256sum', '--version') ? 'sha256sum is not installed' : false;
const noKeygen = missing('ssh-keygen', '-?') ? 'ssh-keygen is not installed' : false;
const sum = (cwd: string, manifest: string) =>
  spawnSync('sha256sum', ['--check', '--strict', '--quiet', manifest], { cwd }).status === 0;
const keygen = (cwd: string, input: Buffer) =>
  spawnSync(
    'ssh-keygen',
    ['-Y', 'verify', '-f', 'allowed_signers', '-I', 'SRG', '-n', 'edisi', '-s', 'manifest-sha256.txt.sig'],
    { cwd, input },
  ).status === 0;

test('an edition verifies from its folder alone, with or without keys known from elsewhere', async () => {
  const plain = await verifyEdition(folder);
  assert.deepEqual(
    plain.checks.filter((check) => !check.ok),
    [],
  );
  assert.deepEqual([plain.ok, plain.office, plain.edition], [true, 'SRG', 4]);
  assert.equal(plain.root, sha256(await readFile(join(folder, 'data', 'daftar.jsonl'))));
  const [allowedSigners, vkey] = await Promise.all(
    ['allowed_signers', 'journal.vkey'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  assert.ok((await verifyEdition(folder, { allowedSigners: allowedSigners ?? '', vkey: vkey ?? '' })).ok);
});

test('sha256sum accepts the manifest and the tag manifest', { skip: noSum }, () => {
  assert.ok(sum(folder, 'manifest-sha256.txt') && sum(folder, 'tagmanifest-sha256.txt'));
});

test('ssh-keygen accepts the signature', { skip: noKeygen }, async () => {
  assert.ok(keygen(folder, await readFile(join(folder, 'manifest-sha256.txt'))));
});

test('100 flips of one random byte in any file: each is found, by our verifier and by the common tools', async () => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  for (let round = 0; round < 100; round += 1) {
    const name = names[randomInt(names.length)] as string;
    const path = join(folder, name);
    const good = await readFile(path);
    const bad = Buffer.from(good);
    const at = randomInt(good.length);
    bad[at] = (good[at] as number) ^ randomInt(1, 256);
    const what = `${name}, byte ${at}: ${good[at]} became ${bad[at]}`;
    await writeFile(path, bad);
    try {
      assert.equal((await verifyEdition(folder)).ok, false, what);
      if (!noSum) {
        const manifest = name.startsWith('data') ? 'manifest-sha256.txt' : 'tagmanifest-sha256.txt';
        const covered = name !== 'tagmanifest-sha256.txt';
        if (covered) assert.equal(sum(folder, manifest), false, what);
      }
      if (!noKeygen && /^manifest-sha256\.txt(\.sig)?$/.test(name)) {
        assert.equal(keygen(folder, await readFile(join(folder, 'manifest-sha256.txt'))), false, what);
      }
    } finally {
      await writeFile(path, good);
    }
  }
  assert.ok((await verifyEdition(folder)).ok);
});

test('a file that is missing, added or renamed is found', async () => {
  const item = join('data', 'informasi', 'srg-2020-0001.html');
  assert.ok((await failing((copy) => rm(join(copy, item)))).includes('manifest'));
  assert.ok(
    (await failing((copy) => rename(join(copy, item), join(copy, 'data', 'x.html')))).includes('manifest'),
  );
  assert.ok((await failing((copy) => writeFile(join(copy, 'data', 'x.html'), 'x'))).includes('manifest'));
  assert.deepEqual(await failing((copy) => writeFile(join(copy, 'baca.txt'), 'x')), ['tagmanifest']);
  assert.ok((await failing((copy) => rm(join(copy, 'manifest-sha256.txt')))).includes('manifest'));
  assert.ok((await failing((copy) => rm(join(copy, 'journal.tlog-proof')))).includes('journal'));
});

test('a link is refused, even one to the same bytes', { skip: process.platform === 'win32' }, async () => {
  const found = await failing(async (copy) => {
    await rm(join(copy, 'data', 'index.html'));
    await symlink(join(folder, 'data', 'index.html'), join(copy, 'data', 'index.html'));
  });
  assert.ok(found.includes('folder') && found.includes('manifest'));
});

test('strange names are refused: look-alikes, hidden files, line breaks, direction marks', async () => {
  for (const name of ['.htaccess', 'ｄaftar.html', 'x\u202egnp.html', 'a b.html', 'a\nb.html']) {
    assert.ok((await failing((copy) => writeFile(join(copy, 'data', name), 'x'))).includes('folder'), name);
  }
});

/** Rewrites both manifests, as someone would who changes an edition and hides it. */
async function cover(copy: string, path: string, bytes: string | Uint8Array): Promise<void> {
  const swap = async (manifest: string, name: string, hash: string) => {
    const text = await readFile(join(copy, manifest), 'utf8');
    await writeFile(
      join(copy, manifest),
      text.replace(new RegExp(`^[0-9a-f]{64}  ${name}$`, 'm'), `${hash}  ${name}`),
    );
  };
  await writeFile(join(copy, path), bytes);
  await swap('manifest-sha256.txt', path, sha256(bytes));
  await swap('tagmanifest-sha256.txt', path, sha256(bytes));
  await swap(
    'tagmanifest-sha256.txt',
    'manifest-sha256.txt',
    sha256(await readFile(join(copy, 'manifest-sha256.txt'))),
  );
}

test('whoever rewrites the manifests too still lacks the signature and the journal', async () => {
  const page = await readFile(join(folder, 'data', 'index.html'), 'utf8');
  const found = await failing((copy) => cover(copy, 'data/index.html', page.replace('KPU', 'KPI')));
  assert.deepEqual(found, ['signature', 'journal']);
});

test('whoever signs anew with another key lacks the journal, and the office’s key', async () => {
  const stranger = generateKeyPairSync('ed25519').privateKey;
  const copy = join(editions, 'rusak');
  const forged = async (to: string) => {
    const feed = await readFile(join(to, 'data', 'umpan.atom'), 'utf8');
    await cover(to, 'data/umpan.atom', feed.replace('KPU', 'KPI'));
    await cover(
      to,
      'manifest-sha256.txt.sig',
      sshSign(stranger, await readFile(join(to, 'manifest-sha256.txt'))),
    );
    await cover(to, 'allowed_signers', allowedSigner('SRG', stranger));
  };
  const found = await failing(forged);
  assert.ok(found.includes('journal') && !found.includes('signature'));
  const allowedSigners = await readFile(join(folder, 'allowed_signers'), 'utf8');
  const { checks } = await verifyEdition(copy, { allowedSigners });
  assert.equal(checks.find((check) => check.name === 'signature')?.ok, false);
});

test('a list whose lines are not canonical, or hold a number twice, is no edition', async () => {
  const list = await readFile(join(folder, 'data', 'daftar.jsonl'), 'utf8');
  const [first = ''] = list.split('\n');
  const harms = [
    list.replace('{', '{ '),
    list + list,
    `${list}${first}\n`,
    list.trimEnd(),
    `${list}null\n`,
    `${list}{}\n`,
  ];
  for (const harm of harms) {
    const found = await failing((copy) => cover(copy, 'data/daftar.jsonl', harm));
    assert.ok(found.includes('daftar'), harm.slice(0, 20));
  }
});

test('a CSV that says something else than the list is found', async () => {
  const text = await readFile(join(folder, 'data', 'daftar.csv'), 'utf8');
  for (const harm of [
    text.replace('Serang', 'Cilegon'),
    `${text}x\r\n`,
    text.replace('nomor,', 'no,'),
    '"',
    '',
  ]) {
    assert.ok((await failing((copy) => cover(copy, 'data/daftar.csv', harm))).includes('csv'));
  }
});

test('an entry about another manifest, and keys that are not those known, are refused', async () => {
  const entry = JSON.stringify({ kind: 'edition.published', hashes: ['0'.repeat(64)] });
  assert.deepEqual(await failing((copy) => cover(copy, 'journal-entry.json', entry)), ['journal']);
  assert.deepEqual(await failing((copy) => cover(copy, 'journal-entry.json', '[')), ['journal']);
  const { checks } = await verifyEdition(folder, { vkey: 'lain+00000000+AAAA', allowedSigners: '' });
  assert.deepEqual(
    checks.filter((check) => !check.ok).map((check) => check.name),
    ['signature', 'journal'],
  );
});

test('a pipe in the place of the manifest fails the checks instead of holding them up', {
  skip: platform() === 'win32',
  timeout: 20_000,
}, async () => {
  const found = await failing(async (copy) => {
    await rm(join(copy, 'manifest-sha256.txt'));
    assert.equal(spawnSync('mkfifo', [join(copy, 'manifest-sha256.txt')]).status, 0);
  });
  assert.deepEqual(found, ['folder', 'manifest', 'tagmanifest', 'signature', 'journal']);
});

test('what is no edition at all fails, and what is not there is not found', async () => {
  const empty = join(editions, 'kosong');
  await mkdir(empty);
  const report = await verifyEdition(empty);
  assert.deepEqual(
    [report.ok, report.office, report.checks.every((check) => !check.ok)],
    [false, null, true],
  );
  await assert.rejects(verifyEdition(join(editions, 'tidak-ada')), NotFound);
});
