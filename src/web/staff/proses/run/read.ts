import type { Reader } from '../../../../db/db.ts';
import type { Office } from '../../../../people/office.ts';
import { unitsOf } from '../../../../people/unit.ts';
import { runById } from '../../../../procedure/read-run.ts';
import type { Run } from '../../../../procedure/run.ts';
import { type Calendar, calendarOf } from '../../../../procedure/time/calendar.ts';
import type { Whereabouts } from '../../links.ts';
import { whereabouts } from '../../whereabouts.ts';
import { partsOf, type ShownPart } from './parts-read.ts';

/** A run that this one came of, or that came of this one. */
export interface Relative {
  readonly id: string;
  readonly nomor: string;
  readonly title: string;
  readonly how: 'startedBy' | 'carriedFrom' | 'starts' | 'carriedTo';
}

/** A run with all that its page says of it. */
export interface RunView {
  readonly run: Run;
  readonly parts: readonly ShownPart[];
  readonly relatives: readonly Relative[];
  readonly calendar: Calendar;
  readonly where: Whereabouts;
  /** Names of those who have taken a task. */
  readonly names: ReadonlyMap<string, string>;
  readonly unitNames: ReadonlyMap<string, string>;
}

async function relativesOf(reader: Reader, { office, id, startedBy, carriedFrom }: Run): Promise<Relative[]> {
  return reader<Relative[]>`
    select id, nomor, title,
      case when id = ${startedBy} then 'startedBy' when id = ${carriedFrom} then 'carriedFrom'
        when carried_from = ${id} then 'carriedTo' else 'starts' end as how
    from run
    where office = ${office}
      and (id = any(${[startedBy, carriedFrom].filter((one) => one !== null)}::uuid[]) or started_by = ${id}
        or carried_from = ${id})
    order by opened_at`;
}

/** @throws NotFound when the office has no such run */
export async function readRun(
  reader: Reader,
  { id: office }: Office,
  id: string,
  now: Date,
): Promise<RunView> {
  const run = await runById(reader, office, id, now);
  const holders = run.assignments.map((one) => one.assignee);
  const [parts, relatives, calendar, where, people, units] = await Promise.all([
    partsOf(reader, office, id),
    relativesOf(reader, run),
    calendarOf(reader, office),
    whereabouts(reader, office, [id]),
    reader<{ id: string; name: string }[]>`
      select id, name from person where office = ${office} and id = any(${holders}::uuid[])`,
    unitsOf(reader, office),
  ]);
  const names = new Map(people.map((person) => [person.id, person.name]));
  return {
    ...{ run, parts, relatives, calendar, where, names },
    unitNames: new Map(units.map((unit) => [unit.id, unit.name])),
  };
}
