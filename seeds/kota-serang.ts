import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { sha256 } from '../src/base/hash.ts';
import { newId } from '../src/base/id.ts';
import { programFile } from '../src/base/paths.ts';
import type { Custody } from '../src/custody/custody.ts';
import { takeIn } from '../src/custody/store/blob.ts';
import { draftById, draftsOf } from '../src/daftar/draft/draft.ts';
import { importEntries } from '../src/daftar/draft/import-entries.ts';
import { writeEntry } from '../src/daftar/draft/write-entry.ts';
import type { Klasifikasi } from '../src/daftar/edition/line.ts';
import type { EntryValues } from '../src/daftar/entry-values.ts';
import { openUpdate } from '../src/daftar/open-update.ts';
import { perform } from '../src/journal/act.ts';
import type { Actor } from '../src/journal/actor.ts';
import { sheetsOf } from '../src/sop/version/sheet-version.ts';
import { type OpenWorld, openWorld, type World } from './open-world.ts';

/** The sample office. Its address is the one that the SOP prints; every person in it is invented. */
export const kotaSerang: World = {
  office: {
    code: 'kpu-kota-serang',
    name: 'Komisi Pemilihan Umum Kota Serang',
    shortName: 'KPU Kota Serang',
    kodeWilayah: '3673',
    nomorPrefix: 'SRG',
    address: 'Jl. KH. Abdul Fatah Hasan No. 247, Kel. Sumur Pecung, Kec. Serang, Kota Serang, Banten',
    city: 'Kota Serang',
    serviceHours: 'Senin–Kamis 08.00–16.00, Jumat 08.00–16.30 WIB',
    zone: 'Asia/Jakarta',
    sample: true,
    first: {
      name: 'Gita Contoh',
      email: 'gita.contoh@kpu-serang.example',
      passwordHash: null,
      decree: 'Contoh 14/HK.03.2-Kpt/3673/2026',
      validFrom: '2026-01-02',
    },
  },
  mailHost: 'kpu-serang.example',
  units: [
    {
      code: 'kul',
      name: 'Subbagian Keuangan, Umum, dan Logistik',
      shortName: 'Subbag Keuangan, Umum, dan Logistik',
    },
    { code: 'hsdm', name: 'Subbagian Hukum dan SDM', shortName: 'Subbag Hukum dan SDM' },
    {
      code: 'tph',
      name: 'Subbagian Teknis, Partisipasi, dan Humas',
      shortName: 'Subbag Teknis, Partisipasi, dan Humas',
    },
    {
      code: 'pdi',
      name: 'Subbagian Perencanaan, Data, dan Informasi',
      shortName: 'Subbag Perencanaan, Data, dan Informasi',
    },
    { code: 'rtn', name: 'Subbagian Tata Usaha Pimpinan', shortName: 'Subbag Tata Usaha Pimpinan' },
  ],
  people: [
    { fungsi: 'ppid', name: 'Budi Contoh' },
    { fungsi: 'desk', name: 'Rina Contoh' },
    { fungsi: 'ketua', name: 'Siti Contoh' },
    { fungsi: 'anggota', name: 'Bagus Contoh' },
    { fungsi: 'anggota', name: 'Dewi Contoh' },
    { fungsi: 'anggota', name: 'Yusuf Contoh' },
    { fungsi: 'anggota', name: 'Ratna Contoh' },
    { fungsi: 'sekretaris', name: 'Hendra Contoh' },
    { fungsi: 'kepala_unit', unit: 'kul', name: 'Asep Contoh' },
    { fungsi: 'penghubung', unit: 'kul', name: 'Lilis Contoh' },
    { fungsi: 'kepala_unit', unit: 'hsdm', name: 'Farida Contoh' },
    { fungsi: 'penghubung', unit: 'hsdm', name: 'Jajang Contoh' },
    { fungsi: 'kepala_unit', unit: 'tph', name: 'Maman Contoh' },
    { fungsi: 'penghubung', unit: 'tph', name: 'Nina Contoh' },
    { fungsi: 'kepala_unit', unit: 'pdi', name: 'Oki Contoh' },
    { fungsi: 'penghubung', unit: 'pdi', name: 'Putri Contoh' },
    { fungsi: 'kepala_unit', unit: 'rtn', name: 'Tatang Contoh' },
    { fungsi: 'penghubung', unit: 'rtn', name: 'Wulan Contoh' },
  ],
};

