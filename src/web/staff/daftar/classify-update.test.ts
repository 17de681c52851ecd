import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { advance, fill, nextUpdate, row } from '../../../../seeds/testing-run.ts';
import { newId } from '../../../base/id.ts';
import { entriesOfRun } from '../../../daftar/entry.ts';
import { type Browsing, type TestServer, testServer } from './testing.ts';

describe('classification in the second update', () => {
  let server: TestServer;
  let desk: Browsing;
  let list: string;
  const entries = (run: string) => entriesOfRun(server.site.db, server.office.id, run);

  before(async () => {
    server = await testServer();
    const { site, office, actors } = server;
    await fill(site, server, 0, [row('Daftar Aset'), row('Rencana Kerja')]);
    await fill(site, server, 1, [row('Tahapan Pemilihan'), row('Siaran Pers')]);
    await advance(site, server, 'opened', 'accepted');
    desk = await server.as(actors.desk);
    const first = await entries(server.run);
    const undecided = first.find((entry) => entry.judul === 'Siaran Pers');
    const before = `/kerja/prosedur/${server.run}/klasifikasi`;
    const kept = { klasifikasi: 'belum_diputuskan', alasan: 'Menunggu <penjelasan>', terlihat: '' };
    assert.equal((await desk.post(`${before}/${undecided?.id}`, kept)).status, 303);
    await advance(site, server, 'accepted', 'published');
    const putOff = first.find((entry) => entry.judul === 'Rencana Kerja');
    await site.db`
      insert into postponement (office, meeting, entry, alasan, at, person, jabatan)
      select office, id, ${putOff?.id ?? ''}, 'Angkanya diperiksa lagi', ${site.clock.now()},
        ${actors.ketua.person}, ${actors.ketua.jabatan}
      from meeting where (office, run) = (${office.id}, ${server.run})`;
    const next = await nextUpdate(site, server);
    await fill(site, next, 0, [row('Neraca Baru')]);
    list = `/kerja/prosedur/${next.run}/klasifikasi`;
  });
  after(() => server.drop());

  test('tells what is new or changed from what stays', async () => {
    const page = await desk.get(`${list}?tampil=baru`);
    assert.match(page.body, /Baru dan berubah \(2\)/);
    assert.match(page.body, /Tetap \(3\)/);
    assert.match(page.body, />Neraca Baru</);
    assert.doesNotMatch(page.body, />Daftar Aset</);
    const same = await desk.get(`${list}?tampil=tetap`);
    assert.match(same.body, />Daftar Aset</);
    assert.doesNotMatch(same.body, />Neraca Baru</);
  });

  test('says why what was left out before is here again', async () => {
    const { body } = await desk.get(`${list}?tampil=semua`);
    assert.match(body, /Belum diputuskan pada pemutakhiran sebelumnya: Menunggu &lt;penjelasan/);
    assert.match(body, /Ditunda rapat pleno pada pemutakhiran sebelumnya: Angkanya diperiksa lagi/);
    assert.equal(body.match(/pemutakhiran sebelumnya/g)?.length, 2);
    const id = /klasifikasi\/([0-9a-f-]{36})">Siaran Pers/.exec(body)?.[1] ?? newId();
    assert.match((await desk.get(`${list}/${id}`)).body, /Menunggu &lt;penjelasan/);
  });

  test('has no such views in the first update, where everything is new', async () => {
    const { body } = await desk.get(`/kerja/prosedur/${server.run}/klasifikasi?tampil=tetap`);
    assert.doesNotMatch(body, /Baru dan berubah/);
  });
});
