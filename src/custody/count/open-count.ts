import { deed } from '../../journal/act.ts';
import { placeById } from '../hardcopy/place.ts';
import { nextNomor, yearIn } from '../register.ts';
import { keepsAny } from '../who.ts';
import { why } from './text.ts';

export interface NewCount {
  readonly id: string;
  readonly place: string;
}

/**
 * Memulai stok opname satu tempat beserta isinya; yang seharusnya ada di sana dibekukan saat itu.
 * SOP KPU Kota Tangerang 19/2025 step 1 (menyimpan); UU 43/2009 art. 40 (memelihara arsip dinamis).
 */
export const openCount = deed({
  kind: 'shelf-count.opened',
  async load(tx, input: NewCount, by) {
    // The place, so that of two people who begin at once the second finds the first's count.
    await tx`select 1 from place where office = ${by.office} and id::text = ${input.place} for no key update`;
    const place = await placeById(tx, by.office, input.place);
    const [open] = await tx<{ nomor: string }[]>`
      select nomor from shelf_count where (office, place) = (${by.office}, ${input.place}) and closed_at is null`;
    return { place, open: open?.nomor ?? null };
  },
  refuse: ({ place, open }, by) => [
    ...(keepsAny(by) ? [] : [why.notYours()]),
    ...(place.closedAt ? [why.placeClosed()] : []),
    ...(open ? [why.alreadyOpen(open)] : []),
  ],
  async apply(tx, _state, by, { id, place }, at) {
    const { office, person, jabatan } = by;
    const nomor = await nextNomor(tx, office, 'stok_opname', await yearIn(tx, office, at));
    await tx`insert into shelf_count ${tx({ office, id, nomor, place, at, person, jabatan })}`;
    const [frozen] = await tx<{ expected: number; lent: number }[]>`
      with recursive below as (
        select id from place where (office, id) = (${office}, ${place})
        union select p.id from place p join below b on p.office = ${office} and p.parent = b.id
      ), frozen as (
        insert into shelf_count_expected (office, shelf_count, hardcopy, place, dipinjam)
        select h.office, ${id}, h.id, h.place, exists (
          select from loan l where (l.office, l.hardcopy) = (h.office, h.id) and l.kembali_at is null)
        from hardcopy h where h.office = ${office} and h.place in (select id from below)
          and h.dimusnahkan_at is null and h.dicoret_at is null
        returning dipinjam
      )
      select count(*) filter (where not dipinjam)::int as expected, count(*) filter (where dipinjam)::int as lent
      from frozen`;
    return {
      subject: `shelf-count:${id}`,
      detail: { nomor, place, expected: frozen?.expected ?? 0, lent: frozen?.lent ?? 0 },
      result: nomor,
    };
  },
});
