import { type Fullness, fullnessOf } from '../../../../../custody/hardcopy/fullness.ts';
import { type Hardcopy, hardcopiesOf } from '../../../../../custody/hardcopy/hardcopy.ts';
import {
  type Place,
  type PlaceKind,
  placeById,
  placesOf,
  within,
} from '../../../../../custody/hardcopy/place.ts';
import { lastCount, type PlaceEvent, placeHistory } from '../../../../../custody/hardcopy/place-history.ts';
import type { Site } from '../../../../context.ts';

/** Papers shown on one page, and events of the history. */
export const PAPERS_PER_PAGE = 100;
export const EVENTS_PER_PAGE = 20;

/** Everything that the page of a place shows. */
export interface PlaceView {
  readonly place: Place;
  /** Those in use, and with the closed ones. */
  readonly places: readonly Place[];
  readonly all: readonly Place[];
  readonly full: ReadonlyMap<string, Fullness>;
  /** Papers in the box or folder; of larger places only those that lie loose in them. */
  readonly papers: readonly Hardcopy[];
  readonly counted: (PlaceEvent & { readonly jenis: 'hitung' }) | null;
  readonly events: readonly PlaceEvent[];
  /** True when the history goes on. */
  readonly more: boolean;
}

/** Places whose papers are listed with everything in them; of the others only what lies loose. */
export function listsAll(kind: PlaceKind): boolean {
  return kind === 'boks' || kind === 'map';
}

/** @throws NotFound when the office has no such place */
export async function readPlace(
  { db }: Pick<Site, 'db'>,
  office: string,
  id: string,
  page: number,
): Promise<PlaceView> {
  const [place, all] = await Promise.all([placeById(db, office, id), placesOf(db, office, true)]);
  const places = all.filter(({ closedAt }) => closedAt === null);
  const inside = listsAll(place.kind) ? within(places, id).map((one) => one.id) : [id];
  const [full, papers, counted, events] = await Promise.all([
    fullnessOf(db, office, places),
    inside.length > 0 ? hardcopiesOf(db, office, { places: inside }) : [],
    lastCount(db, office, all, id),
    placeHistory(db, office, all, id, { limit: EVENTS_PER_PAGE + 1, skip: (page - 1) * EVENTS_PER_PAGE }),
  ]);
  const order = new Map(places.map((one, index) => [one.id, index]));
  const at = (paper: Hardcopy) => order.get(paper.place ?? '') ?? 0;
  return {
    ...{ place, places, all, full, counted },
    papers: papers.toSorted((a, b) => at(a) - at(b)),
    events: events.slice(0, EVENTS_PER_PAGE),
    more: events.length > EVENTS_PER_PAGE,
  };
}
