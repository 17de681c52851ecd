import type { Reader } from '../../db/db.ts';
import type { Hasil } from '../count/outcome.ts';
import { type Place, pathOf, within } from './place.ts';

/** A paper as a sentence names it. */
export interface NamedPaper {
  readonly id: string;
  readonly code: string;
  /** Public number of its item, else that of its document. */
  readonly nomor: string;
  /** The unit whose paper it is. */
  readonly unit: string;
}

export interface NamedReceipt {
  readonly id: string;
  readonly nomor: string;
}

/** How many papers came to each outcome of a count. */
export type Tally = Partial<Readonly<Record<Hasil, number>>>;

/** Something that happened at a place: papers came, went, were lent or brought back; it was counted or changed. */
export type PlaceEvent = { readonly at: Date; readonly personName: string } & (
  | {
      readonly jenis: 'pindah';
      readonly dari: string | null;
      readonly ke: string | null;
      readonly alasan: string;
      /** The unit whose papers they are, when it is one. */
      readonly unit: string | null;
      readonly naskah: readonly NamedPaper[];
    }
  | {
      readonly jenis: 'pinjam' | 'kembali';
      readonly peminjam: string;
      readonly naskah: readonly NamedPaper[];
      readonly tandaTerima: NamedReceipt | null;
    }
  | { readonly jenis: 'hitung'; readonly id: string; readonly nomor: string; readonly hasil: Tally }
  | { readonly jenis: 'ubah'; readonly dari: PlaceNow; readonly ke: PlaceNow }
  | { readonly jenis: 'tutup' }
);

/** What a change of a place says before and after. */
export interface PlaceNow {
  readonly name: string;
  readonly kapasitas: number | null;
  readonly parent: string | null;
  readonly position: number;
}

interface Row {
  readonly at: Date;
  readonly jenis: PlaceEvent['jenis'];
  readonly personName: string;
  readonly isi: Readonly<Record<string, unknown>>;
}

const paper = (reader: Reader) => reader`
  jsonb_build_object('id', h.id, 'code', h.code, 'nomor', coalesce(i.nomor, d.nomor), 'unit', d.unit)`;
const ofPaper = (reader: Reader) => reader`
  join dokumen d on (d.office, d.id) = (h.office, h.dokumen) join unit u on (u.office, u.id) = (d.office, d.unit)
  left join item i on (i.office, i.id) = (d.office, d.item)`;

/** Papers that came into the place, left it, or went from one spot in it to another; many at once are one line. */
const moves = (reader: Reader, office: string, inside: readonly string[]) => reader`
  select m.at, 'pindah' as jenis, m.person, jsonb_build_object('dari', m.from_place, 'ke', m.to_place,
    'alasan', m.alasan, 'naskah', jsonb_agg(${paper(reader)} order by d.nomor, h.id),
    'unit', case when count(distinct d.unit) = 1 then min(u.short_name) end) as isi
  from hardcopy_move m join hardcopy h on (h.office, h.id) = (m.office, m.hardcopy) ${ofPaper(reader)}
  where m.office = ${office} and (m.from_place = any(${inside}::uuid[]) or m.to_place = any(${inside}::uuid[]))
  group by m.at, m.person, m.from_place, m.to_place, m.alasan`;

/** Papers that lay in the place when they were lent or brought back. */
const loans = (reader: Reader, office: string, inside: readonly string[]) => reader`
  select e.at, e.jenis, e.person, jsonb_build_object('peminjam', l.peminjam,
    'naskah', jsonb_agg(${paper(reader)} order by d.nomor, h.id),
    'tandaTerima', case when e.tanda_terima is null then null
      else jsonb_build_object('id', e.tanda_terima, 'nomor', min(t.nomor)) end) as isi
  from loan l join hardcopy h on (h.office, h.id) = (l.office, l.hardcopy) ${ofPaper(reader)}
    cross join lateral (values ('pinjam', l.at, l.person, l.tanda_terima),
      ('kembali', l.kembali_at, l.kembali_person, l.tanda_terima_kembali)) e (jenis, at, person, tanda_terima)
    left join tanda_terima t on (t.office, t.id) = (l.office, e.tanda_terima)
    cross join lateral (select m.to_place from hardcopy_move m
      where (m.office, m.hardcopy) = (l.office, l.hardcopy) and m.at <= e.at order by m.seq desc limit 1) lay
  where l.office = ${office} and e.at is not null and lay.to_place = any(${inside}::uuid[])
  group by e.at, e.jenis, e.person, e.tanda_terima, l.peminjam`;

