import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openSampleTangerang } from '../seeds/kota-tangerang.ts';
import { systemClock } from '../src/base/clock.ts';
import { readConfig } from '../src/base/config.ts';
import { newId } from '../src/base/id.ts';
import { newCode, shownCode } from '../src/custody/code.ts';
import { recordDokumen } from '../src/custody/dokumen/record-dokumen.ts';
import { registerHardcopy } from '../src/custody/hardcopy/register-hardcopy.ts';
import { testDatabase } from '../src/db/testing.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import type { Actor } from '../src/journal/actor.ts';
import { startServer } from '../src/web/server.ts';
import { launchBrowser } from './browser.ts';
import { signInAs } from './office.ts';
import { words } from './stage.ts';

interface Paper {
  readonly code: string;
  readonly judul: string;
}

let browser: Browser;
let deps: Deps;
let clerk: Actor;
let url: string;
let places: Map<string, { id: string; code: string }>;
const endings: (() => Promise<unknown>)[] = [];

before(async () => {
  const { db, drop } = await testDatabase();
  const data = await mkdtemp(join(tmpdir(), 'terang-hitung-'));
  endings.push(() => rm(data, { recursive: true, force: true }), drop);
  deps = { db, clock: systemClock };
  const { office, actors } = await openSampleTangerang(deps);
  clerk = actors.find((one) => one.fungsi === 'petugas_ppid') as Actor;
  const rows = await db<{ id: string; name: string; code: string }[]>`
    select id, name, code from place where office = ${office.id} and (kind = 'rak' or parent in (
      select b.id from place b join place r on r.id = b.parent where r.name = 'Rak A'))`;
  places = new Map(rows.map(({ name, ...place }) => [name, place]));
  const config = { ...readConfig({}), data, port: 0 };
  const server = await startServer({ config, db, clock: systemClock });
  url = server.url;
  browser = await launchBrowser();
  endings.unshift(
    () => browser.close(),
    () => server.close(),
  );
});
after(async () => {
  for (const end of endings) await end();
});

const at = (name: string) => places.get(name)?.id ?? assert.fail(name);

/** So many papers of a document each, in a box. */
async function shelve(box: string, n: number): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (let index = 1; index <= n; index += 1) {
    const [dokumen, judul] = [newId(), `Laporan kegiatan ${index} di ${box}`];
    const unit =
      (await deps.db<{ id: string }[]>`select id from unit where office = ${clerk.office}`)[0]?.id ?? '';
    await perform(deps, clerk, recordDokumen, { id: dokumen, judul, unit, tahun: 2025, run: null });
    const paper = { id: newId(), bentuk: 'asli', lembar: 4, keterangan: '', pindaian: null } as const;
    const given = await perform(deps, clerk, registerHardcopy, {
      dokumen,
      run: null,
      place: at(box),
      papers: [paper],
    });
    papers.push({ code: given[0]?.code ?? '', judul });
  }
  return papers;
}

async function signedIn(
  name: string,
  javaScriptEnabled = true,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
  endings.unshift(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await signInAs(page, url, name);
  return { context, page };
}

/** Begins a count and waits until the device could go on without network. */
async function beginCount(page: Page, place: string): Promise<string> {
  await page.goto(`${url}/kerja/arsip/hitung?tempat=${at(place)}`);
  await page.getByRole('button', { name: 'Mulai menghitung' }).click();
  await page.waitForURL(/hitung\/[0-9a-f-]{36}/);
  return page.url().split('?')[0] as string;
}
const ready = (page: Page) => page.getByText('Siap dipakai tanpa jaringan.').waitFor();

async function scan(page: Page, code: string): Promise<void> {
  await page.locator('#kode').fill(code);
  await page.locator('#kode').press('Enter');
}
const verdict = (page: Page, kind: string, about: string) =>
  page.locator('.pindai__hasil', { hasText: kind }).filter({ hasText: about }).waitFor();

test('a shelf is counted without network, through a reload, and nothing is lost', {
  timeout: 120_000,
}, async () => {
  const [first, second] = [await shelve('Boks 01', 25), await shelve('Boks 02', 10)];
  const { context, page } = await signedIn('Vina Contoh');
  const count = await beginCount(page, 'Rak A');
  await ready(page);
  await scan(page, shownCode(places.get('Boks 01')?.code ?? ''));
  await verdict(page, 'Anda sekarang di', 'Boks 01');

  await context.setOffline(true);
  for (const { code, judul } of first.slice(0, 12)) {
    await scan(page, code);
    await verdict(page, 'Cocok', judul);
  }
  await page.getByText('12 pindaian tersimpan di perangkat ini').waitFor();
  await page.reload();
  await page.locator('#kode').waitFor();
  assert.match(await words(page), /12 dari 35 hardcopy sudah terlihat/);
  assert.doesNotMatch(await page.content(), /Vina/, 'what the device keeps names nobody');
  assert.match(await words(page), /Masih diharapkan di sini \(13\) ?.*Boks 01/);

  for (const { code, judul } of first.slice(12, 24)) {
    await scan(page, shownCode(code));
    await verdict(page, 'Cocok', judul);
  }
  const [strayed] = second;
  await scan(page, strayed?.code ?? '');
  await verdict(page, 'Salah tempat', 'Boks 02');
  await scan(page, first[0]?.code ?? '');
  await verdict(page, 'Sudah dipindai', first[0]?.judul ?? '');
  await scan(page, `${first[0]?.code.slice(0, 5)}${first[0]?.code.endsWith('2') ? '3' : '2'}`);
  await verdict(page, 'Kode salah ketik', '');
  await scan(page, shownCode(places.get('Boks 02')?.code ?? ''));
  for (const { code } of second.slice(1, 5)) await scan(page, code);
  await scan(page, newCode());
  await verdict(page, 'Tidak diharapkan di sini', '');
  await page.getByText('30 pindaian tersimpan di perangkat ini').waitFor();

  await context.setOffline(false);
  await page.getByText('Semua pindaian sudah terkirim.').waitFor();
  await verdict(page, 'Tidak dikenal', '');
  const [sent] = await deps.db<{ n: number }[]>`select count(*)::int as n from shelf_count_scan`;
  assert.equal(sent?.n, 30);
  await page.goto(`${count}/tutup`);
  assert.match(
    await words(page),
    /Cocok, ada di tempatnya28.*Kode yang tidak dikenal1.*Tidak ditemukan6.*Salah tempat1/,
  );
  await page.getByRole('button', { name: 'Tutup dan simpan hasilnya' }).click();
  await page.getByText('28 cocok, 1 salah tempat, 6 tidak ditemukan, 1 tidak dikenal').waitFor();
});
