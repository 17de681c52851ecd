import type { Browser, BrowserContext, Page } from 'playwright-core';
import { signInAs, type TestServer } from './office.ts';
import type { Look } from './serang.ts';

/** Everybody of an office, each with a browser of their own that stays signed in. */
export interface Stage {
  readonly server: TestServer;
  /** A page of nobody yet. */
  readonly door: Page;
  /** The page of one person, signed in at the first call; `at` opens that address of the office first. */
  as(name: string, at?: string): Promise<Page>;
  readonly look: Look;
  /** What any page reported as an error. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export interface StageOptions {
  readonly javaScriptEnabled?: boolean;
  readonly look?: Look;
}

/** Opens the browsers of a journey. The caller closes them, and stops the server. */
export async function openStage(
  browser: Browser,
  server: TestServer,
  { javaScriptEnabled = true, look = async () => {} }: StageOptions = {},
): Promise<Stage> {
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  const newPage = async () => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // An answer that refuses is no fault of the page.
      const refused = /status of (409|422)/.test(message.text());
      if (message.type() === 'error' && !refused) faults.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  };
  const pages = new Map<string, Page>();
  return {
    server,
    door: await newPage(),
    async as(name, at) {
      const known = pages.get(name);
      const page = known ?? (await newPage());
      if (!known) {
        pages.set(name, page);
        await signInAs(page, server.url, name);
      }
      if (at) await page.goto(`${server.url}${at}`);
      return page;
    },
    look,
    faults,
    async close() {
      for (const context of contexts) await context.close();
    },
  };
}

/** All that the main part of a page says, as people read it. */
export async function words(page: Page): Promise<string> {
  return ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
}
