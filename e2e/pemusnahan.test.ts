import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openSampleTangerang } from '../seeds/kota-tangerang.ts';
import { systemClock } from '../src/base/clock.ts';
import { foldersOf, readConfig } from '../src/base/config.ts';
import { closed, file } from '../src/custody/keeping/testing.ts';
import { diskStore } from '../src/custody/store/disk-store.ts';
import { testDatabase } from '../src/db/testing.ts';
import type { Actor } from '../src/journal/actor.ts';
import { startServer } from '../src/web/server.ts';
import { launchBrowser } from './browser.ts';
import { checkHtml, checkPage } from './checks.ts';
import { press, signInAs } from './office.ts';
import { words } from './stage.ts';

/** Every page without scripts: retention, holds and destruction must not need any. */
const pages = new Map<string, Page>();
const dokumen: string[] = [];
const endings: (() => Promise<unknown>)[] = [];
let browser: Browser;
let url: string;
let clerk: Actor;
let ppid: Actor;

async function as({ name }: Actor, path: string): Promise<Page> {
  const known = pages.get(name);
  const context = known?.context() ?? (await browser.newContext({ javaScriptEnabled: false }));
  const page = known ?? (await context.newPage());
  if (!known) {
    endings.unshift(() => context.close());
    page.setDefaultTimeout(15_000);
    pages.set(name, page);
    await signInAs(page, url, name);
  }
  await page.goto(`${url}${path}`);
  return page;
}

/** The page as everybody gets it: its width everywhere, its accessibility (which takes scripts), and the HTML sent. */
async function look(what: string, shown: Page): Promise<void> {
  const seen = await browser.newContext({ storageState: await shown.context().storageState() });
  const page = await seen.newPage();
  const answer = await page.goto(shown.url());
  await checkHtml(what, (await answer?.text()) ?? '');
  await checkPage(what, page);
  await seen.close();
}

const SCAN = {
  ...{ name: 'bertanda-tangan.pdf', mimeType: 'application/pdf' },
  buffer: Buffer.from('%PDF-1.7\nbertanda tangan\n%%EOF\n'),
};

before(async () => {
  const { db, drop } = await testDatabase();
  const data = await mkdtemp(join(tmpdir(), 'terang-pemusnahan-'));
  endings.push(() => rm(data, { recursive: true, force: true }), drop);
  const { actors, units } = await openSampleTangerang({ db, clock: systemClock });
  const of = (fungsi: string) => actors.find((one) => one.fungsi === fungsi) as Actor;
  [clerk, ppid] = [of('petugas_ppid'), of('ppid')];
  const config = readConfig({ TERANG_DATA: data, TERANG_PORT: '0' });
  const server = await startServer({ config, db, clock: systemClock });
  url = server.url;
  browser = await launchBrowser();
  endings.unshift(
    () => browser.close(),
    () => server.close(),
  );
  const custody = {
    ...{ db, clock: systemClock, data, folders: foldersOf(data), publicUrl: null },
    ...{ store: diskStore(foldersOf(data).blobs), secondStore: null },
  };
  for (const year of [2019, 2020]) {
    const judul = `Agenda surat masuk ${year} beserta lembar pengantar dan buku ekspedisinya`;
    dokumen.push(await closed(custody, clerk, units[0]?.id ?? '', { judul }));
  }
  await file(custody, clerk, dokumen[0] ?? '', 'agenda 2019');
  dokumen.push(await closed(custody, clerk, units[0]?.id ?? '', { judul: 'Berkas sengketa 2018' }));
});
after(async () => {
  for (const end of endings) await end();
});

