import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Db } from '../../db/db.ts';
import { switchCurrent } from '../../publication/bag/in-place.ts';
import { editionFiles } from './edition-files.ts';
import { serveEdition } from './serve-file.ts';

const PAGE = `<!doctype html><title>Daftar</title>${'<p>Laporan tahunan</p>'.repeat(200)}`;
const BIG = Buffer.alloc(1_200_000, 'pdf');

let folder: string;
let server: Server;
let port: number;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terang-serve-'));
  const data = join(folder, 'kpu-kota-contoh', '1', 'data');
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'index.html'), PAGE);
  await writeFile(join(data, 'besar.pdf'), BIG);
  await switchCurrent(folder, 'kpu-kota-contoh', 1);
  const office = (() => Promise.resolve([{ code: 'kpu-kota-contoh' }])) as unknown as Db;
  const files = editionFiles(folder, office);
  server = createServer((request, response) => {
    serveEdition(files, request, response, () => response.writeHead(418).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
after(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

interface Answered {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = get({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    asked.on('error', reject);
  });
}

test('a page is the same text in every content coding, each under a tag of its own', async () => {
  // The first answer is read from disk, the later ones come from memory.
  const codings = ['br, gzip', 'gzip', 'identity', 'br', 'gzip', ''];
  const found = [];
  for (const coding of codings) found.push(await ask('/', coding ? { 'accept-encoding': coding } : {}));
  const text = ({ headers, body }: Answered) =>
    ({ br: brotliDecompressSync, gzip: gunzipSync })[headers['content-encoding'] as 'br' | 'gzip']?.(body) ??
    body;
  for (const answer of found) {
    assert.equal(answer.status, 200);
    assert.equal(text(answer).toString(), PAGE);
    assert.equal(answer.headers.vary, 'accept-encoding');
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'/);
  }
  assert.deepEqual(
    found.map(({ headers }) => headers['content-encoding']),
    ['br', 'gzip', undefined, 'br', 'gzip', undefined],
  );
  assert.equal(new Set(found.map(({ headers }) => headers.etag)).size, 3);
});

test('who has the page already is told so, and who has it in another coding is sent it', async () => {
  const { headers } = await ask('/index.html', { 'accept-encoding': 'gzip' });
  const tag = { 'if-none-match': headers.etag ?? '' };
  const again = await ask('/index.html', { 'accept-encoding': 'gzip', ...tag });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
  assert.equal(again.headers.etag, headers.etag);
  assert.equal((await ask('/index.html', { 'accept-encoding': 'br', ...tag })).status, 200);
});

test('HEAD has the headers of GET and no body', async () => {
  const { headers } = await ask('/');
  const head = await ask('/', {}, 'HEAD');
  assert.equal(head.headers['content-length'], headers['content-length']);
  assert.equal(head.body.length, 0);
});

test('a large file is sent in parts when a part is asked for', async () => {
  assert.deepEqual((await ask('/besar.pdf')).body, BIG);
  const part = await ask('/besar.pdf', { range: 'bytes=3-8' });
  assert.equal(part.status, 206);
  assert.equal(part.body.toString(), 'pdfpdf');
  assert.equal(part.headers['content-range'], `bytes 3-8/${BIG.length}`);
  assert.equal((await ask('/besar.pdf', { range: `bytes=${BIG.length}-` })).status, 416);
});

test('a large file is closed again when its reader leaves in the middle', {
  skip: platform() !== 'linux',
}, async () => {
  const held = async () => {
    const names = (await readdir('/proc/self/fd')).map((fd) =>
      readlink(join('/proc/self/fd', fd)).catch(() => ''),
    );
    return (await Promise.all(names)).filter((name) => name.endsWith('besar.pdf')).length;
  };
  for (let n = 0; n < 5; n++) {
    await new Promise<void>((resolve) => {
      const asked = get({ host: '127.0.0.1', port, path: '/besar.pdf', agent: false }, (response) => {
        response.once('data', () => asked.destroy());
        response.on('error', () => {}).on('close', resolve);
      });
      asked.on('error', () => {});
    });
  }
  for (let n = 0; n < 50 && (await held()) > 0; n++) await sleep(20);
  assert.equal(await held(), 0);
});

test('what the edition does not hold, and what is not asked with GET, the application answers', async () => {
  for (const path of ['/tidak-ada.html', '/../1/data/index.html', '/kerja/tugas', '/?q=a', '/%2e%2e/x']) {
    assert.equal((await ask(path)).status, 418, path);
  }
  assert.equal((await ask('/', {}, 'POST')).status, 418);
});
