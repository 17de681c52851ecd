import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { gallery } from './gallery.tsx';

const judge = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Preact writes `<br/>`, which HTML allows.
    'void-style': ['error', { style: 'selfclose' }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    // A deed that cannot be done yet keeps its form, with a button that cannot submit.
    'wcag/h32': 'off',
  },
});

for (const [name, page] of Object.entries(gallery)) {
  test(`the markup of the sample page ${name} is valid`, async () => {
    const report = await judge.validateString(page());
    const faults = report.results.flatMap((result) => result.messages);
    assert.deepEqual(
      faults.map((fault) => `${fault.ruleId}: ${fault.message} (${fault.selector})`),
      [],
    );
  });

  test(`the sample page ${name} needs no inline style and no inline script`, () => {
    const html = page();
    assert.doesNotMatch(html, /\sstyle=/);
    assert.doesNotMatch(html, /\son[a-z]+=/);
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/);
  });

  test(`the sample page ${name} has one main heading and says its language`, () => {
    const html = page();
    assert.equal(html.match(/<h1[\s>]/g)?.length, 1);
    assert.match(html, /^<!DOCTYPE html>\n<html lang="id">/);
  });
}
