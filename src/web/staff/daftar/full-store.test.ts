import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, mock, test } from 'node:test';
import { StoreFailed } from '../../../base/errors.ts';
import { newId } from '../../../base/id.ts';
import { draftById } from '../../../daftar/draft/draft.ts';
import { type Browsing, filledRow, type TestServer, testServer } from './testing.ts';

const PDF = new File([Buffer.from('%PDF-1.7\nlaporan')], 'Laporan Kinerja 2025.pdf', {
  type: 'application/pdf',
});

let server: TestServer;
let liaison: Browsing;
let draft: string;
before(async () => {
  server = await testServer();
  liaison = await server.as(server.actors.penghubung1);
  draft = server.drafts[0] as string;
});
after(() => server.drop());

const entries = async () => (await draftById(server.site.db, server.office.id, draft)).entries;

test('a file that the store has no room for is told with its remedy, and what was typed stays', async () => {
  const form = filledRow(newId(), { judul: 'Penyimpanan penuh' });
  const [before, spool] = [(await entries()).length, server.site.store.spool];
  mock.method(server.site.store, 'keep', () => Promise.reject(new StoreFailed('ENOSPC', true)));
  for (const [lang, words] of [
    ['', /Laporan Kinerja 2025\.pdf: Penyimpanan berkas penuh\. .*mengosongkan ruang/],
    ['?bahasa=en', /Laporan Kinerja 2025\.pdf: The store of files is full\. .*free space/],
  ] as const) {
    const back = await liaison.upload(`/kerja/draf/${draft}/baris${lang}`, form, [PDF]);
    assert.deepEqual([back.status, back.headers.get('retry-after')], [503, '30']);
    assert.match(back.body, words);
    assert.match(back.body, />Penyimpanan penuh<\/textarea>/);
  }
  mock.restoreAll();
  assert.deepEqual([(await entries()).length, await readdir(spool)], [before, []]);
  assert.equal((await liaison.upload(`/kerja/draf/${draft}/baris`, form, [PDF])).status, 303);
});
