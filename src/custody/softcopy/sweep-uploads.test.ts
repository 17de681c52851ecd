import assert from 'node:assert/strict';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { newId } from '../../base/id.ts';
import { sweepUploads } from './sweep-uploads.ts';
import { type TestCustody, testCustody } from './testing.ts';
import { startUpload } from './upload.ts';
import { createPart, partSize } from './upload-part.ts';

let at: TestCustody;
let office: TestOffice;

before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
});
after(() => at.drop());

async function begin(): Promise<string> {
  const place = { unit: office.units[0]?.id ?? '', run: null, via: 'unggahan' as const };
  const { id } = await startUpload(at.custody, office.actors.desk, { name: 'a.pdf', size: 10 }, place);
  await createPart(at.custody.store, id);
  return id;
}

const longAgo = new Date('2026-11-20T02:00:00Z');

test('an upload that goes on is left alone, however old its file is', async () => {
  const id = await begin();
  await utimes(join(at.custody.store.spool, 'parts', id), longAgo, longAgo);
  assert.equal(await sweepUploads(at.custody), 0);
  assert.equal(await partSize(at.custody.store, id), 0);
});

test('uploads whose time is over go with their files', async () => {
  const id = await begin();
  await at.custody.db`update upload set expires_at = '2026-11-22' where id = ${id}`;
  assert.equal(await sweepUploads(at.custody), 1);
  assert.equal(await partSize(at.custody.store, id), null);
  assert.equal((await at.custody.db`select 1 from upload where id = ${id}`).length, 0);
});

test('what a crash left is removed after a day, and not before', async () => {
  const { spool } = at.custody.store;
  const [old, young] = [newId(), newId()];
  await writeFile(join(spool, 'parts', old), 'x');
  await writeFile(join(spool, 'parts', young), 'x');
  await mkdir(join(spool, 'foto-lama'));
  await mkdir(join(spool, 'foto-baru'));
  for (const path of [join('parts', old), 'foto-lama']) await utimes(join(spool, path), longAgo, longAgo);
  const now = at.custody.clock.now();
  for (const path of [join('parts', young), 'foto-baru']) await utimes(join(spool, path), now, now);
  assert.equal(await sweepUploads(at.custody), 2);
  assert.deepEqual((await readdir(spool)).sort(), ['foto-baru', 'parts']);
  assert.equal((await readdir(join(spool, 'parts'))).includes(young), true);
});
