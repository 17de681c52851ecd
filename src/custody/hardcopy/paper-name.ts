import { type Both, both } from '../../base/text.ts';
import type { Actor } from '../../journal/actor.ts';
import { shownCode } from '../code.ts';
import { readsFor } from '../who.ts';
import type { Hardcopy } from './hardcopy.ts';

/** What somebody may call a paper: its title, or whose it is where they may not read that (`readsFor`). */
export function paperName(
  by: Actor,
  { judul, unit, unitName }: Pick<Hardcopy, 'judul' | 'unit' | 'unitName'>,
): Both {
  if (readsFor(by, unit)) return both(judul, judul);
  return both(`Naskah milik ${unitName}`, `Paper of ${unitName}`);
}

/** The number by which somebody may know a paper: of its item, else of its document; for others the code on its label. */
export function paperNumber(
  by: Actor,
  { code, nomor, unit }: { readonly code: string; readonly nomor: string; readonly unit: string },
): string {
  return readsFor(by, unit) ? nomor : shownCode(code);
}
