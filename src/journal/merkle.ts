import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 9162 2.1 (the tree of RFC 6962 2.1 over SHA-256). Positions are plain numbers and
 * never go through 32-bit operators, so a log may hold more than 2^31 entries.
 */

/** Hash of the empty tree: SHA-256 of nothing. */
export const EMPTY_ROOT = createHash('sha256').digest();
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

export function leafHash(entry: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(entry).digest();
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** A complete subtree: leaves `index * 2^level` up to but without `(index + 1) * 2^level`. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/**
 * The complete subtrees that make up the leaves from `start` (a multiple of the largest of them) up to but
 * without `end`, from left to right, which is from large to small.
 */
export function subtrees(start: number, end: number): Subtree[] {
  const parts: Subtree[] = [];
  let from = start;
  while (from < end) {
    let level = 0;
    while (from + 2 ** (level + 1) <= end) level += 1;
    parts.push({ level, index: from / 2 ** level });
    from += 2 ** level;
  }
  return parts;
}

/** Root over neighbouring subtrees given from large to small, as `subtrees` lists them. */
export function fold(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 0) return EMPTY_ROOT;
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** Root of a tree with these leaf hashes. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  return fold(subtrees(0, leaves.length).map((part) => completeRoot(leaves, part)));
}

function completeRoot(leaves: readonly Buffer[], { level, index }: Subtree): Buffer {
  let row = leaves.slice(index * 2 ** level, (index + 1) * 2 ** level);
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let i = 0; i + 1 < row.length; i += 2) above.push(nodeHash(row[i] as Buffer, row[i + 1] as Buffer));
    row = above;
  }
  return row[0] ?? EMPTY_ROOT;
}

/** What one hash of a proof is folded from. */
export type Plan = readonly (readonly Subtree[])[];

/**
 * PATH(index, D[size]) of RFC 9162 2.1.3.1: for each hash of the inclusion proof, from the leaf's sibling
 * upwards, the complete subtrees that it is folded from.
 * @throws RangeError unless 0 <= index < size
 */
export function inclusionPlan(index: number, size: number): Plan {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError('no such leaf');
  const plan: Subtree[][] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + split(end - start);
    plan.unshift(index < middle ? subtrees(middle, end) : subtrees(start, middle));
    if (index < middle) end = middle;
    else start = middle;
  }
  return plan;
}

/**
 * PROOF(from, D[to]) of RFC 9162 2.1.4.1, in the same form; empty when there is nothing to prove.
 * @throws RangeError unless 0 <= from <= to
 */
export function consistencyPlan(from: number, to: number): Plan {
  if (!Number.isSafeInteger(from) || from < 0 || from > to) throw new RangeError('not an earlier size');
  if (from === 0 || from === to) return [];
  const plan: Subtree[][] = [];
  let [start, end] = [0, to];
  while (end !== from) {
    const middle = start + split(end - start);
    plan.unshift(from <= middle ? subtrees(middle, end) : subtrees(start, middle));
    if (from <= middle) end = middle;
    else start = middle;
  }
  if (start > 0) plan.unshift(subtrees(start, end));
  return plan;
}

/** The largest power of two below n, n > 1. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The hashes of a planned proof over leaves held in memory. */
export function proofOver(leaves: readonly Buffer[], plan: Plan): Buffer[] {
  return plan.map((parts) => fold(parts.map((part) => completeRoot(leaves, part))));
}

/** RFC 9162 2.1.3.2. */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let hash: Buffer = Buffer.from(leaf);
  let [node, last] = [index, size - 1];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/** RFC 9162 2.1.4.2; every tree grows from the empty tree and from itself. */
export function verifyConsistency(
  from: number,
  fromRoot: Uint8Array,
  to: number,
  toRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) return false;
  if (from === 0) return proof.length === 0 && EMPTY_ROOT.equals(fromRoot);
  if (from === to) return proof.length === 0 && Buffer.from(fromRoot).equals(toRoot);
  const path = Number.isInteger(Math.log2(from)) ? [fromRoot, ...proof] : [...proof];
  const seed = path.shift();
  if (!seed) return false;
  let [node, last] = [from - 1, to - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [older, newer]: [Buffer, Buffer] = [Buffer.from(seed), Buffer.from(seed)];
  for (const hash of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [older, newer] = [nodeHash(hash, older), nodeHash(hash, newer)];
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newer = nodeHash(newer, hash);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && older.equals(fromRoot) && newer.equals(toRoot);
}

function half(n: number): number {
  return Math.floor(n / 2);
}
