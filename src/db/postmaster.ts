import { execFileSync, spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import type { PostgresFiles } from './postgres-files.ts';
import { commandAs } from './postgres-user.ts';
import { alive, isPostgres, lastWords } from './process.ts';

/** A running PostgreSQL server, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  /** Folder of its Unix socket; empty where it listens on loopback TCP. */
  readonly socket: string;
  readonly port: number;
  /** `ready` once it accepts connections; before that it recovers or starts. */
  readonly ready: boolean;
}

/** The server that runs on the cluster now, or null. A file left by a killed server is not believed. */
export function runningPostmaster(cluster: Cluster): Postmaster | null {
  const lines = linesOf(join(cluster.files, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isPostgres(pid)) return null;
  const ready = (lines[7] ?? '').startsWith('ready');
  return { pid, port: Number(lines[3] ?? 0), socket: lines[4] ?? '', ready };
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * PostgreSQL removes the lock files of a killed server itself, except when another program has meanwhile
 * been given the same process number; those are removed here.
 */
export function removeStaleLocks(cluster: Cluster, socket: string): void {
  for (const path of [join(cluster.files, 'postmaster.pid'), join(socket, '.s.PGSQL.5432.lock')]) {
    const pid = Number(linesOf(path)[0]);
    if (Number.isInteger(pid) && pid > 0 && alive(pid) && !isPostgres(pid)) rmSync(path, { force: true });
  }
}

/** Settings that the program decides at every start, whatever `postgresql.conf` says. */
const SETTINGS = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '100',
  logging_collector: 'on',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  // A failed statement's text may hold personal data: the server's log keeps only what concerns the server.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const;

/**
 * Starts a server on the cluster and waits until it accepts connections, which after a crash includes
 * its recovery, however long that takes.
 * @param where folder of the Unix socket, or the loopback port where there are no Unix sockets
 * @throws Error with the server's own last words when it ends instead
 */
export async function spawnPostmaster(
  cluster: Cluster,
  programs: PostgresFiles,
  where: { socket: string } | { port: number },
): Promise<Postmaster> {
  const listen =
    'socket' in where
      ? {
          listen_addresses: '',
          unix_socket_directories: quoted(where.socket),
          unix_socket_permissions: '0700',
          port: '5432',
        }
      : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(where.port) };
  const settings = Object.entries({ ...SETTINGS, log_directory: cluster.log, ...listen });
  const { file, args, options } = commandAs(
    cluster.account,
    programs.postgres,
    ['-D', cluster.files, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    'socket' in where ? [cluster.files, where.socket] : [cluster.files],
  );
  const words = join(cluster.home, 'start.log');
  const log = openSync(words, 'w', 0o600);
  if (cluster.account) fchownSync(log, cluster.account.uid, cluster.account.gid);
  // In a session of its own: Ctrl-C in a terminal must reach us first, and then the server through us.
  const stdio: ['ignore', number, number] = ['ignore', log, log];
  const child = spawn(file, args, { ...options, detached: true, stdio });
  closeSync(log);
  let ended: Error | null = null;
  child.on('error', (error) => {
    ended = error;
  });
  child.on('exit', () => {
    ended ??= new Error(lastWords(linesOf(words).join('\n')));
  });
  child.unref();
  for (;;) {
    const found = runningPostmaster(cluster);
    if (found?.ready && found.pid === child.pid) return found;
    if (ended) throw ended;
    await sleep(10);
  }
}

function quoted(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`;
}

/** Asks the server to stop now, losing nothing (a "fast" shutdown), and waits until it is gone. */
export async function stopPostmaster(cluster: Cluster, programs: PostgresFiles, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    execFileSync(programs.pgCtl, ['stop', '-D', cluster.files, '-m', 'fast', '-w'], { stdio: 'ignore' });
    return;
  }
  const gone = async (tries: number): Promise<boolean> => {
    for (let n = 0; n < tries; n += 1) {
      if (!isPostgres(pid)) return true;
      await sleep(10);
    }
    return false;
  };
  for (const [signal, seconds] of [
    ['SIGINT', 60],
    ['SIGQUIT', 10],
    ['SIGKILL', 5],
  ] as const) {
    if (!isPostgres(pid)) return;
    process.kill(pid, signal);
    if (await gone(seconds * 100)) return;
  }
}
