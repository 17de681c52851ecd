import { newId } from '../../base/id.ts';
import type { Tx } from '../../db/db.ts';
import { insertRows } from '../../db/insert-rows.ts';
import type { Actor } from '../../journal/actor.ts';
import type { Hardcopy } from './hardcopy.ts';

/** Notes that papers left their places for none, dated as every other move; for deeds that take the place from them. */
export async function leavePlaces(
  tx: Tx,
  papers: readonly Pick<Hardcopy, 'id' | 'place'>[],
  alasan: string,
  { office, person, jabatan }: Actor,
  at: Date,
): Promise<void> {
  const shelved = papers.filter(({ place }) => place !== null);
  const moves = shelved.map(({ id, place }) => ({
    ...{ office, id: newId(at), hardcopy: id, from_place: place, to_place: null },
    ...{ alasan, at, person, jabatan },
  }));
  await insertRows(tx, 'hardcopy_move', moves);
}
