import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cornerOf,
  LABEL_SHEETS,
  paperName,
  readLength,
  sheetFaults,
  sheetHolds,
  sheetsFor,
  USUAL_SHEET,
} from './sheet.ts';

const usual = LABEL_SHEETS[USUAL_SHEET] as (typeof LABEL_SHEETS)[string];

test('every sheet that we carry fits its paper, in the middle of it', () => {
  for (const [name, sheet] of Object.entries(LABEL_SHEETS)) {
    assert.deepEqual(sheetFaults(sheet), [], name);
    const last = cornerOf(sheet, sheetHolds(sheet));
    const right = sheet.kertasLebar - last.x - sheet.lebar;
    const bottom = sheet.kertasTinggi - last.y - sheet.tinggi;
    assert.ok(
      Math.abs(right - sheet.kiri) < 0.06,
      `${name}: ${right} right of the labels, ${sheet.kiri} left`,
    );
    assert.ok(
      Math.abs(bottom - sheet.atas) < 0.06,
      `${name}: ${bottom} below the labels, ${sheet.atas} above`,
    );
  }
});

test('positions count row by row from the left upper corner', () => {
  assert.deepEqual(cornerOf(usual, 1), { x: 7.25, y: 15.15 });
  assert.deepEqual(cornerOf(usual, 3), { x: 7.25 + 2 * 66, y: 15.15 });
  assert.deepEqual(cornerOf(usual, 4), { x: 7.25, y: 15.15 + 38.1 });
});

test('labels that do not fit the paper are refused at the measure that is too large', () => {
  const fields = (change: object) => sheetFaults({ ...usual, ...change }).map(({ field }) => field);
  assert.deepEqual(fields({ lebar: 70 }), ['lebar']);
  assert.deepEqual(fields({ baris: 8 }), ['tinggi']);
  assert.deepEqual(fields({ kolom: 2.5 }), ['kolom']);
  assert.deepEqual(fields({ kolom: 0, tinggi: 5, kiri: -1 }), ['kolom', 'tinggi', 'kiri']);
  assert.deepEqual(fields({ kertasLebar: 165, kertasTinggi: 210 }), ['lebar', 'tinggi']);
});

test('a length is read with comma or point, and nothing else is one', () => {
  assert.equal(readLength(' 63,5 '), 63.5);
  assert.equal(readLength('38.1'), 38.1);
  for (const wrong of ['', 'lebar', '1e3', '-4', '3,123', '1.000,5'])
    assert.equal(readLength(wrong), null, wrong);
});

test('labels begin at a free position and go on over as many sheets as they need', () => {
  assert.equal(sheetsFor(usual, 18, 4), 1);
  assert.equal(sheetsFor(usual, 19, 4), 2);
  assert.equal(sheetsFor(usual, 200, 1), 10);
  assert.equal(sheetsFor(usual, 0, 1), 1);
});

test('paper is called by its name, or by its measures', () => {
  assert.equal(paperName(usual), 'A4');
  assert.equal(paperName({ ...usual, kertasLebar: 165, kertasTinggi: 210.5 }), '165 × 210,5 mm');
});
