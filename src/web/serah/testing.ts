import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Clock } from '../../base/clock.ts';
import { foldersOf } from '../../base/config.ts';
import { diskStore } from '../../custody/store/disk-store.ts';
import type { Db } from '../../db/db.ts';
import { app } from '../app.ts';
import type { Site } from '../context.ts';

/** What pages and uploads need of an installation, on a data folder of a test. */
export function testSite(db: Db, data: string, clock: Clock): Site {
  return {
    db,
    clock,
    data,
    config: { data, publicUrl: null },
    folders: foldersOf(data),
    publicUrl: null,
    store: diskStore(foldersOf(data).blobs),
    secondStore: null,
    asset: (name: string) => `/assets/${name}`,
    assetAt: () => null,
  } as unknown as Site;
}

/** A real server over a site. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

export async function listen(site: Site): Promise<Listening> {
  const hono = app(site, null);
  const listener = getRequestListener(hono.fetch, { overrideGlobalObjects: false });
  const server: Server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An answer as it came over the wire. */
export interface Wire {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Asking {
  readonly port: number;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Sends only so many bytes of the body and then falls silent. */
  readonly stopAfter?: number;
  /** Waited for in that silence; then the connection is broken off, and the answer is status 0. */
  readonly breakWhen?: () => Promise<unknown>;
}

/** One request, byte by byte as it is told. */
export function ask(asking: Asking): Promise<Wire> {
  const { port, method, path, headers = {}, body, stopAfter, breakWhen } = asking;
  return new Promise((resolve, reject) => {
    const length = body && !('transfer-encoding' in headers) ? { 'content-length': String(body.length) } : {};
    const all = { 'sec-fetch-site': 'same-origin', ...length, ...headers };
    const out = request({ port, host: '127.0.0.1', method, path, headers: all, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => {
        text += piece;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
      answer.on('error', reject);
    });
    out.on('error', (error) => {
      if (stopAfter === undefined) reject(error);
      else resolve({ status: 0, headers: {}, body: '' });
    });
    if (stopAfter === undefined) {
      out.end(body);
      return;
    }
    out.write(body?.subarray(0, stopAfter) ?? '');
    breakWhen?.().then(() => out.destroy(), reject);
  });
}

/** Speaks tus 1.0 for somebody. */
export interface Tus {
  create(name: string, size: number, more?: Readonly<Record<string, string>>): Promise<Wire>;
  head(path: string): Promise<Wire>;
  patch(path: string, offset: number, body: Uint8Array, more?: Partial<Asking>): Promise<Wire>;
  remove(path: string): Promise<Wire>;
}

/** `base` is where uploads begin, `headers` say who somebody is, `said` goes with every file. */
export function tusOf(
  port: () => number,
  base: string,
  headers: Readonly<Record<string, string>>,
  said: Readonly<Record<string, string>>,
): Tus {
  const version = { 'tus-resumable': '1.0.0', ...headers };
  const send = (method: string, path: string, more: Partial<Asking> = {}) =>
    ask({ port: port(), method, path, ...more, headers: { ...version, ...more.headers } });
  return {
    create: (name, size, more = {}) => {
      const pairs = Object.entries({ filename: name, ...said, ...more });
      const metadata = pairs
        .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
        .join(',');
      return send('POST', base, { headers: { 'upload-length': String(size), 'upload-metadata': metadata } });
    },
    head: (path) => send('HEAD', path),
    patch: (path, offset, body, more = {}) =>
      send('PATCH', path, {
        body,
        ...more,
        headers: {
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
          ...more.headers,
        },
      }),
    remove: (path) => send('DELETE', path),
  };
}
