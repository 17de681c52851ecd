import type { RunningSheet } from '../sop/sheet/running.ts';
import type { Assignment } from './assignment/assignment.ts';
import type { Extension } from './extension/extension.ts';
import type { Part, StepPosition } from './position.ts';
import type { Pause as Standstill } from './time/working-time.ts';

/** One carrying-out of one version of one sheet. */
export interface Run {
  readonly office: string;
  readonly id: string;
  /** The office's own number, such as `PR-2026-02`. */
  readonly nomor: string;
  readonly title: string;
  /** Counts the deeds that moved the run; a form carries the one that its reader saw. */
  readonly version: number;
  /** The version under which the run stands: the one it began with, or the last that it was moved to. */
  readonly sheetId: string;
  /** What the run follows; after an amendment, its finished steps as they were and the rest as amended. */
  readonly sheet: RunningSheet;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** When a change of scope or responsible party made the run void; it is closed then too. */
  readonly batalAt: Date | null;
  readonly batalAlasan: string | null;
  readonly carriedFrom: string | null;
  readonly startedBy: string | null;
  readonly units: readonly string[];
  readonly parts: readonly RunPart[];
  readonly returns: readonly StepReturn[];
  readonly pauses: readonly Pause[];
  readonly assignments: readonly Assignment[];
  /** Deadlines put off, of what was not handed in since. */
  readonly extensions: readonly Extension[];
  /** Steps passed over that nobody has confirmed or undone yet; the run does not end before. */
  readonly overrides: readonly OpenOverride[];
  readonly steps: readonly StepPosition[];
}

/** How an output came in: by a room's deed, a statement, as nothing to report, … */
export type How = 'deed' | 'statement' | 'nihil' | 'override' | 'carried' | 'paper';

export interface RunPart extends Part {
  readonly id: string;
  /** Number that the step had when the part came in. */
  readonly step: number;
  readonly how: How;
  readonly person: string;
  readonly jabatan: string;
  /** What proves it, as `noun:id`. */
  readonly evidence: string;
}

export interface StepReturn {
  readonly fromStep: number;
  readonly toStep: number;
  readonly unit: string | null;
  readonly alasan: string;
  readonly at: Date;
}

/** Time in which the run stood still; `resumedAt` null while it does. */
export interface Pause {
  readonly id: string;
  readonly alasan: string;
  readonly pausedAt: Date;
  readonly resumedAt: Date | null;
}

/** A step passed over for force majeure (kahar) that waits for its superior's word. */
export interface OpenOverride {
  readonly id: string;
  /** Number that the step had then. */
  readonly step: number;
  readonly unit: string | null;
  readonly at: Date;
  /** Who passed the step over. */
  readonly person: string;
  /** The post that confirms or undoes it. */
  readonly superior: string;
  readonly superiorName: string;
  /** True when its outputs would end the run: they come in when it is confirmed. */
  readonly deferred: boolean;
}

/** Pauses as working time is reckoned with them. */
export function standstills(pauses: readonly Pick<Pause, 'pausedAt' | 'resumedAt'>[]): Standstill[] {
  return pauses.map(({ pausedAt, resumedAt }) => ({ from: pausedAt, to: resumedAt }));
}

/** The pause in which a run stands, if it stands still. */
export function pauseOf(run: Pick<Run, 'pauses'>): Pause | null {
  return run.pauses.find((pause) => pause.resumedAt === null) ?? null;
}
