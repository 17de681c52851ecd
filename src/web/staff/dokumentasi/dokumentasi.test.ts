import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSampleTangerang } from '../../../../seeds/kota-tangerang.ts';
import type { OpenWorld } from '../../../../seeds/open-world.ts';
import { newId } from '../../../base/id.ts';
import { handInStream } from '../../../custody/softcopy/hand-in.ts';
import { incoming, pdf } from '../../../custody/softcopy/testing.ts';
import type { Actor, Fungsi } from '../../../journal/actor.ts';
import { runsOf } from '../../../procedure/read-run.ts';
import { arsip } from '../arsip/links.ts';
import { type Answer, type Served, serverFor } from '../daftar/testing.ts';

let server: OpenWorld & Served;
let run: string;
const unit = (n: number) => server.units[n]?.id ?? '';
const actor = (fungsi: Fungsi, n?: number) =>
  server.actors.find((one) => one.fungsi === fungsi && (n === undefined || one.unit === unit(n))) as Actor;
const hidden = ({ body }: Answer, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

before(async () => {
  server = await serverFor(openSampleTangerang);
  const [first] = await runsOf(server.site.db, server.office.id);
  run = first?.id ?? '';
});
after(() => server.drop());

test('a task of the documentation leads to its workbench, which says what is missing', async () => {
  const by = await server.as(actor('petugas_dokumentasi', 0));
  const { body } = await by.get('/kerja/tugas');
  assert.ok(body.includes(`${arsip.dokumentasi(run, unit(0))}#berkas_unit`));
  const page = await by.get(arsip.dokumentasi(run, unit(0)));
  assert.equal(page.status, 200);
  assert.match(page.body, /Belum ada dokumen/);
  assert.match(page.body, /Nihil: tidak ada yang baru/);
});

test('a stack is recorded from lines, and what is wrong with it keeps what was typed', async () => {
  const by = await server.as(actor('petugas_dokumentasi', 0));
  const path = arsip.tumpukan(run, unit(0));
  const form = await by.get(path);
  const typed = { id: hidden(form, 'id'), tempat: '', bentuk: 'asli', baris: '' };
  const refused = await by.post(path, typed);
  assert.equal(refused.status, 409);
  assert.match(refused.body, /Tulis paling sedikit satu judul/);
  const done = await by.post(path, { ...typed, baris: 'Notula Rapat; 2026; 3\nDaftar Hadir; 2026; 1' });
  assert.equal(done.status, 303);
  const page = await by.get(arsip.dokumentasi(run, unit(0)));
  assert.match(page.body, /2 dokumen, 0 softcopy, 2 hardcopy/);
  assert.match(page.body, /2 hardcopy belum punya tempat/);
  assert.equal((await by.post(path, { ...typed, baris: 'Notula Rapat' })).status, 409, 'the same form twice');
});

test('a unit that has nothing new says so on the same page', async () => {
  const by = await server.as(actor('petugas_dokumentasi', 1));
  const form = await by.get(arsip.dokumentasi(run, unit(1)));
  const sent = { unit: unit(1), terlihat: hidden(form, 'terlihat'), nihil: 'ya', alasan: '' };
  const refused = await by.post(arsip.dokumentasiAct(run, 'berkas_unit'), sent);
  assert.match(refused.body, /Tulis keterangan nihilnya/);
  const done = await by.post(arsip.dokumentasiAct(run, 'berkas_unit'), { ...sent, alasan: 'Tidak ada.' });
  assert.equal(done.status, 303);
  assert.match((await by.get(arsip.dokumentasi(run, null))).body, /Serahkan softcopy unit kepada PPID/);
});

test('one answer fills the class and code of all documents that have none', async () => {
  const by = await server.as(actor('petugas_ppid'));
  const path = arsip.kelas(run, null);
  const form = await by.get(path);
  const rows = [...form.body.matchAll(/name="(versi-[^"]+)" value="(\d+)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  assert.equal(rows.length, 2);
  const sent = Object.fromEntries(rows) as Record<string, string>;
  const wrong = await by.post(path, { ...sent, 'semua-kelas': 'berkala', 'semua-kode': 'ZZ.99' });
  assert.match(wrong.body, /Kode arsip ZZ\.99 tidak ada/);
  assert.match(wrong.body, /name="semua-kode" value="ZZ\.99"/);
  assert.doesNotMatch(wrong.body, /name="kode-[^"]+" value="ZZ\.99"/, 'to be mended once, not in every row');
  const done = await by.post(path, { ...sent, 'semua-kelas': 'berkala', 'semua-kode': 'pp.07' });
  assert.equal(done.status, 303);
  const page = await by.get(arsip.dokumentasi(run, null));
  assert.equal(page.body.match(/PP\.07/g)?.length, 2);
});

test('another’s unit is neither looked at nor worked on; what is not there is not found', async () => {
  const by = await server.as(actor('petugas_dokumentasi', 2));
  assert.equal((await by.get(arsip.dokumentasi(run, unit(0)))).status, 404);
  assert.equal((await by.get(arsip.kelas(run, unit(0)))).status, 404);
  assert.doesNotMatch((await by.get(arsip.dokumentasi(run, null))).body, /Notula Rapat/);
  assert.match(
    (await (await server.as(actor('atasan_ppid'))).get(arsip.dokumentasi(run, null))).body,
    /Notula Rapat/,
  );
  assert.equal((await by.post(arsip.dokumentasiAct(run, 'berkas_unit'), { unit: 'x' })).status, 404);
  const sent = { id: newId(), tempat: '', bentuk: 'asli', baris: 'Surat' };
  assert.equal((await by.post(arsip.tumpukan(run, unit(0)), sent)).status, 409);
  assert.equal((await by.get(arsip.dokumentasi(newId(), null))).status, 404);
  assert.equal((await by.post(arsip.dokumentasiAct(run, 'draf_unit'), {})).status, 404);
  assert.equal((await by.post(arsip.dokumentasiAct(run, 'laporan_rekap'), { terlihat: 'x' })).status, 409);
  assert.equal((await server.stranger.get(arsip.dokumentasi(run, null))).status, 303);
});

test('a unit with files and no paper is asked for its papers, and not told of nihil', async () => {
  const giver = actor('petugas_dokumentasi', 2);
  const place = { unit: unit(2), run, via: 'unggahan' as const, name: 'b.pdf' };
  await handInStream(server.site, giver, incoming(pdf('tanpa kertas')), place);
  const { body } = await (await server.as(giver)).get(arsip.dokumentasi(run, unit(2)));
  assert.match(body, /belum mencatat satu hardcopy pun/);
  assert.doesNotMatch(body, /tidak dapat menyatakan nihil/);
});

test('a file with findings that nobody answered is marked in the list, with the way to answer', async () => {
  const by = await server.as(actor('petugas_ppid'));
  const { db } = server.site;
  assert.doesNotMatch((await by.get(arsip.dokumentasi(run, null))).body, /ada temuan/);
  const [one] = await db<{ id: string; sha256: string }[]>`
    update softcopy s set dokumen = (select d.id from dokumen d where d.office = s.office order by d.nomor limit 1)
    where s.run = ${run} returning s.id, s.sha256`;
  await db`update examination set done_at = now(), hasil = 'temuan',
    findings = '[{"code":"nik","jumlah":1,"di":[]}]' where sha256 = ${one?.sha256 ?? ''}`;
  const { body } = await by.get(arsip.dokumentasi(run, null));
  assert.match(body, new RegExp(`href="${arsip.softcopy(one?.id ?? '')}#temuan"><span[^>]*>ada temuan`));
});

test('whoever may not store files does not make the server read them', async () => {
  const giver = actor('petugas_dokumentasi', 0);
  const place = { unit: unit(0), run, via: 'unggahan' as const, name: 'a.pdf' };
  await handInStream(server.site, giver, incoming(pdf('dibaca')), place);
  const by = await server.as(giver);
  assert.equal(
    (await by.post(arsip.dokumentasiAct(run, 'softcopy_tersimpan'), { terlihat: 'x' })).status,
    409,
  );
  const [read] = await server.site.db<{ n: number }[]>`select count(*)::int as n from fixity_result`;
  assert.equal(read?.n, 0);
});
