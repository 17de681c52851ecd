import { actorFor, kotaSerang } from '../seeds/kota-serang.ts';
import { openWorld } from '../seeds/open-world.ts';
import { sha256 } from '../src/base/hash.ts';
import { newId } from '../src/base/id.ts';
import { draftById, draftsOf } from '../src/daftar/draft/draft.ts';
import { importEntries } from '../src/daftar/draft/import-entries.ts';
import { type EntryToWrite, writeEntry } from '../src/daftar/draft/write-entry.ts';
import { openUpdate } from '../src/daftar/open-update.ts';
import type { Db } from '../src/db/db.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import type { Actor } from '../src/journal/actor.ts';
import { sheetsOf } from '../src/sop/version/sheet-version.ts';
import { listedValues } from './values.ts';

/** Rows of a unit's draft: the sample office has 60 in five units. */
const ROWS = 12;

/** A liaison at work on one row of one unit's draft. */
export interface Desk {
  readonly by: Actor;
  readonly draft: string;
}

/** Opens an office with its first update under way, and gives its first liaison a draft with rows. */
export async function openDesk(deps: Deps, n: number): Promise<Desk> {
  const host = `kantor-${n}.example`;
  const first = { ...kotaSerang.office.first, email: `pengelola@${host}` };
  const world = await openWorld(deps, {
    ...kotaSerang,
    office: { ...kotaSerang.office, code: `kantor-${n}`, first },
    mailHost: host,
  });
  const [sheet] = await sheetsOf(deps.db, world.office.id);
  const update = { id: newId(), sheet: sheet?.id ?? '', title: 'Pemutakhiran' };
  const run = await perform(deps, actorFor(world, 'ppid'), openUpdate, update);
  const [draft] = await draftsOf(deps.db, world.office.id, run);
  if (!draft) throw new Error('the update has no draft');
  const by = actorFor(world, 'penghubung', draft.unit);
  const rows = Array.from({ length: ROWS }, (_, row) => ({ item: null, values: listedValues(row) }));
  await perform(deps, by, importEntries, { draft: draft.id, id: newId(), sha256: sha256(`${n}`), rows });
  return { by, draft: draft.id };
}

/** Saves one row again and again, as the form does: each time with the version that was seen last. */
export async function writer(deps: Deps, { by, draft }: Desk): Promise<() => Promise<void>> {
  const [entry] = (await draftById(deps.db, by.office, draft)).entries;
  if (!entry) throw new Error('the draft has no row');
  let version = entry.version;
  return async () => {
    const input: EntryToWrite = {
      draft,
      entry: entry.id,
      version,
      values: listedValues(version),
      alasan: '',
      berkas: [],
    };
    await perform(deps, by, writeEntry, input);
    version += 1;
  };
}

/** A statement as the driver sent it, with the parameters in the order of its `$1`, `$2` … */
export interface Sent {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** Every statement that the work sends, from `begin` to `commit`. @param db a pool of one connection, for this only */
export async function listen(db: Db, work: () => Promise<void>): Promise<Sent[]> {
  const sent: Sent[] = [];
  db.options.debug = (_connection, text, parameters) => {
    sent.push({ text, parameters: [...parameters] });
  };
  await work();
  db.options.debug = false;
  return sent;
}
