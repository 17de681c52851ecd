import { NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Reader } from '../../db/db.ts';
import type { Expected, Hasil, Seen } from './outcome.ts';

/** Stok opname: one place and everything in it, counted by scanning the papers' labels. */
export interface ShelfCount {
  readonly office: string;
  readonly id: string;
  /** `SO-2026-001`, for ever. */
  readonly nomor: string;
  readonly place: string;
  readonly at: Date;
  readonly personName: string;
  readonly closedAt: Date | null;
  readonly closedPerson: string | null;
  readonly closedName: string | null;
  /** Why it was given up; null for one that is open or came to a result. */
  readonly batal: string | null;
  /** Papers expected when it began, those on loan left out, and how many of them were scanned. */
  readonly expected: number;
  readonly seen: number;
  /** Papers of the place that were on loan when it began. */
  readonly lent: number;
  readonly scans: number;
  /** How many papers came to each outcome; empty until it is closed. */
  readonly tally: Partial<Readonly<Record<Hasil, number>>>;
}

/** One paper, or one unknown code, as a closed count found it; the words are as they were then. */
export interface CountLine {
  readonly hasil: Hasil;
  readonly hardcopy: string | null;
  readonly code: string;
  readonly nomor: string;
  readonly judul: string;
  /** Where the record had it; empty when nowhere. */
  readonly tercatat: string;
  /** Where it was seen, in words and as a place. */
  readonly terlihat: string;
  readonly place: string | null;
  readonly keterangan: string;
}

// A paper that was struck out while the count was open is expected no more; what a closed count expected stays.
const expected = (reader: Reader) => reader`
  shelf_count_expected e where (e.office, e.shelf_count) = (c.office, c.id) and not exists (
    select from hardcopy h
    where (h.office, h.id) = (e.office, e.hardcopy) and h.dicoret_at < coalesce(c.closed_at, 'infinity'))`;

// `intersect` hashes; a join of the two would be looped over while a large count is fresh and has no statistics.
const select = (reader: Reader) => reader`
  select c.office, c.id, c.nomor, c.place, c.at, p.name as person_name, c.closed_at, c.closed_person, q.name as closed_name, c.batal,
    (select count(*)::int from ${expected(reader)} and not e.dipinjam) as expected,
    (select count(*)::int from ${expected(reader)} and e.dipinjam) as lent,
    (select count(*)::int from (
      select e.hardcopy from ${expected(reader)} and not e.dipinjam
      intersect select s.hardcopy from shelf_count_scan s where (s.office, s.shelf_count) = (c.office, c.id)) i) as seen,
    (select count(*)::int from shelf_count_scan s where (s.office, s.shelf_count) = (c.office, c.id)) as scans,
    (select coalesce(jsonb_object_agg(t.hasil, t.n), '{}') from (
      select l.hasil, count(*)::int as n from shelf_count_line l
      where (l.office, l.shelf_count) = (c.office, c.id) group by l.hasil) t) as tally
  from shelf_count c join person p on (p.office, p.id) = (c.office, c.person)
    left join person q on (q.office, q.id) = (c.office, c.closed_person)`;

/** @throws NotFound when the office has no such count */
export async function countById(reader: Reader, office: string, id: string): Promise<ShelfCount> {
  if (!isId(id)) throw new NotFound('shelf count');
  const [row] = await reader<ShelfCount[]>`${select(reader)} where (c.office, c.id) = (${office}, ${id})`;
  if (!row) throw new NotFound('shelf count');
  return row;
}

/** Counts of the office, those still open first, then the newest; with `place` only those of that very place. */
export async function countsOf(
  reader: Reader,
  office: string,
  { open, place }: { readonly open?: boolean; readonly place?: string } = {},
  limit = 50,
): Promise<ShelfCount[]> {
  return reader<ShelfCount[]>`
    ${select(reader)}
    where c.office = ${office}
      and (${open ?? null}::boolean is null or (c.closed_at is null) = ${open ?? null}::boolean)
      and (${place ?? null}::uuid is null or c.place = ${place ?? null}::uuid)
    order by c.closed_at is not null, c.at desc limit ${limit}`;
}

/** What was expected when the count began. */
export async function expectedOf(reader: Reader, office: string, count: string): Promise<Expected[]> {
  return reader<Expected[]>`
    select x.hardcopy, x.place, x.dipinjam from shelf_count c
      cross join lateral (select e.* from ${expected(reader)}) x
    where (c.office, c.id) = (${office}, ${count})`;
}

/** A scan as it was recorded. */
export interface Scan extends Seen {
  readonly id: string;
  /** When it reached the server. */
  readonly at: Date;
}

/** Scans in the order of their making; with `after` only those that reached the server later. */
export async function scansOf(reader: Reader, office: string, count: string, after?: Date): Promise<Scan[]> {
  return reader<Scan[]>`
    select id, code, hardcopy, place, scanned_at, at from shelf_count_scan
    where (office, shelf_count) = (${office}, ${count}) and (${after ?? null}::timestamptz is null or at > ${after ?? null})
    order by scanned_at, at, id`;
}

/** The frozen result of a closed count, what must be acted on first. */
export async function linesOf(reader: Reader, office: string, count: string): Promise<CountLine[]> {
  return reader<CountLine[]>`
    select hasil, hardcopy, code, nomor, judul, tercatat, terlihat, place, keterangan from shelf_count_line
    where (office, shelf_count) = (${office}, ${count}) order by position`;
}
