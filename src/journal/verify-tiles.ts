import { join } from 'node:path';
import { Invalid } from '../base/errors.ts';
import type { Both } from '../base/text.ts';
import { leafHash } from './merkle.ts';
import { openCheckpoint, readVerifierKey, type TreeHead, type Verifier } from './note.ts';
import { type ProblemCode, problemTexts, proofTexts } from './text.ts';
import { readOrNull, tilesIn } from './tile-files.ts';
import {
  type Edge,
  edgeRoot,
  emptyEdge,
  grow,
  partialTiles,
  readBundle,
  type TileFile,
  type TileSource,
  tilePath,
  tileWidth,
  WIDTH,
} from './tiles.ts';

/** One thing that does not hold, and where: an entry, a checkpoint's size, a file. Holds no personal data. */
export interface Problem {
  readonly code: ProblemCode;
  readonly where: string;
  readonly message: Both;
}

export interface Findings {
  readonly problems: Problem[];
  add(code: ProblemCode, where: string): void;
}

/** Collects problems; a wholly broken log does not fill the memory with them. */
export function findings(most = 200): Findings {
  const problems: Problem[] = [];
  const add = (code: ProblemCode, where: string) => {
    if (problems.length < most) problems.push({ code, where, message: problemTexts[code] });
    else if (problems.length === most) {
      problems.push({ code: 'more-problems', where, message: problemTexts['more-problems'] });
    }
  };
  return { problems, add };
}

/** @throws Invalid when the text is not a verifier key */
export function verifierFrom(vkey: string): Verifier {
  const verifier = readVerifierKey(vkey);
  if (!verifier) throw new Invalid([{ field: 'vkey', code: 'vkey', ...proofTexts.vkey }]);
  return verifier;
}

/** The head of the folder's own checkpoint; null, with a problem noted, when there is none to trust. */
export async function readPublished(
  dir: string,
  verifier: Verifier,
  found: Findings,
): Promise<TreeHead | null> {
  const note = await readOrNull(join(dir, 'checkpoint'));
  if (!note) found.add('tile-missing', 'checkpoint');
  const head = note && openCheckpoint(note.toString('utf8'), verifier);
  if (note && !head) found.add('checkpoint-unsigned', 'checkpoint');
  return head;
}

/** Compares a recomputed tile or bundle with the file; a full file may stand for a partial one. */
export async function compareTile(source: TileSource, tile: TileFile, found: Findings): Promise<void> {
  const path = tilePath(tile.level, tile.index, tile.width);
  const exact = await source(path);
  if (exact) {
    if (!exact.equals(tile.bytes)) found.add('tile-differs', placeIn(tile, path, exact));
    return;
  }
  const full = tile.width < WIDTH ? await source(tilePath(tile.level, tile.index)) : null;
  if (!full) found.add('tile-missing', path);
  else if (!full.subarray(0, tile.bytes.length).equals(tile.bytes)) {
    found.add('tile-differs', placeIn(tile, tilePath(tile.level, tile.index), full));
  }
}

/** The file, and in the lowest tiles the first entry that it disagrees about. */
function placeIn({ level, index, width, bytes }: TileFile, path: string, file: Buffer): string {
  if (level !== 0) return path;
  for (let i = 0; i < width; i++) {
    if (!bytes.subarray(i * 32, i * 32 + 32).equals(file.subarray(i * 32, i * 32 + 32))) {
      return `${path} (${index * WIDTH + i})`;
    }
  }
  return path;
}

/** Adds a leaf and compares every hash tile that the published tree has by then. */
export async function growAndCompare(
  edge: Edge,
  leaf: Buffer,
  published: TreeHead | null,
  source: TileSource,
  found: Findings,
): Promise<void> {
  const finished = grow(edge, leaf);
  if (!published || edge.size > published.size) return;
  const partial = edge.size === published.size ? partialTiles(edge) : [];
  for (const tile of [...finished, ...partial]) await compareTile(source, tile, found);
}

export interface TilesVerified {
  readonly origin: string;
  readonly size: number;
  /** 64 hex digits. */
  readonly root: string;
  readonly problems: readonly Problem[];
}

/**
 * Verifies a log from its static files alone: every entry is hashed again, every tile recomputed, and the
 * root must be the one that the checkpoint signs. Needs no database and trusts nothing but the verifier key.
 * @throws Invalid when the verifier key cannot be read
 */
export async function verifyTiles({ dir, vkey }: { dir: string; vkey: string }): Promise<TilesVerified> {
  const verifier = verifierFrom(vkey);
  const found = findings();
  const source = tilesIn(dir);
  const published = await readPublished(dir, verifier, found);
  const edge = emptyEdge();
  const size = published?.size ?? 0;
  while (edge.size < size) {
    const index = edge.size / WIDTH;
    const width = tileWidth(0, index, size);
    const entries = await readBundle(source, index, width);
    if (!entries) {
      found.add(
        (await hasBundle(source, index, width)) ? 'tile-differs' : 'tile-missing',
        tilePath('entries', index, width),
      );
      break;
    }
    for (const entry of entries) await growAndCompare(edge, leafHash(entry), published, source, found);
  }
  const root = edgeRoot(edge);
  if (published && edge.size === size && !root.equals(published.root))
    found.add('checkpoint-differs', `${size}`);
  return { origin: verifier.name, size: edge.size, root: root.toString('hex'), problems: found.problems };
}

async function hasBundle(source: TileSource, index: number, width: number): Promise<boolean> {
  return (
    ((await source(tilePath('entries', index, width))) ?? (await source(tilePath('entries', index)))) !== null
  );
}
