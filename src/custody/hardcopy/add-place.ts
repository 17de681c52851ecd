import type { Reason } from '../../base/errors.ts';
import type { Tx } from '../../db/db.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { deed } from '../../journal/act.ts';
import { newCode } from '../code.ts';
import { keepsAny } from '../who.ts';
import { roomIn } from './fullness.ts';
import { freePosition, type Place, type PlaceKind, placeById, standsIn } from './place.ts';
import { placeWhy as why } from './place-text.ts';

/** One place to add. */
export interface NewPlace {
  readonly id: string;
  /** An id of the office's places or of one earlier in the same list; null for a room. */
  readonly parent: string | null;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly kapasitas: number | null;
}

export interface NewPlaces {
  /** Parents before what stands in them; all of them stand in the first one's parent. */
  readonly places: readonly NewPlace[];
}

const MOST = 500;
const LONGEST_NAME = 60;
const LARGEST = 10_000;

/** Reasons against a name and a capacity. */
export function nameReasons({ name, kapasitas }: Pick<NewPlace, 'name' | 'kapasitas'>): Reason[] {
  const bare = name.trim();
  return [
    ...(bare === '' ? [why.noName()] : bare.length > LONGEST_NAME ? [why.nameTooLong()] : []),
    ...(kapasitas !== null && (kapasitas < 1 || kapasitas > LARGEST) ? [why.capacityNotPositive()] : []),
  ];
}

/**
 * Gives out codes that no label of this installation has or had; one that is taken is drawn again. Two deeds at once
 * cannot take the same one, since the table holds each code once.
 */
export async function takeCodes(tx: Tx, wanted: number, draw: () => string = newCode): Promise<string[]> {
  const taken: string[] = [];
  while (taken.length < wanted) {
    const drawn = [...new Set(Array.from({ length: wanted - taken.length }, () => draw()))];
    const rows = await tx<{ code: string }[]>`
      insert into label_code select unnest(${drawn}::text[]) on conflict do nothing returning code`;
    taken.push(...rows.map(({ code }) => code));
  }
  return taken;
}

/**
 * Locks a place against others who add to it, close it or move papers into it. A weaker lock than `for update`: rows
 * that name it as the place they come from must not wait.
 */
export async function lockPlace(tx: Tx, office: string, id: string): Promise<Place> {
  await tx`select 1 from place where office = ${office} and id::text = ${id} for no key update`;
  return placeById(tx, office, id);
}

interface State {
  /** Where all of them come to stand; null for the office itself. */
  readonly into: Place | null;
  /** What stands there now. */
  readonly beside: readonly Pick<Place, 'name' | 'position'>[];
  readonly muat: number | null;
}

/** Reasons against one of the list: what it is called, where it stands, what it is called beside. */
function reasonsFor(one: NewPlace, { into, beside }: State, all: readonly NewPlace[]): Reason[] {
  const parent = all.find(({ id }) => id === one.parent) ?? (one.parent === (into?.id ?? null) ? into : null);
  const same = (name: string) => name.trim().toLowerCase() === one.name.trim().toLowerCase();
  const twins = all.filter((other) => other.parent === one.parent && same(other.name));
  const taken =
    twins.length > 1 || (one.parent === (into?.id ?? null) && beside.some(({ name }) => same(name)));
  return [
    ...nameReasons(one),
    ...(standsIn(one.kind, parent?.kind ?? null) ? [] : [why.wrongKind(one.kind, parent?.kind ?? null)]),
    ...(taken && one.name.trim() !== '' ? [why.nameTaken(one.name.trim())] : []),
  ];
}

/** Each reason once, whatever the number of places it stands against. */
function once(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((one) => [`${one.code}${one.id}`, one])).values()];
}

/**
 * Menambahkan tempat simpan: ruang, rak, baris, boks, atau map; sekaligus banyak, seperti rak dengan semua barisnya.
 * SOP KPU Kota Tangerang 19/2025 step 1 (menyimpan hardcopy); PP 28/2012 (penyimpanan arsip).
 */
export const addPlace = deed({
  kind: 'place.added',
  async load(tx, { places }: NewPlaces, by): Promise<State> {
    const parent = places[0]?.parent ?? null;
    const into = parent === null ? null : await lockPlace(tx, by.office, parent);
    // Rooms have no place above them whose row could be locked.
    if (into === null) await tx`select 1 from office where id = ${by.office} for no key update`;
    const beside = await tx<Pick<Place, 'name' | 'position'>[]>`
      select name, position from place
      where office = ${by.office} and parent is not distinct from ${parent}::uuid and closed_at is null`;
    return { into, beside, muat: into ? (await roomIn(tx, into)).muat : null };
  },
  refuse(state, by, { places }) {
    const { into, muat } = state;
    const coming = places.filter((one) => one.parent === (into?.id ?? null)).length;
    const crowded = places.find(
      (one) => one.kapasitas !== null && standingInList(places, one.id) > one.kapasitas,
    );
    return once([
      ...(keepsAny(by) ? [] : [why.notYours()]),
      ...(places.length > 0 ? [] : [why.noName()]),
      ...(places.length > MOST ? [why.tooMany()] : []),
      ...(into?.closedAt ? [why.closed(into.name)] : []),
      ...places.slice(0, MOST).flatMap((one) => reasonsFor(one, state, places)),
      ...(into && muat !== null && coming > muat ? [why.full(into.name, muat)] : []),
      ...(crowded ? [why.full(crowded.name, crowded.kapasitas ?? 0)] : []),
    ]);
  },
  async apply(tx, { into, beside }, by, { places }) {
    const codes = await takeCodes(tx, places.length);
    const positions = new Map<string, number[]>([[into?.id ?? '', beside.map(({ position }) => position)]]);
    const rows = places.map(({ id, parent, kind, name, kapasitas }, index) => {
      const taken = positions.get(parent ?? '') ?? [];
      const position = freePosition(taken);
      positions.set(parent ?? '', [...taken, position]);
      const code = codes[index] as string;
      return { office: by.office, id, parent, kind, name: name.trim(), code, position, kapasitas };
    });
    await insertRows(tx, 'place', rows);
    const tempat = rows.map(({ id, kind, name, code }) => ({ id, kind, name, code }));
    return {
      subject: `place:${rows[0]?.id}`,
      detail: { di: into?.id ?? null, tempat },
      result: tempat,
    };
  },
});

function standingInList(places: readonly NewPlace[], parent: string): number {
  return places.filter((one) => one.parent === parent).length;
}
