import type { Reader } from '../../db/db.ts';
import { type Presumption, presumptionsOf } from '../sheet/presumption.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** The places of a version that the office has confirmed. */
export async function confirmedOf(
  reader: Reader,
  office: string,
  sheet: string,
): Promise<ReadonlySet<string>> {
  const rows = await reader<{ di: string }[]>`
    select di from sop_confirmation where (office, sheet) = (${office}, ${sheet})`;
  return new Set(rows.map((row) => row.di));
}

/** What is still only presumed in a version; nothing runs on it. */
export function unconfirmed(sheet: Sheet, confirmed: ReadonlySet<string>): Presumption[] {
  return presumptionsOf(sheet).filter(({ di }) => !confirmed.has(di));
}
