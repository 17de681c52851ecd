import type { Reader } from '../../db/db.ts';
import { PLACE_KINDS, type Place } from '../hardcopy/place.ts';

type Standing = Pick<Place, 'id' | 'parent' | 'name' | 'code' | 'kind'>;

/** The office's places, those closed since too, as a tree that answers at once. */
export interface Tree {
  readonly places: readonly Standing[];
  /** "Ruang Arsip › Rak B › Boks 03"; empty for no place. */
  path(id: string | null): string;
  /** True when the first place is the second or stands in it. */
  isIn(id: string, within: string): boolean;
  /** True when one of the two is the other, or stands in it. */
  sameBranch(one: string, other: string): boolean;
  /** The place and all that stand in it, in the order of shelves. */
  below(id: string): Standing[];
}

/** Reads the tree of places once, for as many papers as there are. */
export async function treeOf(reader: Reader, office: string): Promise<Tree> {
  const places = await reader<Standing[]>`
    select id, parent, name, code, kind from place where office = ${office}
    order by array_position(${[...PLACE_KINDS]}::text[], kind), position, name`;
  const byId = new Map(places.map((place) => [place.id, place]));
  const children = Map.groupBy(places, ({ parent }) => parent ?? '');
  const paths = new Map<string, string>();
  const path = (id: string | null): string => {
    const place = id ? byId.get(id) : undefined;
    if (!place) return '';
    const known = paths.get(place.id);
    if (known !== undefined) return known;
    const above = path(place.parent);
    const whole = above ? `${above} › ${place.name}` : place.name;
    paths.set(place.id, whole);
    return whole;
  };
  const isIn = (id: string, within: string): boolean => {
    let at: string | null = id;
    while (at !== null && at !== within) at = byId.get(at)?.parent ?? null;
    return at === within;
  };
  const below = (id: string): Standing[] => {
    const place = byId.get(id);
    return place ? [place, ...(children.get(id) ?? []).flatMap((child) => below(child.id))] : [];
  };
  return { places, path, isIn, below, sameBranch: (one, other) => isIn(one, other) || isIn(other, one) };
}

/** Of a code that no paper has: which place's label it is, in words; empty when none. */
export function labelOfPlace(tree: Tree, code: string): string {
  const place = tree.places.find((one) => one.code === code);
  return place ? `label tempat ${tree.path(place.id)}` : '';
}
