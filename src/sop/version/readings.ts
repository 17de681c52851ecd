import type { Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';
import type { Fungsi } from '../../journal/actor.ts';
import { jabatanAs, mandatesOn } from '../../people/mandate.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** One of a version's performers, and when they said that they have read and understood it. */
export interface Reading {
  readonly person: string;
  readonly personName: string;
  /** The posts that make them a performer, as they sign. */
  readonly jabatan: readonly string[];
  /** Null while they have not. */
  readonly at: Date | null;
}

/** Posts that perform something in an SOP. */
export function performersOf({ peran }: Pick<Sheet, 'peran'>): ReadonlySet<Fungsi> {
  return new Set(peran.flatMap((role) => role.fungsi));
}

/** Everybody who performs under a version by the mandates of a day, in the order of the posts, with who has read. */
export async function readingsOf(
  reader: Reader,
  office: string,
  version: { readonly id: string; readonly sheet: Sheet },
  day: Tanggal,
): Promise<Reading[]> {
  const performers = performersOf(version.sheet);
  const mandates = (await mandatesOn(reader, office, day)).filter(({ fungsi }) => performers.has(fungsi));
  const rows = await reader<{ person: string; at: Date }[]>`
    select person, at from sop_reading where (office, sheet) = (${office}, ${version.id})`;
  const read = new Map(rows.map((row) => [row.person, row.at]));
  const people = Map.groupBy(mandates, ({ person }) => person);
  return [...people].map(([person, own]) => ({
    person,
    personName: own[0]?.personName ?? '',
    jabatan: own.map(jabatanAs),
    at: read.get(person) ?? null,
  }));
}
