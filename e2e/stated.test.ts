import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openStatedTangerang } from '../seeds/kota-tangerang.ts';
import { launchBrowser } from './browser.ts';
import { startTestServer } from './office.ts';
import { openStage, words } from './stage.ts';
import { stated } from './stated.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const FILES = [
  ['sop.pdf', 'application/pdf', /^%PDF-/],
  ['sop.svg', 'image/svg+xml', /<svg[^>]*>/],
  ['sop.bpmn', 'application/xml', /<bpmn:definitions/],
] as const;

for (const javaScriptEnabled of [false, true]) {
  test(`an SOP runs to its end by the statements of its performers with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, {
    timeout: 300_000,
  }, async () => {
    const server = await startTestServer(openStatedTangerang);
    const stage = await openStage(browser, server, { javaScriptEnabled });
    try {
      const [run] = await stated(stage);
      const vina = await stage.as('Vina Contoh', run);
      assert.match(await words(vina), /PosisiSelesai/);
      for (const [file, type, begins] of FILES) {
        const answer = await vina.request.get(`${server.url}${run}/${file}`);
        assert.match(answer.headers()['content-type'] ?? '', new RegExp(type.replace('+', '.')), file);
        assert.match((await answer.body()).toString('latin1'), begins, file);
      }
      for (const name of ['Hadi Contoh', 'Indah Contoh', 'Kiki Contoh', 'Umar Contoh', 'Vina Contoh']) {
        const page = await stage.as(name, '/kerja/tugas');
        assert.match(await words(page), /Tidak ada tugas/, name);
      }
      const done = await stage.as('Kiki Contoh', '/kerja/tugas?tampil=selesai');
      assert.match(await words(done), /Dikembalikan/);
      assert.deepEqual(stage.faults, [], 'no page reports an error');
    } finally {
      await stage.close();
      await server.stop();
    }
  });
}
