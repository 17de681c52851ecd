import type { ComponentChildren } from 'preact';
import type { Lang } from '../../base/text.ts';
import { words } from '../text.ts';

/** The symbols of PermenPAN-RB 35/2012 that stand in a performer's cell; its fifth, the arrow, joins them. */
export type Shape = 'terminator' | 'process' | 'decision' | 'connector';
export type StepState = 'done' | 'now' | 'future';
/** Columns whose cells a source may print as one over several steps. */
export type MergedColumn = 'kelengkapan' | 'waktu' | 'output' | 'keterangan';

export interface MatrixMark {
  /** Id of the role's column. */
  readonly role: string;
  /** Null where the source shows that this role performs, and its symbol cannot be read. */
  readonly shape: Shape | null;
  /** True when the source does not show the mark; drawn dashed. */
  readonly presumed: boolean;
}

export interface MatrixColumns {
  readonly roles: readonly { readonly id: string; readonly label: string }[];
  /** Heads as the sheet itself prints them: "Pelaksanaan" and "Pendukung" in Serang; null where it has lost one. */
  readonly performerHead: string | null;
  readonly supportHead: string | null;
  readonly kelengkapanHead: string;
  readonly waktuHead: string;
  readonly outputHead: string;
  /** Null or absent: the sheet has no such column. */
  readonly keteranganHead?: string | null;
}

export interface MatrixStep {
  readonly no: number;
  readonly uraian: string;
  /** Not in the source, only proposed; said beside the activity. */
  readonly proposed?: boolean;
  /** None where the source shows no performer. */
  readonly marks: readonly MatrixMark[];
  readonly kelengkapan: string;
  /** A number with unit, "Tentatif", or "Belum ditetapkan": words, never a dash. */
  readonly waktu: string;
  /** What was used so far: "terpakai 5 hari kerja 2 jam". */
  readonly waktuNote: string | null;
  readonly output: string;
  readonly keterangan?: string;
  /**
   * Rows of the table that a merged cell covers from this step on; 0 where one above covers it. Its words stand in
   * every step that it covers, so that each can be read by itself.
   */
  readonly merged?: Readonly<Partial<Record<MergedColumn, number>>>;
  /** Null when no run is shown, only the SOP. */
  readonly state: StepState | null;
  /** What follows the word for the state: "7 dari 9 unit setuju", a link, a date. It is shown twice: give it no ids. */
  readonly position: ComponentChildren;
}

export interface MatrixProps {
  /** What the table is, for those who hear it. */
  readonly caption: string;
  readonly columns: MatrixColumns;
  readonly steps: readonly MatrixStep[];
  readonly lang: Lang;
  /** Left of the legend: when the page was last brought up to date. */
  readonly note?: ComponentChildren;
}

/** True when a run is shown and each step has a position. */
export function isLive(steps: readonly MatrixStep[]): boolean {
  return steps.some((step) => step.state !== null);
}

function terminatorWords(row: number, rows: number, lang: Lang): string {
  if (rows === 1) return words.startsAndEnds[lang];
  if (row === 0) return words.starts[lang];
  return row === rows - 1 ? words.ends[lang] : words.startsOrEnds[lang];
}

/** What a mark in this row says of its role: "memulai", "memutuskan (dugaan: tanda tidak terbaca)". */
export function markWords(mark: MatrixMark, row: number, rows: number, lang: Lang): string {
  const does =
    mark.shape === 'terminator'
      ? terminatorWords(row, rows, lang)
      : { process: words.performs, decision: words.decides, connector: words.leadsOn, unread: words.unread }[
          mark.shape ?? 'unread'
        ][lang];
  return mark.presumed ? `${does} (${words.presumed[lang]})` : does;
}

/** What stands where a step has no performer. */
export function noPerformerWords(step: MatrixStep, lang: Lang): string {
  return (step.proposed ? words.noPerformerYet : words.noPerformer)[lang];
}
