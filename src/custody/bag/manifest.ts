/** One file that a manifest lists, with its path from the top of the bag. */
export interface Listed {
  readonly path: string;
  readonly sha256: string;
}

/** Longest path and most files of a bag that we read. */
const MAX_PATH = 240;
export const MAX_FILES = 200_000;

/**
 * The only paths that our bags use: ASCII segments that begin with a letter or digit. Whatever else a manifest might name
 * (a climb by `..`, an absolute path, a home folder, a drive, a look-alike letter, a percent code) is not one of them.
 */
const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

export function isSafePath(path: string): boolean {
  return path.length <= MAX_PATH && SAFE.test(path) && !/\.(\/|$)/.test(path);
}

/** Manifest by RFC 8493 2.1.3, sorted by path, in the form that `sha256sum -c` reads. */
export function manifestText(files: readonly Listed[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return sorted.map((file) => `${file.sha256}  ${file.path}\n`).join('');
}

/** What is wrong with a manifest, for whoever checks it. */
export class BadManifest extends Error {
  override readonly name = 'BadManifest';
  readonly line: number;
  constructor(line: number, problem: string) {
    super(problem);
    this.line = line;
  }
}

/**
 * Reads a manifest strictly: exactly the bytes that `manifestText` would write for the same files.
 * @throws BadManifest naming the first line that no bag of ours could hold
 */
export function parseManifest(text: string): Map<string, string> {
  const files = new Map<string, string>();
  const folded = new Set<string>();
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new BadManifest(lines.length + 1, 'the last line does not end');
  let last = '';
  for (const [index, line] of lines.entries()) {
    const fail = (problem: string) => new BadManifest(index + 1, problem);
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined) throw fail('not a SHA-256 and a path');
    if (!isSafePath(path)) throw fail('unsafe path');
    if (folded.has(path.toLowerCase())) throw fail('listed twice');
    if (path <= last) throw fail('out of order');
    if (files.size >= MAX_FILES) throw fail('too many files');
    last = path;
    folded.add(path.toLowerCase());
    files.set(path, sha256);
  }
  if (files.size === 0) throw new BadManifest(1, 'lists nothing');
  return files;
}
