import { crc32 } from 'node:zlib';

/** One file of a ZIP archive, kept as it is, whose bytes come later. */
export interface Entry {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly crc: number;
  bytes(): AsyncIterable<Uint8Array>;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
/** Versions that a reader needs: plain files, and ZIP64. */
const PLAIN = 20;
const V64 = 45;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, the first day that ZIP knows: the same bag gives the same bytes. */
const DAY = 0x0021;
/** An ordinary file that anybody may read, made on Unix. */
const MODE = (0o100644 << 16) >>> 0;
const UNIX = 3 << 8;
const MOST_32 = 0xffffffff;
const MOST_16 = 0xffff;

/** Bytes that the whole archive will have. */
export function zipSize(entries: readonly Pick<Entry, 'path' | 'size'>[]): number {
  let at = 0;
  let directory = 0;
  for (const entry of entries) {
    directory += centralHeader({ ...entry, crc: 0 }, at).length;
    at += localHeader({ ...entry, crc: 0 }).length + entry.size;
  }
  return at + directory + ending(entries.length, directory, at).length;
}

/**
 * A ZIP archive (PKWARE APPNOTE 6.3.10) of files that are kept as they are, in their order, in constant memory. Sizes and
 * checks stand before the bytes, so that every reader can follow; from 4 GiB on in the form ZIP64.
 * @throws Error when an entry does not have the size that it says
 */
export async function* zip(entries: readonly Entry[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    directory.push(centralHeader(entry, at));
    yield header;
    let left = entry.size;
    for await (const chunk of entry.bytes()) {
      left -= chunk.length;
      yield chunk;
    }
    if (left !== 0) throw new Error('an entry has another size than it says');
    at += header.length + entry.size;
  }
  const central = Buffer.concat(directory);
  yield central;
  yield ending(entries.length, central.length, at);
}

/** An entry whose bytes are a text. */
export function textEntry(path: string, text: string): Entry {
  const bytes = Buffer.from(text);
  return {
    ...{ path, size: bytes.length, crc: crc32(bytes) },
    async *bytes() {
      yield bytes;
    },
  };
}

type Header = Pick<Entry, 'path' | 'size' | 'crc'>;

function localHeader({ path, size, crc }: Header): Buffer {
  const large = size >= MOST_32;
  const name = Buffer.from(path);
  const extra = large ? extra64([size, size]) : Buffer.alloc(0);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(LOCAL, 0);
  head.writeUInt16LE(large ? V64 : PLAIN, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DAY, 12);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(large ? MOST_32 : size, 18);
  head.writeUInt32LE(large ? MOST_32 : size, 22);
  head.writeUInt16LE(name.length, 26);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, name, extra]);
}

function centralHeader({ path, size, crc }: Header, at: number): Buffer {
  const large = size >= MOST_32;
  const far = at >= MOST_32;
  const name = Buffer.from(path);
  const extra =
    large || far ? extra64([...(large ? [size, size] : []), ...(far ? [at] : [])]) : Buffer.alloc(0);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(CENTRAL, 0);
  head.writeUInt16LE(UNIX | V64, 4);
  head.writeUInt16LE(large || far ? V64 : PLAIN, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(DAY, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(large ? MOST_32 : size, 20);
  head.writeUInt32LE(large ? MOST_32 : size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(MODE, 38);
  head.writeUInt32LE(far ? MOST_32 : at, 42);
  return Buffer.concat([head, name, extra]);
}

/** The field that carries what does not fit in 32 bits. */
function extra64(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  for (const [n, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * n);
  return extra;
}

function ending(count: number, size: number, at: number): Buffer {
  const large = count >= MOST_16 || size >= MOST_32 || at >= MOST_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(Math.min(count, MOST_16), 8);
  end.writeUInt16LE(Math.min(count, MOST_16), 10);
  end.writeUInt32LE(Math.min(size, MOST_32), 12);
  end.writeUInt32LE(Math.min(at, MOST_32), 16);
  if (!large) return end;
  const end64 = Buffer.alloc(56 + 20);
  end64.writeUInt32LE(END64, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(UNIX | V64, 12);
  end64.writeUInt16LE(V64, 14);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(at), 48);
  end64.writeUInt32LE(LOCATOR64, 56);
  end64.writeBigUInt64LE(BigInt(at + size), 64);
  end64.writeUInt32LE(1, 72);
  return Buffer.concat([end64, end]);
}
