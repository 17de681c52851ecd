import { newId } from '../src/base/id.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import { openRun } from '../src/procedure/open-run.ts';
import { shippedSheet } from '../src/sop/set-up-office.ts';
import { sheetsOf } from '../src/sop/version/sheet-version.ts';
import { type OpenWorld, openWorld, type World } from './open-world.ts';
import { furnish } from './shelves.ts';

const UNITS = [
  ['kul', 'Keuangan, Umum, dan Logistik', 'Hadi Contoh'],
  ['parmas', 'Partisipasi Masyarakat dan SDM', 'Indah Contoh'],
  ['pdi', 'Perencanaan, Data, dan Informasi', 'Kiki Contoh'],
] as const;

/** A sample office under SOP KPU Kota Tangerang 19/2025, with the posts it names; every person in it is invented. */
export const kotaTangerang: World = {
  office: {
    code: 'kpu-kota-tangerang',
    name: 'Komisi Pemilihan Umum Kota Tangerang',
    shortName: 'KPU Kota Tangerang',
    kodeWilayah: '3671',
    nomorPrefix: 'TNG',
    address: 'Kota Tangerang, Banten',
    city: 'Kota Tangerang',
    serviceHours: 'Senin–Kamis 08.00–16.00, Jumat 08.00–16.30 WIB',
    zone: 'Asia/Jakarta',
    sample: true,
    first: {
      name: 'Laras Contoh',
      email: 'laras.contoh@kpu-tangerang.example',
      passwordHash: null,
      decree: 'Contoh 3/HK.03.2-Kpt/3671/2026',
      validFrom: '2026-01-02',
    },
  },
  sheet: 'kpu-kota-tangerang-19-2025.yaml',
  mailHost: 'kpu-tangerang.example',
  units: UNITS.map(([code, name]) => ({
    code,
    name: `Subbagian ${name}`,
    shortName: `Subbag ${name}`,
  })),
  posts: [
    { fungsi: 'petugas_ppid', name: 'Petugas PPID' },
    { fungsi: 'atasan_ppid', name: 'Atasan PPID' },
    ...UNITS.map(([unit, name]) => ({
      fungsi: 'petugas_dokumentasi' as const,
      unit,
      name: `Petugas Dokumentasi Subbag ${name}`,
    })),
  ],
  people: [
    { fungsi: 'ppid', name: 'Yanti Contoh' },
    { fungsi: 'sekretaris', name: 'Zaki Contoh' },
    { fungsi: 'petugas_ppid', name: 'Vina Contoh' },
    { fungsi: 'atasan_ppid', name: 'Umar Contoh' },
    ...UNITS.map(([unit, , name]) => ({ fungsi: 'petugas_dokumentasi' as const, unit, name })),
  ],
};

/** Opens the office with a month's documentation under way and nothing handed in yet. */
async function openWithRun(deps: Deps, from: World): Promise<OpenWorld> {
  const world = await openWorld(deps, from);
  const [sheet] = await sheetsOf(deps.db, world.office.id);
  const ppid = world.actors.find((one) => one.fungsi === 'ppid');
  if (!sheet || !ppid) throw new Error('the sample office has no sheet or no PPID');
  const run = { id: newId(deps.clock.now()), sheet: sheet.id, title: 'Pendokumentasian November 2026' };
  await perform(deps, ppid, openRun, run);
  await furnish(deps, ppid);
  return world;
}

/** The sample office with a month's documentation under way and nothing handed in yet. */
export function openSampleTangerang(deps: Deps): Promise<OpenWorld> {
  return openWithRun(deps, kotaTangerang);
}

/** What the outputs are called in an office that does not let Terang's rooms make them. */
const STATED: Readonly<Record<string, string>> = {
  berkas_unit: 'berkas_bagian',
  penyerahan_softcopy: 'serahan_softcopy',
  pendataan_softcopy: 'daftar_softcopy',
  softcopy_tersimpan: 'simpanan_softcopy',
  rekap_softcopy: 'ringkasan_softcopy',
  rekap_hardcopy: 'ringkasan_hardcopy',
  arsip_tersimpan: 'simpanan_arsip',
  laporan_rekap: 'laporan_bulanan',
  persetujuan_rekap: 'persetujuan_laporan',
};

/** The same office with every step of its SOP closed by statement, as any office's own SOP begins. */
export async function openStatedTangerang(deps: Deps): Promise<OpenWorld> {
  const sheet = await shippedSheet('kpu-kota-tangerang-19-2025.yaml');
  const called = (name: string) => STATED[name] ?? name;
  const langkah = sheet.langkah.map(({ jalankan, ...step }) => ({
    ...step,
    ...(jalankan && {
      jalankan: {
        ...jalankan,
        hasil: jalankan.hasil.map((result) => ({ ...result, keluaran: called(result.keluaran) })),
        ditutupOleh: jalankan.ditutupOleh.map(called),
      },
    }),
  }));
  return openWithRun(deps, { ...kotaTangerang, sheet: { ...sheet, langkah } });
}
