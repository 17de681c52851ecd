import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

/** A file that the main thread has open, to be hashed from its beginning. */
export interface Order {
  readonly id: number;
  readonly fd: number;
  /** Bytes beyond which reading stops: it is another file then. */
  readonly most: number;
}

export interface Answer {
  readonly id: number;
  /** Null when there was more than the most. */
  readonly sha256: string | null;
  readonly bytes: number;
  /** The system's error, such as EIO. */
  readonly code?: string;
}

/** As much as a disk gives at once; larger pieces were no faster. */
const piece = Buffer.allocUnsafe(1 << 18);

function answer({ id, fd, most }: Order): Answer {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for (;;) {
      const read = readSync(fd, piece, 0, piece.length, bytes);
      if (read === 0) return { id, sha256: hash.digest('hex'), bytes };
      bytes += read;
      if (bytes > most) return { id, sha256: null, bytes };
      hash.update(piece.subarray(0, read));
    }
  } catch (error) {
    return { id, sha256: null, bytes, code: (error as NodeJS.ErrnoException).code ?? 'unknown' };
  }
}

parentPort?.on('message', (order: Order) => parentPort?.postMessage(answer(order)));
