import type { Reader } from '../../db/db.ts';
import { type Hardcopy, hardcopiesOf } from '../hardcopy/hardcopy.ts';

/** Papers that a shelf count saw elsewhere or did not find, and that nobody has moved, lent or found since. */
export async function strayedPapers(reader: Reader, office: string): Promise<Hardcopy[]> {
  const rows = await reader<{ code: string }[]>`
    select distinct h.code from shelf_count_line l join hardcopy h on (h.office, h.id) = (l.office, l.hardcopy)
    where l.office = ${office} and l.hasil in ('salah_tempat', 'tidak_ditemukan') and h.dimusnahkan_at is null
      and h.dicoret_at is null`;
  if (rows.length === 0) return [];
  const papers = await hardcopiesOf(reader, office, { codes: rows.map(({ code }) => code) });
  return papers.filter(({ salahTempat, tidakDitemukan }) => salahTempat !== null || tidakDitemukan !== null);
}
