import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sha256 } from '../../../../base/hash.ts';
import { newId } from '../../../../base/id.ts';
import { twinChecksOf } from '../../../../custody/count/twin.ts';
import { dokumen, papers } from '../../../../custody/hardcopy/testing.ts';
import { type Browsing, fieldsOf, type TestServer, testServer } from '../../daftar/testing.ts';
import { arsip } from '../links.ts';
import { location, says } from '../simpan/testing.ts';

let server: TestServer;
let desk: Browsing;

before(async () => {
  server = await testServer();
  desk = await server.as(server.actors.desk);
});
after(() => server.drop());

/** A paper whose document has an examined scan of twelve pages; answers the paper and the page of its comparison. */
async function pair(): Promise<{ paper: string; path: string }> {
  const { site, actors, office, units } = server;
  const unit = units[0]?.id ?? '';
  const of = await dokumen(site, actors.desk, unit);
  const [paper] = await papers(site, actors.desk, of);
  const [id, at] = [newId(), site.clock.now()];
  const { person, jabatan } = actors.desk;
  const file = { office: office.id, sha256: sha256(id) };
  const scan = { id, name: 'pindaian.pdf', unit, dokumen: of, via: 'formulir', at, person, jabatan };
  const done = { done_at: at, hasil: 'bersih', halaman: 12, media_type: 'application/pdf', queued_at: at };
  const { db } = site;
  await db`insert into blob ${db({ ...file, size: 9, media_type: 'application/pdf', received_at: at })}`;
  await db`insert into softcopy ${db({ ...file, ...scan } as never)}`;
  await db`insert into examination ${db({ ...file, ...done } as never)}`;
  return { paper: paper?.id ?? '', path: arsip.hardcopyAct(paper?.id ?? '', 'banding') };
}
const checks = (paper: string) => twinChecksOf(server.site.db, server.office.id, paper);
const same = { lembar: '6', hasil: 'sama', catatan: '' };

test('the page of a paper without a scan of its own says the file of its document, and leads to the comparison', async () => {
  const { paper, path } = await pair();
  const page = await desk.get(arsip.hardcopy(paper));
  says(page, /Pindaian pindaian\.pdf Dari softcopy dokumennya\. Bandingkan dengan pindaian/);
  assert.ok(page.body.includes(`href="${path}"`));
});

test('a form pressed twice records one comparison, and both answers lead to it', async () => {
  const { paper, path } = await pair();
  const fields = { ...fieldsOf(await desk.get(path)), ...same };
  const sent = await Promise.all([desk.post(path, fields), desk.post(path, fields)]);
  const later = await desk.post(path, fields);
  for (const answer of [...sent, later]) {
    assert.equal(answer.status, 303);
    says(await desk.get(location(answer)), /Perbandingan tercatat/);
  }
  assert.equal((await checks(paper)).length, 1);
});

test('whoever goes back and finds something else is told, keeps the words, and records it by sending once more', async () => {
  const { paper, path } = await pair();
  const fields = fieldsOf(await desk.get(path));
  await desk.post(path, { ...fields, ...same });
  const other = { lembar: '5', hasil: 'beda', catatan: 'halaman <4> terpotong' };
  const told = await desk.post(path, { ...fields, ...other });
  assert.equal(told.status, 409);
  says(told, /Bila ini perbandingan yang baru, catat sekali lagi/);
  assert.match(told.body, /halaman &lt;4> terpotong<\/textarea>/);
  assert.equal((await checks(paper)).length, 1);
  const again = await desk.post(path, { ...fieldsOf(told), ...other });
  assert.equal(again.status, 303);
  assert.deepEqual(
    (await checks(paper)).map(({ cocok }) => cocok),
    [false, true],
  );
});

test('two people who compare at once are two comparisons; a faulty form keeps its id, a forged one gets another', async () => {
  const { paper, path } = await pair();
  const ppid = await server.as(server.actors.ppid);
  await Promise.all(
    [desk, ppid].map(async (who) => who.post(path, { ...fieldsOf(await who.get(path)), ...same })),
  );
  assert.equal((await checks(paper)).length, 2);
  const fields = fieldsOf(await desk.get(path));
  const faulty = await desk.post(path, { ...fields, ...same, lembar: 'enam' });
  assert.equal(faulty.status, 422);
  assert.equal(fieldsOf(faulty)['id'], fields['id']);
  const forged = await desk.post(path, { ...fields, ...same, id: "x'" });
  assert.equal(forged.status, 303);
  assert.equal((await checks(paper)).length, 3);
});

test('everything wrong with a comparison is said at once', async () => {
  const { path } = await pair();
  const fields = fieldsOf(await desk.get(path));
  const all = await desk.post(path, { ...fields, lembar: 'enam', hasil: '', catatan: '' });
  assert.equal(all.status, 422);
  assert.deepEqual([...all.body.matchAll(/id="(\w+)-error"/g)].map(([, name]) => name).sort(), [
    'hasil',
    'lembar',
  ]);
  const note = await desk.post(path, { ...fields, lembar: 'enam', hasil: 'beda', catatan: ' ' });
  assert.deepEqual([...note.body.matchAll(/id="(\w+)-error"/g)].map(([, name]) => name).sort(), [
    'catatan',
    'lembar',
  ]);
});
