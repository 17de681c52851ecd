import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { checkHtml, checkPage } from './checks.ts';
import { signInAs, startTestServer, type TestServer } from './office.ts';
import { sixSteps } from './serang.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const STAFF = [
  'tugas',
  'tugas?tampil=orang-lain',
  'tugas?tampil=selesai',
  'prosedur',
  'prosedur?tampil=selesai',
  'prosedur/dilewati',
  'informasi',
  'pleno',
  'publikasi',
  'jurnal',
  'kantor',
  'bantuan',
];
const PUBLIC = [
  '',
  'daftar.html',
  'daftar.html?q=kinerja',
  'daftar.html?q=tidak-ada-yang-begini',
  'berkala.html',
  'edisi.html',
  'verifikasi.html',
  'minta-informasi.html',
  'dikecualikan.html',
  'aksesibilitas.html',
  'informasi/srg-2026-0001.html',
  'en/index.html',
  'en/edisi.html',
  'masuk',
  'tidak-ada',
];

async function visit(page: Page, { url }: TestServer, path: string): Promise<void> {
  const answer = await page.goto(`${url}/${path}`);
  await checkPage(path, page);
  await checkHtml(path, (await answer?.text()) ?? '');
}

test('every page is valid, accessible and fits from 320 to 1280 px', { timeout: 600_000 }, async () => {
  const server = await startTestServer();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    let looks = 0;
    await sixSteps(page, server, async (what, at) => {
      looks += 1;
      await checkPage(what, at);
    });
    assert.ok(looks >= 12, 'the journey was looked at on its way');
    for (const path of PUBLIC) await visit(page, server, path);
    for (const person of ['Gita Contoh', 'Budi Contoh', 'Asep Contoh']) {
      await signInAs(page, server.url, person);
      for (const path of STAFF) await visit(page, server, `kerja/${path}`);
    }
    await visit(page, server, 'kerja/tugas?bahasa=en');
    for (const path of STAFF) await visit(page, server, `kerja/${path}`);
  } finally {
    await context.close();
    await server.stop();
  }
});
