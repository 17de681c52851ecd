import { dayOf, type Tanggal } from '../../base/tanggal.ts';
import type { Fungsi } from '../../journal/actor.ts';
import { type Calendar, dayNumber, tanggalOf } from './calendar.ts';

/** What a reminder needs to know of a task. */
export interface TimedTask {
  /** Posts that may do it. */
  readonly fungsi: readonly Fungsi[];
  /** Null where there is no deadline: Tentatif, blank, or a pause that has not ended. */
  readonly dueAt: Date | null;
  /** Why the run stands still; nobody is reminded of what cannot go on. */
  readonly pausedFor: string | null;
}

/** Working days before (negative) or after the deadline on which somebody is reminded. */
export type Rung = number;

export interface Reminder<Task extends TimedTask> {
  readonly task: Task;
  readonly rung: Rung;
  /** The performers; from the second working day after the deadline on their superiors too. */
  readonly to: readonly Fungsi[];
  readonly escalated: boolean;
}

const LADDER: readonly Rung[] = [-2, -1, 0, 1];
/** After the ladder: every third working day. */
const EVERY = 3;
/** Nobody is reminded for ever: after so many days somebody must have seen it or the run is dead. */
const LONGEST_DAYS = 400;

/**
 * Who is told when a task stays late, as offices of the KPU are ordered: the secretary leads the secretariat, and is
 * Atasan PPID for the PPID and those who work for them (PKPU 22/2023); the chair stands over the secretary.
 */
const SUPERIOR: Readonly<Record<Fungsi, readonly Fungsi[]>> = {
  pengelola: ['sekretaris'],
  kepala_unit: ['sekretaris'],
  penghubung: ['sekretaris'],
  petugas_dokumentasi: ['sekretaris'],
  tim_pertimbangan: ['sekretaris'],
  ketua: ['sekretaris'],
  anggota: ['sekretaris'],
  desk: ['sekretaris', 'atasan_ppid'],
  ppid: ['sekretaris', 'atasan_ppid'],
  petugas_ppid: ['sekretaris', 'atasan_ppid'],
  pembina: ['sekretaris'],
  atasan_ppid: ['sekretaris'],
  sekretaris: ['ketua'],
};

/** True for posts that are told of what stays late below them. */
export function isSuperior(fungsi: Fungsi): boolean {
  return Object.values(SUPERIOR).some((superiors) => superiors.includes(fungsi));
}

function works(calendar: Calendar, day: number): boolean {
  return calendar.hoursOn(tanggalOf(day)).length > 0;
}

/**
 * Working days from the deadline to a day: 0 on the deadline's own working day (the last one before it, when it falls on
 * a day off), negative before. Null when the day is no working day or lies too far off to matter.
 */
export function rungOn(dueAt: Date, calendar: Calendar, day: Tanggal): Rung | null {
  const today = dayNumber(day);
  let due = dayNumber(dayOf(dueAt, calendar.zone));
  if (!works(calendar, today) || Math.abs(today - due) > LONGEST_DAYS) return null;
  for (let back = 0; !works(calendar, due) && back < LONGEST_DAYS; back += 1) due -= 1;
  const [from, to] = today < due ? [today, due] : [due, today];
  let count = 0;
  for (let at = from + 1; at <= to; at += 1) if (works(calendar, at)) count += 1;
  return today < due ? -count : count;
}

/** True on the days of the ladder: two and one before, the day itself, one after, then every third. */
export function isRung(rung: Rung): boolean {
  return LADDER.includes(rung) || (rung > 1 && (rung - 1) % EVERY === 0);
}

/** The reminders that fall on a day; on the steps after the first late day the superior is told too. */
export function remindersFor<Task extends TimedTask>(
  tasks: readonly Task[],
  calendar: Calendar,
  day: Tanggal,
): Reminder<Task>[] {
  return tasks.flatMap((task) => {
    const rung = task.dueAt && !task.pausedFor ? rungOn(task.dueAt, calendar, day) : null;
    if (rung === null || !isRung(rung)) return [];
    const escalated = rung > 1;
    const superiors = escalated ? task.fungsi.flatMap((fungsi) => SUPERIOR[fungsi]) : [];
    return { task, rung, escalated, to: [...new Set([...task.fungsi, ...superiors])] };
  });
}

/** True when a reminder goes to this post as a superior's and not as a performer's. */
export function isEscalatedTo({ task, to }: Reminder<TimedTask>, fungsi: Fungsi): boolean {
  return to.includes(fungsi) && !task.fungsi.includes(fungsi);
}
