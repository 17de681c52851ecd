import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { sha256 } from '../../../../base/hash.ts';
import { newId } from '../../../../base/id.ts';
import { recordDokumen } from '../../../../custody/dokumen/record-dokumen.ts';
import { attachSoftcopy } from '../../../../custody/softcopy/attach-softcopy.ts';
import { handInStream } from '../../../../custody/softcopy/hand-in.ts';
import { diskStore } from '../../../../custody/store/disk-store.ts';
import type { Store } from '../../../../custody/store/store.ts';
import { perform } from '../../../../journal/act.ts';
import { type Browsing, type TestServer, testServer } from '../../daftar/testing.ts';
import { arsip } from '../links.ts';
import { location, says, silent } from '../simpan/testing.ts';

const PAGE = '/kerja/arsip/keutuhan';
let at: TestServer;
let desk: Browsing;
let ppid: Browsing;
let pengelola: Browsing;
let ketua: Browsing;
let penghubung: Browsing;

before(async () => {
  at = await testServer();
  const of = (name: keyof TestServer['actors']) => at.as(at.actors[name]);
  [desk, ppid, pengelola, ketua, penghubung] = (await Promise.all(
    (['desk', 'ppid', 'pengelola', 'ketua', 'penghubung1'] as const).map(of),
  )) as [Browsing, Browsing, Browsing, Browsing, Browsing];
});
after(() => at.drop());

const pathOf = (hash: string) =>
  join(at.site.folders.blobs, 'sha256', hash.slice(0, 2), hash.slice(2, 4), hash);

/** A document with one file. @returns its id and the file's hash */
async function dokumen(judul: string): Promise<{ id: string; hash: string }> {
  const { desk: by } = at.actors;
  const unit = at.units[0]?.id ?? '';
  const id = newId();
  await perform(at.site, by, recordDokumen, { id, judul, unit, tahun: 2026, run: null });
  const bytes = Readable.from([Buffer.from(`%PDF-1.7\n${judul}\n%%EOF\n`)]);
  const place = { name: `${judul}.pdf`, unit, run: null, via: 'formulir' as const };
  const file = await handInStream(at.site, by, bytes, place);
  const rows = [{ softcopy: file.id, was: null, to: { dokumen: id } }];
  await perform(at.site, by, attachSoftcopy, { unit, run: null, rows });
  await at.site.db`update examination set done_at = now(), hasil = 'bersih' where sha256 = ${file.sha256}`;
  return { id, hash: file.sha256 };
}

test('the page says first what is so: no files, not checked yet, all whole', async () => {
  says(await desk.get(PAGE), /Keutuhan berkas Belum ada berkas/);
  await dokumen('Laporan satu');
  says(await desk.get(PAGE), /Keutuhan berkas belum diperiksa/);
  const done = await desk.post(`${PAGE}/periksa`);
  assert.equal(location(done), `${PAGE}?selesai=keutuhan-diperiksa`);
  const page = await desk.get(PAGE);
  says(page, /1 berkas utuh/);
  says(page, /Ditemukan 3 dari 3/);
  says(page, /Salinan kedua Belum ada .*TERANG_SECOND_STORE/);
});

test('only those who keep the files and the administrator start a check; others see why not', async () => {
  says(await ketua.get(PAGE), /Pemeriksaan dimulai oleh PPID, desk/);
  assert.equal((await ketua.post(`${PAGE}/periksa`)).status, 409);
  assert.equal((await pengelola.post(`${PAGE}/periksa`)).status, 303);
  assert.equal((await at.stranger.get(PAGE)).status, 303);
});

test('a damaged file is named with what mends it, or with what is missing for that', async () => {
  const { hash } = await dokumen('Laporan dua');
  await desk.post(`${PAGE}/periksa`);
  await rm(pathOf(hash));
  await desk.post(`${PAGE}/periksa`);
  const page = await desk.get(PAGE);
  says(page, /1 berkas tidak utuh/);
  says(page, /Laporan dua\.pdf .*Hilang/);
  says(page, /Belum bisa: Salinan kedua belum diatur/);
  silent(page, /name="satu"/);
  const refused = await ppid.post(`${PAGE}/pulihkan`, { berkas: `utama:${hash}` });
  assert.equal(refused.status, 409);
  says(refused, /Salinan kedua belum diatur/);
  await writeFile(pathOf(hash), '%PDF-1.7\nLaporan dua\n%%EOF\n');
});

