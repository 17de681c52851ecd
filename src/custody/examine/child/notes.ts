import { type Finding, type FindingCode, MOST_PLACES, type Place, together } from '../finding.ts';
import { LIMITS } from '../limits.ts';
import type { Account, TextPart } from '../sandbox/read-answer.ts';
import { type Around, personalData } from './personal.ts';

/** What an examiner learns of the file as a whole, besides what it notes. */
export type Shape = Omit<Account, 'findings' | 'teks'>;

/** A spot in the file that cannot be read at all; ends the examination. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code: FindingCode;
  constructor(code: FindingCode) {
    super(code);
    this.code = code;
  }
}

/** Collects what an examiner finds and reads. */
export interface Notes {
  add(code: FindingCode, place?: Place, times?: number): void;
  /** Looks for data about people in a piece of text, and notes them at the place. */
  people(text: string, place: Place, around?: Around): void;
  /** Keeps text for the reader, within limits. */
  text(judul: string, teks: string): void;
  readonly findings: () => Finding[];
  readonly teks: () => TextPart[];
}

export function notes(): Notes {
  const found = new Map<FindingCode, { jumlah: number; di: Place[] }>();
  const parts: TextPart[] = [];
  let letters = 0;
  const add: Notes['add'] = (code, place, times = 1) => {
    const one = found.get(code) ?? { jumlah: 0, di: [] };
    one.jumlah += times;
    const known = place && one.di.some((other) => JSON.stringify(other) === JSON.stringify(place));
    if (place && !known && one.di.length < MOST_PLACES) one.di.push(place);
    found.set(code, one);
  };
  return {
    add,
    people(text, place, around) {
      for (const [code, times] of personalData(text, around)) add(code, place, times);
    },
    text(judul, teks) {
      const kept = teks.slice(0, Math.min(LIMITS.pageChars, LIMITS.textChars - letters)).toWellFormed();
      letters += kept.length;
      parts.push({ judul: judul.slice(0, 100).toWellFormed(), teks: kept });
    },
    findings: () => together([...found].map(([code, one]) => ({ code, ...one }))),
    teks: () => parts,
  };
}

/** A name from inside a file, fit to be shown: short, without control characters and without long numbers. */
export function shownName(name: string): string {
  return name
    .toWellFormed()
    .replace(/\p{C}/gu, '')
    .replace(/\d(?:[ .-]?\d){5,}/g, '…')
    .slice(0, 60);
}
