import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** The scanner gave no verdict; the file waits. */
export class ScannerSilent extends Error {
  override readonly name = 'ScannerSilent';
}

/** Milliseconds for connecting, and for silence while it scans. */
const [CONNECT_MS, SILENCE_MS] = [5_000, 120_000];
/** Bytes sent at once; a piece begins with its length. */
const PIECE = 65_536;
/** An answer is one line; a longer one is none. */
const MOST_ANSWER = 4_096;

/** Where clamd listens: `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`. */
export type ClamdAddress = string;

function dial(address: ClamdAddress): Socket {
  if (address.startsWith('unix:')) return connect({ path: address.slice('unix:'.length) });
  const { hostname, port } = new URL(address);
  return connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) });
}

/**
 * Has clamd look at an open file (protocol INSTREAM of clamd(8)).
 * @returns `terlalu-besar` when the file is larger than clamd takes; a virus's name is nobody's business here
 * @throws ScannerSilent when it cannot be reached, breaks off, or says something else
 */
export async function scanned(address: ClamdAddress, descriptor: number): Promise<Verdict> {
  const socket = dial(address);
  socket.setTimeout(CONNECT_MS, () => socket.destroy(new Error('no answer')));
  const answer = heard(socket);
  // An answer may come before all is sent: clamd takes no more than it is told to.
  let early: string | null = null;
  answer.then(
    (text) => {
      early = text;
    },
    () => {},
  );
  try {
    await sent(socket, Buffer.from('zINSTREAM\0', 'latin1'));
    socket.setTimeout(SILENCE_MS);
    const file = createReadStream('', { fd: descriptor, start: 0, autoClose: false, highWaterMark: PIECE });
    for await (const chunk of file as AsyncIterable<Buffer>) {
      if (early !== null) break;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      await sent(socket, Buffer.concat([length, chunk]));
    }
    if (early === null) await sent(socket, Buffer.alloc(4));
  } catch {
    // What was heard until then decides.
  }
  try {
    const verdict = verdictOf(await answer);
    // Whoever calls a file clean before having all of it has not looked.
    if (verdict && (verdict !== 'bersih' || early === null || socket.bytesWritten > 0)) return verdict;
    throw new ScannerSilent('an answer that is no verdict');
  } catch (error) {
    throw error instanceof ScannerSilent ? error : new ScannerSilent('unreachable');
  } finally {
    socket.destroy();
  }
}

type Verdict = 'bersih' | 'virus' | 'terlalu-besar';

function verdictOf(answer: string): Verdict | null {
  if (answer === 'stream: OK') return 'bersih';
  if (/^stream: .+ FOUND$/.test(answer)) return 'virus';
  return /size limit exceeded/i.test(answer) ? 'terlalu-besar' : null;
}

/** Resolves when the bytes left, so that a slow scanner is not flooded. */
function sent(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = () => reject(new ScannerSilent('closed'));
    socket.once('close', failed);
    socket.write(bytes, (error) => {
      socket.off('close', failed);
      if (error) reject(error);
      else resolve();
    });
  });
}

/** The one line that comes back, without its end. */
function heard(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const end = text.search(/[\0\n]/);
      if (end >= 0) resolve(text.slice(0, end).trim());
      else if (text.length > MOST_ANSWER) socket.destroy(new Error('too long'));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new ScannerSilent('closed')));
  });
}
