import type { Classifying } from '../../../../daftar/classify-entry.ts';
import { type Entry, entriesOfRun } from '../../../../daftar/entry.ts';
import type { Reader } from '../../../../db/db.ts';
import { unitsOf } from '../../../../people/unit.ts';
import { runById } from '../../../../procedure/run.ts';

/** What step 3 works on, as the deeds see it, with the unit of each entry. */
export interface ClassifyView {
  readonly work: Classifying;
  readonly unitOf: (entry: Entry) => string;
  readonly classified: number;
  /** Decided otherwise than the unit proposed. */
  readonly changed: readonly Entry[];
  readonly waiting: readonly Entry[];
}

/** @throws NotFound when the office has no such run */
export async function readClassify(reader: Reader, office: string, runId: string): Promise<ClassifyView> {
  const run = await runById(reader, office, runId);
  const [all, units, drafts] = await Promise.all([
    entriesOfRun(reader, office, runId),
    unitsOf(reader, office),
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
  };
}

function departs({ klasifikasi, klasifikasiUsulan }: Entry): boolean {
  return klasifikasiUsulan !== null && klasifikasi !== klasifikasiUsulan;
}
