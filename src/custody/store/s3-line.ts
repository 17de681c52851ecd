import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';

/** What a request on its way meets. */
export type Fault = (from: IncomingMessage, to: ServerResponse, pass: Pass) => void;

/** Hands the request on; with changed headers of the answer, or telling only when the answer is there. */
interface Pass {
  on(changed?: Readonly<Record<string, string>>): void;
  /** Sends the request on and leaves the asker without the answer. */
  unanswered(): void;
  /** Sends the first bytes of the request's body on and cuts both lines. */
  half(): void;
}

export interface Line {
  readonly endpoint: string;
  /** The n-th request from now on, counted from 1, meets this; every other one passes. */
  fail(n: number, fault: Fault): void;
  /** True when that request came. */
  failed(): boolean;
  close(): Promise<void>;
}

/** A line to an object store that can be disturbed. */
export async function openLine(upstream: string): Promise<Line> {
  let left = 0;
  let fault: Fault | null = null;
  const onRequest = (from: IncomingMessage, to: ServerResponse) => {
    const forward = () => {
      const onward = request(`${upstream}${from.url}`, {
        method: from.method,
        headers: from.headers,
        agent: false,
      });
      onward.on('continue', () => to.writeContinue());
      // Swift sends a body even with its answer to HEAD; what breaks after the answer is none of ours.
      onward.on('error', () => to.headersSent || to.destroy());
      return onward;
    };
    const pass: Pass = {
      on(changed = {}) {
        const onward = forward();
        onward.on('response', (answer) => {
          to.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...changed });
          if (from.method === 'HEAD') to.end(() => onward.destroy());
          else pipeline(answer, to, () => {});
        });
        from.pipe(onward);
      },
      unanswered() {
        const onward = forward();
        onward.on('response', (answer) => answer.resume().on('end', () => to.destroy()));
        from.pipe(onward);
      },
      half() {
        const onward = forward();
        const cut = () => {
          onward.destroy();
          to.destroy();
        };
        from.once('data', (chunk: Buffer) =>
          onward.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), cut),
        );
        from.once('end', cut);
        onward.once('response', cut);
      },
    };
    left -= 1;
    if (left === 0 && fault) fault(from, to, pass);
    else pass.on();
  };
  const server = createServer(onRequest);
  // Whoever asks first whether to send a body hears it from the object store.
  server.on('checkContinue', onRequest);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fail(n, what) {
      left = n;
      fault = what;
    },
    failed: () => left <= 0,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An answer of the object store's own: this status and code. */
export function refusing(status: number, code: string): Fault {
  return (from, to) => {
    to.writeHead(status, { 'content-type': 'application/xml' });
    to.end(from.method === 'HEAD' ? undefined : `<Error><Code>${code}</Code></Error>`);
  };
}
