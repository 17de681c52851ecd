import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Unfit } from '../base/errors.ts';

/** The account that PostgreSQL runs as when we are root, because it refuses to be root itself. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** A program with its arguments and what to hand to `spawn` so that it runs as the right account. */
export interface Command {
  readonly file: string;
  readonly args: string[];
  readonly options: { uid?: number; gid?: number; cwd?: string; env?: Record<string, string> };
}

/** PostgreSQL is told nothing of our environment, needs no folder of ours, and speaks English. */
const SURROUNDINGS =
  process.platform === 'win32' ? {} : { cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } };

/**
 * Who PostgreSQL runs as: ourselves, or when we are root, the owner of the first of these folders that
 * exists and is not root's; otherwise `nobody`.
 * @returns null when it is to run as ourselves
 */
export function accountFor(folders: readonly string[]): Account | null {
  if (process.getuid?.() !== 0) return null;
  for (const folder of folders) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  }
  return nobody();
}

function nobody(): Account {
  const [, , uid, gid] = /^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

/**
 * How to run a program as that account. When a folder above one of `reach` is closed to it (a clone under
 * /root, a folder from `mktemp -d`), the program keeps one capability of root and no other: to search and
 * read past file modes, or when the program itself may not be executed, to override them.
 * @param reach absolute paths of folders the program must be able to enter
 * @throws Unfit naming the closed folder when no such capability can be kept
 */
export function commandAs(
  account: Account | null,
  program: string,
  args: string[],
  reach: readonly string[],
): Command {
  if (!account) return { file: program, args, options: SURROUNDINGS };
  const closed = [program, ...reach].map((path) => closedFolder(account, path)).find((path) => path !== null);
  const executable = permits(account, program, 5);
  if (!closed && executable) return { file: program, args, options: { ...SURROUNDINGS, ...account } };
  const capability = executable ? keepable('dac_read_search', 2) : null;
  const kept = capability ?? keepable('dac_override', 1);
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) =>
    statSync(path, { throwIfNoEntry: false }),
  );
  if (!kept || !setpriv) throw closedTo(account, closed ?? program);
  const only = `-all,+${kept}`;
  return {
    file: setpriv,
    args: [
      ...['--reuid', String(account.uid), '--regid', String(account.gid), '--clear-groups'],
      ...['--inh-caps', only, '--ambient-caps', only, '--bounding-set', only],
      // access(2) ignores capabilities of a process that is not root unless this bit says that it may not.
      ...['--securebits', '+no_setuid_fixup', program, ...args],
    ],
    options: SURROUNDINGS,
  };
}

/** The capability's name when our bounding set has it (capabilities(7) gives the numbers), else null. */
function keepable(name: string, bit: number): string | null {
  if (process.platform !== 'linux') return null;
  const set = /^CapBnd:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  const bits = BigInt(`0x${set ?? '0'}`);
  return (bits >> BigInt(bit)) & 1n && (bits >> 8n) & 1n ? name : null;
}

function closedFolder(account: Account, path: string): string | null {
  let folder = realpathSync(path);
  for (;;) {
    const parent = dirname(folder);
    if (parent === folder) return null;
    if (!permits(account, parent, 1)) return parent;
    folder = parent;
  }
}

/** Whether the file's mode gives the account these bits: 4 read, 2 write, 1 search or execute. */
function permits(account: Account, path: string, bits: number): boolean {
  const { uid, gid, mode } = statSync(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}

function closedTo(account: Account, path: string): Unfit {
  return new Unfit(
    {
      id: `PostgreSQL berjalan sebagai uid ${account.uid}, yang tidak boleh masuk ke ${path}.`,
      en: `PostgreSQL runs as uid ${account.uid}, which may not enter ${path}.`,
    },
    {
      id: 'Jalankan sebagai pengguna biasa, pindahkan folder itu, atau beri izin masuk (chmod a+x).',
      en: 'Run as an ordinary user, move that folder, or let others enter it (chmod a+x).',
    },
  );
}
