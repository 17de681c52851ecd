import type { Reader } from '../../db/db.ts';
import type { Actor } from '../../journal/actor.ts';
import { keepsAll, keepsFor } from '../who.ts';

/** Who gives or receives: the PPID's side, a unit of the office, or somebody outside the office. */
export interface Pihak {
  readonly pihak: 'ppid' | 'unit' | 'luar';
  /** Only of a unit. */
  readonly unit: string | null;
  /** As typed, of somebody outside; the office's own sides have their names already. */
  readonly nama: string;
  /** Who signed for this side on paper, as written there. */
  readonly orang?: string;
}

export const PPID: Pihak = { pihak: 'ppid', unit: null, nama: '' };

export const unitSide = (unit: string): Pihak => ({ pihak: 'unit', unit, nama: '' });

/** The side for which somebody gives and receives: the PPID's, or that of their own unit. */
export function ownSide(by: Actor): Pihak {
  return keepsAll(by) || by.unit === null ? PPID : unitSide(by.unit);
}

/** True when the two are one and the same side of the office. */
export function sameSide(one: Pihak, other: Pihak): boolean {
  return one.pihak !== 'luar' && one.pihak === other.pihak && one.unit === other.unit;
}

/**
 * True for who may sign for a side: its own people. The PPID's side keeps what every unit hands over, but a unit's
 * signature is its own to give.
 */
export function standsFor(by: Actor, { pihak, unit }: Pick<Pihak, 'pihak' | 'unit'>): boolean {
  if (pihak === 'luar') return false;
  return pihak === 'ppid' ? keepsAll(by) : !keepsAll(by) && keepsFor(by, unit);
}

/** A side with its names, long for papers and short for lists; null where the office has no such unit. */
export interface NamedPihak extends Pihak {
  readonly pendek: string;
}

/** Finds the names of a side. */
export async function namedPihak(reader: Reader, office: string, side: Pihak): Promise<NamedPihak | null> {
  if (side.pihak === 'luar') {
    const nama = side.nama.trim().replace(/\s+/g, ' ');
    return { ...side, unit: null, nama, pendek: nama };
  }
  const [row] =
    side.pihak === 'ppid'
      ? await reader<{ nama: string; pendek: string }[]>`
          select 'PPID ' || short_name as nama, 'PPID' as pendek from office where id = ${office}`
      : await reader<{ nama: string; pendek: string }[]>`
          select name as nama, short_name as pendek from unit where office = ${office} and id::text = ${side.unit}`;
  return row ? { ...side, unit: side.pihak === 'unit' ? side.unit : null, ...row } : null;
}
