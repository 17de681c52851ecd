import { newId } from '../src/base/id.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import { openRun } from '../src/procedure/open-run.ts';
import { sheetsOf } from '../src/sop/version/sheet-version.ts';
import { type OpenWorld, openWorld, type World } from './open-world.ts';

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

/** The sample office with a month's documentation under way and nothing handed in yet. */
export async function openSampleTangerang(deps: Deps): Promise<OpenWorld> {
  const world = await openWorld(deps, kotaTangerang);
  const [sheet] = await sheetsOf(deps.db, world.office.id);
  const ppid = world.actors.find((one) => one.fungsi === 'ppid');
  if (!sheet || !ppid) throw new Error('the sample office has no sheet or no PPID');
  const run = { id: newId(deps.clock.now()), sheet: sheet.id, title: 'Pendokumentasian November 2026' };
  await perform(deps, ppid, openRun, run);
  return world;
}
