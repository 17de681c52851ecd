import { type Fault, fault } from '../../../../base/errors.ts';
import { newId } from '../../../../base/id.ts';
import { both } from '../../../../base/text.ts';
import type { NewPlace } from '../../../../custody/hardcopy/add-place.ts';
import { PLACE_KINDS, type Place } from '../../../../custody/hardcopy/place.ts';
import type { Form } from '../../../form.ts';
import { newPlaces, type Wanted } from './new-places.ts';

const text = {
  number: (from: number, to: number) =>
    both(`Isi bilangan dari ${from} sampai ${to}.`, `Write a number from ${from} to ${to}.`),
};

/** The form of new places, as it was typed. */
export interface Typed {
  readonly jenis: string;
  readonly nama: string;
  readonly jumlah: string;
  readonly kapasitas: string;
  readonly rak: string;
  readonly baris: string;
  readonly boks: string;
  readonly adaBoks: boolean;
}

export function typedIn(form: Form): Typed {
  const [jenis, nama, jumlah, kapasitas] = ['jenis', 'nama', 'jumlah', 'kapasitas'].map((name) =>
    form.text(name),
  );
  return {
    ...{ jenis: jenis ?? '', nama: nama ?? '', jumlah: jumlah ?? '', kapasitas: kapasitas ?? '' },
    ...{ rak: form.text('rak'), baris: form.text('baris'), boks: form.text('boks') },
    adaBoks: form.text('adaBoks') !== '',
  };
}

/** A whole number within bounds, or a fault at its field; empty stands for `none`. */
function numberIn(
  typed: string,
  field: string,
  [from, to]: [number, number],
  none: number,
  faults: Fault[],
): number {
  if (typed === '') return none;
  const n = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
  if (n >= from && n <= to) return n;
  const say = text.number(from, to);
  faults.push(fault(field, 'bilangan', say.id, say.en));
  return none;
}

function wantedFrom(typed: Typed, parent: Place | null): { wanted: Wanted; faults: Fault[] } {
  const faults: Fault[] = [];
  const kind = PLACE_KINDS.find((one) => one === typed.jenis) ?? (parent ? 'rak' : 'ruang');
  const wanted = {
    ...{ parent: parent?.id ?? null, kind, name: typed.nama, withBoxes: typed.adaBoks },
    count: numberIn(typed.jumlah, 'jumlah', [1, 100], 1, faults),
    kapasitas: numberIn(typed.kapasitas, 'kapasitas', [1, 10_000], 0, faults) || null,
    shelves: numberIn(typed.baris, 'baris', [0, 30], 0, faults),
    boxes: numberIn(typed.boks, 'boks', [0, 60], 0, faults),
  };
  return { wanted, faults };
}

/** The places of the form: of a room also its first rack, in the same deed. */
export function placesFrom(typed: Typed, parent: Place | null): { places: NewPlace[]; faults: Fault[] } {
  const { wanted, faults } = wantedFrom(typed, parent);
  if (parent) return { places: newPlaces(wanted), faults };
  const room = { id: newId(), parent: null, kind: 'ruang' as const, name: typed.nama, kapasitas: null };
  const rack = {
    ...wanted,
    parent: room.id,
    kind: 'rak' as const,
    name: typed.rak,
    count: 1,
    kapasitas: null,
  };
  return { places: typed.rak === '' ? [room] : [room, ...newPlaces(rack)], faults };
}
