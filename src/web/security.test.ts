import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { NotFound } from '../base/errors.ts';
import type { Env } from './context.ts';
import { closeUnsent, plainPathsOnly } from './security.ts';

test('a body that HEAD leaves out is cancelled, one that GET asks for is sent', async () => {
  let cancelled = 0;
  const hono = new Hono<Env>();
  hono.use(closeUnsent);
  hono.get('/', (c) => {
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (to) => {
          to.enqueue(Buffer.from('isi'));
          to.close();
        },
        cancel: () => {
          cancelled += 1;
        },
      },
      { highWaterMark: 0 },
    );
    return c.body(body, 200, { 'content-length': '3' });
  });
  const head = await hono.request('/', { method: 'HEAD' });
  assert.deepEqual([head.status, head.headers.get('content-length'), await head.text()], [200, '3', '']);
  assert.equal(cancelled, 1);
  assert.equal(await (await hono.request('/')).text(), 'isi');
  assert.equal(cancelled, 1);
});

test('an address with a control character is no address', async () => {
  const hono = new Hono<Env>();
  hono.onError((error, c) => c.text('', error instanceof NotFound ? 404 : 500));
  hono.use(plainPathsOnly);
  hono.get('/:slug', (c) => c.text(c.req.param('slug')));
  for (const path of ['/a%00b', '/%0d%0aset-cookie:x', '/%1F', '/%7f'])
    assert.equal((await hono.request(path)).status, 404, path);
  for (const path of ['/a-b', '/%20', '/%C3%A9', '/a%2500', '/a?b=%00'])
    assert.equal((await hono.request(path)).status, 200, path);
});
