import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { programFile } from '../src/base/paths.ts';
import { readSheet } from '../src/sop/sheet/read-sheet.ts';
import type { Sheet, Tanda } from '../src/sop/sheet/sheet.ts';
import { choose, openTask, press } from './office.ts';
import { type Stage, words } from './stage.ts';

const NAMA = 'Uji Konsekuensi Informasi Publik';
const NOMOR = '7/PP.09-SOP/3673/2026';

/** A mark as people type it into a table. */
const TYPED: Readonly<Record<Tanda, string>> = {
  terminator: 'mulai',
  process: 'proses',
  decision: 'keputusan',
  connector: 'sambungan',
};

/** The step table of a sheet as it comes from a spreadsheet, with nobody marked in one of its steps. */
function pastedTable({ peran, langkah }: Sheet, unmarked: number): string {
  const heads = ['No', 'Uraian Prosedur', ...peran.map(({ label }) => label)];
  const rows = langkah.map(({ no, uraian, pelaksana, kelengkapan, waktu, output }) => {
    const marks = peran.map(({ id }) => {
      const tanda = pelaksana.find((mark) => mark.peran === id)?.tanda;
      return tanda && no !== unmarked ? TYPED[tanda] : '';
    });
    const time = waktu === null || waktu === 'Tentatif' ? waktu : waktu.tertulis;
    return [no, uraian, ...marks, kelengkapan, time, output];
  });
  return [[...heads, 'Persyaratan', 'Waktu', 'Output'], ...rows].map((row) => row.join('\t')).join('\n');
}

/** The pasted table, its questions, and what comes of the answers: the address of the draft. */
async function importTable({ as, look }: Stage): Promise<string> {
  const source = programFile('seeds', 'sop', 'kab-sumedang-sop-397-2022.yaml');
  const table = pastedTable(readSheet(await readFile(source, 'utf8')), 2);
  const gita = await as('Gita Contoh', '/kerja/sop');
  await gita.getByRole('link', { name: 'Impor naskah' }).click();
  await look('impor', gita);
  await gita.getByLabel('Tabel SOP').fill(table);
  await press(gita, 'Baca tempelan');
  assert.match(await words(gita), /5 langkah terbaca, \d+ hal ditanyakan/);
  await look('pertanyaan', gita);
  await gita.getByLabel(/^Nama badan publik tidak terbaca/).fill('Komisi Pemilihan Umum Kota Serang');
  await gita.getByLabel(/^Nama SOP tidak terbaca/).fill(NAMA);
  await gita.locator('li', { hasText: 'Nomor SOP kosong' }).getByLabel('Jawaban lain').fill(NOMOR);
  for (const [role, post] of [
    ['PPID Utama dan Pembantu', 'ppid'],
    ['Tim Pertimbangan Pelayanan Informasi', 'anggota'],
    ['Komponen atau Perangkat Daerah', 'kepala_unit,penghubung'],
    ['Pemohon', 'desk'],
  ] as const)
    await gita.getByLabel(`bertindak sebagai ${role}?`).selectOption(post);
  await press(gita, 'Terapkan jawaban');
  assert.match(await words(gita), /Pelaksana langkah 2 tidak terbaca\. Siapa pelaksananya/);
  await choose(gita.locator('li', { hasText: 'Pelaksana langkah 2' }), 'Tim Pertimbangan');
  await press(gita, 'Buat draf');
  assert.match(await words(gita), /Draf SOP dibuka/);
  return new URL(gita.url()).pathname;
}

/** The editor: a step moves, another is added, times, posts and clauses are set, and the findings follow. */
async function edit({ as, look }: Stage, draft: string): Promise<void> {
  const gita = await as('Gita Contoh', draft);
  await look('editor', gita);
  assert.match(await words(gita), /Temuan \(\d+\)/);
  await press(gita, 'Turun langkah 1');
  assert.match(await gita.locator('#l2-uraian').inputValue(), /^Melakukan kajian/);
  assert.match(await words(gita), /Perubahan ini ada di halaman, belum di draf/);
  await press(gita, 'Naik langkah 2');
  await press(gita, 'Tambah sesudah ini langkah 5');
  await gita.locator('#l6-uraian').fill('Mencatat hasil uji konsekuensi dalam register.');
  await gita.locator('#l6-m4').selectOption('terminator');
  await gita.locator('#l6-output').fill('Register uji konsekuensi');
  await gita.locator('#l6-angka').fill('1');
  await gita.locator('#l6-satuan').selectOption('jam');
  await gita.locator('#l5-m4').selectOption('process');
  await gita.locator('#l3-angka').fill('30');
  await gita.locator('#l3-satuan').selectOption('menit');
  await gita.getByLabel('Dasar hukum').fill('UU 14 Tahun 2008 tentang Keterbukaan Informasi Publik');
  await gita.getByLabel('Klausul', { exact: true }).fill('Revisi dapat dilakukan dalam keadaan kahar.');
  await gita.getByLabel('Revisi karena keadaan kahar').fill('1');
  await gita.locator('summary', { hasText: 'Jabatan: Desk' }).click();
  await choose(gita.locator('#peran fieldset', { hasText: 'Jabatan: Desk' }), 'Petugas PPID');
  await press(gita, 'Simpan draf');
  assert.match(await words(gita), /Draf SOP tersimpan/);
  await look('draf-tersimpan', gita);
}

