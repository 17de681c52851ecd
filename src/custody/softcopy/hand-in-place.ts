import type { Reason } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Reader } from '../../db/db.ts';
import type { Actor, Machine } from '../../journal/actor.ts';
import { keepsFor } from '../who.ts';
import { type HandInLink, isOpen, LINK, linkById } from './hand-in-link.ts';
import type { Via } from './softcopy.ts';
import { why } from './text.ts';

/** Where a file is handed in, and how. */
export interface HandInPlace {
  readonly unit: string;
  /** The run of the documentation SOP; null outside of one. */
  readonly run: string | null;
  readonly via: Via;
  /** The link through which it comes. */
  readonly link?: string | null;
  /** Who gave it, as typed, where that is not the person whose deed this is. */
  readonly dari?: string;
}

/** What of a place exists, as far as the rules ask. */
export interface FoundPlace {
  readonly unit: boolean;
  readonly runOpen: boolean;
  readonly link: HandInLink | null;
  /** False once the link's time is over. */
  readonly linkOpen: boolean;
}

const id = (text: string | null) => (text !== null && isId(text) ? text : null);

/** Reads whether unit, run and link of a place are there and open. @throws NotFound for a link of elsewhere */
export async function foundPlace(
  reader: Reader,
  office: string,
  { unit, run, link }: HandInPlace,
  at: Date,
): Promise<FoundPlace> {
  const [row] = await reader<{ unit: boolean; runOpen: boolean }[]>`
    select
      exists (select from unit where (office, id) = (${office}, ${id(unit)}::uuid)) as unit,
      exists (select from run where (office, id) = (${office}, ${id(run)}::uuid)
        and closed_at is null and batal_at is null) as run_open`;
  const found = link ? await linkById(reader, office, link) : null;
  return {
    unit: row?.unit ?? false,
    runOpen: run === null || (row?.runOpen ?? false),
    link: found,
    linkOpen: found === null || isOpen(found, at),
  };
}

/** Terang itself takes in only what was laid into a watched folder or came as a package. */
function mayHandIn(by: Actor | Machine, { unit, via }: HandInPlace): boolean {
  return by.person === null ? via === 'folder' || via === 'paket' : keepsFor(by, unit);
}

function linkReasons({ link, linkOpen }: FoundPlace, place: HandInPlace): Reason[] {
  if (!link) return [];
  const giver = (place.dari ?? '').trim();
  return [
    ...(linkOpen && link.unit === place.unit && link.run === place.run ? [] : [why.linkEnded()]),
    ...(link.files >= LINK.files || link.bytes > LINK.bytes ? [why.linkFull(link.files)] : []),
    ...(giver === '' ? [why.noGiver()] : []),
    ...(giver.length > 120 ? [why.giverTooLong()] : []),
  ];
}

/** Every reason why nothing may be handed in there by this actor. */
export function placeReasons(found: FoundPlace, by: Actor | Machine, place: HandInPlace): Reason[] {
  return [
    ...(found.unit ? [] : [why.noSuchUnit()]),
    ...(found.unit && !mayHandIn(by, place) ? [why.notYours()] : []),
    ...(found.runOpen ? [] : [why.runClosed()]),
    ...linkReasons(found, place),
  ];
}
