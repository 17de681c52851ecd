import type { RunningSheet } from '../../sop/sheet/running.ts';
import { mergedCell, type Sheet, type Waktu } from '../../sop/sheet/sheet.ts';
import type { Calendar } from './calendar.ts';
import { addWorking, type Pause, workedBetween } from './working-time.ts';

/** How a task stands against its standard time. */
export interface Due {
  /** Number, *Tentatif*, blank in the SOP, or standing still because the run is paused now. */
  readonly kind: 'angka' | 'tentatif' | 'kosong' | 'dijeda';
  /** Null where there is no deadline, or it is not known while the pause lasts. */
  readonly dueAt: Date | null;
  /** Working minutes since the start, pauses left out. */
  readonly workedMinutes: number;
  /** Only a number can be late. */
  readonly late: boolean;
}

/** When a task is due; null for *Tentatif*, blank, and while a pause is open before the deadline. */
export function dueAt(calendar: Calendar, waktu: Waktu, since: Date, pauses: readonly Pause[]): Date | null {
  return waktu === null || waktu === 'Tentatif' ? null : addWorking(calendar, since, waktu, pauses);
}

/** True while one of the pauses lasts. */
export function isPaused(pauses: readonly Pause[], now: Date): boolean {
  return pauses.some(({ from, to }) => from <= now && (to === null || to > now));
}

/** How a task stands now. A standard of the SOP is a number, *Tentatif* or blank: three different facts. */
export function dueOf(
  waktu: Waktu,
  calendar: Calendar,
  since: Date,
  pauses: readonly Pause[],
  now: Date,
): Due {
  const end = dueAt(calendar, waktu, since, pauses);
  const kind = waktu === null ? 'kosong' : waktu === 'Tentatif' ? 'tentatif' : 'angka';
  return {
    kind: isPaused(pauses, now) ? 'dijeda' : kind,
    dueAt: end,
    workedMinutes: workedBetween(calendar, since, now, pauses),
    late: end !== null && now > end,
  };
}

/** The standard that holds for a step, and over which steps its clock runs. */
export interface Standard {
  readonly waktu: Waktu;
  /** The clock starts when this step opens … */
  readonly dari: number;
  /** … and stops when this one closes. */
  readonly sampai: number;
}

/** The standard of a step: its own, or that of the merged cell which the source prints over several steps. */
export function standardOf(sheet: Sheet | RunningSheet, no: number): Standard {
  const cell = mergedCell(sheet, 'waktu', no);
  const dari = cell?.dari ?? no;
  const waktu = sheet.langkah.find((step) => step.no === dari)?.waktu ?? null;
  return { waktu, dari, sampai: cell?.sampai ?? no };
}
