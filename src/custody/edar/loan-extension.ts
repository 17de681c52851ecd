import type { Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';

/** A loan that was put off: from the day on which it was due until a later one. */
export interface LoanExtension {
  readonly loan: string;
  /** On the paper's label. */
  readonly code: string;
  readonly fromDue: Tanggal;
  readonly until: Tanggal;
  readonly alasan: string;
  readonly at: Date;
  readonly person: string;
  readonly personName: string;
}

/** How often and why some loans were put off, the earliest first. */
export async function extensionsOf(
  reader: Reader,
  office: string,
  loans: readonly string[],
): Promise<LoanExtension[]> {
  return reader<LoanExtension[]>`
    select x.loan, h.code, x.from_due, x.until, x.alasan, x.at, x.person, p.name as person_name
    from loan_extension x join loan l on (l.office, l.id) = (x.office, x.loan)
      join hardcopy h on (h.office, h.id) = (l.office, l.hardcopy)
      join person p on (p.office, p.id) = (x.office, x.person)
    where x.office = ${office} and x.loan = any(${[...loans]}::uuid[]) order by x.at, h.code, x.until`;
}
