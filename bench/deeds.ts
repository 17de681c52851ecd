import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stopwatch, systemClock } from '../src/base/clock.ts';
import { connect } from '../src/db/db.ts';
import { openDatabase } from '../src/db/open.ts';
import type { Deps } from '../src/journal/act.ts';
import { inFolder, interleave, print, type Ratio } from './measure.ts';
import { type Desk, listen, openDesk, type Sent, writer } from './offices.ts';
import { pgbench, scriptOf, storeParameters } from './pgbench.ts';
import { program } from './programs.ts';
import { configIn } from './published.ts';

const CLIENTS = [1, 4, 8] as const;
const ROUNDS = 9;
/** Seconds that each side of a round takes. */
const SECONDS = 1;

/** Deeds per second of so many people at once, each in an office of their own, through one pool. */
async function deeds(deps: Deps, desks: readonly Desk[]): Promise<number> {
  const writers = await Promise.all(desks.map((desk) => writer(deps, desk)));
  const elapsed = stopwatch();
  let done = 0;
  const work = async (write: () => Promise<void>) => {
    while (elapsed() < SECONDS * 1000) {
      await write();
      done += 1;
    }
  };
  await Promise.all(writers.map(work));
  return (done * 1000) / elapsed();
}

async function main(): Promise<void> {
  const peer = await program('pgbench', 'postgresql-contrib', '/usr/lib/postgresql/*/bin');
  await inFolder(async (folder) => {
    const { db, url, close } = await openDatabase(configIn(folder), { exclusive: true });
    const deps: Deps = { db, clock: systemClock };
    const one = connect(url, { max: 1 });
    try {
      const desks: Desk[] = [];
      for (let n = 0; n < Math.max(...CLIENTS); n += 1) desks.push(await openDesk(deps, n));
      const sent: Sent[][] = [];
      for (const desk of desks) sent.push(await listen(one, await writer({ ...deps, db: one }, desk)));
      await storeParameters(db, sent);
      const script = join(folder, 'deed.sql');
      await writeFile(script, scriptOf(sent[0] ?? []));
      const ratios: Ratio[] = [];
      for (const clients of CLIENTS) {
        const ours = () => deeds(deps, desks.slice(0, clients));
        const theirs = () => pgbench(peer, url, script, clients, SECONDS);
        ratios.push(await interleave(`${clients} at once`, 'deeds/s', ROUNDS, ours, theirs));
      }
      print('deeds', 'pgbench', ratios, { statements: sent[0]?.length ?? 0, goal: 0.7 });
    } finally {
      await one.end();
      await close();
    }
  });
}

await main();
