import type { Mandate } from '../people/mandate.ts';
import { postsFor, type RunningSheet } from '../sop/sheet/running.ts';
import { roleLabel } from '../sop/sheet/sheet.ts';
import { fits } from './tasks.ts';

/** A role of a sheet whose task would wait for nobody. */
export interface Vacancy {
  /** The sheet's own word for the performer, as a sentence writes it. */
  readonly role: string;
  /** Units in which nobody holds the post; none for a step of the whole office. */
  readonly units: readonly string[];
}

/**
 * Roles that nobody could act in, were a run opened now.
 * @param units of the office, by id and name
 * @param mandates those in force on the day
 */
export function vacancies(
  sheet: RunningSheet,
  units: readonly { readonly id: string; readonly shortName: string }[],
  mandates: readonly Pick<Mandate, 'fungsi' | 'unit'>[],
): Vacancy[] {
  const found = new Map<string, Set<string>>();
  for (const { jalankan } of sheet.langkah) {
    for (const result of jalankan.hasil) {
      const posts = postsFor(sheet, result);
      const places = jalankan.perUnit ? units : [null];
      for (const unit of places.filter((one) => !mandates.some((by) => fits(posts, one?.id ?? null, by)))) {
        const role = roleLabel(sheet, result.peran);
        found.set(role, (found.get(role) ?? new Set()).add(unit?.shortName ?? ''));
      }
    }
  }
  return [...found].map(([role, names]) => ({ role, units: [...names].filter(Boolean) }));
}