test('with a second copy one press restores a file, and another restores the rest', async () => {
  const second: Store = diskStore(join(at.site.data, 'kedua'));
  (at.site as { secondStore: Store | null }).secondStore = second;
  const hashes: string[] = [];
  for (const judul of ['Tiga', 'Empat', 'Lima']) hashes.push((await dokumen(judul)).hash);
  await desk.post(`${PAGE}/periksa`);
  says(await desk.get(PAGE), /5 berkas utuh/);
  for (const hash of hashes) await rm(pathOf(hash));
  await desk.post(`${PAGE}/periksa`);
  const page = await ppid.get(PAGE);
  says(page, /3 berkas tidak utuh/);
  says(page, /Pulihkan dari salinan kedua Tiga\.pdf/);
  says(page, /Pulihkan 3 berkas/);
  const one = await ppid.post(`${PAGE}/pulihkan`, {
    satu: `utama:${hashes[0]}`,
    berkas: hashes.map((hash) => `utama:${hash}`),
  });
  assert.equal(location(one), `${PAGE}?selesai=berkas-pulih`);
  says(await ppid.get(PAGE), /2 berkas tidak utuh/);
  const rest = await ppid.post(`${PAGE}/pulihkan`, { berkas: hashes.map((hash) => `utama:${hash}`) });
  assert.equal(location(rest), `${PAGE}?selesai=berkas-pulih`);
  for (const hash of hashes) assert.equal(sha256(await readFile(pathOf(hash))), hash);
  says(await ppid.get(PAGE), /5 berkas utuh/);
  assert.equal((await ppid.post(`${PAGE}/pulihkan`, { berkas: 'ngawur' })).status, 409);
  // A file that no copy has whole is one file, and nothing is offered that cannot be done.
  const [lost = ''] = hashes;
  await rm(pathOf(lost));
  await second.remove(lost);
  await desk.post(`${PAGE}/periksa`);
  const gone = await ppid.get(PAGE);
  says(gone, /1 berkas tidak utuh/);
  says(gone, /Tidak ada salinan yang utuh\. Minta unit menyerahkannya lagi\./);
  silent(gone, /Pulihkan dari salinan kedua Tiga\.pdf/);
  await writeFile(pathOf(lost), '%PDF-1.7\nTiga\n%%EOF\n');
  await ppid.post(`${PAGE}/pulihkan`, { satu: `kedua:${lost}` });
  await desk.post(`${PAGE}/periksa`);
});

test('the name of a file proposed for exclusion stays with those who keep it', async () => {
  const { id, hash } = await dokumen('Sengketa Rahasia');
  await at.site.db`update dokumen set klasifikasi = 'usul_dikecualikan' where id = ${id}`;
  await desk.post(`${PAGE}/periksa`);
  await rm(pathOf(hash));
  await desk.post(`${PAGE}/periksa`);
  says(await desk.get(PAGE), /Sengketa Rahasia\.pdf/);
  says(await penghubung.get(PAGE), /Sengketa Rahasia\.pdf/);
  const seen = await ketua.get(PAGE);
  silent(seen, /Sengketa Rahasia/);
  says(seen, /Berkas usulan dikecualikan/);
  await ppid.post(`${PAGE}/pulihkan`, { berkas: `utama:${hash}` });
});

