import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { NotFound, StoreFailed } from '../../base/errors.ts';
import { sha256 as hashOf } from '../../base/hash.ts';
import type { StoreAddress } from '../../base/store-address.ts';
import { type Ask, bucketAt, cut, type Patience } from './s3-request.ts';
import { isHash, type Range, type Spooled, type Store } from './store.ts';

const keyOf = (sha256: string) => `sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
const derivedOf = (sha256: string) => `derived/${sha256.slice(0, 2)}/${sha256}/`;

/** Names that an object store lists at once, at most. */
const LARGEST_PAGE = 1000;

function xmlText(escaped: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return escaped.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? '');
}

function within(xml: string, tag: string): string | null {
  const found = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml);
  return found ? xmlText(found[1] ?? '') : null;
}

/**
 * A store in a bucket of an object store that speaks S3. Bytes wait in a folder of this machine until their hash is
 * known; the request is signed with that hash, so that the object store checks what reached it, and what it then says
 * to hold is compared before anybody is told.
 * @param spool folder on this machine in which bytes wait
 * @param page how many names are asked for at once
 */
export function s3Store(
  bucket: Extract<StoreAddress, { kind: 's3' }>,
  spool: string,
  patience?: Patience,
  page = LARGEST_PAGE,
): Store {
  const ask = bucketAt(bucket, patience);
  /** True once the bucket was seen; before that, what is not there may be the bucket itself. */
  let seen = false;
  /** False once the object store has said that it cannot write on condition; then the same bytes may be written twice. */
  let onCondition = true;

  /** Asks and leaves nothing of the answer unread, so that the connection can serve again. */
  async function status(what: Ask): Promise<IncomingMessage> {
    const answer = await ask(what);
    answer.resume();
    return answer;
  }

  /** @throws StoreFailed when it is not one file that is missing but the bucket */
  async function seeBucket(): Promise<void> {
    if (!seen) await status({ method: 'HEAD', key: '', understood: [200] });
    seen = true;
  }

  async function head(sha256: string): Promise<{ size: number; etag: string } | null> {
    const { statusCode, headers } = await status({
      method: 'HEAD',
      key: keyOf(sha256),
      understood: [200, 404],
    });
    if (statusCode === 200)
      return { size: Number(headers['content-length'] ?? Number.NaN), etag: String(headers.etag ?? '') };
    await seeBucket();
    return null;
  }

  /** True when the object's bytes are these, read whole. */
  async function holds({ sha256 }: Spooled): Promise<boolean> {
    const answer = await ask({ method: 'GET', key: keyOf(sha256), understood: [200, 404] });
    const hash = createHash('sha256');
    const read = async () => {
      for await (const chunk of answer as AsyncIterable<Uint8Array>) hash.update(chunk);
    };
    await read().catch(cut);
    return answer.statusCode === 200 && hash.digest('hex') === sha256;
  }

  /** @returns the MD5 of what was sent, or null when something was there already */
  async function put(spooled: Spooled, replace: boolean): Promise<string | null> {
    const { path, sha256, size } = spooled;
    let md5 = createHash('md5');
    const open = () => {
      md5 = createHash('md5');
      return createReadStream(path, { highWaterMark: 1 << 18 }).on('data', (chunk) => md5.update(chunk));
    };
    const condition = !replace && onCondition;
    const { statusCode } = await status({
      method: 'PUT',
      key: keyOf(sha256),
      body: { sha256, size, open },
      headers: condition ? { 'if-none-match': '*' } : {},
      understood: condition ? [200, 412, 501] : [200],
    });
    if (statusCode === 412) return null;
    if (statusCode !== 501) return md5.digest('hex');
    onCondition = false;
    return put(spooled, replace);
  }

  async function keep(spooled: Spooled): Promise<void> {
    const there = await head(spooled.sha256);
    if (there?.size === spooled.size && (await holds(spooled))) return;
    let md5 = await put(spooled, there !== null);
    if (md5 === null) {
      // Somebody else was faster.
      if (await holds(spooled)) return;
      md5 = await put(spooled, true);
    }
    const kept = await head(spooled.sha256);
    // An entity tag is the MD5 of the bytes unless the object store encrypts them; then they are read back.
    const told = kept?.size === spooled.size && (kept.etag === `"${md5}"` || (await holds(spooled)));
    if (!told) throw new StoreFailed('S3 holds other bytes', false);
  }

  async function read(sha256: string, range?: Range): Promise<Readable> {
    if (!isHash(sha256)) throw new NotFound('blob');
    const headers = range ? { range: `bytes=${range.start}-${range.end}` } : {};
    const understood = [range ? 206 : 200, 404];
    const answer = await ask({ method: 'GET', key: keyOf(sha256), headers, understood });
    if (answer.statusCode !== 404) return answer;
    answer.resume();
    await seeBucket();
    throw new NotFound('blob');
  }

  /** Names below a prefix with their sizes, in their order, a page at a time. */
  async function* names(prefix: string, after: string): AsyncGenerator<{ key: string; size: number }> {
    let token: string | null = null;
    do {
      const from: Record<string, string> = token
        ? { 'continuation-token': token }
        : after
          ? { 'start-after': after }
          : {};
      const query = { 'list-type': '2', 'max-keys': String(page), prefix, ...from };
      const answer = await ask({ method: 'GET', key: '', query, understood: [200] });
      const xml: string = await text(answer).catch(cut);
      for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs))
        yield { key: within(entry, 'Key') ?? '', size: Number(within(entry, 'Size')) };
      token = within(xml, 'IsTruncated') === 'true' ? within(xml, 'NextContinuationToken') : null;
    } while (token);
  }

  async function* list(after = '') {
    for await (const { key, size } of names('sha256/', after && keyOf(after))) {
      const sha256 = key.split('/').at(-1) ?? '';
      if (isHash(sha256) && key === keyOf(sha256)) yield { sha256, size };
    }
  }

  const remove = (key: string) => status({ method: 'DELETE', key, understood: [200, 204, 404] });

  return {
    spool,
    keep,
    read,
    async sizeOf(sha256) {
      return isHash(sha256) ? ((await head(sha256))?.size ?? null) : null;
    },
    list,
    async remove(sha256) {
      if (!isHash(sha256)) throw new NotFound('blob');
      await remove(keyOf(sha256));
    },
    async putDerived(sha256, name, bytes) {
      const open = () => Readable.from([bytes], { objectMode: false });
      const body = { sha256: hashOf(bytes), size: bytes.length, open };
      await status({ method: 'PUT', key: derivedOf(sha256) + name, body, understood: [200] });
    },
    async readDerived(sha256, name) {
      const answer = await ask({ method: 'GET', key: derivedOf(sha256) + name, understood: [200, 404] });
      const bytes = await buffer(answer).catch(cut);
      return answer.statusCode === 404 ? null : bytes;
    },
    async removeDerived(sha256) {
      for await (const { key } of names(derivedOf(sha256), '')) await remove(key);
    },
    async plant(sha256, bytes) {
      const open = () => Readable.from([bytes], { objectMode: false });
      const body = { sha256: hashOf(bytes), size: bytes.length, open };
      await status({ method: 'PUT', key: keyOf(sha256), body, understood: [200] });
    },
  };
}
