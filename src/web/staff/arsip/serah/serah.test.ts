import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { softcopiesOf } from '../../../../custody/softcopy/softcopy.ts';
import { pdf } from '../../../../custody/softcopy/testing.ts';
import { type Browsing, type TestServer, testServer } from '../../daftar/testing.ts';
import { arsip } from '../links.ts';

let at: TestServer;
let joko: Browsing;
let unit: string;
let other: string;

before(async () => {
  at = await testServer();
  [unit, other] = at.units.map((one) => one.id) as [string, string];
  joko = await at.as(at.actors.penghubung1);
});
after(() => at.drop());

const file = (name: string, words: string) => new File([Buffer.from(pdf(words))], name);
const send = (files: readonly File[], by = joko, where = unit) =>
  by.upload(arsip.serah(null, where), {}, files);
const files = (where = unit) => softcopiesOf(at.site.db, at.office.id, { unit: where });

test('a person of one unit is asked neither for unit nor for run', async () => {
  const page = await joko.get('/kerja/arsip/serah');
  assert.equal(page.status, 200);
  assert.match(page.body, /Subbagian Keuangan, Umum, dan Logistik/);
  assert.match(page.body, /enctype="multipart\/form-data"/);
});

test('the PPID’s side chooses a unit first', async () => {
  const dimas = await at.as(at.actors.desk);
  const page = await dimas.get('/kerja/arsip/serah');
  assert.match(page.body, /Pilih unit/);
  assert.doesNotMatch(page.body, /enctype/);
  const chosen = await dimas.get(arsip.serah(null, other));
  assert.match(chosen.body, /enctype/);
});

test('who only reads the archive is told so', async () => {
  const page = await (await at.as(at.actors.ketua)).get('/kerja/arsip/serah');
  assert.match(page.body, /membaca arsip, tetapi tidak menyerahkan/);
  assert.doesNotMatch(page.body, /enctype/);
});

test('every good file of a form is kept, and each of the others says why it is not', async () => {
  const answer = await send([
    file('satu.pdf', 'satu'),
    new File([Buffer.alloc(0)], 'kosong.pdf'),
    new File(['<svg/>'], 'gambar.svg'),
    new File(['MZ'], 'palsu.pdf'),
    file('dua.pdf', 'dua'),
  ]);
  assert.equal(answer.status, 200);
  assert.match(answer.body, /2 dari 5 berkas tersimpan/);
  assert.match(answer.body, /Berkas ini kosong\./);
  assert.match(answer.body, /Berkas harus salah satu dari/);
  assert.match(answer.body, /Isi berkas ini bukan \.pdf/);
  assert.deepEqual(
    (await files()).map((one) => [one.name, one.via]),
    [
      ['satu.pdf', 'formulir'],
      ['dua.pdf', 'formulir'],
    ],
  );
});

test('the same file again is the same record, and the page says so', async () => {
  const answer = await send([file('satu lagi.pdf', 'satu')]);
  assert.match(answer.body, /Berkas ini sudah tersimpan dan menunggu dipasangkan/);
  assert.equal((await files()).length, 2);
});

test('a hundred files go through one form, and not one more', async () => {
  const many = Array.from({ length: 100 }, (_, i) => file(`${i}.pdf`, `banyak ${i}`));
  const answer = await send(many, await at.as(at.actors.penghubung2), other);
  assert.match(answer.body, /100 berkas tersimpan/);
  const more = await send([...many, file('x.pdf', 'x')], await at.as(at.actors.kepala2), other);
  assert.match(more.body, /100 dari 101 berkas tersimpan/);
  assert.match(more.body, /paling banyak 100 berkas/);
  assert.equal((await files(other)).length, 100);
});

test('nobody hands in for a unit that is not theirs, and no form without a file does anything', async () => {
  const wrong = await send([file('x.pdf', 'x')], joko, other);
  assert.equal(wrong.status, 409);
  assert.match(wrong.body, /Softcopy diserahkan petugas dokumentasi unitnya/);
  const none = await joko.upload(arsip.serah(null, unit), {}, []);
  assert.equal(none.status, 422);
  assert.match(none.body, /Pilih berkas yang akan diserahkan/);
  assert.equal((await at.stranger.upload(arsip.serah(null, unit), {}, [file('x.pdf', 'x')])).status, 401);
});

test('the names of files are shown as text', async () => {
  const answer = await send([file('<img src=x onerror=alert(1)>.pdf', 'nama')]);
  assert.doesNotMatch(answer.body, /<img/);
  assert.match(answer.body, /&lt;img src=x/);
});

test('a new version says why, and both versions stay', async () => {
  const [old] = await files();
  const address = arsip.softcopyGanti(old?.id ?? '');
  assert.equal((await joko.get(address)).status, 200);
  const fresh = file('satu (revisi).pdf', 'satu revisi');
  const without = await joko.upload(address, { alasan: ' ' }, [fresh]);
  assert.equal(without.status, 409);
  assert.match(without.body, /Tulis mengapa versi baru diperlukan/);
  const same = await joko.upload(address, { alasan: 'Salah tanggal' }, [file('satu.pdf', 'satu')]);
  assert.match(same.body, /Isi berkas ini sama/);
  const done = await joko.upload(address, { alasan: 'Salah tanggal' }, [fresh]);
  assert.equal(done.status, 303);
  const versions = await files();
  assert.equal(versions.find((one) => one.id === old?.id)?.digantikanOleh !== null, true);
  assert.equal(versions.at(-1)?.alasan, 'Salah tanggal');
  const lina = await at.as(at.actors.penghubung2);
  assert.equal((await lina.upload(address, { alasan: 'x' }, [fresh])).status, 404, 'another unit’s');
  assert.equal((await joko.get(arsip.softcopyGanti('x'))).status, 404);
});

test('photographs become one PDF of as many pages, in their order', async () => {
  const jpeg = (n: number) =>
    new File([Buffer.from(JPEG, 'base64')], `halaman-${n}.jpg`, { type: 'image/jpeg' });
  const body = (title: string, photos: readonly File[]) => {
    const form = new FormData();
    form.append('judul', title);
    for (const one of photos) form.append('foto', one);
    return form;
  };
  const post = (form: FormData) => joko.send(arsip.foto(null, unit), form);
  assert.match((await post(body('', [jpeg(1)]))).body, /Tulis judul dokumennya/);
  assert.match((await post(body('Tanpa foto', []))).body, /sekurang-kurangnya satu foto/);
  assert.match((await post(body('Rusak', [new File(['x'], 'a.jpg')]))).body, /Isi berkas ini bukan/);
  const done = await post(body('SK 12/HK/2026', [jpeg(1), jpeg(2)]));
  assert.equal(done.status, 303, done.body);
  const kept = (await files()).at(-1);
  assert.deepEqual(
    [kept?.name, kept?.via, kept?.mediaType],
    ['SK 12-HK-2026.pdf', 'kamera', 'application/pdf'],
  );
});

/** A grey square of 8 pixels. */
const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AJ//Z';
