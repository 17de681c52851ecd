import { inflateSync } from 'node:zlib';
import { Unreadable } from '../notes.ts';
import type { Bitmap } from '../pdf/pdfium.ts';
import type { Source } from '../source.ts';
import { CHANNELS, type PngShape, readPng } from './png.ts';

/** One pass over a picture: which dots it holds (ISO/IEC 15948 8.2). */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

const WHOLE: readonly Pass[] = [{ x: 0, y: 0, stepX: 1, stepY: 1 }];
const ADAM7: readonly Pass[] = [
  { x: 0, y: 0, stepX: 8, stepY: 8 },
  { x: 4, y: 0, stepX: 8, stepY: 8 },
  { x: 0, y: 4, stepX: 4, stepY: 8 },
  { x: 2, y: 0, stepX: 4, stepY: 4 },
  { x: 0, y: 2, stepX: 2, stepY: 4 },
  { x: 1, y: 0, stepX: 2, stepY: 2 },
  { x: 0, y: 1, stepX: 1, stepY: 2 },
];

const across = ({ width, interlaced }: PngShape) =>
  (interlaced ? ADAM7 : WHOLE).map((pass) => ({ ...pass, dots: Math.ceil((width - pass.x) / pass.stepX) }));

/** Bytes of one row of a pass without its filter byte. */
const rowBytes = ({ depth, colour }: PngShape, dots: number) =>
  Math.ceil((dots * (CHANNELS[colour] as number) * depth) / 8);

/**
 * What the picture's data inflate to.
 * @throws Unreadable when it is less than the header promises
 */
export function inflatedRows(shape: PngShape, data: readonly Buffer[]): Buffer {
  const bytes = across(shape).reduce((sum, { dots, y, stepY }) => {
    const rows = Math.ceil((shape.height - y) / stepY);
    return sum + (dots > 0 && rows > 0 ? rows * (rowBytes(shape, dots) + 1) : 0);
  }, 0);
  try {
    const rows = inflateSync(Buffer.concat(data), { maxOutputLength: bytes + 65_536, finishFlush: 2 });
    if (rows.length >= bytes) return rows;
  } catch {
    // Told below.
  }
  throw new Unreadable('tidak-terbaca');
}

/** Decodes a PNG onto white. @throws Unreadable */
export function decodePng(source: Source): Bitmap {
  const data: Buffer[] = [];
  let [palette, alphas] = [Buffer.alloc(0), Buffer.alloc(0)];
  const shape = readPng(source, (type, chunk) => {
    if (type === 'IDAT') data.push(chunk);
    else if (type === 'PLTE') palette = Buffer.from(chunk);
    else if (type === 'tRNS') alphas = Buffer.from(chunk);
  });
  const rows = inflatedRows(shape, data);
  const { width, height } = shape;
  const rgbx = new Uint8Array(width * height * 4).fill(255);
  const dot = dotReader(shape, palette, shape.colour === 3 ? alphas : Buffer.alloc(0));
  const bytesPerDot = Math.max(1, ((CHANNELS[shape.colour] as number) * shape.depth) >> 3);
  let at = 0;
  for (const { x, y, stepX, stepY, dots } of across(shape)) {
    if (dots <= 0) continue;
    const length = rowBytes(shape, dots);
    let above: Buffer = Buffer.alloc(length);
    for (let line = y; line < height; line += stepY) {
      const row = rows.subarray(at + 1, at + 1 + length);
      unfilter(rows[at] as number, row, above, bytesPerDot);
      for (let n = 0; n < dots; n += 1) dot(row, n, rgbx, (line * width + x + n * stepX) * 4);
      above = row;
      at += 1 + length;
    }
  }
  return { width, height, rgbx };
}

/** Undoes a row's filter in place (9.2). */
function unfilter(kind: number, row: Buffer, above: Buffer, distance: number): void {
  if (kind > 4) throw new Unreadable('tidak-terbaca');
  for (let at = 0; at < row.length && kind > 0; at += 1) {
    const left = at >= distance ? (row[at - distance] as number) : 0;
    const up = above[at] as number;
    const corner = at >= distance ? (above[at - distance] as number) : 0;
    const guess =
      kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : nearest(left, up, corner);
    row[at] = ((row[at] as number) + guess) & 0xff;
  }
}

function nearest(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

type DotReader = (row: Buffer, index: number, into: Uint8Array, at: number) => void;

/** Reads the n-th dot of a row, of 16 bits the higher 8, laid over white where it is not opaque. */
function dotReader({ depth, colour }: PngShape, palette: Buffer, alphas: Buffer): DotReader {
  const channels = CHANNELS[colour] as number;
  const wide = depth >> 3;
  const most = 2 ** Math.min(depth, 8) - 1;
  const sample = (row: Buffer, index: number): number => {
    if (depth >= 8) return row[index * wide] as number;
    const bit = index * depth;
    return ((row[bit >> 3] as number) >> (8 - depth - (bit & 7))) & most;
  };
  return (row, index, into, at) => {
    const first = index * channels;
    let [red, green, blue, alpha] = [0, 0, 0, 255];
    if (colour === 3) {
      const entry = sample(row, first);
      [red, green, blue] = [
        palette[entry * 3] ?? 0,
        palette[entry * 3 + 1] ?? 0,
        palette[entry * 3 + 2] ?? 0,
      ];
      alpha = alphas[entry] ?? 255;
    } else if (channels < 3) {
      red = depth < 8 ? (sample(row, first) * 255) / most : sample(row, first);
      [green, blue] = [red, red];
      if (channels === 2) alpha = sample(row, first + 1);
    } else {
      [red, green, blue] = [sample(row, first), sample(row, first + 1), sample(row, first + 2)];
      if (channels === 4) alpha = sample(row, first + 3);
    }
    const over = (value: number) => (alpha === 255 ? value : (value * alpha + 255 * (255 - alpha)) / 255);
    into[at] = over(red);
    into[at + 1] = over(green);
    into[at + 2] = over(blue);
  };
}