test('files without a record are marked by one and not removed by the same person or too early', async () => {
  const text = 'tanpa catatan';
  const hash = sha256(text);
  const known = (await dokumen('Enam')).hash;
  const path = pathOf(known).replace(known, '');
  await writeFile(join(path, `${known.slice(0, 4)}${hash.slice(4)}`), text);
  const orphan = `${known.slice(0, 4)}${hash.slice(4)}`;
  await desk.post(`${PAGE}/periksa`);
  const page = await ppid.get(PAGE);
  says(page, new RegExp(`Berkas tanpa catatan .*${orphan.slice(0, 16)}`));
  says(await desk.get(PAGE), /Hanya pengelola atau PPID yang dapat menandai/);
  assert.equal((await ppid.post(`${PAGE}/tandai`)).status, 409);
  const marked = await ppid.post(`${PAGE}/tandai`, { sidik: orphan });
  assert.equal(location(marked), `${PAGE}?selesai=tanpa-catatan-ditandai`);
  const again = await ppid.get(PAGE);
  says(again, /Ditandai Ratna Contoh/);
  says(again, /Anda yang menandainya/);
  says(await pengelola.get(PAGE), /Baru dapat dihapus mulai/);
  assert.equal((await pengelola.post(`${PAGE}/hapus`, { sidik: orphan })).status, 409);
  await at.site.db`update orphan set marked_at = marked_at - interval '31 days'`;
  const removed = await pengelola.post(`${PAGE}/hapus`, { sidik: orphan });
  assert.equal(location(removed), `${PAGE}?selesai=tanpa-catatan-dihapus`);
  await assert.rejects(readFile(pathOf(orphan)), /ENOENT/);
  silent(await ppid.get(PAGE), /Berkas tanpa catatan/);
});

test('a document leaves as a package; its hashes hold, and what may not leave is refused', async () => {
  const { id, hash } = await dokumen('Laporan paket');
  const page = arsip.dokumen(id);
  const path = arsip.dokumenAct(id, 'paket.zip');
  says(await desk.get(page), /Unduh paket/);
  const entries = async () => (await at.site.db<{ n: number }[]>`select size as n from journal_head`)[0]?.n;
  const before = await entries();
  assert.equal(location(await desk.get(path)), page);
  assert.equal(await entries(), before);
  const answer = await desk.post(path);
  assert.equal(await entries(), (before ?? 0) + 1);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/zip');
  assert.match(answer.headers.get('content-disposition') ?? '', /kpu-kota-contoh-DOK-2026-\d+\.zip/);
  assert.match(answer.body, new RegExp(`${hash}  data/DOK-2026-\\d+/Laporan-paket\\.pdf`));
  assert.match(answer.body, /%PDF-1\.7\nLaporan paket/);
  assert.equal((await penghubung.post(path)).status, 200);
  await at.site.db`update dokumen set klasifikasi = 'usul_dikecualikan' where id = ${id}`;
  const closed = /Belum bisa: .*Hanya PPID dan petugasnya yang dapat memaketkannya/;
  says(await penghubung.get(page), closed);
  const refused = await penghubung.post(path);
  assert.equal(refused.status, 409);
  says(refused, /Laporan paket/);
  says(refused, /Hanya PPID dan petugasnya yang dapat memaketkannya/);
  says(await ketua.get(page), /Belum bisa: .*Paketnya dibuat unit itu atau petugas PPID/);
  assert.equal((await ketua.post(path)).status, 409);
  const other = await at.as(at.actors.penghubung2);
  for (const gone of [path, arsip.dokumenAct(newId(), 'paket.zip')])
    assert.equal((await other.post(gone)).status, 404);
  await rm(pathOf(hash));
  const damaged = await desk.post(path);
  assert.equal(damaged.status, 503);
  says(damaged, /1 berkas tidak utuh di penyimpanan; paket tidak dibuat/);
  await writeFile(pathOf(hash), '%PDF-1.7\nLaporan paket\n%%EOF\n');
});

test('a check that passes over a planted file is the first thing the page says', async () => {
  const missing = sha256('umpan: hilang');
  const { store } = at.site;
  const lying = {
    ...store,
    read: (hash: string) => store.read(hash === missing ? sha256('umpan: tak tercatat') : hash),
  };
  (at.site as { store: Store }).store = lying;
  await desk.post(`${PAGE}/periksa`);
  (at.site as { store: Store }).store = store;
  const page = await desk.get(PAGE);
  says(page, /Pemeriksaan tidak dapat dipercaya/);
  await desk.post(`${PAGE}/periksa`);
  silent(await desk.get(PAGE), /tidak dapat dipercaya/);
});
