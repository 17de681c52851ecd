import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesNear, isCode, newCode, readCode, SIGNS, shownCode } from './code.ts';

const codes = Array.from({ length: 300 }, () => newCode());

/** The code with another sign at a place. */
const withSign = (code: string, at: number, sign: string) => code.slice(0, at) + sign + code.slice(at + 1);

function swapped(code: string, one: number, other: number): string {
  const signs = [...code];
  [signs[one], signs[other]] = [signs[other] as string, signs[one] as string];
  return signs.join('');
}

test('a new code is six signs that nobody mistakes for one another, the last a check', () => {
  for (const code of codes) {
    assert.match(code, /^[2-9A-HJKMNP-Z]{6}$/);
    assert.ok(isCode(code), code);
  }
});

test('every single wrong sign is noticed', () => {
  for (const code of codes) {
    for (let at = 0; at < code.length; at += 1) {
      for (const sign of SIGNS) {
        if (sign !== code[at]) assert.ok(!isCode(withSign(code, at, sign)), `${code} at ${at}: ${sign}`);
      }
    }
  }
});

test('every swap of two different signs is noticed, also of signs that do not stand together', () => {
  let swaps = 0;
  for (const code of codes) {
    for (let one = 0; one < code.length; one += 1) {
      for (let other = one + 1; other < code.length; other += 1) {
        if (code[one] === code[other]) continue;
        swaps += 1;
        assert.ok(!isCode(swapped(code, one, other)), `${code}: ${one} and ${other}`);
      }
    }
  }
  assert.ok(swaps > 3000);
});

test('a sign left out or added, or one that no label has, is noticed', () => {
  for (const code of codes) {
    for (let at = 0; at < code.length; at += 1) {
      assert.ok(!isCode(code.slice(0, at) + code.slice(at + 1)));
      assert.ok(!isCode(`${code.slice(0, at)}2${code.slice(at)}`));
      for (const sign of '01ILOilo-? ') assert.ok(!isCode(withSign(code, at, sign)));
    }
  }
  assert.ok(!isCode(''));
});

test('of any five signs one check fits', () => {
  for (const code of codes.slice(0, 20)) {
    const fitting = [...SIGNS].filter((sign) => isCode(code.slice(0, 5) + sign));
    assert.deepEqual(fitting, [code[5]]);
  }
});

test('the codes near a mistyped one hold the right one and say where it differs', () => {
  for (const code of codes.slice(0, 60)) {
    for (let at = 0; at < code.length; at += 1) {
      const wrong = withSign(code, at, code[at] === 'X' ? 'Y' : 'X');
      const found = codesNear(wrong).find((near) => near.code === code);
      assert.deepEqual(found?.at, [at], `${code} typed ${wrong}`);
    }
    for (let one = 0; one < 5; one += 1) {
      const wrong = swapped(code, one, one + 1);
      if (wrong === code) continue;
      assert.ok(
        codesNear(wrong).some((near) => near.code === code),
        `${code} typed ${wrong}`,
      );
    }
  }
});

test('every code near another is a code, and nothing near is offered for what has not six signs', () => {
  for (const code of codes.slice(0, 20)) {
    for (const near of codesNear(withSign(code, 2, code[2] === '2' ? '3' : '2')))
      assert.ok(isCode(near.code));
  }
  assert.deepEqual(codesNear('K7M'), []);
});

test('a sign that no label has is replaced by the one that fits', () => {
  for (const code of codes.slice(0, 20)) {
    for (const sign of 'O01IL') {
      const wrong = withSign(code, 1, sign);
      assert.deepEqual(codesNear(wrong), [{ code, at: [1] }]);
    }
  }
});

test('a code is read from what people type and what readers of QR codes send', () => {
  for (const typed of [
    'K7M4PX',
    'k7m-4px',
    ' K7M 4PX ',
    'https://ppid.contoh.example/K/K7M4PX',
    'HTTPS://PPID.CONTOH.EXAMPLE/K/K7M4PX',
    'http://127.0.0.1:8080/k/k7m4px',
    'TERANG:/K/K7M4PX',
  ])
    assert.equal(readCode(typed), 'K7M4PX', typed);
});

test('labels print a code as two groups of three', () => {
  assert.equal(shownCode('K7M4PX'), 'K7M-4PX');
});
