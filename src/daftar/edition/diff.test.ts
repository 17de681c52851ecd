import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { COMPARED, diffEditions } from './diff.ts';
import { type EditionItem, editionLine, editionRoot, KLASIFIKASI } from './line.ts';

const text = fc.string({ maxLength: 12, unit: 'grapheme' });
const file = fc.record({
  nama: text,
  sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  ukuran: fc.constant(1),
  jenis: fc.constant('application/pdf'),
});
const item: fc.Arbitrary<EditionItem> = fc.record({
  nomor: fc.integer({ min: 1, max: 12 }).map((n) => `CTH-2026-${String(n).padStart(4, '0')}`),
  judul: text,
  ringkasan: text,
  penguasa: text,
  penanggungJawab: text,
  waktu: text,
  tempat: text,
  bentuk: fc.constantFrom(['softcopy'] as const, ['hardcopy'] as const, ['softcopy', 'hardcopy'] as const),
  retensi: text,
  klasifikasi: fc.constantFrom(...KLASIFIKASI),
  tahun: fc.option(fc.integer({ min: 1945, max: 2200 })),
  kode: fc.option(text.filter((kode) => kode !== '')),
  berkas: fc.array(file, { maxLength: 2 }),
});
const edition = fc.uniqueArray(item, { selector: (one) => one.nomor, maxLength: 12 });
const numbers = (items: readonly EditionItem[]) => items.map((one) => one.nomor).sort();

test('every item of either edition is added, changed, kept or dropped, exactly one of them', () => {
  fc.assert(
    fc.property(edition, edition, (before, after) => {
      const { added, changed, dropped, kept } = diffEditions(before, after);
      assert.equal(added.length + changed.length + kept, after.length);
      assert.equal(dropped.length + changed.length + kept, before.length);
      const seen = [...added, ...dropped, ...changed.map((one) => one.item)].map((one) => one.nomor);
      assert.equal(new Set(seen).size, seen.length);
    }),
  );
});

test('an edition has not changed against itself, in whatever order it is listed', () => {
  fc.assert(
    fc.property(edition, (items) => {
      assert.deepEqual(diffEditions(items, [...items].reverse()), {
        added: [],
        changed: [],
        dropped: [],
        kept: items.length,
      });
    }),
  );
});

test('what one direction adds the other drops, and every change is turned around', () => {
  fc.assert(
    fc.property(edition, edition, (before, after) => {
      const [there, back] = [diffEditions(before, after), diffEditions(after, before)];
      assert.deepEqual(numbers(there.added), numbers(back.dropped));
      const turned = back.changed.map(({ item: { nomor }, fields }) => [
        nomor,
        fields.map((one) => ({ field: one.field, before: one.after, after: one.before })),
      ]);
      assert.deepEqual(
        new Map(there.changed.map((one) => [one.item.nomor, one.fields])),
        new Map(turned as never),
      );
    }),
  );
});

test('the earlier edition can be told from the later one and the difference', () => {
  fc.assert(
    fc.property(edition, edition, (before, after) => {
      const { added, changed, dropped } = diffEditions(before, after);
      const fresh = new Set(numbers(added));
      const old = after.filter((one) => !fresh.has(one.nomor)).concat(dropped);
      assert.deepEqual(numbers(old), numbers(before));
      for (const { item: now, fields } of changed) {
        const then = before.find((one) => one.nomor === now.nomor) as EditionItem;
        const differ = COMPARED.filter((field) => JSON.stringify(then[field]) !== JSON.stringify(now[field]));
        assert.deepEqual(
          fields.map((one) => one.field),
          differ,
        );
      }
    }),
  );
});

test('two editions with the same items in the same order have the same root, and any other root differs', () => {
  fc.assert(
    fc.property(edition, edition, (one, two) => {
      const lines = [one.map(editionLine), two.map(editionLine)] as const;
      assert.equal(
        editionRoot(lines[0]) === editionRoot(lines[1]),
        JSON.stringify(lines[0]) === JSON.stringify(lines[1]),
      );
    }),
  );
});

test('a new title is a change of the same item, not another item', () => {
  const [before] = fc.sample(item, { numRuns: 1, seed: 1 }) as [EditionItem];
  const diff = diffEditions([before], [{ ...before, judul: 'Judul baru' }]);
  assert.deepEqual(
    diff.changed.map((one) => one.fields),
    [[{ field: 'judul', before: before.judul, after: 'Judul baru' }]],
  );
  assert.deepEqual([diff.added, diff.dropped, diff.kept], [[], [], 0]);
});
