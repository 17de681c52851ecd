import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kotaTangerang } from '../seeds/kota-tangerang.ts';
import { openWorld } from '../seeds/open-world.ts';
import { stopwatch, systemClock } from '../src/base/clock.ts';
import { foldersOf } from '../src/base/config.ts';
import type { Custody } from '../src/custody/custody.ts';
import { handInStream } from '../src/custody/softcopy/hand-in.ts';
import { diskStore } from '../src/custody/store/disk-store.ts';
import { CHUNK } from '../src/custody/store/spool.ts';
import { openDatabase } from '../src/db/open.ts';
import { inFolder, interleave, print, rounded } from './measure.ts';
import { output, program } from './programs.ts';
import { configIn } from './published.ts';

const FILES = 2000;
/** Bytes of all files together: 1 GiB. */
const TOTAL = 1_073_741_824;
const ROUNDS = 3;
/** Files that are on their way at once, as when a watched folder is emptied. */
const AT_ONCE = 16;

/** A stack as offices have it: most files small, some scans of several megabytes; together 1 GiB. */
async function stack(folder: string): Promise<string[]> {
  await mkdir(folder);
  const weights = Array.from({ length: FILES }, (_, index) => (index % 20 === 0 ? 20 : 1 + (index % 7) / 7));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const names = weights.map((_, index) => `berkas-${String(index).padStart(4, '0')}.pdf`);
  for (const [index, name] of names.entries()) {
    const size = Math.floor(((weights[index] ?? 1) / sum) * TOTAL);
    await writeFile(join(folder, name), Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]));
  }
  return names;
}

/** Runs the work of every name, so many at once. */
async function eachOf(names: readonly string[], work: (name: string) => Promise<unknown>): Promise<void> {
  const left = [...names];
  const lane = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) await work(name);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** Taking 2,000 files into custody, each durable and recorded before the next is asked, against copying and hashing. */
async function main(): Promise<void> {
  const [sync, cp, sha256sum, find] = [
    await program('sync', 'coreutils'),
    await program('cp', 'coreutils'),
    await program('sha256sum', 'coreutils'),
    await program('find', 'findutils'),
  ];
  await inFolder(async (folder) => {
    const config = configIn(folder);
    const { db, close } = await openDatabase(config, { exclusive: true });
    try {
      const world = await openWorld({ db, clock: systemClock }, kotaTangerang);
      const by = world.actors.find((one) => one.fungsi === 'petugas_dokumentasi');
      if (!by?.unit) throw new Error('nobody hands files in');
      const unit = by.unit;
      let round = 0;
      const ours = async () => {
        // Every round gets files that custody has never seen; making them does not count.
        round += 1;
        const source = join(folder, `stack-${round}`);
        const names = await stack(source);
        const blobs = join(folder, `blobs-${round}`);
        const at: Custody = {
          ...{ db, clock: systemClock, data: config.data, folders: { ...foldersOf(config.data), blobs } },
          ...{ publicUrl: null, store: diskStore(blobs), secondStore: null },
        };
        await output(sync, []);
        const elapsed = stopwatch();
        await eachOf(names, (name) => {
          const place = { unit, run: null, via: 'folder' as const, name };
          return handInStream(at, by, createReadStream(join(source, name), { highWaterMark: CHUNK }), place);
        });
        const seconds = elapsed() / 1000;
        await rm(blobs, { recursive: true });
        return TOTAL / 1_048_576 / seconds;
      };
      const copied = async (synced: boolean) => {
        const source = join(folder, `stack-${round}`);
        const target = join(folder, 'copy');
        await output(sync, []);
        const elapsed = stopwatch();
        await output(cp, ['-r', source, target]);
        const names = (await readdir(target)).map((name) => join(target, name));
        await output(sha256sum, names);
        if (synced) await output(find, [target, '-depth', '-exec', 'sync', '{}', '+']);
        const seconds = elapsed() / 1000;
        await rm(target, { recursive: true });
        return TOTAL / 1_048_576 / seconds;
      };
      await stack(join(folder, 'stack-0'));
      const plain = await interleave('2,000 files, 1 GiB', 'MiB/s', ROUNDS, ours, () => copied(false));
      const synced = await interleave('the same, peer synced', 'MiB/s', ROUNDS, ours, () => copied(true));
      print('hand-in', 'cp and sha256sum', [plain, synced], {
        files: FILES,
        atOnce: AT_ONCE,
        filesPerSecond: rounded((plain.ours * FILES * 1_048_576) / TOTAL),
      });
    } finally {
      await close();
    }
  });
}

await main();
