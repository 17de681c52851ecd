import { type Fault, fault } from '../../../../../base/errors.ts';
import type { Dokumen } from '../../../../../custody/dokumen/dokumen.ts';
import type { Reader } from '../../../../../db/db.ts';
import type { Form } from '../../../../form.ts';
import { formText as text } from './form-text.ts';

/** A document's form as it was typed; nothing of it is lost when it comes back. */
export interface Typed {
  readonly judul: string;
  readonly unit: string;
  readonly tahun: string;
  readonly item: string;
  readonly catatan: string;
  readonly versi: string;
}

/** Reasons that a field answers, by their codes. */
export const FIELDS = {
  'judul-kosong': 'judul',
  'judul-terlalu-panjang': 'judul',
  'unit-tidak-ada': 'unit',
  'informasi-tidak-ada': 'item',
} as const;

export function typedFrom(form: Form): Typed {
  const field = (name: keyof Typed) => form.text(name);
  return {
    judul: field('judul'),
    unit: field('unit'),
    tahun: field('tahun'),
    item: field('item'),
    catatan: field('catatan'),
    versi: field('versi'),
  };
}

export function typedOf({ judul, unit, tahun, itemNomor, catatan, version }: Dokumen): Typed {
  return { judul, unit, tahun: String(tahun ?? ''), item: itemNomor ?? '', catatan, versi: String(version) };
}

/** The year and the item that were typed, and what of them cannot be read. */
export async function readTyped(
  reader: Reader,
  office: string,
  typed: Typed,
): Promise<{ readonly tahun: number | null; readonly item: string | null; readonly faults: Fault[] }> {
  const year = /^\d{4}$/.test(typed.tahun) ? Number(typed.tahun) : null;
  const badYear = typed.tahun !== '' && (year === null || year < 1945 || year > 2200);
  const [item] = typed.item
    ? await reader<{ id: string }[]>`
        select id from item where (office, nomor) = (${office}, ${typed.item.toUpperCase()})`
    : [];
  return {
    tahun: badYear ? null : year,
    item: item?.id ?? null,
    faults: [
      ...(badYear ? [fault('tahun', 'tahun', text.tahunWrong.id, text.tahunWrong.en)] : []),
      ...(typed.item && !item ? [fault('item', 'item', text.itemWrong.id, text.itemWrong.en)] : []),
    ],
  };
}
