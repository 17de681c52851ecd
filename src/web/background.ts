import { report } from '../base/log.ts';
import { repeat } from '../base/repeat.ts';
import { startExaminer } from '../custody/examine/examiner.ts';
import { releaseBegun } from '../custody/examine/queue.ts';
import { startFixity } from '../custody/fixity/start-fixity.ts';
import { removeDestroyed } from '../custody/keeping/destruction/remove-destroyed.ts';
import { sweepUploads } from '../custody/softcopy/sweep-uploads.ts';
import { keepWatching } from '../custody/softcopy/watch-folder.ts';
import { sweepIncoming } from '../custody/store/sweep-incoming.ts';
import { sealJournal } from '../journal/installation.ts';
import type { Site } from './context.ts';

/** How long a deed may wait until a signed checkpoint covers it, in milliseconds. */
const SEAL_MS = 60_000;
/** How often what interrupted uploads and destructions left is swept, in milliseconds. */
const SWEEP_MS = 3_600_000;

/** Tells whoever keeps the installation of a fault in such work. */
const told = (route: string) => (error: unknown) => report({ code: route, route, method: 'TIMER', error });

/** Finishes what a crash interrupted, before anybody is served. */
export async function tidy(site: Site): Promise<void> {
  await sealJournal(site);
  const spools = [site.store, site.secondStore].flatMap((store) => store?.spool ?? []);
  for (const spool of new Set(spools)) await sweepIncoming(spool, site.clock.now());
  await sweepUploads(site);
  // On a database of our own nobody else can be at work; on another one a process that died is noticed by its silence.
  if (!site.config.databaseUrl) await releaseBegun(site.db);
}

/**
 * Everything that Terang does by itself while it serves: seals the journal, examines files, reads them again, takes in
 * what lies in a watched folder, removes what was destroyed.
 * @returns what ends it all, once what is under way is done
 */
export function startBackground(site: Site): () => Promise<void> {
  const { clamd, watch } = site.config;
  const sweep = async () => {
    await sweepUploads(site);
    await removeDestroyed(site);
  };
  const stops = [
    startExaminer(site, { clamd }).stop,
    startFixity(site),
    repeat(() => sealJournal(site), { first: SEAL_MS, every: SEAL_MS, failed: told('seal') }),
    repeat(sweep, { every: SWEEP_MS, failed: told('sweep') }),
    ...(watch === null ? [] : [keepWatching(site, watch, told('watch'))]),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
