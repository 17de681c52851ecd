import { dayOf, longDay, longInstant, type Tanggal } from '../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../base/text.ts';
import { type Calendar, dayNumber, tanggalOf } from './calendar.ts';

/** A task as the digest tells it: nothing of it names a person. */
export interface DigestTask {
  /** The run's number, such as `PR-2026-02`. */
  readonly nomor: string;
  /** What is to be done, verb first. */
  readonly verb: Both;
  readonly dueAt: Date | null;
  readonly pausedFor: string | null;
}

export interface Digest {
  readonly office: string;
  readonly tasks: readonly DigestTask[];
  /** Late tasks of others, of which a superior is reminded on this day. */
  readonly below?: readonly DigestTask[];
  /** Address of the list of tasks. */
  readonly link: string;
}

const HEADS = {
  late: both('Terlambat', 'Overdue'),
  today: both('Tenggat hari ini', 'Due today'),
  soon: both('Tenggat sampai dua hari kerja lagi', 'Due within two working days'),
  later: both('Tenggat kemudian', 'Due later'),
  none: both('Tanpa tenggat', 'Without a deadline'),
  paused: both('Dijeda', 'Paused'),
} as const;
const BELOW = both('Anda diingatkan sebagai atasan', 'You are reminded as a superior');
type Group = keyof typeof HEADS;

function afterTwo(calendar: Calendar, day: Tanggal): Tanggal {
  let at = dayNumber(day);
  for (let left = 2, tried = 0; left > 0 && tried < 60; tried += 1) {
    at += 1;
    if (calendar.hoursOn(tanggalOf(at)).length > 0) left -= 1;
  }
  return tanggalOf(at);
}

/** Where a task stands at an instant, as the digest sorts it. */
export function groupOf({ dueAt, pausedFor }: DigestTask, calendar: Calendar, now: Date): Group {
  if (pausedFor !== null) return 'paused';
  if (!dueAt) return 'none';
  const [due, today] = [dayOf(dueAt, calendar.zone), dayOf(now, calendar.zone)];
  if (dueAt < now) return 'late';
  if (due === today) return 'today';
  return due <= afterTwo(calendar, today) ? 'soon' : 'later';
}

/**
 * The day's tasks of one post as plain text, to be sent by whatever the office uses: office, run number, what to do,
 * deadline, one link. No name and no title, so that it may lie in a group chat (UU 27/2022).
 */
export function digestFor({ office, tasks, below = [], link }: Digest, calendar: Calendar, now: Date): Both {
  const groups = (Object.keys(HEADS) as Group[]).map(
    (group) => [HEADS[group], tasks.filter((task) => groupOf(task, calendar, now) === group)] as const,
  );
  const say = (lang: Lang): string => {
    const today = longDay(dayOf(now, calendar.zone), lang, true);
    const lines = [office, lang === 'id' ? `Tugas, ${today}` : `Tasks, ${today}`];
    for (const [head, some] of [...groups, [BELOW, below] as const]) {
      if (some.length === 0) continue;
      lines.push('', `${head[lang]} (${some.length})`);
      for (const { nomor, verb, dueAt } of some) {
        const due = dueAt
          ? `; ${lang === 'id' ? 'tenggat' : 'due'} ${longInstant(dueAt, calendar.zone, lang)}`
          : '';
        lines.push(`- ${nomor}: ${verb[lang]}${due}`);
      }
    }
    if (tasks.length + below.length === 0)
      lines.push('', lang === 'id' ? 'Tidak ada tugas hari ini.' : 'No tasks today.');
    return [...lines, '', link, ''].join('\n');
  };
  return both(say('id'), say('en'));
}

/** The line above the same text in a mailbox: office, how many, how many late, day. */
export function digestSubject({ office, tasks, below = [] }: Digest, calendar: Calendar, now: Date): Both {
  const late = tasks.filter((task) => groupOf(task, calendar, now) === 'late').length;
  const say = (lang: Lang): string => {
    const counts =
      lang === 'id'
        ? [`${tasks.length} tugas`, `${late} terlambat`, `${below.length} terlambat pada bawahan`]
        : [
            `${tasks.length} task${tasks.length === 1 ? '' : 's'}`,
            `${late} overdue`,
            `${below.length} overdue below you`,
          ];
    const told = counts.filter((_, index) => ([tasks.length, late, below.length][index] ?? 0) > 0);
    return `${office}: ${told.join(', ')} (${longDay(dayOf(now, calendar.zone), lang, true)})`;
  };
  return both(say('id'), say('en'));
}
