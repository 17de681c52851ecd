import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  consistencyPlan,
  EMPTY_ROOT,
  inclusionPlan,
  leafHash,
  merkleRoot,
  nodeHash,
  proofOver,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';

/** RFC 9162 2.1.1, word for word: k is the largest power of two below n. */
function mth(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0] as Buffer;
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}

/** RFC 9162 2.1.3.1. */
function path(m: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return m < k ? [...path(m, left), mth(right)] : [...path(m - k, right), mth(left)];
}

/** RFC 9162 2.1.4.1. */
function subproof(m: number, leaves: readonly Buffer[], whole: boolean): Buffer[] {
  if (m === leaves.length) return whole ? [] : [mth(leaves)];
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return m <= k ? [...subproof(m, left, whole), mth(right)] : [...subproof(m - k, right, false), mth(left)];
}

function leaves(n: number): Buffer[] {
  return Array.from({ length: n }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));
}

const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'));

test('the roots are those of the certificate-transparency test vectors', () => {
  const inputs = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const hashes = inputs.map((input) => leafHash(Buffer.from(input, 'hex')));
  assert.deepEqual(
    roots.map((_, n) => merkleRoot(hashes.slice(0, n)).toString('hex')),
    roots,
  );
});

test('root and both proofs equal the recursive definition at every size and position to 70', () => {
  for (let n = 0; n <= 70; n++) {
    const all = leaves(n);
    assert.deepEqual(merkleRoot(all), mth(all));
    for (let m = 0; m < n; m++) {
      assert.deepEqual(hex(proofOver(all, inclusionPlan(m, n))), hex(path(m, all)));
    }
    for (let m = 1; m <= n; m++) {
      assert.deepEqual(hex(proofOver(all, consistencyPlan(m, n))), hex(subproof(m, all, true)));
    }
  }
});

const sizes = fc.integer({ min: 1, max: 1200 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n - 1)));

test('an inclusion proof holds for its own leaf and position only', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), ([n, at], seed) => {
      const all = leaves(n);
      const proof = proofOver(all, inclusionPlan(at, n));
      const root = merkleRoot(all);
      const leaf = all[at] as Buffer;
      assert.ok(verifyInclusion(leaf, at, n, proof, root));
      assert.ok(!verifyInclusion(leafHash(Buffer.from('other')), at, n, proof, root));
      assert.ok(!verifyInclusion(leaf, at, n, [...proof, root], root));
      if (n > 1) {
        assert.ok(!verifyInclusion(leaf, (at + 1 + (seed % (n - 1))) % n, n, proof, root));
        assert.ok(!verifyInclusion(leaf, at, n, proof.slice(1), root));
        const altered = proof.map((hash, i) => (i === seed % proof.length ? flip(hash, seed) : hash));
        assert.ok(!verifyInclusion(leaf, at, n, altered, root));
      }
    }),
    { numRuns: 150 },
  );
});

test('a consistency proof holds only from an unaltered earlier tree', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), ([n, at], seed) => {
      const all = leaves(n);
      const from = at + 1;
      const proof = proofOver(all, consistencyPlan(from, n));
      const [older, newer] = [merkleRoot(all.slice(0, from)), merkleRoot(all)];
      assert.ok(verifyConsistency(from, older, n, newer, proof));
      const altered = all.with(seed % from, leafHash(Buffer.from('altered')));
      assert.ok(!verifyConsistency(from, merkleRoot(altered.slice(0, from)), n, newer, proof));
      assert.ok(!verifyConsistency(from, older, n, merkleRoot(altered), proof));
      assert.ok(
        !verifyConsistency(from, older, n, merkleRoot(altered), proofOver(altered, consistencyPlan(from, n))),
      );
      assert.ok(!verifyConsistency(from, older, n, newer, [...proof, newer]));
    }),
    { numRuns: 150 },
  );
});

test('every tree continues the empty tree, and no tree continues a longer one', () => {
  const all = leaves(9);
  assert.ok(verifyConsistency(0, EMPTY_ROOT, 9, merkleRoot(all), []));
  assert.ok(!verifyConsistency(0, merkleRoot(all), 9, merkleRoot(all), []));
  assert.ok(!verifyConsistency(9, merkleRoot(all), 8, merkleRoot(all.slice(0, 8)), []));
  assert.throws(() => consistencyPlan(9, 8), RangeError);
  assert.throws(() => inclusionPlan(9, 9), RangeError);
});

test('positions beyond 32 bits are counted right', () => {
  const plan = inclusionPlan(2 ** 33, 2 ** 33 + 1);
  assert.deepEqual(plan, [[{ level: 33, index: 0 }]]);
  const [leaf, below] = leaves(2) as [Buffer, Buffer];
  assert.ok(verifyInclusion(leaf, 2 ** 33, 2 ** 33 + 1, [below], nodeHash(below, leaf)));
});

function flip(hash: Buffer, seed: number): Buffer {
  const copy = Buffer.from(hash);
  copy.writeUInt8(copy.readUInt8(seed % 32) ^ (1 << (seed % 8)), seed % 32);
  return copy;
}
