import type { Actor, Fungsi } from '../../journal/actor.ts';
import { postsFor, type RunningSheet } from '../../sop/sheet/running.ts';
import { laneOf, position } from '../position.ts';
import type { Run, RunPart } from '../run.ts';
import { stepReasons } from '../step-reasons.ts';
import { carriedParts } from './carried-parts.ts';
import { stepOf } from './fits.ts';
import { type AmendmentKind, type RunOutcome, rehearse } from './rehearse.ts';
import { oneOf, randomChange, randomSheet, type Tape } from './testing-sheets.ts';

const OPENED = Date.parse('2026-11-02T01:00:00Z');
const UNITS = ['u1', 'u2', 'u3'];
const POSTS: readonly Fungsi[] = ['desk', 'ppid', 'ketua', 'sekretaris'];

/** What a part meant when it was handed in. */
interface Meaning {
  readonly kunci: string;
  readonly role: string;
  readonly perUnit: boolean;
  readonly printed: string | null;
}

/** One amendment, as it was rehearsed and as it then came about. */
export interface Amended {
  readonly kind: AmendmentKind;
  readonly before: RunningSheet;
  readonly after: RunningSheet;
  readonly runs: readonly Run[];
  readonly outcomes: readonly RunOutcome[];
  readonly amended: readonly Run[];
}

/** What a test may look at while a history unfolds. */
export interface Watch {
  readonly attempt?: (run: Run, output: string, unit: string | null, by: Actor, allowed: boolean) => void;
  readonly amendment?: (one: Amended) => void;
  readonly stale?: (seen: readonly RunOutcome[], now: readonly RunOutcome[]) => void;
  readonly state?: (run: Run, meant: ReadonlyMap<string, Meaning>) => void;
  readonly carried?: (old: Run, fresh: Run, parts: readonly RunPart[]) => void;
}

export function withParts(run: Run, parts: readonly RunPart[]): Run {
  const steps = position(run.sheet, run.units, run.openedAt, parts);
  const closedAt = steps.every((step) => step.state === 'done') ? new Date(OPENED) : null;
  return { ...run, parts, steps, closedAt, version: run.version + 1 };
}

function freshRun(id: string, sheet: RunningSheet, units: readonly string[]): Run {
  const openedAt = new Date(OPENED);
  const lists = { parts: [], returns: [], pauses: [], assignments: [], extensions: [] };
  const nothing = { ...lists, overrides: [], steps: [] };
  const origin = { batalAt: null, batalAlasan: null, carriedFrom: null, startedBy: null };
  const run = {
    office: 'o',
    id,
    nomor: id,
    title: id,
    version: 1,
    sheetId: 's',
    sheet,
    openedAt,
    closedAt: null,
    units,
  };
  return withParts({ ...run, ...nothing, ...origin }, []);
}

export function actor(fungsi: Fungsi, unit: string | null = null): Actor {
  const names = { name: 'x', mandate: 'm', jabatan: fungsi, jabatanName: fungsi };
  return { office: 'o', person: fungsi, ...names, fungsi, unit };
}

/** The run as ratifying leaves it: exactly what was rehearsed of it. */
export function carriedOut(run: Run, outcome: RunOutcome | undefined): Run {
  if (outcome?.outcome === 'batal') return { ...run, batalAt: new Date(OPENED), closedAt: new Date(OPENED) };
  if (outcome?.outcome !== 'pindah' || !outcome.effective) return run;
  const left = run.parts.filter((part) => !outcome.dropped.includes(part.id));
  return withParts({ ...run, sheet: outcome.effective }, left);
}

/** Everything that a run waits for now, with somebody who may hand it in. */
export function openings(run: Run): { output: string; unit: string | null; by: Actor }[] {
  if (run.closedAt) return [];
  return run.steps.flatMap(({ step, lanes }) =>
    lanes.flatMap(({ unit, waits }) =>
      waits.flatMap((output) => {
        const result = step.jalankan.hasil.find(({ keluaran }) => keluaran === output);
        const [post] = result ? postsFor(run.sheet, result) : [];
        return post ? [{ output, unit, by: actor(post) }] : [];
      }),
    ),
  );
}

/** One office's runs under one SOP, through hand-ins, returns, refused attempts and amendments of every kind. */
export class World {
  inForce: RunningSheet;
  runs: Run[];
  readonly meant = new Map<string, Meaning>();
  #parts = 0;
  readonly #tape: Tape;
  readonly #watch: Watch;

  constructor(tape: Tape, watch: Watch) {
    this.#tape = tape;
    this.#watch = watch;
    this.inForce = randomSheet(tape);
    this.runs = [1, 2].map((n) => freshRun(`run${n}`, this.inForce, UNITS.slice(0, 1 + tape.pick(3))));
  }

