import { longDay, longInstant } from '../../base/tanggal.ts';
import { type Both, both } from '../../base/text.ts';
import { standstills } from '../run.ts';
import { clockOf, dueOfTask } from '../task-rows.ts';
import type { Task } from '../tasks.ts';
import type { Calendar } from '../time/calendar.ts';
import { explain } from '../time/explain.ts';
import { type Extension, extensionsOfTask } from './extension.ts';

/**
 * "diperpanjang dari … sampai … oleh PPID: “…”": the part of a sentence that tells one extension.
 * @param ke its number among the extensions of its task, from 1
 */
export function extensionWords(
  { fromDue, until, jabatanName, alasan }: Pick<Extension, 'fromDue' | 'until' | 'jabatanName' | 'alasan'>,
  ke: number,
  { zone }: Pick<Calendar, 'zone'>,
): Both {
  const [again, anew] = ke > 1 ? [` untuk ke-${ke} kalinya`, ` (no. ${ke})`] : ['', ''];
  return both(
    `diperpanjang${again} dari ${longInstant(fromDue, zone)} sampai ${longDay(until, 'id', true)} oleh ${jabatanName}: “${alasan}”`,
    `extended${anew} from ${longInstant(fromDue, zone, 'en')} to ${longDay(until, 'en', true)} by ${jabatanName}: “${alasan}”`,
  );
}

/** One sentence that tells how a task stands against its time, and why; with every extension of its deadline. */
export function explainTask(task: Task, calendar: Calendar, now: Date): Both {
  const { run, step, lane } = task;
  const { waktu, since } = clockOf(run, step.step.no, lane.unit);
  const pauses = standstills(run.pauses);
  const words = extensionsOfTask(task).map((one, index) => extensionWords(one, index + 1, calendar));
  const extended = words.length > 0 ? { dueAt: dueOfTask(calendar, task), words } : null;
  return explain(waktu, calendar, since ?? task.since, pauses, now, extended);
}
