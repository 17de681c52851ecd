import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { NotFound, StoreFailed } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { type Fault, type Line, openLine, refusing } from './s3-line.ts';
import type { Patience } from './s3-request.ts';
import { s3Store } from './s3-store.ts';
import { type TestBucket, testBucket, withoutObjectStore } from './s3-testing.ts';
import { store } from './spool.ts';
import { chunks, halfDone } from './store-suite.ts';

const TEXT = 'berkas yang disimpan '.repeat(40_000);
const NAME = sha256(TEXT);
/** No second attempt, so that each fault is seen. */
const AT_ONCE: Patience = { silence: 60_000, goAhead: 60_000, pauses: [] };
const IMPATIENT: Patience = { ...AT_ONCE, silence: 1_500 };

interface Disturbance {
  readonly fault: Fault;
  readonly said: RegExp;
  /** True when another attempt may get past it. */
  readonly passing: boolean;
  /** True when it shows only in that nothing more comes. */
  readonly silent?: boolean;
}

const FAULTS = {
  'an internal error': { fault: refusing(500, 'InternalError'), said: /^S3 500/, passing: true },
  'a store that is too busy': { fault: refusing(503, 'SlowDown'), said: /^S3 503/, passing: true },
  'a key that may not': { fault: refusing(403, 'AccessDenied'), said: /^S3 403/, passing: false },
  'a full store': { fault: refusing(507, 'InsufficientStorage'), said: /^S3 507/, passing: false },
  'a line cut before the request': { fault: (_from, to) => void to.destroy(), said: /^S3 /, passing: true },
  'a line cut in the middle': { fault: (_from, _to, pass) => pass.half(), said: /^S3 /, passing: true },
  'a line cut before the answer': {
    fault: (_from, _to, pass) => pass.unanswered(),
    said: /^S3 /,
    passing: true,
  },
  'no answer at all': {
    fault: (from) => void from.resume(),
    said: /^S3 timeout/,
    passing: true,
    silent: true,
  },
  'an answer about another size': {
    fault: (_from, _to, pass) => pass.on({ 'content-length': '3' }),
    said: /^S3 /,
    passing: false,
    silent: true,
  },
} satisfies Readonly<Record<string, Disturbance>>;

