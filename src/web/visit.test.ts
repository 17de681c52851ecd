import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testServer } from './staff/daftar/testing.ts';

test('a form sent after its session ended is answered so that it can be sent again', async () => {
  const { stranger, drop } = await testServer();
  try {
    const answer = await stranger.post('/kerja/kantor/unit', { 'unit-nama': 'Subbagian Baru' });
    assert.equal(answer.status, 401);
    assert.match(answer.body, /Sesi Anda berakhir[\s\S]*muat ulang/);
    assert.equal((await stranger.get('/kerja/kantor')).status, 303);
  } finally {
    await drop();
  }
});
