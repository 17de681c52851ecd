import { join } from 'node:path';
import type { Clock } from '../base/clock.ts';
import { writeDurably } from '../base/files.ts';
import type { Db, Reader, Tx } from '../db/db.ts';
import { transaction } from '../db/transaction.ts';
import type { LogKey } from './keys.ts';
import { checkpointText, openCheckpoint, signNote, type TreeHead } from './note.ts';
import { sealTexts } from './text.ts';
import { readOrNull, type TileWriter, tilesIn, tileWriter } from './tile-files.ts';
import {
  type Edge,
  edgeFromTiles,
  edgeRoot,
  emptyEdge,
  encodeBundle,
  entryLeaf,
  grow,
  partialTiles,
  type TileSource,
  WIDTH,
} from './tiles.ts';

/** A signed tree head over the journal's first `size` entries. */
export interface Checkpoint {
  readonly size: number;
  /** 64 hex digits. */
  readonly root: string;
  /** The signed note (C2SP tlog-checkpoint). */
  readonly note: string;
}

export interface Sealing {
  readonly db: Db;
  /** The log's public folder: `checkpoint` and `tile/`. */
  readonly dir: string;
  readonly key: LogKey;
  readonly clock: Clock;
}

/** Advisory lock of whoever seals; a second one waits, then finds the work done. */
const SEALING = 7_274_621;
/** Entries read from the database at a time; whole bundles. */
const BATCH = 16 * WIDTH;

/** The newest checkpoint that the database holds; null before the first sealing. */
export async function latestCheckpoint(reader: Reader): Promise<Checkpoint | null> {
  const [row] = await reader<Checkpoint[]>`
    select size, root, note from journal_checkpoint order by size desc limit 1`;
  return row ? { ...row } : null;
}

/**
 * Brings the log's files and its signed checkpoint up to the journal: writes the tiles of the entries that are
 * new since the last time, makes them durable, then signs. Doing it again changes nothing, doing it in two
 * processes at once is harmless, and a crash at any point is mended by the next time. Tiles that were lost or
 * damaged are written anew from the entries, as far as these still give the root that was signed.
 * @throws Unfit when the entries do not continue what was signed before, in the database or in the folder:
 * a restored older database, an altered entry, another key. Nothing is signed then.
 */
export async function sealLog({ db, dir, key, clock }: Sealing): Promise<Checkpoint> {
  return transaction(db, async (tx) => {
    await tx`select pg_advisory_xact_lock(${SEALING})`;
    const last = await latestCheckpoint(tx);
    const published = await publishedHead(dir, key);
    const [head] = await tx<{ size: number }[]>`select size from journal_head`;
    const size = head?.size ?? 0;
    const signed = [...(last ? [headOf(last, key)] : []), ...(published ? [published.head] : [])];
    const most = Math.max(0, ...signed.map((one) => one.size));
    if (size < most) throw sealTexts.rolledBack(size, most);

    const source = tilesIn(dir);
    const files = tileWriter(dir);
    const edge = (published && last && (await soundEdge(source, signed))) ?? emptyEdge();
    const grown = edge.size < size;
    await extend(tx, edge, size, signed, files);
    if (grown) for (const tile of partialTiles(edge)) await files.write(tile);
    await files.settle();

    const checkpoint = last?.size === size ? last : sign(edge, key);
    if (checkpoint !== last) {
      await tx`insert into journal_checkpoint (size, root, note, at)
        values (${checkpoint.size}, ${checkpoint.root}, ${checkpoint.note}, ${clock.now()})`;
    }
    // Within the lock, so that a slower process cannot put an older checkpoint over a newer one. Should the
    // commit fail after this, the folder is ahead of the table; the next sealing reads those entries again.
    if (published?.note !== checkpoint.note) await writeDurably(join(dir, 'checkpoint'), checkpoint.note);
    await files.sweep();
    return checkpoint;
  });
}

async function publishedHead(dir: string, key: LogKey): Promise<{ head: TreeHead; note: string } | null> {
  const path = join(dir, 'checkpoint');
  const note = (await readOrNull(path))?.toString('utf8');
  if (note === undefined) return null;
  const head = openCheckpoint(note, key.verifier);
  if (!head) throw sealTexts.foreign(path);
  return { head, note };
}

function headOf({ size, root, note }: Checkpoint, key: LogKey): TreeHead {
  const head = openCheckpoint(note, key.verifier);
  if (!head) throw sealTexts.foreign(`journal_checkpoint ${size}`);
  if (head.size !== size || head.root.toString('hex') !== root) throw sealTexts.altered(size);
  return head;
}

/**
 * The edge of the smaller of the trees signed in the table and in the folder, if the files still give its root.
 * The entries between the two are read again: a restored older database grows back to the same size, not to
 * the same root.
 */
async function soundEdge(source: TileSource, signed: readonly TreeHead[]): Promise<Edge | null> {
  const at = signed.reduce((least, one) => (one.size < least.size ? one : least));
  const edge = await edgeFromTiles(source, at.size);
  return edge && edgeRoot(edge).equals(at.root) ? edge : null;
}

/** Adds the entries up to `size` to the tree and writes what they complete, and the last, partial bundle. */
async function extend(
  tx: Tx,
  edge: Edge,
  size: number,
  signed: readonly TreeHead[],
  files: TileWriter,
): Promise<void> {
  check(edge, signed);
  const start = edge.size;
  if (start === size) return;
  const known = edge.hashes[0]?.slice() ?? [];
  for (let from = start - known.length; from < size; from += BATCH) {
    const to = Math.min(from + BATCH, size);
    const rows = await tx<{ seq: number; entry: string }[]>`
      select seq, entry from journal_entry where seq >= ${from} and seq < ${to} order by seq`;
    for (let at = from; at < to; at += 1) {
      const row = rows[at - from];
      if (row?.seq !== at) throw sealTexts.gap(at);
      const leaf = entryLeaf(row.entry);
      const sealed = at < start ? known[at - (start - known.length)] : undefined;
      if (sealed && !sealed.equals(leaf)) throw sealTexts.altered(start);
      if (sealed) continue;
      for (const tile of grow(edge, leaf)) await files.write(tile);
      check(edge, signed);
    }
    for (let at = from; at < to; at += WIDTH) {
      const bundle = rows.slice(at - from, at - from + WIDTH).map(({ entry }) => Buffer.from(entry, 'utf8'));
      const bytes = encodeBundle(bundle);
      await files.write({ level: 'entries', index: at / WIDTH, width: bundle.length, bytes });
    }
  }
}

/** The tree must pass through every root that was ever signed. */
function check(edge: Edge, signed: readonly TreeHead[]): void {
  for (const { size, root } of signed) {
    if (size === edge.size && !edgeRoot(edge).equals(root)) throw sealTexts.altered(size);
  }
}

function sign(edge: Edge, key: LogKey): Checkpoint {
  const root = edgeRoot(edge);
  const text = checkpointText({ origin: key.verifier.name, size: edge.size, root });
  return { size: edge.size, root: root.toString('hex'), note: signNote(text, key.verifier, key.privateKey) };
}
