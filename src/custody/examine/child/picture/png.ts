import { crc32 } from 'node:zlib';
import { LIMITS } from '../../limits.ts';
import { Unreadable } from '../notes.ts';
import type { Source } from '../source.ts';

/** A PNG's header (ISO/IEC 15948 11.2.2). */
export interface PngShape {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colour: number;
  readonly interlaced: boolean;
  /** Where it ends. */
  readonly end: number;
}

/** Dots of one row and depth for each kind of colour. */
export const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * Walks over a PNG's chunks and checks their sums.
 * @param about told of every chunk with its type
 * @throws Unreadable when it is cut or damaged
 */
export function readPng(source: Source, about: (type: string, data: Buffer) => void = () => {}): PngShape {
  const bytes = source.read(0, source.size);
  let shape: Omit<PngShape, 'end'> | null = null;
  let [at, pictured] = [8, false];
  for (;;) {
    if (at + 12 > bytes.length) throw new Unreadable('tidak-terbaca');
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) throw new Unreadable('tidak-terbaca');
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    const data = bytes.subarray(at + 8, end);
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw new Unreadable('tidak-terbaca');
    if (!shape) shape = header(type, data);
    pictured ||= type === 'IDAT';
    about(type, data);
    at = end + 4;
    if (type === 'IEND') break;
  }
  if (!pictured) throw new Unreadable('tidak-terbaca');
  return { ...shape, end: at };
}

function header(type: string, data: Buffer): Omit<PngShape, 'end'> {
  if (type !== 'IHDR' || data.length !== 13) throw new Unreadable('tidak-terbaca');
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth, colour, interlace] = [data[8] as number, data[9] as number, data[12] as number];
  if (width < 1 || height < 1 || interlace > 1 || !DEPTHS[colour]?.includes(depth))
    throw new Unreadable('tidak-terbaca');
  if (width * height > LIMITS.pixels) throw new Unreadable('mengembang');
  return { width, height, depth, colour, interlaced: interlace === 1 };
}
