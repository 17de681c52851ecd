import { randomBytes } from 'node:crypto';
import { testServerUrl } from '../base/config.ts';
import { sha256 } from '../base/hash.ts';
import { connect, type Db } from './db.ts';
import { type Migration, migrate, migrations } from './migrate.ts';

/** A database for one test file, with its way out. */
export interface TestDatabase {
  readonly db: Db;
  readonly url: string;
  /** Closes the pool and drops the database. */
  drop(): Promise<void>;
}

const LOCK = 7_274_612;
/** SQLSTATE of PostgreSQL. */
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * A fresh, migrated, empty database on the shared test server, copied from a template that the first
 * caller makes. Call it in `before`, and `drop` in `after`.
 * @throws Error telling how to run the tests when there is no test server
 */
export async function testDatabase(): Promise<TestDatabase> {
  const wanted = migrations();
  const template = `template_${sha256(wanted.map((migration) => migration.sha256).join()).slice(0, 16)}`;
  return makeDatabase(async (server) => {
    await makeTemplate(server, template, wanted);
    return template;
  });
}

/** An empty database without any table, for tests of migration itself. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return makeDatabase(async () => 'template1');
}

async function makeDatabase(templateOn: (server: Db) => Promise<string>): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(async (server) => {
    // PostgreSQL refuses to copy a template to two places at once.
    await server`select pg_advisory_lock(${LOCK})`;
    const template = await templateOn(server);
    await server`create database ${server(name)} template ${server(template)}`;
  });
  const url = urlOf(name);
  const db = connect(url, { max: 4 });
  return {
    db,
    url,
    drop: async () => {
      await db.end({ timeout: 5 });
      await onServer((server) => dropDatabase(server, name));
    },
  };
}

/**
 * Ends whoever is still connected and drops the database. Our role may not end a server's own vacuum at work there;
 * dropping without force has the server end it.
 */
async function dropDatabase(server: Db, name: string): Promise<void> {
  try {
    await server`drop database if exists ${server(name)} with (force)`;
  } catch (error) {
    if ((error as { readonly code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    await server`drop database if exists ${server(name)}`;
  }
}

async function makeTemplate(server: Db, name: string, wanted: readonly Migration[]): Promise<void> {
  const [found] = await server`select from pg_database where datname = ${name}`;
  if (found) return;
  const draft = `${name}_draft`;
  await dropDatabase(server, draft);
  await server`create database ${server(draft)}`;
  const db = connect(urlOf(draft), { max: 1 });
  await migrate(db, wanted).finally(() => db.end());
  await server`alter database ${server(draft)} rename to ${server(name)}`;
}

async function onServer<Result>(work: (server: Db) => Promise<Result>): Promise<Result> {
  const server = connect(serverUrl(), { max: 1 });
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

function serverUrl(): string {
  const url = testServerUrl();
  if (url) return url;
  throw new Error(
    "no test server: run node_modules/.bin/node dist/src/db/run-tests.js 'dist/src/ROOM/*.test.js'",
  );
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}
