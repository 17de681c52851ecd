import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { programFile } from '../src/base/paths.ts';
import { choose, openTask, press } from './office.ts';
import { type Stage, words } from './stage.ts';

const berkas = (name: string) => programFile('seeds', 'berkas', `${name}.pdf`);

/** Fills in the statement on the page and sends it: what was done, with a file or a paper. */
async function state(
  page: Page,
  said: string,
  output: { file?: string; paper?: string } = {},
): Promise<void> {
  await page.getByLabel('Apa yang sudah dikerjakan?').fill(said);
  if (output.file) await page.locator('input[type=file]').setInputFiles(berkas(output.file));
  if (output.paper) {
    await page.getByLabel('Nomor atau nama kertas').fill(output.paper);
    await page.getByLabel('Tempat kertas disimpan').fill('Lemari 2, map Dokumentasi');
  }
  const needs = page.locator('label', { hasText: /^Kelengkapannya sudah ada/ });
  if ((await needs.count()) > 0) await needs.click({ force: true });
  await press(page, 'Nyatakan');
}

/** Opens somebody's first task that begins so, and states it. */
async function stateTask(
  { as, server }: Stage,
  [name, begins, said]: readonly [name: string, begins: string, said: string],
  output: { file?: string; paper?: string } = {},
): Promise<Page> {
  const page = await as(name);
  await openTask(page, server.url, begins);
  await state(page, said, output);
  assert.match(await words(page), /Pernyataan tercatat/);
  return page;
}

async function sendBack(page: Page, fields: { to: string; unit?: string; alasan: string }): Promise<void> {
  await page.getByLabel('Kembali ke langkah').selectOption(fields.to);
  if (fields.unit) await page.getByLabel('Pekerjaan unit').selectOption({ label: fields.unit });
  await page.getByLabel('Apa yang harus diperbaiki?').fill(fields.alasan);
  await press(page, 'Kembalikan');
  assert.match(await words(page), /Pekerjaan dikembalikan dengan alasan Anda/);
}

/** Who has a task before anything is done, and who has none. */
async function first({ as, server, look }: Stage): Promise<string> {
  for (const name of ['Zaki Contoh', 'Umar Contoh', 'Vina Contoh']) {
    assert.match(await words(await as(name)), /Tidak ada tugas untuk Anda sekarang/, name);
  }
  const hadi = await as('Hadi Contoh');
  await look('tugas', hadi);
  await press(hadi, 'Ambil');
  assert.match(await words(hadi), /Anda memegang tugas ini/);
  await press(hadi, 'Lepaskan');
  assert.match(await words(hadi), /Tugas kembali kepada jabatannya/);
  await openTask(hadi, server.url, 'Nyatakan');
  const step = new URL(hadi.url());
  const run = step.pathname.replace(/\/langkah\/.*/, '');
  const zaki = await as('Zaki Contoh', step.pathname + step.search);
  assert.match(await words(zaki), /Hanya Petugas Dokumentasi yang dapat melakukannya menurut SOP/);
  await look('bukan-pelaksana', zaki);
  const vina = await as('Vina Contoh', `${run}/langkah/simpanan_softcopy`);
  assert.match(await words(vina), /Langkah 3 belum terbuka/);
  await look('belum-terbuka', vina);
  return run;
}

/** Step 1 in every unit: with a file, nihil, and on paper. What was refused keeps what was typed. */
async function eachUnit(stage: Stage): Promise<void> {
  const { as, server, look } = stage;
  const hadi = await as('Hadi Contoh');
  await state(hadi, 'Berkas November sudah dihimpun.');
  assert.match(await words(hadi), /Lampirkan berkas hasilnya, atau tulis nomor kertasnya/);
  assert.equal(
    await hadi.getByLabel('Apa yang sudah dikerjakan?').inputValue(),
    'Berkas November sudah dihimpun.',
  );
  await look('pernyataan-ditolak', hadi);
  await hadi.locator('input[type=file]').setInputFiles(berkas('dipa'));
  await press(hadi, 'Nyatakan');
  assert.match(await words(hadi), /Pernyataan tercatat/);
  const indah = await as('Indah Contoh');
  await openTask(indah, server.url, 'Nyatakan');
  await choose(indah.locator('main'), 'Nihil');
  await state(indah, 'Tidak ada dokumen baru bulan ini.');
  await stateTask(stage, ['Kiki Contoh', 'Nyatakan', 'Hardcopy disimpan di lemari arsip.'], {
    paper: '12/BA/2026',
  });
}

