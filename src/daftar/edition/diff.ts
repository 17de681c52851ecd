import type { EditionItem } from './line.ts';

/** Fields that a reader would call a change, in the order of the list's columns. */
export const COMPARED = [
  'judul',
  'ringkasan',
  'penguasa',
  'penanggungJawab',
  'waktu',
  'tempat',
  'bentuk',
  'retensi',
  'klasifikasi',
  'tahun',
  'kode',
  'berkas',
] as const satisfies readonly (keyof EditionItem)[];

export interface FieldChange {
  readonly field: (typeof COMPARED)[number];
  readonly before: string;
  readonly after: string;
}

export interface EditionDiff {
  readonly added: readonly EditionItem[];
  readonly changed: readonly { readonly item: EditionItem; readonly fields: readonly FieldChange[] }[];
  readonly dropped: readonly EditionItem[];
  readonly kept: number;
}

function show(item: EditionItem, field: (typeof COMPARED)[number]): string {
  const value = item[field];
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return value
    .map((member) => (typeof member === 'string' ? member : `${member.nama} ${member.sha256}`))
    .join(', ');
}

/** Compares two editions item by item, by permanent number, so that a new title is a change and not a new item. */
export function diffEditions(before: readonly EditionItem[], after: readonly EditionItem[]): EditionDiff {
  const old = new Map(before.map((item) => [item.nomor, item]));
  const numbers = new Set(after.map((item) => item.nomor));
  const pairs = after.flatMap((item) => {
    const earlier = old.get(item.nomor);
    if (!earlier) return [];
    const fields = COMPARED.map((field) => ({
      field,
      before: show(earlier, field),
      after: show(item, field),
    }));
    return [{ item, fields: fields.filter((change) => change.before !== change.after) }];
  });
  const changed = pairs.filter((pair) => pair.fields.length > 0);
  return {
    added: after.filter((item) => !old.has(item.nomor)),
    changed,
    dropped: before.filter((item) => !numbers.has(item.nomor)),
    kept: pairs.length - changed.length,
  };
}
