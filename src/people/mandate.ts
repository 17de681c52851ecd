import type { Tanggal } from '../base/tanggal.ts';
import type { Reader } from '../db/db.ts';
import type { Actor, Fungsi } from '../journal/actor.ts';

/** How a person holds a post: in full, or acting (Plt: post vacant; Plh: holder away). */
export type MandateKind = 'definitif' | 'plt' | 'plh';

/** A person in a post, by a decree, for dates. */
export interface Mandate {
  readonly office: string;
  readonly id: string;
  readonly person: string;
  readonly personName: string;
  readonly jabatan: string;
  readonly jabatanName: string;
  readonly fungsi: Fungsi;
  readonly unit: string | null;
  readonly kind: MandateKind;
  /** Number of the decree that gave the mandate. */
  readonly decree: string;
  readonly validFrom: Tanggal;
  /** Last day, or null while it has no end. */
  readonly validUntil: Tanggal | null;
}

const columns = (reader: Reader) => reader`
  m.office, m.id, m.person, p.name as person_name, m.jabatan, j.name as jabatan_name, j.fungsi, j.unit, m.kind,
  m.decree, m.valid_from, m.valid_until`;

/** Mandates in force on a day, in the order of the posts. */
export async function mandatesOn(reader: Reader, office: string, day: Tanggal): Promise<Mandate[]> {
  return reader<Mandate[]>`
    select ${columns(reader)}
    from mandate m join person p on (p.office, p.id) = (m.office, m.person)
      join jabatan j on (j.office, j.id) = (m.office, m.jabatan)
    where m.office = ${office} and p.active and m.valid_from <= ${day}
      and (m.valid_until is null or m.valid_until >= ${day})
    order by j.position, j.name, p.name`;
}

/** What the person may act as on a day; several posts are possible, none is too. */
export async function mandatesOfPerson(
  reader: Reader,
  office: string,
  person: string,
  day: Tanggal,
): Promise<Mandate[]> {
  return (await mandatesOn(reader, office, day)).filter((mandate) => mandate.person === person);
}

/** "Plh. Kepala Subbagian Hukum": acting officers sign as such. */
export function jabatanAs(mandate: Pick<Mandate, 'kind' | 'jabatanName'>): string {
  const prefix = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' }[mandate.kind];
  return prefix + mandate.jabatanName;
}

/** The actor that a mandate makes of its holder. */
export function actorOf(mandate: Mandate): Actor {
  return {
    office: mandate.office,
    person: mandate.person,
    name: mandate.personName,
    mandate: mandate.id,
    jabatan: mandate.jabatan,
    jabatanName: jabatanAs(mandate),
    fungsi: mandate.fungsi,
    unit: mandate.unit,
  };
}
