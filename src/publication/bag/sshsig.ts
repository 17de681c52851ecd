import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** Namespace of an office's signature over an edition's manifest; no other use of the key shares it. */
export const NAMESPACE = 'edisi';

const MAGIC = Buffer.from('SSHSIG');
const TYPE = 'ssh-ed25519';
const HASH = 'sha512';
const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';
/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) up to the 32 key bytes. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

function field(value: string | Uint8Array): Buffer {
  const bytes = Buffer.from(value as Uint8Array);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** The public half in the SSH wire form (RFC 8709): what `allowed_signers` holds in Base64. */
export function publicWire(key: KeyObject): Buffer {
  const spki = (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
  return Buffer.concat([field(TYPE), field(spki.subarray(SPKI.length))]);
}

/** "SHA256:…" as `ssh-keygen -l` prints it, for comparing with what the office announces. */
export function fingerprint(wire: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(wire).digest('base64').replace(/=+$/, '')}`;
}

/** What is really signed (PROTOCOL.sshsig, "Signed Data"). */
function signedData(message: Uint8Array): Buffer {
  const hash = createHash(HASH).update(message).digest();
  return Buffer.concat([MAGIC, field(NAMESPACE), field(''), field(HASH), field(hash)]);
}

function armoured(blob: Buffer): string {
  const lines = blob.toString('base64').match(/.{1,70}/g) ?? [];
  return `${[BEGIN, ...lines, END].join('\n')}\n`;
}

/** Signs with Ed25519 in the SSHSIG form that `ssh-keygen -Y verify` reads; the same input gives the same bytes. */
export function sshSign(key: KeyObject, message: Uint8Array): string {
  const signature = Buffer.concat([field(TYPE), field(sign(null, signedData(message), key))]);
  const version = Buffer.from([0, 0, 0, 1]);
  const head = [MAGIC, version, field(publicWire(key)), field(NAMESPACE), field(''), field(HASH)];
  return armoured(Buffer.concat([...head, field(signature)]));
}

function readFields(bytes: Buffer): Buffer[] {
  const fields: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 4 > bytes.length) throw new Error('signature is cut short');
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new Error('signature is cut short');
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/**
 * Checks an SSHSIG signature over the message, in our namespace and with the key that the signature itself names.
 * Whether that key is the office's is for the caller to decide.
 * @returns the signer's public key in wire form
 * @throws Error saying in English why it is no valid signature
 */
export function sshVerify(armour: string, message: Uint8Array): Buffer {
  const lines = armour.split('\n');
  const blob = Buffer.from(lines.slice(1, -2).join(''), 'base64');
  if (armoured(blob) !== armour) throw new Error('not an SSH signature');
  if (!blob.subarray(0, 10).equals(Buffer.concat([MAGIC, Buffer.from([0, 0, 0, 1])])))
    throw new Error('unknown version');
  const [wire, namespace, reserved, hash, signature, ...rest] = readFields(blob.subarray(10));
  if (!wire || !namespace || !reserved || !hash || !signature || rest.length > 0)
    throw new Error('not an SSH signature');
  if (namespace.toString() !== NAMESPACE || reserved.length > 0)
    throw new Error('signed for another purpose');
  if (hash.toString() !== HASH) throw new Error('unknown hash');
  const [keyType, raw, ...more] = readFields(wire);
  const [signatureType, bytes, ...others] = readFields(signature);
  const ours = keyType?.toString() === TYPE && signatureType?.toString() === TYPE;
  if (!ours || raw?.length !== 32 || bytes?.length !== 64 || more.length + others.length > 0) {
    throw new Error('not an Ed25519 signature');
  }
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
  if (!verify(null, signedData(message), key, bytes))
    throw new Error('the signature does not match the file');
  return Buffer.from(wire);
}

/** A line of an allowed_signers file (ssh-keygen(1), ALLOWED SIGNERS): this principal may sign editions with this key. */
export function allowedSigner(principal: string, key: KeyObject): string {
  if (!/^[A-Za-z0-9._@-]+$/.test(principal)) throw new Error(`not a principal: ${principal}`);
  return `${principal} namespaces="${NAMESPACE}" ${TYPE} ${publicWire(key).toString('base64')}\n`;
}

/**
 * True when the file lets the principal sign editions with the key. Lines with options other than `namespaces`
 * (dates, certificate authorities) and patterns are not followed; `ssh-keygen` knows them.
 */
export function isAllowed(allowedSigners: string, principal: string, wire: Uint8Array): boolean {
  const key = Buffer.from(wire).toString('base64');
  return allowedSigners.split(/\r?\n/).some((line) => {
    const parts = /^([^\s#"]+)\s+(?:namespaces="([^"]*)"\s+)?ssh-ed25519\s+([A-Za-z0-9+/=]+)(?:\s.*)?$/.exec(
      line,
    );
    if (!parts) return false;
    const [, principals = '', namespaces = NAMESPACE, listed] = parts;
    return (
      listed === key && principals.split(',').includes(principal) && namespaces.split(',').includes(NAMESPACE)
    );
  });
}
