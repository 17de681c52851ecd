import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { systemClock } from '../src/base/clock.ts';
import { readConfig } from '../src/base/config.ts';
import { programFile } from '../src/base/paths.ts';
import { openDatabase } from '../src/db/open.ts';
import type { Deps } from '../src/journal/act.ts';

/** A server of its own, on a fresh data folder, as `npm start` runs it. */
export interface TestServer {
  readonly data: string;
  /** Address without a trailing slash. */
  readonly url: string;
  /** The one-time link of the first visit. */
  readonly setupLink: string;
  stop(): Promise<void>;
}

async function printed(child: ChildProcess): Promise<{ url: string; setupLink: string | null }> {
  let output = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    output += chunk.toString();
    try {
      return JSON.parse(output) as { url: string; setupLink: string | null };
    } catch {
      // Not all of it is there yet.
    }
  }
  throw new Error('the server ended before it answered');
}

/** Opens an office in a fresh data folder before any server serves it. */
async function prepare(data: string, open: (deps: Deps) => Promise<unknown>): Promise<void> {
  const { db, close } = await openDatabase(readConfig({ TERANG_DATA: data }), { exclusive: true });
  try {
    await open({ db, clock: systemClock });
  } finally {
    await close();
  }
}

/**
 * Starts the server and waits for its address. The caller stops it.
 * @param open opens an office first, where a journey does not begin at the first visit
 */
export async function startTestServer(open?: (deps: Deps) => Promise<unknown>): Promise<TestServer> {
  const data = await mkdtemp(join(tmpdir(), 'terang-e2e-'));
  if (open) await prepare(data, open);
  const main = programFile('dist', 'src', 'cli', 'main.js');
  const child = spawn(process.execPath, [main, 'serve', '--json', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: '/usr/bin:/bin', HOME: data, TERANG_PORT: '0' },
  });
  const { url, setupLink } = await printed(child);
  return {
    data,
    url,
    setupLink: setupLink ?? '',
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Signs in as somebody of the sample office. */
export async function signInAs(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/masuk`);
  await page.locator('tr', { hasText: name }).getByRole('button').click();
  await page.waitForURL('**/kerja/tugas');
}

/** Opens the first task of whoever is signed in whose name begins so. */
export async function openTask(page: Page, url: string, begins: string): Promise<void> {
  await page.goto(`${url}/kerja/tugas`);
  await page
    .getByRole('link', { name: new RegExp(`^${begins}`) })
    .first()
    .click();
}

/** Presses the button whose label begins so, and waits for the page that follows. */
export async function press(page: Page, begins: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${begins}`) })
    .first()
    .click();
}

/** Chooses a radio or checkbox the way people do: by its words. */
export async function choose(scope: Locator, begins: string): Promise<void> {
  await scope
    .locator('label', { hasText: new RegExp(`^\\s*${begins}`) })
    .first()
    .click({ force: true });
}
