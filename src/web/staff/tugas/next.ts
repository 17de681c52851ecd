import { dayOf, type Tanggal } from '../../../base/tanggal.ts';
import type { Both } from '../../../base/text.ts';
import type { Reader } from '../../../db/db.ts';
import { type Actor, holds } from '../../../journal/actor.ts';
import type { Office } from '../../../people/office.ts';
import { tasksOf } from '../../../procedure/task-list.ts';
import { fits } from '../../../procedure/tasks.ts';
import { postsFor } from '../../../sop/sheet/running.ts';
import { taskText } from '../../text.ts';

/** Tasks of others that are looked through for what follows them. */
const LOOKED_AT = 50;
/** More is no longer "next". */
const MOST = 3;

/** What will come to somebody when a step that others work on now is finished. */
export interface Coming {
  readonly run: string;
  readonly runTitle: string;
  /** The step that must be finished first. */
  readonly after: number;
  readonly task: Both;
}

/** What opens for the actor next, by what others are urgently working on. */
export async function comingTasks(reader: Reader, by: Actor, day: Tanggal): Promise<Coming[]> {
  const rows = await tasksOf(reader, by, 'others', { limit: LOOKED_AT, day });
  const coming = rows.flatMap(({ run, runTitle, sheet, step: no, unit }): Coming[] => {
    const step = sheet.langkah.find((one) => one.no === no + 1);
    const [first] = step?.jalankan.hasil ?? [];
    if (!step || !first || !fits(postsFor(sheet, first), step.jalankan.perUnit ? unit : null, by)) return [];
    return [{ run, runTitle, after: no, task: taskText(first.keluaran, step) }];
  });
  return [...new Map(coming.map((one) => [`${one.run} ${one.after}`, one])).values()].slice(0, MOST);
}

export interface ComingMeeting {
  readonly id: string;
  readonly heldOn: Tanggal;
  readonly starts: string;
  readonly place: string;
}

/** Plenaries still to come, for the posts that take part in them. */
export async function comingMeetings(
  reader: Reader,
  { id, zone }: Office,
  by: Actor,
  now: Date,
): Promise<ComingMeeting[]> {
  if (!holds(by, 'ppid', 'ketua', 'anggota', 'sekretaris')) return [];
  return reader<ComingMeeting[]>`
    select id, held_on, starts, place from meeting
    where office = ${id} and held_on > ${dayOf(now, zone)} order by held_on limit ${MOST}`;
}
