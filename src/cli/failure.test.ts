import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Invalid, NotFound, Refused, StoreFailed, Unfit } from '../base/errors.ts';
import { both } from '../base/text.ts';
import { failure, printable } from './failure.ts';

test('each kind of error has its exit code', () => {
  const codes = [
    new Error('unforeseen'),
    new Refused([{ code: 'too-late', cite: 'Pasal 1', id: 'Terlambat.', en: 'Too late.' }]),
    new Invalid([{ field: 'tanggal', code: 'day', id: 'Bukan tanggal.', en: 'Not a day.' }]),
    new Unfit(both('Rusak.', 'Broken.'), both('Perbaiki.', 'Mend it.')),
    new NotFound('edition'),
    new StoreFailed('ENOSPC', true),
  ].map((error) => failure(error, 'en').code);
  assert.deepEqual(codes, [1, 2, 2, 3, 4, 3]);
});

test('a refusal says every reason with its article, in the language asked for', () => {
  const reasons = [
    { code: 'a', cite: 'Pasal 1', id: 'Satu.', en: 'One.' },
    { code: 'b', cite: 'Pasal 2', id: 'Dua.', en: 'Two.' },
  ];
  assert.deepEqual(failure(new Refused(reasons), 'id').lines, ['Satu. (Pasal 1)', 'Dua. (Pasal 2)']);
  assert.deepEqual(failure(new Refused(reasons), 'en').json, { refused: reasons });
});

test('what was not found is named', () => {
  assert.deepEqual(failure(new NotFound('--office kpu-kota-lain'), 'id').lines, [
    'Tidak ditemukan: --office kpu-kota-lain.',
  ]);
});

test('an unforeseen error shows where it arose but not what it quotes', () => {
  const { lines, json } = failure(new TypeError('cannot read "Siti Aminah"'), 'en');
  assert.match(lines.join('\n'), /TypeError[\s\S]*failure\.test/);
  assert.doesNotMatch(lines.join('\n') + JSON.stringify(json), /Siti/);
});

test('an error of the operating system keeps its words, which name the file', () => {
  let thrown: unknown;
  try {
    readFileSync('/nowhere/at/all');
  } catch (error) {
    thrown = error;
  }
  assert.match(failure(thrown, 'en').lines[0] ?? '', /ENOENT.*\/nowhere\/at\/all/);
});

test('what a line quotes cannot steer the terminal', () => {
  assert.equal(
    printable('kunci "\u001b[31ma\u202eb\u009b" tidak dikenal\n\tb'),
    'kunci "\ufffd[31ma\ufffdb\ufffd" tidak dikenal\n\tb',
  );
});
