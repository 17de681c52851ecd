import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { startTestServer } from './office.ts';
import { ownSop } from './own-sop.ts';
import { openStage } from './stage.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

for (const javaScriptEnabled of [false, true]) {
  test(`an office brings its own SOP and it runs, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, {
    timeout: 300_000,
  }, async () => {
    const server = await startTestServer();
    const stage = await openStage(browser, server, { javaScriptEnabled });
    try {
      await ownSop(stage);
      assert.deepEqual(stage.faults, [], 'no page reports an error');
    } finally {
      await stage.close();
      await server.stop();
    }
  });
}