/** A row of `kota-serang-items.csv`: what the duty lists of UU 14/2008 art. 9–11 and KPU's own catalogue ask for. */
interface ItemRow {
  readonly unit: string;
  readonly kode: string;
  readonly klasifikasi: Klasifikasi;
  readonly judul: string;
  readonly ringkasan: string;
  readonly waktu: string;
  readonly bentuk: 'softcopy' | 'hardcopy' | 'keduanya';
  readonly retensi: string;
  readonly tahun: string;
  /** Name of a sample document in `seeds/berkas/`, or empty. */
  readonly berkas: string;
}

async function itemRows(): Promise<ItemRow[]> {
  return parse(await readFile(programFile('seeds', 'kota-serang-items.csv')), { columns: true }) as ItemRow[];
}

function valuesOf(row: ItemRow, unitName: string): EntryValues {
  return {
    judul: row.judul,
    ringkasan: row.ringkasan,
    penguasa: unitName,
    penanggungJawab: `Kepala ${unitName}`,
    waktu: row.waktu,
    tempat: 'Kota Serang',
    softcopy: row.bentuk !== 'hardcopy',
    hardcopy: row.bentuk !== 'softcopy',
    retensi: row.retensi,
    klasifikasiUsulan: row.klasifikasi,
    tahun: Number(row.tahun),
    kode: row.kode,
  };
}

async function fillDraft(
  at: Custody,
  by: Actor,
  draftId: string,
  rows: readonly ItemRow[],
  unitName: string,
): Promise<void> {
  const values = rows.map((row) => ({ item: null, values: valuesOf(row, unitName) }));
  const list = { draft: draftId, id: newId(), sha256: sha256(JSON.stringify(values)), rows: values };
  await perform(at, by, importEntries, list);
  const { entries } = await draftById(at.db, by.office, draftId);
  for (const row of rows.filter((one) => one.berkas)) {
    const entry = entries.find((one) => one.judul === row.judul);
    if (!entry) continue;
    const name = `${row.berkas}.pdf`;
    const bytes = createReadStream(programFile('seeds', 'berkas', name));
    const file = await takeIn(at, by, { name, bytes });
    const change = { draft: draftId, entry: entry.id, version: entry.version, values: entry, alasan: '' };
    await perform(at, by, writeEntry, { ...change, berkas: [file] });
  }
}

/** People of the sample office by what they do; per unit for heads and liaisons. */
export function actorFor(world: OpenWorld, fungsi: Actor['fungsi'], unit: string | null = null): Actor {
  const actor = world.actors.find((one) => one.fungsi === fungsi && one.unit === unit);
  if (!actor) throw new Error(`nobody acts as ${fungsi}`);
  return actor;
}

/** The sample office with its first update open and every unit's draft filled, but nothing sent yet. */
export async function openSampleOffice(at: Custody): Promise<OpenWorld> {
  const world = await openWorld(at, kotaSerang);
  const { office, units } = world;
  const [sheet] = await sheetsOf(at.db, office.id);
  if (!sheet) throw new Error('the sample office has no sheet');
  const title = 'Pemutakhiran Semester II 2026';
  const run = await perform(at, actorFor(world, 'ppid'), openUpdate, {
    id: newId(at.clock.now()),
    sheet: sheet.id,
    title,
  });
  const rows = await itemRows();
  for (const draft of await draftsOf(at.db, office.id, run)) {
    const unit = units.find((one) => one.id === draft.unit);
    const own = rows.filter((row) => row.unit === unit?.code);
    if (unit) await fillDraft(at, actorFor(world, 'penghubung', unit.id), draft.id, own, unit.name);
  }
  return world;
}
