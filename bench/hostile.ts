import { readdir, readFile } from 'node:fs/promises';
import { HOSTILE_COUNT, type HostileFile, hostileFiles } from '../seeds/hostile.ts';
import { kotaTangerang } from '../seeds/kota-tangerang.ts';
import { openWorld } from '../seeds/open-world.ts';
import { stopwatch, systemClock } from '../src/base/clock.ts';
import { foldersOf } from '../src/base/config.ts';
import { Invalid } from '../src/base/errors.ts';
import type { Custody } from '../src/custody/custody.ts';
import { examinationsOf } from '../src/custody/examine/examination.ts';
import { startExaminer } from '../src/custody/examine/examiner.ts';
import { sandboxKind } from '../src/custody/examine/sandbox/sandbox.ts';
import { handInStream } from '../src/custody/softcopy/hand-in.ts';
import { diskStore } from '../src/custody/store/disk-store.ts';
import { openDatabase } from '../src/db/open.ts';
import { inFolder } from './measure.ts';
import { configIn } from './published.ts';

/** Children that examine at once: one for each of two cores. */
const PARALLEL = 2;

/** Largest resident memory of any child seen so far, in MiB; looked at twenty times a second. */
function watchChildren(): () => number {
  let most = 0;
  const look = async () => {
    for (const task of await readdir('/proc/self/task').catch(() => [])) {
      const children = await readFile(`/proc/self/task/${task}/children`, 'utf8').catch(() => '');
      for (const pid of children.split(' ').filter(Boolean)) {
        const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
        most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      }
    }
  };
  const timer = setInterval(() => void look(), 50);
  return () => {
    clearInterval(timer);
    return Math.round(most);
  };
}

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  await inFolder(async (folder) => {
    const config = configIn(folder);
    const { db, close } = await openDatabase(config, { exclusive: true });
    try {
      const world = await openWorld({ db, clock: systemClock }, kotaTangerang);
      const by = world.actors.find((one) => one.fungsi === 'petugas_dokumentasi');
      if (!by?.unit) throw new Error('nobody hands files in');
      const folders = foldersOf(config.data);
      const at: Custody = {
        ...{ db, clock: systemClock, data: config.data, folders, publicUrl: null },
        ...{ store: diskStore(folders.blobs), secondStore: null },
      };
      const place = { unit: by.unit, run: null, via: 'formulir' as const };
      const taken = new Map<string, HostileFile>();
      const tally = { refused: 0, karantina: 0, temuan: 0, bersih: 0, other: 0 };
      for await (const file of hostileFiles()) {
        const bytes = (async function* () {
          yield file.bytes;
        })();
        const received = await handInStream(at, by, bytes, { ...place, name: file.name }).catch(
          (error: unknown) => {
            if (error instanceof Invalid) return null;
            throw error;
          },
        );
        if (received) taken.set(received.sha256, file);
        else tally.refused += 1;
        if (file.expect === 'refused' && received) tally.other += 1;
      }
      const since = stopwatch();
      const peak = watchChildren();
      const examiner = startExaminer(at, { parallel: PARALLEL });
      const waiting = async () =>
        (await db<{ n: number }[]>`select count(*)::int as n from examination where done_at is null`)[0]?.n ??
        0;
      while ((await waiting()) > 0) await new Promise((go) => setTimeout(go, 200));
      const seconds = since() / 1000;
      await examiner.stop();
      const outcomes = await examinationsOf(db, world.office.id, [...taken.keys()]);
      for (const [hash, file] of taken) {
        const hasil = outcomes.get(hash)?.hasil ?? 'other';
        tally[hasil] += 1;
        if (file.expect !== 'any' && file.expect !== hasil) {
          tally.other += 1;
          say(`${file.kind}: ${hasil} instead of ${file.expect}`);
        }
      }
      say(`hostile files: ${HOSTILE_COUNT}, sandbox: ${await sandboxKind()}, ${PARALLEL} at once`);
      say(
        `refused ${tally.refused}; different files taken in ${taken.size}: quarantine ${tally.karantina}, findings ${tally.temuan}, clean ${tally.bersih}`,
      );
      say(`other than expected: ${tally.other}`);
      say(
        `examined in ${Math.round(seconds)} s, ${Math.round((seconds / taken.size) * 1000)} ms each; largest child ${peak()} MiB, server ${Math.round(process.memoryUsage().rss / 1_048_576)} MiB`,
      );
    } finally {
      await close();
    }
  });
}

await main();
