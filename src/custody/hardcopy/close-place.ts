import { deed } from '../../journal/act.ts';
import { keepsAny } from '../who.ts';
import { lockPlace } from './add-place.ts';
import { placeWhy as why } from './place-text.ts';

/**
 * Menutup tempat simpan yang sudah kosong; riwayat dan kodenya tetap dapat dibaca.
 * PP 28/2012 (penyimpanan arsip).
 */
export const closePlace = deed({
  kind: 'place.closed',
  async load(tx, { id }: { readonly id: string }, by) {
    const place = await lockPlace(tx, by.office, id);
    const [row] = await tx<{ places: number; papers: number; hitungan: string | null }[]>`
      select
        (select count(*)::int from place where (office, parent) = (${by.office}, ${id}) and closed_at is null) as places,
        (select count(*)::int from hardcopy where (office, place) = (${by.office}, ${id})) as papers,
        (select nomor from shelf_count where (office, place) = (${by.office}, ${id}) and closed_at is null) as hitungan`;
    return { place, places: row?.places ?? 0, papers: row?.papers ?? 0, hitungan: row?.hitungan ?? null };
  },
  refuse: ({ place, places, papers, hitungan }, by) => [
    ...(keepsAny(by) ? [] : [why.notYours()]),
    ...(place.closedAt ? [why.closed(place.name)] : []),
    ...(places > 0 ? [why.holdsPlaces(places)] : []),
    ...(papers > 0 ? [why.holdsPapers(papers)] : []),
    ...(hitungan ? [why.beingCounted(hitungan)] : []),
  ],
  async apply(tx, { place }, by, _input, at) {
    await tx`
      update place set closed_at = ${at}, version = version + 1 where (office, id) = (${by.office}, ${place.id})`;
    const { kind, name, code, parent } = place;
    return { subject: `place:${place.id}`, detail: { kind, name, code, parent }, result: undefined };
  },
});
