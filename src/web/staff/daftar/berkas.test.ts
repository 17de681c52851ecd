import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, mock, test } from 'node:test';
import { pretendExamined } from '../../../../seeds/testing-run.ts';
import { StoreFailed } from '../../../base/errors.ts';
import { takeIn } from '../../../custody/store/blob.ts';
import { disposition, safeName } from './berkas.ts';
import { type Browsing, type TestServer, testServer } from './testing.ts';

async function* bytes(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}

describe('a file of the office', () => {
  let server: TestServer;
  let reader: Browsing;
  const PDF = Buffer.from('%PDF-1.7\nisi');
  const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
  const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex');

  before(async () => {
    server = await testServer();
    reader = await server.as(server.actors.desk);
    const { site, actors } = server;
    for (const [name, content] of [
      ['a.pdf', PDF],
      ['b.png', PNG],
    ] as const) {
      const { sha256 } = await takeIn(site, actors.penghubung1, { name, bytes: bytes(content) });
      await pretendExamined(site, server, sha256);
    }
  });
  after(() => server.drop());

  test('leaves as a download of its own type that can run and load nothing and is kept by nobody', async () => {
    const { status, headers, body } = await reader.get(`/kerja/berkas/${hash(PDF)}/Laporan%20Kinerja.pdf`);
    assert.equal(status, 200);
    assert.equal(body, PDF.toString());
    assert.equal(headers.get('content-type'), 'application/pdf');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('content-security-policy'), "sandbox; default-src 'none'");
    assert.equal(headers.get('cache-control'), 'private, no-store');
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="Laporan Kinerja\.pdf"/);
    assert.equal(headers.get('content-length'), String(PDF.length));
  });

  test('is sent in part to whoever resumes a download, and as much of it as there is', async () => {
    const path = `/kerja/berkas/${hash(PDF)}/a.pdf`;
    const last = PDF.length - 1;
    for (const [range, from, to, other] of [
      ['bytes=0-3', 0, 3, {}],
      ['bytes=9-', 9, last, {}],
      [`bytes=5-${PDF.length + 100}`, 5, last, {}],
      ['bytes=-3', PDF.length - 3, last, {}],
      ['bytes=-1000', 0, last, {}],
      ['bytes=0-3', 0, 3, { 'if-range': `"${hash(PDF)}"` }],
    ] as const) {
      const { status, headers, body } = await reader.get(path, { range, ...other });
      assert.equal(status, 206, range);
      assert.equal(headers.get('content-range'), `bytes ${from}-${to}/${PDF.length}`, range);
      assert.equal(headers.get('content-length'), String(to - from + 1), range);
      assert.equal(body, PDF.subarray(from, to + 1).toString(), range);
      assert.equal(headers.get('content-security-policy'), "sandbox; default-src 'none'");
    }
    for (const range of [`bytes=${PDF.length}-`, 'bytes=1000-2000', 'bytes=-0']) {
      const { status, headers, body } = await reader.get(path, { range });
      assert.deepEqual([status, body], [416, ''], range);
      assert.equal(headers.get('content-range'), `bytes */${PDF.length}`, range);
    }
    // What cannot be read, asks for several parts, or speaks of another version is answered whole (RFC 9110 14.2).
    const others = ['bytes=3-1', 'bytes=-', 'bytes=a-b', 'lines=0-3', 'bytes=0-1,4-5', 'bytes=0'];
    for (const asked of [...others.map((range) => ({ range })), { range: 'bytes=0-3', 'if-range': '"x"' }]) {
      const { status, headers, body } = await reader.get(path, asked);
      assert.deepEqual([status, body], [200, PDF.toString()], JSON.stringify(asked));
      assert.equal(headers.get('accept-ranges'), 'bytes');
    }
  });

  test('that is damaged is not given out whole', async () => {
    const content = Buffer.from('%PDF-1.7\nrusak nanti');
    const { site, actors } = server;
    const { sha256 } = await takeIn(site, actors.penghubung1, { name: 'c.pdf', bytes: bytes(content) });
    await pretendExamined(site, server, sha256);
    const path = join(site.folders.blobs, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await chmod(path, 0o600);
    await writeFile(path, content.subarray(0, 12));
    await assert.rejects(reader.get(`/kerja/berkas/${sha256}/c.pdf`), /damaged/);
  });

  test('that the store cannot give out just now is asked for again later', async () => {
    const { store } = server.site;
    mock.method(store, 'sizeOf', () => Promise.reject(new StoreFailed('EIO', false)));
    const { status, headers, body } = await reader.get(`/kerja/berkas/${hash(PDF)}/a.pdf`);
    mock.restoreAll();
    assert.equal(status, 503);
    assert.equal(headers.get('retry-after'), '30');
    assert.match(body, /Penyimpanan berkas sedang terganggu\./);
  });

  test('that is a picture is shown in the page', async () => {
    const { headers } = await reader.get(`/kerja/berkas/${hash(PNG)}/b.png`);
    assert.equal(headers.get('content-type'), 'image/png');
    assert.match(headers.get('content-disposition') ?? '', /^inline/);
  });

  test('that the office does not hold, or that is not named by a hash, is not found', async () => {
    for (const name of ['0'.repeat(64), 'x', `${hash(PDF)}0`, '..%2f..%2fetc%2fpasswd']) {
      assert.equal((await reader.get(`/kerja/berkas/${name}/a.pdf`)).status, 404, name);
    }
  });

  test('whose bytes are lost is not found either', async () => {
    const { db, clock } = server.site;
    await db`
      insert into blob (office, sha256, size, media_type, received_at)
      values (${server.office.id}, ${'1'.repeat(64)}, 3, 'application/pdf', ${clock.now()})`;
    await db`insert into examination (office, sha256, queued_at) select office, sha256, received_at from blob
      where sha256 = ${'1'.repeat(64)}`;
    await pretendExamined(server.site, server, '1'.repeat(64));
    assert.equal((await reader.get(`/kerja/berkas/${'1'.repeat(64)}/a.pdf`)).status, 404);
  });

  test('is not for people who are not signed in', async () => {
    const { status, headers } = await server.stranger.get(`/kerja/berkas/${hash(PDF)}/a.pdf`);
    assert.equal(status, 303);
    assert.match(headers.get('location') ?? '', /^\/masuk/);
  });

  test('keeps a name that tells its true type and nothing that a header or a disk would take apart', () => {
    assert.equal(safeName('laporan.pdf', 'application/pdf'), 'laporan.pdf');
    assert.equal(safeName('laporan.html', 'application/pdf'), 'laporan.html.pdf');
    const faked = safeName('laporan＂； filename＊＝UTF－8＇＇evil.html； x＝＂.pdf', 'application/pdf');
    assert.match(
      disposition('attachment', faked),
      /^attachment; filename="[^"\\%;*]+"; filename\*=UTF-8''[^;]+$/,
    );
    const halves = safeName(`${'😀'.repeat(80)}a${'😀'.repeat(80)}.pdf`, 'application/pdf');
    assert.ok(halves.isWellFormed() && disposition('attachment', `\ud83d${halves}`).length > 0);
    assert.equal(
      safeName('../../etc/"x"\r\nSet-Cookie: a=b', 'image/png'),
      '_.._etc__x___Set-Cookie_ a=b.png',
    );
    assert.equal(safeName('', 'application/pdf'), 'berkas.pdf');
    assert.equal(safeName('lap\u202efdp.exe', 'application/pdf'), 'lap_fdp.exe.pdf');
    assert.doesNotMatch(disposition('attachment', safeName('a"b\n.pdf', 'application/pdf')), /\n|b"/);
    assert.match(disposition('attachment', 'surat é.pdf'), /filename\*=UTF-8''surat%20%C3%A9\.pdf$/);
  });
});
