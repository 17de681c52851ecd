import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeDurably } from '../../base/files.ts';
import { newId } from '../../base/id.ts';

/** Where the key that signs editions lies: PKCS #8, readable by the server's user only. */
export function editionKeyPath(data: string): string {
  return join(data, 'keys', 'edition.key');
}

/**
 * The Ed25519 key that signs this installation's editions. It is made once; two processes that start together
 * end with the same key, because the first to link its file wins and the other reads that one.
 */
export async function editionKey(data: string): Promise<KeyObject> {
  const path = editionKeyPath(data);
  const existing = await readKey(path);
  if (existing) return existing;
  await mkdir(join(data, 'keys'), { recursive: true, mode: 0o700 });
  const made = join(data, 'keys', `.edition-${newId()}.key`);
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeDurably(made, pem, 0o600);
  await chmod(made, 0o600);
  try {
    await link(made, path);
    await syncFolder(join(data, 'keys'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(made);
  }
  const key = await readKey(path);
  if (!key) throw new Error('the edition key vanished');
  return key;
}

async function readKey(path: string): Promise<KeyObject | null> {
  try {
    return createPrivateKey(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
