import type { Tx } from '../db/db.ts';

/** Registers that count by year, and how their numbers begin. */
const PREFIX = {
  dokumen: 'DOK',
  tanda_terima: 'TT',
  stok_opname: 'SO',
  pemusnahan: 'BAP',
  rekap: 'RD',
} as const;

/**
 * The next number of a register, such as `TT-2026-041`: without gaps, since a deed that fails gives its number back.
 * The row stays locked until the deed ends, so this is called once everything else has been refused.
 */
export async function nextNomor(
  tx: Tx,
  office: string,
  register: keyof typeof PREFIX,
  year: number,
): Promise<string> {
  const [row] = await tx<{ last: number }[]>`
    insert into register_counter (office, register, year, last) values (${office}, ${register}, ${year}, 1)
    on conflict (office, register, year) do update set last = register_counter.last + 1
    returning last`;
  return `${PREFIX[register]}-${year}-${String(row?.last ?? 0).padStart(3, '0')}`;
}

/** The year in which an instant falls where the office is. */
export async function yearIn(tx: Tx, office: string, at: Date): Promise<number> {
  const [row] = await tx<{ year: number }[]>`
    select extract(year from ${at}::timestamptz at time zone zone)::int as year from office where id = ${office}`;
  return row?.year ?? at.getUTCFullYear();
}
