import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assert as always, property, string } from 'fast-check';
import { programFile } from '../base/paths.ts';
import { codePoints, printable, printableJson } from './printable.ts';

const dejavu = codePoints(readFileSync(programFile('templates', 'fonts', 'DejaVuSans.ttf')));
const bonum = codePoints(readFileSync(programFile('templates', 'fonts', 'texgyrebonum-regular.otf')));
const latin = (code: number) => code < 0x250;

test('the coverage of a font is what its character map says', () => {
  for (const character of 'Aé–“ا→😀') assert.ok(dejavu.has(character.codePointAt(0) as number), character);
  for (const character of 'Aé–“') assert.ok(bonum.has(character.codePointAt(0) as number), character);
  for (const character of 'ا😀日') assert.ok(!bonum.has(character.codePointAt(0) as number), character);
});

test('what no font draws is printed as its code', () => {
  assert.equal(printable('Rapat 🧿', latin), 'Rapat [U+1F9FF]');
  assert.equal(
    printable('\ue000', () => true),
    '[U+E000]',
  );
});

test('characters that would make paper read unlike the record go away', () => {
  assert.equal(
    printable('a\u202eb\u200fc\u0007d\ufeff', () => true),
    'abcd',
  );
});

test('line breaks stay and come in one form', () => {
  assert.equal(printable('a\r\nb\rc\td', latin), 'a\nb\nc d');
});

test('any text becomes characters that the fonts have', () => {
  always(
    property(string({ unit: 'binary' }), (text) => {
      for (const character of printable(text, latin)) {
        assert.ok(character === '\n' || latin(character.codePointAt(0) as number), JSON.stringify(character));
      }
    }),
  );
});

test('plain ASCII is left as it is', () => {
  always(
    property(string({ unit: 'grapheme-ascii' }), (text) =>
      assert.equal(
        printable(text, () => false),
        text,
      ),
    ),
  );
});

test('every text inside a value is made printable and everything else stays', () => {
  assert.deepEqual(printableJson({ a: ['\u0000x', 1, null], b: { c: true } }, latin), {
    a: ['x', 1, null],
    b: { c: true },
  });
});
