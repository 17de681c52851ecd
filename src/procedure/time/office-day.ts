import type { Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';

/** A day that an office added to the national calendar as a day off, or made a working day, by a decree. */
export interface OfficeDay {
  readonly day: Tanggal;
  /** True for a working day, such as a cuti bersama on which the office works. */
  readonly kerja: boolean;
  readonly name: string;
  readonly decree: string;
  readonly at: Date;
  /** Name of who entered it. */
  readonly personName: string;
}

/** Every day that the office has set itself, in order. */
export async function officeDays(reader: Reader, office: string): Promise<OfficeDay[]> {
  return reader<OfficeDay[]>`
    select d.day, d.kerja, d.name, d.decree, d.at, p.name as person_name
    from office_day d join person p on (p.office, p.id) = (d.office, d.person)
    where d.office = ${office} order by d.day`;
}
