import { isId } from '../../../../../base/id.ts';
import { strayedPapers } from '../../../../../custody/count/strayed.ts';
import { KLASIFIKASI_DOKUMEN, type KlasifikasiDokumen } from '../../../../../custody/dokumen/dokumen.ts';
import type { Reader } from '../../../../../db/db.ts';
import { oneLine } from '../search.ts';

/** What a document can lack. */
export const KURANG = ['hardcopy', 'softcopy', 'tempat', 'hilang', 'kode'] as const;
export type Kurang = (typeof KURANG)[number];

/** Which documents of the office are listed; all that is there must hold. */
export interface Wanted {
  readonly kata: string;
  readonly unit: string;
  readonly tahun: string;
  readonly klasifikasi: KlasifikasiDokumen | '';
  readonly kurang: Kurang | '';
}

/** One line of the list of all documents. */
export interface Listed {
  readonly id: string;
  readonly nomor: string;
  readonly itemNomor: string | null;
  readonly judul: string;
  readonly unitName: string;
  readonly tahun: number | null;
  readonly klasifikasi: KlasifikasiDokumen;
  readonly kodeArsip: string | null;
  readonly ditutupPada: string | null;
  readonly catatan: string;
  readonly hardcopy: number;
  readonly softcopy: number;
  /** Places of its papers; null for one that lies nowhere yet. */
  readonly places: readonly (string | null)[];
  readonly dipinjam: number;
  readonly dimusnahkanAt: Date | null;
}

/** What an address asks for, what cannot be read left out; `own` is the unit to which the reader's view is limited. */
export function readWanted(query: (name: string) => string | undefined, own: string | null): Wanted {
  const asked = (name: string) => oneLine(query(name) ?? '');
  const [klasifikasi, kurang] = [asked('klasifikasi'), asked('kurang')];
  return {
    kata: asked('kata'),
    unit: own ?? (isId(asked('unit')) ? asked('unit') : ''),
    tahun: /^\d{4}$/.test(asked('tahun')) ? asked('tahun') : '',
    klasifikasi: KLASIFIKASI_DOKUMEN.find((one) => one === klasifikasi) ?? '',
    kurang: KURANG.find((one) => one === kurang) ?? '',
  };
}

/** The same as the query of an address, with something changed. */
export function queryOf(wanted: Wanted, more: Readonly<Record<string, string>> = {}): string {
  const all = Object.entries({ ...wanted, ...more }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(all).toString();
  return query ? `?${query}` : '';
}

const from = (
  reader: Reader,
  office: string,
  { kata, unit, tahun, klasifikasi, kurang }: Wanted,
  strayed: readonly string[],
) => reader`
  from dokumen d join unit u on (u.office, u.id) = (d.office, d.unit)
    left join item i on (i.office, i.id) = (d.office, d.item)
    left join lateral (
      select count(*)::int as n, array_agg(h.place order by h.at) as places,
        count(*) filter (where h.place is null)::int as nowhere,
        count(*) filter (where exists (select from loan l
          where (l.office, l.hardcopy) = (h.office, h.id) and l.kembali_at is null))::int as lent
      from hardcopy h where (h.office, h.dokumen) = (d.office, d.id)
        and h.dimusnahkan_at is null and h.dicoret_at is null) p on true
    left join lateral (
      select count(*)::int as n from softcopy s where (s.office, s.dokumen) = (d.office, d.id)
        and not exists (select from softcopy x where (x.office, x.menggantikan) = (s.office, s.id))
        and not exists (select from tombstone t where (t.office, t.softcopy) = (s.office, s.id))) f on true
  where d.office = ${office} and d.dicoret_at is null
    and (${unit} = '' or d.unit::text = ${unit})
    and (${tahun} = '' or d.tahun::text = ${tahun})
    and (${klasifikasi} = '' or d.klasifikasi = ${klasifikasi})
    and (${kata} = '' or to_tsvector('indonesian', d.judul) @@ websearch_to_tsquery('indonesian', ${kata})
      or strpos(lower(d.judul), lower(${kata})) > 0 or d.nomor = upper(${kata}) or i.nomor = upper(${kata}))
    and case ${kurang}
      when 'hardcopy' then d.dimusnahkan_at is null and p.n = 0
      when 'softcopy' then d.dimusnahkan_at is null and f.n = 0
      when 'tempat' then p.nowhere > 0
      when 'hilang' then d.id = any(${[...strayed]}::uuid[])
      when 'kode' then d.dimusnahkan_at is null and d.kode_arsip is null
      else true end`;

/** A page of the list, newest first; all of it without a limit. */
export async function listDokumen(
  reader: Reader,
  office: string,
  wanted: Wanted,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly Listed[]; readonly total: number }> {
  const strayed = wanted.kurang === 'hilang' ? await strayedPapers(reader, office) : [];
  const asked = from(
    reader,
    office,
    wanted,
    strayed.map(({ dokumen }) => dokumen),
  );
  const [count] = await reader<{ n: number }[]>`select count(*)::int as n ${asked}`;
  const rows = await reader<Listed[]>`
    select d.id, d.nomor, i.nomor as item_nomor, d.judul, u.short_name as unit_name, d.tahun, d.klasifikasi,
      d.kode_arsip, d.ditutup_pada, d.catatan, p.n as hardcopy, f.n as softcopy, coalesce(p.places, '{}') as places,
      p.lent as dipinjam, d.dimusnahkan_at
    ${asked} order by d.at desc, d.nomor desc limit ${limit} offset ${offset}`;
  return { rows, total: count?.n ?? 0 };
}

/** Years for which the office has documents, newest first. */
export async function yearsOf(reader: Reader, office: string): Promise<number[]> {
  const rows = await reader<{ tahun: number }[]>`
    select distinct tahun from dokumen where office = ${office} and tahun is not null and dicoret_at is null
    order by tahun desc`;
  return rows.map(({ tahun }) => tahun);
}