/** Step 2: each unit hands over, the PPID's clerk lists; one unit's work goes back and is done again. */
async function handOver(stage: Stage, run: string): Promise<void> {
  const { as, look } = stage;
  await stateTask(stage, ['Hadi Contoh', 'Nyatakan', 'Softcopy diserahkan.'], { file: 'lra' });
  const vina = await stateTask(stage, ['Vina Contoh', 'Nyatakan daftar softcopy', 'Dua berkas didata.'], {
    file: 'rekap',
  });
  await look('proses-langkah-2', vina);
  const kiki = await stateTask(stage, ['Kiki Contoh', 'Nyatakan', 'Softcopy diserahkan.'], { file: 'rup' });
  await as('Vina Contoh', `${run}/kembalikan`);
  await look('kembalikan', vina);
  await sendBack(vina, {
    to: '1',
    unit: 'Subbagian Perencanaan, Data, dan Informasi',
    alasan: 'Kertas 12/BA/2026 belum bertanda tangan.',
  });
  await openTask(kiki, stage.server.url, 'Nyatakan');
  assert.match(await words(kiki), /“Kertas 12\/BA\/2026 belum bertanda tangan.”/);
  await look('dikembalikan', kiki);
  await state(kiki, 'Sudah ditandatangani.', { paper: '12/BA/2026' });
  await stateTask(stage, ['Kiki Contoh', 'Nyatakan', 'Softcopy diserahkan lagi.'], { file: 'rup' });
  const indah = await as('Indah Contoh');
  await openTask(indah, stage.server.url, 'Nyatakan');
  await choose(indah.locator('main'), 'Nihil');
  await state(indah, 'Tidak ada softcopy bulan ini.');
  for (const what of ['Berkas rencana didata.', 'Nihil didata.'])
    await stateTask(stage, ['Vina Contoh', 'Nyatakan daftar softcopy', what], { file: 'rekap' });
}

/** Step 3, with a pause in it during which nothing can be stated. */
async function pauseAndStore(stage: Stage, run: string): Promise<void> {
  const { as, server, look } = stage;
  const vina = await as('Vina Contoh', `${run}/jeda`);
  await vina.getByLabel('Mengapa proses dijeda?').fill('Menunggu penyimpanan diperbaiki');
  await press(vina, 'Jeda proses');
  assert.match(await words(vina), /Proses dijeda.*Menunggu penyimpanan diperbaiki/);
  await look('dijeda', vina);
  await openTask(vina, server.url, 'Nyatakan');
  assert.match(await words(vina), /Proses dijeda: Menunggu penyimpanan diperbaiki\. Lanjutkan dahulu/);
  await as('Vina Contoh', `${run}/lanjutkan`);
  await look('lanjutkan', vina);
  await vina.getByLabel('Apa yang membuatnya dapat dilanjutkan?').fill('Penyimpanan sudah pulih.');
  await press(vina, 'Lanjutkan proses');
  assert.match(await words(vina), /Proses dilanjutkan/);
  await stateTask(stage, ['Vina Contoh', 'Nyatakan', 'Softcopy tersimpan di penyimpanan PPID.'], {
    file: 'layanan',
  });
}

/** Step 4 has two roles: one states at the screen, the other's part is keyed in from paper and checked. */
async function onPaper(stage: Stage, run: string): Promise<void> {
  const { as, look } = stage;
  await stateTask(stage, ['Vina Contoh', 'Nyatakan ringkasan softcopy', 'Rekap softcopy selesai.'], {
    file: 'rekap',
  });
  const vina = await as('Vina Contoh', `${run}/lembar`);
  const [paper] = await Promise.all([vina.waitForEvent('download'), press(vina, 'Cetak lembar kerja')]);
  assert.match(paper.suggestedFilename(), /\.pdf$/);
  await vina.goto(`${stage.server.url}${run}/lembar`);
  await vina.locator('table a').first().click();
  await look('salin', vina);
  await vina.getByLabel('Hasil yang dikerjakan').selectOption({ index: 1 });
  const hadi = vina.getByLabel('Siapa yang mengerjakan').locator('option', { hasText: 'Hadi' });
  await vina.getByLabel('Siapa yang mengerjakan').selectOption(await hadi.getAttribute('value'));
  const now = await vina.evaluate(() => {
    const parts = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Jakarta',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    return parts.format().split(' ');
  });
  await vina.getByLabel('Tanggal').fill(now[0] ?? '');
  await vina.getByLabel('Jam').fill(now[1] ?? '');
  await vina.getByLabel('Apa yang dikerjakan').fill('Rekap hardcopy ditulis tangan.');
  await vina.getByLabel('Nomor atau nama kertas hasil').fill('Rekap 11/2026');
  await press(vina, 'Salin baris ini');
  assert.match(await words(vina), /Orang kedua memeriksanya sebelum berlaku/);
  const address = new URL(vina.url()).pathname;
  await vina.getByText('Periksa', { exact: false }).first().click();
  await press(vina, 'Sama dengan kertas');
  assert.match(await words(vina), /Anda sendiri yang mengetik baris ini/);
  const indah = await as('Indah Contoh', address);
  await indah.locator('summary', { hasText: 'Periksa' }).click();
  await look('periksa', indah);
  await press(indah, 'Sama dengan kertas');
  assert.match(await words(indah), /Pemeriksaan tercatat/);
}

