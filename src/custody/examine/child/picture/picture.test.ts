import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { pdf } from '../../../../../seeds/files/pdf.ts';
import { exif, jpeg, png } from '../../../../../seeds/files/picture.ts';
import { bytesSource } from '../source.ts';
import { greyOf, shrunk, writePng } from './bitmap.ts';
import { drawerOf } from './draw.ts';
import { decodePng } from './png-read.ts';

const decoded = (bytes: Buffer) => decodePng(bytesSource(bytes));

test('a picture that was written is read back, in 16 greys or in colour', () => {
  const bitmap = (colour: (x: number, y: number) => [number, number, number]) => {
    const rgbx = new Uint8Array(20 * 10 * 4).fill(255);
    for (let y = 0; y < 10; y += 1) for (let x = 0; x < 20; x += 1) rgbx.set(colour(x, y), (y * 20 + x) * 4);
    return { width: 20, height: 10, rgbx };
  };
  const grey = decoded(writePng(bitmap((x) => [x * 12, x * 12, x * 12])));
  assert.deepEqual([grey.width, grey.height], [20, 10]);
  assert.equal(grey.rgbx[4 * 15], 187);
  const colour = decoded(writePng(bitmap((x, y) => [x * 8, y * 16, 200])));
  assert.deepEqual([...colour.rgbx.subarray(4 * (3 * 20 + 5), 4 * (3 * 20 + 5) + 3)], [40, 48, 200]);
});

test('an interlaced picture is put together from its seven passes', () => {
  const at = (x: number, y: number) => x * 20 + y;
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  const rows = passes.flatMap(([fromX, fromY, stepX, stepY]) => {
    const lines: number[] = [];
    for (let y = fromY; y < 9; y += stepY) {
      lines.push(0);
      for (let x = fromX; x < 11; x += stepX) lines.push(at(x, y));
    }
    return lines;
  });
  const interlaced = png({ width: 11, height: 9, data: deflateSync(Buffer.from(rows)), interlaced: true });
  const grey = greyOf(decoded(interlaced));
  for (let y = 0; y < 9; y += 1)
    for (let x = 0; x < 11; x += 1) assert.equal(grey[y * 11 + x], at(x, y), `${x},${y}`);
});

test('a picture is made smaller, never larger', () => {
  const picture = { width: 400, height: 200, rgbx: new Uint8Array(400 * 200 * 4).fill(120) };
  const small = shrunk(picture, 100);
  assert.deepEqual([small.width, small.height, small.rgbx[0]], [100, 50, 120]);
  assert.equal(shrunk(picture, 1000).width, 400);
});

test('a photograph is drawn upright, as its camera was held', async () => {
  const shapeOf = async (orientation: number) => {
    const source = bytesSource(jpeg({ width: 64, height: 48, segments: [[0xe1, exif({ orientation })]] }));
    const { width, height } = (await drawerOf(source)).draw(1, 1000);
    return [width, height];
  };
  assert.deepEqual(await shapeOf(1), [64, 48]);
  assert.deepEqual(await shapeOf(6), [48, 64]);
  assert.deepEqual(await shapeOf(8), [48, 64]);
});

test('a page is drawn with its text on white', async () => {
  const { width, height, rgbx } = (await drawerOf(bytesSource(pdf('Laporan')))).draw(1, 500);
  assert.deepEqual([width, height], [500, 708]);
  const dark = greyOf({ width, height, rgbx }).filter((shade) => shade < 100).length;
  assert.ok(dark > 30 && dark < 5000, String(dark));
  assert.equal(rgbx[0], 255);
});
