import { dayOf, type Tanggal, type Zone } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';

/** The legal day of an instant where the office is. */
export async function todayIn(reader: Reader, office: string, at: Date): Promise<Tanggal> {
  const [row] = await reader<{ zone: Zone }[]>`select zone from office where id = ${office}`;
  return row ? dayOf(at, row.zone) : '';
}
