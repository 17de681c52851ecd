import { Readable } from 'node:stream';
import { NotFound } from '../base/errors.ts';
import { report } from '../base/log.ts';
import { sound } from '../custody/store/sound.ts';
import type { Range } from '../custody/store/store.ts';
import type { Ctx, Site } from './context.ts';

/**
 * The one range of bytes that a request asks for (RFC 9110 14.2); null when it asks for none, or for several, which
 * may be answered whole; 'none' when nothing of the file lies in it.
 */
export function rangeAsked(header: string | undefined, size: number): Range | 'none' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? 'none' : { start, end };
}

/** The bytes of a whole file; one that is damaged breaks off, and whoever keeps the installation is told. */
function watched(c: Ctx, bytes: Readable, sha256: string): Readable {
  const checked = Readable.from(sound(bytes, sha256), { objectMode: false });
  checked.once('error', (error) =>
    report({ code: 'berkas-rusak', route: c.req.routePath, method: c.req.method, error }),
  );
  return checked;
}

/**
 * A stored file as an answer: whole, or the range asked for, so that a large download can be resumed.
 * @throws NotFound when its bytes are not in the store
 */
export async function storedFile(
  c: Ctx,
  { store }: Site,
  sha256: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const size = await store.sizeOf(sha256);
  if (size === null) throw new NotFound('file');
  const etag = `"${sha256}"`;
  const own = { ...headers, etag, 'accept-ranges': 'bytes' };
  const unchanged = [undefined, etag].includes(c.req.header('if-range'));
  const range = unchanged ? rangeAsked(c.req.header('range'), size) : null;
  if (range === 'none') return c.body(null, 416, { ...own, 'content-range': `bytes */${size}` });
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const shown = {
    ...own,
    'content-length': String(end - start + 1),
    ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  };
  const status = range ? 206 : 200;
  if (c.req.method === 'HEAD') return c.body(null, status, shown);
  const bytes = await store.read(sha256, range ?? undefined);
  return c.body(Readable.toWeb(range ? bytes : watched(c, bytes, sha256)) as never, status, shown);
}
