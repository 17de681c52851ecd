import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type HttpResponse, Upload } from 'tus-js-client';
import { sha256 } from '../../base/hash.ts';
import { programFile } from '../../base/paths.ts';
import { softcopyById } from '../../custody/softcopy/softcopy.ts';
import type { Tus } from './testing.ts';
import { document, openUploads, type Uploads } from './testing-uploads.ts';

let at: Uploads;
let mine: Tus;

before(async () => {
  at = await openUploads();
  mine = await at.tusAs(at.office.actors.penghubung1);
});
after(() => at.drop());

test('a file that comes in three requests is handed in with the last, and its hash is told', async () => {
  const bytes = document(300_000);
  const path = await at.begin(mine, 'Laporan Kinerja 2025.pdf', bytes);
  for (const [from, until] of [
    [0, 100_000],
    [100_000, 200_000],
  ] as const) {
    const answer = await mine.patch(path, from, bytes.subarray(from, until));
    assert.deepEqual([answer.status, answer.headers['upload-offset']], [204, String(until)]);
    assert.ok(answer.headers['upload-expires']);
    assert.equal(answer.headers['upload-softcopy'], undefined);
  }
  const last = await mine.patch(path, 200_000, bytes.subarray(200_000));
  assert.equal(last.status, 204, last.body);
  assert.equal(last.headers['upload-sha256'], sha256(bytes));
  const found = await softcopyById(
    at.database.db,
    at.office.office.id,
    String(last.headers['upload-softcopy']),
  );
  assert.deepEqual(
    [found.name, found.via, found.person, found.size, found.sha256],
    ['Laporan Kinerja 2025.pdf', 'unggahan', at.office.actors.penghubung1.person, 300_000, sha256(bytes)],
  );
  assert.equal(await at.site.store.sizeOf(found.sha256), 300_000);
  assert.deepEqual(await at.parts(), []);
});

test('the answer to the last request can be asked for again, as often as it was lost', async () => {
  const bytes = document(5_000);
  const path = await at.begin(mine, 'a.pdf', bytes);
  const first = await mine.patch(path, 0, bytes);
  for (const answer of [
    await mine.head(path),
    await mine.patch(path, 5_000, Buffer.alloc(0)),
    await mine.head(path),
  ]) {
    assert.equal(answer.headers['upload-offset'], '5000');
    assert.equal(answer.headers['upload-softcopy'], first.headers['upload-softcopy']);
    assert.equal(answer.headers['upload-sha256'], sha256(bytes));
  }
  assert.equal(await at.count(sha256(bytes)), 1);
});

test('a request that does not go on where the file ends changes nothing', async () => {
  const bytes = document(10_000);
  const path = await at.begin(mine, 'a.pdf', bytes);
  await mine.patch(path, 0, bytes.subarray(0, 4_000));
  for (const offset of [0, 3_999, 4_001, 10_000])
    assert.equal(
      (await mine.patch(path, offset, bytes.subarray(offset, 10_000))).status,
      409,
      String(offset),
    );
  assert.equal((await mine.head(path)).headers['upload-offset'], '4000');
  assert.equal(
    (await mine.patch(path, 4_000, bytes.subarray(4_000))).headers['upload-sha256'],
    sha256(bytes),
  );
});

test('a body that breaks off keeps what came, and the rest follows', async () => {
  const bytes = document(2_000_000);
  const path = await at.begin(mine, 'a.pdf', bytes);
  const breakWhen = () => at.onDisk(path, 700_000);
  const broken = await mine.patch(path, 0, bytes, { stopAfter: 700_000, breakWhen });
  assert.equal(broken.status, 0);
  const offset = Number((await mine.head(path)).headers['upload-offset']);
  assert.equal(offset, 700_000);
  const last = await mine.patch(path, offset, bytes.subarray(offset));
  assert.equal(last.headers['upload-sha256'], sha256(bytes));
});

test('more bytes than were announced are not taken', async () => {
  const bytes = document(1_000);
  const path = await at.begin(mine, 'a.pdf', bytes);
  const more = Buffer.concat([bytes, Buffer.from('more')]);
  assert.equal((await mine.patch(path, 0, more)).status, 413);
  // Without a length only the announced bytes are written.
  const chunked = await mine.patch(path, 0, more, { headers: { 'transfer-encoding': 'chunked' } });
  assert.equal(chunked.headers['upload-sha256'], sha256(bytes));
});

