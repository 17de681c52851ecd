import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newId } from '../../../base/id.ts';
import { runById } from '../../../procedure/read-run.ts';
import { PDF, type StatedServer, said, state, statedServer } from './testing.ts';

let server: StatedServer;
before(async () => {
  server = await statedServer();
});
after(() => server.drop());
let db: StatedServer['site']['db'];
beforeEach(() => {
  db = server.site.db;
});

const run = () => runById(db, server.office.id, server.run);
const blobs = async () => (await db<{ n: number }[]>`select count(*)::int as n from blob`)[0]?.n;

test('a statement without output is refused with every reason, and keeps what was typed', async () => {
  const by = await server.browse('petugas_dokumentasi', 0);
  const path = server.step('berkas_bagian', 0);
  const page = await by.get(path);
  const answer = await by.upload(path, said(page, { kelengkapan: '', pernyataan: 'Berkas <lengkap>.' }), []);
  assert.equal(answer.status, 409);
  assert.match(answer.body, /Lampirkan berkas hasilnya/);
  assert.match(answer.body, /Nyatakan bahwa kelengkapannya sudah ada: Data ter Update/);
  assert.match(answer.body, /Berkas &lt;lengkap>\.<\/textarea>/);
  assert.equal((await run()).parts.length, 0);
});

test('a file that came with a refused statement need not be sent again', async () => {
  const by = await server.browse('petugas_dokumentasi', 0);
  const path = server.step('berkas_bagian', 0);
  const refused = await by.upload(path, said(await by.get(path), { kelengkapan: '' }), [PDF()]);
  const kept = /name="berkasTetap" value="([^"]+)"/.exec(refused.body)?.[1] ?? '';
  assert.match(kept, /^[0-9a-f]{64}:hasil\.pdf$/);
  const done = await by.upload(path, said(refused, { berkasTetap: kept }), []);
  assert.equal(done.status, 303);
  const page = await by.get(path);
  assert.match(page.body, /Sudah diserahkan/);
  const [, href = ''] = /href="(\/kerja\/berkas\/[^"]+hasil\.pdf)"/.exec(page.body) ?? [];
  assert.equal((await by.get(href)).body, '%PDF-1.7 isi');
  assert.equal((await server.stranger.get(href)).status, 303, 'only staff open it');
});

test('somebody of another post sees why not, and neither states nor stores anything', async () => {
  const by = await server.browse('petugas_ppid');
  const path = server.step('berkas_bagian', 1);
  const before = await blobs();
  const page = await by.get(path);
  assert.match(page.body, /id="nyatakan"[^>]*aria-disabled="true"/);
  assert.match(page.body, /Hanya Petugas Dokumentasi yang dapat melakukannya/);
  const answer = await by.upload(path, said(page), [PDF()]);
  assert.equal(answer.status, 409);
  assert.equal(await blobs(), before);
});

test('a file of a type that is not kept is told at its field, and the words stay', async () => {
  const by = await server.browse('petugas_dokumentasi', 1);
  const path = server.step('berkas_bagian', 1);
  const file = new File(['<script>'], 'halaman.html');
  const answer = await by.upload(path, said(await by.get(path)), [file]);
  assert.equal(answer.status, 422);
  assert.match(answer.body, /Berkas bulan ini lengkap\.<\/textarea>/);
});

test('a unit with nothing states nihil without file, and the next step shows what the step before handed in', async () => {
  const by = await server.browse('petugas_dokumentasi', 1);
  const path = server.step('berkas_bagian', 1);
  const page = await by.get(path);
  assert.equal((await by.upload(path, said(page, { nihil: 'ya', kelengkapan: '' }), [])).status, 303);
  const next = await by.get(server.step('serahan_softcopy', 1));
  assert.match(next.body, /Dari langkah 1/);
  assert.match(next.body, /“Berkas bulan ini lengkap\.”/);
});

test('what a step works from must be what its performer saw', async () => {
  const by = await server.browse('petugas_dokumentasi', 1);
  const path = server.step('serahan_softcopy', 1);
  const answer = await by.upload(
    path,
    { ...said(await by.get(path), { kertas: '1' }), terlihat: newId() },
    [],
  );
  assert.equal(answer.status, 409);
  assert.match(answer.body, /Hasil langkah sebelumnya berubah/);
  assert.equal((await state(by, path)).status, 303);
});

test('an output, unit or run that is not there is not found, and neither is one that a room makes', async () => {
  const by = await server.browse('petugas_dokumentasi', 0);
  for (const path of [
    `/kerja/prosedur/${server.run}/langkah/tidak_ada`,
    `/kerja/prosedur/${server.run}/langkah/draf_unit`,
    `/kerja/prosedur/${server.run}/langkah/berkas_bagian?unit=${newId()}`,
    `/kerja/prosedur/${server.run}/langkah/berkas_bagian`,
    `/kerja/prosedur/${newId()}/langkah/berkas_bagian`,
    '/kerja/prosedur/x/langkah/berkas_bagian',
  ]) {
    assert.equal((await by.get(path)).status, 404, path);
    assert.equal((await by.upload(path, {}, [])).status, 404, path);
  }
});
