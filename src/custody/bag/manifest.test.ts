import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BadManifest, isSafePath, manifestText, parseManifest } from './manifest.ts';

const sha256 = 'a'.repeat(64);

test('a manifest reads back as it was written, sorted', () => {
  const text = manifestText([
    { path: 'data/b.html', sha256 },
    { path: 'data/a.html', sha256 },
  ]);
  assert.deepEqual([...parseManifest(text).keys()], ['data/a.html', 'data/b.html']);
});

test('no path leads out of the bag or looks like another', () => {
  const hostile = [
    '../x',
    'data/../../x',
    '/etc/passwd',
    'C:/x',
    'data\\x',
    'data//x',
    './x',
    'data/.',
    'data/.x',
    '~/x',
    'data/x.',
    'data/%2e%2e/x',
    'data/a b',
    'data/a\tb',
    'data/\u202egnp.html',
    'data/ｄaftar.html',
    'data/e\u0301.html',
    'data/x\0',
    '',
    `data/${'a'.repeat(300)}`,
    'data/x/',
    '-rf',
    'data/-x',
  ];
  for (const path of hostile) {
    assert.equal(isSafePath(path), false, path);
    assert.throws(() => parseManifest(`${sha256}  ${path}\n`), BadManifest, path);
  }
});

test('a manifest in any other form than ours is refused', () => {
  const good = `${sha256}  data/a.html\n`;
  const bad = [
    '',
    '\n',
    good.trimEnd(),
    `${good}\n`,
    good.replace('  ', ' *'),
    good.replace('  ', ' '),
    good.toUpperCase(),
    good.replaceAll('\n', '\r\n'),
    good + good,
    `\ufeff${good}`,
    `${good}${sha256}  data/A.html\n`,
    `${sha256}  data/b.html\n${good}`,
    `${'a'.repeat(63)}  data/a.html\n`,
  ];
  for (const text of bad) assert.throws(() => parseManifest(text), BadManifest, JSON.stringify(text));
});
