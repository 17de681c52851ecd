import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { reasonsAgainst } from '../../../journal/act.ts';
import { actorOf, mandatesOn } from '../../../people/mandate.ts';
import { runById } from '../../../procedure/read-run.ts';
import { stateStep } from '../../../procedure/state-step.ts';
import { testServer } from '../daftar/testing.ts';
import { to } from '../links.ts';
import { askedOf, verdictsOf } from './siapa/rights.ts';
import { type StatedServer, state, statedServer } from './testing.ts';

let server: StatedServer;
let path: string;
before(async () => {
  server = await statedServer();
  path = to.runAct(server.run, 'siapa');
});
after(() => server.drop());

const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('it tells its reader what they can do in the run, by which mandate, and why not the rest', async () => {
  const by = await server.browse('petugas_dokumentasi', 0);
  const said = words((await by.get(path)).body);
  assert.match(said, /Petugas Dokumentasi Subbag Keuangan, Umum, dan Logistik definitif, keputusan Contoh 3/);
  assert.match(said, /Dapat Subbag Keuangan, Umum, dan Logistik/);
  assert.match(
    said,
    /Tidak dapat, Subbag Partisipasi Masyarakat dan SDM, Subbag Perencanaan, Data, dan Informasi: /,
  );
  assert.match(said, /Hanya Petugas PPID yang dapat melakukannya menurut SOP\. SOP .* langkah 3/);
  assert.match(said, /Penunjukannya hari ini tidak memberi hak itu/);
});

test('another person is chosen by name, and a step shows everybody', async () => {
  const by = await server.browse('ppid');
  const officer = server.actor('petugas_dokumentasi', 1);
  assert.match(
    words((await by.get(`${path}?orang=${officer.person}`)).body),
    /Yang dapat dikerjakan Indah Contoh/,
  );
  const all = words((await by.get(`${path}?hasil=berkas_bagian`)).body);
  for (const { name } of server.actors) assert.ok(all.includes(name), name);
  assert.match((await by.get(`${path}?hasil=`)).body, /<option value="berkas_bagian" selected/);
});

test('a deputy can, with the decree and the days of the mandate', async () => {
  const officer = server.actor('petugas_ppid');
  const deputy = server.actor('atasan_ppid');
  await server.site.db`
    insert into mandate (office, id, person, jabatan, kind, decree, valid_from, valid_until)
    values (${server.office.id}, gen_random_uuid(), ${deputy.person}, ${officer.jabatan}, 'plh', '77/Contoh',
      '2026-11-20', '2026-11-27')`;
  const said = words((await (await server.browse('ppid')).get(`${path}?orang=${deputy.person}`)).body);
  assert.match(
    said,
    /Plh\. Petugas PPID pelaksana harian \(Plh\.\), keputusan 77\/Contoh, sejak 20 November 2026 sampai 27 November 2026/,
  );
  assert.match(said, /Haknya dari penunjukan sebagai Plh\. Petugas PPID/);
});

test('the page says of everybody and every output what the server does', async () => {
  await state(await server.browse('petugas_dokumentasi', 0), server.step('berkas_bagian', 0));
  const { db } = server.site;
  const run = await runById(db, server.office.id, server.run, server.site.clock.now());
  const typed = {
    pernyataan: 'Ada.',
    kelengkapanAda: true,
    nihil: false,
    file: null,
    paper: { nomor: '1', place: '' },
  };
  let can = 0;
  for (const mandate of await mandatesOn(db, server.office.id, '2026-11-23'))
    for (const asked of askedOf(run))
      for (const { units, reasons } of verdictsOf(run, mandate, asked))
        for (const unit of units ?? [null]) {
          const input = { run: run.id, unit, output: asked.output, seen: '', ...typed };
          const against = await reasonsAgainst(server.site, actorOf(mandate), stateStep, input);
          assert.deepEqual(
            against.filter(({ code }) => code !== 'masukan-berubah'),
            reasons,
          );
          if (reasons.length === 0) can += 1;
        }
  assert.equal(can, 3, 'two units at step 1, one at step 2');
});

test('of a paused run nothing can be done, and a list of tasks leads here', async () => {
  const ppid = await server.browse('ppid');
  await ppid.post(to.runAct(server.run, 'jeda'), { alasan: 'menunggu data' });
  const by = await server.browse('petugas_dokumentasi', 1);
  const said = words((await by.get(path)).body);
  assert.match(said, /Proses dijeda: menunggu data/);
  assert.doesNotMatch(said, / Dapat Subbag/);
  assert.match((await by.get(to.tugas)).body, new RegExp(`href="${path}"`));
  assert.match((await by.get(to.run(server.run))).body, new RegExp(`href="${path}"`));
});

test('what a room makes is said to have that room’s own rules besides', async () => {
  const serang = await testServer();
  try {
    const by = await serang.as(serang.actors.ppid);
    const said = words((await by.get(to.runAct(serang.run, 'siapa'))).body);
    assert.match(said, /Dibuat di halamannya sendiri; aturan halaman itu berlaku juga/);
  } finally {
    await serang.drop();
  }
});

test('odd choices show the usual page, and an unknown run is not found', async () => {
  const by = await server.browse('ppid');
  for (const query of ['orang=x', "orang=' or 1", 'hasil=__proto__', 'hasil=zz&orang=y'])
    assert.equal((await by.get(`${path}?${query}`)).status, 200, query);
  assert.equal((await by.get('/kerja/prosedur/x/siapa')).status, 404);
});
