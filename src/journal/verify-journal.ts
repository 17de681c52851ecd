import { canonical, type Json } from '../base/json.ts';
import type { Db, Tx } from '../db/db.ts';
import { transaction } from '../db/transaction.ts';
import { commitment } from './append.ts';
import { KINDS } from './kinds.ts';
import { openCheckpoint, type TreeHead, type Verifier } from './note.ts';
import type { Checkpoint } from './seal-log.ts';
import type { ProblemCode } from './text.ts';
import { tilesIn } from './tile-files.ts';
import { type Edge, edgeRoot, emptyEdge, encodeBundle, entryLeaf, WIDTH } from './tiles.ts';
import {
  compareTile,
  type Findings,
  findings,
  growAndCompare,
  type Problem,
  readPublished,
  verifierFrom,
} from './verify-tiles.ts';

export interface JournalVerified {
  /** Entries found, and the root over them as 64 hex digits. */
  readonly size: number;
  readonly root: string;
  /** Size of the newest checkpoint; entries after it are not signed yet. */
  readonly signed: number;
  /** Entries whose detail was erased; what they commit to can no longer be shown. */
  readonly erased: number;
  readonly problems: readonly Problem[];
}

/** Entries read at a time; whole bundles. */
const BATCH = 8 * WIDTH;

interface Row {
  readonly seq: number;
  readonly office: string;
  readonly at: Date;
  readonly kind: string;
  readonly subject: string;
  readonly entry: string;
  readonly person: string | null;
  readonly jabatan: string | null;
  readonly salt: string | null;
  readonly detail: string | null;
}

/**
 * Recomputes the whole journal from its entries and compares it with everything that was ever derived from
 * them: the head, each signed checkpoint, the tiles on disk, the columns beside the entry, the details. Reads
 * in batches, from one snapshot, while deeds go on.
 * @throws Invalid when the verifier key cannot be read
 */
export async function verifyJournal(what: { db: Db; dir: string; vkey: string }): Promise<JournalVerified> {
  const verifier = verifierFrom(what.vkey);
  const found = findings();
  // Read before the snapshot is taken, so that it cannot be ahead of it.
  const published = await readPublished(what.dir, verifier, found);
  const read = (tx: Tx) => verify(tx, what.dir, verifier, published, found);
  return transaction(what.db, read, 'isolation level repeatable read read only');
}

async function verify(
  tx: Tx,
  dir: string,
  verifier: Verifier,
  published: TreeHead | null,
  found: Findings,
): Promise<JournalVerified> {
  const source = tilesIn(dir);
  const edge = emptyEdge();
  let [count, erased, signed] = [0, 0, 0];
  let whole = true;
  let bundle: Buffer[] = [];
  const heads = await checkpointsAt(tx, -1, 0, verifier, found);
  compareRoots(edge, heads, found);
  if (published?.size === 0) compareRoots(edge, [published], found, 'checkpoint');
  let after = -1;
  for (;;) {
    const rows = await entriesAfter(tx, after);
    const last = rows.at(-1);
    if (!last) break;
    const due = await checkpointsAt(tx, after + 1, last.seq + 1, verifier, found);
    signed = due.at(-1)?.size ?? signed;
    for (const row of rows) {
      count += 1;
      if (row.seq !== after + 1) {
        found.add('gap', row.seq === after + 2 ? `${after + 1}` : `${after + 1}–${row.seq - 1}`);
        whole = false;
      }
      after = row.seq;
      if (row.salt === null) erased += 1;
      for (const code of entryProblems(row)) found.add(code, `${row.seq}`);
      if (!whole) continue;
      await growAndCompare(edge, entryLeaf(row.entry), published, source, found);
      bundle.push(Buffer.from(row.entry, 'utf8'));
      const end = bundle.length === WIDTH || edge.size === published?.size;
      if (end && published && edge.size <= published.size) {
        const index = Math.ceil(edge.size / WIDTH) - 1;
        await compareTile(
          source,
          { level: 'entries', index, width: bundle.length, bytes: encodeBundle(bundle) },
          found,
        );
      }
      if (bundle.length === WIDTH) bundle = [];
      compareRoots(edge, due, found);
      if (published?.size === edge.size) compareRoots(edge, [published], found, 'checkpoint');
    }
    // After a gap nothing can be recomputed any more.
    if (!whole) for (const { size } of due) if (size > edge.size) found.add('checkpoint-differs', `${size}`);
  }
  const beyond = await checkpointsAt(tx, after + 1, Number.MAX_SAFE_INTEGER, verifier, found);
  for (const { size } of beyond) found.add('checkpoint-ahead', `${size}`);
  if (published && published.size > count) found.add('checkpoint-ahead', 'checkpoint');
  const [stored] = await tx`select from journal_checkpoint limit 1`;
  if (count > 0 && !stored) found.add('checkpoint-missing', 'journal_checkpoint');
  const [head] = await tx<{ size: number }[]>`select size from journal_head`;
  if (!head) found.add('head-missing', 'journal_head');
  else if (head.size !== count) found.add('size-differs', `${head.size} / ${count}`);
  return { size: count, root: edgeRoot(edge).toString('hex'), signed, erased, problems: found.problems };
}