/** Step 5 is passed over for force majeure, and the superior confirms it. */
async function forceMajeure({ as, look }: Stage, run: string): Promise<void> {
  const hadi = await as('Hadi Contoh', `${run}/kahar`);
  await look('kahar', hadi);
  await hadi.getByLabel(/^Apa yang terjadi/).fill('Ruang arsip kebanjiran.');
  await hadi.getByLabel('Atasan yang mengonfirmasi').selectOption({ label: 'Atasan PPID' });
  await press(hadi, 'Lewati langkah ini');
  assert.match(await words(hadi), /Langkah dilewati\. Atasan yang disebut harus mengonfirmasinya/);
  const umar = await as('Umar Contoh', '/kerja/tugas');
  assert.match(await words(umar), /1 langkah dilewati karena kahar dan menunggu konfirmasi Anda/);
  await umar.getByRole('link', { name: 'Lihat dan putuskan' }).click();
  await look('dilewati', umar);
  await umar.getByRole('link', { name: /^Langkah 5/ }).click();
  await look('putuskan-kahar', umar);
  await umar.getByLabel('Catatan').fill('Benar, banjir sejak pagi.');
  await press(umar, 'Konfirmasi');
  assert.match(await words(umar), /Pelewatan langkah dikonfirmasi/);
}

/** Steps 6 and 7; the superior first sends the archive back to be done after all. */
async function approve(stage: Stage, run: string): Promise<void> {
  const { as, look, server } = stage;
  const report = ['Vina Contoh', 'Nyatakan laporan bulanan', 'Rekap bulanan dilaporkan.'] as const;
  await stateTask(stage, report, { file: 'rekap' });
  const umar = await as('Umar Contoh');
  await openTask(umar, server.url, 'Nyatakan persetujuan laporan');
  await look('keputusan', umar);
  await umar.getByRole('link', { name: /Kembalikan ke langkah sebelumnya/ }).click();
  await sendBack(umar, { to: '5', alasan: 'Banjir sudah surut; simpan arsipnya sekarang.' });
  await stateTask(stage, ['Kiki Contoh', 'Nyatakan', 'Arsip disimpan menurut klasifikasinya.'], {
    paper: 'Arsip 11/2026',
  });
  await stateTask(stage, report, { file: 'rekap' });
  await stateTask(stage, ['Umar Contoh', 'Nyatakan persetujuan laporan', 'Disetujui.'], {
    paper: 'Disposisi 7',
  });
  const vina = await as('Vina Contoh', run);
  const now = await words(vina);
  assert.match(now, /Langkah 7 dari 7/);
  assert.match(now, /Petugas PPID, sejak/);
  assert.match(now, /Pengembalian2 kali/);
  await look('proses-langkah-7', vina);
  await stateTask(stage, ['Vina Contoh', 'Nyatakan', 'Tersaji di laman PPID.'], { file: 'layanan' });
  await look('selesai', vina);
}

/** An SOP of which no room of Terang makes any output, by hand to its end; gives the run's address. */
export async function stated(stage: Stage): Promise<readonly [run: string]> {
  const run = await first(stage);
  await eachUnit(stage);
  await handOver(stage, run);
  await pauseAndStore(stage, run);
  await onPaper(stage, run);
  await forceMajeure(stage, run);
  await approve(stage, run);
  return [run];
}
