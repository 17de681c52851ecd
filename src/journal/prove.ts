import { NotFound } from '../base/errors.ts';
import type { Both } from '../base/text.ts';
import type { Reader } from '../db/db.ts';
import { inclusionPlan, leafHash, proofOver, verifyInclusion } from './merkle.ts';
import { openCheckpoint, readVerifierKey, type TreeHead } from './note.ts';
import type { Checkpoint } from './seal-log.ts';
import { type ProofFault, proofTexts } from './text.ts';
import { tilesIn } from './tile-files.ts';
import { entryLeaf, proofFromTiles } from './tiles.ts';

/** First line of the format (C2SP tlog-proof); proofs are kept with the ending `.tlog-proof`. */
const FORMAT = 'c2sp.org/tlog-proof@v1';
const BATCH = 4096;

/**
 * A file that proves, without any server, that the entry at `seq` is in the journal which the checkpoint
 * signs. Reads a handful of tiles when the log's folder is given, and every entry of the database when not.
 * @throws NotFound when the checkpoint does not reach so far
 */
export async function proveEntry(
  reader: Reader,
  dir: string | null,
  seq: number,
  checkpoint: Pick<Checkpoint, 'size' | 'note'>,
): Promise<string> {
  if (!Number.isSafeInteger(seq) || seq < 0 || seq >= checkpoint.size) throw new NotFound('journal entry');
  const plan = inclusionPlan(seq, checkpoint.size);
  const found = dir === null ? null : await proofFromTiles(tilesIn(dir), checkpoint.size, plan);
  const hashes = found ?? (await proofFromEntries(reader, seq, checkpoint.size));
  const lines = [FORMAT, `index ${seq}`, ...hashes.map((hash) => hash.toString('base64'))];
  return `${lines.join('\n')}\n\n${checkpoint.note}`;
}

/** The same hashes from the entries themselves; holds one hash for every entry, 32 MB for a million. */
async function proofFromEntries(reader: Reader, seq: number, size: number): Promise<Buffer[]> {
  const leaves: Buffer[] = [];
  while (leaves.length < size) {
    const rows = await reader<{ entry: string }[]>`
      select entry from journal_entry
      where seq >= ${leaves.length} and seq < ${Math.min(size, leaves.length + BATCH)} order by seq`;
    if (rows.length === 0) throw new NotFound('journal entry');
    for (const { entry } of rows) leaves.push(entryLeaf(entry));
  }
  return proofOver(leaves, inclusionPlan(seq, size));
}

/** What a proof says when it holds, or why it does not. */
export type ProofResult =
  | ({ readonly ok: true; readonly index: number } & TreeHead)
  | { readonly ok: false; readonly code: ProofFault; readonly message: Both };

/**
 * Checks a `.tlog-proof` over the exact bytes of an entry, with nothing but the log's verifier key.
 * Extra data in the proof is passed over: nothing vouches for it.
 */
export function verifyProof(text: string, entry: Uint8Array, vkey: string): ProofResult {
  const verifier = readVerifierKey(vkey);
  if (!verifier) return no('vkey');
  const cut = text.indexOf('\n\n');
  const [format, ...rest] = text.slice(0, Math.max(cut, 0)).split('\n');
  if (format !== FORMAT) return no('malformed');
  if (rest[0]?.startsWith('extra ')) rest.shift();
  const digits = /^index (0|[1-9][0-9]{0,15})$/.exec(rest.shift() ?? '')?.[1];
  const proof = rest.map((line) => Buffer.from(line, 'base64'));
  const canonical = proof.every((hash, i) => hash.length === 32 && hash.toString('base64') === rest[i]);
  if (digits === undefined || !canonical) return no('malformed');
  const head = openCheckpoint(text.slice(cut + 2), verifier);
  if (!head) return no('unsigned');
  const index = Number(digits);
  return verifyInclusion(leafHash(entry), index, head.size, proof, head.root)
    ? { ok: true, index, ...head }
    : no('excluded');
}

function no(code: ProofFault): ProofResult {
  return { ok: false, code, message: proofTexts[code] };
}
