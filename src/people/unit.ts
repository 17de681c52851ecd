import type { Reader } from '../db/db.ts';

/** A sub bagian: the unit that holds information and fills its own draft (SOP KPU Kota Serang 03/2025 step 1). */
export interface Unit {
  readonly office: string;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly position: number;
}

/** The office's units in its own order. */
export async function unitsOf(reader: Reader, office: string): Promise<Unit[]> {
  return reader<Unit[]>`select * from unit where office = ${office} order by position, name`;
}
