import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { kotaSerang } from '../../seeds/kota-serang.ts';
import { readListRows } from '../../seeds/list-rows.ts';
import { openWorld } from '../../seeds/open-world.ts';
import { playSerang } from '../../seeds/play-serang.ts';
import { stopwatch, systemClock } from '../base/clock.ts';
import { foldersOf } from '../base/config.ts';
import { Unfit } from '../base/errors.ts';
import { programFile } from '../base/paths.ts';
import { number } from '../base/tanggal.ts';
import { both } from '../base/text.ts';
import type { Custody } from '../custody/custody.ts';
import { releaseBegun } from '../custody/examine/queue.ts';
import { openStores } from '../custody/store/open-store.ts';
import { openDatabase } from '../db/open.ts';
import { sealJournal } from '../journal/installation.ts';
import type { Kind } from '../journal/kinds.ts';
import { offices } from '../people/office.ts';
import { editionFolder } from '../publication/bag/in-place.ts';
import { recoverPublications } from '../publication/publish-edition.ts';
import type { Call, Command } from './args.ts';

const SHIPPED = ['seeds', 'kota-serang.xlsx'] as const;

const notADemo = new Unfit(
  both('Folder data ini berisi kantor lain.', 'This data folder holds another office.'),
  both('Beri folder kosong dengan --data.', 'Give an empty folder with --data.'),
);

/** Only an empty folder, or one in which this demo was interrupted, is played in. */
async function refuseOthers(at: Custody): Promise<void> {
  const others = (await offices(at.db)).filter(
    (office) => office.code !== kotaSerang.office.code || !office.sample,
  );
  if (others.length > 0) throw notADemo;
}

async function documents(): Promise<Map<string, string>> {
  const rows = parse(await readFile(programFile('seeds', 'kota-serang-items.csv')), {
    columns: true,
  }) as Record<string, string>[];
  return new Map(
    rows.flatMap((row) => (row['berkas'] ? [[row['judul'] ?? '', `${row['berkas']}.pdf`] as const] : [])),
  );
}

/** Prints each deed once it is on disk: step, post, kind, milliseconds. */
function teller(call: Call): {
  about(step: number): void;
  heard: Custody['heard'] & {};
  count(): number;
} {
  let step = 0;
  let count = 0;
  let since = stopwatch();
  return {
    about: (no) => {
      step = no;
    },
    heard: (kind: Kind, by) => {
      count += 1;
      const ms = Math.round(since());
      since = stopwatch();
      const place =
        step === 0 ? both('persiapan', 'set-up')[call.lang] : `${both('langkah', 'step')[call.lang]} ${step}`;
      call.say(
        `${place.padEnd(10)} ${(by.jabatan === null ? 'Terang' : by.jabatanName).slice(0, 48).padEnd(48)} ${kind.padEnd(28)} ${String(ms).padStart(6)} ms`,
      );
    },
    count: () => count,
  };
}

/**
 * `terang demo`: plays all six steps of SOP KPU Kota Serang 03/2025 in the sample office, as the right posts and
 * through the same deeds as everywhere, from a list to a published edition. An interrupted demo goes on.
 */
export const demo: Command = {
  name: 'demo',
  says: both(
    'memainkan enam langkah SOP di kantor contoh, dari daftar sampai edisi terbit',
    'plays the six steps in the sample office, from a list to a published edition',
  ),
  options: {
    items: {
      value: 'FILE',
      says: both(
        'daftar informasi (.xlsx atau .csv); bawaan: daftar contoh',
        'the list (.xlsx or .csv); default: the sample list',
      ),
    },
  },
  run: async (call) => {
    const elapsed = stopwatch();
    const config = call.config();
    const items = call.value('items') ?? programFile(...SHIPPED);
    const told = teller(call);
    const { db, close } = await openDatabase(config, { exclusive: true });
    try {
      const { heard } = told;
      const folders = foldersOf(config.data);
      const at: Custody = {
        db,
        clock: systemClock,
        heard,
        data: config.data,
        folders,
        publicUrl: config.publicUrl,
        ...openStores(config),
      };
      await refuseOthers(at);
      await recoverPublications(at);
      await sealJournal(at);
      await releaseBegun(db);
      const world = await openWorld(at, kotaSerang);
      const rows = await readListRows(items, world.units, await documents());
      const { result } = rows;
      call.say(
        both(
          `${number(rows.total)} baris siap, ${result.errorRows} ditolak karena galat, ${rows.incomplete} tidak lengkap dalam daftar asal`,
          `${number(rows.total, 'en')} rows ready, ${result.errorRows} refused for errors, ${rows.incomplete} incomplete in the source list`,
        )[call.lang],
      );
      const nomor = await playSerang({ at, world, rows }, (task) => told.about(task.step.step.no));
      const folder = editionFolder(folders.editions, world.office.code, nomor);
      await readdir(folder);
      const seconds = Math.round(elapsed() / 100) / 10;
      call.say(
        both(
          `${told.count()} perbuatan dalam ${seconds} detik. Edisi terbit di:`,
          `${told.count()} deeds in ${seconds} s. The edition is published in:`,
        )[call.lang],
      );
      call.say(folder);
      call.result({ folder, nomor, items: rows.total, deeds: told.count(), seconds });
    } finally {
      await close();
    }
    return 0;
  },
};
