import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { kotaTangerang } from '../seeds/kota-tangerang.ts';
import { openWorld } from '../seeds/open-world.ts';
import { stopwatch, systemClock } from '../src/base/clock.ts';
import { openDatabase } from '../src/db/open.ts';
import { openSession } from '../src/people/sign-in.ts';
import { inFolder, print, rounded } from './measure.ts';
import { configIn } from './published.ts';
import { peakMegabytes, residentMegabytes, type Serving, serveTerang } from './servers.ts';

/** Bytes of the file: the largest that is taken in, 5 GiB. */
const SIZE = 5_368_709_120;
/** Bytes of a request, as the browser sends them. */
const CHUNK = 5_000_000;
/** Memory that the server may hold, in megabytes: 200 MiB. */
const LIMIT = 210;
const TUS = { 'tus-resumable': '1.0.0', 'sec-fetch-site': 'same-origin' };

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** Sends a request of the protocol; the body is repeated bytes, whose beginning says PDF. */
function ask(
  { port }: Serving,
  { method, path, headers, body }: { method: string; path: string; headers: object; body?: Buffer },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { ...TUS, ...headers } },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Makes an office and a session of somebody who hands files in. */
async function prepare(folder: string): Promise<{ cookie: string; unit: string }> {
  const { db, close } = await openDatabase(configIn(folder), { exclusive: true });
  try {
    const deps = { db, clock: systemClock };
    const world = await openWorld(deps, kotaTangerang);
    const by = world.actors.find((one) => one.fungsi === 'petugas_dokumentasi');
    if (!by?.unit) throw new Error('nobody hands files in');
    const who = { office: by.office, person: by.person, mandate: null, shared: false };
    return { cookie: `sesi=${await openSession(deps, who)}`, unit: by.unit };
  } finally {
    await close();
  }
}

/** One file of 5 GiB through the running server in resumable parts, to its receipt; memory against the limit. */
async function main(): Promise<void> {
  await inFolder(async (folder) => {
    const { cookie, unit } = await prepare(folder);
    const server = await serveTerang(configIn(folder).data);
    try {
      const idle = residentMegabytes(server.pid);
      const said = Object.entries({ filename: 'rekaman-rapat.pdf', unit })
        .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
        .join(',');
      const made = await ask(server, {
        ...{ method: 'POST', path: '/kerja/arsip/unggah' },
        headers: { cookie, 'upload-length': SIZE, 'upload-metadata': said, 'content-length': 0 },
      });
      if (made.status !== 201) throw new Error(`the upload was not begun: ${made.status}`);
      const path = new URL(String(made.headers['location']), `http://127.0.0.1:${server.port}`).pathname;
      const piece = randomBytes(CHUNK);
      piece.write('%PDF-1.7\n', 'latin1');
      const elapsed = stopwatch();
      let last: Answer = made;
      for (let offset = 0; offset < SIZE; offset += CHUNK) {
        const body = piece.subarray(0, Math.min(CHUNK, SIZE - offset));
        const headers = {
          ...{ cookie, 'upload-offset': offset, 'content-length': body.length },
          'content-type': 'application/offset+octet-stream',
        };
        last = await ask(server, { method: 'PATCH', path, headers, body });
        if (last.status !== 204) throw new Error(`byte ${offset}: ${last.status}`);
      }
      if (!last.headers['upload-sha256']) throw new Error('there is no receipt');
      const speed = rounded(SIZE / 1_048_576 / (elapsed() / 1000));
      const peak = peakMegabytes(server.pid);
      const ratio = rounded(LIMIT / peak);
      print(
        'upload',
        'limit',
        [{ what: '5 GiB in parts', unit: 'MB', ours: peak, peer: LIMIT, ratio, from: ratio, to: ratio }],
        { goal: 1, megabytesIdle: idle, mebibytesPerSecond: speed, parts: Math.ceil(SIZE / CHUNK) },
      );
    } finally {
      await server.stop();
    }
  });
}

await main();
