import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../base/config.ts';
import { Unfit } from '../base/errors.ts';
import { connect, type Db } from './db.ts';
import { type Server, startPostgres } from './embedded.ts';
import { migrate } from './migrate.ts';

/** A database ready for use. */
export interface Opened {
  readonly db: Db;
  /** Connection URL, with its password: never to be shown. */
  readonly url: string;
  /** Settles when the database, or our sole right to it, is gone for good; then nothing is left but to end. */
  readonly lost: Promise<Unfit>;
  /** Ends the pool and, when nobody else uses our own server, the server. */
  close(): Promise<void>;
}

export interface Opening {
  /** True for whoever serves: a second such process on the same data folder is refused. */
  readonly exclusive: boolean;
  /** False leaves the schema as it is, for a look at a sick installation. Default true. */
  readonly migrate?: boolean;
}

/** Shared by every process that uses our own server; whoever can take it alone is the last and stops it. */
const USED = 7_274_601;
/** Held by the one process that serves a data folder. */
const SERVED = 7_274_602;

/**
 * Opens the installation's database: the PostgreSQL of `TERANG_DATABASE_URL`, where any number of
 * processes may run, or our own in the data folder, where one process may serve and others may look.
 * @throws Unfit when it cannot be reached, is served by another process, or does not fit the program
 */
export async function openDatabase(config: Config, opening: Opening): Promise<Opened> {
  const held = config.databaseUrl ? null : await hold(config, opening.exclusive);
  const url = held ? held.server.url : (config.databaseUrl as string);
  const db = connect(url);
  const close = async () => {
    await db.end({ timeout: 5 });
    await held?.release();
  };
  try {
    await refuseOld(db);
    if (opening.migrate ?? true) await migrate(db);
  } catch (error) {
    await close();
    throw error instanceof Unfit ? error : unreachable(error);
  }
  return { db, url, close, lost: held?.lost ?? new Promise(() => {}) };
}

async function refuseOld(db: Db): Promise<void> {
  const [server] = await db<{ number: number; version: string; encoding: string }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding`;
  if (server && server.number >= 160_000 && server.encoding === 'UTF8') return;
  throw new Unfit(
    {
      id: `Basis data itu PostgreSQL ${server?.version} dengan pengodean ${server?.encoding}.`,
      en: `That database is PostgreSQL ${server?.version} with encoding ${server?.encoding}.`,
    },
    {
      id: 'Pakai PostgreSQL 16 atau yang lebih baru dengan pengodean UTF8.',
      en: 'Use PostgreSQL 16 or later with encoding UTF8.',
    },
  );
}

interface Held {
  readonly server: Server;
  readonly lost: Promise<Unfit>;
  release(): Promise<void>;
}

/** Starts or joins our own server and keeps one connection whose locks say that we use it. */
async function hold(config: Config, exclusive: boolean): Promise<Held> {
  let released = false;
  let lose: (why: Unfit) => void = () => {};
  const lost = new Promise<Unfit>((resolve) => {
    lose = resolve;
  });
  const regain = () => {
    if (released) return;
    join(config, exclusive, regain).then(
      (again) => {
        now = again;
        if (released) void again.locks.end();
      },
      (error: unknown) => lose(error instanceof Unfit ? error : unreachable(error)),
    );
  };
  let now = await join(config, exclusive, regain);
  return {
    server: now.server,
    lost,
    release: async () => {
      released = true;
      await leave(now).catch(() => {});
    },
  };
}

interface Joined {
  readonly server: Server;
  readonly locks: Db;
}

async function join(config: Config, exclusive: boolean, onclose: () => void): Promise<Joined> {
  let last: unknown;
  // Ten seconds, for a server that is just stopping or recovering under us.
  for (let tries = 0; tries < 100; tries += 1) {
    const server = await startPostgres({ dir: config.data });
    let kept = false;
    const locks = connect(server.url, { max: 1, onclose: () => kept && onclose() });
    try {
      const [used] = await locks<{ ok: boolean }[]>`select pg_try_advisory_lock_shared(${USED}) as ok`;
      if (used?.ok) {
        if (exclusive) await takeService(locks, config.data);
        kept = true;
        return { server, locks };
      }
    } catch (error) {
      if (error instanceof Unfit) {
        await locks.end();
        throw error;
      }
      last = error;
    }
    await locks.end({ timeout: 1 });
    await sleep(100);
  }
  throw unreachable(last);
}

/** Waits two seconds for a process that is just ending. */
async function takeService(locks: Db, data: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const [served] = await locks<{ ok: boolean }[]>`select pg_try_advisory_lock(${SERVED}) as ok`;
    if (served?.ok) return;
    await sleep(100);
  }
  throw new Unfit(
    {
      id: `Folder data ${data} sedang dipakai oleh proses Terang yang lain.`,
      en: `The data folder ${data} is in use by another Terang process.`,
    },
    {
      id: 'Hentikan proses itu dahulu, atau pilih folder lain dengan TERANG_DATA.',
      en: 'Stop that process first, or choose another folder with TERANG_DATA.',
    },
  );
}

/** True when some process serves our own database of a data folder at this moment. */
export async function isServed(db: Db): Promise<boolean> {
  const [free] = await db<{ ok: boolean }[]>`select pg_try_advisory_xact_lock_shared(${SERVED}) as ok`;
  return free?.ok === false;
}

async function leave({ server, locks }: Joined): Promise<void> {
  await locks`select pg_advisory_unlock_all()`;
  const [alone] = await locks<{ ok: boolean }[]>`select pg_try_advisory_lock(${USED}) as ok`;
  if (alone?.ok) await server.stop();
  await locks.end({ timeout: 1 });
}

function unreachable(error: unknown): Unfit {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  const why = message || code || String(error);
  return new Unfit(
    { id: `Basis data tidak dapat dipakai: ${why}.`, en: `The database cannot be used: ${why}.` },
    {
      id: 'Periksa TERANG_DATABASE_URL bila dipakai, lalu jalankan `npx terang doctor`.',
      en: 'Check TERANG_DATABASE_URL if it is set, then run `npx terang doctor`.',
    },
  );
}
