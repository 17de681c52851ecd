import type { JSX } from 'preact';
import { both, type Lang } from '../../../../base/text.ts';
import type { Fullness } from '../../../../custody/hardcopy/fullness.ts';
import { type Place, pathOf, standingIn } from '../../../../custody/hardcopy/place.ts';
import { arsip } from '../links.ts';
import { countedPapers } from './words.tsx';

const text = {
  free: both('kosong', 'free'),
  filled: both('terisi', 'in use'),
  other: both('lain', 'more'),
  loose: both('Langsung di rak', 'Straight in the rack'),
};

/** Most spots drawn of one shelf; the others are said. */
const WIDEST = 24;

interface Shelf {
  /** Null for what stands in the rack without a shelf. */
  readonly place: Place | null;
  /** From left to right; null where something still fits. */
  readonly spots: readonly (Place | null)[];
}

/** What stands in one row, spot by spot: gaps and free room as far as it is known that something fits there. */
export function spotsOf(things: readonly Place[], free: number): (Place | null)[] {
  const spots: (Place | null)[] = [];
  let left = free;
  for (const thing of things) {
    while (spots.length + 1 < thing.position && left > 0) {
      spots.push(null);
      left -= 1;
    }
    spots.push(thing);
  }
  return [...spots, ...Array.from({ length: left }, () => null)];
}

/** The rack in which a place stands, or which it is; null for a room and for what stands in no rack. */
export function rackOf(places: readonly Place[], id: string): Place | null {
  return pathOf(places, id).find(({ kind }) => kind === 'rak') ?? null;
}

function shelvesOf(places: readonly Place[], full: ReadonlyMap<string, Fullness>, rack: Place): Shelf[] {
  const things = standingIn(places, rack.id);
  const rows = things.filter(({ kind }) => kind === 'baris');
  const loose = things.filter(({ kind }) => kind !== 'baris');
  const free = (place: Place) => full.get(place.id)?.muat ?? 0;
  return [
    ...rows.map((place) => ({ place, spots: spotsOf(standingIn(places, place.id), free(place)) })),
    ...(loose.length > 0 || rows.length === 0
      ? [{ place: null, spots: spotsOf(loose, rows.length === 0 ? free(rack) : 0) }]
      : []),
  ];
}

/** What fits on a spot: the number in the name, or its first letters. */
function brief(name: string): string {
  return /\d+\s*$/.exec(name)?.[0].trim() ?? name.slice(0, 3);
}

interface DrawingProps {
  readonly places: readonly Place[];
  readonly full: ReadonlyMap<string, Fullness>;
  readonly rack: Place;
  /** The place of the page: it, or what it stands in, is marked. */
  readonly current: string;
  readonly lang: Lang;
}

/**
 * A rack as it stands in the room: shelves from the top, boxes from the left, free spots dashed. It is a list of lists,
 * each box a link with its name, so that it can be heard and walked through like any other.
 */
export function RackDrawing({ places, full, rack, current, lang }: DrawingProps): JSX.Element | null {
  const shelves = shelvesOf(places, full, rack);
  if (shelves.every(({ spots }) => spots.length === 0)) return null;
  const path = new Set(pathOf(places, current).map(({ id }) => id));
  return (
    <figure class="rack">
      <figcaption>
        {rack.id === current ? rack.name : <a href={arsip.tempatSatu(rack.id)}>{rack.name}</a>}
      </figcaption>
      <ol class="plain rack__shelves">
        {shelves.map((shelf) => (
          <li key={shelf.place?.id ?? 'lepas'} class="rack__shelf">
            <ShelfName shelf={shelf} lang={lang} current={shelf.place?.id === current} />
            <ol class="plain rack__spots">
              {shelf.spots.slice(0, WIDEST).map((spot, index) =>
                spot === null ? (
                  <li key={index} class="rack__free" aria-hidden="true" />
                ) : (
                  <li key={spot.id}>
                    <Spot
                      spot={spot}
                      here={path.has(spot.id)}
                      page={spot.id === current}
                      papers={full.get(spot.id)?.naskah ?? 0}
                      lang={lang}
                    />
                  </li>
                ),
              )}
            </ol>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function ShelfName({ shelf, lang, current }: { shelf: Shelf; lang: Lang; current: boolean }): JSX.Element {
  const { place, spots } = shelf;
  const filled = spots.filter((spot) => spot !== null).length;
  const free = spots.length - filled;
  const name = place?.name ?? text.loose[lang];
  const beyond = spots.length - WIDEST;
  return (
    <p class={`rack__name${current ? ' rack__name--here' : ''}`}>
      <span aria-hidden="true">{place ? brief(place.name) : ''}</span>
      <span class="govuk-visually-hidden">
        {`${name}: ${filled} ${text.filled[lang]}, ${free} ${text.free[lang]}`}
      </span>
      {beyond > 0 && <span class="rack__beyond">{` +${beyond} ${text.other[lang]}`}</span>}
    </p>
  );
}

function Spot(props: { spot: Place; here: boolean; page: boolean; papers: number; lang: Lang }): JSX.Element {
  const { spot, here, page, papers, lang } = props;
  return (
    <a
      class="rack__spot"
      href={arsip.tempatSatu(spot.id)}
      aria-current={page ? 'page' : here ? 'true' : undefined}
    >
      <span aria-hidden="true">{here ? brief(spot.name) : ''}</span>
      <span class="govuk-visually-hidden">{`${spot.name}, ${countedPapers(papers, lang)}`}</span>
    </a>
  );
}
