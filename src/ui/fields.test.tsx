import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { reason } from '../base/errors.ts';
import { programFile } from '../base/paths.ts';
import { ActionButton, Button, ErrorSummary } from './actions.tsx';
import { CheckboxPair, Radios } from './choices.tsx';
import { FileField, PasswordField, SelectField, TextArea, TextField } from './fields.tsx';

interface Text {
  readonly text: string;
}
interface Item extends Text {
  readonly value: string | number;
  readonly hint?: Text;
  readonly checked?: boolean;
}
/** The options of govuk-frontend's own examples, as far as our components have them. */
interface Options {
  readonly id?: string;
  readonly name: string;
  readonly idPrefix?: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly errorMessage?: Text;
  readonly describedBy?: string;
  readonly value?: string;
  readonly rows?: number;
  readonly maxlength?: number;
  readonly type?: 'text';
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric';
  readonly spellcheck?: boolean;
  readonly multiple?: boolean;
  readonly items: readonly Item[];
  readonly values?: readonly string[];
  readonly fieldset: { readonly legend: Text };
  readonly text: string;
  readonly titleText: string;
  readonly errorList: readonly (Text & { readonly href: string })[];
}

function example(component: string, name: string): { options: Options; html: string } {
  const folder = programFile('node_modules', 'govuk-frontend', 'dist', 'govuk', 'components', component);
  const { fixtures } = JSON.parse(readFileSync(`${folder}/fixtures.json`, 'utf8')) as {
    fixtures: { name: string; options: Options; html: string }[];
  };
  const found = fixtures.find((fixture) => fixture.name === name);
  assert.ok(found, `${component} has an example called ${name}`);
  return found;
}

/** Tags with attributes and classes in one order, texts with single spaces: what a browser would see alike. */
function plain(html: string): string[] {
  const tokens = html.match(/<[^>]+>|[^<]+/g) ?? [];
  return tokens.flatMap((token) => {
    if (!token.startsWith('<'))
      return token.trim() ? [token.trim().replace(/\s+/g, ' ').replaceAll('&#39;', "'")] : [];
    const [, slash, tag] = /^<(\/?)([a-z0-9]+)/.exec(token) ?? [];
    const attributes = [...token.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => {
      return `${name}=${name === 'class' ? value.trim().split(/\s+/).sort().join(' ') : value}`;
    });
    return [`<${slash}${tag} ${attributes.sort().join(' ')}>`];
  });
}

function common({ name, label, hint, errorMessage, id, describedBy }: Options) {
  return {
    lang: 'en' as const,
    name,
    label: label?.text,
    ...(hint ? { hint: hint.text } : {}),
    ...(errorMessage ? { error: errorMessage.text } : {}),
    ...(id ? { id } : {}),
    ...(describedBy ? { describedBy } : {}),
  };
}

function choices({ items, fieldset, idPrefix, ...rest }: Options) {
  return {
    ...common(rest as Options),
    ...(idPrefix ? { id: idPrefix } : {}),
    label: fieldset.legend.text,
    choices: items.map((item) => ({
      value: String(item.value),
      label: item.text,
      ...(item.hint ? { hint: item.hint.text } : {}),
    })),
  };
}

const cases: readonly [string, readonly string[], (options: Options) => VNode][] = [
  [
    'input',
    [
      'default',
      'with hint text',
      'with error message',
      'with error and hint',
      'value',
      'inputmode',
      'with describedBy',
      'hint with describedBy',
      'error with describedBy',
      'with error, hint and describedBy',
      'with autocomplete attribute',
      'with spellcheck enabled',
      'with spellcheck disabled',
    ],
    ({ value, autocomplete, inputmode, spellcheck, ...rest }) => (
      <TextField {...common(rest as Options)} {...{ value, autocomplete, inputmode, spellcheck }} />
    ),
  ],
  [
    'textarea',
    [
      'default',
      'with hint',
      'with error message',
      'with default value',
      'with custom rows',
      'with hint and error message',
    ],
    ({ value, rows = 5, ...rest }) => <TextArea {...common(rest as Options)} value={value} rows={rows} />,
  ],
  [
    'select',
    ['with hint text and error message'],
    ({ items, value, ...rest }) => (
      <SelectField
        {...common(rest as Options)}
        value={value}
        options={items.map((item) => ({ value: String(item.value ?? item.text), label: item.text }))}
      />
    ),
  ],
  [
    'file-upload',
    ['default', 'with hint text', 'with error message and hint', 'allows multiple files'],
    ({ multiple = false, ...rest }) => <FileField {...common(rest as Options)} multiple={multiple} />,
  ],
  [
    'radios',
    ['with hint', 'with fieldset and error message'],
    (options) => (
      <Radios {...choices(options)} value={options.items.find((item) => item.checked)?.value.toString()} />
    ),
  ],
  [
    'checkboxes',
    ['with hint', 'with error message'],
    (options) => <CheckboxPair {...choices(options)} values={options.values ?? []} />,
  ],
  [
    'password-input',
    ['default', 'with hint text', 'with error message', 'with new-password autocomplete'],
    ({ autocomplete, ...rest }) => (
      <PasswordField {...common(rest as Options)} autocomplete={autocomplete as 'new-password' | undefined} />
    ),
  ],
  ['button', ['default'], ({ text }) => <Button label={text} />],
  [
    'error-summary',
    ['default'],
    ({ titleText, errorList }) => (
      <ErrorSummary
        lang="en"
        title={titleText}
        faults={errorList.map(({ text, href }) => ({ field: href.slice(1), code: '', id: text, en: text }))}
      />
    ),
  ],
];

for (const [component, names, view] of cases) {
  for (const name of names) {
    test(`${component} "${name}" is what govuk-frontend would write`, () => {
      const { options, html } = example(component, name);
      assert.deepEqual(plain(render(view(options))), plain(html));
    });
  }
}

test('an error summary leads to the field that carries the fault', () => {
  const faults = [
    { field: 'baris.3.retensi', code: 'kosong', id: 'Isi retensi.', en: 'Enter the retention.' },
  ];
  const summary = render(<ErrorSummary faults={faults} lang="id" />);
  const field = render(<TextField lang="id" name="baris.3.retensi" label="Retensi" error="Isi retensi." />);
  const [, target] = /href="#([^"]+)"/.exec(summary) ?? [];
  assert.ok(target);
  assert.ok(field.includes(`id="${target}"`));
});

test('a deed with reasons against it has a button that can be focused, cannot submit, and says all of them', () => {
  const reasons = [reason('a', 'ps 1', 'Satu.', 'One.'), reason('b', 'ps 2', 'Dua.', 'Two.')];
  const html = render(<ActionButton id="unggah" label="Perintahkan unggah" lang="id" reasons={reasons} />);
  assert.match(html, /<button type="button"[^>]*aria-disabled="true"[^>]*aria-describedby="unggah-reasons"/);
  assert.doesNotMatch(html, /type="submit"|\sdisabled/);
  assert.match(html, /id="unggah-reasons".*Satu\..*ps 1.*Dua\..*ps 2/s);
});

test('a deed without reasons against it submits', () => {
  const html = render(<ActionButton id="unggah" label="Perintahkan unggah" lang="id" reasons={[]} />);
  assert.match(html, /<button type="submit"/);
  assert.doesNotMatch(html, /aria-disabled/);
});
