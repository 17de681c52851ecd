import type { Tx } from './db.ts';

/** PostgreSQL takes at most 65,535 parameters a statement; a thousand rows of our widest table stay below. */
const BATCH = 1000;

/** Inserts any number of rows with the same columns, a batch a statement. */
export async function insertRows(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    await tx`insert into ${tx(table)} ${tx(rows.slice(from, from + BATCH) as never)}`;
  }
}