/** Whoever wrote the draft cannot ratify it; the secretary can. */
async function ratify({ as, look }: Stage, draft: string): Promise<void> {
  const gita = await as('Gita Contoh', `${draft}/sahkan`);
  assert.match(await words(gita), /Hanya Sekretaris.*Anda ikut menyusun draf ini/);
  await look('sahkan-ditolak', gita);
  const hendra = await as('Hendra Contoh', `${draft}/sahkan`);
  await look('sahkan', hendra);
  await press(hendra, 'Sahkan SOP ini');
  assert.match(await words(hendra), /Nyatakan bahwa Anda sudah membaca/);
  await choose(hendra.locator('main'), 'Saya sudah membaca');
  await press(hendra, 'Sahkan SOP ini');
  assert.match(await words(hendra), /SOP disahkan/);
  await look('sop', hendra);
}

async function openRun(page: Page, nama: string): Promise<string> {
  await page
    .locator('tr', { hasText: nama })
    .getByRole('link', { name: /^Buka proses/ })
    .click();
  await press(page, 'Buka proses');
  assert.match(await words(page), /Proses dibuka/);
  return new URL(page.url()).pathname;
}

async function state(page: Page, said: string): Promise<void> {
  await page.getByLabel('Apa yang sudah dikerjakan?').fill(said);
  await page.getByLabel('Nomor atau nama kertas').fill('9/UK/2026');
  const needs = page.locator('label', { hasText: /^Kelengkapannya sudah ada/ });
  if ((await needs.count()) > 0) await needs.click({ force: true });
  await press(page, 'Nyatakan');
  assert.match(await words(page), /Pernyataan tercatat/);
}

/** Its performers read it, a run opens, and the first two steps are carried out. */
async function carryOut({ as, server, look }: Stage, sop: string): Promise<string> {
  const budi = await as('Budi Contoh', sop);
  await press(budi, 'Saya sudah membaca dan memahami');
  assert.match(await words(budi), /Pernyataan membaca tercatat/);
  await as('Budi Contoh', '/kerja/prosedur');
  await look('prosedur', budi);
  const run = await openRun(budi, NAMA);
  await openTask(budi, server.url, 'Nyatakan');
  await state(budi, 'Kajian selesai.');
  const bagus = await as('Bagus Contoh');
  for (const said of ['Kajian tim selesai.', 'Pertimbangan diberikan.']) {
    await openTask(bagus, server.url, 'Nyatakan');
    await state(bagus, said);
  }
  assert.match(await words(await as('Budi Contoh', run)), /Langkah 3 dari 6/);
  return run;
}

/** A revision for force majeure: tried on the open run, ratified, and the run follows it. */
async function revise({ as, look }: Stage, sop: string, run: string): Promise<void> {
  const gita = await as('Gita Contoh', sop);
  await press(gita, 'Ubah SOP ini');
  const draft = new URL(gita.url()).pathname;
  await gita.locator('#l4-angka').fill('2');
  await gita.locator('#l4-satuan').selectOption('hari kerja');
  await press(gita, 'Simpan draf');
  const hendra = await as('Hendra Contoh', `${draft}/sahkan`);
  assert.match(await words(hendra), /Revisi biasa/);
  await choose(hendra.locator('main'), 'Revisi karena keadaan kahar');
  await press(hendra, 'Lihat akibatnya');
  assert.match(await words(hendra), /Pindah/);
  await look('coba', hendra);
  await hendra.getByLabel('Alasan').fill('Kantor kebanjiran.');
  await choose(hendra.locator('main'), 'Saya sudah membaca');
  await press(hendra, 'Sahkan SOP ini');
  assert.match(await words(hendra), /SOP disahkan/);
  const page = await as('Budi Contoh', run);
  assert.match(await words(page), /2 langkah yang selesai tetap/);
  assert.match(await words(page), /2 hari kerja/);
  await look('proses', page);
}

