import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { EMPTY_ROOT } from './merkle.ts';
import {
  checkpointText,
  openCheckpoint,
  openNote,
  readVerifierKey,
  signNote,
  verifierFor,
  verifierKey,
} from './note.ts';
import { decodeBundle, encodeBundle, tilePath, tileWidth } from './tiles.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const verifier = verifierFor('terang/uji', publicKey);

test('the published example of a signed note is accepted, and no other text under its signature', () => {
  const neumann = readVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  assert.ok(neumann);
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const line =
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
  assert.equal(openNote(`${text}\n${line}`, neumann), text);
  assert.equal(openNote(`${text.replace('answer', 'question')}\n${line}`, neumann), null);
});

test('a verifier key string comes back as the same key, and a mistyped one not at all', () => {
  const text = verifierKey(verifier);
  assert.deepEqual(readVerifierKey(`${text}\n`)?.id, verifier.id);
  assert.equal(readVerifierKey(text.replace('uji', 'uja')), null);
  assert.equal(readVerifierKey(text.slice(0, -1)), null);
  assert.equal(readVerifierKey(''), null);
});

test('a signed checkpoint opens with its own key only, and not after any bit of it is flipped', () => {
  const text = checkpointText({ origin: 'terang/uji', size: 1, root: EMPTY_ROOT });
  const note = signNote(text, verifier, privateKey);
  assert.equal(openCheckpoint(note, verifier)?.size, 1);
  for (let bit = 0; bit < Buffer.byteLength(note) * 8; bit++) {
    const bytes = Buffer.from(note);
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    assert.equal(openCheckpoint(bytes.toString('utf8'), verifier), null, `bit ${bit}`);
  }
  const other = verifierFor('terang/uji', generateKeyPairSync('ed25519').publicKey);
  assert.equal(openCheckpoint(note, other), null);
});

test('a checkpoint of another log under our key is not ours', () => {
  const note = signNote(
    checkpointText({ origin: 'terang/lain', size: 1, root: EMPTY_ROOT }),
    verifier,
    privateKey,
  );
  assert.equal(openCheckpoint(note, verifier), null);
});

test('signatures of witnesses are passed over', () => {
  const witness = generateKeyPairSync('ed25519');
  const text = checkpointText({ origin: 'terang/uji', size: 7, root: EMPTY_ROOT });
  const theirs = signNote(text, verifierFor('saksi', witness.publicKey), witness.privateKey);
  const both = signNote(text, verifier, privateKey) + theirs.slice(theirs.lastIndexOf('—'));
  assert.equal(openCheckpoint(both, verifier)?.size, 7);
  assert.equal(openCheckpoint(theirs, verifier), null);
});

test('paths of tiles are those of the tlog-tiles specification', () => {
  assert.equal(tilePath(0, 1_234_067), 'tile/0/x001/x234/067');
  assert.equal(tilePath('entries', 0, 5), 'tile/entries/000.p/5');
  assert.equal(tilePath(2, 999, 1), 'tile/2/999.p/1');
  assert.equal(tilePath(1, 1000), 'tile/1/x001/000');
});

test('70,000 entries lie in 273 full tiles, 112 more, a full and a 17 wide tile above, and one above that', () => {
  const widths = [tileWidth(0, 272, 70_000), tileWidth(0, 273, 70_000), tileWidth(0, 274, 70_000)];
  assert.deepEqual(widths, [256, 112, 0]);
  assert.deepEqual([tileWidth(1, 0, 70_000), tileWidth(1, 1, 70_000), tileWidth(2, 0, 70_000)], [256, 17, 1]);
});

test('a bundle gives back its entries, and cut bytes are no bundle', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 20 }), (entries) => {
      const bytes = encodeBundle(entries);
      assert.deepEqual(
        decodeBundle(bytes)?.map((entry) => Uint8Array.from(entry)),
        entries,
      );
      assert.equal(decodeBundle(Buffer.concat([bytes, Buffer.from([0])])), null);
    }),
  );
  assert.throws(() => encodeBundle([Buffer.alloc(65_536)]), RangeError);
});