/** Counts of the place, of something in it, or of something it stands in; of the last only what concerns the place. */
const counts = (reader: Reader, office: string, inside: readonly string[], path: readonly string[]) => reader`
  select c.closed_at as at, 'hitung' as jenis, c.closed_person as person,
    jsonb_build_object('id', c.id, 'nomor', c.nomor, 'tempat', c.place, 'hasil', coalesce(r.hasil, '{}'::jsonb)) as isi
  from shelf_count c
    cross join lateral (select jsonb_object_agg(x.hasil, x.n) as hasil from (
      select l.hasil, count(*)::int as n from shelf_count_line l
        left join shelf_count_expected e
          on (e.office, e.shelf_count, e.hardcopy) = (l.office, l.shelf_count, l.hardcopy)
      where (l.office, l.shelf_count) = (c.office, c.id)
        and (c.place = any(${inside}::uuid[]) or e.place = any(${inside}::uuid[]) or l.place = any(${inside}::uuid[]))
      group by l.hasil) x) r
  where c.office = ${office} and c.closed_at is not null and c.batal is null
    and (c.place = any(${inside}::uuid[]) or c.place = any(${path}::uuid[]))`;

/** What was changed of the place itself, as the journal has it. */
const changes = (reader: Reader, office: string, place: string) => reader`
  select j.at, case j.kind when 'place.changed' then 'ubah' else 'tutup' end as jenis, x.person,
    case j.kind when 'place.changed' then jsonb_build_object(
      'dari', x.detail::jsonb -> 'from', 'ke', x.detail::jsonb -> 'to') else '{}'::jsonb end as isi
  from journal_entry j join journal_detail x using (seq)
  where j.office = ${office} and j.subject = ${`place:${place}`} and j.kind in ('place.changed', 'place.closed')
    and x.detail is not null`;

const read = ({ at, jenis, personName, isi }: Row) =>
  ({ at, jenis, personName, ...isi }) as unknown as PlaceEvent;

/**
 * What happened at a place and in everything that stands in it now, newest first.
 * @param places every place of the office, closed ones too, since papers came from and went to those
 */
export async function placeHistory(
  reader: Reader,
  office: string,
  places: readonly Place[],
  place: string,
  { limit, skip }: { readonly limit: number; readonly skip: number },
): Promise<PlaceEvent[]> {
  const inside = within(places, place).map(({ id }) => id);
  const path = pathOf(places, place).map(({ id }) => id);
  const rows = await reader<Row[]>`
    select e.at, e.jenis, coalesce(p.name, '') as person_name, e.isi from (
      ${moves(reader, office, inside)} union all ${loans(reader, office, inside)}
      union all ${counts(reader, office, inside, path)} union all ${changes(reader, office, place)}) e
      left join person p on (p.office, p.id) = (${office}, e.person)
    order by e.at desc, e.jenis limit ${limit} offset ${skip}`;
  return rows.map(read);
}

/** The last count in which everything in the place was counted; null when nobody did. */
export async function lastCount(
  reader: Reader,
  office: string,
  places: readonly Place[],
  place: string,
): Promise<(PlaceEvent & { readonly jenis: 'hitung' }) | null> {
  const inside = within(places, place).map(({ id }) => id);
  const path = pathOf(places, place).map(({ id }) => id);
  const [row] = await reader<Row[]>`
    select e.at, e.jenis, coalesce(p.name, '') as person_name, e.isi from (${counts(reader, office, inside, path)}) e
      left join person p on (p.office, p.id) = (${office}, e.person)
    where (e.isi ->> 'tempat')::uuid = any(${path}::uuid[]) order by e.at desc limit 1`;
  return row ? (read(row) as PlaceEvent & { jenis: 'hitung' }) : null;
}
