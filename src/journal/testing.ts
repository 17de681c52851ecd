import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, steppingClock } from '../base/clock.ts';
import type { Db } from '../db/db.ts';
import { testDatabase } from '../db/testing.ts';
import { type Deed, deed, perform } from './act.ts';
import type { Actor } from './actor.ts';
import { journalKey, type LogKey } from './keys.ts';

/** A journal with its database, folder and key, for tests of this room. */
export interface TestJournal {
  readonly db: Db;
  readonly url: string;
  readonly data: string;
  readonly dir: string;
  readonly key: LogKey;
  readonly clock: Clock;
  readonly by: Actor;
  /** Does this many deeds that record nothing but a number. */
  record(count: number): Promise<void>;
  drop(): Promise<void>;
}

/** A deed that writes only its entry. */
export const noteDown: Deed<{ n: number }, null, number> = deed({
  kind: 'unit.added',
  load: async () => null,
  refuse: () => [],
  apply: async (_tx, _state, _by, { n }) => ({ subject: `unit:${n}`, detail: { n }, result: n }),
});

export async function testJournal(): Promise<TestJournal> {
  const { db, url, drop } = await testDatabase();
  const data = await mkdtemp(join(tmpdir(), 'terang-journal-'));
  const clock = steppingClock('2026-11-02T01:00:00Z');
  const office = '018f0000-0000-7000-8000-000000000001';
  await db`
    insert into office (id, code, name, short_name, kode_wilayah, nomor_prefix, address, city, service_hours, zone)
    values (${office}, 'uji', 'KPU Kota Uji', 'Kota Uji', '9999', 'UJI', 'Jl. Uji 1', 'Uji', '08.00–16.00', 'Asia/Jakarta')`;
  const by: Actor = {
    office,
    person: '018f0000-0000-7000-8000-000000000002',
    name: 'Sri Uji',
    mandate: '018f0000-0000-7000-8000-000000000003',
    jabatan: '018f0000-0000-7000-8000-000000000004',
    jabatanName: 'PPID',
    fungsi: 'ppid',
    unit: null,
  };
  let n = 0;
  return {
    db,
    url,
    data,
    dir: join(data, 'journal'),
    key: await journalKey(data),
    clock,
    by,
    record: async (count) => {
      for (let i = 0; i < count; i++) await perform({ db, clock }, by, noteDown, { n: n++ });
    },
    drop: async () => {
      await drop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Changes the log as its owner can, with everything that protects it switched off. */
export async function tamper(db: Db, change: (db: Db) => Promise<unknown>): Promise<void> {
  const finals = ['journal_entry_is_final', 'journal_entry_is_whole', 'journal_checkpoint_is_final'];
  const table = (trigger: string) => db(trigger.replace(/_is_.*/, ''));
  for (const name of finals) await db`alter table ${table(name)} disable trigger ${db(name)}`;
  await change(db);
  for (const name of finals) await db`alter table ${table(name)} enable always trigger ${db(name)}`;
}
