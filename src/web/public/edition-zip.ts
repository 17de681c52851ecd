import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { Unfit } from '../../base/errors.ts';
import { readTree } from '../../custody/bag/tree.ts';
import { folderName } from '../../publication/paths.ts';

/** A published edition as one ZIP: its name, its size in bytes, and the bytes when they are asked for. */
export interface EditionZip {
  readonly name: string;
  readonly size: number;
  /** May be called more than once; reads no further ahead than the reader takes. */
  bytes(): AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

/** What a ZIP without its 64-bit extension can hold (APPNOTE 4.4). */
const MOST_BYTES = 0xffff_ffff;
const MOST_FILES = 0xffff;
/** Bytes that a ZIP spends on each file besides its bytes and twice its name: header, descriptor, directory. */
const PER_FILE = 30 + 16 + 46;
const END = 22;
const CHUNK = 1 << 17;

/**
 * Prepares an edition's folder as a ZIP whose files are stored as they are. The same edition gives the same bytes:
 * the files stand in the order of their paths and all bear the day of the bag (RFC 8493 `Bagging-Date`).
 * @param folder the edition's folder
 * @returns null when there is no edition in it
 * @throws Unfit when it is too large for one ZIP
 */
export async function editionZip(folder: string, nomor: number): Promise<EditionZip | null> {
  if (!(await stat(join(folder, 'tagmanifest-sha256.txt')).catch(() => null))) return null;
  const info = await readFile(join(folder, 'bag-info.txt'), 'utf8');
  const office = /^External-Description: Daftar Informasi Publik (.*), Edisi \d+$/m.exec(info)?.[1];
  const day = /^Bagging-Date: (\d{4}-\d\d-\d\d)$/m.exec(info)?.[1] ?? '2000-01-01';
  const name = folderName(office ?? 'kantor', nomor);
  const { files } = await readTree(folder);
  const paths = [...files.keys()].sort();
  const size = [...files].reduce(
    (sum, [path, bytes]) => sum + bytes + PER_FILE + 2 * (name.length + 1 + path.length),
    END,
  );
  if (size > MOST_BYTES || paths.length > MOST_FILES) throw tooLarge();

  async function* bytes(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    let ready: Uint8Array<ArrayBuffer>[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      ready.push(chunk as Uint8Array<ArrayBuffer>);
    });
    // Without a zone, as a ZIP holds it: the same on every machine.
    const mtime = new Date(`${day}T00:00:00`);
    for (const path of paths) {
      const entry: ZipInputFile = { filename: `${name}/${path}`, mtime, size: 0, crc: 0, compression: 0 };
      zip.add(entry);
      for await (const chunk of createReadStream(join(folder, path), { highWaterMark: CHUNK })) {
        const part = chunk as Buffer<ArrayBuffer>;
        entry.size += part.length;
        entry.crc = crc32(part, entry.crc);
        entry.ondata?.(null, part, false);
        yield* ready;
        ready = [];
      }
      entry.ondata?.(null, new Uint8Array(0), true);
    }
    zip.end();
    yield* ready;
  }
  return { name: `${name}.zip`, size, bytes };
}

function tooLarge(): Unfit {
  return new Unfit(
    {
      id: 'Edisi ini terlalu besar untuk satu ZIP.',
      en: 'This edition is too large for one ZIP.',
    },
    {
      id: 'Mintalah folder edisinya kepada PPID, misalnya pada USB.',
      en: 'Ask the PPID for the edition’s folder, on a USB stick for example.',
    },
  );
}
