import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { openSampleTangerang } from '../seeds/kota-tangerang.ts';
import { systemClock } from '../src/base/clock.ts';
import { readConfig } from '../src/base/config.ts';
import { newId } from '../src/base/id.ts';
import { recordDokumen } from '../src/custody/dokumen/record-dokumen.ts';
import { registerHardcopy } from '../src/custody/hardcopy/register-hardcopy.ts';
import { testDatabase } from '../src/db/testing.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import type { Actor } from '../src/journal/actor.ts';
import { startServer } from '../src/web/server.ts';
import { launchBrowser } from './browser.ts';
import { signInAs } from './office.ts';

export interface Paper {
  readonly code: string;
  readonly judul: string;
}

/** A sample office with an archive room, its server in this process, and browsers that come and go. */
export interface Counting {
  readonly deps: Deps;
  readonly clerk: Actor;
  /** The address that phones use; what it leads through can be cut. */
  readonly url: string;
  /** The same server past the cut, for whoever sits at the office. */
  readonly inside: string;
  /** Takes a phone's network away, and gives it back. */
  network(context: BrowserContext, on: boolean): Promise<void>;
  /** What any page reported as an error. */
  readonly faults: readonly string[];
  /** Code on the label of a rack, or of a box of Rak A. */
  label(name: string): string;
  /** So many papers, of a document each, in a box of Rak A. */
  shelve(box: string, n: number): Promise<Paper[]>;
  /** A phone whose owner is signed in. */
  signedIn(
    name: string,
    options?: { javaScriptEnabled?: boolean; inside?: boolean },
  ): Promise<{ context: BrowserContext; page: Page }>;
  /** Begins a count and answers its address. */
  begin(page: Page, place: string): Promise<string>;
  /** How many scans of a count, given by its address, the server has. */
  recorded(count: string): Promise<number>;
  /** True when a device without network can open a count's page. */
  offlineShows(context: BrowserContext, count: string): Promise<boolean>;
  newPage(context: BrowserContext): Promise<Page>;
  stop(): Promise<void>;
}

/** The field into which labels are scanned; the plain form has none such. */
export const field = (page: Page) => page.locator('.pindai__kode');
export const ready = (page: Page) => page.getByText('Siap dipakai tanpa jaringan.').waitFor();

export async function scan(page: Page, code: string): Promise<void> {
  await field(page).fill(code);
  await field(page).press('Enter');
}

/** Waits until the last scan is said to be so. */
export const verdict = (page: Page, kind: string, about: string) =>
  page.locator('.pindai__hasil', { hasText: kind }).filter({ hasText: about }).waitFor();

interface Line {
  readonly url: string;
  cut(on: boolean): void;
  close(): Promise<void>;
}

/**
 * A line to the server that can be cut: a browser told to be offline still lets a service worker that starts just then
 * reach the server, and no network does not.
 */
async function lineTo(port: number): Promise<Line> {
  const sockets = new Set<Socket>();
  let whole = true;
  const line = createServer((socket) => {
    if (!whole) {
      socket.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const end of [socket, far]) {
      sockets.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => sockets.delete(end));
    }
    socket.pipe(far).pipe(socket);
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    cut(on) {
      whole = on;
      if (!on) destroyAll();
    },
    async close() {
      destroyAll();
      line.close();
      await once(line, 'close');
    },
  };
}

/** Starts the server and the browser; the caller stops them. */
export async function startCounting(): Promise<Counting> {
  const { db, drop } = await testDatabase();
  const data = await mkdtemp(join(tmpdir(), 'terang-hitung-'));
  const deps = { db, clock: systemClock };
  const { office, actors } = await openSampleTangerang(deps);
  const clerk = actors.find((one) => one.fungsi === 'petugas_ppid') as Actor;
  const rows = await db<{ id: string; name: string; code: string }[]>`
    select id, name, code from place where office = ${office.id} and (kind = 'rak' or parent in (
      select b.id from place b join place r on r.id = b.parent where r.name = 'Rak A'))`;
  const [unit] = await db<
    { id: string }[]
  >`select id from unit where office = ${office.id} order by position`;
  const placed = (name: string) => rows.find((row) => row.name === name) ?? assert.fail(name);
  const server = await startServer({ config: { ...readConfig({}), data, port: 0 }, db, clock: systemClock });
  const browser = await launchBrowser();
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  const inside = server.url;
  const line = await lineTo(Number(new URL(inside).port));
  const { url } = line;
  const network = async (context: BrowserContext, on: boolean) => {
    line.cut(on);
    await context.setOffline(!on);
  };

  const newPage = async (context: BrowserContext) => {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => faults.push(error.message));
    return page;
  };
  return {
    deps,
    clerk,
    url,
    inside,
    network,
    faults,
    newPage,
    label: (name) => placed(name).code,
    async shelve(box, n) {
      const papers: Paper[] = [];
      for (let index = 1; index <= n; index += 1) {
        const [dokumen, judul] = [newId(), `Laporan kegiatan ${index} di ${box}`];
        const facts = { judul, unit: unit?.id ?? '', tahun: 2025, run: null };
        await perform(deps, clerk, recordDokumen, { id: dokumen, ...facts });
        const paper = { id: newId(), bentuk: 'asli', lembar: 4, keterangan: '', pindaian: null } as const;
        const input = { dokumen, run: null, place: placed(box).id, papers: [paper] };
        const [given] = await perform(deps, clerk, registerHardcopy, input);
        papers.push({ code: given?.code ?? '', judul });
      }
      return papers;
    },
    async signedIn(name, { javaScriptEnabled = true, inside: past = false } = {}) {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
      contexts.push(context);
      const page = await newPage(context);
      await signInAs(page, past ? inside : url, name);
      return { context, page };
    },
    async begin(page, place) {
      await page.goto(`${url}/kerja/arsip/hitung?tempat=${placed(place).id}`);
      await page.getByRole('button', { name: 'Mulai menghitung' }).click();
      await page.waitForURL(/hitung\/[0-9a-f-]{36}/);
      return page.url().split('?')[0] as string;
    },
    async recorded(count) {
      const [row] = await db<{ n: number }[]>`
        select count(*)::int as n from shelf_count_scan where shelf_count = ${count.slice(-36)}`;
      return row?.n ?? 0;
    },
    async offlineShows(context, count) {
      const page = await newPage(context);
      await network(context, false);
      const shown = await page
        .goto(count)
        .then(() => field(page).waitFor({ timeout: 5000 }))
        .then(
          () => true,
          () => false,
        );
      await network(context, true);
      await page.close();
      return shown;
    },
    async stop() {
      for (const context of contexts) await context.close();
      await browser.close();
      await line.close();
      await server.close();
      await drop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
