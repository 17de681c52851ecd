import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dokumenById } from '../../../../../custody/dokumen/dokumen.ts';
import { closed, file, policy } from '../../../../../custody/keeping/testing.ts';
import { type Browsing, type TestServer, testServer } from '../../../daftar/testing.ts';
import { location, says, silent } from '../testing.ts';

const PEMUSNAHAN = '/kerja/arsip/pemusnahan';
let at: TestServer;
let desk: Browsing;
let ppid: Browsing;
let ketua: Browsing;
let kepala1: Browsing;
let kepala2: Browsing;

before(async () => {
  at = await testServer();
  const of = (name: keyof TestServer['actors']) => at.as(at.actors[name]);
  [desk, ppid, ketua, kepala1, kepala2] = (await Promise.all(
    (['desk', 'ppid', 'ketua', 'kepala1', 'kepala2'] as const).map(of),
  )) as [Browsing, Browsing, Browsing, Browsing, Browsing];
  await policy(at.site, at.actors.ppid, 'TU.01.1', [1, 2, 'musnah']);
});
after(() => at.drop());

const LETTERS = {
  ...{ pertimbangan: '1/PPA', 'pertimbangan-tanggal': '2026-11-02' },
  ...{ persetujuan: 'B-1/ANRI', 'persetujuan-tanggal': '2026-11-09' },
};
const DECISION = { penetapan: '12/PR.07/2026', 'penetapan-tanggal': '2026-11-16' };

const over = (judul: string, kode = 'TU.01.1') =>
  closed(at.site, at.actors.desk, at.units[0]?.id ?? '', { judul, kode, pada: '2020-01-03' });

test('a hold is placed by its keepers, lifted by the PPID, and both stay to be read', async () => {
  const id = await over('Agenda yang disengketakan');
  const path = `/kerja/arsip/dokumen/${id}/tahan`;
  const empty = await kepala1.get(path);
  says(empty, /Tidak ada penahanan yang berlaku/);
  const form = { id: '018f0000-0000-7000-8000-00000000aaaa', alasan: '', perkara: '004/REG-PSI/2026' };
  const wrong = await kepala1.post(path, form);
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /value="004\/REG-PSI\/2026"/);
  for (const _ of ['once', 'twice'])
    assert.equal(
      location(await kepala1.post(path, { ...form, alasan: 'Sengketa informasi' })),
      `${path}?selesai=ditahan`,
    );
  const page = await kepala1.get(path);
  says(page, /Perkara 004\/REG-PSI\/2026 Sengketa informasi Ditahan Siti Contoh/);
  says(page, /Penahanan hanya dicabut PPID/);
  says(await kepala1.get(`/kerja/arsip/dokumen/${id}/retensi`), /Ada penahanan yang berlaku/);
  assert.equal((await desk.post(`${path}/cabut`, { penahanan: form.id, alasan: 'x' })).status, 409);
  assert.equal((await ppid.post(`${path}/cabut`, { penahanan: form.id, alasan: '' })).status, 422);
  assert.equal((await ppid.post(`${path}/cabut`, { penahanan: 'x', alasan: 'x' })).status, 404);
  const lifted = await ppid.post(`${path}/cabut`, { penahanan: form.id, alasan: 'Putusan tetap' });
  assert.equal(location(lifted), `${path}?selesai=penahanan-dicabut`);
  says(await kepala1.get(path), /Sudah dicabut.*Putusan tetap Dicabut Ratna Contoh/);
  assert.equal((await ketua.get(path)).status, 200);
});

