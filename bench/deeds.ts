import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stopwatch, systemClock } from '../src/base/clock.ts';
import { connect, type Db } from '../src/db/db.ts';
import { openDatabase } from '../src/db/open.ts';
import type { Deps } from '../src/journal/act.ts';
import { inFolder, interleave, print, type Ratio } from './measure.ts';
import { type Desk, listen, openDesk, type Sent, writer } from './offices.ts';
import { output, program } from './programs.ts';
import { configIn } from './published.ts';

const CLIENTS = [1, 4, 8] as const;
const ROUNDS = 9;
/** Seconds that each side of a round takes. */
const SECONDS = 1;
/** Transactions of each of pgbench's clients that do not count: its connections are new in each round, ours are not. */
const WARM_UP = 20;

/** Deeds per second of so many people at once, each in an office of their own, through one pool. */
async function deeds(deps: Deps, desks: readonly Desk[]): Promise<number> {
  const writers = await Promise.all(desks.map((desk) => writer(deps, desk)));
  const elapsed = stopwatch();
  let done = 0;
  const work = async (write: () => Promise<void>) => {
    while (elapsed() < SECONDS * 1000) {
      await write();
      done += 1;
    }
  };
  await Promise.all(writers.map(work));
  return (done * 1000) / elapsed();
}

function text(value: unknown): string | null {
  return value instanceof Date ? value.toISOString() : value === null ? null : String(value);
}

/** The name of a statement's parameter: a variable of pgbench and a column of `bench_deed`. */
const named = (statement: number, parameter: number) => `s${statement}p${parameter}`;

/**
 * What pgbench is to do: the very statements that the driver sent for one deed, in their order. Each client first
 * fetches its own parameters, once.
 */
function scriptOf(sent: readonly Sent[]): string {
  const statements = sent.map(({ text: sql, parameters }, index) => {
    const filled = sql.replace(/\$(\d+)/g, (_, n: string) =>
      parameters[Number(n) - 1] === null ? 'null' : `:${named(index, Number(n))}`,
    );
    return `${filled.trim()};\n`;
  });
  return [
    '\\if :ready = 0\n',
    'select * from bench_deed where client = :client_id \\gset\n',
    '\\set ready 1\n',
    '\\endif\n',
    ...statements,
  ].join('');
}

/** Stores each client's parameters, as the driver sent them for a deed of its own. */
async function storeParameters(db: Db, clients: readonly (readonly Sent[])[]): Promise<void> {
  const rows = clients.map((sent, client) => {
    const columns = sent.flatMap(({ parameters }, index) =>
      parameters.map((value, at) => [named(index, at + 1), text(value)] as const),
    );
    return { client, ...Object.fromEntries(columns) };
  });
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'client');
  await db.unsafe(
    `create table bench_deed (client int primary key, ${names.map((name) => `${name} text`).join(', ')})`,
  );
  await db`insert into bench_deed ${db(rows)}`;
}

/**
 * Transactions per second of pgbench with as many clients and, like us, one process and one thread, from the moment
 * when its last client is warm.
 */
async function pgbench(path: string, url: string, script: string, clients: number): Promise<number> {
  const address = new URL(url);
  const folder = await mkdtemp(`${script}-`);
  const counted = [
    '-c',
    String(clients),
    '-j',
    '1',
    '-T',
    String(SECONDS),
    '-l',
    `--log-prefix=${folder}/log`,
  ];
  const said = await output(path, ['-n', '-M', 'prepared', ...counted, '-D', 'ready=0', '-f', script], {
    PGHOST: address.searchParams.get('host') ?? address.hostname,
    PGPORT: address.port,
    PGUSER: address.username,
    PGPASSWORD: decodeURIComponent(address.password),
    PGDATABASE: address.pathname.slice(1),
  });
  if (!/number of failed transactions: 0 /.test(said)) throw new Error(`pgbench failed: ${said}`);
  const logs = (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8'));
  const lines = (await Promise.all(logs)).join('').trim().split('\n');
  // Client, its transaction's number from 1, microseconds, script, and when it ended in seconds and microseconds.
  const done = lines.map((line) => {
    const [, no, , , seconds, micros] = line.split(' ').map(Number);
    return { no, at: Number(seconds) * 1e6 + Number(micros) };
  });
  const from = Math.max(...done.filter(({ no }) => no === WARM_UP).map(({ at }) => at));
  const warm = done.filter(({ at }) => at > from);
  return (warm.length * 1e6) / (Math.max(...warm.map(({ at }) => at)) - from);
}

async function main(): Promise<void> {
  const peer = await program('pgbench', 'postgresql-contrib', '/usr/lib/postgresql/*/bin');
  await inFolder(async (folder) => {
    const { db, url, close } = await openDatabase(configIn(folder), { exclusive: true });
    const deps: Deps = { db, clock: systemClock };
    const one = connect(url, { max: 1 });
    try {
      const desks: Desk[] = [];
      for (let n = 0; n < Math.max(...CLIENTS); n += 1) desks.push(await openDesk(deps, n));
      const sent: Sent[][] = [];
      for (const desk of desks) sent.push(await listen(one, await writer({ ...deps, db: one }, desk)));
      await storeParameters(db, sent);
      const script = join(folder, 'deed.sql');
      await writeFile(script, scriptOf(sent[0] ?? []));
      const ratios: Ratio[] = [];
      for (const clients of CLIENTS) {
        const ours = () => deeds(deps, desks.slice(0, clients));
        const theirs = () => pgbench(peer, url, script, clients);
        ratios.push(await interleave(`${clients} at once`, 'deeds/s', ROUNDS, ours, theirs));
      }
      print('deeds', 'pgbench', ratios, { statements: sent[0]?.length ?? 0, goal: 0.7 });
    } finally {
      await one.end();
      await close();
    }
  });
}

await main();
