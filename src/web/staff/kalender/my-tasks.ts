import type { Tanggal } from '../../../base/tanggal.ts';
import type { Both } from '../../../base/text.ts';
import type { Reader } from '../../../db/db.ts';
import type { Actor } from '../../../journal/actor.ts';
import { type TaskRow, tasksOf, type Whose } from '../../../procedure/task-list.ts';
import type { RunningStep } from '../../../sop/sheet/running.ts';
import { taskText } from '../../text.ts';

/** Tasks read for one person's summary or feed, the most urgent first. */
const MOST = 200;

/** A task with what it asks for in words. */
export type MyTask = TaskRow & { readonly verb: Both };

/** The most urgent tasks of the actor, or of the others, as posts are held on a day. */
export async function urgentTasks(reader: Reader, by: Actor, which: Whose, day: Tanggal): Promise<MyTask[]> {
  const rows = await tasksOf(reader, by, which, { limit: MOST, day });
  return rows.map((row) => {
    const step = row.sheet.langkah.find(({ no }) => no === row.step) as RunningStep;
    return { ...row, verb: taskText(row.output, step) };
  });
}
