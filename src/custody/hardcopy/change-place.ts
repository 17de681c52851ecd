import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import { keepsAny } from '../who.ts';
import { lockPlace, nameReasons } from './add-place.ts';
import { roomIn } from './fullness.ts';
import { freePosition, type Place, pathOf, placeById, placesOf, standingIn, standsIn } from './place.ts';
import { placeWhy as why } from './place-text.ts';

export interface PlaceChange {
  readonly id: string;
  /** The version that the person saw. */
  readonly version: number;
  readonly name: string;
  readonly kapasitas: number | null;
  /** Where it stands from now on; null for a room. */
  readonly parent: string | null;
  /** Its spot there; null keeps it, or takes the first free one elsewhere. A neighbour in that spot changes with it. */
  readonly position: number | null;
}

interface State {
  readonly place: Place;
  /** Everything in use, the place itself too. */
  readonly places: readonly Place[];
  readonly parent: Place | null;
  /** Things that lie directly in it. */
  readonly isi: number;
  /** What still fits where it goes; null when nobody counted, or when it stays. */
  readonly muat: number | null;
}

/** What else stands where the place goes. */
const besides = ({ place, places, parent }: State) =>
  standingIn(places, parent?.id ?? null).filter((one) => one.id !== place.id);
const stays = ({ place, parent }: State) => place.parent === (parent?.id ?? null);
const inTheWay = (state: State, { position }: PlaceChange) =>
  position === null ? undefined : besides(state).find((one) => one.position === position);

async function load(tx: Tx, { id, parent }: PlaceChange, office: string): Promise<State> {
  // In one order, whoever asks: the lower id first.
  for (const one of [...new Set([id, ...(parent ? [parent] : [])])].sort()) await lockPlace(tx, office, one);
  // Rooms have no place above them whose row could be locked.
  if (parent === null) await tx`select 1 from office where id = ${office} for no key update`;
  const place = await placeById(tx, office, id);
  const into = parent === null ? null : await placeById(tx, office, parent);
  const moves = into !== null && into.id !== place.parent;
  return {
    place,
    places: await placesOf(tx, office),
    parent: into,
    isi: (await roomIn(tx, place)).isi,
    muat: moves ? (await roomIn(tx, into)).muat : null,
  };
}

/**
 * Mengubah nama, kapasitas, posisi, atau letak tempat simpan; isinya ikut pindah dan kodenya tetap.
 * PP 28/2012 (penyimpanan arsip).
 */
export const changePlace = deed({
  kind: 'place.changed',
  load: (tx, input: PlaceChange, by) => load(tx, input, by.office),
  refuse(state, by, input) {
    const { place, places, parent, isi, muat } = state;
    const name = input.name.trim().toLowerCase();
    const twin = besides(state).find((one) => one.name.toLowerCase() === name);
    const blocking = inTheWay(state, input);
    const inItself = parent !== null && pathOf(places, parent.id).some((one) => one.id === place.id);
    return [
      ...(keepsAny(by) ? [] : [why.notYours()]),
      ...(place.closedAt ? [why.closed(place.name)] : []),
      ...(place.version === input.version ? [] : [why.changed()]),
      ...nameReasons(input),
      ...(twin ? [why.nameTaken(twin.name)] : []),
      ...(input.kapasitas !== null && input.kapasitas >= 1 && input.kapasitas < isi
        ? [why.capacityBelowContent(isi)]
        : []),
      ...(input.position !== null && input.position < 1 ? [why.positionWrong()] : []),
      ...(blocking && !stays(state) ? [why.positionTaken(blocking.name)] : []),
      ...(inItself
        ? [why.inItself()]
        : standsIn(place.kind, parent?.kind ?? null)
          ? []
          : [why.wrongKind(place.kind, parent?.kind ?? null)]),
      ...(parent?.closedAt ? [why.closed(parent.name)] : []),
      ...(parent && muat === 0 ? [why.full(parent.name, 0)] : []),
    ];
  },
  async apply(tx, state, by, input) {
    const { place, parent } = state;
    const neighbour = inTheWay(state, input);
    const taken = besides(state).map((one) => one.position);
    const position = input.position ?? (stays(state) ? place.position : freePosition(taken));
    if (neighbour) {
      // Two cannot stand in one spot even for a moment, so the place steps aside first.
      await tx`update place set position = 0 where (office, id) = (${by.office}, ${place.id})`;
      await tx`
        update place set position = ${place.position}, version = version + 1
        where (office, id) = (${by.office}, ${neighbour.id})`;
    }
    const to = { name: input.name.trim(), kapasitas: input.kapasitas, parent: parent?.id ?? null, position };
    await tx`
      update place set ${tx(to)}, version = version + 1 where (office, id) = (${by.office}, ${place.id})`;
    const { name, kapasitas } = place;
    const from = { name, kapasitas, parent: place.parent, position: place.position };
    const swapped = neighbour?.id ?? null;
    return { subject: `place:${place.id}`, detail: { from, to, swapped }, result: undefined };
  },
});
