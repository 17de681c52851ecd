import { NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Reader } from '../../db/db.ts';
import { readCode } from '../code.ts';

/**
 * The kinds of place from the outside in; each stands in one of a kind before it. Kinds may be left out: a filing
 * cabinet has folders and no boxes.
 */
export const PLACE_KINDS = ['ruang', 'rak', 'baris', 'boks', 'map'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place in which papers lie: ruang › rak › baris › boks › map. */
export interface Place {
  readonly office: string;
  readonly id: string;
  readonly parent: string | null;
  readonly kind: PlaceKind;
  readonly name: string;
  /** On its label, with a check sign; unique in the installation. */
  readonly code: string;
  /** Its spot among those that stand beside it, from 1. */
  readonly position: number;
  /** How many things fit directly in it: places, and papers that lie loose; null where nobody has counted. */
  readonly kapasitas: number | null;
  readonly version: number;
  readonly closedAt: Date | null;
}

const columns = (reader: Reader) =>
  reader`p.office, p.id, p.parent, p.kind, p.name, p.code, p.position, p.kapasitas, p.version, p.closed_at`;

/** Every place of the office that is in use, parents before what stands in them; closed ones too when asked for. */
export async function placesOf(reader: Reader, office: string, closedToo = false): Promise<Place[]> {
  return reader<Place[]>`
    select ${columns(reader)} from place p where p.office = ${office} and (${closedToo} or p.closed_at is null)
    order by array_position(${[...PLACE_KINDS]}::text[], p.kind), p.position, p.name`;
}

/** @throws NotFound when the office has no such place */
export async function placeById(reader: Reader, office: string, id: string): Promise<Place> {
  if (!isId(id)) throw new NotFound('place');
  const [row] = await reader<Place[]>`
    select ${columns(reader)} from place p where (p.office, p.id) = (${office}, ${id})`;
  if (!row) throw new NotFound('place');
  return row;
}

/** The office's place with the code that somebody typed or scanned; null when there is none. */
export async function placeByCode(reader: Reader, office: string, typed: string): Promise<Place | null> {
  const [row] = await reader<Place[]>`
    select ${columns(reader)} from place p where p.office = ${office} and p.code = ${readCode(typed)}`;
  return row ?? null;
}

interface Tree {
  readonly byId: ReadonlyMap<string, Place>;
  /** What stands directly in a place, by position; the rooms under null. */
  readonly standing: ReadonlyMap<string | null, readonly Place[]>;
}

const trees = new WeakMap<readonly Place[], Tree>();

/** The places as a tree, made once for each list. */
function treeOf(places: readonly Place[]): Tree {
  const known = trees.get(places);
  if (known) return known;
  const standing = Map.groupBy(
    places.toSorted((a, b) => a.position - b.position),
    ({ parent }) => parent,
  );
  const tree = { byId: new Map(places.map((place) => [place.id, place])), standing };
  trees.set(places, tree);
  return tree;
}

/** From the room down to the place itself. */
export function pathOf(places: readonly Place[], id: string | null): Place[] {
  const path: Place[] = [];
  for (let at = id; at !== null; ) {
    const place = treeOf(places).byId.get(at);
    if (!place) return path;
    path.unshift(place);
    at = place.parent;
  }
  return path;
}

/** What stands directly in a place, by position; null for the rooms. */
export function standingIn(places: readonly Place[], parent: string | null): readonly Place[] {
  return treeOf(places).standing.get(parent) ?? [];
}

/** The place itself and everything that stands in it, in the order of the shelves. */
export function within(places: readonly Place[], id: string): Place[] {
  const place = treeOf(places).byId.get(id);
  return place ? [place, ...standingIn(places, id).flatMap((one) => within(places, one.id))] : [];
}

/** "Ruang Arsip lantai 1 › Rak B › Baris 2 › Boks 03" */
export function pathText(places: readonly Place[], id: string | null): string {
  return pathOf(places, id)
    .map((place) => place.name)
    .join(' › ');
}

/** True when a place of this kind may stand in one of that kind; null is the office itself, which holds rooms. */
export function standsIn(kind: PlaceKind, parent: PlaceKind | null): boolean {
  if (parent === null || kind === 'ruang') return parent === null && kind === 'ruang';
  return PLACE_KINDS.indexOf(parent) < PLACE_KINDS.indexOf(kind);
}

/** The lowest position from 1 that none of these takes. */
export function freePosition(taken: readonly number[]): number {
  let position = 1;
  while (taken.includes(position)) position += 1;
  return position;
}
