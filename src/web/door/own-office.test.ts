import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { steppingClock } from '../../base/clock.ts';
import { foldersOf, readConfig } from '../../base/config.ts';
import { diskStore } from '../../custody/store/disk-store.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { offices } from '../../people/office.ts';
import { linkOwner, makeLink } from '../../people/sign-in-link.ts';
import { testOffice } from '../../people/testing.ts';
import { app } from '../app.ts';
import type { Site } from '../context.ts';
import { editionFiles } from '../public/edition-files.ts';

let database: TestDatabase;
let data: string;
let site: Site;
before(async () => {
  database = await testDatabase();
  data = await mkdtemp(join(tmpdir(), 'terang-door-'));
  const { db } = database;
  const folders = foldersOf(data);
  site = {
    db,
    clock: steppingClock('2026-11-23T02:00:00Z'),
    data,
    folders,
    publicUrl: null,
    store: diskStore(folders.blobs),
    secondStore: null,
    config: { ...readConfig({}), data, port: 0 },
    asset: (name) => `/assets/${name}`,
    assetAt: () => null,
    editions: editionFiles(folders.editions, db),
  };
  await testOffice(site);
});
after(async () => {
  await database.drop();
  await rm(data, { recursive: true, force: true });
});

const FORM = {
  nama: 'Komisi Pemilihan Umum Kota Lain',
  singkat: 'KPU Kota Lain',
  wilayah: '3674',
  awalan: 'LAI',
  kota: 'Kota Lain',
  alamat: 'Jl. Lain No. 1',
  jam: 'Senin sampai Jumat',
  zona: 'Asia/Makassar',
  pengelola: 'Lia Contoh',
  surel: 'lia@lain.example',
  keputusan: '1/2026',
  sandi: 'kuda laut makan nasi',
};

/** Sends the form to a link, as the browser does. */
async function send(token: string, other: Partial<typeof FORM>) {
  const form = {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ ...FORM, ...other }),
  };
  return app(site, null).request(`/mulai/${token}/kantor`, form, {});
}

const first = () => makeLink(site, { office: null, person: null }, 24);

test('a name or an address already in use keeps the form, and the link for another try', async () => {
  const token = await first();
  for (const other of [{ singkat: 'KPU kota uji' }, { surel: 'Gita@uji.example' }]) {
    const answer = await send(token, other);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Jl\. Lain No\. 1/);
  }
  assert.ok(await linkOwner(site, token));
  assert.equal((await send(token, {})).headers.get('location'), '/kerja/kantor?selesai=siap');
});

test('a link opens one office', async () => {
  const token = await first();
  const both = await Promise.all(
    ['Satu', 'Dua'].map((nama) => send(token, { singkat: nama, surel: `${nama}@lain.example` })),
  );
  assert.deepEqual(both.map((one) => one.status).sort(), [303, 410]);
});

test('a long short name, cut to an office’s code, ends in a letter or a digit', async () => {
  const singkat = 'KPU Kabupaten Kepulauan Siau Tagulandang Biaro';
  assert.equal((await send(await first(), { singkat, surel: 'siau@lain.example' })).status, 303);
  const codes = (await offices(site.db)).map((one) => one.code);
  assert.ok(codes.includes('kpu-kabupaten-kepulauan-siau-tagulandang'), codes.join());
});
