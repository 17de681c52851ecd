import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeDurably } from '../base/files.ts';
import { newId } from '../base/id.ts';
import { rawKey, readVerifierKey, type Verifier, verifierFor, verifierKey } from './note.ts';
import { keyTexts } from './text.ts';

/** The key that signs the journal's checkpoints. */
export interface LogKey {
  readonly verifier: Verifier;
  readonly privateKey: KeyObject;
  /** What outsiders keep to check our signatures; also in `journal.vkey`. */
  readonly vkey: string;
}

/**
 * The log's name, fixed when its key is made: 64 bits of the key's own hash, so that it can be derived again
 * and that no two installations share one.
 */
function nameOf(publicKey: KeyObject): string {
  return `terang/${createHash('sha256').update(rawKey(publicKey)).digest('hex').slice(0, 16)}`;
}

/**
 * The key of this installation's journal, from `<data>/keys/journal.key`; made on first use, never replaced.
 * @throws Unfit when the file cannot be read, is not an Ed25519 key, or others on this machine may read it
 */
export async function journalKey(data: string): Promise<LogKey> {
  const folder = join(data, 'keys');
  const path = join(folder, 'journal.key');
  if (!(await exists(path))) await makeKey(folder, path);
  const privateKey = await readKey(path);
  const publicKey = createPublicKey(privateKey);
  const verifier = verifierFor(nameOf(publicKey), publicKey);
  const vkey = verifierKey(verifier);
  await keepVerifierKey(join(folder, 'journal.vkey'), vkey);
  return { verifier, privateKey, vkey };
}

/**
 * The verifier key string in a file, without making or reading any private key.
 * @throws Unfit when the file cannot be read or holds no verifier key
 */
export async function readVerifierFile(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (!readVerifierKey(text)) throw keyTexts.noVerifier(path);
  return text.trim();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw keyTexts.unreadable(path);
    },
  );
}

/** Writes the key under another name and links it: of two processes that make one, the first one wins. */
async function makeKey(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // The verifier key is written after the key; alone, it says that there once was another key.
  if ((await exists(join(folder, 'journal.vkey'))) && !(await exists(path))) throw keyTexts.lost(path);
  const { privateKey } = generateKeyPairSync('ed25519');
  const temporary = join(folder, `.journal.key.${newId()}.tmp`);
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(temporary);
  }
  await syncFolder(folder);
}

async function readKey(path: string): Promise<KeyObject> {
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw keyTexts.tooOpen(path);
  let key: KeyObject;
  try {
    key = createPrivateKey(await readFile(path));
  } catch {
    throw keyTexts.unreadable(path);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw keyTexts.unreadable(path);
  return key;
}

async function keepVerifierKey(path: string, vkey: string): Promise<void> {
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw keyTexts.unreadable(path);
  });
  if (kept === null) {
    await writeDurably(path, `${vkey}\n`);
    await chmod(path, 0o644);
  } else if (kept.trim() !== vkey) {
    throw keyTexts.mismatch(path);
  }
}
