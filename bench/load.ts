import { connect } from 'node:net';
import { stopwatch } from '../src/base/clock.ts';

/**
 * Asks one server for one page over and over: `load.js PORT PATH CONNECTIONS SECONDS`, loopback only. Every
 * connection waits for its answer before it asks again. Prints requests per second, once the connections are
 * warm, and how many there were in all.
 */
const [port, path, connections, seconds] = process.argv.slice(2);
const WARM_UP_MS = 200;
const question = Buffer.from(
  `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\naccept-encoding: gzip\r\naccept: text/html\r\n\r\n`,
);

const elapsed = stopwatch();
const endMs = WARM_UP_MS + Number(seconds) * 1000;
let answered = 0;
let warm = 0;
let open = Number(connections);

function ask(): void {
  const socket = connect({ port: Number(port), host: '127.0.0.1', noDelay: true });
  /** Bytes of an answer, the same each time; taken from the first. */
  let size = 0;
  let left = 0;
  socket.on('connect', () => socket.write(question));
  socket.on('error', (error) => {
    throw error;
  });
  socket.on('close', () => {
    if (--open === 0)
      process.stdout.write(
        `${JSON.stringify({ perSecond: (warm * 1000) / (endMs - WARM_UP_MS), answered })}\n`,
      );
  });
  socket.on('data', (chunk: Buffer) => {
    if (left === 0) {
      if (chunk.toString('latin1', 0, 12) !== 'HTTP/1.1 200')
        throw new Error(chunk.toString('latin1', 0, 200));
      if (size === 0) size = sizeOf(chunk);
      left = size;
    }
    left -= chunk.length;
    if (left > 0) return;
    if (left < 0) throw new Error('an answer is longer than the first');
    const now = elapsed();
    answered += 1;
    if (now > endMs) {
      socket.destroy();
      return;
    }
    if (now > WARM_UP_MS) warm += 1;
    socket.write(question);
  });
}

function sizeOf(start: Buffer): number {
  const head = start.indexOf('\r\n\r\n') + 4;
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(start.toString('latin1', 0, head))?.[1];
  if (head < 4 || !length) throw new Error('the answer does not say its length');
  return head + Number(length);
}

for (let n = Number(connections); n > 0; n -= 1) ask();
