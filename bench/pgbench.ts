import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../src/db/db.ts';
import type { Sent } from './offices.ts';
import { output } from './programs.ts';

/** Transactions of each of pgbench's clients that do not count: its connections are new in each round, ours are not. */
const WARM_UP = 20;

function text(value: unknown): string | null {
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString();
  const rows = Array.isArray(value) && typeof value[0] === 'object';
  if (Array.isArray(value) && !rows) return `{${value.map((one) => JSON.stringify(one)).join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The name of a statement's parameter: a variable of pgbench and a column of `bench_deed`. */
const named = (statement: number, parameter: number) => `s${statement}p${parameter}`;

export interface Fresh {
  readonly find: string;
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * What pgbench is to do: the very statements that the driver sent for one deed, in their order. Each client first
 * fetches its own parameters, once.
 * @param fresh what each transaction puts in the place of parameters that may stand in a table once only: the
 * statement that finds the values, and the variable for each parameter
 */
export function scriptOf(sent: readonly Sent[], fresh: Fresh = { find: '', variables: new Map() }): string {
  const statements = sent.map(({ text: sql, parameters }, index) => {
    const filled = sql.replace(/\$(\d+)/g, (_, n: string) => {
      const value = parameters[Number(n) - 1];
      if (value === null) return 'null';
      return fresh.variables.get(String(value)) ?? `:${named(index, Number(n))}`;
    });
    return `${filled.trim()};\n`;
  });
  return [
    '\\if :ready = 0\n',
    'select * from bench_deed where client = :client_id \\gset\n',
    '\\set ready 1\n',
    '\\endif\n',
    ...(fresh.find ? [`${fresh.find} \\gset\n`] : []),
    ...statements,
  ].join('');
}

/** Stores each client's parameters, as the driver sent them for a deed of its own. */
export async function storeParameters(db: Db, clients: readonly (readonly Sent[])[]): Promise<void> {
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
export async function pgbench(
  path: string,
  url: string,
  script: string,
  clients: number,
  seconds: number,
): Promise<number> {
  const address = new URL(url);
  const folder = await mkdtemp(`${script}-`);
  const counted = [
    '-c',
    String(clients),
    '-j',
    '1',
    '-T',
    String(seconds),
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
