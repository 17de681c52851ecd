import { type Actor, holds } from '../../journal/actor.ts';
import { keepsAll } from '../who.ts';

/** True for who may count shelves: a place holds papers of several units, and counting only tells what lies there. */
export function counts(by: Actor): boolean {
  return keepsAll(by) || holds(by, 'penghubung', 'kepala_unit', 'petugas_dokumentasi');
}
