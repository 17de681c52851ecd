import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import type { Env } from './context.ts';
import { closeUnsent } from './security.ts';

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
