import { ReadStream } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type Digest, digestHere } from './check-blob.ts';
import type { Answer, Order } from './hash-worker.ts';

/** Threads that hash: the two cores that an office's machine has at least. */
const THREADS = 2;

interface Waiting {
  resolve(read: { sha256: string | null; bytes: number }): void;
  reject(error: unknown): void;
}

/** Hashing in threads of its own; whoever opened it closes it. */
export interface HashThreads {
  readonly digest: Digest;
  close(): Promise<void>;
}

/**
 * Files on this machine's disk are hashed in threads, which read them themselves in large pieces: twice as fast on two
 * cores, and the server goes on answering meanwhile. What comes over the network is hashed here, piece by piece.
 */
export function hashThreads(): HashThreads {
  const waiting = new Map<number, Waiting>();
  const workers: Worker[] = [];
  let orders = 0;
  const fail = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const worker = new Worker(new URL('./hash-worker.js', import.meta.url), { execArgv: [] });
    worker.on('message', ({ id, code, ...read }: Answer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (code) asked?.reject(Object.assign(new Error(code), { code }));
      else asked?.resolve(read);
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the hashing thread ended')));
    worker.unref();
    workers.push(worker);
    return worker;
  };
  const inThread = (fd: number, most: number, signal: AbortSignal | undefined) =>
    new Promise<{ sha256: string | null; bytes: number }>((resolve, reject) => {
      signal?.throwIfAborted();
      const order: Order = { id: orders++, fd, most };
      const worker = workers.length < THREADS ? start() : (workers[order.id % THREADS] as Worker);
      waiting.set(order.id, { resolve, reject });
      worker.postMessage(order);
    });
  return {
    async digest(stream, most, signal) {
      const fd = stream instanceof ReadStream ? (stream as { readonly fd?: unknown }).fd : undefined;
      if (typeof fd !== 'number') return digestHere(stream, most, signal);
      try {
        return await inThread(fd, most, signal);
      } finally {
        stream.destroy();
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
