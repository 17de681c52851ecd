import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export interface PngParts {
  readonly width?: number;
  readonly height?: number;
  /** Chunks before the picture's data: type and content. */
  readonly chunks?: readonly (readonly [string, Buffer])[];
  /** Width and height that the header tells, when they are not the true ones. */
  readonly told?: readonly [number, number];
  readonly data?: Buffer;
  readonly interlaced?: boolean;
}

/** A white picture in grey. */
export function png({
  width = 40,
  height = 30,
  chunks = [],
  told,
  data,
  interlaced = false,
}: PngParts = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(told?.[0] ?? width, 0);
  header.writeUInt32BE(told?.[1] ?? height, 4);
  header.set([8, 0, 0, 0, interlaced ? 1 : 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 255);
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...chunks.map(([type, content]) => chunk(type, content)),
    chunk('IDAT', data ?? deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export interface JpegParts {
  readonly width?: number;
  readonly height?: number;
  /** Segments before the picture: marker and content. */
  readonly segments?: readonly (readonly [number, Buffer])[];
  readonly told?: readonly [number, number];
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** Huffman tables with one code for no difference, and one for the end of a block (ITU-T T.81 annex C). */
const [DC_TABLE, AC_TABLE] = [
  Buffer.from([0x00, 1, ...Array<number>(15).fill(0), 0]),
  Buffer.from([0x10, 1, ...Array<number>(15).fill(0), 0]),
];

/** A photograph of an even grey: every block is two bits long. */
export function jpeg({ width = 64, height = 48, segments = [], told }: JpegParts = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(told?.[1] ?? height, 1);
  frame.writeUInt16BE(told?.[0] ?? width, 3);
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const bits = blocks * 2;
  const data = Buffer.alloc(Math.ceil(bits / 8));
  // What is left of the last byte is filled with ones.
  if (bits % 8 !== 0) data[data.length - 1] = (1 << (8 - (bits % 8))) - 1;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments.map(([marker, content]) => segment(marker, content)),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc0, frame),
    segment(0xc4, DC_TABLE),
    segment(0xc4, AC_TABLE),
    segment(0xda, Buffer.from([1, 1, 0x00, 0, 63, 0])),
    data,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** The segment in which a camera says where and with what it took a picture. */
export function exif({ gps = false, serial = false, orientation = 1 } = {}): Buffer {
  const entries: [number, number, number, number][] = [[0x0112, 3, 1, orientation << 16]];
  const tiff = Buffer.alloc(200);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  if (serial) entries.push([0x8769, 4, 1, 80]);
  if (gps) entries.push([0x8825, 4, 1, 120]);
  const directory = (at: number, of: readonly (readonly [number, number, number, number])[]) => {
    tiff.writeUInt16BE(of.length, at);
    for (const [index, [tag, type, count, value]] of of.entries()) {
      const entry = at + 2 + index * 12;
      tiff.writeUInt16BE(tag, entry);
      tiff.writeUInt16BE(type, entry + 2);
      tiff.writeUInt32BE(count, entry + 4);
      tiff.writeUInt32BE(value >>> 0, entry + 8);
    }
  };
  directory(8, entries);
  if (serial) directory(80, [[0xa431, 2, 8, 180]]);
  if (gps)
    directory(120, [
      [2, 5, 3, 160],
      [4, 5, 3, 160],
    ]);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}
