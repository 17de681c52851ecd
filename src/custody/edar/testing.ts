import { newId } from '../../base/id.ts';
import { type Deps, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { recordDokumen } from '../dokumen/record-dokumen.ts';
import { type Hardcopy, hardcopyById } from '../hardcopy/hardcopy.ts';
import { registerHardcopy } from '../hardcopy/register-hardcopy.ts';

/** Records a document of a unit for tests, with one paper of three sheets, not shelved; and returns the paper. */
export async function somePaper(deps: Deps, by: Actor, unit: string, judul: string): Promise<Hardcopy> {
  const dokumen = newId();
  await perform(deps, by, recordDokumen, { id: dokumen, judul, unit, tahun: 2026, run: null });
  const id = newId();
  const paper = { id, bentuk: 'asli' as const, lembar: 3, keterangan: '', pindaian: null };
  await perform(deps, by, registerHardcopy, { dokumen, run: null, place: null, papers: [paper] });
  return hardcopyById(deps.db, by.office, id);
}
