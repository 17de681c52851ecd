import { KLASIFIKASI, type Klasifikasi } from '../edition/line.ts';
import { yearFits } from '../entry-values.ts';
import { folded, nearest } from './near.ts';
import type { Reading } from './reading.ts';
import { problems } from './text.ts';

/** The words of a classification as offices write them. */
export const KLASIFIKASI_WORDS: Readonly<Record<Klasifikasi, string>> = {
  berkala: 'Berkala',
  serta_merta: 'Serta merta',
  setiap_saat: 'Setiap saat',
};

/** Finds the classification that a word or a group's heading names; null when it names none. */
export function klasifikasiIn(text: string): Klasifikasi | 'dikecualikan' | null {
  const words = folded(text.replace(/([a-z])([A-Z])/g, '$1 $2'));
  if (/\bdikecualikan\b/.test(words)) return 'dikecualikan';
  const found = KLASIFIKASI.filter((one) => new RegExp(`\\b${one.replace('_', ' ?')}\\b`).test(words));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Reads a proposed classification. What is excluded is not for this list (UU 14/2008 art. 17). */
export function readKlasifikasi(text: string): Reading<Klasifikasi | null> {
  if (text.trim() === '' || folded(text) === 'belum diputuskan') return { value: null };
  const found = klasifikasiIn(text);
  if (found === 'dikecualikan') return { problem: problems.excluded() };
  if (found) return { value: found };
  const meant = nearest(text, Object.values(KLASIFIKASI_WORDS));
  if (meant) return { problem: problems.unknownMeaning(meant) };
  return { value: null, notice: 'klasifikasi-tidak-dikenal' };
}

export interface Bentuk {
  readonly softcopy: boolean;
  readonly hardcopy: boolean;
}

const SOFT =
  /\bsoft|digital|elektroni[ck]|\bonline\b|\bdaring\b|\bpdf\b|\brekam(an)?\b|\bweb|\bmedia sosial\b|\bvideo\b/;
const HARD = /\bhard|\bcetak(an)?\b|\bkertas\b|\bfisik\b|\bprint|\bbuku\b/;

/** Reads a form written out, such as "Hard & Soft File", "softcopy dan hardcopy", "Cetak & Online". */
export function readBentuk(text: string): Reading<Bentuk> {
  const words = folded(text);
  if (words === '') return { value: { softcopy: false, hardcopy: false } };
  const both = /\b(keduanya|dua duanya)\b/.test(words);
  const softcopy = both || SOFT.test(words);
  const hardcopy = both || HARD.test(words);
  return softcopy || hardcopy ? { value: { softcopy, hardcopy } } : { problem: problems.unknownForm() };
}

const YES = /^(?:[√✓✔☑●•■xXvV1]|ya|ada|y|tersedia|true|benar|yes)$/i;
const NO = /^(?:[-–—☐○□0]|tidak|tdk|tidak ada|n|false|salah|no|belum)$/i;

/** Reads a check mark in a column of its own; a link or the form's own name counts as one. */
export function readMark(given: string): Reading<boolean> {
  const text = given.trim();
  if (text === '' || NO.test(text)) return { value: false };
  if (YES.test(text) || /^https?:\/\//i.test(text)) return { value: true };
  const words = folded(text);
  if (SOFT.test(words) || HARD.test(words)) return { value: true };
  return { problem: problems.unknownMark() };
}

/** Reads a year in a column of its own. */
export function readTahun(given: string): Reading<number | null> {
  const text = given.trim();
  if (text === '' || text === '-') return { value: null };
  const found = /^(?:tahun(?: anggaran)?|thn\.?|t\.?a\.?)?\s*(\d{4})(?:\.0+|-\d{2}(?:-\d{2})?)?$/i.exec(text);
  const year = Number(found?.[1]);
  return found && yearFits(year) ? { value: year } : { problem: problems.badYear() };
}

/** A unit of the office, under its full and its short name. */
export interface UnitName {
  readonly name: string;
  readonly shortName: string;
}

const PREFIX = /^(?:kepala )?(?:ka)?(?:sub ?bagian|sub ?bag|subag)\b ?/;

function unitWords(text: string): string {
  return folded(text)
    .replace(PREFIX, '')
    .replace(/\b(dan|serta)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Reads the unit that holds an item. Another spelling of one of the office's units is that unit; a near miss or
 * a name that only one unit contains is a problem with its suggestion; any other body stays as written.
 */
export function readPenguasa(given: string, units: readonly UnitName[]): Reading<string> {
  const text = given.replace(/\s+/g, ' ').trim();
  const words = unitWords(text);
  if (words === '') return { value: text };
  for (const unit of units) {
    if ([unit.name, unit.shortName].some((name) => unitWords(name) === words)) return { value: unit.name };
  }
  const named = new Map(units.map((unit) => [unitWords(unit.name), unit.name]));
  const near = nearest(words, [...named.keys()]);
  const inside = units.filter((unit) => {
    const tokens = new Set(unitWords(unit.name).split(' '));
    return words.split(' ').every((word) => tokens.has(word));
  });
  const meant = near ? named.get(near) : inside.length === 1 ? inside[0]?.name : undefined;
  if (meant) return { problem: problems.otherUnitName(meant) };
  return units.length === 0 ? { value: text } : { value: text, notice: 'penguasa-di-luar-unit' };
}

/** Retentions offered in the form and the template, in the spelling that the register uses. */
export const RETENSI = [
  'Permanen',
  'Selama berlaku',
  'Tidak terbatas',
  'Hingga pemutakhiran',
  'Sesuai retensi arsip',
  '1 tahun',
  '2 tahun',
  '3 tahun',
  '5 tahun',
  '10 tahun',
  '20 tahun',
  '30 tahun',
] as const;

const YEARS = /^(\d{1,3}) ?(?:\([\p{L} ]+\) ?)?(?:tahun|thn\.?|th\.?)$/iu;
/** A span with more said after it, as a records schedule does ("2 tahun aktif, 3 tahun inaktif"). */
const SCHEDULE = /^\d{1,3} tahun\b(?! (?:19|20)\d\d)/i;

/**
 * Reads a retention. Another case or spacing of a known one is that one; a near miss is a problem with its
 * suggestion; anything else stays as written and is told.
 */
export function readRetensi(given: string): Reading<string> {
  const text = given.replace(/\s+/g, ' ').trim();
  if (text === '') return { value: '' };
  const years = YEARS.exec(text);
  if (years) return { value: `${Number(years[1])} tahun` };
  const known = RETENSI.find((retensi) => folded(retensi) === folded(text));
  if (known) return { value: known };
  const meant = nearest(text, RETENSI);
  if (meant) return { problem: problems.unknownMeaning(meant) };
  if (SCHEDULE.test(text)) return { value: text };
  return {
    value: text,
    notice: /\b(?:19|20)\d\d\b/.test(text) ? 'retensi-berupa-tahun' : 'retensi-tidak-dikenal',
  };
}
