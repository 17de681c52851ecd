import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { checkHtml, checkPage } from './checks.ts';
import { writeMatrixPages } from './matrix-pages.tsx';

let browser: Browser;
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terang-matrix-'));
  await writeMatrixPages(folder);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(name: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  return page;
}

/** A part of the browser's accessibility tree, as a screen reader is given it. */
interface Heard {
  readonly role: string;
  readonly name: string;
  readonly parts: readonly Heard[];
}

async function heard(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const build = (id: string): Heard[] => {
    const node = byId.get(id);
    if (!node) return [];
    const parts = (node.childIds ?? []).flatMap(build);
    if (node.ignored) return parts;
    return [{ role: String(node.role?.value), name: String(node.name?.value ?? ''), parts }];
  };
  return build(nodes[0]?.nodeId ?? '');
}

function all(tree: readonly Heard[], role: string): Heard[] {
  return tree.flatMap((node) => [...(node.role === role ? [node] : []), ...all(node.parts, role)]);
}

/** Everything that is read out inside, one text after the other. */
function words(node: Heard): string {
  const text = node.role === 'StaticText' ? [node.name] : node.parts.map(words);
  return text.join(' ').replace(/\s+/g, ' ').trim();
}

const cellsOf = (row: Heard) =>
  row.parts.map((cell) => `${cell.role === 'cell' ? '' : 'kepala: '}${words(cell)}`);

async function rowsOf(page: Page): Promise<{ name: string; rows: string[][] }> {
  const tables = all(await heard(page), 'table');
  assert.equal(tables.length, 1, 'one table is read');
  const [table] = tables as [Heard];
  return { name: table.name, rows: all([table], 'row').map(cellsOf) };
}

const PAGES = ['serang', 'serang-3', 'tangerang', 'tangerang-3', 'gabungan', 'gabungan-1', 'gabungan-3'];

for (const name of PAGES) {
  test(`the matrix ${name} fits, is valid and accessible at every width`, async () => {
    const page = await open(name, 1280);
    await checkPage(name, page);
    await checkHtml(name, await readFile(join(folder, `${name}.html`), 'utf8'));
    await page.context().close();
  });
}

test('each row reads its number, activity, who does what, kelengkapan, waktu, output and position', async () => {
  const page = await open('serang-3', 1280);
  const { name, rows } = await rowsOf(page);
  assert.equal(name, 'SOP Nomor 03 Tahun 2025: langkah, pelaksana, dan posisi');
  assert.deepEqual(rows.slice(0, 2), [
    ['No', 'Uraian kegiatan', 'Pelaksanaan', 'Pendukung', 'Posisi'].map((head) => `kepala: ${head}`),
    [
      ...[
        'Penyedia Informasi & Tim Penghubung',
        'Desk Pelayanan Informasi',
        'PPID',
        'Pembina & Tim Pertimbangan',
      ],
      ...['Kelengkapan', 'Waktu', 'Output'],
    ].map((head) => `kepala: ${head}`),
  ]);
  const [first, , third, fourth, , last] = rows.slice(2);
  assert.deepEqual(first, [
    '1',
    'kepala: Mengumpulkan Informasi dan Dokumentasi publik yang dikuasai oleh KPU Kota Serang, menggunakan form daftar informasi beserta panduan pengisiannya.',
    ...['memulai (dugaan: tanda tidak terbaca)', '', '', ''],
    ...['Draft daftar informasi publik', 'Tentatif terpakai 2 jam'],
    ...['Draft Daftar Informasi Publik masing-masing Sub Bagian', 'Selesai 13 Nov 2026'],
  ]);
  assert.deepEqual(third?.slice(2), [
    ...['', 'melaksanakan', '', ''],
    ...['Daftar Informasi Publik', 'Belum ditetapkan terpakai 2 jam', 'Draft Daftar Informasi Publik'],
    'Sekarang di sini Setujui draf',
  ]);
  assert.deepEqual(fourth?.slice(2, 6), ['', '', 'memutuskan', 'memutuskan']);
  assert.deepEqual(last?.slice(2, 6), ['', 'menyelesaikan', '', '']);
  assert.equal(last?.at(-1), 'Belum bisa dimulai');
  await page.context().close();
});

