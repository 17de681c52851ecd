import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { gallery, writeGallery } from '../src/ui/gallery/gallery.tsx';
import { launchBrowser } from './browser.ts';

const WIDTHS = [320, 360, 768, 1024, 1280];

let browser: Browser;
let folder: string;
const address = (name: string) => pathToFileURL(join(folder, `${name}.html`)).href;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terang-gallery-'));
  await writeGallery(folder);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

for (const name of Object.keys(gallery)) {
  test(`the sample page ${name} never scrolls sideways, from 320 to 1280 px`, async () => {
    const page = await browser.newPage();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address(name));
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      assert.equal(wide, width, `at ${width} px`);
    }
    await page.close();
  });

  test(`axe finds nothing on the sample page ${name}, wide and narrow`, async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address(name));
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
      assert.deepEqual(found, [], `at ${width} px`);
    }
    await context.close();
  });
}

test('on a phone the menu opens, and leads on, without scripts', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  await page.goto(address('beranda'));
  const link = page.getByRole('link', { name: 'Daftar', exact: true });
  assert.equal(await link.count(), 0);
  await page.getByText('Menu', { exact: true }).click();
  await link.click();
  assert.equal(await page.title(), 'Hasil pencarian laporan kinerja · KPU Kota Serang');
  await context.close();
});

test('an SOP is one table on a wide screen and one tracker on a narrow one, never both', async () => {
  const page = await browser.newPage();
  for (const [width, table, tracker] of [
    [1280, 1, 0],
    [1024, 0, 1],
    [320, 0, 1],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address('prosedur'));
    assert.equal(await page.getByRole('table', { name: 'Langkah, pelaksana, dan posisi' }).count(), table);
    assert.equal(await page.locator('.tracker:visible').count(), tracker);
    assert.equal(await page.locator('[aria-current=step]:visible').count(), 1);
  }
  await page.close();
});

test('a button that cannot act yet can be reached with the keyboard and sends nothing', async () => {
  const page = await browser.newPage();
  await page.goto(address('perintah'));
  const button = page.getByRole('button', { name: 'Perintahkan unggah' });
  await button.focus();
  assert.equal(
    await button.evaluate((element: { matches(selector: string): boolean }) => element.matches(':focus')),
    true,
  );
  await page.keyboard.press('Enter');
  assert.equal(page.url(), address('perintah'));
  await page.close();
});
