import { dayOf, longDay, type Zone } from '../../../../../base/tanggal.ts';
import { both, type Lang } from '../../../../../base/text.ts';
import { tallyText } from '../../../../../custody/count/text.ts';
import { PLACE_KINDS, within } from '../../../../../custody/hardcopy/place.ts';
import { counted, countedPapers, countedPlaces, sentence } from '../words.tsx';
import type { PlaceView } from './read.ts';
import { roomOf, roomText } from './standing.tsx';

const text = {
  none: both('Belum ada naskah di sini', 'No papers here yet'),
  in: both('dalam', 'in'),
  fits: (what: string) => both(`Masih muat ${what}`, `Room for ${what}`),
  full: both('Sudah penuh', 'Full'),
  closed: (day: string) => both(`Ditutup ${day}`, `Closed on ${day}`),
  counted: (day: string, who: string) =>
    both(`Terakhir dihitung ${day} oleh ${who}`, `Last counted on ${day} by ${who}`),
  never: both('Belum pernah dihitung', 'Never counted'),
};

/** "Lima naskah dalam tiga map": of what stands in the place the kind that holds the papers. */
function content({ place, places, full }: PlaceView, lang: Lang): string {
  const n = full.get(place.id)?.naskah ?? 0;
  const inside = within(places, place.id).filter(({ id }) => id !== place.id);
  const kind = [...PLACE_KINDS]
    .reverse()
    .find((one) => inside.some((other) => other.kind === one && (full.get(other.id)?.lepas ?? 0) > 0));
  const holders = inside.filter((one) => one.kind === kind && (full.get(one.id)?.naskah ?? 0) > 0).length;
  const stands = [...PLACE_KINDS].find((one) => inside.some((other) => other.kind === one));
  if (n === 0) {
    const empty = stands && countedPlaces(inside.filter((one) => one.kind === stands).length, stands, lang);
    return empty ? `${sentence(empty)}. ${text.none[lang]}.` : `${text.none[lang]}.`;
  }
  const where = kind && holders > 0 ? ` ${text.in[lang]} ${countedPlaces(holders, kind, lang)}` : '';
  return `${sentence(countedPapers(n, lang))}${where}.`;
}

/** One sentence or two: what lies here, how much more fits, when it was last counted by whom and with what result. */
export function placeSummary(view: PlaceView, zone: Zone, lang: Lang): string {
  const { place, full, counted: last } = view;
  if (place.closedAt) return `${text.closed(longDay(dayOf(place.closedAt, zone), lang))[lang]}.`;
  const { naskah = 0 } = full.get(place.id) ?? {};
  const left = roomOf(view.places, full, place);
  const none = left.every(({ n }) => n === 0);
  const room = left.length === 0 ? [] : [none ? text.full[lang] : text.fits(roomText(left, lang))[lang]];
  const count = last
    ? [
        `${text.counted(longDay(dayOf(last.at, zone), lang), last.personName)[lang]}: ${tallyText(last.hasil, lang, counted)}`,
      ]
    : naskah > 0
      ? [text.never[lang]]
      : [];
  return [content(view, lang), ...[...room, ...count].map((one) => `${one}.`)].join(' ');
}
