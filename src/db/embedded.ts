import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unfit } from '../base/errors.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { postgresFiles } from './postgres-files.ts';
import {
  type Postmaster,
  removeStaleLocks,
  runningPostmaster,
  spawnPostmaster,
  stopPostmaster,
} from './postmaster.ts';

/** Our own PostgreSQL, running. */
export interface Server {
  /** Connection URL with its password: for `connect` only, never to be shown. */
  readonly url: string;
  /** False when it was found running: started by another process of ours, perhaps one that was killed. */
  readonly startedHere: boolean;
  /** Stops it for everyone who uses it, losing nothing. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL of a data folder, or takes over the one that already runs on it. It is the real
 * server with fsync, full page writes and data checksums; it listens on a Unix socket that only its
 * account can open, never on the network (on Windows: on the loopback address, with its password).
 * @throws Unfit when the folder or the machine does not allow it
 */
export async function startPostgres({ dir }: { dir: string }): Promise<Server> {
  const programs = postgresFiles();
  const cluster = await openCluster(dir, programs);
  let said = '';
  // A killed server's children may take a moment to notice; meanwhile a new server is refused.
  for (let tries = 0; tries < 100; tries += 1) {
    const running = await settled(cluster);
    if (running) return server(cluster, programs, running, false);
    try {
      return server(cluster, programs, await spawnPostmaster(cluster, programs, await place(cluster)), true);
    } catch (error) {
      if (error instanceof Unfit) throw error;
      said = error instanceof Error ? error.message : String(error);
      if (!/shared memory block|lock file|already running/.test(said)) break;
      await sleep(100);
    }
  }
  throw new Unfit(
    {
      id: `PostgreSQL di ${cluster.home} tidak mau mulai: ${said}`,
      en: `PostgreSQL in ${cluster.home} will not start: ${said}`,
    },
    {
      id: `Lihat ${cluster.log} dan jalankan \`npx terang doctor\`.`,
      en: `See ${cluster.log} and run \`npx terang doctor\`.`,
    },
  );
}

/** The server that runs, once it is ready; null when none does or it ends before that. */
async function settled(cluster: Cluster): Promise<Postmaster | null> {
  for (;;) {
    const found = runningPostmaster(cluster);
    if (!found || found.ready) return found;
    await sleep(20);
  }
}

function server(
  cluster: Cluster,
  programs: ReturnType<typeof postgresFiles>,
  { pid, port, socket }: Postmaster,
  startedHere: boolean,
): Server {
  const address = socket
    ? `localhost:${port}/terang?host=${encodeURIComponent(socket)}`
    : `127.0.0.1:${port}/terang`;
  return {
    url: `postgres://terang:${cluster.password}@${address}`,
    startedHere,
    stop: async () => {
      await stopPostmaster(cluster, programs, pid);
      // The socket's folder is only worth keeping beside the cluster.
      if (socket && !socket.startsWith(realpathSync(cluster.home)))
        rmSync(socket, { recursive: true, force: true });
    },
  };
}

/** The longest path a Unix socket may have, in bytes (unix(7): 108 with its closing zero; 104 on macOS). */
const SOCKET_PATH = process.platform === 'linux' ? 107 : 103;

/** Where the server shall listen: beside the cluster, or under the system's temporary folder if that is too long. */
async function place(cluster: Cluster): Promise<{ socket: string } | { port: number }> {
  if (process.platform === 'win32') return { port: await freePort() };
  let socket = join(realpathSync(cluster.home), 'socket');
  if (Buffer.byteLength(join(socket, '.s.PGSQL.5432')) > SOCKET_PATH) socket = temporaryFolder(cluster);
  removeStaleLocks(cluster, socket);
  return { socket };
}

/** A folder named after the cluster's place; anyone may write in the folder above, so its owner is checked. */
function temporaryFolder(cluster: Cluster): string {
  const name = createHash('sha256').update(realpathSync(cluster.home)).digest('hex').slice(0, 16);
  const path = join(realpathSync(tmpdir()), `terang-${name}`);
  try {
    mkdirSync(path, { mode: 0o700 });
    if (cluster.account) chownSync(path, cluster.account.uid, cluster.account.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = lstatSync(path);
  const owner = cluster.account?.uid ?? process.getuid?.();
  if (found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0) return path;
  throw new Unfit(
    { id: `${path} bukan milik kami.`, en: `${path} does not belong to us.` },
    {
      id: 'Hapus folder itu, atau pilih folder data yang namanya lebih pendek.',
      en: 'Remove that folder, or choose a data folder with a shorter name.',
    },
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
