import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP as written by a hostile hand: any of its numbers may lie. */
export interface Entry {
  readonly name: string;
  readonly data: Buffer;
  /** Data already deflated, with what they inflate to. */
  readonly deflated?: Deflated;
  readonly size?: number;
  readonly flags?: number;
  readonly mode?: number;
  /** Name in the local header, where it differs. */
  readonly localName?: string;
  /** Takes the place of the entry before: both lie over one another. */
  readonly over?: boolean;
}

/** Bytes already deflated. */
export interface Deflated {
  readonly raw: Buffer;
  readonly crc: number;
  readonly size: number;
}

/** Packs entries, whatever they say of themselves. */
export function zip(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let [at, before] = [0, 0];
  for (const { name, data, deflated, size, flags = 0, mode = 0, localName = name, over = false } of entries) {
    const raw = deflated?.raw ?? deflateRawSync(data, { level: 9 });
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(deflated?.crc ?? crc32(data), 10);
    fields.writeUInt32LE(raw.length, 14);
    fields.writeUInt32LE(size ?? deflated?.size ?? data.length, 18);
    fields.writeUInt16LE(20, 0);
    const local = Buffer.concat([
      Buffer.from('504b0304', 'hex'),
      fields,
      Buffer.alloc(4),
      Buffer.from(localName),
    ]);
    local.writeUInt16LE(Buffer.byteLength(localName), 26);
    const from = over ? before : at;
    if (!over) {
      bodies.push(local, raw);
      before = at;
      at += local.length + raw.length;
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    fields.copy(central, 6);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(from, 42);
    directory.push(central, Buffer.from(name));
  }
  const end = Buffer.alloc(22);
  const list = Buffer.concat(directory);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries.length, 65_535), 8);
  end.writeUInt16LE(Math.min(entries.length, 65_535), 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, list, end]);
}

/** So many pieces of zeros, deflated piece by piece without ever being held. */
export function zeros(pieces: number): Deflated {
  const piece = Buffer.alloc(8 * 1024 * 1024);
  // Z_FULL_FLUSH: each piece stands for itself, so that it can be repeated.
  const once = deflateRawSync(piece, { level: 9, finishFlush: 3 });
  let crc = 0;
  for (let n = 0; n < pieces; n += 1) crc = crc32(piece, crc);
  const end = Buffer.from([0x03, 0x00]);
  return { raw: Buffer.concat([...Array<Buffer>(pieces).fill(once), end]), crc, size: piece.length * pieces };
}