describe('a store in a bucket behind a bad line', { skip: withoutObjectStore }, () => {
  let at: TestBucket;
  let line: Line;
  before(async () => {
    at = await testBucket();
    line = await openLine(at.bucket.endpoint);
  });
  after(async () => {
    await line.close();
    await at.drop();
  });

  const through = (patience: Patience) =>
    s3Store({ ...at.bucket, endpoint: line.endpoint }, at.spool, patience);
  const held = () =>
    s3Store(at.bucket, at.spool)
      .read(NAME)
      .then(text)
      .catch((error: unknown) => {
        if (error instanceof NotFound) return null;
        throw error;
      });

  for (const [name, { fault, said, silent }] of Object.entries<Disturbance>(FAULTS)) {
    test(`${name}, whichever request meets it, leaves the file whole or absent, and the next attempt keeps it`, async () => {
      for (let n = 1; ; ) {
        await s3Store(at.bucket, at.spool).remove(NAME);
        line.fail(n, fault);
        const told = await store(through(silent ? IMPATIENT : AT_ONCE), chunks(TEXT)).then(
          () => null,
          (error: unknown) => error,
        );
        if (!line.failed()) {
          // A busy machine can be slower than the impatient wait for.
          if (silent && told) continue;
          assert.equal(told, null);
          assert.ok(n > 3, `${n} requests`);
          break;
        }
        const there = await held();
        if (told === null) assert.equal(there, TEXT, `request ${n}`);
        else {
          assert.ok(told instanceof StoreFailed, `request ${n}: ${told}`);
          assert.match(told.said, said, `request ${n}`);
          assert.equal(told.code === 'penyimpanan-penuh', /507/.test(told.said));
          assert.ok([null, TEXT].includes(there), `request ${n}: ${there?.length} letters`);
        }
        assert.deepEqual(await halfDone(through(AT_ONCE)), [], `request ${n}`);
        await store(through(AT_ONCE), chunks(TEXT));
        assert.equal(await held(), TEXT, `request ${n}`);
        n += 1;
      }
    });
  }

  test('what passes by itself is asked again, and nobody notices', async () => {
    for (const { fault, passing, silent } of Object.values<Disturbance>(FAULTS)) {
      await s3Store(at.bucket, at.spool).remove(NAME);
      line.fail(1, fault);
      const work = store(through({ ...(silent ? IMPATIENT : AT_ONCE), pauses: [0, 0, 0] }), chunks(TEXT));
      if (passing) assert.equal((await work).sha256, NAME);
      else await work.catch((error: unknown) => assert.ok(error instanceof StoreFailed));
    }
  });

  test('a yes of the object store is not believed until it says to hold these very bytes', async () => {
    for (const other of [null, TEXT.replaceAll('b', 'x'), 'pendek']) {
      const far = through(AT_ONCE);
      await s3Store(at.bucket, at.spool).remove(NAME);
      await far.sizeOf(NAME);
      line.fail(2, (from, to, pass) => {
        assert.equal(from.method, 'PUT');
        void Promise.resolve(other && at.write(NAME, other)).then(() => refusing(200, '')(from, to, pass));
      });
      await assert.rejects(store(far, chunks(TEXT)), { name: 'StoreFailed', said: 'S3 holds other bytes' });
      await store(far, chunks(TEXT));
      assert.equal(await held(), TEXT);
    }
  });

  test('a file that somebody else wrote in between is compared, and mended when it is another', async () => {
    for (const other of [TEXT, TEXT.replaceAll('b', 'x'), 'pendek']) {
      await s3Store(at.bucket, at.spool).remove(NAME);
      const far = through(AT_ONCE);
      await far.sizeOf(NAME);
      line.fail(2, (from, to, pass) => {
        assert.equal(from.method, 'PUT');
        assert.equal(from.headers['if-none-match'], '*');
        void at.write(NAME, other).then(() => refusing(412, 'PreconditionFailed')(from, to, pass));
      });
      await store(far, chunks(TEXT));
      assert.equal(await held(), TEXT);
    }
  });

  test('reading, listing and removing tell a store that fails from a file that is not there', async () => {
    const far = through(AT_ONCE);
    const works: readonly (() => Promise<unknown>)[] = [
      async () => text(await far.read(NAME)),
      () => far.sizeOf(NAME),
      () => far.remove(NAME),
      () => far.putDerived(NAME, 'text.txt', Buffer.from('teks')),
      () => far.readDerived(NAME, 'text.txt'),
      () => far.removeDerived(NAME),
      async () => {
        for await (const _ of far.list());
      },
    ];
    for (const work of works) {
      for (const { fault } of [
        FAULTS['an internal error'],
        FAULTS['a line cut before the request'],
      ] as const) {
        line.fail(1, fault);
        await assert.rejects(work(), StoreFailed, work.toString());
      }
    }
  });

  test('a read that breaks off is an error for whoever reads, not the end of the file', async () => {
    await store(through(AT_ONCE), chunks(TEXT));
    line.fail(1, (_from, to) => {
      to.writeHead(200, { 'content-length': String(TEXT.length) });
      to.write(TEXT.slice(0, 1000), () => to.destroy());
    });
    const bytes = await through(AT_ONCE).read(NAME);
    await assert.rejects(text(bytes), /aborted/);
  });

  test('a bucket that is not there, or a store that does not answer, is a failure that says so', async () => {
    const elsewhere = s3Store({ ...at.bucket, bucket: `${at.bucket.bucket}-x` }, at.spool, AT_ONCE);
    const works = [
      () => store(elsewhere, chunks(TEXT)),
      () => elsewhere.sizeOf(NAME),
      () => elsewhere.read(NAME),
    ];
    for (const work of works) await assert.rejects(work(), { name: 'StoreFailed', said: 'S3 404' });
    const wrongKey = s3Store({ ...at.bucket, secret: 'salah' }, at.spool, AT_ONCE);
    await assert.rejects(wrongKey.sizeOf(NAME), { name: 'StoreFailed', said: 'S3 403' });
    const nobody = s3Store({ ...at.bucket, endpoint: 'http://127.0.0.1:1' }, at.spool, AT_ONCE);
    await assert.rejects(nobody.sizeOf(NAME), { name: 'StoreFailed', said: 'S3 ECONNREFUSED' });
  });
});
