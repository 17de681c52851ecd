import { fold, leafHash, merkleRoot, type Plan, type Subtree, subtrees } from './merkle.ts';

/** Hashes in a full tile and entries in a full bundle (C2SP tlog-tiles). */
export const WIDTH = 256;
/** Tree levels that one tile spans. */
const HEIGHT = 8;
const HASH = 32;
/** Longest entry that a bundle's uint16 length can announce. */
const LONGEST_ENTRY = 65_535;

/**
 * Path of a tile or an entry bundle below the log's folder, such as `tile/0/x001/234.p/17`.
 * @param width hashes in it; 256 is a full tile
 */
export function tilePath(level: number | 'entries', index: number, width: number = WIDTH): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const groups = digits.match(/.{3}/g) ?? [];
  const name = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${name}${width === WIDTH ? '' : `.p/${width}`}`;
}

/** How many hashes tile `index` of `level` holds in a tree of `size` leaves; 0 when it has none. */
export function tileWidth(level: number, index: number, size: number): number {
  return Math.max(0, Math.min(WIDTH, Math.floor(size / WIDTH ** level) - index * WIDTH));
}

/** An entry bundle: each entry after its length as a big-endian uint16. */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    if (entry.length > LONGEST_ENTRY) throw new RangeError('entry is too long for a bundle');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(entry.length);
    parts.push(length, entry);
  }
  return Buffer.concat(parts);
}

/** The entries of a bundle, or null when the bytes are not a bundle. */
export function decodeBundle(bytes: Buffer): Buffer[] | null {
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 2 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) return null;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}

function decodeTile(bytes: Buffer, width: number): Buffer[] | null {
  if (bytes.length !== width * HASH) return null;
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * HASH, (i + 1) * HASH));
}

/** One file of the log, ready to be written or compared. */
export interface TileFile {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
  readonly bytes: Buffer;
}

/** Reads a file of the log by its path below the log's folder; null when there is none. */
export type TileSource = (path: string) => Promise<Buffer | null>;

/** The bytes of a tile or bundle in a tree where it is `width` wide; a full tile may stand for a partial one. */
async function readTile(
  source: TileSource,
  level: number,
  index: number,
  width: number,
): Promise<Buffer[] | null> {
  const exact = await source(tilePath(level, index, width));
  if (exact) return decodeTile(exact, width);
  const full = width < WIDTH ? await source(tilePath(level, index)) : null;
  return (full && decodeTile(full, WIDTH)?.slice(0, width)) ?? null;
}

/** The entries of bundle `index` in a tree where it is `width` wide; null when absent or damaged. */
export async function readBundle(source: TileSource, index: number, width: number): Promise<Buffer[] | null> {
  const bytes =
    (await source(tilePath('entries', index, width))) ??
    (width < WIDTH ? await source(tilePath('entries', index)) : null);
  const entries = bytes && decodeBundle(bytes);
  return entries && entries.length >= width ? entries.slice(0, width) : null;
}

/**
 * The hashes of a planned proof, read from the tiles of a tree of `size` leaves: a handful of files however
 * long the log. Null when a tile is absent or damaged.
 */
export async function proofFromTiles(source: TileSource, size: number, plan: Plan): Promise<Buffer[] | null> {
  const tiles = new Map<string, Promise<Buffer[] | null>>();
  const proof: Buffer[] = [];
  for (const parts of plan) {
    const hashes: Buffer[] = [];
    for (const { level, index } of parts) {
      const tileLevel = Math.floor(level / HEIGHT);
      const span = 2 ** (level % HEIGHT);
      const tile = Math.floor((index * span) / WIDTH);
      const key = `${tileLevel}/${tile}`;
      const read = tiles.get(key) ?? readTile(source, tileLevel, tile, tileWidth(tileLevel, tile, size));
      tiles.set(key, read);
      const from = (index * span) % WIDTH;
      const row = (await read)?.slice(from, from + span);
      if (row?.length !== span) return null;
      hashes.push(merkleRoot(row));
    }
    proof.push(fold(hashes));
  }
  return proof;
}

/**
 * The right edge of a growing tree: all that is needed to add a leaf and to know the root, at most 255
 * hashes a level. `hashes[l]` are those of the last, unfinished tile of level `l`.
 */
export interface Edge {
  size: number;
  readonly hashes: Buffer[][];
}

export function emptyEdge(): Edge {
  return { size: 0, hashes: [] };
}

/** The edge of a tree of `size` leaves, read from its tiles; null when one is absent or damaged. */
export async function edgeFromTiles(source: TileSource, size: number): Promise<Edge | null> {
  const hashes: Buffer[][] = [];
  for (let level = 0; size >= WIDTH ** level; level++) {
    const index = Math.floor(size / WIDTH ** (level + 1));
    const width = tileWidth(level, index, size);
    const row = width === 0 ? [] : await readTile(source, level, index, width);
    if (!row) return null;
    hashes.push(row);
  }
  return { size, hashes };
}

export function edgeRoot(edge: Edge): Buffer {
  const parts = edge.hashes
    .toReversed()
    .flatMap((row) => subtrees(0, row.length).map((part) => rootIn(row, part)));
  return fold(parts);
}

function rootIn(row: readonly Buffer[], { level, index }: Subtree): Buffer {
  return merkleRoot(row.slice(index * 2 ** level, (index + 1) * 2 ** level));
}

/** Adds one leaf and returns the tiles that it completed, lowest level first; nearly always none. */
export function grow(edge: Edge, leaf: Buffer): TileFile[] {
  const finished: TileFile[] = [];
  let hash = leaf;
  for (let level = 0; ; level++) {
    const row = edge.hashes[level] ?? [];
    edge.hashes[level] = row;
    row.push(hash);
    if (row.length < WIDTH) break;
    const index = Math.floor(edge.size / WIDTH ** (level + 1));
    finished.push({ level, index, width: WIDTH, bytes: Buffer.concat(row) });
    hash = merkleRoot(row);
    edge.hashes[level] = [];
  }
  edge.size += 1;
  return finished;
}

/** The unfinished tiles at the tree's present size. */
export function partialTiles(edge: Edge): TileFile[] {
  return edge.hashes.flatMap((row, level) =>
    row.length === 0
      ? []
      : [
          {
            level,
            index: Math.floor(edge.size / WIDTH ** (level + 1)),
            width: row.length,
            bytes: Buffer.concat(row),
          },
        ],
  );
}

/** Leaf hash of an entry as the database stores it. */
export function entryLeaf(entry: string): Buffer {
  return leafHash(Buffer.from(entry, 'utf8'));
}
