import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** A name and the Ed25519 public key that speaks for it (C2SP signed-note). */
export interface Verifier {
  readonly name: string;
  readonly key: KeyObject;
  /** First four bytes of SHA-256(name, line feed, 0x01, key), which stand before every signature. */
  readonly id: Buffer;
}

/** Signature type 0x01: Ed25519 over the note's text. */
const ED25519 = Buffer.from([1]);
/** DER before the 32 bytes of an Ed25519 public key in a SubjectPublicKeyInfo (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const NAME = /^[^\s+]+$/u;
/** More signatures than any log of ours collects from witnesses; the specification asks for at least 16. */
const MOST_SIGNATURES = 64;

/** The 32 bytes of an Ed25519 public key (RFC 8032). */
export function rawKey(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(SPKI.length);
}

function verifierOf(name: string, raw: Buffer): Verifier {
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
  const id = createHash('sha256').update(`${name}\n`).update(ED25519).update(raw).digest().subarray(0, 4);
  return { name, key, id };
}

/** The verifier of a public key under a name without white space or plus sign. */
export function verifierFor(name: string, key: KeyObject): Verifier {
  if (!NAME.test(name)) throw new RangeError('a key name has no spaces and no plus sign');
  return verifierOf(name, rawKey(key));
}

/** The verifier key string that outsiders keep: `name+id+base64(0x01, key)`. */
export function verifierKey({ name, key, id }: Verifier): string {
  return `${name}+${id.toString('hex')}+${Buffer.concat([ED25519, rawKey(key)]).toString('base64')}`;
}

/** Reads a verifier key string; null when it is not one of an Ed25519 key or its id does not fit. */
export function readVerifierKey(text: string): Verifier | null {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text.trim()) ?? [];
  if (!name || !id || !encoded) return null;
  const key = Buffer.from(encoded, 'base64');
  if (key.length !== 33 || key[0] !== 1) return null;
  const verifier = verifierOf(name, key.subarray(1));
  return verifier.id.toString('hex') === id ? verifier : null;
}

/** A note: the text, which ends in a line feed, and our signature under it. */
export function signNote(text: string, by: Verifier, privateKey: KeyObject): string {
  const signature = sign(null, Buffer.from(text), privateKey);
  return `${text}\n— ${by.name} ${Buffer.concat([by.id, signature]).toString('base64')}\n`;
}

/**
 * The text of a note that this verifier signed; null when it did not, or when any signature in its name is
 * wrong. Signatures of others are passed over, as the specification asks.
 */
export function openNote(note: string, verifier: Verifier): string | null {
  const cut = note.lastIndexOf('\n\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a note must not hold them
  if (cut < 0 || !note.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return null;
  const text = note.slice(0, cut + 1);
  const lines = note.slice(cut + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return null;
  let signed = false;
  for (const line of lines) {
    const [, name, encoded] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u.exec(line) ?? [];
    if (!name || !encoded) return null;
    const bytes = Buffer.from(encoded, 'base64');
    if (name !== verifier.name || !bytes.subarray(0, 4).equals(verifier.id)) continue;
    if (bytes.toString('base64') !== encoded) return null;
    if (!verify(null, Buffer.from(text), verifier.key, bytes.subarray(4))) return null;
    signed = true;
  }
  return signed ? text : null;
}

/** A tree head: so many entries under this root, in the log of this name. */
export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** The text of a checkpoint (C2SP tlog-checkpoint): origin, size, root in base64. */
export function checkpointText({ origin, size, root }: TreeHead): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** The tree head that a checkpoint carries, if this verifier signed it for its own log; else null. */
export function openCheckpoint(note: string, verifier: Verifier): TreeHead | null {
  const [origin, digits = '', encoded = ''] = openNote(note, verifier)?.split('\n') ?? [];
  const size = Number(digits);
  const root = Buffer.from(encoded, 'base64');
  const wellFormed = /^(0|[1-9][0-9]*)$/.test(digits) && Number.isSafeInteger(size);
  if (origin !== verifier.name || !wellFormed || root.length !== 32 || root.toString('base64') !== encoded) {
    return null;
  }
  return { origin, size, root };
}
