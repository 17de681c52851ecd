import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { Invalid } from '../base/errors.ts';
import { LIMITS } from './sheet.ts';
import { refuse, words } from './text.ts';

/** Receives a part's bytes as they are inflated; may throw to stop. */
export type Sink = (chunk: Uint8Array, last: boolean) => void;

/** The parts of a ZIP file, read by name and in any order. */
export interface Zip {
  has(name: string): boolean;
  /** Inflates one part into the sink. The bytes of all reads together stay below `LIMITS.inflatedBytes`. */
  read(name: string, sink: Sink): void;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly header: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;
/** At most 1032 times as many bytes come out of one step, so that a step stays below 4.3 MB. */
const STEP = 4096;

/**
 * Reads the central directory (PKWARE APPNOTE 4.3) of a file held in memory and inflates parts on request.
 * The directory decides; a part whose size or CRC-32 differs from it is refused.
 * @throws Invalid when the file is cut, locked, has too many parts or declares more than may be inflated
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let entries: Map<string, Entry>;
  try {
    entries = directory(view, bytes);
  } catch (error) {
    throw error instanceof Invalid ? error : refuse(words.broken());
  }
  let inflated = 0;

  const read = (name: string, sink: Sink): void => {
    const entry = entries.get(name);
    if (!entry) throw refuse(words.broken());
    const data = content(view, bytes, entry);
    let size = 0;
    let crc = 0;
    const counted = (chunk: Uint8Array, last: boolean): void => {
      size += chunk.length;
      inflated += chunk.length;
      const tooDense = size > LIMITS.ratioFloor && size > data.length * LIMITS.ratio;
      if (tooDense || inflated > LIMITS.inflatedBytes) throw refuse(words.inflates());
      if (size > entry.size) throw refuse(words.broken());
      crc = crc32(chunk, crc);
      sink(chunk, last);
    };
    if (entry.method === STORED) pushStepwise(data, counted);
    else inflateStepwise(data, counted);
    if (size !== entry.size || crc !== entry.crc) throw refuse(words.broken());
  };
  return { has: (name) => entries.has(name), read };
}

function directory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.zipEntries) throw refuse(words.tooManyParts());
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  let declared = 0;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw refuse(words.broken());
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw refuse(words.locked());
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    };
    declared += entry.size;
    if (entries.has(name)) throw refuse(words.broken());
    entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (declared > LIMITS.inflatedBytes) throw refuse(words.inflates());
  return entries;
}

/** The end record lies before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw refuse(words.broken());
}

function content(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array {
  const fits = entry.header + 30 <= bytes.length && view.getUint32(entry.header, true) === LOCAL;
  if (!fits || (entry.method !== STORED && entry.method !== DEFLATED)) throw refuse(words.broken());
  if (view.getUint16(entry.header + 6, true) & ENCRYPTED) throw refuse(words.locked());
  const start =
    entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  if (start + entry.compressed > bytes.length) throw refuse(words.broken());
  return bytes.subarray(start, start + entry.compressed);
}

function pushStepwise(data: Uint8Array, push: Sink): void {
  if (data.length === 0) push(data, true);
  for (let at = 0; at < data.length; at += STEP) {
    push(data.subarray(at, at + STEP), at + STEP >= data.length);
  }
}

function inflateStepwise(data: Uint8Array, sink: Sink): void {
  let fromSink: unknown = null;
  const inflate = new Inflate((chunk, last) => {
    try {
      sink(chunk, last ?? false);
    } catch (error) {
      fromSink = error;
      throw error;
    }
  });
  try {
    pushStepwise(data, (chunk, last) => inflate.push(chunk, last));
  } catch {
    throw fromSink ?? refuse(words.broken());
  }
}
