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

test('SOP Kota Tangerang runs from a stack of 40 files to shelves and receipts, without JavaScript', {
  timeout: 600_000,
}, async () => {
  // With JavaScript the same journey is gone through, and looked at page by page, in pages.test.ts.
  const server = await startTestServer();
  const stage = await openStage(browser, server, { javaScriptEnabled: false });
  try {
    await tangerang(stage, browser, false);
    assert.deepEqual(stage.faults, [], 'no page reports an error');
  } finally {
    await stage.close();
    await server.stop();
  }
});
