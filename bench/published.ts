import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kotaSerang } from '../seeds/kota-serang.ts';
import { readListRows } from '../seeds/list-rows.ts';
import { type OpenWorld, openWorld } from '../seeds/open-world.ts';
import { playSerang } from '../seeds/play-serang.ts';
import { systemClock } from '../src/base/clock.ts';
import { type Config, foldersOf, readConfig } from '../src/base/config.ts';
import type { Custody } from '../src/custody/custody.ts';
import { diskStore } from '../src/custody/store/disk-store.ts';
import { openDatabase } from '../src/db/open.ts';
import { listedValues } from './values.ts';

/** Items of the list that is published: a large office's. */
export const ITEMS = 1000;

const HEAD = [
  ...['Nama dokumen', 'Ringkasan isi', 'Unit yang menguasai', 'Penanggung jawab', 'Waktu pembuatan'],
  ...['Tempat pembuatan', 'Bentuk yang tersedia', 'Jangka waktu penyimpanan', 'Klasifikasi', 'Tahun', 'Kode'],
];
const KELAS = ['Berkala', 'Serta merta', 'Setiap saat'];

function list(): string {
  const rows = Array.from({ length: ITEMS }, (_, index) => {
    const item = listedValues(index + 1);
    const unit = kotaSerang.units[index % kotaSerang.units.length]?.name ?? '';
    return [
      ...[
        item.judul,
        item.ringkasan,
        unit,
        `Kepala ${unit}`,
        item.waktu,
        item.tempat,
        'Softcopy',
        item.retensi,
      ],
      ...[KELAS[index % KELAS.length], item.tahun, item.kode],
    ];
  });
  return [HEAD, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
}

/** An installation in which one edition has been published. */
export interface Published {
  readonly at: Custody;
  readonly world: OpenWorld;
  readonly nomor: number;
}

/** Settings of an installation in a folder, whatever the environment says. */
export function configIn(folder: string): Config {
  return { ...readConfig({}), data: join(folder, 'data') };
}

/** Plays the six steps with a generated list, as `terang demo` does, and hands over the open installation. */
export async function withPublished<Result>(
  folder: string,
  body: (published: Published) => Promise<Result>,
): Promise<Result> {
  const config = configIn(folder);
  const { db, close } = await openDatabase(config, { exclusive: true });
  try {
    const folders = foldersOf(config.data);
    const at = {
      db,
      clock: systemClock,
      data: config.data,
      folders,
      publicUrl: null,
      store: diskStore(folders.blobs),
      secondStore: null,
    };
    const world = await openWorld(at, kotaSerang);
    const items = join(folder, 'list.csv');
    await writeFile(items, list());
    const rows = await readListRows(items, world.units, new Map());
    if (rows.total !== ITEMS) throw new Error(`${rows.total} of ${ITEMS} rows were taken`);
    const nomor = await playSerang({ at, world, rows }, () => {});
    return await body({ at, world, nomor });
  } finally {
    await close();
  }
}
