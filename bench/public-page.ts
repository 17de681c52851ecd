import { chmod, mkdir } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { sha256 } from '../src/base/hash.ts';
import { programFile } from '../src/base/paths.ts';
import { inFolder, interleave, print, type Ratio } from './measure.ts';
import { output, program } from './programs.ts';
import { configIn, withPublished } from './published.ts';
import {
  cpuSeconds,
  type Page,
  residentMegabytes,
  type Serving,
  serveNginx,
  serveTerang,
} from './servers.ts';

const PAGES = ['/', '/daftar.html'] as const;
const ROUNDS = 7;
const CONNECTIONS = 16;
/** Seconds that each side of a round takes. */
const SECONDS = 1;

/** A page as a server answers it to a reader who takes gzip: Debian's nginx has no brotli. */
function fetchPage(port: number, path: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    const request = get(
      { host: '127.0.0.1', port, path, headers: { 'accept-encoding': 'gzip' } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          if (response.statusCode !== 200 || response.headers['content-encoding'] !== 'gzip')
            reject(new Error(`${path}: ${response.statusCode}, ${response.headers['content-encoding']}`));
          const headers = response.headers as Record<string, string>;
          resolve({ path, headers, gzip: Buffer.concat(chunks) });
        });
      },
    );
    request.on('error', reject);
  });
}

/** Requests per second, and per second of the server's processor: that hardly minds what else the machine does. */
async function load(
  { port, pid }: Serving,
  path: string,
): Promise<{ perSecond: number; perCpuSecond: number }> {
  const before = cpuSeconds(pid);
  const args = [programFile('dist/bench/load.js'), String(port), path, String(CONNECTIONS), String(SECONDS)];
  const said = JSON.parse(await output(process.execPath, args)) as { perSecond: number; answered: number };
  return { perSecond: said.perSecond, perCpuSecond: said.answered / (cpuSeconds(pid) - before) };
}

async function compare(ours: Serving, theirs: Serving, path: string): Promise<Ratio[]> {
  const cpu: Record<'ours' | 'peer', number[]> = { ours: [], peer: [] };
  const run = (side: 'ours' | 'peer', serving: Serving) => async () => {
    const { perSecond, perCpuSecond } = await load(serving, path);
    cpu[side].push(perCpuSecond);
    return perSecond;
  };
  const wall = await interleave(path, 'requests/s', ROUNDS, run('ours', ours), run('peer', theirs));
  const next = (side: 'ours' | 'peer') => async () => cpu[side].shift() ?? Number.NaN;
  const used = await interleave(`${path} by processor`, 'requests/s', ROUNDS, next('ours'), next('peer'));
  return [wall, used];
}

async function main(): Promise<void> {
  const nginx = await program('nginx', 'nginx-light');
  await inFolder(async (folder) => {
    await withPublished(folder, async () => {});
    const ours = await serveTerang(configIn(folder).data);
    let theirs: Serving | null = null;
    try {
      const pages = await Promise.all(PAGES.map((path) => fetchPage(ours.port, path)));
      // Its worker runs as nobody.
      await chmod(folder, 0o711);
      await mkdir(join(folder, 'nginx'), { mode: 0o755 });
      theirs = await serveNginx(nginx, join(folder, 'nginx'), pages);
      for (const { path, gzip } of pages) {
        const same = (await fetchPage(theirs.port, path)).gzip;
        if (sha256(same) !== sha256(gzip)) throw new Error(`nginx answers ${path} with other bytes`);
      }
      const idle = residentMegabytes(ours.pid);
      const ratios: Ratio[] = [];
      for (const path of PAGES) ratios.push(...(await compare(ours, theirs, path)));
      const bytes = Object.fromEntries(pages.map(({ path, gzip }) => [path, gzip.length]));
      const memory = { idle, afterLoad: residentMegabytes(ours.pid) };
      print('public-page', 'nginx', ratios, { goal: 0.5, bytesOnTheWire: bytes, megabytesOfMemory: memory });
    } finally {
      await theirs?.stop();
      await ours.stop();
    }
  });
}

await main();
