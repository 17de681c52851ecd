import { once } from 'node:events';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { StoreFailed } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import type { StoreAddress } from '../../base/store-address.ts';
import { diskFailure } from './on-disk.ts';

/** Bytes to send: opened anew for each attempt. */
export interface Body {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  open(): Readable;
}

export interface Ask {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Name in the bucket; empty for the bucket itself. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
  /** Statuses that the caller understands; every other one is a failure. */
  readonly understood: readonly number[];
}

/** How long is waited for an answer and before another attempt; tests wait less. */
export interface Patience {
  /** Milliseconds without a byte after which the connection counts as dead. */
  readonly silence: number;
  /** Milliseconds after which a body is sent to a store that was asked first and says nothing. */
  readonly goAhead: number;
  /** Milliseconds before each further attempt. */
  readonly pauses: readonly number[];
}

const PATIENCE: Patience = { silence: 60_000, goAhead: 5_000, pauses: [300, 1500] };
/** Bytes above which the store is asked first whether it will take them; it may say no without reading any. */
const ASKS_FIRST = 65_536;
const NOTHING = sha256('');
/** The store is busy or stumbled: the same question may be answered when asked again. */
const PASSING = [409, 429, 500, 502, 503, 504];
const NO_ROOM = /Quota|InsufficientStorage|StorageFull/i;

type Bucket = Extract<StoreAddress, { kind: 's3' }>;

/** Asks a bucket; every question may be asked twice without harm. @throws StoreFailed when no answer is understood */
export function bucketAt(
  bucket: Bucket,
  patience: Patience = PATIENCE,
): (ask: Ask) => Promise<IncomingMessage> {
  const secure = bucket.endpoint.startsWith('https:');
  const agent = new (secure ? HttpsAgent : HttpAgent)({ keepAlive: true });

  async function send({ method, key, query, headers, body }: Ask) {
    const signer = new AwsV4Signer({
      method,
      url: `${bucket.endpoint}/${bucket.bucket}${key ? `/${key}` : ''}?${new URLSearchParams(query)}`,
      headers: { ...headers, 'x-amz-content-sha256': body?.sha256 ?? NOTHING },
      accessKeyId: bucket.key,
      secretAccessKey: bucket.secret,
      service: 's3',
      region: bucket.region,
    });
    const signed = await signer.sign();
    const waits = body !== undefined && body.size > ASKS_FIRST;
    const sending = (secure ? httpsRequest : httpRequest)(signed.url, {
      method,
      agent,
      headers: {
        ...Object.fromEntries(signed.headers),
        ...(body ? { 'content-length': body.size } : {}),
        ...(waits ? { expect: '100-continue' } : {}),
      },
      timeout: patience.silence,
    });
    sending.on('timeout', () => sending.destroy(failure('timeout')));
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
    // What goes wrong after the answer is there is the answer's to tell.
    sending.on('error', () => {});
    let begun = false;
    const begin = () => {
      if (!body || begun) return;
      begun = true;
      const source = body.open();
      source.once('error', (error) => sending.destroy(diskFailure(error) as Error));
      pipeline(source, sending, () => {});
    };
    if (!body) sending.end();
    else if (!waits) begin();
    // A store that never says whether to go on is sent the body all the same (RFC 9110 10.1.1).
    const unsaid = waits ? setTimeout(begin, patience.goAhead) : undefined;
    sending.once('continue', () => {
      clearTimeout(unsaid);
      begin();
    });
    try {
      const [answer] = await answered;
      return { answer, sending };
    } finally {
      clearTimeout(unsaid);
    }
  }

  async function attempt(ask: Ask): Promise<IncomingMessage> {
    const { answer, sending } = await send(ask).catch(cut);
    const status = answer.statusCode ?? 0;
    if (ask.understood.includes(status) && !ask.body) return answer;
    const said = await text(answer).catch(() => '');
    // An answer may come before everything is sent; then the rest need not be.
    if (!sending.writableFinished) sending.destroy();
    if (ask.understood.includes(status)) return answer;
    const [, code = ''] = /<Code>([A-Za-z0-9]{1,64})<\/Code>/.exec(said) ?? [];
    throw new StoreFailed(`S3 ${status} ${code}`.trim(), status === 507 || NO_ROOM.test(code));
  }

  return async (ask) => {
    for (const wait of patience.pauses) {
      try {
        return await attempt(ask);
      } catch (error) {
        if (!(error instanceof StoreFailed) || !passes(error)) throw error;
        await pause(wait);
      }
    }
    return attempt(ask);
  };
}

function failure(code: string, cause?: unknown): StoreFailed {
  return new StoreFailed(`S3 ${code}`, false, cause);
}

/** Tells that the connection broke. @throws StoreFailed always */
export function cut(error: unknown): never {
  throw error instanceof StoreFailed
    ? error
    : failure((error as NodeJS.ErrnoException).code ?? 'connection cut', error);
}

/** True for what another attempt may get past; our own disk's trouble and a plain no are not. */
function passes({ said }: StoreFailed): boolean {
  const [, status] = /^S3 (\d{3})\b/.exec(said) ?? [];
  return status ? PASSING.includes(Number(status)) : said.startsWith('S3 ');
}
