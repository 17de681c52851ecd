import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Fault, Invalid } from '../../base/errors.ts';
import { isSafePath, MAX_FILES } from './manifest.ts';
import { bagFault, some } from './text.ts';

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const [STORED, DEFLATED] = [0, 8];
const ENCRYPTED = 0x0001;
/** File type in the upper half of a Unix entry's attributes: an ordinary file, or none said. */
const ORDINARY = [0, 0o100000];
const MOST_32 = 0xffffffff;
/** Largest directory that is read, in bytes, and how often larger than the archive its content may be. */
const MOST_DIRECTORY = 256 * 1024 * 1024;
const RATIO = 100;
const RATIO_FLOOR = 100_000_000;
const CHUNK = 1 << 18;
/** What the disk says when one name is a file and a folder at once. */
const CLASHES = ['EEXIST', 'ENOTDIR', 'EISDIR'];

function fail(id: string, en: string): Invalid {
  return new Invalid([bagFault('zip', id, en)]);
}
const broken = () => fail('Berkas ZIP ini rusak atau terpotong.', 'This ZIP file is broken or cut short.');

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  if (bytesRead !== length) throw broken();
  return bytes;
}

/**
 * Unpacks a ZIP file (PKWARE APPNOTE 6.3.10, also ZIP64) into a folder. Names are checked before anything is written; one
 * folder around everything is left out. Whether it is a bag is for `verifyBag`.
 * @throws Invalid when it is broken, locked, holds links, or names that are not plain
 */
export async function unpackZip(path: string, folder: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const entries = await directory(file, size);
    refuseNames(entries);
    const total = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (total > Math.max(RATIO_FLOOR, RATIO * size))
      throw fail('Berkas ZIP ini mengembang tidak wajar.', 'This ZIP file swells beyond reason.');
    const top = topFolder(entries);
    for (const entry of entries) await unpack(file, entry, join(folder, entry.path.slice(top.length)));
  } catch (error) {
    const clash = CLASHES.includes((error as NodeJS.ErrnoException).code ?? '');
    throw error instanceof RangeError || clash ? broken() : error;
  } finally {
    await file.close();
  }
}

/** What a ZIP file says to hold. */
export async function zipEntries(path: string): Promise<readonly Pick<Entry, 'path' | 'size'>[]> {
  const file = await open(path, 'r');
  try {
    return await directory(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

async function directory(file: FileHandle, size: number): Promise<Entry[]> {
  const tail = await bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.readUInt32LE(end) !== END) throw broken();
  let [count, length, start] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  if (end >= 20 && tail.readUInt32LE(end - 20) === LOCATOR64) {
    const end64 = await bytesAt(file, Number(tail.readBigUInt64LE(end - 12)), 56);
    if (end64.readUInt32LE(0) !== END64) throw broken();
    [count, length, start] = [32, 40, 48].map((at) => Number(end64.readBigUInt64LE(at))) as [
      number,
      number,
      number,
    ];
  }
  if (count > MAX_FILES || length > MOST_DIRECTORY)
    throw fail('Berkas ZIP ini memuat terlalu banyak berkas.', 'This ZIP file holds too many files.');
  const bytes = await bytesAt(file, start, length);
  const entries: Entry[] = [];
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    const { entry, next } = readEntry(bytes, at);
    // A folder of its own needs no entry; ours has none.
    if (!(entry.path.endsWith('/') && entry.size === 0)) entries.push(entry);
    at = next;
  }
  return entries;
}

function readEntry(bytes: Buffer, at: number): { entry: Entry; next: number } {
  if (bytes.readUInt32LE(at) !== CENTRAL) throw broken();
  if (bytes.readUInt16LE(at + 8) & ENCRYPTED)
    throw fail('Berkas ZIP ini dikunci kata sandi.', 'This ZIP file is locked by a password.');
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((n) => bytes.readUInt16LE(at + n)) as [
    number,
    number,
    number,
  ];
  const path = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  const unix = bytes.readUInt8(at + 5) === 3;
  const type = unix ? (bytes.readUInt32LE(at + 38) >>> 16) & 0o170000 : 0;
  if (!ORDINARY.includes(type) && !path.endsWith('/'))
    throw fail(`Paket memuat tautan: ${some([path])}.`, `The package holds a link: ${some([path])}.`);
  const values = {
    size: bytes.readUInt32LE(at + 24),
    packed: bytes.readUInt32LE(at + 20),
    header: bytes.readUInt32LE(at + 42),
  };
  let extra = at + 46 + nameLength;
  const next = extra + extraLength + commentLength;
  for (const last = extra + extraLength; extra + 4 <= last; extra += 4 + bytes.readUInt16LE(extra + 2)) {
    if (bytes.readUInt16LE(extra) !== 0x0001) continue;
    let from = extra + 4;
    for (const name of ['size', 'packed', 'header'] as const)
      if (values[name] === MOST_32) {
        values[name] = Number(bytes.readBigUInt64LE(from));
        from += 8;
      }
  }
  const method = bytes.readUInt16LE(at + 10);
  if (method !== STORED && method !== DEFLATED) throw broken();
  return { entry: { path, method, crc: bytes.readUInt32LE(at + 16), ...values }, next };
}

function refuseNames(entries: readonly Entry[]): void {
  const faults: Fault[] = [];
  const unsafe = entries.filter(({ path }) => !isSafePath(path)).map(({ path }) => path);
  if (unsafe.length > 0)
    faults.push(
      bagFault(
        'nama-berkas',
        `Nama berkas tidak diterima: ${some(unsafe)}.`,
        `File names not accepted: ${some(unsafe)}.`,
      ),
    );
  const folded = new Set(entries.map(({ path }) => path.toLowerCase()));
  if (folded.size !== entries.length)
    faults.push(
      bagFault(
        'nama-kembar',
        'Dua berkas dalam paket bernama sama.',
        'Two files of the package have the same name.',
      ),
    );
  if (faults.length > 0) throw new Invalid(faults);
}

/** The one folder around everything, with its slash; empty when there is none. */
function topFolder(entries: readonly Entry[]): string {
  const top = /^[^/]+\//.exec(entries[0]?.path ?? '')?.[0] ?? '';
  return entries.every(({ path }) => path.startsWith(top)) && top !== 'data/' ? top : '';
}

async function unpack(file: FileHandle, entry: Entry, to: string): Promise<void> {
  const head = await bytesAt(file, entry.header, 30);
  if (head.readUInt32LE(0) !== LOCAL) throw broken();
  const start = entry.header + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  async function* packed(): AsyncGenerator<Buffer> {
    for (let done = 0; done < entry.packed; ) {
      const chunk = await bytesAt(file, start + done, Math.min(CHUNK, entry.packed - done));
      done += chunk.length;
      yield chunk;
    }
  }
  await mkdir(dirname(to), { recursive: true });
  const target = await open(to, 'wx');
  let [size, crc] = [0, 0];
  try {
    const source = entry.method === STORED ? packed() : pipeline(packed(), createInflateRaw(), () => {});
    for await (const chunk of source as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > entry.size) throw broken();
      crc = crc32(chunk, crc);
      await target.writeFile(chunk);
    }
  } catch (error) {
    throw error instanceof Invalid || (error as NodeJS.ErrnoException).syscall ? error : broken();
  } finally {
    await target.close();
  }
  if (size !== entry.size || crc !== entry.crc) throw broken();
}
