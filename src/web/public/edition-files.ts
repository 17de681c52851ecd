import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { systemClock } from '../../base/clock.ts';
import { sha256 } from '../../base/hash.ts';
import type { Db } from '../../db/db.ts';
import { currentNomor, editionFolder, isOfficeCode } from '../../publication/bag/in-place.ts';

const compressBr = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** What a published file is served as; an edition holds no other kinds. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.sig': 'text/plain; charset=utf-8',
  '.tlog-proof': 'text/plain; charset=utf-8',
  '.vkey': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
};

const COMPRESSED = new Set(['.html', '.css', '.js', '.json', '.jsonl', '.csv', '.txt', '.atom', '.svg']);
/** What lies beside the pages, so that outsiders can check them; the pages link to it as `../name`. */
const TAG_FILES = new Set([
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'manifest-sha256.txt.sig',
  'tagmanifest-sha256.txt',
  'allowed_signers',
  'journal.tlog-proof',
  'journal-entry.json',
  'journal.vkey',
  'README.txt',
]);

/** Larger files are streamed from disk and not kept in memory. */
const KEPT_FILE = 1_000_000;
const KEPT_TOTAL = 64_000_000;
/** How long the pointer to the present edition is believed without looking again. */
const POINTER_MS = 1000;

export interface Kept {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

export interface OnDisk {
  readonly type: string;
  readonly path: string;
  readonly size: number;
}

/** Reads the files of published editions. What is published never changes, so what was read once may be kept. */
export interface EditionFiles {
  /** Code of the office that `/` belongs to: the real one where there is one, else the sample. */
  primary(): Promise<string | null>;
  current(office: string): Promise<number | null>;
  /** @param path relative to the edition's pages, or the name of a file beside them */
  read(office: string, nomor: number, path: string): Promise<Kept | OnDisk | null>;
  /** A page of the present edition of the office of `/`, if that can be said without waiting; null says nothing. */
  known(path: string): Kept | null;
}

const PATH = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i;

async function load(file: string): Promise<Kept | OnDisk | null> {
  const extension = extname(file).toLowerCase();
  const type = file.endsWith('allowed_signers') ? TYPES['.txt'] : TYPES[extension];
  const found = type ? await stat(file).catch(() => null) : null;
  if (!type || !found?.isFile()) return null;
  if (found.size > KEPT_FILE) return { type, path: file, size: found.size };
  const plain = await readFile(file);
  const etag = `"${sha256(plain).slice(0, 32)}"`;
  if (!COMPRESSED.has(extension) || plain.length < 600) return { type, etag, plain, br: null, gzip: null };
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const [br, gz] = await Promise.all([
    compressBr(plain, { params: quality }),
    compressGzip(plain, { level: 9 }),
  ]);
  return { type, etag, plain, br, gzip: gz };
}

function bytesOf({ plain, br, gzip }: Kept): number {
  return plain.length + (br?.length ?? 0) + (gzip?.length ?? 0);
}

export function editionFiles(editions: string, db: Db): EditionFiles {
  const kept = new Map<string, Kept>();
  let keptBytes = 0;
  const pointers = new Map<string, { nomor: number; until: number }>();
  let primary: { code: string | null; until: number } = { code: null, until: 0 };
  const now = () => systemClock.now().getTime();
  const keep = (key: string, file: Kept) => {
    // Two who ask at once both read it; it is kept, and counted, once.
    if (kept.has(key)) return;
    keptBytes += bytesOf(file);
    kept.set(key, file);
    for (const [oldest, old] of kept) {
      if (keptBytes <= KEPT_TOTAL) break;
      keptBytes -= bytesOf(old);
      kept.delete(oldest);
    }
  };
  return {
    async primary() {
      if (primary.until < now()) {
        const rows = await db<{ code: string }[]>`select code from office order by sample, id limit 1`.catch(
          () => null,
        );
        primary = { code: rows ? (rows[0]?.code ?? null) : primary.code, until: now() + POINTER_MS };
      }
      return primary.code;
    },
    async current(office) {
      const known = pointers.get(office);
      if (known && known.until > now()) return known.nomor;
      const nomor = isOfficeCode(office) ? await currentNomor(editions, office) : null;
      // Names that nobody bears are asked for by anybody and would fill the memory.
      if (nomor !== null) pointers.set(office, { nomor, until: now() + POINTER_MS });
      return nomor;
    },
    async read(office, nomor, path) {
      const key = `${office}/${nomor}/${path}`;
      const known = kept.get(key);
      if (known) return known;
      if (!PATH.test(path)) return null;
      const folder = editionFolder(editions, office, nomor);
      const file = await load(TAG_FILES.has(path) ? join(folder, path) : join(folder, 'data', path));
      if (file && 'plain' in file) keep(key, file);
      return file;
    },
    known(path) {
      const at = now();
      const pointer = primary.code !== null && primary.until > at ? pointers.get(primary.code) : undefined;
      return pointer && pointer.until > at
        ? (kept.get(`${primary.code}/${pointer.nomor}/${path}`) ?? null)
        : null;
    },
  };
}
