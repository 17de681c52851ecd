import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSafePath } from './manifest.ts';
import { payloadPaths, plainName } from './payload-path.ts';

test('a name becomes plain and stays readable', () => {
  const names = {
    'Laporan Kinerja (LKjIP) 2025.PDF': 'Laporan-Kinerja-LKjIP-2025.pdf',
    'é à ü.docx': 'e-a-u.docx',
    '../../etc/passwd': 'etc-passwd',
    'CON.pdf': 'berkas-CON.pdf',
    'lpt1.arsip.xlsx': 'berkas-lpt1.arsip.xlsx',
    '...': 'berkas',
    '\u202egpj.exe': 'gpj.exe',
    '日本語.pdf': 'berkas.pdf',
    '~.pdf': 'berkas.pdf',
  };
  for (const [name, plain] of Object.entries(names)) assert.equal(plainName(name), plain, name);
  assert.equal(plainName(`${'a'.repeat(500)}.pdf`).length, 120);
});

test('whatever people call their files, every path is safe, and no two fall together on any disk', () => {
  const file = fc.record({
    nomor: fc.constantFrom('DOK-2026-001', 'DOK-2026-002'),
    name: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('a.pdf', 'A.PDF', 'a-2.pdf', 'á.pdf'),
    ),
  });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 60 }), (files) => {
      const paths = payloadPaths(files);
      assert.equal(paths.length, files.length);
      for (const path of paths) assert.ok(path.startsWith('data/') && isSafePath(path), path);
      assert.equal(new Set(paths.map((path) => path.toLowerCase())).size, paths.length);
    }),
    { numRuns: 500 },
  );
});
