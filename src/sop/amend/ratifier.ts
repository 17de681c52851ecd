import { dayOf, type Tanggal, type Zone } from '../../base/tanggal.ts';
import type { Fungsi } from '../../journal/actor.ts';
import { readDay } from '../sheet/read-day.ts';
import type { Sheet } from '../sheet/sheet.ts';

/**
 * The post that ratifies a sheet, by the words of its own form ("Disahkan oleh"); the secretary, who heads the
 * secretariat of an election office, where the form leaves it blank or names a post that such an office has not.
 */
export function ratifierOf({ identitas }: Pick<Sheet, 'identitas'>): Fungsi {
  const words = identitas.disahkanOleh?.jabatan.toLowerCase() ?? '';
  if (/\bsekretaris\b/.test(words)) return 'sekretaris';
  if (/\bketua\b/.test(words)) return 'ketua';
  if (/\batasan ppid\b/.test(words)) return 'atasan_ppid';
  return /\bppid\b/.test(words) ? 'ppid' : 'sekretaris';
}

/** The post as its form writes it, for a sentence. */
export function ratifierName({ identitas }: Pick<Sheet, 'identitas'>): string {
  return identitas.disahkanOleh?.jabatan ?? 'Sekretaris';
}

/**
 * First day on which a version ratified at `at` is in force: the day of signing, or the later date of effect on its
 * form, unless its clause says that it is in force when signed (SOP KPU Kota Serang 03/2025 clause 5).
 */
export function inForceFrom({ identitas, pengesahan }: Sheet, at: Date, zone: Zone): Tanggal {
  const signed = dayOf(at, zone);
  if (pengesahan.aturan.berlakuSaatDitandatangani !== undefined) return signed;
  const effective = identitas.tanggalEfektif === null ? null : readDay(identitas.tanggalEfektif).day;
  return effective !== null && effective > signed ? effective : signed;
}