function entriesAfter(tx: Tx, after: number): Promise<Row[]> {
  return tx<Row[]>`
    select seq, office, at, kind, subject, entry, person, d.jabatan, salt, detail
    from journal_entry left join journal_detail d using (seq)
    where seq > ${after} order by seq limit ${BATCH}`;
}

/** Stored checkpoints over more than `from` and at most `to` entries, by size. */
async function checkpointsAt(
  tx: Tx,
  from: number,
  to: number,
  verifier: Verifier,
  found: Findings,
): Promise<TreeHead[]> {
  const rows = await tx<Checkpoint[]>`
    select size, root, note from journal_checkpoint where size > ${from} and size <= ${to} order by size`;
  return rows.flatMap(({ size, root, note }) => {
    const head = openCheckpoint(note, verifier);
    if (!head) found.add('checkpoint-unsigned', `${size}`);
    else if (head.size !== size || head.root.toString('hex') !== root)
      found.add('checkpoint-differs', `${size}`);
    return head ? [{ ...head, size }] : [];
  });
}

function compareRoots(edge: Edge, heads: readonly TreeHead[], found: Findings, where?: string): void {
  for (const { size, root } of heads) {
    if (size === edge.size && !edgeRoot(edge).equals(root))
      found.add('checkpoint-differs', where ?? `${size}`);
  }
}

const KNOWN: ReadonlySet<string> = new Set(KINDS);

/** What is wrong with one row, looked at alone. */
function entryProblems(row: Row): ProblemCode[] {
  const leaf = parse(row.entry);
  if (leaf?.['v'] !== 1 || typeof leaf['kind'] !== 'string') return ['entry-unreadable'];
  const problems: ProblemCode[] = [];
  if (!KNOWN.has(leaf['kind'])) problems.push('kind-unknown');
  const columns = { office: row.office, at: row.at.toISOString(), kind: row.kind, subject: row.subject };
  if (Object.entries(columns).some(([name, value]) => leaf[name] !== value)) problems.push('entry-differs');
  if (row.salt === null || row.detail === null) return problems;
  const person = parse(row.detail)?.['person'];
  const same = person === row.person && leaf['jabatan'] === row.jabatan;
  if (!same || commitment(row.salt, row.detail) !== leaf['commitment']) problems.push('detail-differs');
  return problems;
}

/** The object that canonical JSON stands for; null for anything else. */
function parse(text: string): { readonly [key: string]: Json } | null {
  try {
    const value = JSON.parse(text) as Json;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && canonical(value) === text ? (value as { readonly [key: string]: Json }) : null;
  } catch {
    return null;
  }
}
