import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { headers as secure } from '../security.ts';
import type { EditionFiles, Kept, OnDisk } from './edition-files.ts';

/** Addresses that the application answers itself; everything else is first looked for in the published edition. */
const OURS =
  /^\/((kerja|masuk|keluar|ganti|mulai|sandi|assets|jurnal|edisi|k)(\/|$)|(en\/)?(edisi-\d|unduh-edisi\.))/;

/** The whole answer to whoever asks for a kept file in one content coding; put together once, sent as it is. */
interface Answer {
  readonly etag: string;
  /** Names and values in turn, as `writeHead` takes them. */
  readonly head: string[];
  readonly notModified: string[];
  readonly body: Buffer;
}
type Coding = 'br' | 'gzip' | 'identity';

const answers = new WeakMap<Kept, Readonly<Record<Coding, Answer>>>();

function answerIn(file: Kept, coding: Coding): Answer {
  const body = coding === 'identity' ? file.plain : file[coding];
  if (!body) return answerIn(file, 'identity');
  // Each coding has a tag of its own, because a strong one promises the very same bytes (RFC 9110 8.8.3).
  const etag = coding === 'identity' ? file.etag : file.etag.replace(/"$/, `-${coding}"`);
  const notModified = Object.entries({
    ...secure,
    'content-type': file.type,
    etag,
    'cache-control': 'public, max-age=60',
    ...(file.br || file.gzip ? { vary: 'accept-encoding' } : {}),
    ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
  }).flat();
  return { etag, notModified, head: [...notModified, 'content-length', String(body.length)], body };
}

function answersTo(file: Kept): Readonly<Record<Coding, Answer>> {
  let all = answers.get(file);
  if (!all) {
    all = { br: answerIn(file, 'br'), gzip: answerIn(file, 'gzip'), identity: answerIn(file, 'identity') };
    answers.set(file, all);
  }
  return all;
}

function sendKept(request: IncomingMessage, response: ServerResponse, file: Kept): void {
  const accepts = String(request.headers['accept-encoding'] ?? '');
  const coding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : 'identity';
  const { etag, head, notModified, body } = answersTo(file)[coding];
  if (request.headers['if-none-match'] === etag) response.writeHead(304, notModified).end();
  else response.writeHead(200, head).end(request.method === 'HEAD' ? undefined : body);
}

function sendStream(request: IncomingMessage, response: ServerResponse, file: OnDisk): void {
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers.range ?? ''));
  const start = range ? Number(range[1]) : 0;
  const end = Math.min(range?.[2] ? Number(range[2]) : file.size - 1, file.size - 1);
  const headers = {
    ...secure,
    'content-type': file.type,
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=60',
  };
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
  // Unlike `pipe`, this closes the file when the reader leaves in the middle.
  else pipeline(createReadStream(file.path, { start, end }), response, () => {});
}

/** Path below the edition's pages that is asked for; null when the application answers this address itself. */
function pathOf({ method, url = '/' }: IncomingMessage): string | null {
  if ((method !== 'GET' && method !== 'HEAD') || OURS.test(url) || url.includes('?')) return null;
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
}

async function lookUp(files: EditionFiles, path: string): Promise<Kept | OnDisk | null> {
  const office = await files.primary();
  const nomor = office && (await files.current(office));
  return office && nomor ? files.read(office, nomor, path) : null;
}

/**
 * Answers from the present edition, as long as the address is one of its files. This is the whole of the public
 * site: no session, no database but for the office's code, and nothing that the edition's folder does not hold.
 * @param otherwise called when the application must answer
 */
export function serveEdition(
  files: EditionFiles,
  request: IncomingMessage,
  response: ServerResponse,
  otherwise: () => void,
): void {
  const path = pathOf(request);
  const known = path === null ? null : files.known(path);
  if (known) sendKept(request, response, known);
  else if (path === null) otherwise();
  else {
    lookUp(files, path).then(
      (file) => {
        if (!file) otherwise();
        else if ('plain' in file) sendKept(request, response, file);
        else sendStream(request, response, file);
      },
      () => response.destroy(),
    );
  }
}
