import { lengthReasons, type Reason } from '../base/errors.ts';
import type { Tx } from '../db/db.ts';
import type { Actor } from '../journal/actor.ts';
import { lockedRun } from '../procedure/read-run.ts';
import type { Place } from '../procedure/step-reasons.ts';
import { type Stack, stackHash, stackOf } from './stack.ts';
import { why } from './text.ts';

/** Which work is completed, and what its performer saw of it. */
export interface Seen {
  readonly run: string;
  /** The unit, in steps that go unit by unit. */
  readonly unit: string | null;
  /** `stackHash` of what was shown. */
  readonly seen: string;
}

/** The same by a unit, which may have nothing to report. */
export interface SeenByUnit extends Seen {
  readonly nihil: boolean;
  /** Needed with nihil. */
  readonly alasan: string;
}

export interface Documented {
  readonly place: Place;
  readonly stack: Stack;
}

/** Locks the run, then reads what it documents. */
export async function loadStack(tx: Tx, { run, unit }: Seen, by: Actor, at: Date): Promise<Documented> {
  const place = { run: await lockedRun(tx, by.office, run, at), unit };
  return { place, stack: await stackOf(tx, by.office, run, unit) };
}

/** A reason when what is there is no longer what was seen. */
export function unseen(stack: Stack, { seen }: Seen, no: number): Reason[] {
  return stackHash(stack) === seen ? [] : [why.changed(no)];
}

/** Reasons against stating that there is nothing. */
export function nihilReasons({ dokumen, softcopies, hardcopies }: Stack, alasan: string): Reason[] {
  return [
    ...(dokumen.length + softcopies.length + hardcopies.length > 0 ? [why.notNihil()] : []),
    ...(alasan.trim() === '' ? [why.nihilNeedsReason()] : []),
    ...lengthReasons(alasan, 'SOP KPU Kota Tangerang 19/2025'),
  ];
}

/** How a unit hands in: as work done, or as nothing to report. */
export const howOf = ({ nihil }: SeenByUnit) => (nihil ? 'nihil' : 'deed');
