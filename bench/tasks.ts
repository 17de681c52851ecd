import { stopwatch, systemClock } from '../src/base/clock.ts';
import { foldersOf } from '../src/base/config.ts';
import { newId } from '../src/base/id.ts';
import { openDatabase } from '../src/db/open.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import { openSession } from '../src/people/sign-in.ts';
import { openRun } from '../src/procedure/open-run.ts';
import { app } from '../src/web/app.ts';
import type { Site } from '../src/web/context.ts';
import { openPerformer, type Performer } from './case.ts';
import { inFolder, rounded } from './measure.ts';
import { configIn } from './published.ts';

/** Open runs of the small and of the large office; each leaves one task with the same post. */
const FEW = 10;
const MANY = 10_000;
const ROUNDS = 600;
const PAGE = '/kerja/tugas';

/** Opens so many runs, some at a time. */
async function openRuns(deps: Deps, { ppid, sheet }: Performer, count: number): Promise<void> {
  let left = count;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      await perform(deps, ppid, openRun, { id: newId(systemClock.now()), sheet, title: `Proses ${left}` });
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  await deps.db`vacuum analyze`;
}

/** The page of tasks as this person's browser asks for it; resolves to the milliseconds that it took. */
async function asker(site: Site, { desk }: Performer): Promise<() => Promise<number>> {
  const hono = app(site, null);
  const { office, person, mandate } = desk;
  const token = await openSession(site, { office, person, mandate, shared: false });
  const headers = { cookie: `sesi=${token}`, host: 'localhost' };
  return async () => {
    const elapsed = stopwatch();
    const answer = await hono.request(`http://localhost${PAGE}`, { headers }, {});
    const body = await answer.text();
    if (answer.status !== 200 || !body.includes('Proses'))
      throw new Error(`${PAGE} answered ${answer.status}`);
    return elapsed();
  };
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

async function main(): Promise<void> {
  await inFolder(async (folder) => {
    const config = configIn(folder);
    const { db, close } = await openDatabase(config, { exclusive: true });
    const deps: Deps = { db, clock: systemClock };
    try {
      const [few, many] = [await openPerformer(deps, 0), await openPerformer(deps, 1)];
      await openRuns(deps, few, FEW);
      await openRuns(deps, many, MANY);
      const site = {
        ...{ db, config, clock: systemClock, data: folder, folders: foldersOf(folder), publicUrl: null },
        ...{ asset: (name: string) => `/assets/${name}`, assetAt: () => null },
      } as unknown as Site;
      const [askFew, askMany] = [await asker(site, few), await asker(site, many)];
      const took: { few: number[]; many: number[] } = { few: [], many: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        const [a, b] = [await askFew(), await askMany()];
        if (round < ROUNDS / 10) continue;
        took.few.push(a);
        took.many.push(b);
      }
      const lines = [0.5, 0.99].map((share) => {
        const [a, b] = [quantile(took.few, share), quantile(took.many, share)];
        return { quantile: share, few: rounded(a), many: rounded(b), ratio: rounded(b / a) };
      });
      for (const { quantile: share, few: a, many: b, ratio } of lines)
        process.stdout.write(
          `p${share * 100}: ${a} ms with ${FEW} runs, ${b} ms with ${MANY}: ratio ${ratio}\n`,
        );
      process.stdout.write(
        `${JSON.stringify({ bench: 'tasks', page: PAGE, few: FEW, many: MANY, lines, goal: 2 })}\n`,
      );
    } finally {
      await close();
    }
  });
}

await main();
