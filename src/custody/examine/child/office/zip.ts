import { crc32, inflateRawSync } from 'node:zlib';
import { LIMITS } from '../../limits.ts';
import { Unreadable } from '../notes.ts';

/** One part of a package. */
export interface Part {
  readonly name: string;
  readonly folder: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly header: number;
}

/** A package whose directory was read and found sound; parts inflate when asked for. */
export interface Package {
  readonly parts: readonly Part[];
  has(name: string): boolean;
  /** A part's bytes. @throws Unreadable when it is damaged, or inflates to more than allowed */
  read(name: string): Buffer;
  /** The first bytes of a part. */
  head(part: Part, length: number): Buffer;
  /** Where the package ends. */
  readonly end: number;
}

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const [STORED, DEFLATED] = [0, 8];
const ENCRYPTED = 0x0001;
const SYMLINK = 0xa000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a name with them is what is looked for
const UNSAFE_NAME = /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\\|[\0-\x1f]/;

/**
 * Reads the central directory of a ZIP (PKWARE APPNOTE 4.3) that an office program has written. Whatever such a program
 * does not write is refused: encryption, links, names that lead elsewhere, two parts of one name, parts that lie over
 * one another, local headers that tell another story.
 * @throws Unreadable with the finding that it amounts to
 */
export function openPackage(bytes: Buffer): Package {
  const found = endRecord(bytes);
  const count = bytes.readUInt16LE(found + 10);
  if (count > LIMITS.zipEntries) throw new Unreadable('mengembang');
  const parts = directory(bytes, bytes.readUInt32LE(found + 16), count);
  judge(bytes, parts);
  const byName = new Map(parts.map((part) => [part.name, part]));
  let inflated = 0;
  const read = (name: string): Buffer => {
    const part = byName.get(name);
    if (!part) throw new Unreadable('tidak-terbaca');
    const content = inflate(bytes, part, Math.max(LIMITS.inflatedBytes, 2 * bytes.length) - inflated);
    inflated += content.length;
    return content;
  };
  return {
    parts,
    has: (name) => byName.has(name),
    read,
    head(part, length) {
      const raw = content(bytes, part).subarray(0, 4096);
      if (part.method === STORED) return raw.subarray(0, length);
      try {
        return inflateRawSync(raw, { finishFlush: 2, maxOutputLength: 8 * 1024 * 1024 }).subarray(0, length);
      } catch {
        throw new Unreadable('tidak-terbaca');
      }
    },
    end: found + 22 + bytes.readUInt16LE(found + 20),
  };
}

/** The end record stands before a comment of at most 65,535 bytes, and after it nothing. */
function endRecord(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - 65_535);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new Unreadable('tidak-terbaca');
}

function directory(bytes: Buffer, from: number, count: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw new Unreadable('tidak-terbaca');
    if (bytes.readUInt16LE(at + 8) & ENCRYPTED) throw new Unreadable('terkunci');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    const mode = bytes.readUInt32LE(at + 38) >>> 16;
    if (UNSAFE_NAME.test(name) || (mode & 0xf000) === SYMLINK) throw new Unreadable('susunan-berbahaya');
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + bytes.readUInt16LE(at + 30));
    const wide = wideNumbers(extra);
    const own = (from: number) => {
      const value = bytes.readUInt32LE(from);
      return value === 0xffffffff ? (wide.shift() ?? Number.POSITIVE_INFINITY) : value;
    };
    const size = own(at + 24);
    parts.push({
      name,
      folder: name.endsWith('/'),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      size,
      compressed: own(at + 20),
      header: own(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** The 64-bit numbers of a ZIP64 field (APPNOTE 4.5.3), which some writers use for small files too. */
function wideNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 0x0001) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) =>
      Number(field.readBigUInt64LE(index * 8)),
    );
  }
  return [];
}

function judge(bytes: Buffer, parts: readonly Part[]): void {
  const names = new Set(parts.map((part) => part.name.toLowerCase()));
  if (names.size !== parts.length) throw new Unreadable('susunan-berbahaya');
  let declared = 0;
  let before = 0;
  for (const part of [...parts].sort((a, b) => a.header - b.header)) {
    const data = content(bytes, part);
    if (part.header < before) throw new Unreadable('mengembang');
    before = data.byteOffset - bytes.byteOffset + data.length;
    declared += part.size;
    if (part.size > LIMITS.ratioFloor && part.size > part.compressed * LIMITS.ratio)
      throw new Unreadable('mengembang');
  }
  if (declared > Math.max(LIMITS.inflatedBytes, 2 * bytes.length)) throw new Unreadable('mengembang');
}

/** A part's compressed bytes; its local header must name the same part. */
function content(bytes: Buffer, part: Part): Buffer {
  const at = part.header;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new Unreadable('tidak-terbaca');
  if (bytes.readUInt16LE(at + 6) & ENCRYPTED) throw new Unreadable('terkunci');
  if (part.method !== STORED && part.method !== DEFLATED) throw new Unreadable('tidak-terbaca');
  const nameLength = bytes.readUInt16LE(at + 26);
  const name = bytes.subarray(at + 30, at + 30 + nameLength).toString('utf8');
  if (name !== part.name) throw new Unreadable('susunan-berbahaya');
  const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
  if (start + part.compressed > bytes.length) throw new Unreadable('tidak-terbaca');
  return bytes.subarray(start, start + part.compressed);
}

function inflate(bytes: Buffer, part: Part, left: number): Buffer {
  const raw = content(bytes, part);
  const most = Math.min(left, part.size);
  let whole = raw;
  if (part.method === DEFLATED) {
    try {
      whole = raw.length === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(1, most) });
    } catch (error) {
      const more = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
      throw new Unreadable(more ? 'mengembang' : 'tidak-terbaca');
    }
  }
  if (whole.length !== part.size || crc32(whole) !== part.crc) throw new Unreadable('tidak-terbaca');
  return whole;
}
