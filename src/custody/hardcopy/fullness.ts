import type { Reader } from '../../db/db.ts';
import { type Place, pathOf } from './place.ts';

/** What lies in one place. */
export interface Fullness {
  /** Places that stand directly in it. */
  readonly tempat: number;
  /** Papers that lie loose in it, also those on loan: they keep their spot. */
  readonly lepas: number;
  /** Papers in it and in everything that stands in it. */
  readonly naskah: number;
  /** Things that still fit directly in it; null where nobody has counted, never below nothing. */
  readonly muat: number | null;
}

/** How full every place is that is in use, by id. */
export async function fullnessOf(
  reader: Reader,
  office: string,
  places: readonly Place[],
): Promise<ReadonlyMap<string, Fullness>> {
  const rows = await reader<{ place: string; n: number }[]>`
    select place, count(*)::int as n from hardcopy where office = ${office} and place is not null group by place`;
  const loose = new Map(rows.map(({ place, n }) => [place, n]));
  const standing = new Map<string, number>();
  const whole = new Map<string, number>();
  for (const place of places) {
    if (place.parent) standing.set(place.parent, (standing.get(place.parent) ?? 0) + 1);
    for (const { id } of pathOf(places, place.id))
      whole.set(id, (whole.get(id) ?? 0) + (loose.get(place.id) ?? 0));
  }
  return new Map(
    places.map(({ id, kapasitas }) => {
      const [tempat, lepas] = [standing.get(id) ?? 0, loose.get(id) ?? 0];
      const muat = kapasitas === null ? null : Math.max(0, kapasitas - tempat - lepas);
      return [id, { tempat, lepas, naskah: whole.get(id) ?? 0, muat }];
    }),
  );
}

/** The same of one place that the caller has locked, without the sum over everything in it. */
export async function roomIn(
  reader: Reader,
  { office, id, kapasitas }: Place,
): Promise<{ readonly isi: number; readonly muat: number | null }> {
  const [row] = await reader<{ n: number }[]>`
    select ((select count(*) from place where (office, parent) = (${office}, ${id}) and closed_at is null)
      + (select count(*) from hardcopy where (office, place) = (${office}, ${id})))::int as n`;
  const isi = row?.n ?? 0;
  return { isi, muat: kapasitas === null ? null : Math.max(0, kapasitas - isi) };
}
