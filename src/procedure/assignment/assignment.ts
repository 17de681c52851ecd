import type { Reader } from '../../db/db.ts';
import type { Fungsi } from '../../journal/actor.ts';
import { postsFor, type RunningSheet } from '../../sop/sheet/running.ts';
import { fits } from '../tasks.ts';

/** A task in the hands of one person of its post. */
export interface Assignment {
  readonly id: string;
  readonly output: string;
  readonly unit: string | null;
  readonly assignee: string;
  /** False while the assignee holds no post that may do it; then the task lies in the pool. */
  readonly stands: boolean;
}

/** An assignment with the posts that its assignee holds. */
export type AssignmentRow = Omit<Assignment, 'stands'> & {
  readonly posts: readonly { readonly fungsi: Fungsi; readonly unit: string | null }[];
};

/**
 * Unreleased assignments, for a query over `run r`; posts as held on the office's day of `at`, or without it only those
 * that have no end.
 */
export function assignmentRows(reader: Reader, at: Date | null) {
  const day = reader`(${at}::timestamptz at time zone o.zone)::date`;
  return reader`
    select a.id, a.output, a.unit, a.assignee, coalesce((
      select jsonb_agg(jsonb_build_object('fungsi', j.fungsi, 'unit', j.unit))
      from mandate m join jabatan j on (j.office, j.id) = (m.office, m.jabatan)
        join person p on (p.office, p.id) = (m.office, m.person) and p.active
      where (m.office, m.person) = (a.office, a.assignee) and m.valid_from <= coalesce(${day}, 'infinity')
        and coalesce(m.valid_until, 'infinity') >= coalesce(${day}, 'infinity')), '[]') as posts
    from step_assignment a join office o on o.id = a.office
    where (a.office, a.run) = (r.office, r.id) and a.released_at is null`;
}

/** Whether the assignee still holds a post that may do the task. */
export function stands(sheet: RunningSheet, { output, unit, posts }: AssignmentRow): boolean {
  const result = sheet.langkah.flatMap((step) => step.jalankan.hasil).find((one) => one.keluaran === output);
  return result !== undefined && posts.some((post) => fits(postsFor(sheet, result), unit, post));
}
