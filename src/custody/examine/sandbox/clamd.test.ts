import assert from 'node:assert/strict';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ScannerSilent, scanned } from './clamd.ts';

/** The test file of the European Institute for Computer Antivirus Research, put together only here. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');

/** A peer that speaks clamd's INSTREAM: takes pieces with their lengths up to the empty one, and answers. */
function peer(
  verdict: (bytes: Buffer) => string | null,
  address: { port?: number; path?: string },
): Promise<Server> {
  const speak = (socket: Socket) => {
    let pending = Buffer.alloc(0);
    const pieces: Buffer[] = [];
    let greeted = false;
    socket.on('error', () => {});
    socket.on('data', (chunk: Buffer) => {
      if (chunk.toString('latin1') === 'zPING\0') return void socket.end('PONG\0');
      pending = Buffer.concat([pending, chunk]);
      if (!greeted) {
        if (pending.length < 10) return;
        assert.equal(pending.subarray(0, 10).toString('latin1'), 'zINSTREAM\0');
        greeted = true;
        pending = pending.subarray(10);
      }
      while (pending.length >= 4) {
        const length = pending.readUInt32BE(0);
        if (pending.length < 4 + length) return;
        pieces.push(pending.subarray(4, 4 + length));
        pending = pending.subarray(4 + length);
        const said = length === 0 ? verdict(Buffer.concat(pieces)) : null;
        if (length === 0) socket.end(said === null ? '' : `${said}\0`);
      }
    });
  };
  const server = createServer(speak);
  return new Promise((resolve) => server.listen(address, () => resolve(server)));
}

describe('the virus scanner', () => {
  let folder: string;
  const servers: Server[] = [];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'terang-clamd-'));
  });
  after(async () => {
    for (const server of servers) server.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function scan(address: string, bytes: string | Buffer): Promise<string> {
    const path = join(folder, 'berkas');
    await writeFile(path, bytes);
    const descriptor = openSync(path, 'r');
    try {
      return await scanned(address, descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
  async function listening(verdict: (bytes: Buffer) => string | null): Promise<string> {
    const server = await peer(verdict, { port: 0 });
    servers.push(server);
    const address = server.address();
    assert.ok(typeof address === 'object' && address);
    return `tcp://127.0.0.1:${address.port}`;
  }
  const judging = (bytes: Buffer) =>
    bytes.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK';

  test('is sent every byte, in pieces, and its verdict is taken', async () => {
    let got = 0;
    const address = await listening((bytes) => {
      got = bytes.length;
      return judging(bytes);
    });
    assert.equal(await scan(address, Buffer.alloc(300_000, 7)), 'bersih');
    assert.equal(got, 300_000);
    assert.equal(await scan(address, `${'x'.repeat(100_000)}${EICAR}`), 'virus');
  });

  test('answers over a socket file as well', async () => {
    const path = join(folder, 'clamd.ctl');
    servers.push(await peer(judging, { path }));
    assert.equal(await scan(`unix:${path}`, EICAR), 'virus');
    assert.equal(await scan(`unix:${path}`, 'bersih'), 'bersih');
  });

  test('that does not take so large a file says so, and that is no clean file', async () => {
    const address = await listening(() => 'INSTREAM size limit exceeded. ERROR');
    assert.equal(await scan(address, 'x'), 'terlalu-besar');
    const cut = createServer((socket) => {
      let got = 0;
      socket.on('error', () => {});
      socket.on('data', (chunk: Buffer) => {
        if (chunk.toString('latin1') === 'zPING\0') socket.end('PONG\0');
        got += chunk.length;
        if (got > 2_000_000) socket.resetAndDestroy();
      });
    });
    servers.push(cut);
    await new Promise<void>((go) => cut.listen({ port: 0 }, go));
    const { port } = cut.address() as { port: number };
    for (let round = 0; round < 20; round += 1)
      assert.equal(await scan(`tcp://127.0.0.1:${port}`, Buffer.alloc(5_000_000)), 'terlalu-besar');
  });

  test('that is not there, hangs up, or says something else gives no verdict: never "clean"', async () => {
    await assert.rejects(scan('tcp://127.0.0.1:1', 'x'), ScannerSilent);
    await assert.rejects(scan(`unix:${join(folder, 'tidak-ada')}`, 'x'), ScannerSilent);
    for (const verdict of ['', 'stream: lstat() failed. ERROR', 'stream: OKAY', 'x'.repeat(10_000)])
      await assert.rejects(scan(await listening(() => verdict), 'x'), ScannerSilent, verdict.slice(0, 30));
    await assert.rejects(scan(await listening(() => null), 'x'), ScannerSilent);
  });
});
