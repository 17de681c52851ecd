import { newId } from '../../base/id.ts';
import { stepDeed } from '../../procedure/step-deed.ts';
import { valueFaults } from '../entry-values.ts';
import { why } from '../text.ts';
import { draftHash, isFrozen, lockedDraft } from './draft.ts';

export interface DraftToSubmit {
  readonly draft: string;
  readonly version: number;
}

/**
 * Mengirim draf daftar informasi subbagian; sejak itu isinya dibekukan sampai diterima atau dikembalikan. Unit tanpa
 * hal baru mengirim pernyataan nihil.
 * SOP KPU Kota Serang 03/2025 step 1, output "Draft Daftar Informasi Publik masing-masing Sub Bagian".
 */
export const submitDraft = stepDeed('draf_unit', {
  kind: 'draft.submitted',
  load: (tx, input: DraftToSubmit, by) => lockedDraft(tx, by.office, input.draft),
  refuse: ({ draft }, _by, input) => [
    ...(isFrozen(draft) ? [why.alreadySubmitted()] : []),
    ...(draft.version === input.version ? [] : [why.changed()]),
    ...draft.entries
      .filter((entry) => entry.change !== 'dihapus')
      .flatMap((entry) => {
        const faults = valueFaults(entry);
        return faults.length > 0 ? [why.incomplete(entry.judul, faults)] : [];
      }),
    ...draft.entries
      .filter((entry) => entry.change === 'diubah' && !entry.alasan.trim())
      .map((entry) => why.noReason(entry.judul)),
  ],
  async apply(tx, { draft }, by, _input, at) {
    const id = newId(at);
    const sha256 = draftHash(draft.entries);
    const nihil = draft.entries.every((entry) => entry.change === 'tetap');
    const entries = draft.entries.filter((entry) => entry.change !== 'dihapus').length;
    await tx`
      insert into submission (office, id, draft, nihil, entries, sha256, at, person, jabatan)
      values (${by.office}, ${id}, ${draft.id}, ${nihil}, ${entries}, ${sha256}, ${at}, ${by.person}, ${by.jabatan})`;
    return { subject: `draft:${draft.id}`, detail: { submission: id, nihil, entries, sha256 }, result: id };
  },
});
