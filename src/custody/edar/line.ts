import type { Reader } from '../../db/db.ts';
import type { Actor } from '../../journal/actor.ts';
import { paperName } from '../hardcopy/paper-name.ts';
import { readsFor } from '../who.ts';
import type { TandaTerima } from './tanda-terima.ts';

/** One thing that a receipt names: a paper or a file, and the state it was in. */
export interface TandaTerimaLine {
  readonly position: number;
  readonly keadaan: string;
  readonly hardcopy: string | null;
  /** On the paper's label. */
  readonly code: string | null;
  readonly bentuk: 'asli' | 'salinan' | null;
  /** Sheets of paper. */
  readonly lembar: number | null;
  readonly softcopy: string | null;
  readonly fileName: string | null;
  readonly sha256: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly dokumen: string | null;
  readonly dokumenNomor: string | null;
  readonly judul: string | null;
  /** The unit whose paper or file it is. */
  readonly unit: string;
  readonly unitName: string;
  /** The version in force of a file that has been replaced; null for what was not. */
  readonly pengganti: string | null;
  readonly penggantiName: string | null;
  readonly penggantiAt: Date | null;
}

/** What a receipt names, in its own order. */
export async function linesOf(
  reader: Reader,
  office: string,
  tandaTerima: string,
): Promise<TandaTerimaLine[]> {
  return reader<TandaTerimaLine[]>`
    select x.position, x.keadaan, h.id as hardcopy, h.code, h.bentuk, h.lembar, c.id as softcopy, c.name as file_name,
      c.sha256, b.size, d.id as dokumen, d.nomor as dokumen_nomor, d.judul, u.id as unit, u.short_name as unit_name,
      g.id as pengganti, g.name as pengganti_name, g.at as pengganti_at
    from tanda_terima_line x
      left join hardcopy h on (h.office, h.id) = (x.office, x.hardcopy)
      left join softcopy c on (c.office, c.id) = (x.office, x.softcopy)
      left join blob b on (b.office, b.sha256) = (c.office, c.sha256)
      left join dokumen d on (d.office, d.id) = (x.office, coalesce(h.dokumen, c.dokumen))
      join unit u on (u.office, u.id) = (x.office, coalesce(d.unit, c.unit))
      left join lateral (
        with recursive later as (
          select n.id, n.name, n.at from softcopy n where (n.office, n.menggantikan) = (c.office, c.id)
          union all
          select n.id, n.name, n.at from softcopy n join later v on n.menggantikan = v.id where n.office = c.office)
        select v.* from later v
        where not exists (select from softcopy n where (n.office, n.menggantikan) = (x.office, v.id))) g on true
    where (x.office, x.tanda_terima) = (${office}, ${tandaTerima}) order by x.position`;
}

/** The lines of a receipt as their reader may know them: whole on either side of it, else by `readsFor`. */
export function linesFor(
  by: Actor,
  { dari, kepada }: Pick<TandaTerima, 'dari' | 'kepada'>,
  lines: readonly TandaTerimaLine[],
): TandaTerimaLine[] {
  const isSide = by.unit !== null && (dari.unit === by.unit || kepada.unit === by.unit);
  return lines.map((line) => {
    if (isSide || readsFor(by, line.unit)) return line;
    const judul = paperName(by, { ...line, judul: '' }).id;
    const hidden = { dokumen: null, dokumenNomor: null, fileName: null, sha256: null, keadaan: '' };
    return { ...line, ...hidden, judul, pengganti: null, penggantiName: null, penggantiAt: null };
  });
}

/** A thing that is to be named by a new receipt. */
export interface NewLine {
  readonly hardcopy?: string;
  readonly softcopy?: string;
  /** State in which it is given, in a few words. */
  readonly keadaan: string;
}

/** What a new receipt would name, as the office has it. */
export interface FoundLine {
  readonly hardcopy: string | null;
  readonly softcopy: string | null;
  /** What people call it: the code of the paper, the name of the file. */
  readonly label: string;
  readonly unit: string;
  readonly dimusnahkan: boolean;
  readonly dicoretAt: Date | null;
  /** Who has the paper while it is lent. */
  readonly peminjam: string | null;
}

/** The papers and files of the lines; those that the office does not have are left out. */
export async function foundLines(
  reader: Reader,
  office: string,
  lines: readonly NewLine[],
): Promise<FoundLine[]> {
  const ids = (key: 'hardcopy' | 'softcopy') => lines.flatMap((line) => line[key] ?? []);
  return reader<FoundLine[]>`
    select h.id as hardcopy, null::uuid as softcopy, substr(h.code, 1, 3) || '-' || substr(h.code, 4) as label, d.unit,
      h.dimusnahkan_at is not null as dimusnahkan, h.dicoret_at, l.peminjam
    from hardcopy h join dokumen d on (d.office, d.id) = (h.office, h.dokumen)
      left join loan l on (l.office, l.hardcopy) = (h.office, h.id) and l.kembali_at is null
    where h.office = ${office} and h.id::text = any(${ids('hardcopy')}::text[])
    union all
    select null, c.id, c.name, c.unit, t.at is not null, c.dicoret_at, null
    from softcopy c left join tombstone t on (t.office, t.softcopy) = (c.office, c.id)
    where c.office = ${office} and c.id::text = any(${ids('softcopy')}::text[])`;
}
