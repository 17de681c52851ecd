import type { JSX } from 'preact';
import { dayOf, longDay, type Tanggal, type Zone } from '../../../../../base/tanggal.ts';
import { both, type Lang } from '../../../../../base/text.ts';
import type { Search } from '../../../../../custody/count/search.ts';
import type { Hardcopy } from '../../../../../custody/hardcopy/hardcopy.ts';
import { type Place, pathOf } from '../../../../../custody/hardcopy/place.ts';
import { readsFor } from '../../../../../custody/who.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import { arsip } from '../../links.ts';
import { whereText } from '../papers-table.tsx';
import { fill } from '../words.tsx';

const text = {
  at: both('Di {di}.', 'In {di}.'),
  nowhere: both('Belum disimpan di tempat mana pun.', 'Not shelved anywhere yet.'),
  lent: both(
    'Dipinjam {siapa} sampai {sampai}. Tempatnya {di}.',
    'On loan to {siapa} until {sampai}. Its place is {di}.',
  ),
  lentPlain: both('Sedang dipinjam. Tempatnya {di}.', 'On loan. Its place is {di}.'),
  late: both(
    'Dipinjam {siapa}, seharusnya kembali {sampai}. Tempatnya {di}.',
    'On loan to {siapa}, due back on {sampai}. Its place is {di}.',
  ),
  misplaced: both(
    'Salah tempat: terakhir dipindai di {terlihat}, tempatnya {di}. Bila sudah dikembalikan, pindai lagi di tempatnya; bila memang pindah, catat pindahnya.',
    'Misplaced: last scanned in {terlihat}, its place is {di}. Once it is back, scan it again in its place; if it did move, record the move.',
  ),
  misplacedPlain: both(
    'Salah tempat: terakhir dipindai di {terlihat}, tempatnya {di}.',
    'Misplaced: last scanned in {terlihat}, its place is {di}.',
  ),
  missing: both(
    'Tidak ditemukan pada {nomor}. Tempatnya {di}. Bila ditemukan, simpan lagi di tempatnya.',
    'Not found in {nomor}. Its place is {di}. When it turns up, shelve it there again.',
  ),
  struck: both(
    'Dicoret sebagai salah catat: labelnya tidak berlaku. Bila label ini masih menempel pada kertas, lepaskan.',
    'Struck out as recorded by mistake: its label is void. If it still sticks to a paper, take it off.',
  ),
  searched: both(
    'Dicari {siapa} {hari}, tidak ada: {catatan}',
    '{siapa} looked for it on {hari}, not there: {catatan}',
  ),
  destroyed: both('Sudah dimusnahkan {hari}. Catatannya tetap.', 'Destroyed on {hari}. Its record stays.'),
};

function PlaceLink({ places, id }: { places: readonly Place[]; id: string }): JSX.Element {
  const path = pathOf(places, id);
  return (
    <>
      {path.map(({ id: one, name }, index) => (
        <span key={one}>
          {index > 0 && ' › '}
          <a href={arsip.tempatSatu(one)}>{name}</a>
        </span>
      ))}
    </>
  );
}

/** True for a paper that a shelf count saw elsewhere or did not find; one on loan is neither. */
export function isAstray({ peminjam, salahTempat, tidakDitemukan }: Hardcopy): boolean {
  return peminjam === null && (salahTempat ?? tidakDitemukan) !== null;
}

/**
 * Where the paper is, who has it, until when: the desk's question, answered in a sentence. Whoever may not read the paper
 * (`readsFor`) hears only whether it is there.
 */
export function Whereabouts(props: {
  paper: Hardcopy;
  places: readonly Place[];
  by: Actor;
  today: Tanggal;
  destroyed: string;
  lang: Lang;
}): JSX.Element {
  const { paper, places, by, today, destroyed, lang } = props;
  const { peminjam, jatuhTempo, salahTempat, tidakDitemukan, place, dimusnahkanAt } = paper;
  const reads = readsFor(by, paper.unit);
  if (dimusnahkanAt) return fill(text.destroyed, lang, { hari: destroyed });
  if (paper.dicoretAt) return <>{text.struck[lang]}</>;
  const di = place ? <PlaceLink places={places} id={place} /> : '–';
  if (peminjam !== null) {
    if (!reads) return fill(text.lentPlain, lang, { di });
    const late = jatuhTempo !== null && jatuhTempo < today;
    const sampai = longDay(jatuhTempo ?? today, lang);
    return fill(late ? text.late : text.lent, lang, { siapa: peminjam, sampai, di });
  }
  if (!place) return <>{text.nowhere[lang]}</>;
  if (salahTempat) {
    const say = reads ? text.misplaced : text.misplacedPlain;
    return fill(say, lang, { terlihat: whereText(places, salahTempat, place), di });
  }
  if (tidakDitemukan) return fill(text.missing, lang, { nomor: tidakDitemukan, di });
  return fill(text.at, lang, { di });
}

/** That somebody looked for a missing paper in vain, as a sentence. */
export function SearchedInVain(props: { search: Search; zone: Zone; lang: Lang }): JSX.Element {
  const { search, zone, lang } = props;
  const { personName: siapa, catatan } = search;
  return fill(text.searched, lang, { siapa, hari: longDay(dayOf(search.at, zone), lang), catatan });
}
