import { Hono } from 'hono';
import * as v from 'valibot';
import { openTestOffice, type TestOffice } from '../../../../seeds/testing-office.ts';
import { steppingClock } from '../../../base/clock.ts';
import { newId } from '../../../base/id.ts';
import type { Db } from '../../../db/db.ts';
import { testDatabase } from '../../../db/testing.ts';
import { perform } from '../../../journal/act.ts';
import { openRun } from '../../../procedure/open-run.ts';
import { type Sheet, sheetSchema } from '../../../sop/sheet/sheet.ts';
import { adoptSheet } from '../../../sop/version/adopt-sheet.ts';
import type { Env, Site } from '../../context.ts';
import { answerError } from '../../errors.tsx';
import { signedInOnly } from '../../visit.ts';
import { kalenderRoutes } from './routes.ts';

export type Name = keyof TestOffice['actors'];

export interface Page {
  readonly status: number;
  readonly location: string;
  readonly type: string;
  readonly body: string;
}

/** An office with a run whose one step has a standard of three working days, and the pages of its calendar. */
export interface CalendarSite {
  readonly db: Db;
  readonly test: TestOffice;
  readonly sheet: string;
  /** Without a name: somebody who is not signed in. */
  get(as: Name | null, path: string, lang?: 'id' | 'en'): Promise<Page>;
  post(as: Name, path: string, fields: Readonly<Record<string, string>>): Promise<Page>;
  drop(): Promise<void>;
}

const NONE = { unit: null, tanggalPembuatan: null, tanggalRevisi: null, tanggalEfektif: null };

/** A sheet of one step of the desk, due after three working days. */
const threeDays: Sheet = v.parse(sheetSchema, {
  format: 'terang-sop/1',
  slug: 'sop-contoh',
  identitas: {
    ...NONE,
    badan: 'KPU Kota Contoh',
    nama: 'Contoh',
    nomor: '7',
    disahkanOleh: null,
    alamat: null,
  },
  dasarHukum: [],
  kualifikasiPelaksana: [],
  jumlahPelaksanaMinimal: null,
  keterkaitan: [],
  peralatan: [],
  peringatan: null,
  pencatatan: null,
  kepalaKolom: {
    pelaksana: 'Pelaksana',
    pendukung: null,
    kelengkapan: 'Kelengkapan',
    waktu: 'Waktu',
    output: 'Output',
  },
  peran: [{ id: 'desk', label: 'Desk', fungsi: ['desk'] }],
  langkah: [
    {
      no: 1,
      uraian: 'Memeriksa berkas.',
      pelaksana: [{ peran: 'desk', tanda: 'process' }],
      kelengkapan: null,
      waktu: { angka: 3, satuan: 'hari kerja' },
      output: 'Berkas',
    },
  ],
  pengesahan: { tempat: null, tanggal: null, klausul: [] },
  tidakJelas: [],
});

/** Opens the office on Monday 23 November 2026, 09.00 WIB; every look at the clock takes a second. */
export async function calendarSite(): Promise<CalendarSite> {
  const { db, drop } = await testDatabase();
  const clock = steppingClock('2026-11-23T02:00:00Z', 1);
  const site = {
    db,
    clock,
    publicUrl: 'https://ppid.contoh.example',
    config: { publicUrl: null },
    asset: (name: string) => `/assets/${name}`,
    assetAt: () => null,
  } as unknown as Site;
  const test = await openTestOffice(site);
  const sheet = await perform(site, test.actors.pengelola, adoptSheet, { id: newId(), sheet: threeDays });
  await perform(site, test.actors.ppid, openRun, { id: newId(), sheet, title: 'Pemeriksaan Budi' });
  const hono = new Hono<Env>();
  hono.onError(answerError(site));
  hono.use(async (c, next) => {
    const by = test.actors[c.req.header('x-as') as Name];
    c.set('lang', c.req.header('x-lang') === 'en' ? 'en' : 'id');
    c.set('address', '');
    c.set('visitor', by ? { office: test.office, by, mandates: [] } : null);
    await next();
  });
  hono.use('/kerja/*', signedInOnly(site));
  kalenderRoutes(hono, site);
  const ask = async (as: Name | null, path: string, init: RequestInit, lang: string): Promise<Page> => {
    const response = await hono.request(path, { ...init, headers: { 'x-as': as ?? '', 'x-lang': lang } });
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      type: response.headers.get('content-type') ?? '',
      body: await response.text(),
    };
  };
  return {
    db,
    test,
    sheet,
    get: (as, path, lang = 'id') => ask(as, path, {}, lang),
    post: (as, path, fields) => ask(as, path, { method: 'POST', body: new URLSearchParams(fields) }, 'id'),
    drop,
  };
}
