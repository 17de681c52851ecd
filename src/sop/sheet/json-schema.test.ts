import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { programFile } from '../../base/paths.ts';
import { sheetJsonSchema } from './json-schema.ts';
import { KEY_TEXTS } from './json-schema-text.ts';

const published = sheetJsonSchema();

/** Paths of all keys that the schema knows, without list positions. */
function keysOf(node: unknown, path: readonly string[] = []): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const {
    properties = {},
    items,
    anyOf = [],
  } = node as { properties?: object; items?: unknown; anyOf?: unknown[] };
  return [
    ...Object.entries(properties).flatMap(([key, child]) => [
      [...path, key].join('.'),
      ...keysOf(child, [...path, key]),
    ]),
    ...keysOf(items, path),
    ...anyOf.flatMap((choice) => keysOf(choice, path)),
  ];
}

test('docs/sop.schema.json is what the schema of the sheet says; write-json-schema.js writes it anew', async () => {
  const file = await readFile(programFile('docs', 'sop.schema.json'), 'utf8');
  assert.deepEqual(JSON.parse(file), published);
});

test('every key is explained, and no key that is gone', () => {
  assert.deepEqual([...new Set(keysOf(published))].sort(), Object.keys(KEY_TEXTS).sort());
});

test('the schema knows the three kinds of time and forbids keys of its own making', () => {
  const text = JSON.stringify(published);
  assert.match(text, /"const":"Tentatif"/);
  assert.match(text, /"satuan":\{"enum":\["menit","jam","hari kerja","hari"\]/);
  assert.equal(published['additionalProperties'], false);
  assert.ok((published['required'] as string[]).includes('tidakJelas'));
  assert.ok(!(published['required'] as string[]).includes('gabungan'));
});
