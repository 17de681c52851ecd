import { sha256 } from '../../base/hash.ts';
import { canonical, type Json } from '../../base/json.ts';
import type { Both } from '../../base/text.ts';
import { compareSheets, touchesCore } from '../../sop/amend/compare.ts';
import { splice } from '../../sop/amend/splice.ts';
import { type StepChange, stepChanges } from '../../sop/amend/steps.ts';
import type { RunningSheet } from '../../sop/sheet/running.ts';
import { position, type StepPosition } from '../position.ts';
import type { Run, RunPart } from '../run.ts';
import { fits, stepOf } from './fits.ts';
import { says } from './text.ts';

export type AmendmentKind = 'biasa' | 'kahar';

/** What of an open run decides what an amendment does to it. */
export type OpenRun = Pick<
  Run,
  'id' | 'nomor' | 'title' | 'sheet' | 'units' | 'openedAt' | 'parts' | 'steps'
>;

/** What an amendment does to one open run. */
export interface RunOutcome {
  readonly run: string;
  readonly nomor: string;
  readonly title: string;
  /** `tetap` keeps its version, `pindah` moves, `batal` is void, `tertolak` cannot move and keeps its version. */
  readonly outcome: 'tetap' | 'pindah' | 'batal' | 'tertolak';
  readonly why: Both;
  /** What it follows from then on; null unless it moves. */
  readonly effective: RunningSheet | null;
  /** Leading steps that stay exactly as they were. */
  readonly keptSteps: number;
  /** Parts that no longer count. */
  readonly dropped: readonly string[];
  readonly gains: readonly Both[];
  readonly loses: readonly Both[];
  /** Changes that do not apply to this run, because what they touch is finished. */
  readonly skipped: readonly Both[];
}

/** Leading steps up to the last that any unit has finished; no change applies to them (clause 3). */
export function protectedSteps(steps: readonly StepPosition[]): number {
  return steps.findLastIndex(({ lanes }) => lanes.some((lane) => lane.state === 'done')) + 1;
}

/** True when the work left is the very same: steps, who does them, how many people it takes, what begins after. */
function sameWork(one: RunningSheet, other: RunningSheet): boolean {
  const work = ({ langkah, peran, jumlahPelaksanaMinimal, memulai }: RunningSheet) =>
    canonical({ langkah, peran, jumlahPelaksanaMinimal, memulai } as unknown as Json);
  return work(one) === work(other);
}

function lostParts(run: OpenRun, dropped: readonly RunPart[]): Both[] {
  const outputs = [...new Set(dropped.map((part) => part.output))];
  return outputs.map((output) => {
    const n = dropped.filter((part) => part.output === output).length;
    return says.partsLost(stepOf(run.sheet, output)?.no ?? 0, output, n);
  });
}

function gained({ change, after, said }: StepChange): Both[] {
  if (!after || change === 'sama') return [];
  return [change === 'baru' ? says.stepGained(after) : says.stepChanged(after, said)];
}

/** Changes of the new version that this run is spared. */
function sparedChanges(run: OpenRun, after: RunningSheet, effective: RunningSheet, kept: number): Both[] {
  const asked = new Set(effective.langkah.map((step) => step.kunci));
  return stepChanges(run.sheet.langkah, after.langkah).flatMap(({ change, kunci, before, after: step }) => {
    if (change === 'baru' && step && !asked.has(kunci)) return [says.skippedStep(step)];
    if (change === 'sama' || !before || before.no > kept) return [];
    return [says.skippedChange(before, run.steps[before.no - 1]?.state === 'done')];
  });
}

type Effect = Omit<RunOutcome, 'run' | 'nomor' | 'title'>;

const NOTHING = { effective: null, keptSteps: 0, dropped: [], gains: [], loses: [], skipped: [] } as const;

function moved(run: OpenRun, after: RunningSheet): Effect {
  const keptSteps = protectedSteps(run.steps);
  const effective = splice(run.sheet, after, keptSteps);
  const skipped = sparedChanges(run, after, effective, keptSteps);
  if (sameWork(run.sheet, effective))
    return { ...NOTHING, outcome: 'tetap', why: says.staysFinished, skipped };
  const dropped = run.parts.filter((part) => !fits(part, run.sheet, effective));
  const left = run.parts.filter((part) => !dropped.includes(part));
  const then = position(effective, run.units, run.openedAt, left);
  if (then.every(({ state }) => state === 'done'))
    return { ...NOTHING, outcome: 'tertolak', why: says.nothingLeft, skipped };
  const changes = stepChanges(run.sheet.langkah, effective.langkah);
  const gone = changes.flatMap(({ change, before }) =>
    change === 'hilang' && before ? [says.stepLost(before)] : [],
  );
  return {
    outcome: 'pindah',
    why: says.moves(keptSteps),
    effective,
    keptSteps,
    dropped: dropped.map((part) => part.id),
    gains: changes.flatMap(gained),
    loses: [...gone, ...lostParts(run, dropped)],
    skipped,
  };
}

/** True when ratifying `after` voids the SOP in force and its runs: its clause says so, and the core changes. */
export function voids(before: RunningSheet, after: RunningSheet): boolean {
  return before.pengesahan.aturan.batal !== undefined && touchesCore(compareSheets(before, after));
}

/**
 * What every open run of a procedure would gain, lose or suffer if `after` were ratified now; changes nothing, and is
 * exactly what ratifying then does. The clauses of the sheet in force govern its own amendment (SOP KPU Kota Serang
 * 03/2025 clauses 2 to 4): a change of scope or responsible party voids every open run where a clause says so;
 * otherwise only a revision for force majeure moves them, only where a clause allows it, and never what is finished.
 */
export function rehearse(
  before: RunningSheet,
  after: RunningSheet,
  kind: AmendmentKind,
  runs: readonly OpenRun[],
): RunOutcome[] {
  const isVoid = voids(before, after);
  const moves = kind === 'kahar' && before.pengesahan.aturan.revisiKahar !== undefined;
  const effectOn = (run: OpenRun): Effect => {
    if (isVoid) return { ...NOTHING, outcome: 'batal', why: says.voided };
    return moves ? moved(run, after) : { ...NOTHING, outcome: 'tetap', why: says.staysOrdinary };
  };
  return runs.map((run) => ({ run: run.id, nomor: run.nomor, title: run.title, ...effectOn(run) }));
}

/** Proves which outcomes somebody saw: SHA-256 over all of them. */
export function fingerprint(outcomes: readonly RunOutcome[]): string {
  const sorted = [...outcomes].sort((one, other) => (one.run < other.run ? -1 : 1));
  return sha256(canonical(sorted as unknown as Json));
}
