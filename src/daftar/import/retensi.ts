import { problems } from '../import-text.ts';
import { folded, nearest } from './near.ts';
import type { Reading } from './reading.ts';

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
