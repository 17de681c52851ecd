import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { startTestServer } from './office.ts';
import { sixSteps } from './serang.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

for (const javaScriptEnabled of [false, true]) {
  test(`the six steps can be done by hand with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, {
    timeout: 300_000,
  }, async () => {
    const server = await startTestServer();
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await sixSteps(page, server, async () => {});
      await page.goto(server.url);
      assert.match((await page.locator('main').textContent()) ?? '', /65 informasi/);
      await page.goto(`${server.url}/daftar.html?q=rencana+aksi`);
      await page.getByRole('link', { name: 'Rencana Aksi Keterbukaan <Informasi> & Data 2027' }).click();
      assert.match((await page.locator('main').textContent()) ?? '', /SRG-2026-00\d\d/);
      assert.deepEqual(faults, [], 'no page reports an error');
    } finally {
      await context.close();
      await server.stop();
    }
  });
}
