import { read } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { promisify } from 'node:util';

/** The scanner gave no verdict; the file waits. */
export class ScannerSilent extends Error {
  override readonly name = 'ScannerSilent';
}

/** Milliseconds for connecting, and for silence while it scans. */
const [CONNECT_MS, SILENCE_MS] = [5_000, 120_000];
/** Bytes sent at once; a piece begins with its length in four bytes, and the last piece is empty. */
const [LENGTH, PIECE] = [4, 65_536];
/** Bytes below which no office sets the limit of a stream. */
const LEAST_LIMIT = 1_000_000;
/** An answer is one line; a longer one is none. */
const MOST_ANSWER = 4_096;

/** Reads without owning the descriptor: a stream that breaks off would close it while its owner still reads. */
const readAt = promisify(read);

/** Where clamd listens: `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`. */
export type ClamdAddress = string;

function dial(address: ClamdAddress): Socket {
  const { hostname, port } = address.startsWith('unix:') ? { hostname: '', port: '' } : new URL(address);
  const socket = hostname
    ? connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) })
    : connect({ path: address.slice('unix:'.length) });
  return socket.setTimeout(CONNECT_MS, () => socket.destroy(new Error('no answer')));
}

/**
 * Has clamd look at an open file (protocol INSTREAM of clamd(8)).
 * @returns `terlalu-besar` when the file is larger than clamd takes; a virus's name is nobody's business here
 * @throws ScannerSilent when it cannot be reached, breaks off, or says something else
 */
export async function scanned(address: ClamdAddress, descriptor: number): Promise<Verdict> {
  const socket = dial(address);
  const answer = heard(socket);
  answer.catch(() => {});
  const piece = Buffer.alloc(LENGTH + PIECE);
  let [bytes, whole] = [0, false];
  try {
    await sent(socket, Buffer.from('zINSTREAM\0', 'latin1'));
    socket.setTimeout(SILENCE_MS);
    for (let length = -1; length !== 0; bytes += length) {
      length = (await readAt(descriptor, piece, LENGTH, PIECE, bytes)).bytesRead;
      piece.writeUInt32BE(length);
      await sent(socket, piece.subarray(0, LENGTH + length));
    }
    whole = true;
  } catch {
    // What was heard until then decides.
  }
  try {
    const verdict = verdictOf(await answer);
    if (verdict && (whole || verdict !== 'bersih')) return verdict;
  } catch {
    // clamd says that a stream is too long and hangs up at once, so that its words are often lost on the way.
    if (!whole && bytes >= LEAST_LIMIT && (await isAlive(address))) return 'terlalu-besar';
  } finally {
    socket.destroy();
  }
  throw new ScannerSilent('no verdict');
}

/** True when clamd answers at all. */
async function isAlive(address: ClamdAddress): Promise<boolean> {
  const socket = dial(address);
  const answer = heard(socket);
  answer.catch(() => {});
  try {
    await sent(socket, Buffer.from('zPING\0', 'latin1'));
    return (await answer) === 'PONG';
  } catch {
    return false;
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
