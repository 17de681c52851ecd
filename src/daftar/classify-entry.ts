import { NotFound } from '../base/errors.ts';
import type { Tx } from '../db/db.ts';
import type { Actor } from '../journal/actor.ts';
import { lockedRun } from '../procedure/read-run.ts';
import { workDeed } from '../procedure/step-deed.ts';
import type { Place } from '../procedure/step-reasons.ts';
import { type Decided, type Entry, entriesOfRun, entryOfRun } from './entry.ts';
import { why } from './text.ts';

export interface EntryToClassify {
  readonly run: string;
  readonly entry: string;
  readonly klasifikasi: Decided;
  readonly alasan: string;
  /** What the person saw as decided; null when nothing was. */
  readonly seen: Decided | null;
}

/** What classification works on: the run, and the entries of all its units that stay in the list. */
export interface Classifying {
  readonly place: Place;
  readonly entries: readonly Entry[];
}

export async function lockedEntries(tx: Tx, office: string, run: string): Promise<Classifying> {
  const place = { run: await lockedRun(tx, office, run), unit: null };
  const entries = await entriesOfRun(tx, office, run);
  return { place, entries: entries.filter((entry) => entry.change !== 'dihapus') };
}

export async function writeClassification(
  tx: Tx,
  by: Actor,
  at: Date,
  rows: readonly { entry: string; klasifikasi: Decided; alasan: string }[],
): Promise<void> {
  await tx`
    insert into classification ${tx(rows.map((row) => ({ ...row, office: by.office, at, person: by.person, jabatan: by.jabatan })))}
    on conflict (office, entry) do update set klasifikasi = excluded.klasifikasi, alasan = excluded.alasan,
      version = classification.version + 1, at = excluded.at, person = excluded.person, jabatan = excluded.jabatan`;
}

/**
 * Mengklasifikasikan satu informasi: berkala, serta merta, setiap saat, atau belum diputuskan (tidak pernah tampil).
 * SOP KPU Kota Serang 03/2025 step 3; UU 14/2008 art. 9, 10, 11. An office at kabupaten/kota level cannot exclude
 * (PKPU 22/2023 art. 24–25), so that choice does not exist here.
 */
export const classifyEntry = workDeed('draf_daftar', {
  kind: 'entry.classified',
  async load(tx, input: EntryToClassify, by) {
    const place = { run: await lockedRun(tx, by.office, input.run), unit: null };
    const entry = await entryOfRun(tx, by.office, input.run, input.entry);
    if (entry.change === 'dihapus') throw new NotFound('entry');
    return { place, entry };
  },
  refuse({ entry }, _by, input) {
    const departs = entry.klasifikasiUsulan !== null && entry.klasifikasiUsulan !== input.klasifikasi;
    const open = input.klasifikasi === 'belum_diputuskan';
    return [
      ...(entry.klasifikasi === input.seen ? [] : [why.changed()]),
      ...((departs || open) && !input.alasan.trim() ? [why.classReason()] : []),
    ];
  },
  async apply(tx, _work, by, input, at) {
    const { entry, klasifikasi } = input;
    const alasan = input.alasan.trim();
    await writeClassification(tx, by, at, [{ entry, klasifikasi, alasan }]);
    return { subject: `entry:${entry}`, detail: { klasifikasi, alasan }, result: entry };
  },
});
