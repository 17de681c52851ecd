import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openTask, press } from './office.ts';
import { type StackFile, stackFiles } from './stack-files.ts';
import { type Stage, words } from './stage.ts';

const NIHIL = ['Indah Contoh', 'Kiki Contoh'] as const;

/** Opens a task of somebody and stays on the workbench that it leads to. */
async function bench({ as, server }: Stage, name: string, begins: string): Promise<Page> {
  const page = await as(name);
  await openTask(page, server.url, begins);
  return page;
}

/** A unit with nothing new says so. */
async function nihil(stage: Stage, name: string, begins: string, button: string): Promise<void> {
  const page = await bench(stage, name, begins);
  await page.locator('label', { hasText: /^Nihil/ }).click();
  await page.getByLabel(/^Keterangan nihil/).fill('Tidak ada dokumen baru bulan ini.');
  await press(page, button);
}

/** Step 1: a stack of papers is recorded, shelved, labelled, and stated as kept. */
async function shelve(stage: Stage, files: readonly StackFile[]): Promise<string> {
  const { look } = stage;
  const hadi = await bench(stage, 'Hadi Contoh', 'Catat dan simpan hardcopy');
  const run = new URL(hadi.url()).pathname.replace(/\/dokumentasi$/, '');
  await look('dokumentasi-kosong', hadi);
  await press(hadi, 'Nyatakan hardcopy sudah disimpan');
  assert.match(await words(hadi), /belum mencatat satu hardcopy pun/);
  await hadi.getByRole('link', { name: 'Catat tumpukan hardcopy' }).click();
  const lines = files.map(({ judul, tahun }, index) => `${judul}; ${tahun}; ${1 + (index % 9)}`);
  await hadi.getByLabel(/^Judul, tahun/).fill(lines.join('\n'));
  const box = hadi.getByLabel('Disimpan di').locator('option', { hasText: 'Rak B › Baris 2 › Boks 09' });
  await hadi.getByLabel('Disimpan di').selectOption(await box.getAttribute('value'));
  await look('tumpukan', hadi);
  await press(hadi, 'Catat tumpukan');
  assert.match(await words(hadi), /40 dokumen, 0 softcopy, 40 hardcopy/);
  await look('dokumentasi-hardcopy', hadi);
  await hadi.getByRole('link', { name: 'Cetak label' }).first().click();
  await look('label', hadi);
  const [sheet] = await Promise.all([hadi.waitForEvent('download'), press(hadi, 'Cetak')]);
  assert.match(sheet.suggestedFilename(), /\.pdf$/);
  await bench(stage, 'Hadi Contoh', 'Catat dan simpan hardcopy');
  await press(hadi, 'Nyatakan hardcopy sudah disimpan');
  assert.match(await words(hadi), /Hardcopy unit dinyatakan tersimpan/);
  for (const name of NIHIL)
    await nihil(stage, name, 'Catat dan simpan hardcopy', 'Nyatakan hardcopy sudah disimpan');
  return run;
}

/** Hands all files in: by the script in parts, or by the plain form. */
async function upload(page: Page, files: readonly StackFile[], scripted: boolean): Promise<void> {
  const input = page.locator('input[type=file]').first();
  await input.setInputFiles(files.map(({ name, mimeType, buffer }) => ({ name, mimeType, buffer })));
  if (scripted) {
    await page.getByText(`${files.length} dari ${files.length} berkas selesai`).waitFor({ timeout: 60_000 });
    return;
  }
  await press(page, 'Serahkan');
}

/** Step 2 for the unit with files: upload, match, hand over with a receipt. */
async function handOver(stage: Stage, files: readonly StackFile[], scripted: boolean): Promise<void> {
  const { look } = stage;
  const hadi = await bench(stage, 'Hadi Contoh', 'Serahkan softcopy unit');
  await hadi.getByRole('link', { name: 'Unggah softcopy' }).click();
  await look('serah', hadi);
  await upload(hadi, files, scripted);
  await look('terunggah', hadi);
  await hadi
    .getByRole('link', { name: /^Cocokkan/ })
    .first()
    .click();
  await look('cocokkan', hadi);
  // Every file is of a paper that was recorded in step 1: its title is in the file's name.
  await press(hadi, 'Simpan semua');
  await bench(stage, 'Hadi Contoh', 'Serahkan softcopy unit');
  assert.match(await words(hadi), /40 dokumen, 40 softcopy, 40 hardcopy/);
  await press(hadi, 'Serahkan softcopy kepada PPID');
  assert.match(await words(hadi), /Softcopy diserahkan/);
  for (const name of NIHIL)
    await nihil(stage, name, 'Serahkan softcopy unit', 'Serahkan softcopy kepada PPID');
}

