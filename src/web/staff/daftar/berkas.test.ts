import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { takeIn } from '../../../custody/blob.ts';
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
      await takeIn(site, actors.penghubung1, site.folders.blobs, { name, bytes: bytes(content) });
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