test('only the row of the current step is marked as the current step, and a bare SOP has none', async () => {
  const current = (page: Page) => page.locator('[aria-current=step]:visible').allInnerTexts();
  for (const width of [1280, 360]) {
    const page = await open('serang-3', width);
    const found = await current(page);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /Melakukan klasifikasi/);
    await page.context().close();
    const bare = await open('serang', width);
    assert.deepEqual(await current(bare), []);
    await bare.context().close();
  }
});

test('the caption, the heads and their scopes tie every cell to its column and its step', async () => {
  const page = await open('serang-3', 1280);
  const table = page.locator('table.matrix');
  assert.equal(await table.locator('caption').count(), 1);
  const scopes = await table
    .locator('th')
    .evaluateAll((heads) => heads.map((head) => head.getAttribute('scope')));
  const count = (scope: string) => scopes.filter((one) => one === scope).length;
  assert.deepEqual([count('col'), count('colgroup'), count('row'), scopes.length], [10, 2, 6, 18]);
  await page.context().close();
});

test('a sheet whose head over the performers is lost has no empty head, and its roles keep theirs', async () => {
  const page = await open('tangerang', 1280);
  const { rows } = await rowsOf(page);
  assert.deepEqual(rows[0], [
    ...['kepala: No', 'kepala: Uraian kegiatan'],
    ...['kepala: Petugas PPID', 'kepala: Petugas Dokumentasi', 'kepala: Atasan PPID KPU'],
    ...['kepala: Mutu Baku', 'kepala: Keterangan'],
  ]);
  assert.deepEqual(rows[1], ['kepala: Persyaratan', 'kepala: Waktu', 'kepala: Output']);
  assert.equal(
    rows[5]?.[1],
    'kepala: Memeriksa, mengklasifikasikan, dan mencatat dokumen ke dalam daftar usulan, belum ada dalam naskah',
  );
  await page.context().close();
});

test('a merged cell is read once in the table and in every step of the tracker', async () => {
  const wide = await open('gabungan', 1280);
  const { rows } = await rowsOf(wide);
  assert.deepEqual(rows[2], [
    ...['1', 'kepala: Mengumpulkan informasi', 'memulai', '', ''],
    ...['Data dan dokumen', '1 hari kerja', 'Daftar informasi', ''],
  ]);
  assert.deepEqual(rows[4]?.slice(1), [
    'kepala: Menerima informasi',
    ...['', 'pelaksana, simbol tidak terbaca', 'memutuskan', ''],
  ]);
  assert.deepEqual(rows[5]?.slice(1), ['kepala: Mengelola dokumen', 'pelaksana tidak terbaca', '']);
  assert.equal(await wide.locator('table.matrix td[rowspan="5"]').count(), 3);
  await wide.context().close();
  const narrow = await open('gabungan', 360);
  for (const summary of await narrow.locator('.tracker summary').all()) await summary.click();
  const steps = all(await heard(narrow), 'listitem')
    .map(words)
    .filter((text) => text.startsWith('Langkah'));
  assert.equal(steps.length, 5);
  for (const step of steps)
    assert.match(step, /Waktu: 1 hari kerja .*Syarat: Data dan dokumen Output: Daftar informasi/);
  await narrow.context().close();
});

test('at 360 px the tracker reads the same facts as the row does on a wide screen', async () => {
  for (const name of ['serang-3', 'tangerang-3', 'gabungan-3']) {
    const wide = await open(name, 1280);
    const { rows } = await rowsOf(wide);
    const body = rows.filter((row) => /^\d+$/.test(row[0] ?? ''));
    await wide.context().close();
    const narrow = await open(name, 360);
    assert.equal(all(await heard(narrow), 'table').length, 0);
    for (const summary of await narrow.locator('.tracker summary').all()) await summary.click();
    const steps = all(await heard(narrow), 'listitem')
      .map(words)
      .filter((text) => text.startsWith('Langkah'));
    assert.equal(steps.length, body.length);
    steps.forEach((step, index) => {
      for (const fact of (body[index] ?? []).flatMap((cell) =>
        cell.replace('kepala: ', '').split(/ (?=terpakai|Setujui|usulan)/),
      ))
        assert.ok(step.includes(fact), `${name}: "${fact}" in "${step}"`);
    });
    await narrow.context().close();
  }
});
