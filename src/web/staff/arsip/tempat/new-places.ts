import { newId } from '../../../../base/id.ts';
import type { NewPlace } from '../../../../custody/hardcopy/add-place.ts';
import { type Place, type PlaceKind, standingIn } from '../../../../custody/hardcopy/place.ts';
import { kindText } from '../../../../custody/hardcopy/place-text.ts';

/** A name and the ones that follow it: "Boks 07", "Boks 08" …; a name without a number gets one from 1. */
export function series(name: string, count: number): string[] {
  if (count <= 1) return [name];
  const [, words = name, digits = ''] = /^(.*?)(\d{1,6})$/s.exec(name.trim()) ?? [];
  const from = digits === '' ? 1 : Number(digits);
  const stem = digits === '' ? `${name.trim()} ` : words;
  return Array.from({ length: count }, (_, n) => stem + String(from + n).padStart(digits.length, '0'));
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A name for the next thing of a kind beside these: "Rak C" after Rak B, "Boks 07" after Boks 06. */
export function suggestedName(places: readonly Place[], parent: string | null, kind: PlaceKind): string {
  const beside = standingIn(places, parent).filter((one) => one.kind === kind);
  const word = kindText[kind].id;
  const numbers = beside.flatMap(({ name }) => /\d+\s*$/.exec(name)?.[0].trim() ?? []);
  if (kind === 'rak' && numbers.length === 0) {
    const taken = new Set(beside.map(({ name }) => name.slice(-1).toUpperCase()));
    return `${word} ${[...LETTERS].find((letter) => !taken.has(letter)) ?? beside.length + 1}`;
  }
  if (kind === 'ruang' && beside.length === 0) return 'Ruang Arsip';
  const next = Math.max(0, ...numbers.map(Number)) + 1;
  return `${word} ${kind === 'boks' ? String(next).padStart(2, '0') : next}`;
}

/** What the form asks for. */
export interface Wanted {
  readonly parent: string | null;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly count: number;
  readonly kapasitas: number | null;
  /** Of racks: shelves, boxes that fit on each, and whether these stand there already. */
  readonly shelves: number;
  readonly boxes: number;
  readonly withBoxes: boolean;
}

/** The shelves of a rack, with their boxes when these are there. */
function shelvesOf(rack: string, { shelves, boxes, withBoxes }: Wanted): NewPlace[] {
  const rows = series('Baris 1', shelves).map((name) => ({
    ...{ id: newId(), parent: rack, kind: 'baris' as const, name, kapasitas: boxes > 0 ? boxes : null },
  }));
  if (!withBoxes || boxes === 0) return rows;
  const filled = rows.flatMap((row) =>
    series('Boks 01', boxes).map((name) => ({
      id: newId(),
      parent: row.id,
      kind: 'boks' as const,
      name,
      kapasitas: null,
    })),
  );
  return [...rows, ...filled];
}

/** Every place that the form means, parents first. */
export function newPlaces(wanted: Wanted): NewPlace[] {
  const { parent, kind, name, count, kapasitas, shelves } = wanted;
  const rack = kind === 'rak' && shelves > 0;
  const tops = series(name, count).map((one) => ({
    ...{ id: newId(), parent, kind, name: one, kapasitas: rack ? (kapasitas ?? shelves) : kapasitas },
  }));
  return rack ? [...tops, ...tops.flatMap(({ id }) => shelvesOf(id, wanted))] : tops;
}
