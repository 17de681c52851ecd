import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { softcopyById } from '../../custody/softcopy/softcopy.ts';
import { type Tus, tusOf } from './testing.ts';
import { document, openUploads, type Uploads } from './testing-uploads.ts';

let at: Uploads;
let mine: Tus;

before(async () => {
  at = await openUploads();
  mine = await at.tusAs(at.office.actors.penghubung1);
});
after(() => at.drop());

test('nobody reaches another person’s upload, nor one that does not exist', async () => {
  const bytes = document(1_000);
  const path = await at.begin(mine, 'a.pdf', bytes);
  const colleague = await at.tusAs(at.office.actors.kepala1);
  const desk = await at.tusAs(at.office.actors.desk);
  for (const other of [colleague, desk]) {
    assert.equal((await other.head(path)).status, 404);
    assert.equal((await other.patch(path, 0, bytes)).status, 404);
    assert.equal((await other.remove(path)).status, 404);
  }
  const stranger = tusOf(at.port, '/kerja/arsip/unggah', {}, {});
  assert.equal((await stranger.head(path)).status, 401);
  assert.equal((await stranger.patch(path, 0, bytes)).status, 401);
  for (const id of ['0', '../../etc/passwd', '%2e%2e', '01a20000-0000-7000-8000-000000000000'])
    assert.equal((await mine.head(`/kerja/arsip/unggah/${id}`)).status, 404, id);
  assert.equal((await mine.head(path)).headers['upload-offset'], '0');
});

test('an upload begins only where its file could be handed in', async () => {
  const status = async (tus: Tus, name: string, size: number, more = {}) =>
    (await tus.create(name, size, more)).status;
  assert.equal(await status(await at.tusAs(at.office.actors.penghubung2), 'a.pdf', 10), 403);
  assert.equal(await status(await at.tusAs(at.office.actors.ketua), 'a.pdf', 10), 403);
  assert.equal(await status(mine, 'a.pdf', 10, { run: '01a20000-0000-7000-8000-000000000000' }), 403);
  assert.equal(await status(mine, 'a.html', 10), 422);
  assert.equal(await status(mine, 'a', 10), 422);
  assert.equal(await status(mine, 'a.pdf', 0), 422);
  assert.equal(await status(mine, 'a.pdf', 5_368_709_121), 413);
  const { status: noLength } = await tusOf(at.port, '/kerja/arsip/unggah', {}, {}).head(
    '/kerja/arsip/unggah',
  );
  assert.notEqual(noLength, 200);
});

test('an upload stops when its giver may no longer hand in, and goes on when they may again', async () => {
  const bytes = document(2_000);
  const path = await at.begin(mine, 'a.pdf', bytes);
  await mine.patch(path, 0, bytes.subarray(0, 500));
  const { mandate } = at.office.actors.penghubung1;
  await at.database.db`update mandate set valid_until = '2026-01-03' where id = ${mandate}`;
  assert.notEqual((await mine.patch(path, 500, bytes.subarray(500))).status, 204);
  await at.database.db`update mandate set valid_until = null where id = ${mandate}`;
  assert.equal((await mine.patch(path, 500, bytes.subarray(500))).status, 204);
});

test('a file that is not what its name says is refused with its first bytes, and nothing of it stays', async () => {
  const bytes = Buffer.alloc(100_000, 'MZ');
  const path = await at.begin(mine, 'laporan.pdf', bytes);
  const answer = await mine.patch(path, 0, bytes.subarray(0, 50_000));
  assert.equal(answer.status, 422);
  assert.match(decodeURIComponent(String(answer.headers['upload-problem'])), /Isi berkas ini bukan \.pdf/);
  assert.equal((await mine.head(path)).status, 404);
  assert.ok(!(await at.parts()).includes(path.split('/').at(-1) ?? ''));
});

test('a file of fewer bytes than its type needs is refused at its end', async () => {
  const bytes = Buffer.from('%PD');
  const path = await at.begin(mine, 'a.pdf', bytes);
  assert.equal((await mine.patch(path, 0, bytes)).status, 422);
});

test('an upload that stood still for a week is gone, and its bytes with it', async () => {
  const bytes = document(2_000);
  const path = await at.begin(mine, 'a.pdf', bytes);
  await mine.patch(path, 0, bytes.subarray(0, 500));
  const id = path.split('/').at(-1) ?? '';
  await at.database.db`update upload set expires_at = now() - interval '1 second' where id = ${id}`;
  assert.equal((await mine.head(path)).status, 410);
  assert.equal((await mine.head(path)).status, 404);
  assert.ok(!(await at.parts()).includes(path.split('/').at(-1) ?? ''));
});

test('an upload can be given up; one that is handed in cannot', async () => {
  const bytes = document(2_000);
  const given = await at.begin(mine, 'a.pdf', bytes);
  await mine.patch(given, 0, bytes.subarray(0, 500));
  assert.equal((await mine.remove(given)).status, 204);
  assert.equal((await mine.head(given)).status, 404);
  const done = await at.begin(mine, 'a.pdf', bytes);
  await mine.patch(done, 0, bytes);
  assert.equal((await mine.remove(done)).status, 410);
});

test('whoever does not speak the protocol is told which version there is', async () => {
  const plain = tusOf(at.port, '/kerja/arsip/unggah', { 'tus-resumable': '0.2.2' }, {});
  const signed = await at.tusAs(at.office.actors.penghubung1);
  assert.equal((await plain.create('a.pdf', 10)).status, 401);
  const path = await at.begin(signed, 'a.pdf', document(100));
  const wrong = await signed.patch(path, 0, document(100), { headers: { 'content-type': 'text/plain' } });
  assert.equal(wrong.status, 415);
  const noOffset = await signed.patch(path, 0, document(100), { headers: { 'upload-offset': 'x' } });
  assert.equal(noOffset.status, 400);
  const old = await signed.patch(path, 0, document(100), { headers: { 'tus-resumable': '0.2.2' } });
  assert.deepEqual([old.status, old.headers['tus-version']], [412, '1.0.0']);
});

test('names in metadata keep no folder and no control character', async () => {
  const bytes = document(1_234);
  const path = await at.begin(mine, '../../..\\etc/\u202epasswd\u0000.pdf', bytes);
  const { headers } = await mine.patch(path, 0, bytes);
  const found = await softcopyById(at.database.db, at.office.office.id, String(headers['upload-softcopy']));
  assert.equal(found.name, 'passwd .pdf');
});
