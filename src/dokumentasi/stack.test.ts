import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hardcopy } from '../custody/hardcopy/hardcopy.ts';
import { whereIs } from './stack.ts';

const paper = (more: object) =>
  ({ place: null, peminjam: null, jatuhTempo: null, tidakDitemukan: null, ...more }) as Hardcopy;

test('where a paper is says also who has it until when, and that a count did not find it', () => {
  assert.equal(whereIs([], paper({}), 'id'), '');
  assert.equal(
    whereIs([], paper({ peminjam: 'Subbag Hukum', jatuhTempo: '2026-11-30' }), 'id'),
    'dipinjam Subbag Hukum sampai 30 Nov 2026',
  );
  assert.equal(whereIs([], paper({ tidakDitemukan: 'SO-2026-001' }), 'en'), 'not found in SO-2026-001');
});
