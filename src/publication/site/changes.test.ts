import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordDiff } from './changes.ts';

const shown = (before: string, after: string) =>
  wordDiff({ before, after })
    .map(({ op, text }) => (op === 'same' ? text : op === 'del' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

test('a changed text shows only the words that changed, and no mark covers a space', () => {
  assert.equal(
    shown('lima pejabat struktural', 'empat pejabat struktural'),
    '[-lima-] {+empat+} pejabat struktural',
  );
  assert.equal(shown('Januari 2024', '2 Maret 2026'), '[-Januari 2024-] {+2 Maret 2026+}');
  assert.equal(shown('a b c', 'a c'), 'a [-b-] c');
  assert.equal(shown('a c', 'a b c'), 'a {+b+} c');
  assert.equal(shown('', 'baru'), '{+baru+}');
  assert.equal(shown('lama', ''), '[-lama-]');
});

test('two long texts are shown whole, the old one struck', () => {
  const long = 'kata '.repeat(400).trim();
  assert.equal(shown(long, 'pendek'), `[-${long}-] {+pendek+}`);
});
