import type { Classifying } from '../../../../daftar/classify-entry.ts';
import { type Entry, entriesOfRun } from '../../../../daftar/entry.ts';
import type { Reader } from '../../../../db/db.ts';
import { unitsOf } from '../../../../people/unit.ts';
import { runById } from '../../../../procedure/read-run.ts';
import { type Returning, returningIn } from './returning.ts';

/** What step 3 works on, as the deeds see it, with the unit of each entry. */
export interface ClassifyView {
  readonly work: Classifying;
  readonly unitOf: (entry: Entry) => string;
  readonly classified: number;
  /** Decided otherwise than the unit proposed. */
  readonly changed: readonly Entry[];
  readonly waiting: readonly Entry[];
  /** What is new or differs from the present edition, and what stays as it is there. */
  readonly fresh: readonly Entry[];
  readonly same: readonly Entry[];
  /** By entry: why an item left out before is here again. */
  readonly returning: ReadonlyMap<string, Returning>;
}

/** @throws NotFound when the office has no such run */
export async function readClassify(reader: Reader, office: string, runId: string): Promise<ClassifyView> {
  const run = await runById(reader, office, runId);
  const [all, units, returning, drafts] = await Promise.all([
    entriesOfRun(reader, office, runId),
    unitsOf(reader, office),
    returningIn(reader, office, runId),
    reader<
      { id: string; unit: string }[]
    >`select id, unit from draft where (office, run) = (${office}, ${runId})`,
  ]);
  const entries = all.filter((entry) => entry.change !== 'dihapus');
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const unitOfDraft = new Map(drafts.map((draft) => [draft.id, names.get(draft.unit) ?? '']));
  return {
    work: { place: { run, unit: null }, entries },
    unitOf: (entry) => unitOfDraft.get(entry.draft) ?? '',
    classified: entries.filter((entry) => entry.klasifikasi !== null).length,
    changed: entries.filter((entry) => entry.klasifikasi !== null && departs(entry)),
    waiting: entries.filter((entry) => entry.klasifikasi === null),
    fresh: entries.filter((entry) => entry.change !== 'tetap'),
    same: entries.filter((entry) => entry.change === 'tetap'),
    returning,
  };
}

function departs({ klasifikasi, klasifikasiUsulan }: Entry): boolean {
  return klasifikasiUsulan !== null && klasifikasi !== klasifikasiUsulan;
}
