import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pdf } from '../../../../seeds/files/pdf.ts';
import { LIMITS } from '../limits.ts';
import { KIND } from './frames.ts';
import type { Job } from './job.ts';
import { readAccount } from './read-answer.ts';
import { ChildFailed, NotStarted, runChild, Stopped } from './run-child.ts';
import { sandboxKind } from './sandbox.ts';

const BAD = fileURLToPath(new URL('../child/testing-child.js', import.meta.url));

describe('a child that examines a file', () => {
  let folder: string;
  let file: Awaited<ReturnType<typeof open>>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'terang-child-'));
    await writeFile(join(folder, 'a.pdf'), pdf('Laporan kegiatan'));
    file = await open(join(folder, 'a.pdf'), 'r');
  });
  after(async () => {
    await file.close();
    await rm(folder, { recursive: true, force: true });
  });
  const bad = (what: string, seconds = 20) =>
    runChild(file.fd, { what } as unknown as Job, { program: BAD, seconds });

  test('reads its file and says what it is', async () => {
    const account = readAccount(await runChild(file.fd, { what: 'examine' }));
    assert.equal(account.jenis, 'application/pdf');
    assert.equal(account.halaman, 1);
    assert.match(account.teks[0]?.teks ?? '', /Laporan kegiatan/);
  });

  test('can read nothing but its file, write nothing, and start nothing', async () => {
    const tried = JSON.parse((await bad('escape')).toString()) as Record<string, string>;
    assert.equal(tried['ownFile'], 'ok');
    for (const what of ['read', 'write', 'writeOwn', 'spawn', 'code', 'environment'])
      assert.notEqual(tried[what], 'ok', what);
    assert.equal(existsSync('/tmp/terang-escaped'), false);
    if ((await sandboxKind()) !== 'node') assert.match(tried['connected'] ?? '', /ENETUNREACH|EACCES/);
  });

  test('that crashes, is silent or answers with something else is an outcome and no exception of another kind', async () => {
    for (const what of ['crash', 'silence', 'garbage']) await assert.rejects(bad(what), ChildFailed, what);
    await assert.rejects(bad('stillborn'), NotStarted);
    assert.throws(
      () => readAccount(Buffer.from('{"jenis":"<script>","findings":"banyak"}')),
      /not an account/,
    );
    assert.throws(() => readAccount(Buffer.from('bukan JSON')), /not JSON/);
  });

  test('that answers without end, takes all memory or never ends is ended', async () => {
    await assert.rejects(bad('flood'), ChildFailed);
    await assert.rejects(bad('memory'), ChildFailed);
    await assert.rejects(bad('hang', 1), (error) => error instanceof ChildFailed && error.message === 'time');
  });

  test('is ended at once when the server stops', async () => {
    const ending = new AbortController();
    const running = runChild(file.fd, { what: 'hang' } as unknown as Job, {
      program: BAD,
      signal: ending.signal,
    });
    ending.abort();
    await assert.rejects(running, Stopped);
  });

  test('draws pages as pictures', async () => {
    const images: Buffer[] = [];
    const onFrame = (frame: { kind: number; payload: Uint8Array }) => {
      if (frame.kind === KIND.image) images.push(Buffer.from(frame.payload));
    };
    await runChild(file.fd, { what: 'draw', pages: [1] }, { onFrame });
    assert.equal(images.length, 1);
    assert.equal(images[0]?.subarray(1, 4).toString(), 'PNG');
    assert.equal(images[0]?.readUInt32BE(16), LIMITS.imageWidth);
  });
});
