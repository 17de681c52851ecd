import { Unreadable } from '../notes.ts';
import type { Source } from '../source.ts';

/** Markers of ITU-T T.81 table B.1. */
export const MARK = { soi: 0xd8, eoi: 0xd9, sos: 0xda, app1: 0xe1, comment: 0xfe } as const;
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const alone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

export interface JpegShape {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colour, 4 print colours. */
  readonly components: number;
  /** Where the picture ends; what stands after it belongs to something else. */
  readonly end: number;
}

/**
 * Walks over a JPEG's segments without decoding it.
 * @param about told of every segment with its marker
 * @throws Unreadable when it is cut, or has no picture in it
 */
export function readJpeg(
  source: Source,
  about: (marker: number, data: Buffer) => void = () => {},
): JpegShape {
  const bytes = source.read(0, source.size);
  let shape: Omit<JpegShape, 'end'> | null = null;
  let [at, scans] = [2, 0];
  for (;;) {
    if (at + 2 > bytes.length || bytes[at] !== 0xff) throw new Unreadable('tidak-terbaca');
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === MARK.eoi) break;
    if (alone(marker)) {
      at += 2;
      continue;
    }
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const data = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || data.length < length - 2) throw new Unreadable('tidak-terbaca');
    if (isFrame(marker) && data.length >= 6)
      shape = { height: data.readUInt16BE(1), width: data.readUInt16BE(3), components: data[5] as number };
    about(marker, data);
    at += 2 + length;
    if (marker === MARK.sos) {
      at = endOfScan(bytes, at);
      scans += 1;
    }
  }
  if (!shape || scans === 0 || shape.width < 1 || shape.height < 1) throw new Unreadable('tidak-terbaca');
  return { ...shape, end: at + 2 };
}

/** Where the next marker stands after entropy-coded data; in it 0xFF is followed by 0 or a restart marker. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Unreadable('tidak-terbaca');
}
