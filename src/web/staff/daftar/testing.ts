import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestOffice, type TestOffice } from '../../../../seeds/testing-office.ts';
import { steppingClock } from '../../../base/clock.ts';
import { foldersOf } from '../../../base/config.ts';
import { diskStore } from '../../../custody/store/disk-store.ts';
import { testDatabase } from '../../../db/testing.ts';
import type { Actor } from '../../../journal/actor.ts';
import { openSession } from '../../../people/sign-in.ts';
import { app } from '../../app.ts';
import type { Site } from '../../context.ts';

/** A page or file as it came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Somebody signed in, as their browser would ask. */
export interface Browsing {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  post(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>;
  /** Sends a form with files; the text fields stand before them. */
  upload(path: string, fields: Readonly<Record<string, string>>, files: readonly File[]): Promise<Answer>;
  /** Sends a form as it is, or JSON. */
  send(path: string, body: FormData | string): Promise<Answer>;
}

/** The whole server on a database and a folder of its own, with an office whose update has begun. */
export interface TestServer extends TestOffice, Served {}

/** A server for some office, and ways to ask it. */
export interface Served {
  readonly site: Site;
  as(actor: Actor): Promise<Browsing>;
  /** Somebody who is not signed in. */
  readonly stranger: Browsing;
  drop(): Promise<void>;
}

const ORIGIN = 'http://localhost';

export function testServer(): Promise<TestServer> {
  return serverFor(openTestOffice);
}

/** The whole server with an office that is opened by `open`. */
export async function serverFor<Opened>(
  open: (deps: Pick<Site, 'db' | 'clock'>) => Promise<Opened>,
): Promise<Opened & Served> {
  const { db, drop } = await testDatabase();
  const data = await mkdtemp(join(tmpdir(), 'terang-web-'));
  const clock = steppingClock('2026-11-23T02:00:00Z', 1);
  const end = async () => {
    await drop();
    await rm(data, { recursive: true, force: true });
  };
  try {
    const office = await open({ db, clock });
    const config = { data, publicUrl: null } as Site['config'];
    const site = {
      db,
      clock,
      data,
      config,
      folders: foldersOf(data),
      publicUrl: null,
      store: diskStore(foldersOf(data).blobs),
      secondStore: null,
      asset: (name: string) => `/assets/${name}`,
      assetAt: () => null,
    } as unknown as Site;
    const hono = app(site, null);
    const ask = async (token: string, path: string, init: RequestInit): Promise<Answer> => {
      const headers = new Headers({
        ...(init.headers as Record<string, string> | undefined),
        cookie: `sesi=${token}`,
        'sec-fetch-site': 'same-origin',
        host: 'localhost',
      });
      if (init.body instanceof URLSearchParams)
        headers.set('content-type', 'application/x-www-form-urlencoded');
      const response = await hono.request(`${ORIGIN}${path}`, { ...init, headers }, {});
      return { status: response.status, headers: response.headers, body: await response.text() };
    };
    const browsing = (token: string): Browsing => {
      return {
        get: (path, headers = {}) => ask(token, path, { headers }),
        post: (path, fields = {}) => {
          const body = new URLSearchParams();
          for (const [name, value] of Object.entries(fields))
            for (const one of [value].flat()) body.append(name, one);
          return ask(token, path, { method: 'POST', body });
        },
        send: (path, body) =>
          ask(token, path, {
            method: 'POST',
            body,
            ...(typeof body === 'string' ? { headers: { accept: 'application/json' } } : {}),
          }),
        upload: (path, fields, files) => {
          const body = new FormData();
          for (const [name, value] of Object.entries(fields)) body.append(name, value);
          for (const file of files) body.append('berkas', file);
          return ask(token, path, { method: 'POST', body });
        },
      };
    };
    const as = async ({ office: of, person, mandate }: Actor) =>
      browsing(await openSession({ db, clock }, { office: of, person, mandate, shared: false }));
    return { ...office, site, as, stranger: browsing('x'), drop: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The form of a complete new row, as a browser would send it. */
export const filledRow = (id: string, other: Record<string, string> = {}) => ({
  entri: id,
  versi: '',
  judul: 'Laporan Kinerja Tahun 2025',
  ringkasan: 'Capaian sasaran dan realisasi anggaran.',
  penguasa: 'Subbagian Contoh',
  penanggungJawab: 'Kepala Subbagian Contoh',
  waktu: '6 Januari 2026',
  tempat: 'Kota Contoh',
  bentuk: 'softcopy',
  retensi: '5 tahun',
  klasifikasiUsulan: 'berkala',
  tahun: '2025',
  ...other,
});

/** The hidden and chosen fields of a page, as a browser would send them. */
export function fieldsOf({ body }: Answer): Record<string, string> {
  const text = (value: string) =>
    value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const inputs = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const kepala = /name="kepala"[^>]*value="(\d*)"/.exec(body)?.[1] ?? '';
  const selects = [...body.matchAll(/<select[^>]*name="(kolom-\d+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name, options]) => [name, /<option value="([^"]*)" selected/.exec(options ?? '')?.[1] ?? ''],
  );
  return Object.fromEntries([
    ...inputs.map(([, name, value]) => [name, text(value ?? '')]),
    ['kepala', kepala],
    ...selects,
  ]);
}
