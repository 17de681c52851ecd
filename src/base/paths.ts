import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(from: string): string {
  if (existsSync(join(from, 'package-lock.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package-lock.json not found above the program');
  return findRoot(parent);
}

/** The folder that holds the program: `package.json`, `db/`, `templates/`, `sop/`. Read only. */
const programRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

export function programFile(...parts: string[]): string {
  return join(programRoot, ...parts);
}
