import * as v from 'valibot';
import { readSheet } from '../sheet/read-sheet.ts';
import { MOST_ROLES, MOST_STEPS, type Sheet, sheetSchema, type Tanda } from '../sheet/sheet.ts';
import { writeSheet } from '../sheet/write-sheet.ts';
import type { Question } from './imported.ts';
import { refusals } from './text.ts';

/** A performer's mark as a reader found it. */
export interface ReadMark {
  /** Position in the reading's roles. */
  readonly role: number;
  readonly tanda: Tanda | null;
  /** What stands in the cell where it is no symbol. */
  readonly read?: string;
  /** A drawn symbol whose place is not sure. */
  readonly floating?: boolean;
}

export interface ReadStep {
  readonly uraian: string | null;
  readonly marks: readonly ReadMark[];
  readonly kelengkapan: string | null;
  readonly waktu: string | null;
  readonly output: string | null;
  readonly keterangan: string | null;
}

type Identity = Sheet['identitas'];

/** What any reader finds in a source, in the source's own words; blanks are null and nothing is presumed. */
export interface Reading {
  readonly id: string | null;
  readonly sumber: string | null;
  readonly identitas: { readonly [K in keyof Identity]?: Identity[K] | null };
  readonly dasarHukum: readonly string[];
  readonly kualifikasiPelaksana: readonly string[];
  readonly jumlahPelaksana: string | null;
  readonly keterkaitan: readonly string[];
  readonly peralatan: readonly string[];
  readonly peringatan: string | null;
  readonly pencatatan: string | null;
  readonly kepalaKolom: Partial<Sheet['kepalaKolom']>;
  readonly peran: readonly { readonly id: string | null; readonly label: string }[];
  readonly langkah: readonly ReadStep[];
  readonly gabungan: Sheet['gabungan'];
  readonly pengesahan: {
    readonly tempat: string | null;
    readonly tanggal: string | null;
    readonly klausul: readonly string[];
  };
  readonly tidakJelas: readonly string[];
  /** What the reader itself must ask. */
  readonly questions: readonly Question[];
}

/** Text of a cell or value: white space and control characters made one blank, null when nothing is left. */
export function lineOf(text: string | null | undefined): string | null {
  return (
    (text ?? '')
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim() || null
  );
}

/** Once more through the reader, so that no import gives what cannot be loaded as a file. */
export function readBack(sheet: Sheet): Sheet {
  if (sheet.langkah.length > MOST_STEPS || sheet.peran.length > MOST_ROLES) throw refusals.tooBig();
  // What no sheet may hold is refused as in any file, with its place and what to write instead.
  const text = v.is(sheetSchema, sheet) ? writeSheet(sheet) : JSON.stringify(sheet);
  if (text.length > 200_000) throw refusals.tooBig();
  return readSheet(text);
}