/** Gives somebody a further post, the way the office page offers it. */
async function addPost(page: Page, post: { name: string; fungsi: string; unit?: string }, holder: string) {
  await page.getByLabel('Nama jabatan').fill(post.name);
  await page.getByLabel('Bertugas sebagai').selectOption(post.fungsi);
  if (post.unit) await page.locator('#jabatan-unit').selectOption({ label: post.unit });
  await press(page, 'Tambah jabatan');
  assert.match(await words(page), /Jabatan ditambahkan/);
  await page.locator('#orang').selectOption({ label: holder });
  await page.locator('#jabatan').selectOption({ label: post.name });
  await page.getByLabel('Nomor keputusan').fill('Contoh 21/HK.03.2-Kpt/3673/2026');
  await press(page, 'Catat penunjukan');
  assert.match(await words(page), /Penunjukan tercatat/);
}

/** Another office's sheet, loaded as it ships: posts first, then what is presumed, then its run. */
async function loadShipped({ as, look }: Stage): Promise<void> {
  const gita = await as('Gita Contoh', '/kerja/sop');
  await gita.locator('tr', { hasText: 'TANGERANG' }).getByRole('button').click();
  assert.match(await words(gita), /Naskah SOP dipasang/);
  const sop = new URL(gita.url()).pathname;
  await as('Gita Contoh', '/kerja/kantor');
  const unit = 'Subbagian Hukum dan SDM';
  await addPost(gita, { name: 'Petugas PPID', fungsi: 'petugas_ppid' }, 'Rina Contoh');
  await addPost(gita, { name: 'Atasan PPID', fungsi: 'atasan_ppid' }, 'Hendra Contoh');
  const clerk = { name: 'Petugas Dokumentasi Subbag Hukum', fungsi: 'petugas_dokumentasi', unit };
  await addPost(gita, clerk, 'Jajang Contoh');
  await look('kantor', gita);
  const budi = await as('Budi Contoh', '/kerja/prosedur');
  assert.match(await words(budi), /Belum dapat dibuka/);
  await look('belum-dapat-dibuka', budi);
  await as('Budi Contoh', sop);
  await look('dugaan', budi);
  const waiting = budi.locator('.presumptions > li');
  for (let left = await waiting.count(); left > 0; left = await waiting.count()) {
    await waiting.first().locator('summary').click();
    await waiting.first().getByLabel('Alasan').fill('Sesuai pembagian tugas di kantor ini.');
    await waiting.first().getByRole('button').click();
    await budi.waitForURL('**selesai=dugaan-dikonfirmasi**');
  }
  await as('Budi Contoh', '/kerja/prosedur');
  await openRun(budi, 'Pendokumentasian');
  await look('proses-tangerang', budi);
}

/** The printed form, taken in again, is the same sheet; gives the address of the draft that it becomes. */
async function printAndImport({ as, server }: Stage, sop: string): Promise<string> {
  const hendra = await as('Hendra Contoh', '/kerja/sop/impor');
  const get = async (path: string) => (await hendra.request.get(`${server.url}${path}`)).body();
  const pdf = await get(`${sop}/versi/2/naskah.pdf`);
  await hendra
    .locator('input[type=file]')
    .setInputFiles({ name: 'sop.pdf', mimeType: 'application/pdf', buffer: pdf });
  await press(hendra, 'Baca berkas');
  assert.match(await words(hendra), new RegExp(`draf perubahan SOP ${NAMA}`));
  await press(hendra, 'Buat draf');
  const draft = new URL(hendra.url()).pathname;
  assert.deepEqual(
    JSON.parse(String(await get(`${draft}/naskah.json`))),
    JSON.parse(String(await get(`${sop}/versi/2/naskah.json`))),
  );
  return draft;
}

/**
 * An office brings its own SOP, from a pasted table to a run that follows its amendment.
 * @returns addresses of the SOP, of its open run, and of a draft that is open at the end
 */
export async function ownSop(stage: Stage): Promise<readonly [sop: string, run: string, draft: string]> {
  const { door, server } = stage;
  await door.goto(server.setupLink);
  await press(door, 'Buka contoh Kota Serang');
  const draft = await importTable(stage);
  const sop = draft.replace(/\/draf\/.*/, '');
  await edit(stage, draft);
  await ratify(stage, draft);
  const run = await carryOut(stage, sop);
  await revise(stage, sop, run);
  await loadShipped(stage);
  return [sop, run, await printAndImport(stage, sop)];
}