test('destruction goes from what is due to its berita acara, by two people and two witnesses', async () => {
  const { desk: by } = at.actors;
  const [gone, held] = [await over('Agenda surat masuk 2019'), await over('Agenda yang ditahan')];
  const sha256 = await file(at.site, by, gone, 'agenda');
  await desk.post(`/kerja/arsip/dokumen/${held}/tahan`, { id: '', alasan: 'Sengketa', perkara: '9/2026' });
  const overview = await desk.get(PEMUSNAHAN);
  says(overview, /3 retensinya habis/);
  says(overview, /Agenda yang ditahan DOK-2026-\d+ Ditahan/);
  says(overview, /Belum ada pemusnahan/);
  silent(await ketua.get(PEMUSNAHAN), /Susun usul pemusnahan/);
  const choose = await desk.get(`${PEMUSNAHAN}/usul?kode=TU.01&semua=1`);
  assert.match(choose.body, new RegExp(`value="${gone}"[^>]*checked|checked[^>]*value="${gone}"`));
  assert.ok(!choose.body.includes(`id="pilih-${held}"`));
  says(choose, /Belum boleh: Ditahan untuk perkara 9\/2026/);
  says(
    await ketua.get(`${PEMUSNAHAN}/usul`),
    /diusulkan dan dilaksanakan oleh PPID, petugas PPID, atau desk/,
  );
  const id = '018f0000-0000-7000-8000-00000000bbbb';
  const form = {
    id,
    dokumen: [gone],
    alasan: 'Retensi habis',
    cara: '',
    ...LETTERS,
    'persetujuan-tanggal': '2026-11-24',
  };
  const wrong = await desk.post(`${PEMUSNAHAN}/usul`, form);
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /id="cara-error"/);
  assert.match(wrong.body, /id="persetujuan-tanggal-error"/);
  assert.match(wrong.body, /value="B-1\/ANRI"/);
  Object.assign(form, LETTERS);
  assert.match(wrong.body, new RegExp(`value="${gone}"[^>]*checked|checked[^>]*value="${gone}"`));
  const refused = await desk.post(`${PEMUSNAHAN}/usul`, { ...form, cara: 'Dicacah', dokumen: [gone, held] });
  assert.equal(refused.status, 409);
  says(refused, /DOK-2026-\d+: Ditahan untuk perkara 9\/2026/);
  for (const _ of ['once', 'twice'])
    assert.equal(
      location(await desk.post(`${PEMUSNAHAN}/usul`, { ...form, cara: 'Dicacah' })),
      `${PEMUSNAHAN}/${id}?selesai=pemusnahan-diusulkan`,
    );
  const page = `${PEMUSNAHAN}/${id}`;
  const mine = await desk.get(page);
  says(
    mine,
    /Setujui pemusnahan Belum bisa:.*Pemusnahan disetujui PPID, Atasan PPID, atau Sekretaris.*Usul Anda sendiri disetujui oleh orang lain/,
  );
  says(await kepala2.get(page), /1 dokumen unit lain tidak ditampilkan/);
  assert.equal((await desk.post(`${page}/setujui`, DECISION)).status, 409);
  const early = await ppid.post(`${page}/setujui`, { ...DECISION, 'penetapan-tanggal': '2026-11-08' });
  assert.equal(early.status, 422);
  assert.match(early.body, /id="penetapan-tanggal-error"/);
  assert.match(early.body, /value="12\/PR\.07\/2026"/);
  for (const _ of ['once', 'twice'])
    assert.equal(
      location(await ppid.post(`${page}/setujui`, DECISION)),
      `${page}?selesai=pemusnahan-disetujui`,
    );
  const ready = await desk.get(page);
  says(ready, /Ini tidak dapat diurungkan/);
  const saksi = {
    'saksi-1': 'Ani',
    'saksi-1-jabatan': 'Kasubbag Hukum',
    'saksi-1-unsur': 'hukum',
    'saksi-2': '',
    'saksi-2-jabatan': '',
  };
  const one = await desk.post(`${page}/laksanakan`, { tempat: 'Halaman kantor', ...saksi });
  assert.equal(one.status, 422);
  assert.match(one.body, /id="saksi-1-error"/);
  assert.match(one.body, /value="Kasubbag Hukum"/);
  const two = {
    ...{ tempat: 'Halaman kantor', ...saksi, 'saksi-2': 'Budi', 'saksi-2-jabatan': 'Pengawas' },
    'saksi-2-unsur': 'pengawasan',
  };
  const third = await desk.post(`${page}/laksanakan`, { ...two, 'saksi-2-unsur': 'umum' });
  assert.equal(third.status, 422);
  for (const _ of ['once', 'twice'])
    assert.equal(
      location(await desk.post(`${page}/laksanakan`, two)),
      `${page}?selesai=pemusnahan-dilaksanakan`,
    );
  assert.equal(await at.site.store.sizeOf(sha256), null);
  const done = await ketua.get(page);
  says(done, /BAP-2026-001 1 dokumen dimusnahkan/);
  const paper = await ketua.get(`${page}/berita-acara.pdf`);
  assert.deepEqual([paper.status, paper.headers.get('content-type')], [200, 'application/pdf']);
  says(await ketua.get(PEMUSNAHAN), /Sudah dimusnahkan.*BAP-2026-001/);
  says(
    await ketua.get(`/kerja/arsip/dokumen/${gone}/retensi`),
    /Dimusnahkan 23 November 2026 dengan berita acara BAP-2026-001/,
  );
  assert.ok((await dokumenById(at.site.db, by.office, gone)).dimusnahkanAt);
});

test('a proposal can be withdrawn with a reason until it is carried out', async () => {
  const dokumen = await over('Agenda yang batal');
  const id = '018f0000-0000-7000-8000-00000000cccc';
  const form = {
    id,
    dokumen: [dokumen],
    alasan: 'Habis',
    cara: 'Dicacah',
    ...LETTERS,
  };
  await desk.post(`${PEMUSNAHAN}/usul`, form);
  const page = `${PEMUSNAHAN}/${id}`;
  const wrong = await desk.post(`${page}/tarik`, { alasan: '' });
  assert.equal(wrong.status, 422);
  assert.equal((await kepala1.post(`${page}/tarik`, { alasan: 'x' })).status, 409);
  assert.equal(
    location(await ppid.post(`${page}/tarik`, { alasan: 'Masih dipakai' })),
    `${page}?selesai=pemusnahan-ditarik`,
  );
  says(await desk.get(page), /Ditarik.*Masih dipakai/);
  says(await desk.get(PEMUSNAHAN), /Usul yang ditarik \(1\)/);
  assert.equal((await desk.get(`${page}/berita-acara.pdf`)).status, 404);
  assert.equal((await desk.get(`${PEMUSNAHAN}/bukan-id`)).status, 404);
});
