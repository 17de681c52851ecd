import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { choose, openTask, press, signInAs, type TestServer } from './office.ts';

/** Liaison and head of each sub bagian of the sample office. */
const UNITS = [
  ['Lilis Contoh', 'Asep Contoh'],
  ['Jajang Contoh', 'Farida Contoh'],
  ['Nina Contoh', 'Maman Contoh'],
  ['Putri Contoh', 'Oki Contoh'],
  ['Wulan Contoh', 'Tatang Contoh'],
] as const;

/** Called at each point of the journey that is worth a look: what stands there, and the page itself. */
export type Look = (what: string, page: Page) => Promise<void>;

async function addRow(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /Tambah baris/ })
    .first()
    .click();
  await page.getByLabel('Nama dokumen').fill('Rencana Aksi Keterbukaan <Informasi> & Data 2027');
  await page
    .getByLabel('Ringkasan isi')
    .fill('Langkah, penanggung jawab, dan tenggat keterbukaan informasi selama 2027.');
  await page.getByLabel('Waktu terbit').fill('12 November 2026');
  await page.getByLabel('Tempat terbit').fill('Kota Serang');
  await page.getByLabel('Retensi').fill('5 tahun');
  await choose(page.locator('main'), 'Softcopy');
  await press(page, 'Simpan baris');
}

async function unitSteps(page: Page, { url }: TestServer, look: Look): Promise<void> {
  for (const [index, [liaison]] of UNITS.entries()) {
    await signInAs(page, url, liaison);
    if (index === 0) await look('tugas', page);
    await openTask(page, url, 'Isi dan kirim');
    if (index === 0) {
      await addRow(page);
      await look('draf', page);
    }
    await press(page, 'Kirim');
    assert.match((await page.locator('main').textContent()) ?? '', /sudah dikirim|Daftar sudah dikirim/);
  }
  await signInAs(page, url, 'Asep Contoh');
  await openTask(page, url, 'Setujui');
  await page.getByText('Kembalikan kepada unit').click();
  await page.getByLabel('Apa yang harus diperbaiki?').fill('Retensi rencana aksi belum sesuai jadwal.');
  await press(page, 'Kembalikan');
  await signInAs(page, url, 'Lilis Contoh');
  await openTask(page, url, 'Isi dan kirim');
  assert.match((await page.locator('main').textContent()) ?? '', /Retensi rencana aksi/);
  await press(page, 'Kirim');
  for (const [, head] of UNITS) {
    await signInAs(page, url, head);
    await openTask(page, url, 'Setujui');
    await press(page, 'Setujui');
  }
  await signInAs(page, url, 'Budi Contoh');
  await page.goto(`${url}/kerja/prosedur`);
  await page.locator('table a').first().click();
  await look('prosedur', page);
  for (const _ of UNITS) {
    await openTask(page, url, 'Terima daftar');
    await press(page, 'Terima');
  }
}

async function classify(page: Page, { url }: TestServer, look: Look): Promise<void> {
  await signInAs(page, url, 'Rina Contoh');
  await openTask(page, url, 'Klasifikasikan');
  await look('klasifikasi', page);
  await page
    .getByRole('link', { name: /Rencana Aksi Keterbukaan/ })
    .first()
    .click();
  await choose(page.locator('main'), 'Setiap saat');
  await look('klasifikasi-satu', page);
  await press(page, 'Simpan');
  await openTask(page, url, 'Klasifikasikan');
  await press(page, 'Terima usulan unit');
  await openTask(page, url, 'Klasifikasikan');
  await press(page, 'Susun draft');
}

async function plenary(page: Page, { url, data }: TestServer, look: Look): Promise<void> {
  await signInAs(page, url, 'Budi Contoh');
  await openTask(page, url, 'Undang');
  await look('undang', page);
  await page.getByLabel('Tempat').fill('Ruang Rapat Utama Kantor KPU Kota Serang');
  await press(page, 'Undang');
  await signInAs(page, url, 'Siti Contoh');
  await openTask(page, url, 'Catat rapat pleno');
  for (const member of ['Siti Contoh', 'Bagus Contoh', 'Dewi Contoh', 'Yusuf Contoh']) {
    await choose(page.locator('tr', { hasText: member }), 'Hadir');
  }
  await choose(page.locator('tr', { hasText: 'Ratna Contoh' }), 'Izin');
  await press(page, 'Simpan daftar hadir');
  await look('pleno', page);
  await press(page, 'Lanjut ke penetapan');
  await page.getByLabel('Setuju', { exact: true }).fill('4');
  await page.getByLabel('Tidak setuju').fill('0');
  await look('penetapan', page);
  await press(page, 'Tetapkan Edisi');
  await signInAs(page, url, 'Budi Contoh');
  await openTask(page, url, 'Buat berita acara');
  await page.getByLabel(/Nomor/).first().fill('112/HK.03.1-BA/3673/2026');
  await press(page, 'Lanjut');
  await look('nomor', page);
  await press(page, 'Ya, buat berita acara');
  await look('berita-acara', page);
  const form = await page.request.get(`${page.url().split('?')[0]}/naskah.pdf`);
  assert.equal(form.headers()['content-type'], 'application/pdf');
  const scan = join(data, 'pindaian.pdf');
  await writeFile(scan, await form.body());
  await signInAs(page, url, 'Hendra Contoh');
  await openTask(page, url, 'Lampirkan');
  await page.locator('input[type=file]').setInputFiles(scan);
  await press(page, 'Lampirkan');
  await signInAs(page, url, 'Budi Contoh');
  await openTask(page, url, 'Tetapkan');
  await look('tetapkan', page);
  await choose(page.locator('main'), 'Pindaian sudah saya baca');
  await press(page, 'Tetapkan Edisi');
}

async function publish(page: Page, { url }: TestServer, look: Look): Promise<void> {
  await openTask(page, url, 'Perintahkan unggah');
  // The scan was handed in a moment ago; the order waits until it is examined.
  while ((await page.locator('#perintahkan[aria-disabled]').count()) > 0) await page.reload();
  await look('perintah', page);
  await choose(page.locator('main'), 'Pratinjau');
  await press(page, 'Perintahkan unggah');
  await signInAs(page, url, 'Rina Contoh');
  await openTask(page, url, 'Unggah');
  await page.getByRole('link', { name: /Lanjut ke pengunggahan/ }).click();
  await press(page, 'Terbitkan Edisi');
  await look('terbit', page);
}

/** The six steps of SOP KPU Kota Serang 03/2025 by hand, as each post, from the first visit to the public list. */
export async function sixSteps(page: Page, server: TestServer, look: Look): Promise<void> {
  await page.goto(server.setupLink);
  await look('mulai', page);
  await press(page, 'Buka contoh Kota Serang');
  await look('masuk', page);
  await unitSteps(page, server, look);
  await classify(page, server, look);
  await plenary(page, server, look);
  await publish(page, server, look);
}
