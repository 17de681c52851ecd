import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, readConfig } from '../base/config.ts';
import { Unfit } from '../base/errors.ts';
import { startPostgres } from './embedded.ts';
import { type Opened, openDatabase } from './open.ts';
import { isPostgres } from './process.ts';

let folder: string;
let config: Config;
const opened: Opened[] = [];
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'terang-open-'));
});
beforeEach(() => {
  config = readConfig({ TERANG_DATA: join(folder, 'data') });
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function open(exclusive: boolean): Promise<Opened> {
  const one = await openDatabase(config, { exclusive });
  opened.push(one);
  return one;
}

const postmaster = () =>
  Number(readFileSync(join(config.data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

test('our own PostgreSQL keeps what it acknowledged: fsync, full page writes, synchronous commit, checksums', async () => {
  const { db } = await open(true);
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']) {
    const [row] = await db`select current_setting(${setting}) as value`;
    assert.equal(row?.['value'], 'on', setting);
  }
});

test('our own PostgreSQL listens on no network and lets only the program in', async () => {
  const { db } = await open(true);
  const [row] = await db`select current_setting('listen_addresses') as tcp, rolsuper from pg_roles
    where rolname = current_user`;
  assert.deepEqual({ ...row }, { tcp: '', rolsuper: false });
  for (const [path, mode] of [
    ['', 0o700],
    ['socket', 0o700],
    ['cluster', 0o700],
    ['password', 0o600],
  ] as const) {
    assert.equal(statSync(join(config.data, 'postgres', path)).mode & 0o777, mode, path);
  }
});

test('a second process that wants to serve the same data folder is refused in a sentence', async () => {
  await open(true);
  await assert.rejects(open(true), (error: Unfit) => {
    assert.match(error.problem.id, /sedang dipakai oleh proses Terang yang lain/);
    assert.match(error.problem.en, /in use by another Terang process/);
    return error instanceof Unfit;
  });
});

test('a process that only looks shares the server, and whoever leaves last stops it', async () => {
  const looker = await open(false);
  const server = await open(true);
  const pid = postmaster();
  await looker.close();
  assert.equal((await server.db`select 1 as one`).length, 1);
  await server.close();
  assert.equal(isPostgres(pid), false);
});

test('a server that outlived its process is taken over', async () => {
  const left = await startPostgres({ dir: config.data });
  assert.equal(left.startedHere, true);
  const pid = postmaster();
  await open(true);
  assert.equal(postmaster(), pid);
});

test('when the server is killed it is started again and the service goes on', async () => {
  const { db } = await open(true);
  await db`create table kept (n int)`;
  await db`insert into kept values (7)`;
  const killed = postmaster();
  process.kill(killed, 'SIGKILL');
  for (let tries = 0; tries < 200; tries += 1) {
    const rows = await db`select n from kept`.catch(() => null);
    if (rows && postmaster() !== killed) return assert.equal(rows[0]?.['n'], 7);
    await sleep(50);
  }
  assert.fail('the server did not come back');
});

test('a lock file whose process number now belongs to another program does not stop the start', async () => {
  const first = await openDatabase(config, { exclusive: true });
  const file = join(config.data, 'postgres/cluster/postmaster.pid');
  const lines = readFileSync(file, 'utf8').split('\n');
  await first.close();
  writeFileSync(file, [String(process.ppid), ...lines.slice(1)].join('\n'));
  await open(true);
});

test('a data folder whose name is too long for a socket still works', async () => {
  config = readConfig({ TERANG_DATA: join(folder, 'd'.repeat(120)) });
  const { db, url } = await open(true);
  assert.equal((await db`select 1`).length, 1);
  assert.match(decodeURIComponent(url), /host=.*\/terang-[0-9a-f]{16}$/);
});

test('a data folder whose name holds spaces, commas and quotes works', async () => {
  config = readConfig({ TERANG_DATA: join(folder, `PPID "Kota", Serang & 'desa' #1?`) });
  const { db } = await open(true);
  assert.equal((await db`select 1`).length, 1);
});

test('an external database that cannot be reached is a sentence, not a crash', async () => {
  config = readConfig({ TERANG_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  await assert.rejects(open(true), Unfit);
});

test('any number of processes may serve an external database', async () => {
  const own = await startPostgres({ dir: config.data });
  config = readConfig({ TERANG_DATABASE_URL: own.url });
  await Promise.all([open(true), open(true)]);
  for (const one of opened.splice(0)) await one.close();
  await own.stop();
});