test('without scripts an office sets its retention, holds one document and destroys another under minutes', async () => {
  let page = await as(clerk, '/kerja/arsip/retensi');
  if (await page.getByRole('button', { name: 'Muat daftar kode' }).isVisible())
    await press(page, 'Muat daftar kode');
  await page.goto(`${url}/kerja/arsip/retensi?cari=agenda`);
  await look('codes', page);
  await page.getByRole('link', { name: 'TU.01.1' }).click();
  await page.getByLabel('Masa aktif, tahun').fill('1');
  await page.getByLabel('Masa inaktif, tahun').fill('2');
  await page.locator('label', { hasText: /^\s*Musnah/ }).click();
  await page.getByLabel('Dasar').fill('PKPU 17/2023, lampiran contoh');
  await press(page, 'Simpan retensi');
  await look('code', page);
  await page.goto(`${url}/kerja/arsip/retensi/impor`);
  await look('import', page);
  await page
    .getByLabel('Tabel beserta kepala kolomnya')
    .fill('kode\taktif\tinaktif\tnasib\nPP.07\t2\t3\tPermanen\nHK.07\tdua\t3\tMusnah');
  await press(page, 'Periksa tempelan');
  await page.getByLabel('Dasar').fill('PKPU 17/2023, lampiran contoh');
  await press(page, 'Simpan retensi 1 kode');
  for (const id of dokumen.slice(0, 2)) {
    await page.goto(`${url}/kerja/arsip/dokumen/${id}/retensi`);
    await page.getByLabel('Kode klasifikasi arsip').fill('TU.01.1');
    await page.getByLabel('Hari berkasnya ditutup').fill('2020-12-31');
    await press(page, 'Simpan');
    assert.match(await words(page), /dapat diusulkan musnah mulai 1 Januari 2024/);
  }
  await look('document', page);

  page = await as(ppid, `/kerja/arsip/dokumen/${dokumen[1]}/tahan`);
  await page.getByLabel('Alasan').fill('Sengketa informasi di Komisi Informasi');
  await page.getByLabel('Nomor perkara atau permohonan').fill('004/REG-PSI/2026');
  await press(page, 'Tahan dokumen');
  await look('hold', page);

  page = await as(clerk, '/kerja/arsip/pemusnahan');
  await look('destructions', page);
  await page.getByRole('link', { name: 'Susun usul pemusnahan' }).click();
  assert.match(await words(page), /Ditahan untuk perkara 004\/REG-PSI\/2026/);
  await look('choose', page);
  await page.getByRole('link', { name: 'Centang semua yang boleh' }).click();
  await page.getByLabel('Alasan').fill('Retensi habis menurut JRA dan tidak bernilai guna lagi.');
  await page.getByLabel('Cara memusnahkan').fill('Dicacah dengan mesin pencacah');
  await page.getByLabel('Nomor pertimbangan panitia penilai arsip').fill('1/PPA/2024');
  await page.getByLabel('Tanggal pertimbangan').fill('2024-11-02');
  await page.getByLabel('Nomor persetujuan Kepala ANRI').fill('B-KN.02/12/2024');
  await page.getByLabel('Tanggal persetujuan').fill('2024-11-09');
  await press(page, 'Ajukan usul');
  await look('proposal', page);
  const address = new URL(page.url()).pathname;

  page = await as(ppid, address);
  await page.getByLabel('Nomor keputusan pimpinan').fill('12/PR.07/2024');
  await page.getByLabel('Tanggal keputusan').fill('2024-11-16');
  await look('to approve', page);
  await press(page, 'Setujui pemusnahan');
  page = await as(clerk, address);
  await look('to carry out', page);
  await page.getByLabel('Tempat').fill('Halaman belakang kantor');
  for (const n of [1, 2]) {
    await page.getByLabel(`Nama saksi ${n}`).fill(`Saksi ${n} Contoh`);
    await page.getByLabel(`Jabatan saksi ${n}`).fill('Kepala Subbagian Hukum');
    await page.getByLabel(`Bidang saksi ${n}`).selectOption('Unit hukum');
  }
  await press(page, 'Musnahkan 1 dokumen');
  assert.match(await words(page), /Pemusnahan dilaksanakan/);
  assert.match(await words(page), /Belum ada pindaian bertanda tangan/);
  await look('carried out', page);
  await page.getByLabel('Pindaian bertanda tangan').setInputFiles(SCAN);
  await press(page, 'Lampirkan pindaian');
  assert.match(await words(page), /Unduh pindaian/);
  await page.getByText('Ganti pindaian').click();
  await look('signed', page);
  await page.goto(`${url}/kerja/arsip/pemusnahan`);
  assert.match(await words(page), /BAP-\d{4}-001.*Pindaian bertanda tangan/);
  await page.goto(`${url}/kerja/arsip/dokumen/${dokumen[0]}/retensi`);
  assert.match(
    await words(page),
    /Dimusnahkan .* dengan berita acara BAP-\d{4}-001, karena retensinya habis 31 Desember 2023/,
  );
});

test('without scripts an office records what the appraisal panel decided where the JRA leaves it open', async () => {
  const page = await as(clerk, '/kerja/arsip/retensi/kode?kode=HK.07');
  await page.getByLabel('Masa aktif, tahun').fill('1');
  await page.getByLabel('Masa inaktif, tahun').fill('2');
  await page.locator('label', { hasText: /^\s*Dinilai kembali/ }).click();
  await page.getByLabel('Dasar').fill('PKPU 17/2023, lampiran contoh');
  await press(page, 'Simpan retensi');
  await page.goto(`${url}/kerja/arsip/dokumen/${dokumen[2]}/retensi`);
  await page.getByLabel('Kode klasifikasi arsip').fill('HK.07');
  await page.getByLabel('Hari berkasnya ditutup').fill('2020-12-31');
  await press(page, 'Simpan');
  await page.goto(`${url}/kerja/arsip/pemusnahan?lihat=nilai`);
  await look('to be appraised', page);
  await page.getByRole('link', { name: 'Berkas sengketa' }).click();
  await look('appraisal', page);
  await page.locator('label', { hasText: /^\s*Permanen/ }).click();
  await page.getByLabel('Nomor pertimbangan panitia penilai arsip').fill('3/PPA/2024');
  await page.getByLabel('Tanggal pertimbangan').fill('2024-11-03');
  await page.getByLabel('Alasan').fill('Bernilai sejarah bagi pemilihan di kota ini.');
  await press(page, 'Simpan hasil penilaian');
  assert.match(await words(page), /dinilai kembali dan permanen, tidak pernah dimusnahkan/);
  await look('appraised', page);
});