  /** Plays until the tape ends. */
  play(): this {
    const events = [
      this.#handIn,
      this.#handIn,
      this.#handIn,
      this.#handIn,
      this.#attempt,
      this.#sendBack,
      this.#amend,
    ];
    while (!this.#tape.over) {
      oneOf(this.#tape, events).call(this);
      for (const run of this.runs) this.#watch.state?.(run, this.meant);
    }
    return this;
  }

  /** Hands in what the run waits for, until it is at its end. */
  finish(run: Run): Run {
    let now = run;
    for (let open = openings(now); open.length > 0; open = openings(now)) {
      const [first] = open;
      if (first) now = withParts(now, [...now.parts, this.#part(now, first.output, first.unit)]);
    }
    return now;
  }

  #replace(run: Run): void {
    this.runs = this.runs.map((one) => (one.id === run.id ? run : one));
  }

  #part(run: Run, output: string, unit: string | null): RunPart {
    this.#parts += 1;
    const id = `p${this.#parts}`;
    const step = stepOf(run.sheet, output);
    const role = step?.jalankan.hasil.find(({ keluaran }) => keluaran === output)?.peran ?? '';
    const { kunci = '', output: printed = null } = step ?? {};
    this.meant.set(id, { kunci, role, perUnit: step?.jalankan.perUnit ?? false, printed });
    const at = new Date(OPENED + this.#parts * 60_000);
    const who = { person: role, jabatan: role, evidence: `x:${id}` };
    return {
      id,
      step: step?.no ?? 0,
      output,
      unit: step?.jalankan.perUnit ? unit : null,
      at,
      how: 'statement',
      ...who,
    };
  }

  #handIn(): void {
    const run = oneOf(this.#tape, this.runs);
    const open = openings(run);
    if (open.length === 0) return;
    const { output, unit } = oneOf(this.#tape, open);
    this.#replace(withParts(run, [...run.parts, this.#part(run, output, unit)]));
  }

  /** Anybody tries anything; what is not refused is done. */
  #attempt(): void {
    const run = oneOf(this.#tape, this.runs);
    const { jalankan } = oneOf(this.#tape, run.sheet.langkah);
    const output = oneOf(this.#tape, jalankan.hasil).keluaran;
    const unit = jalankan.perUnit ? oneOf(this.#tape, run.units) : null;
    const result = jalankan.hasil.find(({ keluaran }) => keluaran === output);
    const posts = this.#tape.pick(2) === 0 || !result ? POSTS : postsFor(run.sheet, result);
    const by = actor(oneOf(this.#tape, posts), oneOf(this.#tape, [null, ...UNITS]));
    const allowed = stepReasons({ run, unit }, output, by, true).length === 0;
    this.#watch.attempt?.(run, output, unit, by, allowed);
    if (allowed) this.#replace(withParts(run, [...run.parts, this.#part(run, output, unit)]));
  }

  #sendBack(): void {
    const run = oneOf(this.#tape, this.runs);
    const from = run.steps.find((step) => step.state === 'now');
    if (run.closedAt || !from || from.step.no === 1) return;
    const to = 1 + this.#tape.pick(from.step.no - 1);
    const unit = oneOf(this.#tape, [null, ...run.units]);
    const steps = run.sheet.langkah.filter(({ no }) => no >= to && no <= from.step.no);
    const outputs = steps.flatMap(({ jalankan }) => jalankan.hasil.map(({ keluaran }) => keluaran));
    const kept = run.parts.filter(
      (part) => !outputs.includes(part.output) || (unit !== null && part.unit !== null && part.unit !== unit),
    );
    this.#replace(withParts(run, kept));
  }

  #amend(): void {
    const before = this.inForce;
    const after = randomChange(this.#tape, before);
    const kind = oneOf(this.#tape, ['kahar', 'kahar', 'biasa'] as const);
    const rehearsed = rehearse(before, after, kind, this.#open());
    if (this.#tape.pick(3) === 0) {
      this.#handIn();
      this.#watch.stale?.(rehearsed, rehearse(before, after, kind, this.#open()));
    }
    const runs = this.#open();
    const outcomes = rehearse(before, after, kind, runs);
    const amended = runs.map((run) =>
      carriedOut(
        run,
        outcomes.find((one) => one.run === run.id),
      ),
    );
    this.#watch.amendment?.({ kind, before, after, runs, outcomes, amended });
    for (const run of amended) this.#replace(run);
    this.inForce = after;
    for (const run of amended) if (run.batalAt) this.#carryOver(run);
  }

  #open(): Run[] {
    return this.runs.filter((run) => run.closedAt === null);
  }

  #carryOver(old: Run): void {
    const { parts } = carriedParts(old, this.inForce, old.units, new Date(OPENED));
    const empty = freshRun(`${old.id}+`, this.inForce, old.units);
    const fresh = withParts(
      empty,
      parts.map((part) => ({ ...part, how: 'carried' as const })),
    );
    this.#watch.carried?.(old, fresh, parts);
    this.runs = [...this.runs.filter((run) => run.id !== fresh.id), fresh];
  }
}

/** True where the sheet's own rule allows it: the lane waits for it, or is done and may still be added to. */
export function inOrder(run: Run, output: string, unit: string | null): boolean {
  const found = laneOf(run.steps, output, unit);
  if (!found || run.closedAt) return false;
  const { lane, after } = found;
  if (lane.waits.includes(output)) return true;
  return lane.state === 'done' && !lane.outputs.includes(output) && after?.state !== 'done';
}
