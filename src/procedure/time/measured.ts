import type { Reader } from '../../db/db.ts';
import type { RunningSheet } from '../../sop/sheet/running.ts';
import { runById } from '../read-run.ts';
import { type How, type Run, standstills } from '../run.ts';
import type { Calendar } from './calendar.ts';
import { type Standard, standardOf } from './due.ts';
import { type Amount, workedBetween } from './working-time.ts';

/** Fewer times than this say nothing about the next. */
export const LEAST_TIMES = 5;
/** Runs read for a measurement, the newest first. */
const MOST_RUNS = 200;

/** How long one step of an SOP really takes, in working minutes; null while nothing was measured. */
export interface MeasuredStep {
  readonly kunci: string;
  readonly no: number;
  readonly uraian: string;
  readonly standard: Standard;
  /** Times that the step was done: once a run, in steps per unit once a unit. */
  readonly n: number;
  readonly median: number | null;
  /** Nine of ten took no longer. */
  readonly p90: number | null;
}

export type MeasuredRun = Pick<Run, 'steps' | 'parts' | 'pauses'>;

/** Ways of coming in that tell nothing about how long the work took. */
const NOT_WORKED: readonly How[] = ['override', 'carried', 'nihil'];

/** Working minutes of every finished lane of a run's steps, by the step's own name; paused time is left out. */
function timesOf(
  { steps, parts, pauses }: MeasuredRun,
  calendar: Calendar,
): [kunci: string, minutes: number][] {
  const stops = standstills(pauses);
  return steps.flatMap(({ step, lanes }) =>
    lanes.flatMap((lane): [string, number][] => {
      if (lane.state !== 'done' || !lane.since || !lane.doneAt) return [];
      const own = parts.filter((part) => part.unit === lane.unit && lane.outputs.includes(part.output));
      if (own.some((part) => NOT_WORKED.includes(part.how))) return [];
      return [[step.kunci, workedBetween(calendar, lane.since, lane.doneAt, stops)]];
    }),
  );
}

/** The value that a share of the sorted times does not exceed, by nearest rank. */
function ranked(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Median and p90 of every step of a sheet, over the finished lanes of runs under any of its versions. */
export function measure(
  sheet: RunningSheet,
  runs: readonly MeasuredRun[],
  calendar: Calendar,
): MeasuredStep[] {
  const times = new Map<string, number[]>();
  for (const run of runs)
    for (const [kunci, minutes] of timesOf(run, calendar))
      times.set(kunci, [...(times.get(kunci) ?? []), minutes]);
  return sheet.langkah.map(({ kunci, no, uraian }) => {
    const sorted = (times.get(kunci) ?? []).sort((a, b) => a - b);
    return {
      kunci,
      no,
      uraian,
      standard: standardOf(sheet, no),
      n: sorted.length,
      median: medianOf(sorted),
      p90: ranked(sorted, 0.9),
    };
  });
}

/** Measures a procedure on the office's newest runs of it. */
export async function measuredTimes(
  reader: Reader,
  office: string,
  { slug, sheet }: { readonly slug: string; readonly sheet: RunningSheet },
  calendar: Calendar,
): Promise<MeasuredStep[]> {
  const rows = await reader<{ id: string }[]>`
    select r.id from run r join sop_sheet s on (s.office, s.id) = (r.office, r.sheet)
    where r.office = ${office} and s.slug = ${slug} order by r.opened_at desc, r.id desc limit ${MOST_RUNS}`;
  const runs = await Promise.all(rows.map(({ id }) => runById(reader, office, id)));
  return measure(sheet, runs, calendar);
}

function roundedUp(minutes: number, dayLength: number): Amount {
  if (minutes <= 60) return { angka: Math.max(15, Math.ceil(minutes / 15) * 15), satuan: 'menit' };
  if (minutes <= dayLength) return { angka: Math.ceil(minutes / 60), satuan: 'jam' };
  return { angka: Math.ceil(minutes / dayLength), satuan: 'hari kerja' };
}

/**
 * A standard time that the office could set where its SOP says *Tentatif* or nothing: the p90 of at least five times,
 * rounded up to quarters of an hour, whole hours or whole working days. Only a proposal: whoever signs the SOP decides.
 * @param dayLength working minutes of a day
 */
export function proposedStandard({ standard, n, p90 }: MeasuredStep, dayLength: number): Amount | null {
  const open = standard.waktu === null || standard.waktu === 'Tentatif';
  return open && n >= LEAST_TIMES && p90 !== null ? roundedUp(p90, dayLength) : null;
}
