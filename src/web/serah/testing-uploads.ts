import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { systemClock } from '../../base/clock.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Actor } from '../../journal/actor.ts';
import { openSession } from '../../people/sign-in.ts';
import type { Site } from '../context.ts';
import { listen, type Tus, testSite, tusOf } from './testing.ts';

/** A real server with an office, and ways to upload to it. */
export interface Uploads {
  readonly database: TestDatabase;
  readonly data: string;
  readonly office: TestOffice;
  readonly site: Site;
  port(): number;
  /** The cookie of somebody signed in. */
  sessionOf(actor: Actor): Promise<string>;
  tusAs(actor: Actor, port?: () => number): Promise<Tus>;
  /** Begins an upload for the first unit, and gives its path. */
  begin(tus: Tus, name: string, bytes: Uint8Array): Promise<string>;
  /** Waits until so many bytes of an upload have reached the server's disk. */
  onDisk(path: string, size: number): Promise<void>;
  /** Files of unfinished uploads on the server's disk. */
  parts(): Promise<string[]>;
  /** Softcopies with this hash. */
  count(hash: string): Promise<number>;
  drop(): Promise<void>;
}

/** Bytes of this size that begin as a PDF does. */
export const document = (size: number): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);

export async function openUploads(): Promise<Uploads> {
  const database = await testDatabase();
  const data = await mkdtemp(join(tmpdir(), 'terang-tus-'));
  const deps = { db: database.db, clock: systemClock };
  const office = await openTestOffice(deps);
  const site = testSite(database.db, data, systemClock);
  const server = await listen(site);
  const port = () => server.port;
  const parts = join(site.store.spool, 'parts');
  const sessionOf = async ({ office: of, person, mandate }: Actor) =>
    `sesi=${await openSession(deps, { office: of, person, mandate, shared: false })}`;
  return {
    database,
    data,
    office,
    site,
    port,
    sessionOf,
    async tusAs(actor, at = port) {
      const said = { unit: office.units[0]?.id ?? '', run: '' };
      return tusOf(at, '/kerja/arsip/unggah', { cookie: await sessionOf(actor) }, said);
    },
    async begin(tus, name, bytes) {
      const { status, headers, body } = await tus.create(name, bytes.length);
      assert.equal(status, 201, body);
      return String(headers['location']);
    },
    async onDisk(path, size) {
      const part = join(parts, path.split('/').at(-1) ?? '');
      while (((await stat(part).catch(() => null))?.size ?? 0) < size) await new Promise(setImmediate);
    },
    parts: () => readdir(parts),
    async count(hash) {
      const [row] = await database.db`select count(*)::int as n from softcopy where sha256 = ${hash}`;
      return row?.['n'] as number;
    },
    async drop() {
      await server.close();
      await database.drop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
