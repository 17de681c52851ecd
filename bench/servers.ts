import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentWith } from '../src/base/config.ts';
import { programFile } from '../src/base/paths.ts';

/** A server under load, in processes of its own. */
export interface Serving {
  readonly port: number;
  /** The process that answers. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** A page as it goes over the wire: what each server is asked for, and must answer with. */
export interface Page {
  readonly path: string;
  /** Headers that say what the page is and how it is to be treated. */
  readonly headers: Readonly<Record<string, string>>;
  readonly gzip: Buffer;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await closed;
}

/** `terang serve` on a data folder, as people start it, at a free port of the loopback address. */
export async function serveTerang(data: string): Promise<Serving> {
  const child = spawn(programFile('bin/terang'), ['serve', '--json', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environmentWith({
      TERANG_PORT: '0',
      TERANG_HOST: '127.0.0.1',
      TERANG_DATABASE_URL: '',
      TERANG_PUBLIC_URL: '',
    }),
  });
  let said = '';
  const port = await new Promise<number>((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`terang serve ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /"url": "http:\/\/127\.0\.0\.1:(\d+)"/.exec(said)?.[1];
      if (found) resolve(Number(found));
    });
  });
  return { port, pid: child.pid as number, stop: () => ended(child) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** What nginx says of itself, or what gzip_static and we say in other words. */
const OWN = new Set([
  ...[
    'date',
    'connection',
    'keep-alive',
    'content-type',
    'content-length',
    'content-encoding',
    'etag',
    'vary',
  ],
  ...['last-modified', 'server', 'transfer-encoding', 'accept-ranges'],
]);

function configuration(folder: string, port: number, pages: readonly Page[]): string {
  const locations = pages.map(({ path, headers }) => {
    const others = Object.entries(headers).filter(([name]) => !OWN.has(name));
    const added = others
      .map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`)
      .join(' ');
    return `location = ${path} { ${path === '/' ? 'try_files /index.html =404;' : ''} ${added} }`;
  });
  return `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; etag on; gzip_static on; gzip_vary on; charset utf-8;
  open_file_cache max=100 inactive=60s; open_file_cache_valid 60s; keepalive_requests 100000000;
  types { text/html html; }
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`).join(' ')}
  server { listen 127.0.0.1:${port}; root ${folder}/site; ${locations.join('\n')} }
}
`;
}

/** nginx with one worker process, as it is set up for static files, with the very same compressed bytes on disk. */
export async function serveNginx(nginx: string, folder: string, pages: readonly Page[]): Promise<Serving> {
  await mkdir(join(folder, 'site'), { recursive: true });
  for (const { path, gzip } of pages) {
    const file = join(folder, 'site', path === '/' ? 'index.html' : path);
    // gzip_static serves the second; the first only has to be there.
    await writeFile(file, '');
    await writeFile(`${file}.gz`, gzip);
  }
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, pages));
  const child = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    await sleep(50);
    const worker = children(child.pid as number)[0];
    if (worker) return { port, pid: worker, stop: () => ended(child) };
  }
  await ended(child);
  throw new Error('nginx did not start');
}

function children(pid: number): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return list === '' ? [] : list.split(' ').map(Number);
}

/** Seconds of processor that a process has used, all its threads together (proc(5): ticks of 10 ms). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function megabytes(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  const kibibytes = new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round((Number(kibibytes) * 1024) / 1e6);
}

/** Memory that a process holds now, in megabytes. */
export function residentMegabytes(pid: number): number {
  return megabytes(pid, 'VmRSS');
}

/** The most memory that a process ever held, in megabytes. */
export function peakMegabytes(pid: number): number {
  return megabytes(pid, 'VmHWM');
}
