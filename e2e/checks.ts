import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';

/** Widths at which no page may scroll sideways, in CSS pixels. */
const WIDTHS = [320, 360, 768, 1024, 1280] as const;

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Our own style writes void elements and long lines as the renderer does.
    'void-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    // A form whose deed would be refused shows its button disabled, with the reasons, and nothing submits it.
    'wcag/h32': 'off',
    'prefer-native-element': 'off',
    'no-implicit-button-type': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
  },
});

/** Fails when a page is too wide somewhere, breaks an accessibility rule, or is no valid HTML. */
export async function checkPage(what: string, page: Page): Promise<void> {
  await page.waitForLoadState();
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${what} at ${width} px is ${wide} px too wide`);
    if (width !== 360 && width !== 1280) continue;
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join('; ')}`,
    );
    assert.deepEqual(found, [], `${what} at ${width} px`);
  }
  if (before) await page.setViewportSize(before);
  const titles = await page.locator('h1').count();
  assert.equal(titles, 1, `${what} has one h1`);
}

/** Fails when the HTML that the server sent is not valid. */
export async function checkHtml(what: string, html: string): Promise<void> {
  const report = await validator.validateString(html);
  const found = report.results.flatMap((one) =>
    one.messages.map((m) => `${m.ruleId} ${m.line}:${m.column} ${m.message}`),
  );
  assert.deepEqual(found, [], what);
}
