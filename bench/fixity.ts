import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { kotaTangerang } from '../seeds/kota-tangerang.ts';
import { openWorld } from '../seeds/open-world.ts';
import { stopwatch, systemClock } from '../src/base/clock.ts';
import { foldersOf } from '../src/base/config.ts';
import type { Custody } from '../src/custody/custody.ts';
import { runFixity } from '../src/custody/fixity/run-fixity.ts';
import { diskStore } from '../src/custody/store/disk-store.ts';
import type { Db } from '../src/db/db.ts';
import { insertRows } from '../src/db/insert-rows.ts';
import { openDatabase } from '../src/db/open.ts';
import { transaction } from '../src/db/transaction.ts';
import { inFolder, interleave, print } from './measure.ts';
import { program } from './programs.ts';
import { configIn } from './published.ts';

const ROUNDS = 5;
const MIB = 1_048_576;
/** Processes of the peer: one a core, as an administrator would run it. */
const PROCESSES = 2;

/** Files of one size, as the store lays them, each with its row. @returns their paths */
async function fill(db: Db, office: string, blobs: string, count: number, size: number): Promise<string[]> {
  const paths: string[] = [];
  const rows: object[] = [];
  for (let n = 0; n < count; n += 1) {
    const bytes = randomBytes(size);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = join(blobs, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    paths.push(path);
    rows.push({ office, sha256, size, mediaType: 'application/pdf', receivedAt: systemClock.now() });
  }
  await transaction(db, (tx) => insertRows(tx, 'blob', rows));
  return paths;
}

/** Hashes every file with `sha256sum`, its names shared out among the processes by `xargs`. */
async function peerHashes(xargs: string, sha256sum: string, paths: readonly string[]): Promise<void> {
  const each = Math.ceil(paths.length / (PROCESSES * 8));
  const child = spawn(xargs, ['-0', '-P', String(PROCESSES), '-n', String(each), sha256sum], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(paths.join('\0'));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`sha256sum ended with ${code}`);
}

/** A whole check, with its planted files, every result in the database and the entry in the journal, against hashing alone. */
async function main(): Promise<void> {
  const [xargs, sha256sum] = [await program('xargs', 'findutils'), await program('sha256sum', 'coreutils')];
  await inFolder(async (folder) => {
    const config = configIn(folder);
    const { db, close } = await openDatabase(config, { exclusive: true });
    try {
      const { office } = await openWorld({ db, clock: systemClock }, kotaTangerang);
      const against = async (what: string, count: number, size: number) => {
        const blobs = join(folder, `blobs-${count}`);
        await db`update blob set dimusnahkan_at = now() where office = ${office.id}`;
        const paths = await fill(db, office.id, blobs, count, size);
        const at: Custody = {
          ...{ db, clock: systemClock, data: config.data, folders: { ...foldersOf(config.data), blobs } },
          ...{ publicUrl: null, store: diskStore(blobs), secondStore: null },
        };
        const timed = async (work: () => Promise<unknown>) => {
          const elapsed = stopwatch();
          await work();
          return (count * size) / MIB / (elapsed() / 1000);
        };
        const check = async () => {
          const { files, ended } = await runFixity(at, office.id);
          if (!ended || files !== count) throw new Error('the check did not read everything');
        };
        return interleave(
          what,
          'MiB/s',
          ROUNDS,
          () => timed(check),
          () => timed(() => peerHashes(xargs, sha256sum, paths)),
        );
      };
      const ratios = [
        await against('2,000 files, 1 GiB', 2_000, MIB / 2),
        await against('40 files, 1.25 GiB', 40, 32 * MIB),
      ];
      print('fixity', `sha256sum, ${PROCESSES} processes`, ratios, { cores: cpus().length });
    } finally {
      await close();
    }
  });
}

await main();
