import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Unfit } from '../base/errors.ts';
import { syncFolder } from '../base/files.ts';
import { secret } from '../base/hash.ts';
import { POSTGRES_MAJOR, type PostgresFiles } from './postgres-files.ts';
import { type Account, accountFor, commandAs } from './postgres-user.ts';
import { alive, lastWords } from './process.ts';

/** Where our own PostgreSQL keeps what; all of it lies in `postgres/` of the data folder. */
export interface Cluster {
  readonly home: string;
  /** The cluster itself, which PostgreSQL calls its data directory. */
  readonly files: string;
  readonly log: string;
  readonly password: string;
  readonly account: Account | null;
}

/**
 * The cluster of a data folder, made first if there is none. It is built beside its place and renamed into
 * it, so that a crash half-way, or two processes doing so at once, leaves one whole cluster or none.
 * @throws Unfit when the folder cannot be used
 */
export async function openCluster(data: string, programs: PostgresFiles): Promise<Cluster> {
  const home = join(data, 'postgres');
  const account = accountFor([home, data]);
  try {
    await makeDataFolder(data, account);
    await removeLeftovers(data);
    if (!(await exists(join(home, 'cluster', 'PG_VERSION')))) await addCluster(data, home, account, programs);
  } catch (error) {
    if (error instanceof Unfit) throw error;
    throw cannotUse(data, error);
  }
  await refuseForeign(home);
  const password = (await readFile(join(home, 'password'), 'utf8')).trim();
  return { home, files: join(home, 'cluster'), log: join(home, 'log'), password, account };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

async function makeDataFolder(data: string, account: Account | null): Promise<void> {
  if (await exists(data)) return;
  await mkdir(dirname(data), { recursive: true });
  await mkdir(data, { mode: account ? 0o710 : 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  if (account) await chown(data, 0, account.gid);
}

/**
 * Half-made clusters of processes that are gone. What such a process had started may outlive it by a moment and still
 * be writing there; what cannot be removed now is left to the next start, since a new cluster is made beside it.
 */
async function removeLeftovers(data: string): Promise<void> {
  for (const name of await readdir(data)) {
    const maker = /^postgres\.new-(\d+)-/.exec(name)?.[1];
    if (!maker || alive(Number(maker))) continue;
    const again = { maxRetries: 5, retryDelay: 200 };
    await rm(join(data, name), { recursive: true, force: true, ...again }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOTEMPTY') throw error;
      },
    );
  }
}

async function addCluster(
  data: string,
  home: string,
  account: Account | null,
  programs: PostgresFiles,
): Promise<void> {
  const draft = join(data, `postgres.new-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await makeCluster(draft, account, programs);
    await syncFolder(draft);
    // Another process may have been first; then its cluster is as good as ours.
    await rename(draft, home).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await syncFolder(data);
}

async function makeCluster(draft: string, account: Account | null, programs: PostgresFiles): Promise<void> {
  const files = join(draft, 'cluster');
  const password = secret();
  const folder = async (path: string) => {
    await mkdir(path, { mode: 0o700 });
    if (account) await chown(path, account.uid, account.gid);
  };
  await folder(draft);
  await folder(join(draft, 'log'));
  await folder(join(draft, 'socket'));
  await folder(files);
  await writeFile(join(draft, 'password'), `${password}\n`, { mode: 0o600, flush: true });
  if (account) await chown(join(draft, 'password'), account.uid, account.gid);
  await run(account, programs.initdb, [
    ...['-D', files, '--username=postgres', '--auth=reject'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--data-checksums', '--no-instructions'],
  ]);
  await run(
    account,
    programs.postgres,
    ['--single', '-D', files, 'postgres'],
    [`create role terang login createdb password '${password}';`, 'create database terang owner terang;'],
  );
  await writeFile(join(files, 'pg_hba.conf'), accessRules, { flush: true });
}

/** Only the program's own role may log in, and it is no superuser; single-user mode is left for emergencies. */
const accessRules =
  process.platform === 'win32'
    ? 'host all terang 127.0.0.1/32 scram-sha-256\n'
    : 'local all terang scram-sha-256\n';

async function run(
  account: Account | null,
  program: string,
  args: string[],
  input: string[] = [],
): Promise<void> {
  const {
    file,
    args: full,
    options,
  } = commandAs(account, program, args, [args[args.indexOf('-D') + 1] as string]);
  const child = spawn(file, full, { ...options, stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input.map((line) => `${line}\n`).join(''));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  // Single-user mode reports a failed statement and still ends with 0.
  if (code !== 0 || /\b(ERROR|FATAL|PANIC): /.test(said)) throw new Error(lastWords(said));
}

async function refuseForeign(home: string): Promise<void> {
  const files = join(home, 'cluster');
  const owner = await stat(files);
  const self = process.getuid?.();
  if (self !== undefined && self !== 0 && owner.uid !== self) {
    throw new Unfit(
      {
        id: `Basis data di ${home} milik pengguna lain (uid ${owner.uid}).`,
        en: `The database in ${home} belongs to another user (uid ${owner.uid}).`,
      },
      {
        id: 'Jalankan sebagai pengguna itu atau root, atau pilih folder lain dengan TERANG_DATA.',
        en: 'Start as that user or as root, or choose another folder with TERANG_DATA.',
      },
    );
  }
  const major = Number(await readFile(join(files, 'PG_VERSION'), 'utf8'));
  if (major !== POSTGRES_MAJOR) {
    throw new Unfit(
      {
        id: `Basis data di ${home} dibuat oleh PostgreSQL ${major}; program ini memakai ${POSTGRES_MAJOR}.`,
        en: `The database in ${home} was made by PostgreSQL ${major}; this program runs ${POSTGRES_MAJOR}.`,
      },
      {
        id: 'Pakai versi Terang yang membuatnya.',
        en: 'Use the version of Terang that made it.',
      },
    );
  }
}

function cannotUse(data: string, error: unknown): Unfit {
  const why = error instanceof Error ? error.message : String(error);
  return new Unfit(
    {
      id: `Folder data ${data} tidak dapat dipakai untuk basis data: ${why}.`,
      en: `The data folder ${data} cannot be used for the database: ${why}.`,
    },
    {
      id: 'Periksa izin tulis dan ruang kosong, atau pilih folder lain dengan TERANG_DATA.',
      en: 'Check write permission and free space, or choose another folder with TERANG_DATA.',
    },
  );
}
