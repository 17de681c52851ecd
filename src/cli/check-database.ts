import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, foldersOf } from '../base/config.ts';
import { Unfit } from '../base/errors.ts';
import { both } from '../base/text.ts';
import type { Db } from '../db/db.ts';
import { pending } from '../db/migrate.ts';
import { isServed, openDatabase } from '../db/open.ts';
import { verifyJournal } from '../journal/verify-journal.ts';
import { type Check, note, ok, wrong } from './check.ts';
import { checkFixity } from './custody/doctor.ts';

/** Settings without which PostgreSQL may lose what it acknowledged, or hand out damaged pages. */
const SETTINGS = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'] as const;

/** What the doctor found in the database, and whether a Terang serves the data folder at this moment. */
export interface DatabaseFindings {
  readonly checks: readonly Check[];
  readonly served: boolean;
}

export async function checkDatabase(config: Config): Promise<DatabaseFindings> {
  if (!config.databaseUrl && !existsSync(join(config.data, 'postgres'))) {
    const none = note(
      'database',
      'Basis data dibuat saat mulai pertama',
      'The database is made at the first start',
    );
    return { checks: [none], served: false };
  }
  try {
    const { db, close } = await openDatabase(config, { exclusive: false, migrate: false });
    try {
      const current = await checkMigrations(db);
      const checks = [await version(db), ...(await settings(db)), current];
      if (current.state === 'ok')
        checks.push(await checkJournal(db, config.data), ...(await checkFixity(db, config)));
      return { checks, served: config.databaseUrl !== null || (await isServed(db)) };
    } finally {
      await close();
    }
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { checks: [wrong('database', error.problem, error.remedy)], served: false };
  }
}

async function version(db: Db): Promise<Check> {
  const [row] = await db<{ version: string }[]>`select current_setting('server_version') as version`;
  return ok('database', `PostgreSQL ${row?.version} menjawab`, `PostgreSQL ${row?.version} answers`);
}

async function settings(db: Db): Promise<Check[]> {
  const rows = await db<{ name: string; value: string }[]>`
    select name, current_setting(name) as value from unnest(${[...SETTINGS]}::text[]) as name`;
  return rows.map(({ name, value }) =>
    value !== 'off'
      ? ok(name, `${name} = ${value}`, `${name} = ${value}`)
      : wrong(
          name,
          both(
            `${name} mati: data yang sudah tersimpan dapat hilang atau rusak.`,
            `${name} is off: stored records can be lost or damaged.`,
          ),
          name === 'data_checksums'
            ? both(
                'Hentikan PostgreSQL itu, lalu pg_checksums --enable.',
                'Stop that PostgreSQL, then pg_checksums --enable.',
              )
            : both(`Hidupkan ${name} di PostgreSQL itu.`, `Switch ${name} on in that PostgreSQL.`),
        ),
  );
}

async function checkMigrations(db: Db): Promise<Check> {
  const left = await pending(db);
  if (left.length === 0)
    return ok('migrations', 'Skema basis data terbaru', 'The database schema is current');
  return wrong(
    'migrations',
    both(
      `${left.length} perubahan skema belum diterapkan.`,
      `${left.length} schema changes are not applied yet.`,
    ),
    both('Jalankan terang serve sekali.', 'Run terang serve once.'),
  );
}

/** Recomputes the whole journal and compares it with what was signed. */
async function checkJournal(db: Db, data: string): Promise<Check> {
  const vkey = await readFile(join(foldersOf(data).keys, 'journal.vkey'), 'utf8').catch(() => null);
  if (vkey === null) return note('journal', 'Jurnal belum ditandatangani', 'The journal is not signed yet');
  const { size, problems } = await verifyJournal({ db, dir: foldersOf(data).journal, vkey: vkey.trim() });
  const [first] = problems;
  if (!first) return ok('journal', `Jurnal utuh: ${size} catatan`, `The journal is whole: ${size} entries`);
  return wrong(
    'journal',
    both(
      `${first.message.id} (${first.where}; ${problems.length} temuan)`,
      `${first.message.en} (${first.where}; ${problems.length} findings)`,
    ),
    both(
      'Jalankan terang journal verify dan simpan hasilnya.',
      'Run terang journal verify and keep what it says.',
    ),
  );
}
