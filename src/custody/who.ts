import { type Actor, holds } from '../journal/actor.ts';

/** True on the PPID's side, which keeps what every unit hands over. */
export function keepsAll(by: Actor): boolean {
  return holds(by, 'desk', 'ppid', 'petugas_ppid');
}

/** True for who may record and change what a unit holds: its own people, and the PPID's side. */
export function keepsFor(by: Actor, unit: string | null): boolean {
  return keepsAll(by) || (holds(by, 'penghubung', 'kepala_unit', 'petugas_dokumentasi') && by.unit === unit);
}