/** The PPID's clerk lists what every unit handed over, once all of it has been examined. */
async function list(stage: Stage): Promise<void> {
  for (let unit = 0; unit < 3; unit += 1) {
    const vina = await bench(stage, 'Vina Contoh', 'Terima dan data softcopy');
    for (let turn = 0; turn < 300 && /masih diperiksa/.test(await words(vina)); turn += 1) {
      await vina.waitForTimeout(500);
      await vina.reload();
    }
    if (unit === 0) await stage.look('pendataan', vina);
    assert.deepEqual(await vina.locator('.reasons li').allTextContents(), []);
    await press(vina, 'Terima dan data softcopy');
    assert.match(await words(vina), /Softcopy unit diterima dan didata/);
  }
}

/** Steps 3 to 5: stored, classed and recapped, filed. */
async function file(stage: Stage): Promise<void> {
  const { look } = stage;
  const vina = await bench(stage, 'Vina Contoh', 'Simpan softcopy dalam penyimpanan');
  await press(vina, 'Baca ulang dan simpan');
  assert.match(await words(vina), /Setiap softcopy dibaca ulang dan terbukti utuh/);
  await bench(stage, 'Vina Contoh', 'Klasifikasikan dokumen');
  assert.match(await words(vina), /40 dokumen belum diklasifikasikan/);
  await vina.getByRole('link', { name: 'Klasifikasikan', exact: true }).first().click();
  await look('kelas', vina);
  await vina.getByLabel('Klasifikasi', { exact: true }).selectOption('setiap_saat');
  await vina.getByLabel('Kode arsip', { exact: true }).fill('PP.07');
  await press(vina, 'Simpan');
  assert.match(await words(vina), /Klasifikasi dan kode arsip tersimpan/);
  await press(vina, 'Selesaikan rekap softcopy');
  const hadi = await bench(stage, 'Hadi Contoh', 'Rekap hardcopy');
  await press(hadi, 'Selesaikan rekap hardcopy');
  const kiki = await bench(stage, 'Kiki Contoh', 'Arsipkan hardcopy');
  await press(kiki, 'Nyatakan sudah diarsipkan');
  assert.match(await words(kiki), /Hardcopy dan softcopy sudah diarsipkan/);
}

/** Steps 6 and 7: the monthly recapitulation is reported, read, approved; the run ends. */
async function report(stage: Stage, run: string): Promise<void> {
  const { look, server } = stage;
  const vina = await bench(stage, 'Vina Contoh', 'Laporkan rekap bulanan');
  await press(vina, 'Buat dan laporkan rekap');
  assert.match(await words(vina), /Rekap dibuat dan dilaporkan/);
  const umar = await bench(stage, 'Umar Contoh', 'Periksa dan setujui rekap');
  await look('persetujuan-rekap', umar);
  const href = await umar.getByRole('link', { name: /^Baca rekap/ }).getAttribute('href');
  const pdf = await umar.request.get(`${server.url}${href}`);
  assert.match((await pdf.body()).toString('latin1'), /^%PDF-/);
  await press(umar, 'Setujui rekap');
  assert.match(await words(umar), /Rekap bulanan disetujui/);
  await openTask(vina, server.url, 'Nyatakan');
  await vina.getByLabel('Apa yang sudah dikerjakan?').fill('Tersaji di laman PPID.');
  await vina.getByLabel('Nomor atau nama kertas').fill('RD-PR-2026-01');
  await vina.getByLabel('Tempat kertas disimpan').fill('Laman PPID');
  const needs = vina.locator('label', { hasText: /^Kelengkapannya sudah ada/ });
  if ((await needs.count()) > 0) await needs.click({ force: true });
  await press(vina, 'Nyatakan');
  await stage.as('Vina Contoh', run);
  assert.match(await words(vina), /PosisiSelesai/);
  await look('proses-selesai', vina);
}

/** At the desk: where is the paper, who holds it, until when. */
async function atTheDesk(stage: Stage, { judul }: StackFile): Promise<void> {
  const { as, look } = stage;
  const vina = await as('Vina Contoh', '/kerja/arsip');
  await look('arsip', vina);
  await vina.getByRole('searchbox').fill(judul);
  await vina.getByRole('searchbox').press('Enter');
  await vina.waitForURL(/cari=/);
  assert.match(await words(vina), /Rak B › Baris 2 › Boks 09/);
  await look('arsip-cari', vina);
}

/** SOP KPU Kota Tangerang 19/2025 with a unit's stack of 40 files, from the first visit to its end. */
export async function tangerang(
  stage: Stage,
  browser: Browser,
  scripted: boolean,
): Promise<readonly [run: string]> {
  const { door, server, look } = stage;
  await door.goto(server.setupLink);
  await press(door, 'Buka contoh Kota Tangerang');
  await look('pintu', door);
  const files = await stackFiles(browser);
  assert.equal(files.length, 40);
  const run = await shelve(stage, files);
  await handOver(stage, files, scripted);
  await list(stage);
  await file(stage);
  await report(stage, run);
  await atTheDesk(stage, files[24] as StackFile);
  return [run];
}
