import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { startTestServer } from './office.ts';
import { openStage } from './stage.ts';
import { tangerang } from './tangerang.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

for (const javaScriptEnabled of [false, true]) {
  test(`SOP Kota Tangerang runs from a stack of 40 files to shelves and receipts, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, {
    timeout: 600_000,
  }, async () => {
    const server = await startTestServer();
    const stage = await openStage(browser, server, { javaScriptEnabled });
    try {
      await tangerang(stage, browser, javaScriptEnabled);
      assert.deepEqual(stage.faults, [], 'no page reports an error');
    } finally {
      await stage.close();
      await server.stop();
    }
  });
}