test('a request that takes an upload over stops the one before it, whose bytes are kept', async () => {
  const bytes = document(400_000);
  const path = await at.begin(mine, 'a.pdf', bytes);
  // Announces everything, sends a part, and stays silent: a phone that lost its signal.
  const silent = mine.patch(path, 0, bytes, { stopAfter: 200_000 });
  await at.onDisk(path, 200_000);
  assert.equal((await mine.head(path)).headers['upload-offset'], '200000');
  const last = await mine.patch(path, 200_000, bytes.subarray(200_000));
  assert.equal(last.headers['upload-sha256'], sha256(bytes));
  await silent;
});

test('the same bytes a second time are the same softcopy, and the giver is told where it is', async () => {
  const bytes = document(3_000);
  const first = await mine.patch(await at.begin(mine, 'satu.pdf', bytes), 0, bytes);
  const second = await mine.patch(await at.begin(mine, 'dua.pdf', bytes), 0, bytes);
  assert.equal(second.headers['upload-softcopy'], first.headers['upload-softcopy']);
  assert.match(decodeURIComponent(String(second.headers['upload-note'])), /sudah tersimpan/);
});

test('an independent client of the protocol uploads, stops, and resumes', async () => {
  const bytes = document(1_000_000);
  const session = await at.sessionOf(at.office.actors.penghubung1);
  const options = {
    endpoint: `http://127.0.0.1:${at.port()}/kerja/arsip/unggah`,
    headers: { cookie: session, 'sec-fetch-site': 'same-origin' },
    metadata: { filename: 'luar.pdf', unit: at.office.units[0]?.id ?? '', run: '' },
    chunkSize: 300_000,
    retryDelays: null,
  };
  const url = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(bytes, {
      ...options,
      onError: reject,
      onSuccess: () => reject(new Error('it did not stop')),
      onChunkComplete: () => void upload.abort().then(() => resolve(upload.url ?? '')),
    });
    upload.start();
  });
  const hash = await new Promise<string | undefined>((resolve, reject) => {
    const onSuccess = ({ lastResponse }: { lastResponse: HttpResponse }) =>
      resolve(lastResponse.getHeader('upload-sha256'));
    new Upload(bytes, { ...options, uploadUrl: url, onError: reject, onSuccess }).start();
  });
  assert.equal(hash, sha256(bytes));
});

test('kill -9 of the server in the middle of a file loses nothing that was acknowledged', async () => {
  const start = async () => {
    const main = programFile('dist', 'src', 'web', 'serah', 'testing-child.js');
    const child = spawn(process.execPath, [main, at.database.url, at.data], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, port: Number(line.toString()) };
  };
  let running = await start();
  const tus = await at.tusAs(at.office.actors.penghubung1, () => running.port);
  const bytes = document(6_000_000);
  try {
    const path = await at.begin(tus, 'besar.pdf', bytes);
    let acknowledged = 0;
    for (let round = 0; acknowledged < bytes.length; round += 1) {
      const until = Math.min(acknowledged + 1_000_000, bytes.length);
      const answer = await tus.patch(path, acknowledged, bytes.subarray(acknowledged, until));
      assert.equal(answer.status, 204, answer.body);
      acknowledged = until;
      if (round % 2 === 1) continue;
      // In the middle of the next request; after the last one, before its sender asks again.
      const more = Math.min(300_000, bytes.length - acknowledged);
      const next = tus.patch(path, acknowledged, bytes.subarray(acknowledged), { stopAfter: more });
      if (more > 0) await at.onDisk(path, acknowledged + more);
      running.child.kill('SIGKILL');
      await Promise.all([next, once(running.child, 'exit')]);
      running = await start();
      const offset = Number((await tus.head(path)).headers['upload-offset']);
      assert.equal(offset, acknowledged + more);
      acknowledged = offset;
    }
    const { headers } = await tus.head(path);
    assert.equal(headers['upload-sha256'], sha256(bytes));
    const stored = join(
      at.site.folders.blobs,
      'sha256',
      sha256(bytes).slice(0, 2),
      sha256(bytes).slice(2, 4),
    );
    assert.equal((await stat(join(stored, sha256(bytes)))).size, bytes.length);
  } finally {
    running.child.kill('SIGKILL');
  }
});
