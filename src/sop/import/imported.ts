import type { Both } from '../../base/text.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** One answer that can be chosen; other answers can be written where the question allows it. */
export interface Choice {
  readonly value: string;
  readonly label: Both;
}

/** Something that the source does not show, or not surely; nothing is filled in before somebody answers. */
export interface Question {
  /** Where in the sheet, such as `langkah.4.pelaksana`; the name under which it is answered. */
  readonly di: string;
  readonly what: Both;
  readonly choices?: readonly Choice[];
}

/** A source read into a sheet, with what is left to ask. */
export interface Imported {
  readonly sheet: Sheet;
  readonly questions: readonly Question[];
  /** The other SOPs of a source that holds several; question `naskah` asks which one is meant. */
  readonly lain?: readonly Imported[];
}

/** The answer that a place is truly blank in the source; it stays null and is asked no more. */
export const KOSONG = 'kosong';

/** Stands where the form needs a text and the source shows none; such a place is presumed until it is answered. */
export const UNREAD = '[tidak terbaca]';
