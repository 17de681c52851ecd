import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { Unfit } from '../base/errors.ts';
import { connect } from './db.ts';
import { migrate, migrations, pending } from './migrate.ts';
import { emptyDatabase, type TestDatabase } from './testing.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await emptyDatabase();
  folder = mkdtempSync(join(tmpdir(), 'terang-migrations-'));
  writeFileSync(join(folder, '0001_first.sql'), 'create table one (n int); insert into one values (1);');
  writeFileSync(join(folder, '0002_second.sql'), 'create table two (n int);');
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

test('every migration is applied once, in order, and a second run does nothing', async () => {
  assert.equal((await pending(database.db, migrations(folder))).length, 2);
  assert.deepEqual(await migrate(database.db, migrations(folder)), ['0001_first.sql', '0002_second.sql']);
  assert.deepEqual(await migrate(database.db, migrations(folder)), []);
  assert.equal((await database.db`select n from one`).length, 1);
});

test('a file that was altered after it had been applied is refused and nothing is changed', async () => {
  await migrate(database.db, migrations(folder));
  writeFileSync(join(folder, '0001_first.sql'), 'create table one (n bigint);');
  writeFileSync(join(folder, '0003_third.sql'), 'create table three (n int);');
  await assert.rejects(migrate(database.db, migrations(folder)), (error: Unfit) =>
    /0001_first/.test(error.problem.id),
  );
  const [three] = await database.db`select to_regclass('three') is null as absent`;
  assert.equal(three?.['absent'], true);
});

test('a migration that fails leaves no trace, and the ones before it stay', async () => {
  writeFileSync(join(folder, '0002_second.sql'), 'create table two (n int); select 1 / 0;');
  await assert.rejects(migrate(database.db, migrations(folder)), /division by zero/);
  const [two] = await database.db`select to_regclass('two') is null as absent`;
  assert.equal(two?.['absent'], true);
  assert.deepEqual(
    (await pending(database.db, migrations(folder))).map((m) => m.name),
    ['0002_second.sql'],
  );
});

test('a database that a newer program has used is refused', async () => {
  await migrate(database.db, migrations(folder));
  rmSync(join(folder, '0002_second.sql'));
  await assert.rejects(migrate(database.db, migrations(folder)), Unfit);
});

test('processes that migrate at once apply every file once', async () => {
  const pools = [1, 2, 3].map(() => connect(database.url, { max: 2 }));
  const done = await Promise.all(pools.map((pool) => migrate(pool, migrations(folder))));
  await Promise.all(pools.map((pool) => pool.end()));
  assert.deepEqual(done.flat().sort(), ['0001_first.sql', '0002_second.sql']);
});

test('a missing, doubled or misnamed number is refused', () => {
  writeFileSync(join(folder, '0002_again.sql'), '');
  assert.throws(() => migrations(folder), /expected number/);
});
