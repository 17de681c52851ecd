import { mkdir } from 'node:fs/promises';
import { programFile } from '../src/base/paths.ts';
import { launchBrowser } from './browser.ts';
import { startTestServer } from './office.ts';
import { sixSteps } from './serang.ts';

/** Takes the pictures of the README and the manual on the journey that the tests make. */
const wanted = new Set([
  'tugas',
  'draf',
  'prosedur',
  'klasifikasi-satu',
  'pleno',
  'berita-acara',
  'perintah',
]);
const folder = programFile('docs', 'pictures');
await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
const server = await startTestServer();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await sixSteps(page, server, async (what) => {
    if (!wanted.has(what)) return;
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: `${folder}/${what}.png` });
  });
  for (const [name, path] of [
    ['beranda', ''],
    ['edisi', 'edisi.html'],
  ] as const) {
    await page.goto(`${server.url}/${path}`);
    await page.screenshot({ path: `${folder}/${name}.png` });
  }
} finally {
  await browser.close();
  await server.stop();
}
