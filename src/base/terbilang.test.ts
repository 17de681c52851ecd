import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as always, integer, maxSafeInteger, oneof, property } from 'fast-check';
import { bilanganTingkat, terbilang } from './terbilang.ts';

const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const SCALES: Readonly<Record<string, number>> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };

/** The value of Indonesian number words, read by the rules of the language and not by those of our code. */
function value(words: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of words.split(' ')) {
    if (DIGITS.includes(word)) digit = DIGITS.indexOf(word);
    else if (word === 'sepuluh') group += 10;
    else if (word === 'sebelas') group += 11;
    else if (word === 'seratus') group += 100;
    else if (word === 'seribu') total += 1000;
    else if (word in SCALES) {
      total += (group + digit) * (SCALES[word] as number);
      group = 0;
      digit = 0;
    } else {
      const times = { belas: digit + 10, puluh: digit * 10, ratus: digit * 100 }[word];
      assert.ok(times !== undefined, `unknown word: ${word}`);
      group += times;
      digit = 0;
    }
  }
  return total + group + digit;
}

test('numbers are written as official letters write them', () => {
  const written: [number, string][] = [
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [15, 'lima belas'],
    [20, 'dua puluh'],
    [100, 'seratus'],
    [126, 'seratus dua puluh enam'],
    [1000, 'seribu'],
    [1100, 'seribu seratus'],
    [2026, 'dua ribu dua puluh enam'],
    [11_000, 'sebelas ribu'],
    [101_001, 'seratus satu ribu satu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [1_000_000_000, 'satu miliar'],
  ];
  for (const [n, words] of written) assert.equal(terbilang(n), words);
});

test('the words of every number below ten thousand have its value', () => {
  for (let n = 0; n < 10_000; n += 1) assert.equal(value(terbilang(n)), n);
});

test('the words of any number up to 999 triliun have its value', () => {
  const upTo = (max: number) => integer({ min: 0, max: Math.min(max, 2 ** 31 - 1) });
  const large = maxSafeInteger().map((n) => Math.abs(n) % 1e15);
  always(property(oneof(upTo(1e6), upTo(1e9), large), (n) => assert.equal(value(terbilang(n)), n)));
});

test('a fraction, a negative and a number too large cannot be put in words', () => {
  for (const n of [1.5, -1, 1e15, Number.NaN, Number.POSITIVE_INFINITY])
    assert.throws(() => terbilang(n), RangeError);
});

test('an ordinal is the number with "ke" before it', () => {
  assert.equal(bilanganTingkat(1), 'kesatu');
  assert.equal(bilanganTingkat(5), 'kelima');
  assert.equal(bilanganTingkat(21), 'kedua puluh satu');
});
