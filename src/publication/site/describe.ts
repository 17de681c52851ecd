import { fileSize } from '../../base/tanggal.ts';
import type { Lang } from '../../base/text.ts';
import type { EditionItem } from '../../daftar/edition/line.ts';
import { extensionOf } from '../paths.ts';
import type { Searchable } from '../search/search-items.ts';
import { BENTUK_NAME, KLASIFIKASI_NAME } from '../text.ts';
import { words } from './text.ts';

/** "PDF 1,2 MB" */
export function fileKind(file: { readonly jenis: string; readonly ukuran: number }, lang: Lang): string {
  return `${extensionOf(file.jenis).toUpperCase()} ${fileSize(file.ukuran, lang)}`;
}

/** Classification, year, unit, forms: the facts under a title. */
export function metaOf(item: Searchable, lang: Lang): string[] {
  const soft = item.berkas.map((file) => fileKind(file, lang));
  const hard = item.bentuk.includes('hardcopy') ? [BENTUK_NAME.hardcopy[lang].toLowerCase()] : [];
  const bare =
    soft.length === 0 && item.bentuk.includes('softcopy') ? [words.softOnRequest[lang].toLowerCase()] : [];
  const forms = [...soft, ...bare, ...hard].join(', ');
  return [
    KLASIFIKASI_NAME[item.klasifikasi][lang],
    ...(item.tahun === null ? [] : [String(item.tahun)]),
    ...(item.penguasa ? [item.penguasa] : []),
    ...(forms ? [forms] : []),
  ];
}

/** "Softcopy dan hardcopy" */
export function bentukOf(item: Pick<EditionItem, 'bentuk'>, lang: Lang): string {
  if (item.bentuk.length === 2) return words.both[lang];
  return item.bentuk.map((form) => BENTUK_NAME[form][lang]).join(', ') || words.noRead[lang];
}

/** "27 Februari 2026, Kota Serang" */
export function timeAndPlace(item: Pick<EditionItem, 'waktu' | 'tempat'>): string {
  return [item.waktu, item.tempat].filter(Boolean).join(', ');
}
