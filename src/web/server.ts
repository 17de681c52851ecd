import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Clock } from '../base/clock.ts';
import { type Config, foldersOf } from '../base/config.ts';
import { Unfit } from '../base/errors.ts';
import { openStores } from '../custody/store/open-store.ts';
import type { Db } from '../db/db.ts';
import { sealJournal } from '../journal/installation.ts';
import { offices } from '../people/office.ts';
import { makeLink } from '../people/sign-in-link.ts';
import { recoverPublications } from '../publication/publish-edition.ts';
import { app } from './app.ts';
import { readAssets } from './assets.ts';
import { startBackground, tidy } from './background.ts';
import type { Site } from './context.ts';
import { editionFiles } from './public/edition-files.ts';
import { serveEdition } from './public/serve-file.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Hours for which the link of the first visit works. */
const FIRST_VISIT_HOURS = 24;

/** Names under which we answer: our public name, and this machine's own where only this machine reaches us. */
function ownNames({ publicUrl, host }: Config): string[] | null {
  const loopback = LOOPBACK.includes(host) || host === '::1';
  if (!publicUrl) return loopback ? LOOPBACK : null;
  return [new URL(publicUrl).hostname, ...(loopback ? LOOPBACK : [])];
}

function limits(server: Server): void {
  server.headersTimeout = 10_000;
  // A large file over a slow line takes hours; a sender that falls silent does not get them.
  server.requestTimeout = 6 * 3_600_000;
  server.timeout = 600_000;
  server.keepAliveTimeout = 5_000;
  server.maxConnections = 4_000;
}

export interface Running {
  /** The address to open. */
  readonly url: string;
  /** One-time link of the first visit, while there is no office yet. */
  readonly setupLink: string | null;
  /** Why an edition recorded as published could not be put in place; the office can work all the same. */
  readonly problem: Unfit | null;
  close(): Promise<void>;
}

/**
 * Starts answering. Publications that a crash interrupted are finished first, so that nobody sees half an edition;
 * one that cannot be finished stays out of sight and is told of.
 * @throws the system's error when the port is taken
 */
export async function startServer(deps: { config: Config; db: Db; clock: Clock }): Promise<Running> {
  const { config, db, clock } = deps;
  const assets = await readAssets();
  const folders = foldersOf(config.data);
  const editions = editionFiles(folders.editions, db);
  const site: Site = {
    db,
    clock,
    config,
    data: config.data,
    folders,
    publicUrl: config.publicUrl,
    ...openStores(config),
    asset: assets.href,
    assetAt: assets.at,
    editions,
  };
  const problem = await recoverPublications(site).then(
    () => null,
    (error: unknown) => {
      if (error instanceof Unfit) return error;
      throw error;
    },
  );
  await tidy(site);
  const hono = app(site, ownNames(config));
  const listener = getRequestListener(hono.fetch, { overrideGlobalObjects: false });
  const server = createServer(
    { maxHeaderSize: 16_384, connectionsCheckingInterval: 1_000 },
    (request, response) => {
      serveEdition(editions, request, response, () => void listener(request, response));
    },
  );
  limits(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const rest = startBackground(site);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  const url = config.publicUrl ?? `http://${host}:${port}`;
  const first = (await offices(db)).length === 0;
  const token = first
    ? await makeLink({ db, clock }, { office: null, person: null }, FIRST_VISIT_HOURS)
    : null;
  return {
    url,
    setupLink: token ? `${url}/mulai/${token}` : null,
    problem,
    async close() {
      await rest();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await sealJournal(site);
    },
  };
}
