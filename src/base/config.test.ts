import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';
import { Unfit } from './errors.ts';

const MAIL = {
  TERANG_SMTP_URL: 'smtp://petugas:kata%20sandi@surel.example:587',
  TERANG_MAIL_FROM: 'ppid@kantor.example',
  TERANG_PUBLIC_URL: 'https://ppid.kantor.example',
};

/** The settings that are told to be wrong, as one sentence. */
function wrong(env: Readonly<Record<string, string>>): string {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof Unfit);
    return error.problem.en.replace('These settings cannot be used: ', '');
  }
  return 'nothing';
}

test('no mail server is set up until one is named', () => {
  assert.equal(readConfig({}).mail, null);
  assert.equal(readConfig({ ...MAIL, TERANG_SMTP_URL: '' }).mail, null);
  assert.deepEqual(readConfig(MAIL).mail, { url: MAIL.TERANG_SMTP_URL, from: 'ppid@kantor.example' });
});

test('mail needs an address that it comes from, and one that its link leads to', () => {
  assert.equal(wrong({ TERANG_SMTP_URL: 'smtp://surel.example' }), 'TERANG_MAIL_FROM=, TERANG_PUBLIC_URL=.');
  assert.equal(wrong({ ...MAIL, TERANG_MAIL_FROM: 'PPID Kantor' }), 'TERANG_MAIL_FROM=PPID Kantor.');
  assert.equal(
    wrong({ ...MAIL, TERANG_MAIL_FROM: 'a@b.example,c@d.example' }).startsWith('TERANG_MAIL_FROM'),
    true,
  );
});

test('a mail server that cannot be used is named without what its address holds', () => {
  for (const url of [
    'surel.example',
    'http://surel.example',
    'smtp://',
    'smtp://petugas@surel.example',
    'smtp://petugas:rahasia@surel.example/kotak',
    'smtp://petugas:rahasia@surel.example?tls=off',
    'smtp://petugas:rahasia%zz@surel.example',
    'smtp://surel.example:99999',
  ])
    assert.equal(wrong({ ...MAIL, TERANG_SMTP_URL: url }), 'TERANG_SMTP_URL.', url);
  for (const url of ['smtp://127.0.0.1:25', 'smtps://surel.example/', 'smtp://[::1]:2525'])
    assert.equal(wrong({ ...MAIL, TERANG_SMTP_URL: url }), 'nothing', url);
});
