import { spawnSync } from 'node:child_process';
import { readFileSync, readSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { stopwatch } from '../../../base/clock.ts';
import { frame, KIND } from '../sandbox/frames.ts';

/** A child gone bad, for tests: it does what a parser that was taken over might try. */
const what = (JSON.parse(process.argv[2] ?? '{}') as { what: string }).what;
const say = (value: object) =>
  process.stdout.write(frame({ kind: KIND.result, page: 0, payload: Buffer.from(JSON.stringify(value)) }));

/** What comes of an attempt: `ok`, or the code of the error that stopped it. */
function outcome(attempt: () => void): string {
  try {
    attempt();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

if (what !== 'stillborn')
  process.stdout.write(frame({ kind: KIND.ready, page: 0, payload: Buffer.alloc(0) }));

if (what === 'escape') {
  const ownFile = outcome(() => readSync(3, Buffer.alloc(4), 0, 4, 0));
  const connected = await new Promise<string>((resolve) => {
    const socket = connect(9, '192.0.2.1').once('connect', () => resolve('ok'));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    socket.setTimeout(500, () => resolve('ETIMEDOUT'));
  });
  say({
    ownFile,
    read: outcome(() => readFileSync('/etc/hostname')),
    write: outcome(() => writeFileSync('/tmp/terang-escaped', 'x')),
    writeOwn: outcome(() => writeFileSync('/dev/fd/3', 'x')),
    spawn: outcome(() => {
      const { error } = spawnSync('/bin/true');
      if (error) throw error;
    }),
    code: outcome(() => void new Function('return 1')()),
    environment: outcome(() => readFileSync('/proc/self/environ')),
    connected,
  });
  process.exitCode = 0;
  setImmediate(() => process.exit());
} else if (what === 'crash') process.abort();
else if (what === 'garbage') process.stdout.write(Buffer.alloc(5000, 0xee));
else if (what === 'silence') process.exitCode = 0;
else if (what === 'no-account') say({ jenis: '<script>', findings: 'banyak' });
else if (what === 'flood') {
  const piece = frame({ kind: KIND.image, page: 1, payload: Buffer.alloc(8_000_000) });
  const more = () => process.stdout.write(piece, more);
  more();
} else if (what === 'memory') {
  const kept: Buffer[] = [];
  for (;;) kept.push(Buffer.alloc(64 * 1024 * 1024, 1));
} else if (what === 'hang') {
  const since = stopwatch();
  while (since() < 3_600_000) void since;
}
