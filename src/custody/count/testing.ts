import { steppingClock } from '../../base/clock.ts';
import { Refused } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { testDatabase } from '../../db/testing.ts';
import { type Deps, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { type Hardcopy, hardcopyById } from '../hardcopy/hardcopy.ts';
import { moveHardcopies } from '../hardcopy/move-hardcopies.ts';
import { registerHardcopy } from '../hardcopy/register-hardcopy.ts';
import { dokumen, place } from '../hardcopy/testing.ts';
import { closeCount } from './close-count.ts';
import { openCount } from './open-count.ts';
import type { Hasil } from './outcome.ts';
import { type NewScan, sendScans } from './record-scans.ts';
import { countById } from './shelf-count.ts';

export interface Paper {
  readonly id: string;
  readonly code: string;
}

/** A rack with one row of two boxes, and another rack in the same room. */
export interface Shelf {
  readonly rack: string;
  readonly one: string;
  readonly two: string;
  readonly away: string;
}

/** What the helpers need of an office. */
interface SomeOffice {
  readonly office: { readonly id: string };
  readonly actors: { readonly desk: Actor };
  readonly units: readonly { readonly id: string }[];
}

/** A small office whose shelves are counted. */
export interface CountTest<Office extends SomeOffice> {
  readonly deps: Deps;
  readonly at: Office;
  readonly desk: Actor;
  shelf(): Promise<Shelf>;
  /** So many papers of one document, shelved at a place or nowhere yet. */
  papers(n: number, where: string | null): Promise<Paper[]>;
  read(paper: Paper | undefined): Promise<Hardcopy>;
  move(paper: Paper | undefined, to: string): Promise<void>;
  begin(where: string, by?: Actor): Promise<string>;
  scan(code: string, where: string, more?: Partial<NewScan>): NewScan;
  /** How many of the scans were new. */
  send(count: string, scans: readonly NewScan[]): Promise<number>;
  /** Closes it having seen every scan; with a reason gives it up. */
  close(count: string, by?: Actor, batal?: string | null): Promise<Partial<Record<Hasil, number>>>;
  drop(): Promise<void>;
}

/** Why something was refused, by code; empty when it was done. */
export async function refusal(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refused) return error.reasons.map(({ code }) => code);
    throw error;
  }
  return [];
}

/** Opens an office by `open`, on a database of its own; call `drop` afterwards. */
export async function countTest<Office extends SomeOffice>(
  open: (deps: Deps) => Promise<Office>,
): Promise<CountTest<Office>> {
  const { db, drop } = await testDatabase();
  const deps: Deps = { db, clock: steppingClock('2026-11-23T02:00:00Z') };
  const at = await open(deps);
  const desk = at.actors.desk;
  const id = () => newId(deps.clock.now());
  return {
    deps,
    at,
    desk,
    drop,
    async shelf() {
      const room = await place(deps, desk, 'ruang', `Ruang ${id()}`);
      const rack = await place(deps, desk, 'rak', 'Rak A', { parent: room });
      const row = await place(deps, desk, 'baris', 'Baris 1', { parent: rack });
      const one = await place(deps, desk, 'boks', 'Boks 01', { parent: row });
      const two = await place(deps, desk, 'boks', 'Boks 02', { parent: row });
      const away = await place(deps, desk, 'rak', 'Rak lain', { parent: room });
      return { rack: rack.id, one: one.id, two: two.id, away: away.id };
    },
    async papers(n, where) {
      const of = await dokumen(deps, desk, at.units[0]?.id ?? '');
      const bare = { bentuk: 'asli', lembar: 10, keterangan: '', pindaian: null } as const;
      const given: Paper[] = [];
      for (let from = 0; from < n; from += 500) {
        const some = Array.from({ length: Math.min(500, n - from) }, () => ({ ...bare, id: id() }));
        const input = { dokumen: of, run: null, place: where, papers: some };
        given.push(...(await perform(deps, desk, registerHardcopy, input)));
      }
      return given;
    },
    read: (paper) => hardcopyById(db, at.office.id, paper?.id ?? ''),
    async move(paper, to) {
      await perform(deps, desk, moveHardcopies, {
        codes: [paper?.code ?? ''],
        place: to,
        alasan: 'Penataan',
      });
    },
    async begin(where, by = desk) {
      const count = id();
      await perform(deps, by, openCount, { id: count, place: where });
      return count;
    },
    scan: (code, where, more = {}) => ({
      id: id(),
      code,
      place: where,
      scannedAt: deps.clock.now(),
      ...more,
    }),
    send: (count, scans) => sendScans(deps, desk, { count, scans }),
    async close(count, by = desk, batal = null) {
      const { scans } = await countById(db, at.office.id, count);
      return perform(deps, by, closeCount, { count, scans, batal });
    },
  };
}
