import type { Reason } from '../../base/errors.ts';
import type { Reader, Tx } from '../../db/db.ts';
import { tandaTerimaOf, waitsFor } from '../edar/tanda-terima.ts';
import { why } from './text.ts';

/** What a month's papers and signatures already say of some things, so that they can no longer be struck out. */
export interface Frozen {
  readonly runs: readonly {
    readonly nomor: string;
    readonly closed: boolean;
    /** Its recapitulation was reported, and not sent back since. */
    readonly reported: boolean;
  }[];
  /** Numbers of the receipts that list them, are signed by both sides and are not void. */
  readonly tandaTerima: readonly string[];
}

/** Keeps runs from being reported or closed meanwhile; before any document is locked, as the deeds of a run do. */
export async function lockRuns(tx: Tx, office: string, runs: readonly string[]): Promise<void> {
  await tx`select 1 from run where office = ${office} and id = any(${[...runs]}::uuid[]) order by id for share`;
}

/** How these runs stand. A run that was called off has reported nothing and freezes nothing. */
async function runsOf(reader: Reader, office: string, runs: readonly string[]): Promise<Frozen['runs']> {
  if (runs.length === 0) return [];
  return reader<Frozen['runs'][number][]>`
    select r.nomor, r.closed_at is not null as closed, exists (
      select from step_part p where (p.office, p.run, p.output) = (r.office, r.id, 'laporan_rekap')
        and p.returned_by is null and p.dropped_by is null) as reported
    from run r where r.office = ${office} and r.id = any(${[...runs]}::uuid[]) and r.batal_at is null order by r.nomor`;
}

/** Things that a receipt may list. */
export interface Listed {
  readonly hardcopy?: string;
  readonly softcopy?: string;
}

export async function frozenBy(
  reader: Reader,
  office: string,
  { runs, things }: { readonly runs: readonly (string | null)[]; readonly things: readonly Listed[] },
): Promise<Frozen> {
  const distinct = [...new Set(runs)].filter((run) => run !== null);
  const receipts = await Promise.all(things.map((thing) => tandaTerimaOf(reader, office, thing)));
  const signed = receipts
    .flat()
    .filter((receipt) => receipt.digantikan === null && waitsFor(receipt).length === 0);
  return {
    runs: await runsOf(reader, office, distinct),
    tandaTerima: [...new Set(signed.map(({ nomor }) => nomor))].sort(),
  };
}

/** Why what is frozen stays as it is. */
export function frozenReasons({ runs, tandaTerima }: Frozen): Reason[] {
  return [
    ...runs.flatMap(({ nomor, closed, reported }) =>
      closed ? [why.runClosed(nomor)] : reported ? [why.reported(nomor)] : [],
    ),
    ...tandaTerima.map(why.received),
  ];
}
