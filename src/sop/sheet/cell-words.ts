import { number } from '../../base/tanggal.ts';
import { type Both, both } from '../../base/text.ts';
import type { Kolom, Step, Waktu } from './sheet.ts';

const UNITS = {
  menit: both('menit', 'minute'),
  jam: both('jam', 'hour'),
  'hari kerja': both('hari kerja', 'working day'),
  hari: both('hari', 'day'),
} as const;

/** A standard time as the source writes it, otherwise its number and unit; null where the source is blank. */
export function waktuWords(waktu: Waktu): Both | null {
  const written = waktu === null || waktu === 'Tentatif' ? waktu : waktu.tertulis;
  if (written === null) return null;
  if (written !== undefined) return both(written, written);
  const { angka, satuan } = waktu as Exclude<Waktu, string | null>;
  const unit = UNITS[satuan];
  return both(`${number(angka)} ${unit.id}`, `${number(angka, 'en')} ${unit.en}${angka === 1 ? '' : 's'}`);
}

/** What stands in a step's cell; null where it is blank. */
export function cellWords(step: Step, column: 'uraian' | Kolom): Both | null {
  if (column === 'waktu') return waktuWords(step.waktu);
  const words = step[column];
  return words === null ? null : both(words, words);
}
