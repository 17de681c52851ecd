import type { JSX } from 'preact';
import { number } from '../../../../../base/tanggal.ts';
import { both, type Lang } from '../../../../../base/text.ts';
import type { Fullness } from '../../../../../custody/hardcopy/fullness.ts';
import {
  PLACE_KINDS,
  type Place,
  type PlaceKind,
  standingIn,
  within,
} from '../../../../../custody/hardcopy/place.ts';
import { DataTable } from '../../../../../ui/table.tsx';
import { arsip } from '../../links.ts';
import { countedPlaces } from '../words.tsx';

const text = {
  name: both('Tempat', 'Place'),
  content: both('Isi', 'Content'),
  papers: both('Naskah', 'Papers'),
  room: both('Masih muat', 'Still fits'),
  of: (name: string) => both(`Yang berada di ${name}`, `What stands in ${name}`),
  rooms: both('Ruang', 'Rooms'),
  paper: both('naskah', 'papers'),
};

/** What of each kind stands in a place, the nearest kind first: "4 baris, 17 boks". */
export function contentText(places: readonly Place[], id: string, lang: Lang): string {
  const inside = within(places, id).filter((one) => one.id !== id);
  return PLACE_KINDS.flatMap((kind) => {
    const n = inside.filter((one) => one.kind === kind).length;
    return n > 0 ? [digitsOf(n, kind, lang)] : [];
  }).join(', ');
}

const USUAL: Readonly<Record<PlaceKind, PlaceKind | null>> = {
  ruang: 'rak',
  rak: 'baris',
  baris: 'boks',
  boks: 'map',
  map: null,
};

/** The kind of thing that goes into a place next: what stands in it already, else the usual one; null for papers. */
export function nextKind(places: readonly Place[], { id, kind }: Place): PlaceKind | null {
  return standingIn(places, id)[0]?.kind ?? USUAL[kind];
}

/** Things of a kind that still fit: the kind of place, or null for papers. */
export interface Room {
  readonly kind: PlaceKind | null;
  readonly n: number;
}

/**
 * What still fits in a place and all that stands in it, as far as anybody has counted: a rack of four shelves is asked
 * how many boxes its shelves still take. Papers count only where no place does. Empty when nobody counted; when nothing
 * fits, the innermost kind with 0.
 */
export function roomOf(places: readonly Place[], full: ReadonlyMap<string, Fullness>, place: Place): Room[] {
  const sums = new Map<PlaceKind | null, number>();
  for (const one of within(places, place.id)) {
    const { muat = null } = full.get(one.id) ?? {};
    const kind = nextKind(places, one);
    if (muat !== null) sums.set(kind, (sums.get(kind) ?? 0) + muat);
  }
  const all = [...PLACE_KINDS, null].flatMap((kind) =>
    sums.has(kind) ? [{ kind, n: sums.get(kind) ?? 0 }] : [],
  );
  const places_ = all.filter(({ kind }) => kind !== null);
  const counted = places_.length > 0 ? places_ : all;
  const some = counted.filter(({ n }) => n > 0);
  return some.length > 0 ? some : counted.slice(-1);
}

/** "6 boks", "0 boks"; empty when nobody counted. */
export function roomText(room: readonly Room[], lang: Lang): string {
  return room
    .map(({ kind, n }) => (kind ? digitsOf(n, kind, lang) : `${number(n, lang)} ${text.paper[lang]}`))
    .join(', ');
}

/** "17 boks", "17 boxes": digits, for tables. */
function digitsOf(n: number, kind: PlaceKind, lang: Lang): string {
  return lang === 'id' ? `${number(n)} ${kind}` : countedPlaces(n, kind, lang);
}

/** What stands directly in a place, each with what is in it and what still fits; null shows the rooms. */
export function StandingTable(props: {
  places: readonly Place[];
  full: ReadonlyMap<string, Fullness>;
  parent: Place | null;
  lang: Lang;
}): JSX.Element {
  const { places, full, parent, lang } = props;
  return (
    <DataTable
      caption={parent ? text.of(parent.name)[lang] : text.rooms[lang]}
      rows={standingIn(places, parent?.id ?? null)}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'nama',
          head: text.name[lang],
          cell: ({ id, name }) => <a href={arsip.tempatSatu(id)}>{name}</a>,
        },
        { key: 'isi', head: text.content[lang], cell: ({ id }) => contentText(places, id, lang) },
        {
          key: 'muat',
          head: text.room[lang],
          cell: (place) => roomText(roomOf(places, full, place), lang),
        },
        {
          key: 'naskah',
          head: text.papers[lang],
          kind: 'number',
          cell: ({ id }) => number(full.get(id)?.naskah ?? 0, lang),
        },
      ]}
    />
  );
}
