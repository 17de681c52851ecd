import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { openTestOffice, type TestOffice } from '../../../../seeds/testing-office.ts';
import { steppingClock } from '../../../base/clock.ts';
import { foldersOf, readConfig } from '../../../base/config.ts';
import { newId } from '../../../base/id.ts';
import { diskStore } from '../../../custody/store/disk-store.ts';
import { classifyAsProposed } from '../../../daftar/classify-as-proposed.ts';
import { compileDaftar } from '../../../daftar/compile-daftar.ts';
import { acceptDraft } from '../../../daftar/draft/accept-draft.ts';
import { approveDraft } from '../../../daftar/draft/approve-draft.ts';
import { draftById } from '../../../daftar/draft/draft.ts';
import { importEntries } from '../../../daftar/draft/import-entries.ts';
import { submitDraft } from '../../../daftar/draft/submit-draft.ts';
import { KLASIFIKASI } from '../../../daftar/edition/line.ts';
import { testDatabase } from '../../../db/testing.ts';
import { perform } from '../../../journal/act.ts';
import type { Installation } from '../../../journal/installation.ts';
import type { Env, Site } from '../../context.ts';
import { answerError } from '../../errors.tsx';
import { editionFiles } from '../../public/edition-files.ts';
import { plenoRoutes } from './routes.ts';

export type Name = keyof TestOffice['actors'];

/** An office whose draft list is compiled, and its pages of steps 4 to 6, asked as any of its people. */
export interface TestSite {
  readonly site: Site;
  /** Address of its database, for a second process. */
  readonly url: string;
  readonly test: TestOffice;
  get(as: Name, path: string, lang?: 'id' | 'en'): Promise<Page>;
  post(as: Name, path: string, fields: Readonly<Record<string, string>>): Promise<Page>;
  /** Posts a form with one file. */
  upload(as: Name, path: string, name: string, bytes: Uint8Array): Promise<Page>;
  /** Entries in the journal. */
  recorded(): Promise<number>;
  drop(): Promise<void>;
}

export interface Page {
  readonly status: number;
  readonly location: string;
  readonly headers: Headers;
  readonly html: string;
}

/** Steps 1 to 3 through their deeds: both units send `rows` items each, and the desk compiles the draft. */
async function compiled(at: Installation, { actors, drafts, run }: TestOffice, rows: number): Promise<void> {
  const liaisons = [actors.penghubung1, actors.penghubung2];
  const heads = [actors.kepala1, actors.kepala2];
  for (const [unit, draft] of drafts.entries()) {
    const values = Array.from({ length: rows }, (_, i) => ({
      judul: `Laporan contoh ${unit + 1}-${i + 1}`,
      ringkasan: 'Isi laporan contoh.',
      penguasa: `Subbagian ${unit + 1}`,
      penanggungJawab: 'Sekretaris',
      waktu: 'Januari 2026',
      tempat: 'Kota Contoh',
      softcopy: true,
      hardcopy: i % 2 === 0,
      retensi: '5 tahun',
      klasifikasiUsulan: KLASIFIKASI[i % 3] ?? 'berkala',
      tahun: 2026,
      kode: null,
    }));
    const list = {
      draft,
      id: newId(),
      sha256: `${unit}`.repeat(64),
      rows: values.map((one) => ({ item: null, values: one })),
    };
    const liaison = liaisons[unit] as (typeof liaisons)[0];
    await perform(at, liaison, importEntries, list);
    const { version } = await draftById(at.db, liaison.office, draft);
    const submission = await perform(at, liaison, submitDraft, { draft, version });
    await perform(at, heads[unit] as (typeof heads)[0], approveDraft, { draft, submission });
    await perform(at, actors.ppid, acceptDraft, { draft, submission });
  }
  await perform(at, actors.desk, classifyAsProposed, { run });
  await perform(at, actors.desk, compileDaftar, { run });
}

/** Asserts that the page says something, or does not; a failure prints no page. */
export function says({ html }: Page, what: RegExp, wanted = true): void {
  assert.ok(what.test(html) === wanted, `the page ${wanted ? 'should say' : 'must not say'} ${what}`);
}

export async function openTestSite(rows = 3): Promise<TestSite> {
  const { db, url, drop } = await testDatabase();
  const data = await mkdtemp(join(tmpdir(), 'terang-pleno-'));
  const folders = foldersOf(data);
  const site: Site = {
    db,
    clock: steppingClock('2026-11-23T02:00:00Z', 1),
    data,
    folders,
    publicUrl: 'https://ppid.contoh.example',
    store: diskStore(folders.blobs),
    secondStore: null,
    config: { ...readConfig({}), data, port: 0 },
    asset: (name) => `/assets/${name}`,
    assetAt: () => null,
    editions: editionFiles(folders.editions, db),
  };
  const test = await openTestOffice(site);
  await compiled(site, test, rows);
  const hono = new Hono<Env>();
  hono.onError(answerError(site));
  hono.use(async (c, next) => {
    const by = test.actors[c.req.header('x-as') as Name];
    c.set('lang', c.req.header('x-lang') === 'en' ? 'en' : 'id');
    c.set('address', '');
    c.set('visitor', { office: test.office, by, mandates: [] });
    await next();
  });
  plenoRoutes(hono, site);
  const ask = async (as: Name, path: string, init: RequestInit, lang = 'id'): Promise<Page> => {
    const headers = new Headers(init.headers);
    headers.set('x-as', as);
    headers.set('x-lang', lang);
    const response = await hono.request(path, { ...init, headers });
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      headers: response.headers,
      html: await response.text(),
    };
  };
  return {
    site,
    url,
    test,
    get: (as, path, lang) => ask(as, path, {}, lang),
    post: (as, path, fields) => ask(as, path, { method: 'POST', body: new URLSearchParams(fields) }),
    upload: (as, path, name, bytes) => {
      const body = new FormData();
      body.set('berkas', new File([bytes as Uint8Array<ArrayBuffer>], name));
      return ask(as, path, { method: 'POST', body });
    },
    recorded: async () => (await db<{ size: number }[]>`select size from journal_head`)[0]?.size ?? 0,
    drop: async () => {
      await drop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
