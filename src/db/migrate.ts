import { readdirSync, readFileSync } from 'node:fs';
import { Unfit } from '../base/errors.ts';
import { sha256 } from '../base/hash.ts';
import { programFile } from '../base/paths.ts';
import type { Db, Tx } from './db.ts';

/** One numbered file of `db/migrations`. Once applied anywhere it never changes; a mistake is mended by the next. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

/** Serialises migration among processes that start at once on one database; any number will do. */
const LOCK = 7_274_611;

/**
 * The migrations that the program carries, in order.
 * @throws Error when a file is misnamed or a number is missing or taken twice
 */
export function migrations(folder: string = programFile('db', 'migrations')): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = Number(/^(\d{4})_[a-z0-9-]+\.sql$/.exec(name)?.[1]);
    if (number !== index + 1) throw new Error(`db/migrations/${name}: expected number ${index + 1}`);
    const sql = readFileSync(`${folder}/${name}`, 'utf8');
    return { number, name, sql, sha256: sha256(sql) };
  });
}

/**
 * Brings a database to the program's schema: each file in a transaction of its own, recorded with its hash.
 * @returns the names of the files that were applied now; none when the database was current
 * @throws Unfit when an applied file was altered since, or the database is newer than the program
 */
export async function migrate(db: Db, wanted: readonly Migration[] = migrations()): Promise<string[]> {
  const before = await pending(db, wanted);
  const done: string[] = [];
  for (const migration of before) {
    await db.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${LOCK})`;
      await tx`
        create table if not exists migration (
          number int primary key,
          name text not null,
          sha256 text not null,
          applied_at timestamptz not null default now()
        )`;
      compare(await applied(tx), wanted);
      const [other] = await tx`select from migration where number = ${migration.number}`;
      if (other) return;
      await tx.unsafe(migration.sql);
      await tx`
        insert into migration (number, name, sha256)
        values (${migration.number}, ${migration.name}, ${migration.sha256})`;
      done.push(migration.name);
    });
  }
  return done;
}

/**
 * The migrations that a database still lacks; changes nothing.
 * @throws Unfit as `migrate` does
 */
export async function pending(db: Db, wanted: readonly Migration[] = migrations()): Promise<Migration[]> {
  const [table] = await db<{ exists: boolean }[]>`select to_regclass('migration') is not null as exists`;
  const have = table?.exists ? await applied(db) : [];
  compare(have, wanted);
  return wanted.filter((migration) => !have.some(({ number }) => number === migration.number));
}

async function applied(db: Db | Tx): Promise<Applied[]> {
  return await db<Applied[]>`select number, name, sha256 from migration order by number`;
}

function compare(have: readonly Applied[], wanted: readonly Migration[]): void {
  for (const { number, name, sha256: hash } of have) {
    const known = wanted.find((migration) => migration.number === number);
    if (!known) {
      throw new Unfit(
        {
          id: `Basis data ini dipakai oleh versi Terang yang lebih baru (${name}).`,
          en: `A newer version of Terang has used this database (${name}).`,
        },
        { id: 'Jalankan versi itu atau yang lebih baru.', en: 'Run that version or a later one.' },
      );
    }
    if (known.sha256 !== hash) {
      throw new Unfit(
        {
          id: `Berkas db/migrations/${known.name} berubah sesudah diterapkan.`,
          en: `The file db/migrations/${known.name} was altered after it had been applied.`,
        },
        {
          id: 'Kembalikan berkas itu seperti semula; perubahan baru memakai nomor baru.',
          en: 'Restore the file as it was; a new change takes a new number.',
        },
      );
    }
  }
}
