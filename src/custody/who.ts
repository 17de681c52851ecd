import { type Actor, holds } from '../journal/actor.ts';

// Three sides stand before the archive. The PPID's keeps and reads everything. A unit's people keep and read what their
// own unit holds. Every other post (ketua, anggota, atasan PPID, sekretaris …) reads everything and keeps nothing.

/** True on the PPID's side, which keeps what every unit hands over. */
export function keepsAll(by: Actor): boolean {
  return holds(by, 'desk', 'ppid', 'petugas_ppid');
}

function ofUnits(by: Actor): boolean {
  return holds(by, 'penghubung', 'kepala_unit', 'petugas_dokumentasi');
}

/** True for who may record and change what a unit holds: its own people, and the PPID's side. */
export function keepsFor(by: Actor, unit: string | null): boolean {
  return keepsAll(by) || (ofUnits(by) && by.unit === unit);
}

/**
 * True for whoever keeps anything at all: they put documents into the archive, and arrange and count the shelves, on
 * which papers of several units lie. Arranging and counting tell where things lie; neither needs to know what they are.
 */
export function keepsAny(by: Actor): boolean {
  return keepsAll(by) || ofUnits(by);
}

/** The unit to which somebody's view is limited; null for who reads everything of the office. */
export function readsOnly(by: Actor): string | null {
  return ofUnits(by) ? by.unit : null;
}

/**
 * True for who may read what a unit's documents, papers and files are about. It is the one rule for every page, download
 * and refusal: of another unit's paper a unit's people know what whoever stands at the shelf needs, which is its code,
 * whose it is, where it belongs, whether it is there, and when it was moved or counted. They do not know its title,
 * number or note, what it was lent or moved for and to whom, or its files, since what is to be excluded is often known
 * by its title alone (UU 14/2008 art. 6 (3), 17). Documents and files of another unit are not found at all. Only what a
 * unit was itself given or lent it reads on the receipt of that, which it signs; and whoever performs a step that goes
 * over a whole month's papers reads what it lists (SOP KPU Kota Tangerang 19/2025 steps 4 and 5).
 */
export function readsFor(by: Actor, unit: string | null): boolean {
  const own = readsOnly(by);
  return own === null || own === unit;
}
