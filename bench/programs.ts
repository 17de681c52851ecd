import { spawn } from 'node:child_process';
import { access, constants, glob } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { environmentWith } from '../src/base/config.ts';

/** Folders besides `PATH` in which Debian keeps programs that people seldom type. */
const BESIDES = ['/usr/sbin', '/usr/local/sbin'];

/**
 * The path of a program that a bench compares with.
 * @param elsewhere glob pattern of folders where it may lie besides; the last match wins
 * @throws Error that says what to install
 */
export async function program(name: string, debianPackage: string, elsewhere?: string): Promise<string> {
  const folders = [...(environmentWith({})['PATH'] ?? '').split(delimiter), ...BESIDES];
  if (elsewhere) for await (const folder of glob(elsewhere)) folders.push(folder);
  for (const folder of folders) {
    const path = join(folder, name);
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  throw new Error(
    `${name} is not on this machine, and this bench compares with it: apt-get install ${debianPackage}`,
  );
}

/** Runs a program to its end. @returns what it wrote @throws Error with its last words when it fails */
export async function output(
  path: string,
  args: readonly string[],
  extra: Record<string, string> = {},
): Promise<string> {
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environmentWith(extra) });
  let wrote = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => {
    wrote += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0)
    throw new Error(`${path} ended with ${code}: ${complained.trim().split('\n').slice(-3).join(' | ')}`);
  return wrote;
}
