import { fault, Invalid, Refused } from '../../base/errors.ts';
import type { Tx } from '../../db/db.ts';
import { type Deps, deed, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { keepsAny } from '../who.ts';
import { treeOf } from './branch.ts';
import { countById, type ShelfCount } from './shelf-count.ts';
import { why } from './text.ts';

/** A label that somebody scanned, as their device noted it. */
export interface NewScan {
  /** UUID from the device. */
  readonly id: string;
  readonly code: string;
  /** The place at which the person stood. */
  readonly place: string;
  /** By the clock of the device. */
  readonly scannedAt: Date;
}

export interface Scans {
  readonly count: string;
  /** At least one, each with an id of its own; `readBatch` sees to it. */
  readonly scans: readonly NewScan[];
}

interface State {
  readonly count: ShelfCount;
  /** Those not recorded yet. */
  readonly fresh: readonly NewScan[];
}

/** @throws Invalid when a scan stands at a place that the office does not have */
async function requirePlaces(tx: Tx, office: string, scans: readonly NewScan[]): Promise<void> {
  const wanted = [...new Set(scans.map(({ place }) => place))];
  const found = await tx`select 1 from place where office = ${office} and id = any(${wanted}::uuid[])`;
  if (found.length < wanted.length)
    throw new Invalid([
      fault(
        'tempat',
        'tempat-tidak-ada',
        'Tempat ini tidak ada di kantor Anda.',
        'Your office has no such place.',
      ),
    ]);
}

/**
 * Mencatat label yang dipindai di tempatnya, juga yang tidak dikenal. Mengirim pindaian yang sama dua kali tidak
 * mengubah apa pun. SOP KPU Kota Tangerang 19/2025 step 1 (menyimpan); UU 43/2009 art. 40.
 */
export const recordScans = deed<Scans, State, number>({
  kind: 'shelf-count.scanned',
  async load(tx, input, by) {
    await tx`
      select 1 from shelf_count where office = ${by.office} and id::text = ${input.count} for no key update`;
    const count = await countById(tx, by.office, input.count);
    const ids = input.scans.map(({ id }) => id);
    const known = await tx<{ id: string }[]>`
      select id from shelf_count_scan where (office, shelf_count) = (${by.office}, ${count.id}) and id = any(${ids}::uuid[])`;
    const recorded = new Set(known.map(({ id }) => id));
    await requirePlaces(tx, by.office, input.scans);
    return { count, fresh: input.scans.filter(({ id }) => !recorded.has(id)) };
  },
  refuse: ({ count, fresh }, by) => [
    ...(keepsAny(by) ? [] : [why.notYours()]),
    ...(fresh.length === 0 ? [why.known()] : count.closedAt ? [why.closed(count.nomor)] : []),
  ],
  async apply(tx, { count, fresh }, by, _input, at) {
    const { office, person } = by;
    const [tree, papers] = await Promise.all([
      treeOf(tx, office),
      tx<{ id: string; code: string; place: string | null }[]>`
        select id, code, place from hardcopy where office = ${office} and code = any(${fresh.map(({ code }) => code)}::text[])`,
    ]);
    const byCode = new Map(papers.map((paper) => [paper.code, paper]));
    const rows = fresh.map(({ id, code, place, scannedAt }) => {
      const paper = byCode.get(code);
      const seenAt = paper?.place && tree.sameBranch(paper.place, place) ? paper.place : place;
      // A device's clock may be wrong; nothing is seen before the count began or later than it is told.
      const seen = new Date(
        Math.min(Math.max(scannedAt.getTime(), count.at.getTime()), at.getTime()),
      ).toISOString();
      return { id, code, hardcopy: paper?.id ?? null, place: seenAt, scanned_at: seen };
    });
    await tx`
      insert into shelf_count_scan (office, shelf_count, id, code, hardcopy, place, scanned_at, at, person)
      select ${office}, ${count.id}, s.id, s.code, s.hardcopy, s.place, s.scanned_at, ${at}, ${person}
      from jsonb_to_recordset(${tx.json(rows)}) as s(id uuid, code text, hardcopy uuid, place uuid, scanned_at timestamptz)`;
    const detail = {
      scans: fresh.map(({ id, code, place, scannedAt }) => ({
        id,
        code,
        place,
        scannedAt: scannedAt.toISOString(),
      })),
    };
    return { subject: `shelf-count:${count.id}`, detail, result: fresh.length };
  },
});

/**
 * Sends scans that may have been sent before: what is recorded already is left as it is, even when the count has been
 * closed since.
 * @returns how many were new
 * @throws Refused when some are new and the count is closed; then none of them is recorded
 */
export async function sendScans(deps: Deps, by: Actor, input: Scans): Promise<number> {
  try {
    return await perform(deps, by, recordScans, input);
  } catch (error) {
    const known = why.known().code;
    if (error instanceof Refused && error.reasons.every(({ code }) => code === known)) return 0;
    throw error;
  }
}
