import { newId } from '../src/base/id.ts';
import { addPlace, type NewPlace } from '../src/custody/hardcopy/add-place.ts';
import { shippedKlasifikasi } from '../src/custody/keeping/klasifikasi-arsip.ts';
import { loadKlasifikasi } from '../src/custody/keeping/load-klasifikasi.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import type { Actor } from '../src/journal/actor.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** A room with two racks of four shelves with six boxes each. */
function archiveRoom(): NewPlace[] {
  const places: NewPlace[] = [];
  const add = (parent: string | null, kind: NewPlace['kind'], name: string, kapasitas: number | null) => {
    const id = newId();
    places.push({ id, parent, kind, name, kapasitas });
    return id;
  };
  const ruang = add(null, 'ruang', 'Ruang Arsip lantai 1', null);
  for (const letter of ['A', 'B']) {
    const rak = add(ruang, 'rak', `Rak ${letter}`, 4);
    for (let row = 1; row <= 4; row += 1) {
      const baris = add(rak, 'baris', `Baris ${row}`, 6);
      for (let box = 1; box <= 6; box += 1) add(baris, 'boks', `Boks ${two((row - 1) * 6 + box)}`, 60);
    }
  }
  return places;
}

/** Gives a sample office an archive room, and the list of archive codes with its source. */
export async function furnish(deps: Deps, by: Actor): Promise<void> {
  await perform(deps, by, addPlace, { places: archiveRoom() });
  await perform(deps, by, loadKlasifikasi, await shippedKlasifikasi());
}
