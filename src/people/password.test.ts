import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stopwatch } from '../base/clock.ts';
import { hashPassword, passwordFaults, passwordMatches } from './password.ts';

const WORDS = 'kuda laut makan nasi';

test('a hash is argon2id in PHC form with the cost in it, and salted afresh each time', async () => {
  const [one, two] = await Promise.all([hashPassword(WORDS), hashPassword(WORDS)]);
  assert.match(one, /^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  assert.notEqual(one, two);
  assert.equal(await passwordMatches(WORDS, one), true);
  assert.equal(await passwordMatches(`${WORDS} `, one), false);
  assert.equal(await passwordMatches(WORDS.toUpperCase(), two), false);
});

test('the same characters typed in another Unicode form are the same password', async () => {
  const stored = await hashPassword('café di pinggir kali ①');
  assert.equal(await passwordMatches('cafe\u0301 di pinggir kali 1', stored), true);
});

test('a hash made with another cost by another program is still read', async () => {
  // A test vector of the reference implementation, github.com/P-H-C/phc-winner-argon2 src/test.c.
  const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  assert.equal(await passwordMatches('password', stored), true);
  assert.equal(await passwordMatches('Password', stored), false);
});

test('an account that does not exist never matches and costs no less than one that does', async () => {
  const stored = await hashPassword(WORDS);
  const cost = async (against: string | null) => {
    const elapsed = stopwatch();
    assert.equal(await passwordMatches('salah sama sekali', against), false);
    return elapsed();
  };
  await cost(stored);
  const rounds = [await cost(stored), await cost(null), await cost(stored), await cost(null)] as const;
  // Both do one hash; the wide margin is for a busy machine, a shortcut would cost next to nothing.
  assert.ok(Math.max(rounds[1], rounds[3]) > 0.3 * Math.min(rounds[0], rounds[2]), rounds.join(' '));
});

test('a stored value that is no argon2id hash is an error, never a match', async () => {
  for (const stored of [
    '',
    WORDS,
    '$2b$12$abcdefghijklmnopqrstuu',
    '$argon2i$v=19$m=65536,t=3,p=1$c29tZXNhbHQ$AAAA',
  ]) {
    await assert.rejects(passwordMatches(WORDS, stored), /not in PHC form/);
  }
});

test('many sign-ins at once are all answered rightly', async () => {
  const stored = await hashPassword(WORDS);
  const tries = ['a', WORDS, 'b', WORDS, 'c'].map((password) => passwordMatches(password, stored));
  assert.deepEqual(await Promise.all(tries), [false, true, false, true, false]);
});

const codes = (password: string) => passwordFaults('sandi', password).map((one) => one.code);

test('a password has at least 15 characters, counted as a person counts them', () => {
  assert.deepEqual(codes('a'.repeat(7) + 'b'.repeat(7)), ['kata-sandi-pendek']);
  assert.deepEqual(codes('a'.repeat(7) + 'b'.repeat(8)), []);
  assert.deepEqual(codes('🐎🐎🐎🐎🐎🐎🐎🌊🌊🌊🌊🌊🌊🌊'), ['kata-sandi-pendek']);
  assert.deepEqual(codes(''), ['kata-sandi-pendek']);
  assert.match(passwordFaults('sandi', 'tujuh!!')[0]?.id ?? '', /paling sedikit 15 karakter\. Sekarang 7\./);
});

test('a password has at most 200 characters, so that hashing it stays cheap', () => {
  assert.deepEqual(codes('ab'.repeat(100)), []);
  assert.deepEqual(codes(`${'ab'.repeat(100)}a`), ['kata-sandi-panjang']);
});

test('passwords that anybody would guess are refused, spaced and capitalised or not', () => {
  for (const password of [
    'aaaaaaaaaaaaaaaa',
    'KPU Kpu kpu KPU Serang',
    'ppid-pemilu-2026-2026',
    '123456789012345',
    'password_password',
  ]) {
    assert.deepEqual(codes(password), ['kata-sandi-mudah'], password);
  }
  assert.deepEqual(codes(WORDS), []);
});

test('no composition is asked for: words without digits, capitals or signs will do', () => {
  assert.deepEqual(codes('empat kata acak cukup'), []);
});
