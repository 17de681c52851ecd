import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place, PlaceKind } from '../../../../custody/hardcopy/place.ts';
import { spotsOf } from './drawing.tsx';
import { newPlaces, series, suggestedName } from './new-places.ts';

const place = (kind: PlaceKind, name: string, position = 1, parent: string | null = 'r'): Place => ({
  ...{ office: 'o', id: name, parent, kind, name, code: '', position },
  ...{ kapasitas: null, version: 1, closedAt: null },
});

test('several are numbered on from the first name, with as many digits', () => {
  assert.deepEqual(series('Boks 07', 4), ['Boks 07', 'Boks 08', 'Boks 09', 'Boks 10']);
  assert.deepEqual(series('Map', 2), ['Map 1', 'Map 2']);
  assert.deepEqual(series('Rak B', 1), ['Rak B']);
});

test('the next name is the one that people would write next', () => {
  const racks = [place('rak', 'Rak A'), place('rak', 'Rak C', 2)];
  assert.equal(suggestedName(racks, 'r', 'rak'), 'Rak B');
  assert.equal(suggestedName([place('rak', 'Rak 3')], 'r', 'rak'), 'Rak 4');
  assert.equal(suggestedName([place('boks', 'Boks 09')], 'r', 'boks'), 'Boks 10');
  assert.equal(suggestedName([], 'r', 'boks'), 'Boks 01');
  assert.equal(suggestedName([], null, 'ruang'), 'Ruang Arsip');
});

const rack = {
  parent: 'r',
  kind: 'rak',
  name: 'Rak B',
  count: 1,
  kapasitas: null,
  shelves: 4,
  boxes: 6,
} as const;

test('a rack of four shelves of six boxes is one list, parents first', () => {
  const all = newPlaces({ ...rack, withBoxes: true });
  const of = (kind: PlaceKind) => all.filter((one) => one.kind === kind);
  assert.deepEqual([of('rak').length, of('baris').length, of('boks').length], [1, 4, 24]);
  assert.equal(of('rak')[0]?.kapasitas, 4);
  assert.deepEqual(new Set(of('baris').map(({ kapasitas }) => kapasitas)), new Set([6]));
  for (const one of all) {
    const parent = all.findIndex(({ id }) => id === one.parent);
    assert.ok(parent < all.indexOf(one));
  }
});

test('shelves without boxes keep the room for them, and what is no rack has no shelves', () => {
  assert.equal(newPlaces({ ...rack, withBoxes: false }).length, 5);
  assert.equal(newPlaces({ ...rack, kind: 'boks', withBoxes: true }).length, 1);
});

test('a shelf is drawn spot by spot: gaps stay gaps as far as something fits, and free room stands at the end', () => {
  const [a, b] = [place('boks', 'Boks 2', 2), place('boks', 'Boks 4', 4)];
  const shown = (free: number) => spotsOf([a, b], free).map((spot) => spot?.name ?? '–');
  assert.deepEqual(shown(4), ['–', 'Boks 2', '–', 'Boks 4', '–', '–']);
  assert.deepEqual(shown(1), ['–', 'Boks 2', 'Boks 4']);
  assert.deepEqual(shown(0), ['Boks 2', 'Boks 4']);
});
