import { steppingClock } from '../src/base/clock.ts';
import { newId } from '../src/base/id.ts';
import { draftsOf } from '../src/daftar/draft/draft.ts';
import { openUpdate } from '../src/daftar/open-update.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import type { Actor, Fungsi } from '../src/journal/actor.ts';
import type { Office } from '../src/people/office.ts';
import type { Unit } from '../src/people/unit.ts';
import { sheetsOf } from '../src/sop/version/sheet-version.ts';
import { openWorld, type World } from './open-world.ts';

const DECREE = '1/SDM.03.1/3673/2026';
const VALID_FROM = '2026-01-02';

const UNITS = [
  ['kul', 'Subbagian Keuangan, Umum, dan Logistik', 'Keuangan, Umum, dan Logistik'],
  ['tp', 'Subbagian Teknis Penyelenggaraan Pemilu dan Hubungan Masyarakat', 'Teknis dan Hubmas'],
] as const;

const PEOPLE = [
  ['pengelola', 'Gita Contoh'],
  ['ppid', 'Ratna Contoh'],
  ['desk', 'Dimas Contoh'],
  ['ketua', 'Wahyu Contoh'],
  ['anggota1', 'Ade Contoh'],
  ['anggota2', 'Bagus Contoh'],
  ['anggota3', 'Citra Contoh'],
  ['anggota4', 'Dewi Contoh'],
  ['sekretaris', 'Hendra Contoh'],
  ['kepala1', 'Siti Contoh'],
  ['penghubung1', 'Joko Contoh'],
  ['kepala2', 'Lina Contoh'],
  ['penghubung2', 'Maman Contoh'],
] as const;
type Name = (typeof PEOPLE)[number][0];

/** An office ready for its first update: two units with head and liaison, and five commissioners. */
export interface TestOffice {
  readonly office: Office;
  readonly actors: Readonly<Record<Name, Actor>>;
  readonly units: readonly Unit[];
  /** The open run under SOP KPU Kota Serang 03/2025. */
  readonly run: string;
  /** The units' drafts, in the order of the units. */
  readonly drafts: readonly string[];
}

const FUNGSI: Readonly<Record<string, Fungsi>> = { kepala: 'kepala_unit' };

/** "penghubung2" is the liaison of the second unit; the number of an anggota is no unit. */
function personOf([key, name]: (typeof PEOPLE)[number]): World['people'][number] {
  const word = key.replace(/\d$/, '');
  const fungsi = FUNGSI[word] ?? (word as Fungsi);
  const unit = fungsi === 'anggota' ? undefined : UNITS[Number(key.slice(word.length)) - 1]?.[0];
  return { fungsi, name, ...(unit ? { unit } : {}) };
}

const world: World = {
  office: {
    code: 'kpu-kota-contoh',
    name: 'Komisi Pemilihan Umum Kota Contoh',
    shortName: 'KPU Kota Contoh',
    kodeWilayah: '3673',
    nomorPrefix: 'CTH',
    address: 'Jl. Contoh No. 247',
    city: 'Kota Contoh',
    serviceHours: 'Senin sampai Jumat, 08.00–16.00',
    zone: 'Asia/Jakarta',
    sample: true,
    first: {
      name: PEOPLE[0][1],
      email: 'gita.contoh@contoh.example',
      passwordHash: null,
      decree: DECREE,
      validFrom: VALID_FROM,
    },
  },
  mailHost: 'contoh.example',
  units: UNITS.map(([code, name, shortName]) => ({ code, name, shortName })),
  people: PEOPLE.slice(1).map(personOf),
};

/** Opens a small sample office through its deeds and begins an update of its list. Takes a good second. */
export async function openTestOffice(deps: Deps): Promise<TestOffice> {
  const { office, units, actors: all } = await openWorld(deps, world);
  const actors = Object.fromEntries(PEOPLE.map(([key], index) => [key, all[index]])) as Record<Name, Actor>;
  const [sheet] = await sheetsOf(deps.db, office.id);
  if (!sheet) throw new Error('the office has no sheet');
  const title = 'Pemutakhiran semester II 2026';
  const run = await perform(deps, actors.ppid, openUpdate, { id: newId(), sheet: sheet.id, title });
  const drafts = (await draftsOf(deps.db, office.id, run)).map((draft) => draft.id);
  return { office, actors, units, run, drafts };
}

/** A clock for tests that work with this office: a working day in November 2026, a minute between deeds. */
export const testClock = () => steppingClock('2026-11-23T02:00:00Z');
