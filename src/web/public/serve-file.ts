import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { headers as secure } from '../security.ts';
import type { EditionFiles, Kept, OnDisk } from './edition-files.ts';

/** Addresses that the application answers itself; everything else is first looked for in the published edition. */
const OURS = /^\/((kerja|masuk|keluar|ganti|mulai|sandi|assets|jurnal|edisi|k)(\/|$)|(en\/)?edisi-\d)/;

function sendKept(request: IncomingMessage, response: ServerResponse, file: Kept, forever: boolean): void {
  const accepts = String(request.headers['accept-encoding'] ?? '');
  const encoding = file.br && /\bbr\b/.test(accepts) ? 'br' : file.gzip && /\bgzip\b/.test(accepts) ? 'gzip' : null;
  const body = (encoding && file[encoding]) || file.plain;
  const headers: Record<string, string | number> = {
    ...secure,
    'content-type': file.type,
    'content-length': body.length,
    etag: file.etag,
    'cache-control': forever ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
  };
  if (file.br) headers['vary'] = 'accept-encoding';
  if (encoding) headers['content-encoding'] = encoding;
  if (request.headers['if-none-match'] === file.etag) {
    delete headers['content-length'];
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}

function sendStream(request: IncomingMessage, response: ServerResponse, file: OnDisk): void {
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers.range ?? ''));
  const start = range ? Number(range[1]) : 0;
  const end = Math.min(range?.[2] ? Number(range[2]) : file.size - 1, file.size - 1);
  const headers = { ...secure, 'content-type': file.type, 'accept-ranges': 'bytes', 'cache-control': 'public, max-age=60' };
  if (start > end) {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${file.size}` }).end();
    return;
  }
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': end - start + 1,
    ...(range ? { 'content-range': `bytes ${start}-${end}/${file.size}` } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file.path, { start, end }).on('error', () => response.destroy()).pipe(response);
}

export function sendFile(request: IncomingMessage, response: ServerResponse, file: Kept | OnDisk, forever = false): void {
  if ('plain' in file) sendKept(request, response, file, forever);
  else sendStream(request, response, file);
}

/**
 * Answers from the present edition, as long as the address is one of its files. This is the whole of the public
 * site: no session, no database but for the office's code, and nothing that the edition's folder does not hold.
 * @returns false when the application must answer
 */
export async function serveEdition(files: EditionFiles, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = request.url ?? '/';
  if ((request.method !== 'GET' && request.method !== 'HEAD') || OURS.test(url) || url.includes('?')) return false;
  const office = await files.primary();
  const nomor = office && (await files.current(office));
  if (!office || !nomor) return false;
  const path = url === '/' ? 'index.html' : url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
  const file = await files.read(office, nomor, path);
  if (!file) return false;
  sendFile(request, response, file);
  return true;
}
